"""What SAKSGANG shows of a row of the history, and of a decision as it was made."""

from datetime import date
from decimal import Decimal
from typing import Any

from data.operasjoner.avgjorelse.underskrifter import Underskriver
from data.operasjoner.saksgang.hendelse import Hendelsesslag, Sakshendelse
from data.operasjoner.saksgang.vedtaket import Opplysning, Vedtaksvisning
from data.sak.rader.forslagsrader import SLAG_I_ORD
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak
from rules.tall.lesing import vis_dato, vis_tall
from screens.bilder.saksgang.gang import HVA
from screens.bilder.saksgang.vedtaket import BREDDE, LINJER
from screens.rutiner.saksgang import setninger

SLAG = {
    Hendelsesslag.JOURNAL: "journal",
    Hendelsesslag.OPPLYSNINGER: "opplysning",
    Hendelsesslag.VEDTAK: "vedtak",
    Hendelsesslag.ANVISNING: "anvisning",
    Hendelsesslag.KJORING: "kjøring",
    Hendelsesslag.REGNSKAP: "regnskap",
    Hendelsesslag.OMGJORING: "omgjøring",
    Hendelsesslag.KLAGE: "klage",
    Hendelsesslag.BREV: "brev",
    Hendelsesslag.UTSKRIFT: "utskrift",
    Hendelsesslag.ARBEID: "arbeid",
    Hendelsesslag.ANNET: "annet",
    Hendelsesslag.BLIKK: "blikk",
}
"""What a row calls its kind."""
OMBREDDE = 74


def hendelsesrad(en: Sakshendelse) -> dict[str, str]:
    """One row of the list."""
    return {
        "naar": f"{en.tidspunkt:%d.%m.%y %H.%M}",
        "hendelse": SLAG[en.slag],
        "hva": _kuttet(en.hva, HVA),
        "av": en.signatur,
        "om": _kuttet(en.hva, OMBREDDE),
    }


def vedtaksverdier(sett: Vedtaksvisning) -> dict[str, Any]:
    """The value of each field of the decision."""
    vedtak, navn = sett.vedtak, sett.underskrifter
    verdier: dict[str, Any] = {
        "vedtak": SLAG_I_ORD[vedtak.type] + (f" i {vedtak.uker} uker" if vedtak.uker else ""),
        "vedtaksnr": vedtak.id,
        "gjelder_fra": vedtak.innvilget_fra or vedtak.dato,
        "gjelder_til": vedtak.til,
        "vis_maks": vedtak.maks_prosent,
        "begrunnelsen": _begrunnelsen(vedtak),
    }
    opplysninger = opplysningslinjer(sett)
    if len(opplysninger) > LINJER:
        opplysninger[LINJER - 1 :] = [setninger.og_flere(len(opplysninger) - LINJER + 1)]
    verdier |= {f"opplysning_{nr}": _kuttet(linje, BREDDE) for nr, linje in enumerate(opplysninger, 1)}
    if vedtak.type == INNVILGELSE:
        verdier |= {felt: getattr(vedtak, felt) for felt in ("grunnlag", "dagsats", "ukesats", "maks_uker")}
    if navn is None:
        return verdier | {"fattet_av": vedtak.signatur, "fattet_dato": vedtak.tidspunkt.date()}
    return (
        verdier
        | _navn("underskrevet", navn.foreslaatt)
        | _navn("kontrollert", navn.kontrollert)
        | _navn("fattet", navn.fattet)
    )


def _navn(slag: str, hvem: Underskriver | None) -> dict[str, Any]:
    if hvem is None:
        return {}
    vist = f"{hvem.navn} ({hvem.signatur})" if hvem.signatur else hvem.navn
    return {f"{slag}_av": vist, f"{slag}_dato": hvem.dato}


def _begrunnelsen(vedtak: Vedtak) -> str | None:
    kode, tekst = vedtak.begrunnelse_kode, vedtak.begrunnelse
    return f"{kode} {tekst}" if kode else tekst


def opplysningslinjer(sett: Vedtaksvisning) -> list[str]:
    """Each fact of a grant with its value, and who had entered it."""
    return [_opplysningslinje(en) for en in sett.opplysninger]


def _opplysningslinje(en: Opplysning) -> str:
    hele = f"{en.faktum.label}: {_verdi(en)}"
    return f"{hele} ({en.skrevet_av})" if en.skrevet_av else hele


def _verdi(en: Opplysning) -> str:
    match en.verdi:
        case date():
            return vis_dato(en.verdi)
        case int() | Decimal():
            return f"{vis_tall(en.verdi)} {en.faktum.slag.enhet}".rstrip()
    return str(en.verdi)


def _kuttet(tekst: str, bredde: int) -> str:
    return tekst if len(tekst) <= bredde else f"{tekst[: bredde - 1]}…"

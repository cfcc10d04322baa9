"""What VEDTAK shows of a proposal, and of each that waits."""

import textwrap
from typing import Any

from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde
from data.operasjoner.avgjorelse.forslagsliste import VentendeForslag
from data.operasjoner.avgjorelse.underskrifter import Underskriver
from data.operasjoner.forslag.ord import UNDERSKRIFT
from data.sak.rader.forslagsrader import SLAG_I_ORD
from screens.rutiner.vedtak import setninger

NAVNEBREDDE, LINJENAVN, MERKNADSBREDDE = 24, 26, 69


def rad(ett: VentendeForslag) -> dict[str, str]:
    """One row of the list."""
    return {
        "sak": ett.journalnr,
        "hvem": ett.navn[:NAVNEBREDDE],
        "slag": SLAG_I_ORD[ett.type],
        "paa": ett.venter_paa,
        "av": ett.av,
        "fra": f"{ett.fra:%d.%m.%y}",
        "mitt": "J" if ett.mitt else "",
    }


def vist_navn_i_linjen(navn: str) -> str:
    """The name, cut where the sentence goes on after it."""
    return navn if len(navn) <= LINJENAVN else f"{navn[: LINJENAVN - 1]}…"


def forslagsverdier(bilde: Forslagsbilde) -> dict[str, Any]:
    """The value of each field of the proposal."""
    forslag, navn = bilde.rad, bilde.underskrifter
    hva = SLAG_I_ORD[forslag.type] + (f" i {forslag.uker} uker" if forslag.uker else "")
    verdier: dict[str, Any] = {
        "fodselsnr": bilde.hode.fodselsnr,
        "journalnr": bilde.hode.journalnr,
        "navn": bilde.hode.navn,
        "forslag": f"{hva}, {bilde.stand}",
        "venter_paa": bilde.venter_paa,
        "gjelder_fra": forslag.innvilget_fra or forslag.dato,
        "gjelder_til": forslag.til,
        "vis_maks": forslag.maks_prosent,
        "begrunnelsen": _begrunnelsen(bilde),
        "handling": "U" if bilde.venter_paa == UNDERSKRIFT and not bilde.hvorfor_ikke else None,
    }
    if not bilde.papir:
        verdier |= _navn("underskrevet", navn.foreslaatt)
    verdier |= _navn("kontrollert", navn.kontrollert) | _navn("fattet", navn.fattet)
    if bilde.beregnet is not None:
        for felt in ("grunnlag", "dagsats", "ukesats", "maks_uker"):
            verdier[felt] = getattr(bilde.beregnet, felt)
        verdier["ukesats_for"] = bilde.for_.ukesats if bilde.for_ else None
    linjer = [linje for en in _merknader(bilde) for linje in textwrap.wrap(en, MERKNADSBREDDE)]
    return verdier | {f"merknad_{nr}": linje for nr, linje in enumerate(linjer[:2], 1)}


def _navn(slag: str, hvem: Underskriver | None) -> dict[str, Any]:
    if hvem is None:
        return {}
    vist = f"{hvem.navn} ({hvem.signatur})" if hvem.signatur else hvem.navn
    return {f"{slag}_av": vist, f"{slag}_dato": hvem.dato}


def _begrunnelsen(bilde: Forslagsbilde) -> str | None:
    kode, tekst = bilde.rad.begrunnelse_kode, bilde.rad.begrunnelse
    return f"{kode} {tekst}" if kode else tekst


def _merknader(bilde: Forslagsbilde) -> list[str]:
    """Why it was sent back, whose passwords are another's, and what the calculation warns of; two lines are shown."""
    tilbake = bilde.tilbake
    sagt = [setninger.var_sendt_tilbake(tilbake.grunn_kode or "", f"{tilbake.grunn}. {tilbake.ord}")] if tilbake else []
    alle = (bilde.underskrifter.foreslaatt, bilde.underskrifter.kontrollert)
    sagt += [setninger.har_lant_passord(en.signatur, en.passord_av) for en in alle if en and en.passord_av]
    return [*sagt, *(bilde.beregnet.varsler if bilde.beregnet else ())]

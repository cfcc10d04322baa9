"""What KLAGE shows of a decision, and of a complaint."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from data.operasjoner.klage.klagebilde import Paaklagelig
from data.operasjoner.klage.svar import Klagesvar
from data.sak.rader.forslagsrader import SLAG_I_ORD
from data.sak.rader.klagerader import Klage
from data.tabeller import VedtakRad
from screens.bilder.klage.klage import BEGRUNNELSEN, INNHOLDET
from screens.brev.saksmappe import vedtaket_i_ord
from screens.rutiner.klage import setninger

LINJE = 62
"""As wide as a line of what the complaint says."""
SVARLINJE = 70


def raden(ett: Paaklagelig) -> dict[str, str]:
    """One row of the list of decisions."""
    vedtak = ett.vedtak
    return {
        "nr": f"{vedtak.id:>6}",
        "vedtaket": SLAG_I_ORD[vedtak.type],
        "gjelder": f"{vedtak.innvilget_fra or vedtak.dato:%d.%m.%y}",
        "fattet": f"{vedtak.tidspunkt:%d.%m.%y}",
        "av": vedtak.signatur,
        "siste_dag": f"{ett.frist:%d.%m.%Y}",
        "klagen": f"{ett.klage.rad.id} {ett.klage.stand}" if ett.klage else "",
    }


def klageverdier(klage: Klage) -> dict[str, Any]:
    """The value of each field of the second page."""
    rad = klage.rad
    verdier: dict[str, Any] = dict.fromkeys(("handling", "svardato", *BEGRUNNELSEN, "likevel"))
    verdier |= {
        "klage_nr": rad.id,
        "paa_vedtak": _kort(klage.vedtak),
        "kom": rad.mottatt,
        "klagefrist": rad.frist,
        "i_tide": "N" if klage.for_sent else "J",
        "klagestatus": standen(klage),
    }
    verdier |= _linjer("sier", rad.innhold.split("\n"), 3)
    siste = klage.steg[-1] if klage.steg else None
    svart = f"{siste.dato:%d.%m.%Y} {siste.signatur}: {siste.begrunnelse}" if siste else ""
    return verdier | _linjer("svart", textwrap.wrap(svart, SVARLINJE), 2)


def standen(klage: Klage) -> str:
    """Where the complaint stands, with the decision that follows it or is waited for."""
    if klage.nytt_vedtak is not None:
        return setninger.med_vedtak(klage.stand, klage.nytt_vedtak.id, vedtaket_i_ord(klage.nytt_vedtak))
    return setninger.venter_paa_vedtak(klage.stand) if klage.venter_paa_vedtak else klage.stand.value


def skrevet(verdier: Mapping[str, Any], felter: Sequence[str], skille: str) -> str | None:
    """The lines of a text as one, blank ones left out; None when all are."""
    return skille.join(str(verdier[felt]).strip() for felt in felter if verdier[felt]) or None


def innholdet(verdier: Mapping[str, Any]) -> str | None:
    """What the complaint says, a line break between its lines."""
    return skrevet(verdier, INNHOLDET, "\n")


def begrunnelsen(verdier: Mapping[str, Any]) -> str | None:
    """Why it is answered so, as one sentence."""
    return skrevet(verdier, BEGRUNNELSEN, " ")


def svaret(journalnr: str, klage: int, verdier: Mapping[str, Any]) -> Klagesvar:
    """The answer that is typed."""
    return Klagesvar(
        journalnr=journalnr,
        klage_nr=klage,
        handling=verdier["handling"],
        svardato=verdier["svardato"],
        begrunnelse=begrunnelsen(verdier),
        likevel=verdier["likevel"],
        signatur=verdier.get("signatur"),
    )


def _kort(vedtak: VedtakRad) -> str:
    uker = f", {vedtak.uker} uker" if vedtak.uker else ""
    hva = f"{SLAG_I_ORD[vedtak.type]} {vedtak.innvilget_fra or vedtak.dato:%d.%m.%y}{uker}"
    return f"{vedtak.id} av {vedtak.tidspunkt:%d.%m.%y}: {hva}"


def _linjer(felt: str, linjer: Sequence[str], antall: int) -> dict[str, str | None]:
    return {f"{felt}_{nr}": linjer[nr - 1] if nr <= len(linjer) else None for nr in range(1, antall + 1)}

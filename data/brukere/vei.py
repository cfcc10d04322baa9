"""Which way each kind of decision goes: the one table of what others are to see before it holds."""

from collections.abc import Mapping
from dataclasses import dataclass

ALENE = "saksbehandleren alene"
AV_TRE = "foreslås, kontrolleres, fattes"


@dataclass(frozen=True, slots=True)
class Vedtaksvei:
    """What is done before it holds, in a register with `underskrift` `papir` or `skjerm`; `kilde` is from where."""

    vei: str
    kilde: str


_C = "vårt valg (C)"

VEIER: Mapping[str, Vedtaksvei] = {
    "innvilgelse": Vedtaksvei(AV_TRE, "s. 9: eksemplaret i saken signeres, kontrolleres av en kollega og fattes (A)"),
    "avslag": Vedtaksvei(AV_TRE, _C),
    "avstengning": Vedtaksvei(AV_TRE, _C),
    "opphor": Vedtaksvei(AV_TRE, _C),
    "løpende sak": Vedtaksvei(ALENE, f"{_C}: vedtaket er sett av tre; en saksliste tas ikke inn"),
    "justering": Vedtaksvei(ALENE, f"{_C}; at andre ser den før den teller, er ikke laget ennå"),
    "anvisning": Vedtaksvei(
        ALENE, "s. 10: «Anvisende saksbehandler» (A); en egen vei for E, T og etter 80 uker er ikke laget"
    ),
    "ferietillegg": Vedtaksvei(ALENE, "s. 11: saksbehandleren (A)"),
}
"""By the kind of the decision, or of the payment. With `ingen` whoever signs does each of them alone."""


def av_tre(slag: str) -> bool:
    """Whether that kind is proposed by one, controlled by another, and decided by a third."""
    return VEIER[slag].vei == AV_TRE

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
    "gjenopptak": Vedtaksvei(AV_TRE, f"{_C}: den betaler igjen"),
    "omgjoring": Vedtaksvei(AV_TRE, f"{_C}: som den innvilgelsen den kommer i stedet for"),
    "løpende sak": Vedtaksvei(ALENE, f"{_C}: vedtaket er sett av tre; en saksliste tas ikke inn"),
    "justering": Vedtaksvei(AV_TRE, f"{_C}: den teller når den er fattet"),
    "anvisning": Vedtaksvei(ALENE, "s. 10: «Anvisende saksbehandler» (A)"),
    "anvisning E": Vedtaksvei(AV_TRE, f"{_C}: en etterbetaling på D-62 anvises når den er fattet"),
    "anvisning T": Vedtaksvei(AV_TRE, f"{_C}: et trekk på D-62 anvises når det er fattet"),
    "anvisning over grensen": Vedtaksvei(AV_TRE, f"{_C}: et kort etter 80 uker, eller periodens lengde; K også"),
    "tilbaketaking": Vedtaksvei(ALENE, f"{_C}: pengene er ikke gått ut, og den som anviste, gjorde det alene"),
    "annullering": Vedtaksvei(ALENE, f"{_C}: ingenting er vedtatt i saken"),
    "ferietillegg": Vedtaksvei(ALENE, "s. 11: saksbehandleren (A)"),
}
"""By the kind of the decision, or of the payment. With `ingen` whoever signs does each of them alone."""


def betalingsvei(type_: str, *, over_grensen: bool) -> str:
    """What the table calls a payment of that type (blank for the ordinary one), past the period's limit or not."""
    if type_ in ("E", "T"):
        return f"anvisning {type_}"
    return "anvisning over grensen" if over_grensen else "anvisning"


def av_tre(slag: str) -> bool:
    """Whether that kind is proposed by one, controlled by another, and decided by a third."""
    return VEIER[slag].vei == AV_TRE

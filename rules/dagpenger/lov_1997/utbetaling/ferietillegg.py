"""Rulebook section 13: the holiday supplement of an earning year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL, Ferieaar
from rules.dagpenger.lov_1997.utbetaling.meldekort import Kortrekke
from rules.tall.tall import Parameter, Regel, Tall
from rules.tall.uendelig import naermeste

_HJEMMEL = "folketrygdloven § 4-14"
RETT = {
    alternativ: Regel(
        "Rett til ferietillegg",
        "{forbrukte dager} er minst {minste dager}, og {prosent} er over 0",
        enhet="",
        hjemmel=_HJEMMEL,
        grad="A",
        tolkning=("T-FERIE8", alternativ),
    )
    for alternativ in ("41", "40")
}
FERIETILLEGG = Regel("Ferietillegg", "{prosent} av {utbetalt}, avrundet til nærmeste krone", hjemmel=_HJEMMEL, grad="A")
_MAI = 5
INTET = Regel("Ferietillegg", "0, fordi {rett til ferietillegg}", hjemmel=_HJEMMEL, grad="A")


@dataclass(frozen=True, slots=True)
class Ferietillegg:
    """The supplement of a year: kroner, and the day from which it is paid."""

    aar: int
    rett: Tall[bool]
    prosent: Parameter
    forbrukte_dager: int
    utbetalt: Decimal
    belop: Tall
    utbetales_fra: date


def ferietillegg(fakta: Ferieaar, kort: Kortrekke | None, ramme: Ramme) -> Ferietillegg:
    """A share of what was paid in the year, when more than eight weeks of it were used; `T-FERIE8`. Grade A."""
    valgt = ramme.valg["T-FERIE8"]
    regelverk = ramme.regelverk_paa(date(fakta.aar, 1, 1))
    prosent, minst = regelverk.ferietillegg_prosent, regelverk.ferietillegg_dager[valgt]
    dagene = [dag for ett in (kort.kort if kort else ()) for dag in ett.dager if dag.dato.year == fakta.aar]
    utbetalt = sum((dag.utbetales for dag in dagene), NULL) if fakta.utbetalt is None else fakta.utbetalt
    forbrukt = sum(dag.forbruk for dag in dagene) if fakta.forbrukte_dager is None else fakta.forbrukte_dager
    rett = Tall(
        RETT[valgt],
        prosent.verdi > 0 and forbrukt >= minst.verdi,
        lambda: (faktum("Forbrukte dager", Decimal(forbrukt), "dager"), minst, prosent),
    )
    if rett.verdi:
        belop = naermeste((prosent.verdi * utbetalt).scaleb(-2))
        tall = Tall(FERIETILLEGG, belop, lambda: (prosent, faktum("Utbetalt", utbetalt), rett))
    else:
        tall = Tall(INTET, NULL, (rett,))
    return Ferietillegg(fakta.aar, rett, prosent, forbrukt, utbetalt, tall, date(fakta.aar + 1, _MAI, 1))

"""Rulebook section 13: until which day there is a right, by age."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.tall.tall import Regel, Tall

SISTE_DAG = Regel(
    "Siste dag med rett etter alder",
    "den siste dagen i måneden da den som er født {fødselsdato}, blir {aldersgrense}",
    enhet="",
    hjemmel="folketrygdloven § 4-23",
    grad="A",
)
OPPFYLT = Regel(
    "Alder oppfylt",
    "{prøvingsdato} er ikke etter {siste dag med rett}",
    enhet="",
    hjemmel="folketrygdloven § 4-23",
    grad="A",
)


@dataclass(frozen=True, slots=True)
class Alder:
    """The last day with right, and whether the day that is tested is not after it."""

    siste_dag: Tall[date]
    oppfylt: Tall[bool]


def alder(fodselsdato: date, ramme: Ramme) -> Alder:
    """Until the last day of the month of the 67th birthday. Grade A."""
    grense, provingsdato = ramme.regelverk.aldersgrense, ramme.sak.provingsdato
    aar = fodselsdato.year + int(grense.verdi)
    dag = date(aar, fodselsdato.month, monthrange(aar, fodselsdato.month)[1])
    siste = Tall(SISTE_DAG, dag, lambda: (faktum("Fødselsdato", fodselsdato, ""), grense))
    return Alder(siste, Tall(OPPFYLT, provingsdato <= dag, lambda: (faktum("Prøvingsdato", provingsdato, ""), siste)))

"""Rulebook section 1: which months count, and the deadline that decides it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rules.dagpenger.lov_1997.innvilgelse.arbeidsdag import arbeidsdag_fra
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import Inntekt, Maaned
from rules.tall.tall import Regel, Tall

FRIST = Regel(
    "Frist for å melde inn inntekt",
    "den {dag}. i måneden til {prøvingsdato}, eller den første arbeidsdagen etter",
    enhet="",
    hjemmel="dagpengeforskriften § 3A-2",
    grad="A",
)
SISTE_MAANED = Regel(
    "Siste avsluttede måned",
    "to måneder før {prøvingsdato} til og med {fristen}, ellers én",
    enhet="",
    hjemmel="dagpengeforskriften § 3A-2",
    grad="A",
)
SISTE_AAR = Regel(
    "Siste måned i opptjeningstiden",
    "desember i kalenderåret før {prøvingsdato}",
    enhet="",
    hjemmel="folketrygdloven § 4-4",
    grad="A",
)
OPPGITT = "Siste avsluttede måned"
PROVINGSDATO = "Prøvingsdato"
_MAANEDER_I_AARET = 12


@dataclass(frozen=True, slots=True)
class Opptjening:
    """The months that count: three periods, the last one first, of `i_perioden` months each."""

    frist: Tall[date] | None
    siste: Maaned
    siste_tall: Tall[str]
    i_perioden: int

    @property
    def forste(self) -> Maaned:
        """The first month that counts."""
        return Maaned(self.siste.nr - 3 * self.i_perioden + 1)

    def maanedene(self, periode: int) -> tuple[Maaned, Maaned]:
        """The first and the last month of a period: 0, 1 or 2."""
        siste = self.siste.nr - periode * self.i_perioden
        return Maaned(siste - self.i_perioden + 1), Maaned(siste)

    def periode(self, inntekt: Inntekt) -> int | None:
        """The period in which the income counts; None when it does not."""
        if inntekt.maaned is None:
            periode = self.siste.aar - inntekt.aar
        else:
            periode = (self.siste.nr - inntekt.maaned.nr) // self.i_perioden
        return periode if 0 <= periode <= 2 else None


def rapporteringsfrist(ramme: Ramme) -> Tall[date]:
    """The last day on which the month before the last is the newest known. Grade A."""
    dag, dato = ramme.regelverk.rapporteringsfrist_dag, ramme.sak.provingsdato
    frist = arbeidsdag_fra(dato.replace(day=int(dag.verdi)))
    return Tall(FRIST, frist, lambda: (dag, faktum(PROVINGSDATO, dato, "")))


def opptjening(ramme: Ramme) -> Opptjening:
    """The thirty-six months before the test, or the three calendar years. Grade A."""
    sak, dag = ramme.sak, ramme.regelverk.rapporteringsfrist_dag
    dato = sak.provingsdato
    i_perioden = int(ramme.regelverk.opptjening_maaneder.verdi)
    if not dag.verdi:
        siste = Maaned((dato.year - 1) * _MAANEDER_I_AARET + _MAANEDER_I_AARET - 1)
        tall: Tall[str] = Tall(SISTE_AAR, str(siste), lambda: (faktum(PROVINGSDATO, dato, ""), dag))
        return Opptjening(None, siste, tall, i_perioden)
    frist = rapporteringsfrist(ramme)
    if sak.siste_avsluttede_maaned is not None:
        oppgitt = sak.siste_avsluttede_maaned
        return Opptjening(frist, oppgitt, faktum(OPPGITT, str(oppgitt), ""), i_perioden)
    siste = Maaned(Maaned.i(dato).nr - (2 if dato <= frist.verdi else 1))
    tall = Tall(SISTE_MAANED, str(siste), lambda: (faktum(PROVINGSDATO, dato, ""), frist))
    return Opptjening(frist, siste, tall, i_perioden)

"""What a case is calculated within: its facts and choices, and the figures of its law on the days that it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from rules.dagpenger.lov_1997.gyldighet import DAGENS
from rules.dagpenger.lov_1997.sak import Provingssak
from rules.dagpenger.lov_1997.satser import Regelverk, regelverk_paa
from rules.dagpenger.lov_1997.tolkning import tolkning_paa
from rules.fakta.tolkning import Tolkning
from rules.tall.grunnbelop import g_paa
from rules.tall.tall import Fakta, Parameter, Regel

Verdi = TypeVar("Verdi")


@dataclass(frozen=True, slots=True)
class Ramme:
    """`regelverk` are the rules, `egne` what is read at its own date also under `dagens`: G, children, section 3."""

    sak: Provingssak
    tolkning: Tolkning
    regelverk: Regelverk
    egne: Regelverk
    g: Parameter

    @classmethod
    def om(cls, sak: Provingssak, tolkning: Tolkning | None = None) -> Ramme:
        """The frame of a case, with the defaults of its day for what is not chosen."""
        dagen = DAGENS if sak.dagens else sak.provingsdato
        return cls(
            sak,
            tolkning_paa(dagen, sak.tolkning) if tolkning is None else tolkning,
            regelverk_paa(dagen),
            regelverk_paa(sak.provingsdato),
            g_paa(sak.provingsdato),
        )

    def uten_kort(self) -> Ramme:
        """The same case without its cards."""
        return replace(self, sak=replace(self.sak, meldekort=None, ferietillegg=None))

    @property
    def valg(self) -> Mapping[str, str]:
        """The answer to each tolkningsvalg."""
        return self.tolkning.valg

    def regelverk_paa(self, dag: date) -> Regelverk:
        """The rules in force on a day; today's rules are the same on all days."""
        return self.regelverk if self.sak.dagens else regelverk_paa(dag)


def faktum(navn: str, verdi: Verdi, enhet: str = "kr") -> Fakta[Verdi]:
    """What the caseworker entered, under the name that the explanation gives it."""
    return Fakta(Regel(navn, enhet=enhet), verdi)

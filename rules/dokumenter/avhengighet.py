"""What depends on what: every number of the rules, and the numbers that it is made from, as one graph.

It is read from the trees of calculated cases, so that it says what the rules do and not what somebody wrote of them.
Rules of one name are one number: the years of a rule, its alternatives, and the ways that it is calculated in.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rules.dokumenter.kilder import Beskrevet, les, regelgrupper_i
from rules.dokumenter.regnestykker import regnede_tall
from rules.tall.tall import Ledd, Parameter, Regel, alle_ledd

PUNKT = "Regelverket pkt. "
G = ("grunnbelop", "snitt_grunnbelop")
"""The figures that are no law's own; `siden_med_g` in a law's list of pages is where they stand."""
_TID = re.compile(r" (\d{4}(-\d{2})?|\d{2}\.\d{2}\.\d{4})$")
"""The month, the year or the day that an amount in a tree is for."""
FELLES_FAKTA = ("fakta.konto",)
"""The modules that declare facts for more than one law."""


def siden_med_g(lov: Beskrevet) -> str:
    """The page that G stands on."""
    return str(les(lov, "regelsider.toml")["siden_med_g"])


def sidene_i(lov: Beskrevet, parameter: Parameter) -> set[str]:
    """The pages that a figure of the rulebook stands on, by the sections that it is in."""
    if parameter.nokkel in G:
        return {siden_med_g(lov)}
    punkter = parameter.regel.hjemmel.removeprefix(PUNKT).split(" og ")
    return {punkt.partition(".")[0] for punkt in punkter}


@dataclass(slots=True, eq=False)
class Kant:
    """One number that another is made from: which years of it, and under which alternatives of the other."""

    aar: set[int] = field(default_factory=set)
    alternativer: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Knute:
    """A number: a rule, a figure of the rulebook (`sats`), or a fact.

    `sider` are the pages that a rule or a figure stands on, `bilde` the form that a fact is entered on. `aar` are its
    names, when it has one for each year. `valg` are the alternatives of each tolkningsvalg that it carries out.
    `under` is what it is made from, and `over` what is made from it.
    """

    navn: str
    sider: Collection[str] = ()
    bilde: str = ""
    sats: bool = False
    aar: tuple[str, ...] = ()
    grader: set[str] = field(default_factory=set)
    valg: dict[str, set[str]] = field(default_factory=dict)
    under: dict[Knute, Kant] = field(default_factory=dict)
    over: dict[Knute, None] = field(default_factory=dict)

    def brukere(self) -> Iterator[Knute]:
        """The rules that are made from it, also by way of a fact: what a decision settled is entered on the card."""
        for over in self.over:
            if over.sider:
                yield over
            else:
                yield from over.brukere()


class Avhengighet:
    """The graph of the numbers in some trees of a law; `knuter` are in the order of the pages and of their modules."""

    def __init__(self, lov: Beskrevet, tallene: Iterable[Ledd], sider: Iterable[Mapping[str, Any]]) -> None:
        self.lov = lov
        self.fakta_fra: str | None = les(lov, "regelsider.toml").get("fakta_fra")
        self.knuter: dict[tuple[str, str], Knute] = {}
        self._plass: dict[Regel, tuple[Knute, int | None]] = {}
        for side in sider:
            for modul in side["moduler"]:
                for gruppe in regelgrupper_i(lov, modul):
                    self._ta_med(gruppe, side["nr"])
        for modul in FELLES_FAKTA:
            for gruppe in regelgrupper_i(lov, modul):
                self._ta_med(gruppe, "")
        for tall in tallene:
            for ledd in alle_ledd(tall):
                self._ta_inn(ledd)

    def side(self, nr: str) -> list[Knute]:
        """The rules of a page."""
        return [knute for knute in self.knuter.values() if nr in knute.sider and not knute.sats]

    def knute(self, ledd: Ledd) -> tuple[Knute, int | None]:
        """The number that a part of a tree is, and the year of it, when it has one for each."""
        if isinstance(ledd, Parameter):
            return self._hent("sats", ledd.nokkel, Knute(ledd.navn, sidene_i(self.lov, ledd), sats=True)), None
        if ledd.regel in self._plass:
            return self._plass[ledd.regel]
        if self.fakta_fra is not None:
            return self._navngitt(ledd.regel, self.fakta_fra), None
        return self._hent("utbetaling", "", Knute("Utbetalingene, hver for seg", bilde="registeret")), None

    def _ta_med(self, gruppe: tuple[Regel, ...], side: str) -> None:
        regel = gruppe[0]
        if regel.formel or regel.grad:
            knute = self._hent(side, regel.navn, Knute(regel.navn, (side,)))
        else:
            bilde = "" if regel.hjemmel.startswith(PUNKT) else regel.hjemmel
            knute = self._hent(regel.hjemmel, regel.navn, Knute(regel.navn, bilde=bilde))
        if len(gruppe) > 1:
            knute.aar = tuple(en.navn for en in gruppe)
        for nummer, en in enumerate(gruppe):
            self._plass[en] = knute, nummer if knute.aar else None

    def _navngitt(self, regel: Regel, fakta_fra: str) -> Knute:
        """What no module declares: a rule made for one month, or a fact under its own name, of any month or day."""
        navn = _TID.sub("", regel.navn)
        if regel.formel:
            return next(knute for knute in self.knuter.values() if knute.navn == navn and knute.sider)
        return self._hent("", navn, Knute(navn, bilde=fakta_fra))

    def _hent(self, slag: str, navn: str, ny: Knute) -> Knute:
        return self.knuter.setdefault((slag, navn), ny)

    def _ta_inn(self, ledd: Ledd) -> None:
        knute, _ = self.knute(ledd)
        knute.grader.add(ledd.regel.grad)
        if ledd.regel.tolkning:
            id, alternativ = ledd.regel.tolkning
            knute.valg.setdefault(id, set()).add(alternativ)
        for del_ in ledd.inndata:
            under, aar = self.knute(del_)
            if under is not knute:
                kant = knute.under.setdefault(under, Kant())
                kant.aar |= set() if aar is None else {aar}
                kant.alternativer.add(ledd.regel.tolkning[1] if ledd.regel.tolkning else "")
                under.over[knute] = None


@cache
def avhengighetene(lov: Beskrevet) -> Avhengighet:
    """The graph of a law, from the calculations that use all of it."""
    return Avhengighet(lov, regnede_tall(lov), les(lov, "regelsider.toml")["side"])

"""Which sentence of the catalogues a text on the screen is: a pattern for each, made of the sentence itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import count
from typing import Any

from data.feil import Registerfeil
from rules.tall.setning import DEL
from screens.katalog.katalog import Innsatt, Setning, alle_setninger

_PLASS = 0xE000
"""The first of the characters that no text has: each stands for a part of a sentence."""

Kjente = Mapping[str, list[re.Pattern[str]]]
"""The patterns of sentences, by their ids."""


@cache
def alle_kjente() -> Kjente:
    """The patterns of every sentence of the program."""
    return kjente(alle_setninger())


def kjente(setninger: Iterable[Setning]) -> Kjente:
    """The patterns of these sentences; what only is a part of others has none."""
    return {setning.id: list(monstre(setning)) for setning in setninger if DEL not in setning.merker}


def monstre(setning: Setning) -> Iterator[re.Pattern[str]]:
    """The patterns of a sentence: each matches the whole text, each part a group.

    A sentence of a register's file has one with the advice behind and one with the advice first, a text of more lines
    one for each.
    """
    plasser = count(_PLASS)
    for form in former(setning.si(lambda _navn, _slag: Innsatt(chr(next(plasser))))):
        yield _monster(form, setning.etter_feltet)


def former(sagt: Any) -> tuple[str, ...]:
    """The texts that what a sentence gives may stand as."""
    if isinstance(sagt, str):
        return (sagt,)
    if len(sagt) == 2 and not str(sagt[1]).endswith("."):
        feil = Registerfeil(*sagt)
        return feil.setning, feil.paa_linjen
    return tuple(sagt)


def gjenkjent(tekst: str, kjente: Kjente) -> list[str]:
    """The ids of the sentences that the text may be: those alone that have most words of their own in it."""
    treff = {id_: max(map(_eget, som)) for id_, alle in kjente.items() if (som := _som_er(tekst, alle))}
    return [id_ for id_, eget in treff.items() if eget == max(treff.values())]


def alle_i(tekst: str, kjente: Kjente) -> set[str]:
    """The ids of the sentences that stand in a text, alone or one after another."""
    hele = set(gjenkjent(tekst, kjente))
    deler = re.split(r"(?<=[.?)]) +", tekst)
    if len(deler) == 1:
        return hele
    spenn = (" ".join(deler[fra:til]) for fra in range(len(deler)) for til in range(fra + 1, len(deler) + 1))
    return hele.union(*(gjenkjent(del_, kjente) for del_ in spenn if del_ != tekst))


def _eget(monster: re.Pattern[str]) -> int:
    """How long the sentence is without its parts."""
    return len(monster.pattern.replace("(.*?)", ""))


def _som_er(tekst: str, alle: list[re.Pattern[str]]) -> list[re.Pattern[str]]:
    return [monster for monster in alle if monster.fullmatch(tekst)]


def _monster(form: str, etter_feltet: bool) -> re.Pattern[str]:
    """One that stands behind the name of a field may have more behind it, when it does not end itself."""
    monster = re.sub("[\ue000-\uf8ff]", "(.*?)", re.escape(form))
    if etter_feltet:
        monster = f"(.+): {monster}" if form.endswith(".") else f"(.+): {monster}(.*)"
    return re.compile(monster, re.DOTALL)

"""Which sentence of the catalogues a text on the screen is: a pattern for each, made of the sentence itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from data.feil import Registerfeil
from rules.tall.setning import DEL, ETTER_FELTET
from tests.setninger import id_for, setningene, slag_av

_PLASS = 0xE000
"""The first of the characters that no text has: each stands for a part of a sentence."""


class Del(str):
    """A part of which only the place is known: it is written as it is, however a sentence writes such parts."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return str(self)


def monstre(katalog: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The id and the pattern of each sentence of a module: it matches the whole text, each part a group.

    What only is a part of other sentences has none. A sentence of a register's file has one with the advice behind and
    one with the advice first, a text of more lines one for each.
    """
    for navn, verdi in setningene(katalog).items():
        slag = slag_av(katalog, navn)
        merke = get_args(slag.pop("return"))[2:]
        if DEL in merke:
            continue
        deler = {del_: Del(chr(_PLASS + nr)) for nr, del_ in enumerate(slag)}
        for form in former(verdi(**deler) if callable(verdi) else verdi):
            yield id_for(katalog, navn), _monster(form, ETTER_FELTET in merke)


def former(sagt: Any) -> tuple[str, ...]:
    """The texts that what a sentence gives may stand as."""
    if isinstance(sagt, str):
        return (sagt,)
    if len(sagt) == 2 and not str(sagt[1]).endswith("."):
        feil = Registerfeil(*sagt)
        return feil.setning, feil.paa_linjen
    return tuple(sagt)


def gjenkjent(tekst: str, kjente: Mapping[str, list[re.Pattern[str]]]) -> list[str]:
    """The ids of the sentences that the text may be: those alone that have most words of their own in it."""
    treff = {id_: max(map(_eget, som)) for id_, alle in kjente.items() if (som := _som_er(tekst, alle))}
    return [id_ for id_, eget in treff.items() if eget == max(treff.values())]


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

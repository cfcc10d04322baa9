"""Which mistakes give a number: each alone, and where none does, each two together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from training.feiltyper.feiltype import Feiltype

Fakta = TypeVar("Fakta")
Tall = TypeVar("Tall")


def navngi(
    riktig: Fakta, tall: Tall, regn: Callable[[Fakta], Tall | None], feiltyper: Sequence[Feiltype[Fakta]]
) -> list[tuple[Feiltype[Fakta], ...]]:
    """The mistakes that turn the right facts into that number, in the order of the table; none for the right number.

    `regn` gives the number of some facts, None for facts that no case can have. Two together are asked for only when
    none alone gives the number: then the first is made, and the second on what it gave.
    """
    if regn(riktig) == tall:
        return []
    alene: list[tuple[Feiltype[Fakta], ...]] = [
        (feil,) for feil in feiltyper if any(regn(fakta) == tall for fakta in feil.gjor(riktig))
    ]
    return alene or [par for par in _parene(feiltyper) if any(regn(fakta) == tall for fakta in _begge(par, riktig))]


def _parene(feiltyper: Sequence[Feiltype[Fakta]]) -> Iterator[tuple[Feiltype[Fakta], Feiltype[Fakta]]]:
    for nr, forst in enumerate(feiltyper):
        for deretter in feiltyper[nr + 1 :]:
            yield forst, deretter


def _begge(par: tuple[Feiltype[Fakta], Feiltype[Fakta]], riktig: Fakta) -> Iterator[Fakta]:
    forst, deretter = par
    for fakta in forst.gjor(riktig):
        yield from deretter.gjor(fakta)

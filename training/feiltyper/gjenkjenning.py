"""Which mistakes give a number: each alone, and where none does, each two together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from training.feiltyper.feiltype import Endring, Feiltype

Fakta = TypeVar("Fakta", bound=Any)
Tall = TypeVar("Tall")
Regn = Callable[[Fakta, Sequence[Endring]], Sequence[Tall | None]]
"""The number of the same facts with each of the changes; None for facts that no case can have."""
_Mulig = tuple[tuple[int, ...], Endring]
"""The places of mistakes in the table, and what is otherwise in the facts when they are made."""


def navngi(
    riktig: Fakta, tall: Tall, regn: Regn[Fakta, Tall], feiltyper: Sequence[Feiltype[Fakta]]
) -> list[tuple[Feiltype[Fakta], ...]]:
    """The mistakes that turn the right facts into that number, in the order of the table; none for the right number.

    Two together are asked for only when none alone gives the number: then the first is made, and the second on what it
    gave.
    """
    if regn(riktig, [{}])[0] == tall:
        return []

    def som_gir_tallet(mulige: Sequence[_Mulig]) -> list[tuple[Feiltype[Fakta], ...]]:
        svarene = regn(riktig, [endring for _, endring in mulige])
        funnet = {hvilke for (hvilke, _), svar in zip(mulige, svarene, strict=True) if svar == tall}
        return [tuple(feiltyper[nr] for nr in hvilke) for hvilke in sorted(funnet)]

    alene: list[_Mulig] = [((nr,), endring) for nr, feil in enumerate(feiltyper) for endring in feil.endringer(riktig)]
    return som_gir_tallet(alene) or som_gir_tallet(list(parene(riktig, alene, feiltyper)))


def parene(riktig: Fakta, alene: Sequence[_Mulig], feiltyper: Sequence[Feiltype[Fakta]]) -> Iterator[_Mulig]:
    """Each of the mistakes alone, and then each later one of the table on what it gave."""
    for (forst,), endring in alene:
        fakta = replace(riktig, **endring)
        for nr in range(forst + 1, len(feiltyper)):
            for neste in feiltyper[nr].endringer(fakta):
                yield (forst, nr), {**endring, **neste}


def en_og_en(regn: Callable[[Fakta], Tall | None]) -> Regn[Fakta, Tall]:
    """What calculates changed facts with what calculates any facts."""

    def mange(fakta: Fakta, endringer: Sequence[Endring]) -> list[Tall | None]:
        return [regn(replace(fakta, **endring)) for endring in endringer]

    return mange

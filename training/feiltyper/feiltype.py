"""What a named mistake is, and the table of what is said of each."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

Fakta = TypeVar("Fakta")
Faktaendring = Mapping[str, Any]
"""Facts that are other than they should be, by the names of their fields."""


@dataclass(frozen=True, slots=True)
class Feiltype(Generic[Fakta]):
    """One way to go wrong: its stable id, what was done in words, what to do, and the rulebook's section.

    `endringer` gives what is otherwise in the facts when the mistake is made, once for each way to make it; nothing
    when the right facts have no room for it. It may give what no case can have: whoever calculates leaves that out.
    """

    id: str
    navn: str
    raad: str
    punkt: str
    endringer: Callable[[Fakta], Iterable[Faktaendring]]


def feiltyper(endringer: Mapping[str, Callable[[Fakta], Iterable[Faktaendring]]]) -> tuple[Feiltype[Fakta], ...]:
    """The mistakes of those ids, with what feiltyper.toml says of each."""
    return tuple(Feiltype(id_, **omtale()[id_], endringer=ett) for id_, ett in endringer.items())


def sett_feil(id_: str) -> Feiltype[Any]:
    """The mistake of that id, as one that is seen in what was done, and not in a number. Raises KeyError."""
    return Feiltype(id_, **omtale()[id_], endringer=lambda _: ())


@cache
def omtale() -> Mapping[str, Mapping[str, str]]:
    """What is said of each mistake, by its id: `navn`, `raad`, and `punkt`, blank where no rule is meant."""
    return tomllib.loads(Path(__file__).with_name("feiltyper.toml").read_text(encoding="utf-8"))

"""What a draft holds: the places on the path, and what was typed in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tui.sted import Sted

_UTGAVE = 1


@dataclass(frozen=True, slots=True)
class Stedkladd:
    """One place: its routine and page, what the routine wanted remembered, and the form when it was unsaved."""

    rutine: str
    side: str
    kontekst: Mapping[str, str]
    skjema: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Stikladd:
    """The whole path above the menu, and when it was saved by the terminal's clock."""

    tid: datetime
    steder: tuple[Stedkladd, ...]


class UlesbarKladd(ValueError):
    """The draft is of another edition, or is damaged."""


def skriv_kladd(tid: datetime, steder: Sequence[Sted]) -> dict[str, Any]:
    """The draft as plain JSON; `steder` are the places above the menu."""
    return {
        "utgave": _UTGAVE,
        "tid": tid.isoformat(timespec="minutes"),
        "sti": [
            {
                "rutine": sted.kode,
                "side": sted.skjema.side,
                "kontekst": dict(sted.kontekst),
                "skjema": sted.skjema.kladd() if sted.skjema.ulagret else None,
            }
            for sted in steder
        ],
    }


def les_kladd(innhold: Mapping[str, Any]) -> Stikladd:
    """The draft that `skriv_kladd` made. Raises UlesbarKladd."""
    try:
        if innhold["utgave"] != _UTGAVE:
            raise UlesbarKladd(f"edition {innhold['utgave']!r}")
        steder = tuple(
            Stedkladd(str(sted["rutine"]), str(sted["side"]), dict(sted["kontekst"]), sted["skjema"])
            for sted in innhold["sti"]
        )
        return Stikladd(datetime.fromisoformat(innhold["tid"]), steder)
    except (LookupError, TypeError, ValueError) as feil:
        raise UlesbarKladd(str(feil)) from feil

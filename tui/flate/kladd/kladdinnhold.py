"""What a draft holds: whose it is, the places on the path, and what was typed in each over what was shown."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from tui.flate.sted import Rutinested

_UTGAVE = 2


class Eier(NamedTuple):
    """Whose a draft is: the signature that typed it, and the mark by which the register it was typed for is known."""

    signatur: str = ""
    register: str = ""


class Stedkladd(NamedTuple):
    """One place: its routine and page, what the routine wanted remembered, and the form when it was unsaved.

    `under` is what the texts of the form stood over.
    """

    rutine: str
    side: str
    kontekst: Mapping[str, str]
    skjema: Mapping[str, Any] | None
    under: Mapping[str, Any]


class Stikladd(NamedTuple):
    """The whole path above the menu, whose it is, and when it was saved by the terminal's clock."""

    tid: datetime
    eier: Eier
    steder: tuple[Stedkladd, ...]


class UlesbarKladd(ValueError):
    """The draft is of another edition, or is damaged."""


def skriv_kladd(tid: datetime, eier: Eier, steder: Sequence[Rutinested]) -> dict[str, Any]:
    """The draft as plain JSON; `steder` are the places above the menu."""
    return {
        "utgave": _UTGAVE,
        "tid": tid.isoformat(timespec="minutes"),
        "eier": eier._asdict(),
        "sti": [
            {
                "rutine": sted.kode,
                "side": sted.skjema.side,
                "kontekst": dict(sted.kontekst),
                "skjema": sted.skjema.kladd() if sted.skjema.ulagret else None,
                "under": sted.skjema.under_kladden(),
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
            Stedkladd(str(sted["rutine"]), str(sted["side"]), dict(sted["kontekst"]), sted["skjema"], sted["under"])
            for sted in innhold["sti"]
        )
        eier = Eier(**{navn: str(verdi) for navn, verdi in innhold["eier"].items()})
        return Stikladd(datetime.fromisoformat(innhold["tid"]), eier, steder)
    except (AttributeError, LookupError, TypeError, ValueError) as feil:
        raise UlesbarKladd(str(feil)) from feil

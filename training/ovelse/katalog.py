"""The exercises that come with the program, by their numbers, and any other by its file."""

from __future__ import annotations

import re
from pathlib import Path

MAPPE = Path(__file__).parent.parent / "ovelser"
ENDELSE = ".yaml"


class OvelsenFinnesIkke(Exception):
    """There is no exercise of that number or name."""


def alle() -> list[Path]:
    """The files of the course, in the order of their numbers."""
    return sorted(MAPPE.glob(f"[0-9]*{ENDELSE}"))


def finn(navn: str) -> Path:
    """The file of an exercise: its number (`3`, `03`), its name, or a path. Raises OvelsenFinnesIkke."""
    if navn.isascii() and navn.isdecimal():
        treff = [fil for fil in alle() if int(nummer(fil)) == int(navn)]
    else:
        treff = [fil for fil in alle() if navn in (fil.stem, fil.stem.partition("-")[2])]
    if treff:
        return treff[0]
    sti = Path(navn).expanduser()
    if sti.exists():
        return sti
    raise OvelsenFinnesIkke(navn)


def nummer(fil: Path) -> str:
    """The number of a file of the course as it is written, `03`; blank for any other file."""
    treff = re.match(r"([0-9]+)-", fil.name)
    return treff[1] if treff and fil.parent == MAPPE else ""

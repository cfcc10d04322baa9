"""What a list of exercises shows, and what the first form of one needs, read off the file's own lines in no time.

The whole reader takes a good part of a second for a course, and loads what no list needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR, S_ISREG

_LINJE = re.compile(r"^([a-zæøå_ ]+):[ ]+(.+?)[ ]*$")
_NAVN = {"nivå": "nivaa"}
_STANDARD = {"signatur": "ELEV"}
_ID = re.compile(r"[0-9a-z][0-9a-z-]{0,39}")
"""An id names a folder; one that leads out of it is for the whole reader to refuse."""
_ENKEL = re.compile(r"[\w][\w ,.:/«»()?!+-]*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Ovelseshode:
    """An exercise's id, title, level, minutes, clock start and signature."""

    id: str
    tittel: str
    nivaa: int
    minutter: int
    klokke: datetime
    signatur: str


STORST = 1_000_000
"""Bytes of a file; the longest exercise of the course is a hundredth of it."""


def er_for_mye(fil: Path) -> bool:
    """Whether the file is larger than an exercise can be, or a pipe or the like, which never ends."""
    try:
        stand = fil.stat()
    except OSError:
        return False
    return stand.st_size > STORST or not (S_ISREG(stand.st_mode) or S_ISDIR(stand.st_mode))


def les_hode(fil: Path) -> Ovelseshode | None:
    """The head of a file whose lines are plain; None when they are not, and the whole reader must look."""
    if er_for_mye(fil):
        return None
    try:
        tekst = fil.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None
    verdier = dict(_STANDARD)
    for linje in tekst.splitlines():
        if treff := _LINJE.match(linje):
            verdier[_NAVN.get(treff[1], treff[1])] = treff[2]
    try:
        enkle = {navn: _enkel(verdier[navn]) for navn in ("id", "tittel", "nivaa", "minutter", "klokke", "signatur")}
        if not _ID.fullmatch(enkle["id"]):
            return None
        return Ovelseshode(
            id=enkle["id"],
            tittel=enkle["tittel"],
            nivaa=int(enkle["nivaa"]),
            minutter=int(enkle["minutter"]),
            klokke=datetime.fromisoformat(enkle["klokke"]),
            signatur=enkle["signatur"],
        )
    except (KeyError, ValueError):
        return None


def _enkel(tekst: str) -> str:
    """A value that stands on its line as it is, or between quotation marks. Raises ValueError for any other."""
    if len(tekst) > 1 and tekst[0] == tekst[-1] and tekst[0] in "\"'" and not set(tekst[1:-1]) & set("\"'\\"):
        return tekst[1:-1]
    if ": " in tekst or " #" in tekst or not _ENKEL.fullmatch(tekst):
        raise ValueError
    return tekst

"""An anchor outside the register: the ends of its chains at the times it was controlled, a line each.

Whoever writes the register with other programs can make its chains anew, or put an older file in its place; then the
links that the anchor names are no longer there. Keep it where those who can write the register cannot.
"""

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.kjede.kjede import KJEDET, START
from data.kjede.kjedeleser import hash_i, hode_i
from data.kontroll import setninger
from data.kontroll.skjemakontroll import tabeller_i

_FORSTE_LINJE = (
    "# Anker for et register i Dagpengesystemet: tidspunkt, kjede, antall ledd, hash. Linjer legges bare til.\n"
)
_LINJE = re.compile(
    r"(?P<tidspunkt>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d) (?P<kjede>\w+) (?P<antall>\d+) (?P<hash>[0-9a-f]{64})"
)


class Ankerfeil(Exception):
    """The anchor cannot be read or written; the text is a sentence for the caseworker."""


@dataclass(frozen=True, slots=True)
class Ankerhode:
    """The end of a chain as it was at a time: the link with number `antall` had that hash."""

    tidspunkt: str
    kjede: str
    antall: int
    hash: str

    @property
    def ende(self) -> tuple[str, int, str]:
        """Which link it is, whenever it was seen."""
        return self.kjede, self.antall, self.hash


def les_anker(sti: Path) -> list[Ankerhode] | None:
    """Every end that the file names, oldest first; None when there is no file. Raises Ankerfeil."""
    try:
        linjer = sti.read_bytes().decode("ascii", "replace").splitlines(keepends=True)
    except FileNotFoundError:
        return None
    except OSError as feil:
        raise _ulest(sti) from feil
    hoder = []
    for nummer, linje in enumerate(linjer, start=1):
        if linje.startswith("#"):
            continue
        lest = _LINJE.fullmatch(linje.removesuffix("\n"))
        if lest is None or not linje.endswith("\n") or lest["kjede"] not in KJEDET or not _er_tid(lest["tidspunkt"]):
            raise Ankerfeil(setninger.linjen_er_intet_hode(sti, nummer))
        hoder.append(Ankerhode(lest["tidspunkt"], lest["kjede"], int(lest["antall"]), lest["hash"]))
    if not hoder:
        raise Ankerfeil(setninger.ankeret_er_tomt(sti))
    return hoder


def ankeravvik(raa: sqlite3.Connection, hoder: Sequence[Ankerhode]) -> Iterator[str]:
    """The ends that are no longer in the chains, a sentence each."""
    finnes = tabeller_i(raa)
    for hode in hoder:
        staar = hash_i(raa, hode.kjede, hode.antall) if hode.kjede in finnes else None
        if (staar if hode.antall else START) != hode.hash:
            dag = f"{datetime.fromisoformat(hode.tidspunkt):%d.%m.%Y kl. %H.%M}"
            yield setninger.annet_ledd(hode.antall, hode.kjede, dag)


def ender_i(raa: sqlite3.Connection, naa: datetime) -> list[Ankerhode]:
    """The ends of the chains now."""
    hoder = [(kjede, hode_i(raa, kjede)) for kjede in KJEDET]
    return [Ankerhode(f"{naa:%Y-%m-%dT%H:%M:%S}", kjede, hode.antall, hode.hash) for kjede, hode in hoder if hode]


def for_videre(sti: Path, kjente: Sequence[Ankerhode] | None, ender: Sequence[Ankerhode]) -> int:
    """Adds the ends that the file does not name; makes it when `kjente` is None. Gives how many. Raises Ankerfeil.

    It is made for its owner only, follows no link, and what stands in it is never touched.
    """
    nye = [hode for hode in ender if hode.ende not in {kjent.ende for kjent in kjente or ()}]
    if not nye:
        return 0
    linjer = [f"{hode.tidspunkt} {hode.kjede} {hode.antall} {hode.hash}\n" for hode in nye]
    hvordan = os.O_APPEND if kjente is not None else os.O_CREAT | os.O_EXCL
    try:
        haandtak = os.open(sti, os.O_WRONLY | os.O_NOFOLLOW | hvordan, 0o600)
        try:
            os.write(haandtak, "".join([*(() if kjente is not None else (_FORSTE_LINJE,)), *linjer]).encode("ascii"))
            os.fsync(haandtak)
        finally:
            os.close(haandtak)
    except OSError as feil:
        raise Ankerfeil(setninger.ankeret_kan_ikke_skrives(sti)) from feil
    return len(nye)


def _er_tid(tekst: str) -> bool:
    try:
        datetime.fromisoformat(tekst)
    except ValueError:
        return False
    return True


def _ulest(sti: Path) -> Ankerfeil:
    return Ankerfeil(setninger.ankeret_kan_ikke_leses(sti))

"""Whole processes in a terminal of their own: how long from start until a text is painted."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.maaling.ikke_maalt import IkkeMaalt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GRENSE_S = 30.0
_LINJER, _KOLONNER = 24, 80
_BIT = 65_536


@dataclass(frozen=True)
class Oppstart:
    """A command, and a text that is on the screen once it is where it is to come.

    `tastes` is a text that is painted before that, and the keys that are typed when it is.
    """

    kommando: Sequence[str]
    tekst: str
    tastes: tuple[str, bytes] | None = None


def eget_miljo(mappe: Path) -> dict[str, str]:
    """The environment of a plain colour terminal in which this user's own files, settings and drafts are out of reach.

    Everything that the process writes lands under `mappe`, also on platforms that only look at HOME. Bytecode is among
    it, whatever PYTHONDONTWRITEBYTECODE says here: the second start finds everything compiled, as a user's does.
    """
    egne = ("DAGPENGER_", "TEXTUAL", "XDG_", "PYTHON", "NO_COLOR")
    miljo = {navn: verdi for navn, verdi in os.environ.items() if not navn.startswith(egne)}
    miljo |= {"HOME": str(mappe), "TMPDIR": str(mappe), "TERM": "xterm-256color"}
    miljo["PYTHONPYCACHEPREFIX"] = str(mappe / "bytekode")
    return miljo | {f"XDG_{navn}_HOME": str(mappe / navn.lower()) for navn in ("CACHE", "CONFIG", "DATA", "STATE")}


def tid_til_malt(oppstart: Oppstart, miljo: Mapping[str, str]) -> float:
    """Milliseconds from the start of the process until its text has arrived on the terminal; the process is then ended.

    Raises IkkeMaalt when the process ends without painting it, or has not painted it within GRENSE_S.
    """
    herre, slave = pty.openpty()
    try:
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", _LINJER, _KOLONNER, 0, 0))
        start = perf_counter()
        prosess = subprocess.Popen(
            oppstart.kommando, stdin=slave, stdout=slave, stderr=slave, env=miljo, start_new_session=True
        )
        os.close(slave)
        try:
            slutt = _naar_malt(herre, oppstart, start + GRENSE_S)
        finally:
            prosess.kill()
            prosess.wait()
    finally:
        os.close(herre)
    return (slutt - start) * 1000


def _naar_malt(herre: int, oppstart: Oppstart, frist: float) -> float:
    sokt, mottatt, tastes = oppstart.tekst.encode(), b"", oppstart.tastes
    while (igjen := frist - perf_counter()) > 0 and select.select([herre], [], [], igjen)[0]:
        try:
            bit = os.read(herre, _BIT)
        except OSError:  # the other end was closed: the process has ended
            break
        if not bit:
            break
        naa, mottatt = perf_counter(), mottatt + bit
        if tastes is not None and tastes[0].encode() in mottatt:
            os.write(herre, tastes[1])
            mottatt, tastes = b"", None
        if tastes is None and sokt in mottatt:
            return naa
    kommando = " ".join((Path(oppstart.kommando[0]).name, *oppstart.kommando[1:]))
    raise IkkeMaalt(f"`{kommando}` malte aldri «{oppstart.tekst}»")

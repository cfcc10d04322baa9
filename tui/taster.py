"""What this terminal really sends for each key: for finding out which keys it swallows, and for rebinding them."""

import codecs
import os
import select
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from tui.handlinger import VED_ID, Tastekart
from tui.tastenavn import vis_tast
from tui.tastesekvenser import tilpass_textual

if TYPE_CHECKING:
    from textual.message import Message

INNLEDNING = (
    "Trykk en tast, så står det her hva terminalen sender, og hva tasten gjør.",
    "Tre ganger den samme tasten, eller Ctrl+C, avslutter.",
)
_STILLE = 0.15
"""Seconds without a character after which a half sequence is taken as it stands: more than Textual's own 0.1."""
_GANGER = 3


@dataclass(frozen=True, slots=True)
class Tastetrykk:
    """One key as it arrived: its characters, its name, and what it writes in a field.

    The name is empty when the program knows no such key; what it sent may then be written as it stands.
    """

    sendt: str
    navn: str = ""
    tekst: str = ""


class Tastetolk:
    """Makes keys of what a terminal sends, with the same parser as the application itself."""

    def __init__(self) -> None:
        tilpass_textual()
        from textual._xterm_parser import XTermParser

        self._tolk = XTermParser()
        self._tegn = codecs.getincrementaldecoder("utf-8")("replace")
        self._sendt = ""

    def les(self, data: bytes) -> Iterator[Tastetrykk]:
        """The keys that are complete when these bytes have come."""
        for tegn in self._tegn.decode(data):
            self._sendt += tegn
            if meldinger := list(self._tolk.feed(tegn)):
                yield self._trykk(meldinger)

    def stille(self) -> Iterator[Tastetrykk]:
        """The key that is complete because nothing more came."""
        meldinger = list(self._tolk.tick())
        if self._sendt:
            yield self._trykk(meldinger)

    def _trykk(self, meldinger: "list[Message]") -> Tastetrykk:
        from textual.events import Key

        sendt, self._sendt = self._sendt, ""
        taster = [melding for melding in meldinger if isinstance(melding, Key)]
        tekst = "".join(tast.character for tast in taster if tast.character and tast.character.isprintable())
        return Tastetrykk(sendt, taster[0].key if len(taster) == 1 else "", tekst)


def vis_taster(kart: Tastekart, inn: int, ut: TextIO, feilut: TextIO) -> int:
    """Shows each key that comes on the file descriptor `inn` until three alike or Ctrl+C.

    `inn` is put in raw mode meanwhile and restored afterwards. Returns the exit code: 0, or 2 when `inn` is none of
    a terminal's.
    """
    if not os.isatty(inn):
        feilut.write("Tastene kan bare vises i en terminal: kjør «dagpenger taster» uten omdirigering.\n")
        return 2
    with _raa_tilstand(inn):
        _skriv(ut, *INNLEDNING, "", _rad("SENDT", "TAST", "GJØR"))
        forrige, antall = "", 0
        for trykk in _trykkene(inn):
            _skriv(ut, beskriv(trykk, kart))
            antall = antall + 1 if trykk.sendt == forrige else 1
            forrige = trykk.sendt
            if trykk.navn == "ctrl+c" or antall == _GANGER:
                break
    return 0


def beskriv(trykk: Tastetrykk, kart: Tastekart) -> str:
    """One key as a line: what was sent, the key's name, and what it does."""
    handling = kart.handling(trykk.navn)
    if handling is not None:
        gjor = f"{VED_ID[handling].hjelp} ({handling})"
    elif trykk.tekst:
        gjor = f"Skriver {_vist(trykk.tekst)}"
    else:
        gjor = "Ingenting"
    navn = _vist(trykk.tekst) if trykk.navn and trykk.tekst else vis_tast(trykk.navn) or "Ukjent"
    return _rad(synlig(trykk.sendt), navn, gjor)


def _vist(tekst: str) -> str:
    return "mellomrom" if tekst == " " else tekst


def synlig(sendt: str) -> str:
    """The characters as they can be read: escape is `Esc`, a control character `^G`."""
    return "".join("Esc" if tegn == "\x1b" else _styretegn(tegn) for tegn in sendt)


def _styretegn(tegn: str) -> str:
    if tegn == " ":
        return "␣"
    if tegn.isprintable():
        return tegn
    return f"^{chr(ord(tegn) ^ 0x40)}" if ord(tegn) < 0x80 else f"U+{ord(tegn):04X}"


def _rad(sendt: str, tast: str, gjor: str) -> str:
    return f"{sendt:<14} {tast:<14} {gjor}"


def _trykkene(inn: int) -> Iterator[Tastetrykk]:
    tolk = Tastetolk()
    while True:
        if not select.select([inn], [], [], _STILLE)[0]:
            yield from tolk.stille()
            continue
        data = os.read(inn, 1024)
        if not data:
            return
        yield from tolk.les(data)


def _skriv(ut: TextIO, *linjer: str) -> None:
    ut.write("".join(f"{linje}\r\n" for linje in linjer))
    ut.flush()


@contextmanager
def _raa_tilstand(inn: int) -> Iterator[None]:
    import termios
    import tty

    foer = termios.tcgetattr(inn)
    tty.setraw(inn, termios.TCSADRAIN)
    try:
        yield
    finally:
        termios.tcsetattr(inn, termios.TCSADRAIN, foer)

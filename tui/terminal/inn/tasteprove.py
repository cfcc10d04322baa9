"""What this terminal really sends for each key: for finding out which keys it swallows, and for rebinding them."""

import os
import select
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from tui.taster.handlinger import VED_ID, Tastekart
from tui.taster.tastenavn import vis_tast
from tui.terminal import setninger
from tui.terminal.inn.bytetolk import Bytetolk, Hendelse, TolketTast

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
    """Makes keys of what a terminal sends, as the application itself does."""

    def __init__(self) -> None:
        self._tolk = Bytetolk()

    @property
    def taalmodighet(self) -> float | None:
        """Seconds without a byte after which `stille` is to be called, None when nothing is half."""
        return self._tolk.taalmodighet

    def les(self, data: bytes) -> Iterator[Tastetrykk]:
        """The keys that are complete when these bytes have come."""
        return _tastetrykk(self._tolk.les(data))

    def stille(self) -> Iterator[Tastetrykk]:
        """The key that is complete because nothing more came."""
        return _tastetrykk(self._tolk.stille())


def _tastetrykk(hendelser: Iterable[Hendelse]) -> Iterator[Tastetrykk]:
    for hendelse in hendelser:
        if isinstance(hendelse, TolketTast):
            tekst = hendelse.tegn if hendelse.tegn and hendelse.tegn.isprintable() else ""
            yield Tastetrykk(hendelse.sendt, hendelse.navn, tekst)


def vis_taster(kart: Tastekart, inn: int, ut: TextIO, feilut: TextIO) -> int:
    """Shows each key that comes on the file descriptor `inn` until three alike or Ctrl+C.

    `inn` is put in raw mode meanwhile and restored afterwards. Returns the exit code: 0, or 2 when `inn` is none of
    a terminal's.
    """
    if not os.isatty(inn):
        feilut.write(f"{setninger.INGEN_TASTEPROVE}\n")
        return 2
    with _raa_tilstand(inn):
        _skriv(ut, *setninger.TASTEPROVE, "", _rad("SENDT", "TAST", "GJØR"))
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
        if not select.select([inn], [], [], tolk.taalmodighet)[0]:
            yield from tolk.stille()
            continue
        try:
            data = os.read(inn, 1024)
        except OSError:  # the terminal was hung up
            return
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

    for_ = termios.tcgetattr(inn)
    tty.setraw(inn, termios.TCSADRAIN)
    try:
        yield
    finally:
        termios.tcsetattr(inn, termios.TCSADRAIN, for_)

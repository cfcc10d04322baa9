"""What the application needs to know to set up a terminal for a flow."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import get_args

from tui.flyt.steg import Flyt
from tui.skjema.storrelse import KOLONNER
from tui.terminal.utseende.farger import Farger

LINJER = 24
"""The form, the message line and the key line."""
STORST = 500
"""Columns or lines; a larger terminal is a slip of the finger."""


class Flytklokke:
    """The flow's clock: it stands still until a `klokke` step moves it, so pictures are the same each time."""

    def __init__(self, start: datetime) -> None:
        self._naa = start

    def __call__(self) -> datetime:
        """The flow's time, without time zone."""
        return self._naa

    def still(self, til: datetime) -> None:
        """Moves the clock to a given time."""
        self._naa = til


class UgyldigVisning(ValueError):
    """The text is no size, or no number of colours; the message is a sentence without a full stop."""


@dataclass(frozen=True, slots=True)
class Terminalvisning:
    """How large the terminal is, and how many colours it has: None when pictures know roles only, as they mostly do."""

    bredde: int = KOLONNER
    hoyde: int = LINJER
    farger: Farger | None = None

    @classmethod
    def les(cls, flate: str | None, farger: str | None) -> "Terminalvisning":
        """What `--flate 132x43` and `--farger 16` say, each None when not given. Raises UgyldigVisning."""
        bredde, hoyde = _maal(flate) if flate else (KOLONNER, LINJER)
        valgt = next((en for en in get_args(Farger) if en == farger), None)
        if farger and valgt is None:
            raise UgyldigVisning(f"--farger kan ikke være {farger}; velg 0, 16 eller full")
        return cls(bredde, hoyde, valgt)

    @property
    def mappe(self) -> str:
        """The folder of its pictures within that of the usual ones: `132x43-farger-16`; empty for the usual ones."""
        flate = f"{self.bredde}x{self.hoyde}" if (self.bredde, self.hoyde) != (KOLONNER, LINJER) else ""
        return "-".join(filter(None, (flate, f"farger-{self.farger}" if self.farger else "")))


VANLIG = Terminalvisning()


def _maal(flate: str) -> tuple[int, int]:
    treff = re.fullmatch(r"(\d{1,4})[xX×](\d{1,4})", flate.strip())
    if treff is None or not (KOLONNER <= int(treff[1]) <= STORST and LINJER <= int(treff[2]) <= STORST):
        raise UgyldigVisning(
            f"--flate kan ikke være {flate};"
            f" skriv kolonner og linjer fra {KOLONNER}x{LINJER} til {STORST}x{STORST}, som 132x43"
        )
    return int(treff[1]), int(treff[2])


@dataclass(frozen=True, slots=True)
class Flytoppsett:
    """The head of a flow: its clock, its database (`tom`, `demo` or an absolute path) and its signature, if given.

    `visning` is not of the head, but of whoever has it played. `ape` is whether all that the monkey holds must hold.
    `kladd` is a file with a draft that lies there when the program starts, `taster` one with rebound keys.
    """

    klokke: Flytklokke
    database: str
    signatur: str | None
    visning: Terminalvisning = VANLIG
    ape: bool = False
    kladd: Path | None = None
    taster: Path | None = None

    @classmethod
    def for_flyt(cls, flyt: Flyt, klokke: Flytklokke, visning: Terminalvisning = VANLIG) -> "Flytoppsett":
        """What the head of a flow says, with the clock that its steps move."""
        return cls(klokke, flyt.database, flyt.signatur, visning, flyt.ape, flyt.kladd, flyt.taster)

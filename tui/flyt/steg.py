"""What a flow consists of: a head, and steps that each do or expect one thing."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tui.flyt.filnavn import filnavn


@dataclass(frozen=True, slots=True)
class GaaTil:
    """`gå til`: opens a routine by typing its code or name on the jump line."""

    hvor: str


@dataclass(frozen=True, slots=True)
class Fyll:
    """`fyll`: types each text in the field with that label; an empty text empties the field."""

    felter: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Trykk:
    """`tast`: presses keys, named as people write them (`Shift+Tab`)."""

    taster: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skriv:
    """`skriv`: types a text where the cursor stands."""

    tekst: str


@dataclass(frozen=True, slots=True)
class Lim:
    """`lim`: pastes a text where the cursor stands; Tab and newline go on to the next field."""

    tekst: str


@dataclass(frozen=True, slots=True)
class StillKlokke:
    """`klokke`: moves the flow's clock."""

    til: datetime


@dataclass(frozen=True, slots=True)
class StillFlate:
    """`flate`: gives the terminal another size, in columns and lines."""

    bredde: int
    hoyde: int


@dataclass(frozen=True, slots=True)
class VentFelter:
    """`forvent`: the fields with these labels show these values."""

    felter: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class VentMelding:
    """`forvent melding`: the message contains this text; an empty text expects no message."""

    tekst: str


@dataclass(frozen=True, slots=True)
class VentSide:
    """`forvent side`: the page with this code is on show."""

    kode: str


@dataclass(frozen=True, slots=True)
class VentVindu:
    """`forvent vindu`: a window is open and contains this text; an empty text expects that no window is open."""

    tekst: str


@dataclass(frozen=True, slots=True)
class TaBilde:
    """`bilde`: takes a picture of the 24 lines under this name."""

    navn: str


@dataclass(frozen=True, slots=True)
class Sjekk:
    """A word that the application has given: its own check, of that name, of a value that the word's form has read."""

    ord: str
    verdi: Any


APENS_SJEKK = "ape"
"""The check that a flow has done after each step when its head says `ape: ja`; its value is what was done."""

Steghandling = (
    GaaTil
    | Fyll
    | Trykk
    | Skriv
    | Lim
    | StillKlokke
    | StillFlate
    | VentFelter
    | VentMelding
    | VentSide
    | VentVindu
    | Sjekk
    | TaBilde
)


@dataclass(frozen=True, slots=True)
class Steg:
    """One step: its number in the flow and its line in the file `fil`, both from 1, and its text on one line."""

    nr: int
    linje: int
    handling: Steghandling
    fil: Path
    tekst: str


@dataclass(frozen=True, slots=True)
class Flyt:
    """A flow as its file says it; `database` is `tom`, `demo` or an absolute path, `signatur` None when not given.

    `eksempel` is the name of the row that it is played with, empty when the file has no table of examples. `ape`
    is whether all that the monkey holds must hold after each step. `kladd` is a draft that lies there when the program
    starts, `taster` a file of rebound keys.
    """

    fil: Path
    navn: str
    klokke: datetime
    database: str
    signatur: str | None
    steg: tuple[Steg, ...]
    eksempel: str = ""
    ape: bool = False
    kladd: Path | None = None
    taster: Path | None = None

    @property
    def tittel(self) -> str:
        """The flow's name, with that of its example."""
        return f"{self.navn}, {self.eksempel}" if self.eksempel else self.navn

    @property
    def eksempelmappe(self) -> str:
        """The folder of its pictures beside those of the other examples; empty when the file has no table."""
        return filnavn(self.eksempel) if self.eksempel else ""

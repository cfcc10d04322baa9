"""What the program in the terminal and whoever plays the terminal's part say to each other, beside the bytes."""

from __future__ import annotations

from dataclasses import dataclass

from tui.flyt.bilder.bildefil import Bildefil
from tui.flyt.oppsett import Terminalvisning
from tui.flyt.pty import setninger
from tui.flyt.pty.terminaltype import Terminaltype
from tui.flyt.resultat import Resultat
from tui.flyt.steg import Flyt


@dataclass(frozen=True, slots=True)
class SpillFlyt:
    """To the program: play this flow."""

    flyt: Flyt
    visning: Terminalvisning
    type_: Terminaltype


@dataclass(frozen=True, slots=True)
class Ved:
    """From the program: this step begins. Nothing is answered."""

    sted: str


@dataclass(frozen=True, slots=True)
class Send:
    """From the program: have the terminal send this, as when keys are pressed. Answered by `Fullfort`."""

    data: bytes


@dataclass(frozen=True, slots=True)
class StillVindu:
    """From the program: give the terminal's window this size. Answered by `Fullfort`."""

    bredde: int
    hoyde: int


@dataclass(frozen=True, slots=True)
class Fullfort:
    """To the program: it is done."""


@dataclass(frozen=True, slots=True)
class Se:
    """From the program: what stands on the screen? Answered by `Sett`."""


@dataclass(frozen=True, slots=True)
class Sett:
    """To the program: the screen as it shows, and where its cursor stands, None when it is hidden."""

    bilde: Bildefil
    markor: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Spilt:
    """From the program: how the flow went. `forskjell` are lines that show where the screen was not as painted.

    `byttet` are the keys that the terminal does not have, and what was used in the place of each.
    """

    resultat: Resultat
    forskjell: tuple[str, ...] = ()
    byttet: tuple[tuple[str, str], ...] = ()

    def rapport(self, term: str) -> str:
        """What `dagpenger flyt --pty` prints: the sentence, and what is to be seen with it."""
        if self.forskjell:
            return "\n".join((self.resultat.setning, *self.forskjell))
        byttet = ", ".join(f"{bruk} for {tast}" for tast, bruk in self.byttet)
        brukt = [setninger.i_stedet(term, byttet)] if byttet else []
        return "\n".join((self.resultat.rapport(f" på {term}"), *brukt))


@dataclass(frozen=True, slots=True)
class Avslag:
    """From the program: the flow cannot be played, in one sentence."""

    setning: str

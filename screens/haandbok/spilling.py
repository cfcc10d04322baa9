"""The real pictures of the book, and how a case is worked: flows that are played while the book is made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from screens.haandbok.dokument import Bokbilde
from tui.flate.ramme import RADER
from tui.flyt import Resultat, les
from tui.flyt.fortelling import fortell
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg, TaBilde

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate
    from tui.terminal.terminal import Terminal

BILDENE = Path(__file__).with_name("bildene.yaml")
"""The flow that takes the pictures which the main job does not come to."""

OVELSEN = Path(__file__).with_name("ovelsen.yaml")
"""The flow that takes those of an exercise that goes on."""

FORSTE = Path(__file__).with_name("forste.yaml")
"""The flow that takes those of a new register, and of a screen that is locked."""

INNLOGGING = Path(__file__).with_name("innlogging.yaml")
"""The flow that takes the one of logging in to an office's register."""

Spiller = Callable[[Flyt, Tilskuer], Resultat]
"""What plays a flow on the application, with somebody who looks on."""


class FlytenHoldtIkke(Exception):
    """A flow of the book did not go as it says; the text is the player's own report."""


@dataclass(frozen=True, slots=True)
class Steghendelse:
    """What a step did, in words, and the code of the page that it came to; `bilde` is the picture that it took.

    `vindu` says that a window lay over the page.
    """

    side: str
    vindu: bool
    fortalt: tuple[str, ...]
    bilde: Bokbilde | None = None


class _Opptaker(Tilskuer):
    """Writes down each step and its picture."""

    def __init__(self) -> None:
        self.hendelser: list[Steghendelse] = []

    def begynn(self, flyt: Flyt, terminal: "Terminal") -> None:
        self._stamme = flyt.fil.stem
        self._flate = terminal.flate

    async def etter(self, steg: Steg) -> None:
        flate, bilde = self._flate, None
        if isinstance(steg.handling, TaBilde):
            bilde = Bokbilde(f"bilde-{self._stamme}-{steg.nr}", steg.handling.navn, flate.linjer())
        fortalt = () if bilde else _fortalt(steg, flate)
        self.hendelser.append(Steghendelse(flate.side_bilde.kode, flate.vindu is not None, fortalt, bilde))


def spilt(spill: Spiller, fil: Path) -> list[Steghendelse]:
    """What the one flow of a file did, step by step. Raises FlytenHoldtIkke, and OSError when it cannot be played."""
    (flyt,) = les(fil)
    opptaker = _Opptaker()
    resultat = spill(flyt, opptaker)
    if not resultat.ok:
        raise FlytenHoldtIkke(resultat.rapport())
    return opptaker.hendelser


def _fortalt(steg: Steg, flate: "Arbeidsflate") -> tuple[str, ...]:
    """The lines that tell of a step; of a message they tell what line 23 has room for, as the caseworker sees it."""
    linje_23 = flate.bilde()[RADER - 2].strip()
    return tuple(
        f"→ {linje_23}" if linje.lstrip().startswith("→") else linje for linje in fortell(steg.handling, flate)
    )

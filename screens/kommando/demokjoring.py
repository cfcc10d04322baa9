"""`dagpenger demo` where there is no terminal: plays the main job on the demo register and tells it as text."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens.kommando import setninger
from screens.kommando.flyt.kjoring import spill_flyt
from tui.flyt import les
from tui.flyt.fortelling import fortell
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

HOVEDJOBBEN = Path(__file__).with_name("hovedjobben.yaml")


class _Forteller(Tilskuer):
    """Prints what each step does and the pictures."""

    def __init__(self, ut: TextIO) -> None:
        self._ut = ut

    def begynn(self, flyt: Flyt, terminal: "Terminal") -> None:  # noqa: ARG002
        self._flate = terminal.flate

    async def etter(self, steg: Steg) -> None:
        for linje in fortell(steg.handling, self._flate):
            print(linje, file=self._ut)


def kjor(ut: TextIO, feilut: TextIO) -> int:
    """Prints the whole main job; returns 0, or 1 when the program does not do what it should."""
    print(setninger.DEMOEN, file=ut)
    (hovedjobben,) = les(HOVEDJOBBEN)
    resultat = spill_flyt(hovedjobben, _Forteller(ut))
    if not resultat.ok:
        print(resultat.rapport(), file=feilut)
        return resultat.kode
    print(setninger.demoen_er_spilt(len(hovedjobben.steg), len(resultat.bilder)), file=ut)
    return 0

"""`dagpenger demo` where there is no terminal: plays the main job on the demo register and tells it as text."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from screens.kommando import setninger
from screens.kommando.flytkjoring import spill_flyt
from tui.flyt.fortelling import fortell

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate
    from tui.flyt.steg import Steg

HOVEDJOBBEN = Path(__file__).with_name("hovedjobben.yaml")


def kjor(ut: TextIO, feilut: TextIO) -> int:
    """Prints what each step does and the pictures; returns 0, or 1 when the program does not do what it should."""
    print(setninger.DEMOEN, file=ut)

    def etter(steg: "Steg", flate: "Arbeidsflate") -> None:
        for linje in fortell(steg.handling, flate):
            print(linje, file=ut)

    resultat = spill_flyt(HOVEDJOBBEN, etter_steg=etter)
    if not resultat.ok:
        print(resultat.rapport(), file=feilut)
        return resultat.kode
    print(setninger.demoen_er_spilt(resultat.antall_steg, len(resultat.bilder)), file=ut)
    return 0

"""What lies behind the terminal's text: dark enough for our one colour or not."""

import os

from tui.terminal.inn.bytetolk import Bakgrunn

MORKEST_LYS = 0.035
"""The relative luminance up to which bright cyan has a contrast of 4.5:1 in every palette that we know of."""
_MORKE = {*map(str, range(7)), "8"}


def er_mork(farge: Bakgrunn) -> bool:
    """Whether the colour is dark."""
    return lysstyrke(farge) <= MORKEST_LYS


def lysstyrke(farge: Bakgrunn) -> float:
    """The relative luminance of WCAG 2, 0 for black and 1 for white."""
    rod, gronn, blaa = map(_lineaer, (farge.rod, farge.gronn, farge.blaa))
    return 0.2126 * rod + 0.7152 * gronn + 0.0722 * blaa


def mork_fra_miljoet() -> bool:
    """Whether COLORFGBG says that the background is dark; it says nothing when it is not set or makes no sense.

    Its last part is the number of a colour: 0 to 6 and 8 are dark, as Vim reads it.
    """
    *foran, bak = os.environ.get("COLORFGBG", "").split(";")
    return bool(foran) and bak in _MORKE


def _lineaer(del_: float) -> float:
    return del_ / 12.92 if del_ <= 0.04045 else ((del_ + 0.055) / 1.055) ** 2.4

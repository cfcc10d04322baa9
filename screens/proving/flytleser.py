"""Reading flows with the kinds of step that this application has."""

from pathlib import Path

from tui.flyt import les
from tui.flyt.steg import Flyt


def les_flyter(fil: Path) -> tuple[Flyt, ...]:
    """The flows of a file, one for each of its examples. Raises FlytfilFeil."""
    from screens.proving.registersjekk import REGISTERSLAG

    return les(fil, [REGISTERSLAG])

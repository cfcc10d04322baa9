"""A letter in a window, as it will print."""

from collections.abc import Sequence

from screens.brev.ark import paa_ark
from screens.rutiner.brev import setninger


def side_for_side(avsnitt: Sequence[str]) -> list[str]:
    """The lines of each page under its number."""
    sider = paa_ark(avsnitt).sider
    return [linje for nr, side in enumerate(sider, 1) for linje in ("", setninger.side_av(nr, len(sider)), "", *side)][
        1:
    ]

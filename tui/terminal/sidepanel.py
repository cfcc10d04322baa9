"""The panel beside the form when the terminal is wide: the field's help, and the whole message."""

import textwrap
from collections.abc import Sequence

from tui.flate.arbeidsflate import Arbeidsflate
from tui.skjema.lop import Lop, malbar
from tui.skjema.storrelse import KOLONNER

MINSTE_BREDDE = 110
_STORSTE_INNHOLD = 76


def med_sidepanel(linjer: Sequence[Sequence[Lop]], bredde: int, flate: Arbeidsflate) -> list[list[Lop]]:
    """The 24 lines with the panel to the right of them in `bredde` columns; unchanged when there is no room for one."""
    if bredde < MINSTE_BREDDE:
        return [list(linje) for linje in linjer]
    plass = min(bredde - KOLONNER - 4, _STORSTE_INNHOLD)
    innhold = _innhold(flate, plass)[: len(linjer)]
    innhold += [Lop("", "panel")] * (len(linjer) - len(innhold))
    return [
        [*linje, Lop("  │ ", "panel"), Lop(tekst.ljust(plass), rolle)]
        for linje, (tekst, rolle) in zip(linjer, innhold, strict=True)
    ]


def _innhold(flate: Arbeidsflate, plass: int) -> list[Lop]:
    tittel, *hjelp = map(malbar, flate.feltets_hjelp() or [""])
    linjer = [Lop(tittel[:plass], "panel_tittel")]
    linjer += [Lop(del_, "panel") for linje in hjelp for del_ in textwrap.wrap(linje, plass) or [""]]
    melding = malbar(flate.melding)
    if len(melding) > KOLONNER:
        linjer += [Lop("", "panel"), *(Lop(del_, "panel_tittel") for del_ in textwrap.wrap(melding, plass))]
    return linjer

"""The panel beside the form when the terminal is wide: the tasks on the desk, the field's help, the whole message."""

import textwrap
from collections.abc import Sequence

from tui.flate.arbeidsflate import Arbeidsflate
from tui.skjema.lop import Lop, malbar
from tui.skjema.storrelse import KOLONNER
from tui.vindu.kant import brett

MINSTE_BREDDE = 110
_STORSTE_INNHOLD = 76


def med_sidepanel(linjer: Sequence[Sequence[Lop]], bredde: int, flate: Arbeidsflate) -> list[list[Lop]]:
    """The 24 lines with the panel to the right of them in `bredde` columns; unchanged when there is no room for one."""
    if bredde < MINSTE_BREDDE:
        return [list(linje) for linje in linjer]
    plass = min(bredde - KOLONNER - 4, _STORSTE_INNHOLD)
    innhold = [*_oppgaver(flate, plass, len(linjer)), *_hjelp(flate, plass)][: len(linjer)]
    innhold += [Lop("", "panel")] * (len(linjer) - len(innhold))
    return [
        [*linje, Lop("  │ ", "panel"), Lop(tekst.ljust(plass), rolle)]
        for linje, (tekst, rolle) in zip(linjer, innhold, strict=True)
    ]


def _oppgaver(flate: Arbeidsflate, plass: int, hoyde: int) -> list[Lop]:
    """The tasks, and a blank line after them; the last line tells when there are more than there is room for."""
    linjer = [Lop(del_, rolle) for tekst, rolle in flate.bord.oppgaver() for del_ in brett(malbar(tekst), plass)]
    if len(linjer) > hoyde:
        return [*linjer[: hoyde - 1], Lop("…", "panel")]
    return [*linjer, Lop("", "panel")] if linjer else []


def _hjelp(flate: Arbeidsflate, plass: int) -> list[Lop]:
    tittel, *hjelp = map(malbar, flate.feltets_hjelp() or [""])
    linjer = [Lop(tittel[:plass], "panel_tittel")]
    linjer += [Lop(del_, "panel") for linje in hjelp for del_ in textwrap.wrap(linje, plass) or [""]]
    melding = malbar(flate.melding)
    if len(melding) > KOLONNER:
        linjer += [Lop("", "panel"), *(Lop(del_, "panel_tittel") for del_ in textwrap.wrap(melding, plass))]
    return linjer

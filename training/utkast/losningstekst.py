"""The steps of a flow as the solution of its exercise, with the comments that stand with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from training.utkast import setninger
from training.utkast.bytte import Bytte
from tui.flyt.fil.skriver import steget
from tui.flyt.steg import Flyt, Sjekk, Steg

_BAK = re.compile(r"""^(?:[^"'#]|"[^"]*"|'[^']*')*\s#\s*(.*)$""")
"""A line with a comment behind what stands on it, outside quotation marks."""


def losningen(flyt: Flyt, bytte: Bytte, usagt: list[str]) -> str:
    """The steps, a text that stands behind `løsning:`; those that no exercise has are told of in `usagt`."""
    return "".join(_stegene(flyt, bytte, usagt))


def _stegene(flyt: Flyt, bytte: Bytte, usagt: list[str]) -> Iterator[str]:
    sist: dict[Path, int] = {}
    for steg in flyt.steg:
        fra = sist.get(steg.fil, 0)
        sist[steg.fil] = steg.linje
        for kommentar in _kommentarer(steg, fra):
            yield f"  # {bytte.i_tekst(kommentar)}\n"
        if isinstance(steg.handling, Sjekk):
            usagt.append(setninger.steget_er_utelatt(steg.nr, bytte.i_tekst(steg.tekst)))
        else:
            yield steget(bytte.i_steget(steg.handling))


def _kommentarer(steg: Steg, etter_linje: int) -> Iterator[str]:
    """The comments between the step before, or `steg:`, and this one, and those on its own line."""
    linjer = _linjene(steg.fil)
    over = linjer[etter_linje : steg.linje - 1]
    if not etter_linje:
        over = over[next((nr for nr, linje in enumerate(over, 1) if linje.startswith("steg:")), 0) :]
    for linje in over:
        if linje.strip().startswith("#"):
            yield linje.strip().lstrip("# ")
    if steg.linje <= len(linjer) and (treff := _BAK.match(linjer[steg.linje - 1])):
        yield treff[1]


@cache
def _linjene(fil: Path) -> tuple[str, ...]:
    return tuple(fil.read_text(encoding="utf-8-sig").splitlines())

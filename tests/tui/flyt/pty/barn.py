"""The terminal of the apple register as the program in a terminal that flows are played through, sound or with a fault.

Each fault lies on the way between the form and the terminal.
"""

import os
from collections.abc import Callable, Mapping
from typing import Any

from tui.terminal.terminal import Terminal  # isort: skip  # must come before anything else that imports textual

from rich.style import Style
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.geometry import Offset

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flyt.oppsett import Flytoppsett
from tui.flyt.pty.gjest import Gjest
from tui.terminal import skjermflate, terminal
from tui.terminal.utseende.tema import Tema


def _linje_6_males_ikke() -> None:
    males = skjermflate.forskjell
    skjermflate.forskjell = lambda gammel, ny: None if gammel and "Opphavsland" in str(gammel) else males(gammel, ny)


def _svarte_felter() -> None:
    stil = Tema.stil
    terminal.Terminal.stil = lambda selv, rolle: stil(selv._tema, rolle)  # type: ignore[method-assign]
    skjermflate.Tema.stil = lambda selv, rolle: Style.parse("green") if rolle == "felt" else stil(selv, rolle)  # type: ignore[method-assign]


def _uten_konsollens_f1() -> None:
    del ANSI_SEQUENCES_KEYS["\x1b[[A"]  # type: ignore[attr-defined]


def _markoren_staar_stille() -> None:
    Terminal.cursor_position = property(lambda _selv: Offset(2, 2), lambda _selv, _ny: None)


def _dor_ved_kodelisten() -> None:
    from tests.tui.eksempel import Landliste

    def slutt(_selv: object, _tekst: str) -> Any:
        os._exit(7)

    Landliste.sok = slutt  # type: ignore[method-assign]


FEIL: Mapping[str, Callable[[], None]] = {
    "linje": _linje_6_males_ikke,
    "farge": _svarte_felter,
    "f1": _uten_konsollens_f1,
    "markor": _markoren_staar_stille,
    "dor": _dor_ved_kodelisten,
}


def main(fd: int, feil: str) -> None:
    """Plays what it is asked to over the file descriptor, each flow on a register of its own."""
    if feil:
        FEIL[feil]()
    gjest = Gjest(fd)
    for oppdrag in gjest.oppdrag():
        gjest.spill(oppdrag, _terminal)


def _terminal(oppsett: Flytoppsett) -> Terminal:
    farger = oppsett.visning.farger
    return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp, farger=farger)

"""How a look is told, and what a terminal can show of it."""

import pytest
from rich.style import Style

from tui.flyt.pty.terminaltype import terminaltype
from tui.flyt.pty.utseende import Utseende


@pytest.mark.parametrize(
    ("stil", "term", "ord_"),
    [
        ("underline bold bright_cyan", "xterm-256color", "bold underline bright_cyan"),
        ("underline bright_cyan", "linux", "bold underline cyan"),
        ("reverse bright_white on bright_red", "screen", "bold reverse white on red"),
        ("reverse cyan on red", "vt220", "reverse"),
        ("cyan", "vt220", "tekst"),
        ("default on default", "xterm", "tekst"),
    ],
)
def test_hva_terminalen_kan_vise(stil: str, term: str, ord_: str) -> None:
    assert str(Utseende.av(Style.parse(stil)).paa(terminaltype(term))) == ord_

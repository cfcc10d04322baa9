"""The sentences of the terminal: each stands in a catalogue, is said somewhere, and fits its line."""

from __future__ import annotations

from tests import setninger

UNNTATT = {
    "tui/flyt/": "told to whoever writes a flow, and by the player",
    "tui/taster/hjelpetekst.py": "the help",
    "tui/vindu/trevindu.py": "the help of a window",
}
"""Where texts stand that are no sentences of a catalogue, and what they are."""


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("tui") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("tui") == []


def test_ingen_setning_velger_mellom_ord() -> None:
    assert setninger.krokete("tui") == []


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    assert setninger.utenfor("tui", UNNTATT) == []

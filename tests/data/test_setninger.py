"""The sentences of the register: each stands in a catalogue, is said somewhere, and fits its line."""

from __future__ import annotations

from tests import setninger

UNNTATT = {
    "data/demo/": "what is entered in the made-up cases",
    "data/kontroll/anker.py: # Anker for et register": "the first line of a file",
    "data/sak/kort.py: Uker delvis perm.": "a label",
    "data/sak/ledetekst.py": "labels",
}
"""Where texts stand that are no sentences of a catalogue, and what they are."""


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("data") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("data") == []


def test_ingen_setning_velger_mellom_ord() -> None:
    assert setninger.krokete("data") == []


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    assert setninger.utenfor("data", UNNTATT) == []

"""The sentences of the application: each stands in a catalogue, is said somewhere, and fits its line."""

from __future__ import annotations

from tests import setninger

UNNTATT = {
    "screens/bilder/": "the pictures themselves, and labels",
    "screens/brev/blokker.py": "the letters",
    "screens/brev/forslagsark.py": "what is printed to be signed",
    "screens/brev/innsyn/": "what a person is given",
    "screens/brev/klageblokker.py": "the letters",
    "screens/brev/saksmappe.py": "the case file",
    "screens/brev/vedtakstekst.py": "the letter",
    "screens/forklaring/forklaringstre.py": "the tree of F2",
    "screens/hjelp/": "the help",
    "screens/kommando/kommandoleser.py": "what the options are",
    "screens/kommando/kommandolinje.py": "what the options are",
    "screens/proving/": "told to whoever writes a flow",
    "screens/virkning/regnestykke.py": "the text under the table",
    "screens/virkning/tabell.py": "what the columns are called",
}
"""Where texts stand that are no sentences of a catalogue, and what they are."""


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("screens") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("screens") == []


def test_ingen_setning_velger_mellom_ord() -> None:
    assert setninger.krokete("screens") == []


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    assert setninger.utenfor("screens", UNNTATT) == []

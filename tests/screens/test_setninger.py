"""The sentences of the application: each is said somewhere, and fits its line."""

from __future__ import annotations

from tests import setninger

UNNTATT = (
    "screens/bilder/",  # the pictures themselves, and labels
    "screens/brev/vedtakstekst.py",  # the letter
    "screens/forklaring/forklaringstre.py",
    "screens/hjelp/",
    "screens/kommando/kommandoleser.py",
    "screens/kommando/kommandolinje.py",  # what the options are
    "screens/virkning/tabell.py",  # the text under the table
    "screens/rutiner/",  # to come: their catalogue follows the operations
)


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("screens") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("screens") == []


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    utenfor = setninger.utenfor("screens")
    assert [linje for linje in utenfor if not linje.startswith(UNNTATT)] == []

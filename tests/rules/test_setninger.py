"""The sentences of the rules: each stands in a catalogue, is said somewhere, and fits its line."""

from __future__ import annotations

from tests import setninger

UNNTATT = {
    "rules/dagpenger/lov_1966/tolkning.py": "the law's table of choices, with an id each; TOLKNING and its F2 show it",
    "rules/dagpenger/lov_1997/tolkning.py": "the law's table of choices, as that of 1966",
    "rules/dagpenger/resultat.py: Minsteinntekt oppfylt (J/N)": "a label",
    "rules/dokumenter/": "the written rulebook",
    "rules/fakta/anvisning.py: Arb. timer i per.": "a label",
    "rules/fakta/skjema.py: Oppjustert dagpengegrl.": "a label",
    "rules/fakta/skjema.py: Valg av grunnbeløp/just. fakt.": "a label",
}
"""Where texts stand that are no sentences of a catalogue, and what they are."""


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("rules") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("rules") == []


def test_ingen_setning_velger_mellom_ord() -> None:
    assert setninger.krokete("rules") == []


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    assert setninger.utenfor("rules", UNNTATT) == []

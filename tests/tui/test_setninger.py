"""The sentences of the terminal: each is said somewhere, and fits its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import setninger


def test_hver_setning_blir_sagt() -> None:
    assert setninger.usagte("tui") == []


def test_hver_setning_faar_plass_med_det_lengste_den_kan_holde() -> None:
    assert setninger.for_lange("tui") == []


UNNTATT = (
    "tui/flyt/",  # told to whoever writes a flow, and by the player
    "tui/skjema/felt.py",  # what a field says when nothing else is declared
    "tui/taster/hjelpetekst.py",
    "tui/vindu/trevindu.py",
)


def test_ingen_setning_staar_utenfor_en_katalog() -> None:
    utenfor = [linje for linje in setninger.utenfor("tui") if not linje.startswith(UNNTATT)]
    assert utenfor == []


def test_katalogene_er_de_vi_tror() -> None:
    assert "tui.flate.setninger" in setninger.kataloger("tui")
    assert {"PROGRAMFEIL", "kladden_er_hentet"} <= setninger.setningene("tui.flate.setninger").keys()


KATALOG = """
from typing import Annotated
SAGT: Annotated[str, 9] = "Det sies."
USAGT: str = "Det sies ikke."
LANG: Annotated[str, 5] = "For lang."
def med(hvem: Annotated[str, 4]) -> Annotated[str, 12]:
    return f"Hei til {hvem}."
def uten_grense(hvem: str) -> str:
    return hvem
"""
BRUK = """
from prove_setninger import setninger
print(setninger.SAGT, setninger.LANG, setninger.med("X"), setninger.uten_grense("X"))
hvem = "en"
print(f"Hei til {hvem} til.", "ikke en setning", "Kort.")
"""


def test_en_usagt_en_for_lang_og_en_utenfor_blir_funnet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rom = tmp_path / "prove_setninger"
    rom.mkdir()
    (rom / "__init__.py").touch()
    (rom / "setninger.py").write_text(KATALOG, encoding="utf-8")
    (rom / "bruk.py").write_text(BRUK, encoding="utf-8")
    monkeypatch.setattr(setninger, "ROT", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    assert setninger.usagte("prove_setninger") == ["prove_setninger.USAGT"]
    assert setninger.for_lange("prove_setninger") == [
        "prove_setninger.LANG: 9 over 5: For lang.",
        "prove_setninger.med: 13 over 12: Hei til WWWW.",
    ]
    assert setninger.utenfor("prove_setninger") == ["prove_setninger/bruk.py: Hei til {} til."]

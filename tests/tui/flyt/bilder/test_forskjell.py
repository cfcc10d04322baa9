"""Two pictures held against each other: what is told of a difference, in text and in style."""

from pathlib import Path

import pytest

from tui.flyt.bilder.bildefil import Bildefil, Bildepar
from tui.flyt.bilder.forskjell import forskjell

TEKST = " Navn: HANSEN  \n Uke: 1993     \n"
STIL = "1:8-13 felt\n2:7-10 beskyttet\n"


def par(tekst: str = TEKST, stil: str = STIL, for_stil: str | None = STIL) -> Bildepar:
    return Bildepar(Bildefil("01-a", TEKST, for_stil), Bildefil("01-a", tekst, stil))


def test_like_bilder_har_ingen_forskjell() -> None:
    assert par().likt
    assert forskjell(par()) == []


def test_en_linje_med_annen_tekst_staar_for_og_naa_med_merker_under_kolonnene() -> None:
    endret = par(TEKST.replace("HANSEN", "JANSEN").replace("1993", "1908"))
    assert not endret.likt
    assert forskjell(endret) == [
        "  1 - | Navn: HANSEN  |",
        "    + | Navn: JANSEN  |",
        "              ^",
        "  2 - | Uke: 1993     |",
        "    + | Uke: 1908     |",
        "               ^^",
    ]


def test_en_linje_med_annen_stil_staar_en_gang_og_stilene_i_ord() -> None:
    assert forskjell(par(stil="1:8-11 aktiv\n2:7-10 beskyttet\n")) == [
        "  1   | Navn: HANSEN  |",
        "              ~~~~~~",
        "       8-11: felt → aktiv",
        "       12-13: felt → tekst",
    ]


def test_en_linje_til_og_en_kolonne_til_er_forskjeller() -> None:
    assert forskjell(par(TEKST + "NY\n")) == ["  3 - (ingen linje)", "    + |NY|", "       ^^"]
    assert forskjell(par(" Navn: HANSEN  X\n Uke: 1993     \n"))[2] == " " * (7 + 15) + "^"


def test_et_lagret_bilde_uten_stil_sammenlignes_som_tekst() -> None:
    assert par(stil="", for_stil=None).likt
    assert forskjell(par(TEKST.replace("HANSEN", "JANSEN"), for_stil=None))[:1] == ["  1 - | Navn: HANSEN  |"]


def test_en_stilfil_som_ikke_kan_leses_er_en_forskjell_og_ingen_feil() -> None:
    galt = Bildepar(Bildefil("01-a", TEKST, "<<<<<<< HEAD\n9:1-2 felt\n1:8-13 felt\n"), Bildefil("01-a", TEKST, STIL))
    assert not galt.likt
    assert forskjell(galt) == ["  2   | Uke: 1993     |", "             ~~~~", "       7-10: tekst → beskyttet"]


def test_et_bilde_lagres_som_to_filer_og_leses_igjen(tmp_path: Path) -> None:
    bilde = Bildefil("01-å", "æøå\n", "1:1-3 felt\n")
    bilde.skriv(tmp_path / "ny")
    assert sorted(fil.name for fil in (tmp_path / "ny").iterdir()) == ["01-å.stil", "01-å.txt"]
    assert Bildefil.les(tmp_path / "ny", "01-å") == bilde
    assert Bildefil.les(tmp_path / "ny", "02-b") is None


def test_en_mappe_uten_stilfiler_er_av_den_gamle_sorten_men_ikke_naar_en_annen_har(tmp_path: Path) -> None:
    (tmp_path / "01-a.txt").write_text("a\n")
    assert Bildefil.les(tmp_path, "01-a") == Bildefil("01-a", "a\n", None)
    (tmp_path / "02-b.stil").write_text("")
    assert Bildefil.les(tmp_path, "01-a") == Bildefil("01-a", "a\n", "")


def test_en_fil_som_ikke_er_tekst_sies_fra_om(tmp_path: Path) -> None:
    (tmp_path / "01-a.txt").write_bytes(b"\xff")
    with pytest.raises(UnicodeDecodeError):
        Bildefil.les(tmp_path, "01-a")

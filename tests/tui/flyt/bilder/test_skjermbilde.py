"""Pictures: their files, their style runs, and how two of them are compared."""

from pathlib import Path

import pytest

from tests.tekstbilde import forskjell, sammenlign, sammenlign_mappe
from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.bilder.tegning import svg
from tui.skjema.lop import Lop


def test_stilen_nevner_linje_og_kolonner_for_alt_som_ikke_er_vanlig_tekst() -> None:
    bilde = Skjermbilde(
        1,
        "b",
        (
            (Lop("Navn ", "tekst"), Lop("HANS", "aktiv"), Lop("EN", "aktiv"), Lop(" ", "tekst")),
            (Lop("", "felt"), Lop("        ", "tekst")),
            (Lop("*", "feil"), Lop("", "tekst"), Lop("12", "feil"), Lop("     ", "tekst")),
        ),
    )
    assert bilde.stil == "1:6-11 aktiv\n3:1-3 feil\n"


@pytest.mark.parametrize(
    ("navn", "stamme"),
    [
        ("journal", "03-journal"),
        ("Vedtak, side 1", "03-vedtak-side-1"),
        ("Før og ETTER år", "03-for-og-etter-ar"),
        ("../æ", "03-ae"),
        ("…", "03-bilde"),
    ],
)
def test_filnavnet_er_nummer_og_navn_i_enkle_tegn(navn: str, stamme: str) -> None:
    assert Skjermbilde(3, navn, ()).filstamme == stamme


def test_svg_viser_teksten_og_er_den_samme_hver_gang() -> None:
    linjer = [[Lop("Lønn & <skatt> ", "tekst"), Lop("150000", "felt")]]
    tegnet = svg(linjer, "prøve")
    assert "Lønn&#160;&amp;&#160;&lt;skatt&gt;" in tegnet
    assert tegnet == svg(linjer, "prøve")


def test_likt_bilde_er_likt(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    fil = tmp_path / "b.txt"
    fil.write_text("én\nto\n", encoding="utf-8")
    sammenlign("én\nto\n", fil, pytestconfig)


@pytest.mark.skipif("config.getoption('bilder_oppdater')", reason="stores the picture instead")
def test_ulikt_bilde_feiler_med_linjen_som_er_ulik(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    fil = tmp_path / "b.txt"
    fil.write_text("en\nto\n", encoding="utf-8")
    with pytest.raises(pytest.fail.Exception, match=r"  2 - \|to\|\n    \+ \|tre\|"):
        sammenlign("en\ntre\n", fil, pytestconfig)


@pytest.mark.skipif("config.getoption('bilder_oppdater')", reason="stores the picture instead")
def test_bilde_som_ikke_er_lagret_feiler(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    with pytest.raises(pytest.fail.Exception, match="is not stored"):
        sammenlign("en\n", tmp_path / "b.txt", pytestconfig)


@pytest.mark.skipif("config.getoption('bilder_oppdater')", reason="stores the pictures instead")
def test_et_lagret_bilde_som_ingen_tar_lenger_feiler(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    (tmp_path / "01-en.txt").write_text("en\n", encoding="utf-8")
    (tmp_path / "02-to.txt").write_text("to\n", encoding="utf-8")
    with pytest.raises(pytest.fail.Exception, match=r"no picture is taken for .*02-to\.txt"):
        sammenlign_mappe({"01-en.txt": "en\n"}, tmp_path, pytestconfig)


def test_forskjellen_merker_kolonnene_under_linjene() -> None:
    assert forskjell("Ukesats 1908\nlik\n", "Ukesats 1907\nlik\n") == (
        "  1 - |Ukesats 1908|\n    + |Ukesats 1907|\n                  ^"
    )


def test_forskjellen_sier_naar_en_linje_mangler() -> None:
    assert forskjell("en\nto", "en").splitlines() == ["  2 - |to|", "    + (no line)", "       ^^"]

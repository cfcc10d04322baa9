"""`dagpenger flytkart`: which flows it plays, what it writes and where, and what it says when it cannot."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from screens.kommando.kommandolinje import main

FLYT = "flyt: {navn}\nklokke: 1988-06-06T09:00\nsteg:\n  - gå til: {hvor}\n"


@pytest.fixture
def flyt(tmp_path: Path) -> Path:
    fil = tmp_path / "flyter" / "d60.yaml"
    fil.parent.mkdir()
    fil.write_text(FLYT.format(navn="Journal", hvor="D-60"), encoding="utf-8")
    return fil


def _kjor(capsys: pytest.CaptureFixture[str], *argumenter: object) -> tuple[int, str, str]:
    kode = main(["flytkart", *map(str, argumenter)])
    return kode, *capsys.readouterr()


def _naadd(data: dict[str, list[dict[str, object]]], slag: str) -> list[object]:
    return [ett["id"] for ett in data[slag] if ett["naadd"]]


def test_uten_valg_er_kartet_en_tabell(flyt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = _kjor(capsys, flyt)
    assert (kode, feil) == (0, "")
    assert "Skjermer: 2/37 nådd" in ut


def test_json_til_standard_ut_og_til_en_fil(flyt: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, _ = _kjor(capsys, flyt, "--json")
    data = json.loads(ut)
    assert kode == 0
    assert list(data) == ["skjermer", "felt", "taster", "meldinger"]
    assert _naadd(data, "skjermer") == ["MENY", "D-60"]
    assert _naadd(data, "taster") == ["MENY/hopp"]
    assert _kjor(capsys, flyt, "--json", tmp_path / "kart.json") == (0, "", "")
    assert json.loads((tmp_path / "kart.json").read_text(encoding="utf-8")) == data


def test_en_mappe_er_alle_flytene_i_og_under_den(flyt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    under = flyt.parent / "under"
    under.mkdir()
    (under / "d62.flyt.yaml").write_text(FLYT.format(navn="Anvisning", hvor="D-62"), encoding="utf-8")
    _, ut, _ = _kjor(capsys, flyt, flyt.parent, "--json", "-")
    assert _naadd(json.loads(ut), "skjermer") == ["MENY", "D-60", "D-62"]


def test_en_flyt_rett_etter_valget_er_en_flyt_og_blir_ikke_skrevet_over(
    flyt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for_ = flyt.read_text(encoding="utf-8")
    kode, ut, _ = _kjor(capsys, "--json", flyt)
    assert (kode, _naadd(json.loads(ut), "skjermer")) == (0, ["MENY", "D-60"])
    assert flyt.read_text(encoding="utf-8") == for_


def test_flere_slag_av_samme_kart_i_hver_sin_fil(
    flyt: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kode, ut, _ = _kjor(capsys, flyt, "--svg", tmp_path / "a.svg", "--dot", tmp_path / "a.dot", "--mermaid")
    assert kode == 0
    assert ut.startswith("flowchart LR\n")
    assert (tmp_path / "a.dot").read_text(encoding="utf-8").startswith("digraph flytkart {")
    assert ElementTree.parse(tmp_path / "a.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_en_flyt_som_ikke_holder_gir_1_og_det_den_naadde(flyt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    flyt.write_text(flyt.read_text(encoding="utf-8") + "  - forvent side: D-62\n", encoding="utf-8")
    kode, ut, feil = _kjor(capsys, flyt, "--json")
    assert kode == 1
    assert f"{flyt}, steg 2 (linje 5)" in feil
    assert _naadd(json.loads(ut), "skjermer") == ["MENY", "D-60"]


@pytest.mark.parametrize(
    ("argumenter", "setning"),
    [
        ([], "Skriv hvilke flyter kartet skal være over: filer, eller mapper med filer."),
        (["--json"], "Skriv hvilke flyter kartet skal være over: filer, eller mapper med filer."),
        (["borte.yaml"], "borte.yaml: filen finnes ikke."),
        (["tom"], "tom: ingen flyter i mappen; en flyt er en fil som slutter på .yaml."),
        (["flyter", "--json", "--dot"], "Hvert kart må ha sin egen fil; bare ett kan skrives til standard ut."),
        (
            ["flyter", "--json", "a", "--dot", "a"],
            "Hvert kart må ha sin egen fil; bare ett kan skrives til standard ut.",
        ),
    ],
)
def test_det_som_ikke_gaar_sies_i_en_setning(
    argumenter: list[str], setning: str, flyt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(flyt.parent.parent)
    Path("tom").mkdir()
    assert _kjor(capsys, *argumenter) == (2, "", f"{setning}\n")


def test_en_fil_som_ikke_kan_skrives_sies_for_noe_er_spilt(
    flyt: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flyt.write_text("dette er ingen flyt", encoding="utf-8")
    til = tmp_path / "borte" / "kart.svg"
    kode, ut, feil = _kjor(capsys, flyt, "--svg", til)
    assert (kode, ut) == (2, "")
    assert feil == f"{til} kan ikke skrives; se etter at mappen finnes, og at du har tilgang og plass.\n"

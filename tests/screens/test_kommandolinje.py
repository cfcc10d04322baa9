"""The command `dagpenger`: what it says, and its exit status."""

import json
from pathlib import Path

import pytest

from screens.kommandolinje import main


def kjor(*ord_: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of the command with those words."""
    try:
        kode = main(ord_)
    except SystemExit as slutt:
        kode = slutt.code if isinstance(slutt.code, int) else 1
    sagt = capsys.readouterr()
    return kode, sagt.out, sagt.err


def test_skjermer_som_json_nevner_hvert_bilde_og_felt(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("skjermer", "--json", capsys=capsys)
    assert (kode, feil) == (0, "")
    skjermer = {skjerm["code"]: skjerm for skjerm in json.loads(ut)}
    assert list(skjermer) == [
        *("MENY", "SOFA", "D-60", "D-61-1", "D-61-2", "D-61-3", "D-61-4", "D-61-5", "D-61-6"),
        *("D-62", "D-68", "KONTROLLKORT", "ENDRING", "TOLKNING"),
    ]
    felter = {felt["label"]: felt for felt in skjermer["D-61-1"]["fields"]}
    assert len([label for label in felter if "SISTE ÅR" in label]) == 9
    lonn = felter["Lønnsinntekt SISTE ÅR"]
    assert (lonn["kind"], lonn["length"], lonn["protected"]) == ("kroner", 9, False)
    assert all(felt["protected"] for felt in skjermer["KONTROLLKORT"]["fields"] if felt["label"] != "Fødselsnr")


def test_skjermer_som_tekst_har_en_linje_for_hvert_felt(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, _ = kjor("skjermer", capsys=capsys)
    assert kode == 0
    assert "\nD-62  Anvisning av a-trygd\n" in ut
    [linje] = [linje for linje in ut.splitlines() if linje.startswith("  Sammenh. anvist %")]
    assert linje.split()[-2:] == ["5", "beskyttet"]


def test_hjelpen_nevner_hver_kommando(capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("--help", capsys=capsys)
    assert (kode, feil) == (0, "")
    for ord_ in ("beregn", "flyt", "skjermer", "taster", "kontroll", "--db", "--demo", "--klokke", "--signatur"):
        assert ord_ in ut


@pytest.mark.parametrize(
    ("ord_", "sagt"),
    [
        (("--farge",), "--farge er ukjent her"),
        (("trylle",), "trylle er ikke en kommando"),
        (("flyt",), "fil mangler"),
        (("--klokke", "i går"), "i går er ikke et tidspunkt, skriv for eksempel 1988-06-06T09:00"),
        (("--db",), "--db mangler en verdi"),
    ],
)
def test_gale_ord_gir_en_setning_paa_norsk_og_2(
    ord_: tuple[str, ...], sagt: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kode, ut, feil = kjor(*ord_, capsys=capsys)
    assert (kode, ut) == (2, "")
    assert feil.startswith("dagpenger: ")
    assert sagt in feil
    assert feil.count("\n") == 1
    assert "rror" not in feil


def test_en_flyt_som_ikke_holder_gir_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text(
        "flyt: Gal\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-99\n", encoding="utf-8", newline="\n"
    )
    kode, ut, feil = kjor("flyt", str(fil), capsys=capsys)
    assert (kode, ut) == (1, "")
    assert "bildet skulle være D-99, men er MENY" in feil


def test_en_flyt_som_holder_gir_0_og_bilder_som_tekst_og_svg(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fil = tmp_path / "flyt.yaml"
    fil.write_text("flyt: God\nklokke: 1988-06-06T09:00\nsteg:\n  - bilde: meny\n", encoding="utf-8", newline="\n")
    kode, _, feil = kjor("flyt", str(fil), "--bilder", str(tmp_path / "bilder"), capsys=capsys)
    assert (kode, feil) == (0, "")
    assert {f.suffix for f in (tmp_path / "bilder").iterdir()} == {".txt", ".stil", ".svg"}
    tekst = (tmp_path / "bilder" / "01-meny.txt").read_text(encoding="utf-8")
    assert [len(linje) for linje in tekst.splitlines()] == [80] * 24


def test_en_flyt_som_ikke_finnes_gir_1_og_en_setning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, _, feil = kjor("flyt", str(tmp_path / "ingen.yaml"), capsys=capsys)
    assert kode == 1
    assert "ingen.yaml" in feil
    assert "Traceback" not in feil


def test_kontroll_av_et_helt_register_gir_0(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, ut, feil = kjor("--db", str(demo), "kontroll", capsys=capsys)
    assert (kode, feil) == (0, "")
    assert "er helt: fil, nøkler og alle kjeder stemmer" in ut


def test_kontroll_av_et_register_som_ikke_finnes_gir_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, _, feil = kjor("--db", str(tmp_path / "ingen.db"), "kontroll", capsys=capsys)
    assert kode == 1
    assert feil == f"Registeret {tmp_path / 'ingen.db'} finnes ikke.\n"
    assert not (tmp_path / "ingen.db").exists()

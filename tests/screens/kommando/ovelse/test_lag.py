"""`dagpenger ovelse lag`: files of made exercises, and one sentence for whatever cannot be made."""

import os
from pathlib import Path

import pytest

from screens.kommando.kommandolinje import main
from training.generator.generator import lag
from training.ovelse.leser import les_ovelse


def test_filene_er_ovelsene_av_nivaa_fro_og_nummer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ut = tmp_path / "ny" / "mappe"
    assert main(["ovelse", "lag", "--niva", "2", "--fro", "7", "--antall", "3", "--ut", str(ut)]) == 0
    assert sorted(fil.name for fil in ut.iterdir()) == ["2-7-001.yaml", "2-7-002.yaml", "2-7-003.yaml"]
    assert les_ovelse(ut / "2-7-002.yaml") == lag(2, 7, 2)
    assert capsys.readouterr().out == f"Øvelser laget i {ut}: 3.\n"


def test_norsk_skrivemaate_gir_de_samme_bytene(tmp_path: Path) -> None:
    assert main(["øvelse", "lag", "--nivå", "4", "--frø", "11", "--ut", str(tmp_path / "en")]) == 0
    assert main(["ovelse", "lag", "--nivaa", "4", "--fro", "11", "--ut", str(tmp_path / "to")]) == 0
    en, to = (mappe / "4-11-001.yaml" for mappe in (tmp_path / "en", tmp_path / "to"))
    assert en.read_bytes() == to.read_bytes()


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        (["--niva", "0"], "--nivå: skriv et nivå fra 1 til 5."),
        (["--niva", "6"], "--nivå: skriv et nivå fra 1 til 5."),
        ([], "--nivå: skriv et nivå fra 1 til 5."),
        (["--niva", "1", "--antall", "0"], "--antall: skriv et tall fra 1 til 9999."),
        (["--niva", "1", "--antall", "10000"], "--antall: skriv et tall fra 1 til 9999."),
        (["--niva", "1", "--fro", "-1"], "--frø: skriv et helt tall fra 0 til 999999999."),
        (["--niva", "1", "--fro", "1000000000"], "--frø: skriv et helt tall fra 0 til 999999999."),
    ],
)
def test_det_som_ikke_kan_lages(tmp_path: Path, capsys: pytest.CaptureFixture[str], valg: list[str], sagt: str) -> None:
    ut = tmp_path / "ut"
    assert main(["ovelse", "lag", *valg, "--ut", str(ut)]) == 2
    assert capsys.readouterr() == ("", f"{sagt}\n")
    assert not ut.exists()


def test_uten_mappe(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ovelse", "lag", "--niva", "1"]) == 2
    assert capsys.readouterr().err == "--ut: skriv mappen som øvelsene skal ligge i.\n"


def test_en_fil_som_er_der_skrives_ikke_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The third of them is there: then none is made."""
    min_egen = tmp_path / "1-5-003.yaml"
    min_egen.write_text("min egen", encoding="utf-8")
    assert main(["ovelse", "lag", "--niva", "1", "--fro", "5", "--antall", "4", "--ut", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{min_egen} er der fra før; velg en annen mappe med --ut, eller et annet frø.\n"
    assert [fil.name for fil in tmp_path.iterdir()] == ["1-5-003.yaml"]
    assert min_egen.read_text(encoding="utf-8") == "min egen"


def test_en_lenke_som_er_der_folges_ikke(tmp_path: Path) -> None:
    (tmp_path / "1-5-001.yaml").symlink_to(tmp_path / "ikke-til")
    assert main(["ovelse", "lag", "--niva", "1", "--fro", "5", "--ut", str(tmp_path)]) == 2
    assert not (tmp_path / "ikke-til").exists()


def test_mappen_er_en_fil(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fil = tmp_path / "fil"
    fil.write_text("", encoding="utf-8")
    for ut in (fil, fil / "under"):
        assert main(["ovelse", "lag", "--niva", "1", "--ut", str(ut)]) == 2
        assert capsys.readouterr().err == f"{ut} er ingen mappe som det kan skrives i; velg en annen med --ut.\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_mappen_er_stengt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o500)
    assert main(["ovelse", "lag", "--niva", "1", "--ut", str(tmp_path)]) == 2
    fil = tmp_path / "1-1-001.yaml"
    assert capsys.readouterr().err == f"Øvelsen {fil} kan ikke skrives; se etter plass på disken.\n"


def test_disken_er_full(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The second file cannot be written: the first is there and whole, and nothing is left of the second."""
    from data.filer.egenfil import Uferdig

    def full(uferdig: Uferdig) -> None:
        raise OSError(28, "No space left on device", str(uferdig.sti))

    assert main(["ovelse", "lag", "--niva", "1", "--ut", str(tmp_path)]) == 0
    (tmp_path / "1-1-001.yaml").rename(tmp_path / "ferdig.yaml")
    monkeypatch.setattr(Uferdig, "lukk", full)
    capsys.readouterr()
    assert main(["ovelse", "lag", "--niva", "1", "--antall", "2", "--ut", str(tmp_path)]) == 2
    assert "1-1-001.yaml kan ikke skrives" in capsys.readouterr().err
    assert [fil.name for fil in tmp_path.iterdir()] == ["ferdig.yaml"]


def test_valgene_horer_til_lag(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as slutt:
        main(["ovelse", "sjekk", "--niva", "3"])
    assert slutt.value.code == 2
    assert "hører til «dagpenger ovelse lag»" in capsys.readouterr().err

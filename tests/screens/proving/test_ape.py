"""The monkey on the application itself, and what `dagpenger flyt --ape` says to wrong options."""

from pathlib import Path

import pytest

from screens.kommando.kommandolinje import main
from screens.proving.ape.apekunnskap import APEKUNNSKAP
from screens.rutiner.rutineliste import bilder
from tests.screens.apeproving import mangler
from tui.flyt.ape.ape import Ape, Apesvar, som_flyt
from tui.flyt.ape.sving import VINDUSLAG, Naadd
from tui.vindu import kodevindu, palett, trevindu, vindu


@pytest.fixture(autouse=True)
def linje_23() -> None:
    """What the monkey makes line 23 say may end in `…`: labels of any length, and four figures of per cent."""


@pytest.mark.parametrize("fro", range(11, 19))
def test_apen_finner_ingenting_i_programmet(fro: int) -> None:
    """20,000 keys in all, in pieces that the workers share; `make langprov` has 20,000 of a seed, and a million."""
    svar = Ape(APEKUNNSKAP, fro).kjor(2500)
    assert svar.funn is None, som_flyt(svar.funn, fro)
    assert svar.anslag >= 2500
    assert len(svar.naadd.sider) >= 8
    assert svar.naadd.gjort["anvisninger"] >= 1


def test_det_en_lang_kjoring_ikke_kom_til_blir_sagt() -> None:
    naadd = Naadd()
    naadd.sider.update(bilde.kode for bilde in bilder() if bilde.kode not in ("D-68", "KJØRING"))
    naadd.vinduer.update(VINDUSLAG - {"Trevindu"})
    naadd.gjort.update({"vedtak": 20, "anvisninger": 49})
    assert mangler(Apesvar(20_000, naadd, None)) == ["bildene D-68, KJØRING", "vinduet Trevindu", "50 anvisninger"]
    naadd.sider["D-68"] = naadd.vinduer["Trevindu"] = 1
    naadd.gjort["anvisninger"] = 50
    assert mangler(Apesvar(20_000, naadd, None)) == []


def test_alle_slag_vinduer_er_kjent() -> None:
    """A class that takes keys in the room of windows is a kind of window."""
    slag = {
        navn
        for modul in (kodevindu, palett, trevindu, vindu)
        for navn, ting in vars(modul).items()
        if isinstance(ting, type) and hasattr(ting, "tast") and ting is not vindu.Vindu
    }
    assert slag == VINDUSLAG


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        (["--ape", "0"], "--ape: skriv hvor mange taster"),
        (["--ape", "-5"], "--ape: skriv hvor mange taster"),
        (["--fro", "3"], "--frø hører til --ape"),
        (["--frø", "-1", "--ape", "5"], "--frø: skriv et helt tall"),
        (["--ape", "5", "--bilder", "b"], "--bilder gjelder ikke for apen"),
        (["finnes-ikke.yaml", "--ape", "5"], "filen finnes ikke"),
    ],
)
def test_gale_valg_er_en_setning_og_kode_2(valg: list[str], sagt: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flyt", *valg]) == 2
    assert sagt in capsys.readouterr().err


def test_ape_som_ikke_er_et_tall(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as slutt:
        main(["flyt", "--ape", "mange"])
    assert slutt.value.code == 2
    assert "mange er ikke et helt tall" in capsys.readouterr().err


def test_en_annens_fil_skrives_ikke_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("ape-3.flyt.yaml").write_text("flyt: min egen\n", encoding="utf-8")
    assert main(["flyt", "--ape", "5", "--fro", "3"]) == 2
    assert "ape-3.flyt.yaml er der fra før" in capsys.readouterr().err
    assert Path("ape-3.flyt.yaml").read_text(encoding="utf-8") == "flyt: min egen\n"


def test_et_funn_er_en_flyt_som_feiler_og_kode_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("screens.rutiner.meny.Meny.send", _krasj)
    assert main(["flyt", "--ape", "300", "--fro", "1"]) == 1
    assert "programmet hadde en feil: ZeroDivisionError i _krasj" in capsys.readouterr().out
    assert main(["flyt", "ape-1.flyt.yaml"]) == 1
    assert "programmet hadde en feil: ZeroDivisionError i _krasj" in capsys.readouterr().err
    assert main(["flyt", "--ape", "300", "--fro", "1"]) == 1
    monkeypatch.undo()
    assert main(["flyt", str(tmp_path / "ape-1.flyt.yaml")]) == 0


def test_et_annet_funn_som_ligger_der_faar_et_eget_navn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same finding again is the same file; what somebody may have written in it is another."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("screens.rutiner.meny.Meny.send", _krasj)
    fil = Path("ape-1.flyt.yaml")
    for _ in range(2):
        assert main(["flyt", "--ape", "300", "--fro", "1"]) == 1
    assert [sti.name for sti in tmp_path.iterdir()] == [fil.name]
    funnet = fil.read_text(encoding="utf-8")
    for nr, navn in enumerate(("ape-1.flyt.yaml.forrige", "ape-1.flyt.yaml.forrige-2")):
        fil.write_text(f"{funnet}# {nr}\n", encoding="utf-8")
        capsys.readouterr()
        assert main(["flyt", "--ape", "300", "--fro", "1"]) == 1
        assert f"Et annet funn lå der fra før; det ligger nå i {navn}." in capsys.readouterr().out
        assert fil.read_text(encoding="utf-8") == funnet
        assert Path(navn).read_text(encoding="utf-8") == f"{funnet}# {nr}\n"


def _krasj(meny: object, inn: object) -> None:
    del meny, inn
    raise ZeroDivisionError

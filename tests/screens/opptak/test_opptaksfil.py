"""The file of a recording: its owner's, never over another, and whole whatever the disk does."""

import stat
from pathlib import Path

import pytest

from screens.opptak import opptaksfil
from screens.opptak.opptaksfil import Opptaksfil
from tui.flyt.opptak.opptaker import KanIkkeTaOpp


def test_filen_er_bare_for_eieren_og_hel(tmp_path: Path) -> None:
    fil = Opptaksfil(tmp_path / "a.yaml", pytest.fail)
    fil.begynn("forste\n")
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "forste\n"
    fil.skriv("andre\n")
    fil.skriv("tredje\n")
    assert fil.ferdig(3) == f"Opptaket er slutt: 3 steg i {tmp_path / 'a.yaml'}"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "tredje\n"
    assert stat.S_IMODE((tmp_path / "a.yaml").stat().st_mode) == 0o600


def test_en_fil_som_finnes_skrives_aldri_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("min", encoding="utf-8")
    with pytest.raises(KanIkkeTaOpp, match="finnes fra før"):
        Opptaksfil(tmp_path / "a.yaml", pytest.fail)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "min"


@pytest.mark.parametrize("sti", ["mangler/a.yaml", "fil/a.yaml"])
def test_en_mappe_som_ikke_finnes_nevnes(sti: str, tmp_path: Path) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(KanIkkeTaOpp, match=f"Mappen {(tmp_path / sti).parent} finnes ikke"):
        Opptaksfil(tmp_path / sti, pytest.fail)


def test_disken_blir_full_og_faar_plass_igjen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sagt: list[str] = []
    fil = Opptaksfil(tmp_path / "a.yaml", sagt.append)
    fil.begynn("forste\n")
    ekte = opptaksfil.skriv_egen_fil

    def full(_sti: Path, _innhold: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(opptaksfil, "skriv_egen_fil", full)
    fil.skriv("andre\n")
    fil.skriv("tredje\n")
    assert fil._traad is not None
    fil._traad.lukk(5)
    assert sagt == [opptaksfil.setninger.OPPTAKET_KAN_IKKE_SKRIVES]
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "forste\n"
    assert "kom ikke med" in fil.ferdig(3)
    monkeypatch.setattr(opptaksfil, "skriv_egen_fil", ekte)
    fil._skriv()
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "tredje\n"


def test_er_disken_full_fra_forst_av_staar_ingen_fil_igjen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_sti: Path, _innhold: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(opptaksfil, "skriv_egen_fil", full)
    with pytest.raises(KanIkkeTaOpp, match="kan ikke skrives"):
        Opptaksfil(tmp_path / "a.yaml", pytest.fail).begynn("forste\n")
    assert not (tmp_path / "a.yaml").exists()

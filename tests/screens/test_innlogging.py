"""Logging in on the real application: whose drafts come back, whose signature stands, and what a restart asks for."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.register.klokke import Klokke
from data.register.register import Register
from screens.okt import Okt
from screens.opptak.opptak import Opptaksrom
from screens.proving.skjerm import MANDAG, Skjerm, ved_skjermen
from tests.data.kontor import PASSORD, gjor_til_kontor
from tests.data.saker import Stillbar
from tui.flyt.opptak.opptaker import KanIkkeTaOpp
from tui.terminal.kladd.kladd import Kladd


@pytest.fixture(scope="module")
def kontoret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office register, made once."""
    sti = tmp_path_factory.mktemp("kontor") / "kontor.db"
    register = Register.aapne(sti, Stillbar().klokke, "LED")
    gjor_til_kontor(register)
    register.lukk()
    return sti


@pytest.fixture
def sti(kontoret: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(kontoret, tmp_path / "r.db"))


def _inn(skjerm: Skjerm, signatur: str) -> None:
    skjerm.fyll({"Signatur": signatur, "Passord": PASSORD})
    skjerm.tast("Enter")
    assert skjerm.side == "MENY"


@pytest.fixture
def skjerm(sti: Path, tmp_path: Path) -> Iterator[Skjerm]:
    with ved_skjermen(sti, "SAK", tmp_path) as skjerm:
        yield skjerm


def test_signaturen_paa_hvert_bilde_er_den_som_logget_inn(skjerm: Skjerm) -> None:
    _inn(skjerm, "kon")
    for kode in ("D-60", "D-62", "D-68", "ENDRING", "TOLKNING"):
        skjerm.gaa_til(kode)
        assert skjerm.felt("Signatur" if kode == "D-60" else "Sign") == "KON"
        felt = skjerm.flate.skjema.felt("signatur")
        assert felt.beskyttet


def test_en_leder_slipper_ikke_inn_med_en_annens_passord_og_ingen_ser_det(skjerm: Skjerm) -> None:
    skjerm.fyll({"Signatur": "LED", "Passord": "gjettet passord"})
    assert "gjettet" not in "\n".join(skjerm.flate.bilde())
    skjerm.tast("Enter")
    assert skjerm.side == "INNLOGGING"
    assert skjerm.flate.skjema.kladd()["tekster"].get("passord", "") == ""


@pytest.mark.parametrize("hvor", ["D-60", "KONTROLLKORT", "TOLKNING"])
def test_ingen_rutine_aapnes_for_noen_er_logget_inn(skjerm: Skjerm, hvor: str) -> None:
    skjerm.tast("F10")
    skjerm.skriv(hvor)
    skjerm.tast("Enter")
    assert skjerm.side == "INNLOGGING"


def test_et_opptak_med_ekte_personer_logger_ikke_inn(sti: Path, tmp_path: Path) -> None:
    okt = Okt(Klokke(lambda: MANDAG), "SAK", sti, tmp_path)
    rom = Opptaksrom(okt, "MENY", demo=False, ekte=True, meld=pytest.fail)
    with pytest.raises(KanIkkeTaOpp, match="Ta opp uten --opptak-ekte"):
        rom.fra_start(tmp_path / "a.yaml")
    assert not (tmp_path / "a.yaml").exists()


def test_kladden_er_den_innloggedes_og_ingen_annens(sti: Path, tmp_path: Path) -> None:
    """What SAK had typed lies there for SAK, and for nobody else who logs in at the same desk."""
    mappe = tmp_path / "kladd"
    with ved_skjermen(sti, "SAK", tmp_path) as skjerm:
        skjerm.terminal.flate.ved_innslipp = lambda: skjerm.terminal._ta_kladden(lambda: Kladd(mappe, "SAK"))
        _inn(skjerm, "SAK")
        skjerm.gaa_til("SOFA")
        skjerm.fyll({"Etternavn": "Hansen"})
        skjerm.terminal._ta_vare_paa_kladden()
    with ved_skjermen(sti, "KON", tmp_path) as skjerm:
        skjerm.terminal.flate.ved_innslipp = lambda: skjerm.terminal._ta_kladden(lambda: Kladd(mappe, "KON"))
        _inn(skjerm, "KON")
    with ved_skjermen(sti, "SAK", tmp_path) as skjerm:
        skjerm.terminal.flate.ved_innslipp = lambda: skjerm.terminal._ta_kladden(lambda: Kladd(mappe, "SAK"))
        skjerm.fyll({"Signatur": "SAK", "Passord": PASSORD})
        skjerm.tast("Enter")
        assert (skjerm.side, skjerm.felt("Etternavn")) == ("SOFA", "Hansen")

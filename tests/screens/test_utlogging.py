"""Logging out on the real application: nothing of the one who left comes to the next."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.register.register import Register
from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.data.kontor import PASSORD, gjor_til_kontor
from tests.data.saker import Stillbar, ny_sak


@pytest.fixture(scope="module")
def kontoret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office register with a case, made once."""
    sti = tmp_path_factory.mktemp("kontor") / "kontor.db"
    register = Register.aapne(sti, Stillbar().klokke, "LED")
    ny_sak(register)
    gjor_til_kontor(register)
    register.lukk()
    return sti


@pytest.fixture
def skjerm(kontoret: Path, tmp_path: Path) -> Iterator[Skjerm]:
    with ved_skjermen(Path(shutil.copyfile(kontoret, tmp_path / "r.db")), "SAK", tmp_path) as skjerm:
        yield skjerm


def _inn(skjerm: Skjerm, signatur: str) -> None:
    skjerm.fyll({"Signatur": signatur, "Passord": PASSORD})
    skjerm.tast("Enter")
    assert skjerm.side == "MENY"


def test_den_neste_har_verken_signaturen_saken_eller_kladden(skjerm: Skjerm) -> None:
    _inn(skjerm, "SAK")
    skjerm.fyll({"Søk": "88000001"})
    skjerm.tast("Enter")
    skjerm.gaa_til("D-61")
    skjerm.fyll({"Lønnsinntekt SISTE ÅR": "150000"})
    skjerm.gaa_til("logg ut")
    assert skjerm.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
    skjerm.tast("J")
    assert (skjerm.side, skjerm.felt("Signatur")) == ("INNLOGGING", "")
    _inn(skjerm, "KON")
    skjerm.gaa_til("D-60")
    assert (skjerm.felt("Signatur"), skjerm.felt("Fødselsnr"), skjerm.felt("Journalnr")) == ("KON", "", "")


def test_ingen_vei_er_aapen_for_den_neste_er_inne(skjerm: Skjerm) -> None:
    _inn(skjerm, "SAK")
    skjerm.gaa_til("logg ut")
    skjerm.fyll({"Signatur": "KON", "Passord": "gjettet passord"})
    skjerm.tast("Enter")
    skjerm.tast("F10")
    assert (skjerm.side, skjerm.flate.hopp) == ("INNLOGGING", None)
    _inn(skjerm, "KON")

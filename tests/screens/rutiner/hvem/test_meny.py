"""The menu: the case that was sought is the one that the routines open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.register.register import Register
from screens.proving.skjerm import ved_skjermen
from tests.data.saker import Stillbar, ny_person, ny_sak_for


@pytest.fixture
def reg(tmp_path: Path) -> Iterator[Register]:
    register = Register.aapne(tmp_path / "register.db", Stillbar().klokke, "ABC", trygt=False)
    yield register
    register.lukk()


def test_journalnummeret_til_en_eldre_sak_aapner_den_saken(reg: Register) -> None:
    person = ny_person(reg)
    gammel = ny_sak_for(reg, person)
    gammel.endre("A", date(1988, 6, 6), "13")
    ny = ny_sak_for(reg, person)
    reg.lukk()

    with ved_skjermen(reg.sti) as hun:
        hun.fyll({"Søk": gammel.journalnr})
        hun.tast("Enter")
        assert (hun.felt("Journalnr"), hun.felt("Status")) == (gammel.journalnr, "avslått")
        for kode in ("D-60", "D-61", "D-62", "ENDRING", "KONTROLLKORT"):
            hun.gaa_til(kode)
            assert hun.felt("Journalnr") == gammel.journalnr
        hun.gaa_til("MENY")
        assert hun.felt("Journalnr") == gammel.journalnr
        hun.fyll({"Søk": person.fodselsnr})
        hun.tast("Enter")
        assert (hun.felt("Journalnr"), hun.felt("Status")) == (ny.journalnr, "journalført")

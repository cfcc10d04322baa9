"""The menu: the case that was sought is the one that the routines open."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from data.register.register import Register
from tests.data.saker import Stillbar, ny_person, ny_sak_for
from tests.screens.saksbehandler import spill, ved_terminalen


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

    async def prove() -> None:
        async with ved_terminalen(reg.sti) as hun:
            await hun.fyll({"Søk": gammel.journalnr})
            await hun.tast("Enter")
            assert (hun.vist("Journalnr"), hun.vist("Status")) == (gammel.journalnr, "avslått")
            for kode in ("D-60", "D-61", "D-62", "ENDRING", "KONTROLLKORT"):
                await hun.gaa_til(kode)
                assert hun.vist("Journalnr") == gammel.journalnr
            await hun.gaa_til("MENY")
            assert hun.vist("Journalnr") == gammel.journalnr
            await hun.fyll({"Søk": person.fodselsnr})
            await hun.tast("Enter")
            assert (hun.vist("Journalnr"), hun.vist("Status")) == (ny.journalnr, "journalført")

    spill(prove)

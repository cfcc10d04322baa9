"""`dagpenger arkiv`: what may be archived is told by number, and is archived once."""

from datetime import date
from pathlib import Path

import pytest

from data.register.register import Register
from tests.data.saker import Stillbar, fodselsnr, ny_sak
from tests.screens.kommando.test_kommandolinje import kjor


@pytest.fixture
def db(tmp_path: Path) -> Path:
    reg = Register.aapne(tmp_path / "r.db", Stillbar().klokke, "ABC", trygt=False)
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 3, 1), "31")
    reg.lukk()
    return reg.sti


def test_vis_sier_hvilke_og_gjor_arkiverer_dem_en_gang(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def arkiv(hva: str, dag: str) -> tuple[int, list[str]]:
        kode, ut, _ = kjor("--klokke", dag, "--signatur", "DEF", "arkiv", hva, "--db", str(db), capsys=capsys)
        return kode, ut.splitlines()

    linje = "88000001  sist 06.06.1988  kan arkiveres fra 06.06.1998"
    ingen = "0 saker kan arkiveres: det er 10 år siden det siste i dem, og ingenting står igjen."
    assert arkiv("vis", "1998-06-05T09:00") == (0, [ingen])
    assert arkiv("vis", "1998-06-08T09:00") == (0, [linje, ingen.replace("0 saker", "1 saker", 1)])
    assert arkiv("gjor", "1998-06-08T09:00") == (0, [linje, "1 saker er arkivert; de finnes bare på INNSYN nå."])
    fast = ("--klokke", "1998-06-09T09:00", "--signatur", "DEF", "innsyn", "--db", str(db), fodselsnr())
    _, ut, _ = kjor(*fast, capsys=capsys)
    assert "Saken ble arkivert 08.06.1998, 10 år eller mer etter det siste i den." in ut.splitlines()
    assert arkiv("gjor", "1998-06-08T09:00") == (0, ["0 saker er arkivert; de finnes bare på INNSYN nå."])

"""`dagpenger lopende FIL` is killed: each case is in whole or not at all, and the list once more does the rest."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from data.kontroll.kontroll import kontroll
from data.operasjoner.regnskap.saksliste import ta_inn_liste
from data.register.register import Register
from screens.kommando.kommandolinje import main
from tests.data.operasjoner.regnskap.test_saksliste import HODE, listerad
from tests.data.saker import Stillbar

STEG = (1, 30, 60, 95, 120)
"""The SQL statement or COMMIT, counted from the start, before which it is killed: within each of three rows."""
TABELLER = ("person", "sak", "vedtak", "aapning")


def _drep(sti: Path, liste: Path, trinn: int) -> bool:
    """Runs the command in a process of its own; whether it was killed before it came through."""
    barn = os.fork()
    if barn == 0:
        telt = [0]

        def steg(*_: object) -> None:
            telt[0] += 1
            if telt[0] == trinn:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            event.listen(Engine, "before_cursor_execute", steg)
            event.listen(Engine, "commit", steg)
            main(["--klokke", "1988-06-06T09:00", "--signatur", "ABC", "lopende", str(liste), "--db", str(sti)])
        finally:
            os._exit(0)
    _, status = os.waitpid(barn, 0)
    return os.WIFSIGNALED(status)


def _antall(reg: Register) -> set[int]:
    with reg.raa_lesing() as raa:
        return {raa.execute(f"SELECT count(*) FROM {tabell}").fetchone()[0] for tabell in TABELLER}


@pytest.fixture
def tomt(tmp_path: Path) -> Path:
    Register.aapne(tmp_path / "tomt.db", Stillbar().klokke, "ABC").lukk()
    return tmp_path / "tomt.db"


def test_drept_hvor_som_helst_er_hver_sak_hel_og_listen_igjen_gjor_resten(tomt: Path, tmp_path: Path) -> None:
    liste = tmp_path / "saker.csv"
    liste.write_text("\n".join((HODE, *map(listerad, range(3)), "")), encoding="utf-8")
    sto = []
    for trinn in STEG:
        sti = Path(shutil.copyfile(tomt, tmp_path / f"r{trinn}.db"))
        assert _drep(sti, liste, trinn)
        reg = Register.aapne(sti, Stillbar().klokke, "ABC")
        assert kontroll(reg) == []
        (hele,) = _antall(reg)
        svar = ta_inn_liste(reg, liste)
        assert (svar.tatt_inn, svar.fra_for, svar.feil) == (3 - hele, hele, ())
        assert _antall(reg) == {3}
        assert kontroll(reg) == []
        reg.lukk()
        sto.append(hele)
    assert sto == sorted(sto)
    assert {*sto} >= {0, 1, 2}, "it was killed within each row"

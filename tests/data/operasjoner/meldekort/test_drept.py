"""Whoever is killed in the middle of a file has done whole transactions; the same file again does the rest, once."""

import os
import shutil
import signal
from datetime import timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import Engine, event

from data.kontroll.kontroll import kontroll
from data.operasjoner.meldekort import mottak
from data.operasjoner.meldekort.mottak import ta_imot
from data.register.register import Register
from tests.data.operasjoner.meldekort.kortlinjer import JANUAR, innvilget, linje, rader
from tests.data.saker import Stillbar

PERSONER = 3
UKER = timedelta(weeks=2)


@pytest.fixture
def bygget(tmp_path: Path) -> Path:
    """A register and a file: each person has two cards that are clear and one that is not; two cards a transaction."""
    reg = Register.aapne(tmp_path / "bygget.db", Stillbar().klokke, "ABC")
    saker = [innvilget(reg, nummer) for nummer in range(PERSONER)]
    linjer = [linje(sak, JANUAR + nr * UKER, 15 if nr == 2 else 14) for nr in range(3) for sak in saker]
    (tmp_path / "kort.csv").write_text("\n".join(linjer), encoding="utf-8")
    reg.lukk()
    return tmp_path


def _aapne(sti: Path) -> Register:
    return Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)


def _barn(sti: Path, fil: Path, trinn: int) -> NoReturn:
    """Takes in the file, and kills itself before the statement or the commit with that number."""
    telt = [0]

    def steg(*_: object) -> None:
        telt[0] += 1
        if telt[0] == trinn:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        event.listen(Engine, "before_cursor_execute", steg)
        event.listen(Engine, "commit", steg)
        ta_imot(_aapne(sti), fil)
        os._exit(0)
    finally:
        os._exit(1)


def test_drept_underveis_og_lest_igjen_gir_hvert_kort_en_gang(bygget: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mottak, "BOLK", 3)
    drept, halvveis, trinn = True, set(), 0
    while drept:
        trinn += 7
        sti = Path(shutil.copyfile(bygget / "bygget.db", bygget / f"{trinn}.db"))
        barn = os.fork()
        if barn == 0:
            _barn(sti, bygget / "kort.csv", trinn)
        _, hvordan = os.waitpid(barn, 0)
        drept = os.WIFSIGNALED(hvordan)
        assert drept or os.WEXITSTATUS(hvordan) == 0
        reg = _aapne(sti)
        assert kontroll(reg) == []
        gjort = len(rader(reg, "anvisning"))
        assert gjort == 2 * len(rader(reg, "meldekort")), "a person's cards are done together"
        halvveis.add(gjort)
        svar = ta_imot(reg, bygget / "kort.csv")
        assert (svar.anvist, svar.fra_for) == (2 * PERSONER - gjort, gjort + gjort // 2)
        assert len(rader(reg, "anvisning")) == 2 * PERSONER
        assert len(rader(reg, "meldekort")) == PERSONER
        assert kontroll(reg) == []
        reg.lukk()
    assert halvveis == {0, 2, 4, 6}, "it was killed before, between and after the transactions"

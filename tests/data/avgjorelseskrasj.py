"""Kills whoever decides at each step, and looks at what is left: the decision whole, or nothing of it.

Each round a child process decides a proposal, and kills itself (SIGKILL) before an SQL statement or a COMMIT. What it
left must hold all controls, and whoever does the same again must come to one decision, by one proposal.
"""

import os
import shutil
import signal
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine, event

from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.vedtak.vedtak import foreslaa_vedtak
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import versjon
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

JOURNALNR = "88000001"


def bygg(sti: Path) -> None:
    """A register with a grant that is controlled."""
    reg = Register.aapne(sti, Stillbar().klokke, "LED")
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    som(reg, Rolle.SAKSBEHANDLER)
    foreslaa_vedtak(reg, sak.journalnr, sak.versjon, nye_fakta=FAKTA)
    kontroller_forslag(som(reg, Rolle.KONTROLLOR), 1, versjon(sak))
    reg.lukk()


def fatt(sti: Path) -> None:
    """Decides it."""
    reg = Register.aapne(sti, Stillbar().klokke, "SJEF")
    reg.innlogget = reg.signatur = "SJEF"
    fatt_forslag(reg, 1, versjon(Sak(reg, "", JOURNALNR, 0)))
    reg.lukk()


def _barn(sti: Path, trinn: int) -> NoReturn:
    telt = [0]

    def steg(*_: object) -> None:
        telt[0] += 1
        if telt[0] == trinn:
            os.kill(os.getpid(), signal.SIGKILL)

    try:
        event.listen(Engine, "before_cursor_execute", steg)
        event.listen(Engine, "commit", steg)
        fatt(sti)
        os._exit(0)
    finally:
        os._exit(1)


def krasj(mappe: Path, hvert: int = 1) -> tuple[int, int]:
    """Kills at every so-manieth step until one comes through; how many were killed, and how many had then decided."""
    mal = mappe / "mal.db"
    bygg(mal)
    drept, fattet = 0, 0
    while True:
        sti = Path(shutil.copyfile(mal, mappe / f"r{drept}.db"))
        barn = os.fork()
        if barn == 0:
            _barn(sti, 1 + drept * hvert)
        _, status = os.waitpid(barn, 0)
        if not os.WIFSIGNALED(status):
            assert os.WEXITSTATUS(status) == 0, "the child came through, or was killed"
            return drept, fattet
        drept += 1
        fattet += _se_etter(sti)


def _se_etter(sti: Path) -> int:
    """Holds what was left, and decides again; 1 when the killed one had decided."""
    reg = Register.aapne(sti, Stillbar().klokke, "SJEF")
    assert kontroll(reg) == []
    reg.lukk()
    for_ = _antall(sti)
    assert for_ in ((0, 0), (1, 1))
    with suppress(Avvist):  # it is decided already
        fatt(sti)
    assert _antall(sti) == (1, 1)
    return for_[0]


def _antall(sti: Path) -> tuple[int, int]:
    """How many decisions there are, and how many proposals that became one."""
    with closing(sqlite3.connect(sti)) as fil:
        vedtak, fattet = (
            fil.execute(f"SELECT count(*) FROM {hva}").fetchone()[0]
            for hva in ("vedtak", "paategning WHERE slag = 'fattet'")
        )
    return vedtak, fattet

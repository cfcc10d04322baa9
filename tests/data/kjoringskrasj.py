"""Kills whoever runs the payments, again and again, and looks at what is left; a hundred times by
`python -m tests.data.kjoringskrasj 100`.

Each round a child process closes the run, writes its files and reads the answer, and kills itself (SIGKILL) at a given
step: before an SQL statement, before COMMIT, or before a file of the run is opened, put in its place or removed. What
it left must hold all controls, and whoever does the same again must come to the same: each payment in one run, each
krone in one transfer, the same files byte for byte, each answer once.
"""

import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine, event

from data.kontroll.kontroll import kontroll
from data.operasjoner.kjoring.filer import skriv_filer
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import les_svar
from data.register.register import Register
from tests.data.saker import Stillbar, ny_sak

MANDAG, ETTER_TIMEN = date(1988, 6, 6), datetime.fromisoformat("1988-06-07T12:00")
PERSONER = 3
FILHENDELSER = ("open", "os.link", "os.mkdir", "os.remove", "os.rename")
"""What Python tells of that is done with files."""
TRINN = 46
"""The whole takes so many steps."""


def bygg(sti: Path) -> None:
    """A register with a payment to each of some persons, in a run that is not closed."""
    reg = Register.aapne(sti, Stillbar().klokke, "ABC")
    for nummer in range(PERSONER):
        sak = ny_sak(reg, nummer)
        sak.innvilg()
        sak.anvis(date(1988, 1, 4))
    reg.lukk()


def kjor(sti: Path, mappe: Path) -> None:
    """The whole work of the run, from wherever it stands."""
    reg = Register.aapne(sti, Stillbar(ETTER_TIMEN).klokke, "ABC")
    lukk(reg, MANDAG)
    skriv_filer(reg, MANDAG, mappe)
    svar = mappe / "svar.csv"
    svar.write_text("".join(f"1-{nr};{'avvist' if nr == 2 else 'utbetalt'};;\n" for nr in range(1, PERSONER + 1)))
    les_svar(reg, MANDAG, svar)
    reg.lukk()


def _barn(sti: Path, mappe: Path, trinn: int) -> NoReturn:
    """Does the work, and kills itself at the step with that number, if it comes to it."""
    telt = [0]

    def steg(*_: object) -> None:
        telt[0] += 1
        if telt[0] == trinn:
            os.kill(os.getpid(), signal.SIGKILL)

    def filsteg(hendelse: str, hva: tuple[object, ...]) -> None:
        if hendelse in FILHENDELSER and hva and str(mappe) in str(hva[0]):
            steg()

    try:
        sys.addaudithook(filsteg)
        event.listen(Engine, "before_cursor_execute", steg)
        event.listen(Engine, "commit", steg)
        kjor(sti, mappe)
        os._exit(0)
    finally:
        os._exit(1)


def runde(bygget: Path, mappe: Path, trinn: int) -> bool:
    """One life and what came after it; whether it was killed. Raises AssertionError when anything is not right."""
    sti, ut = mappe / f"register-{trinn}.db", mappe / f"ut-{trinn}"
    shutil.copyfile(bygget, sti)
    barn = os.fork()
    if barn == 0:
        _barn(sti, ut, trinn)
    _, hvordan = os.waitpid(barn, 0)
    drept = os.WIFSIGNALED(hvordan)
    assert drept or os.WEXITSTATUS(hvordan) == 0, "the work failed"
    reg = Register.aapne(sti, Stillbar(ETTER_TIMEN).klokke, "ABC")
    assert kontroll(reg) == []
    reg.lukk()
    assert _tall(sti)[0] in (0, PERSONER), "half a run"
    ferdige = {fil.name: fil.read_bytes() for fil in ut.glob("kjoring-*")}
    kjor(sti, ut)
    assert _tall(sti) == (PERSONER, 1, PERSONER * 2671, PERSONER, 1)
    for navn, innhold in ferdige.items():
        assert (ut / navn).read_bytes() == innhold
    reg = Register.aapne(sti, Stillbar(ETTER_TIMEN).klokke, "ABC")
    assert kontroll(reg) == []
    reg.lukk()
    return drept


def _tall(sti: Path) -> tuple[int, ...]:
    """Payments in runs, runs, kroner in the transfers, answers, and how many of them refused."""
    with closing(sqlite3.connect(sti)) as fil:
        rad = fil.execute(
            "SELECT (SELECT count(DISTINCT anvisning_id) FROM kjoringspost), (SELECT count(*) FROM kjoring),"
            " (SELECT coalesce(sum(netto), 0) FROM kjoringspost WHERE betaling IS NOT NULL),"
            " (SELECT count(*) FROM kjoringssvar), (SELECT count(*) FROM kjoringssvar WHERE utfall = 'avvist')"
        ).fetchone()
    return tuple(rad)


def krasj(mappe: Path, runder: int) -> int:
    """So many rounds, their steps evenly spread over the work; gives how many were killed in it."""
    bygget = mappe / "bygget.db"
    bygg(bygget)
    hopp = max(1, TRINN // runder)
    return sum(runde(bygget, mappe, trinn) for trinn in range(1, 1 + hopp * runder, hopp))


if __name__ == "__main__":
    antall = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as katalog:
        drept = krasj(Path(katalog), antall)
    print(f"{drept} av {antall} kjøringer ble drept underveis; ingen krone gikk to ganger, og ingen ble borte.")

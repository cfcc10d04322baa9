"""Kills a writer, again and again, and looks at what it left; a thousand times by
`python -m tests.data.krasj 1000`.

Each round a child process opens the same register and works through cases, telling after each operation that has
returned. It is killed (SIGKILL) by itself at a given step, which is just before an SQL statement, just before
COMMIT, or between COMMIT and telling; or from outside after a random moment. Then everything that was told must be in
the register, at most the one operation under way may be there besides, whole, and all controls must hold.

This shows what a killed program leaves. What a power cut leaves rests on SQLite's synchronous=FULL and on the disk.
"""

import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine, event

from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.personer import Person, registrer_person
from data.register.register import Register
from tests.data.saker import Stillbar, fodselsnr, ny_sak_for

OPERASJONER = ("registrert person", "journalført", "lagret behandling", "innvilget", "anvist", "avsluttet")
TRINN_I_EN_SAK = 100
"""A case takes a little less than this: the steps go from the first operation of one case into the next."""

RADER = {
    "registrert person": "SELECT count(*) FROM person",
    "journalført": "SELECT count(*) FROM sak",
    "innvilget": "SELECT count(*) FROM vedtak WHERE type = 'innvilgelse'",
    "avsluttet": "SELECT count(*) FROM vedtak WHERE type = 'opphor'",
    "anvist": "SELECT count(*) FROM anvisning",
}
"""What there must be as many of as the log has rows of the operation."""

Si = Callable[[str], None]


def arbeid(reg: Register, si: Si, nummer: int) -> None:
    """Works through cases for ever, one new person after another, telling each operation that has returned."""
    while True:
        nr = fodselsnr(date(1930, 1, 1) + timedelta(days=nummer))
        person = registrer_person(reg, Person(fodselsnr=nr, etternavn="Hansen", fornavn="Ola"))
        si("registrert person")
        sak = ny_sak_for(reg, person)
        si("journalført")
        sak.lagre()
        si("lagret behandling")
        sak.innvilg()
        si("innvilget")
        for uke in (0, 2):
            sak.anvis(date(1988, 1, 4) + timedelta(weeks=uke))
            si("anvist")
        sak.endre("O", date(1988, 3, 1), "31")
        si("avsluttet")
        nummer += 1


def _barn(sti: Path, nummer: int, trinn: int | None, ut: int) -> NoReturn:
    """The writer; kills itself at the step with that number, or never."""
    telt = [0]

    def steg(*_: object) -> None:
        telt[0] += 1
        if telt[0] == trinn:
            os.kill(os.getpid(), signal.SIGKILL)

    def si(operasjon: str) -> None:
        steg()
        os.write(ut, bytes([OPERASJONER.index(operasjon)]))

    try:
        register = Register.aapne(sti, Stillbar().klokke, "ABC")
        event.listen(Engine, "before_cursor_execute", steg)
        event.listen(Engine, "commit", steg)
        arbeid(register, si, nummer)
    finally:
        os._exit(1)


def runde(sti: Path, trinn: int | None, tilfeldig: random.Random) -> list[str]:
    """One writer's life on the register; gives what it told. Raises AssertionError when the register is not right."""
    for_ = _operasjoner(sti)
    inn, ut = os.pipe()
    barn = os.fork()
    if barn == 0:
        os.close(inn)
        _barn(sti, for_["registrert person"], trinn, ut)
    os.close(ut)
    sagt = b""
    if trinn is None:
        sagt = os.read(inn, 1)
        time.sleep(tilfeldig.uniform(0, 0.06))
        os.kill(barn, signal.SIGKILL)
    while bit := os.read(inn, 1_000):
        sagt += bit
    os.close(inn)
    _, hvordan = os.waitpid(barn, 0)
    assert os.WIFSIGNALED(hvordan), "the writer ended by itself"
    fortalt = [OPERASJONER[nummer] for nummer in sagt]
    _kontroller(sti, for_, fortalt)
    return fortalt


def _kontroller(sti: Path, for_: Counter[str], fortalt: list[str]) -> None:
    register = Register.aapne(sti, Stillbar().klokke, "ABC")
    assert kontroll(register) == []
    register.lukk()
    nye = _operasjoner(sti) - for_
    assert not Counter(fortalt) - nye, f"told, but not there: {Counter(fortalt) - nye}"
    assert (nye - Counter(fortalt)).total() <= 1, f"more than one operation that was not told: {nye - Counter(fortalt)}"
    with closing(sqlite3.connect(sti)) as fil:
        logget = _operasjoner(sti)
        for operasjon, sporring in RADER.items():
            assert fil.execute(sporring).fetchone() == (logget[operasjon],), operasjon
        siste = "SELECT max(versjon) FROM logg WHERE logg.journalnr = sak.journalnr"
        halve = fil.execute(f"SELECT journalnr FROM sak WHERE versjon <> ({siste})").fetchall()
        assert halve == []


def _operasjoner(sti: Path) -> Counter[str]:
    """How many of each operation the log tells of; looks are left out."""
    with closing(sqlite3.connect(sti)) as fil:
        rader = fil.execute("SELECT handling, count(*) FROM logg GROUP BY handling").fetchall()
    return Counter({handling: antall for handling, antall in rader if handling in OPERASJONER})


def krasj(sti: Path, runder: int) -> int:
    """So many rounds: the steps of a case evenly spread, then random moments; gives how many operations were told."""
    tilfeldig = random.Random(1988)
    Register.aapne(sti, Stillbar().klokke, "ABC").lukk()
    trinn = range(1, TRINN_I_EN_SAK + 1, max(1, TRINN_I_EN_SAK * 3 // (2 * runder)))
    fortalt = sum(len(runde(sti, nummer, tilfeldig)) for nummer in trinn)
    return fortalt + sum(len(runde(sti, None, tilfeldig)) for _ in range(runder - len(trinn)))


if __name__ == "__main__":
    antall = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as mappe:
        bekreftet = krasj(Path(mappe) / "register.db", antall)
    print(f"{antall} skrivere er drept; {bekreftet} operasjoner var bekreftet, og alle står i registeret.")

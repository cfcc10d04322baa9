"""The first page of the work list, in registers of 100,000 and of 1,000,000 cases, beside a plain indexed query.

The registers have the persons, cases and what waits that the list is made of. That each look is logged is measured
apart: it is a write, and the same for every list of so many persons.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LITE, STORT = 100_000, 1_000_000
GANGER, LIKE_RASK = 2.0, 1.3
_GANGER_MAALT = 201
_NAA = datetime(1988, 6, 6, 9)  # noqa: DTZ001 - naive local time, as the register keeps it
_MAALESTOKK = """
    SELECT arbeid.slag, arbeid.journalnr, arbeid.gjelder, arbeid.fodselsnr, etternavn, fornavn, tilstand, siden, frist,
        tatt_av, utsatt_til, utsatt_grunn, arbeid.versjon
    FROM arbeid CROSS JOIN sak USING (journalnr) CROSS JOIN person ON person.fodselsnr = arbeid.fodselsnr
    WHERE rolle = 'saksbehandler' AND vises_fra <= '1988-06-06' ORDER BY vises_fra LIMIT 51
"""


def maal(lite: int = LITE, stort: int = STORT) -> list[Maaling]:
    """The list of each of the two, and with the looks logged in the smaller."""
    with TemporaryDirectory() as navn:
        (liten, maalestokken, logget), (stor, dens_maalestokk, _) = (
            _maal(Path(navn) / f"{antall}.db", antall) for antall in (lite, stort)
        )
    ganger, saktere = liten / maalestokken, stor / liten
    return [
        _maaling(f"Første side av arbeidslisten, {lite} saker", liten, maalestokken, GANGER, ganger),
        _maaling(f"Det samme, {stort} saker", stor, dens_maalestokk, GANGER, stor / dens_maalestokk),
        Maaling(
            f"Arbeidslisten med {stort} saker mot {lite}",
            saktere,
            "×",
            f"≤ {LIKE_RASK}".replace(".", ","),
            f"med hvert blikk i loggen {logget:.1f} ms".replace(".", ","),
            saktere <= LIKE_RASK,
        ),
    ]


def _maaling(navn: str, vaar: float, maalestokken: float, krav: float, ganger: float) -> Maaling:
    om = f"spørring i en indeks {maalestokken:.2f} ms ({ganger:.1f} ×)".replace(".", ",")
    return Maaling(navn, vaar, "ms", f"≤ {krav:.0f} × målestokken", om, ganger <= krav)


def _maal(sti: Path, antall: int) -> tuple[float, float, float]:
    """Milliseconds: our page, the plain query, and our page with the looks logged."""
    from data.brukere.rolle import ALLE
    from data.lager.motor import raa_forbindelse
    from data.operasjoner.arbeidsliste.liste import GRENSE, Listevisning, Sortering, arbeidsliste, finn
    from data.register.klokke import Klokke
    from data.register.register import Register

    reg = Register.aapne(sti, Klokke.still(_NAA), "ABC")
    try:
        _fyll(sti, antall)
        with reg.les() as okt:
            raa = raa_forbindelse(okt.connection())
            valgt = (Listevisning.ROLLEN, _NAA.date(), "ABC", ALLE, "", Sortering.ALDER, GRENSE + 1)
            assert len(finn(raa, *valgt)) == len(raa.execute(_MAALESTOKK).fetchall()) == GRENSE + 1
            vaar = _tid(lambda: finn(raa, *valgt))
            maalestokken = _tid(lambda: raa.execute(_MAALESTOKK).fetchall())
        return vaar, maalestokken, _tid(lambda: arbeidsliste(reg), 11)
    finally:
        reg.lukk()


def _tid(gjor: Callable[[], object], ganger: int = _GANGER_MAALT) -> float:
    tider = []
    for _ in range(ganger):
        start = perf_counter()
        gjor()
        tider.append(1_000 * (perf_counter() - start))
    return median(tider)


def _fyll(sti: Path, antall: int) -> None:
    """So many cases, of which one in three waits today, and the others later."""
    with closing(sqlite3.connect(sti)) as fil:
        fil.execute("PRAGMA synchronous = OFF")
        fil.executemany(
            "INSERT INTO person (fodselsnr, etternavn, fornavn, versjon) VALUES (?, ?, 'Ola', 1)", _personer(antall)
        )
        fil.executemany(
            "INSERT INTO sak (journalnr, fodselsnr, mottatt_dato, signatur, tilstand, opprettet, versjon)"
            " VALUES (?, ?, '1988-01-04', 'ABC', 'innvilget', '1988-01-04T09:00:00', 1)",
            ((f"{nr:08}", f"{nr:011}") for nr in range(antall)),
        )
        fil.executemany(
            "INSERT INTO arbeid (slag, journalnr, gjelder, fodselsnr, rolle, siden, frist, vises_fra, versjon)"
            " VALUES ('uten_kort', ?, '', ?, 'saksbehandler', ?, ?, ?, 1)",
            _arbeid(antall),
        )
        fil.commit()


def _personer(antall: int) -> Iterator[tuple[str, str]]:
    return ((f"{nr:011}", f"Hansen{nr % 97}") for nr in range(antall))


def _arbeid(antall: int) -> Iterator[tuple[str, ...]]:
    for nr in range(antall):
        dag = (date(1988, 6, 6) + timedelta(days=(nr * 7919) % 90 - 30)).isoformat()
        yield f"{nr:08}", f"{nr:011}", dag, dag, dag

"""A big register, built fast: one case is worked through by the real operations, and written again for each person.

The rows are put in with executemany, with real hashes in real chains, so that the register is whole in every way.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count, cycle, islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PERSONER = 100_000
KORT = 10
"""Payments of each person's case: a million in all."""
BOLK = 1_000
_START = datetime(1988, 6, 6, 9)  # noqa: DTZ001 - naive local time, as the register keeps it
_MAL = ("88000001", "ETTERNAVNET", "FORNAVNET")
_ETTERNAVN = ("Hansen", "Ødegård", "Næss", "Berg-Lie", "Aasen", "Østby", "Myhre", "Ruud", "Vik", "Å")
_FORNAVN = ("Ola", "Kari José", "Åge", "Bjørg", "Per", "Anne-Lise", "Øystein")

Rad = dict[str, Any]


def bygg(sti: Path, personer: int = PERSONER, kort: int = KORT) -> None:
    """Writes a register with that many persons to `sti`, which must not exist."""
    nummer = _arbeid_med_en_sak(sti, kort)
    with closing(sqlite3.connect(sti, isolation_level=None)) as fil:
        fil.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000")
        vakter = fil.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for navn, _ in vakter:
            fil.execute(f"DROP TRIGGER {navn}")
        fil.execute("BEGIN")
        _skriv_resten(fil, nummer, personer)
        for _, setning in vakter:
            fil.execute(setning)
        fil.execute("COMMIT")
        fil.execute("PRAGMA journal_mode = WAL")


def _arbeid_med_en_sak(sti: Path, kort: int) -> str:
    """One person and case, from registration to the last card; gives the national number."""
    from data.operasjoner.anvisning.anvisning import Kort, anvis, anvisningsbilde
    from data.operasjoner.behandling.behandling import lagre_behandling
    from data.operasjoner.journal.journal import Journalpost, journalfor
    from data.operasjoner.journal.personer import Person, registrer_person
    from data.operasjoner.vedtak.vedtak import fatt_vedtak
    from data.register.klokke import Klokke
    from data.register.register import Register
    from rules.fakta.skjema import Behandling

    forste, fodselsnr = date(1988, 1, 4), "31815010011"
    register = Register.aapne(sti, Klokke(lambda: _START), "ABC")
    try:
        navn = {"fodselsnr": fodselsnr, "etternavn": _MAL[1], "fornavn": _MAL[2], "bo_gate": "Storgata 1"}
        registrer_person(register, Person(**navn))
        sendt = journalfor(register, Journalpost(**navn, giro="B", kontonr="86011117947", mottatt_dato=forste), None)
        fakta = Behandling(
            normal_arbtid=Decimal(40), skatteprosent=Decimal(30), innvilget_fra=forste, lonn_1=Decimal(150_000)
        )
        versjon = lagre_behandling(register, sendt.journalnr, fakta, sendt.versjon).hode.versjon
        fatt_vedtak(register, sendt.journalnr, versjon)
        versjon += 1
        for uke in range(0, 2 * kort, 2):
            anvisningsbilde(register, journalnr=sendt.journalnr)
            fra = forste + timedelta(weeks=uke)
            ett = Kort(
                journalnr=sendt.journalnr, meldedato=_START.date(), periode_fra=fra, periode_til=fra + timedelta(13)
            )
            versjon = anvis(register, ett, versjon).versjon
    finally:
        register.lukk()
    return fodselsnr


def _skriv_resten(fil: sqlite3.Connection, fodselsnr: str, personer: int) -> None:
    """The same rows again for every other person, number, case and name put in where they stand."""
    from data.register.navnesok import navnedeler

    fil.row_factory = sqlite3.Row
    mal = {tabell: [dict(rad) for rad in fil.execute(f"SELECT * FROM {tabell}")] for tabell in _TABELLER}
    hoder = dict(fil.execute("SELECT tabell, hash FROM kjedehode").fetchall())
    fil.row_factory = None
    navn = zip(cycle(_ETTERNAVN), cycle(_FORNAVN), strict=False)
    alle = zip(count(2), islice(_numre(fodselsnr), personer - 1), navn, strict=False)
    while bolk := list(islice(alle, BOLK)):
        nye: dict[str, list[Rad]] = {tabell: [] for tabell in (*_TABELLER, "navneord")}
        for nr, person, (etternavn, fornavn) in bolk:
            _en_person(nr, mal, nye, hoder, (fodselsnr, *_MAL), (person, f"88{nr:06}", etternavn, fornavn))
        for tabell, rader in nye.items():
            if rader:
                plasser = ", ".join(f":{kolonne}" for kolonne in rader[0])
                fil.executemany(f"INSERT INTO {tabell} ({', '.join(rader[0])}) VALUES ({plasser})", rader)
    ordene = [ord_ for (ord_,) in fil.execute("SELECT DISTINCT ord FROM navneord")]
    fil.executemany("INSERT OR IGNORE INTO navnedel (del, ord) VALUES (?, ?)", navnedeler(ordene))
    for tabell, hash_ in hoder.items():
        fil.execute(
            f"UPDATE kjedehode SET hash = ?, antall = (SELECT count(*) FROM {tabell}) WHERE tabell = ?", (hash_, tabell)
        )


_TABELLER = ("person", "sak", "behandling", "vedtak", "anvisning", "arbeid", "logg")


def _numre(opptatt: str) -> Iterator[str]:
    """Valid national numbers of the synthetic series (month + 80), in order, but for one."""
    from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

    for dag in (date(1930, 1, 1) + timedelta(days=nr) for nr in count()):
        for individ in range(500):
            ni = f"{dag.day:02}{dag.month + 80}{dag.year % 100:02}{individ:03}"
            forste = f"{ni}{calc_check_digit1(ni)}"
            nummer = f"{forste}{calc_check_digit2(forste)}"
            if len(nummer) == 11 and nummer != opptatt:
                yield nummer


def _en_person(
    nummer: int,
    mal: dict[str, list[Rad]],
    nye: dict[str, list[Rad]],
    hoder: dict[str, str],
    fra: tuple[str, ...],
    til: tuple[str, ...],
) -> None:
    from data.kjede.kjede import KJEDET, hash_av
    from data.register.navnesok import navneord

    bytt = dict(zip(fra, til, strict=True))
    hasher: dict[tuple[str, int], str] = {}
    for tabell in _TABELLER:
        antall = len(mal[tabell])
        for rad in mal[tabell]:
            ny = {kolonne: bytt.get(verdi, verdi) for kolonne, verdi in rad.items()}
            if tabell == "logg":
                ny["detaljer"] = _detaljer(rad["detaljer"], bytt, hasher, mal, nummer)
            if tabell in KJEDET:
                ny["id"] += (nummer - 1) * antall
                ny["forrige"] = hoder[tabell]
                if "vedtak_id" in ny:
                    ny["vedtak_id"] += (nummer - 1) * len(mal["vedtak"])
                hoder[tabell] = ny["hash"] = hasher[tabell, ny["id"]] = hash_av(tabell, ny)
            nye[tabell].append(ny)
    ordene = navneord(til[0], til[2], til[3])
    nye["navneord"] += [dict(zip(("ord", "fodselsnr", "felt", "sortering"), rad, strict=True)) for rad in ordene]


def _detaljer(
    tekst: str, bytt: dict[str, str], hasher: dict[tuple[str, int], str], mal: dict[str, list[Rad]], nummer: int
) -> str:
    """What a log row says, about the other person: the numbers, the names, and the hash of the row it tells of."""
    if '"hash"' in tekst:
        innhold = json.loads(tekst)
        for tabell in ("vedtak", "anvisning"):
            if tabell in innhold:
                innhold[tabell] += (nummer - 1) * len(mal[tabell])
                innhold["hash"] = hasher[tabell, innhold[tabell]]
        tekst = json.dumps(innhold, ensure_ascii=False, sort_keys=True)
    for fra, til in bytt.items():
        tekst = tekst.replace(fra, til)
    return tekst


if __name__ == "__main__":
    import sys
    import time
    from pathlib import Path

    t0 = time.perf_counter()
    bygg(Path(sys.argv[1]), int(sys.argv[2]))
    print(f"{time.perf_counter() - t0:.1f} s")

"""Keeps what waits as it follows from the rest, in the transaction that changes it.

Whose cases are changed is seen when the case's row is written, as it is whenever its version is counted up: no
operation need remember it.
"""

import sqlite3
from collections.abc import Iterable

from sqlalchemy import Connection, event
from sqlalchemy.orm import UOWTransaction
from sqlmodel import Session

from data.arbeid.forslagsarbeid import fra_forslagene, med_forslag
from data.arbeid.kjoringsarbeid import berorte, fra_kjoringene
from data.arbeid.klagearbeid import fra_klagene
from data.arbeid.kortarbeid import fra_kortene
from data.arbeid.papirarbeid import fra_papirene
from data.arbeid.personen import les_personen, med_sak
from data.arbeid.register.arbeid import fra_registrene
from data.arbeid.regler import Ventearbeid, ventende
from data.arbeid.slag import TYPER, Arbeidsslag
from data.feil import UlesbarRad
from data.lager.motor import raa_forbindelse
from data.tabeller import MeldekortRad, OppsettRad, SakRad
from rules.regelverk import UtenforRegelverket

_ENDRET, _OPPSETT = "persons whose cases were written", "the office signs in another way"

Rad = tuple[str, str, str, str, str, str, str, str | None]
"""`slag`, `journalnr`, `gjelder`, `fodselsnr`, `rolle`, `siden`, `frist` and `synlig_til` of the row."""

_KOLONNER = "slag, journalnr, gjelder, fodselsnr, rolle, siden, frist, synlig_til"
_NOKKEL = "slag = ? AND journalnr = ? AND gjelder = ?"
_NY = f"INSERT INTO arbeid ({_KOLONNER}, vises_fra, versjon) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
_ENDRE = f"""
    UPDATE arbeid SET rolle = ?, siden = ?, frist = ?, synlig_til = ?, vises_fra = coalesce(utsatt_til, ?),
        versjon = versjon + 1 WHERE {_NOKKEL}
"""
_LEDIG = f"UPDATE arbeid SET tatt_av = NULL, utsatt_til = NULL, utsatt_grunn = NULL, vises_fra = siden WHERE {_NOKKEL}"


def rader_for(raa: sqlite3.Connection, fodselsnr: str) -> list[Rad]:
    """What waits for the person, worked out from the other tables. Raises UlesbarRad, UtenforRegelverket.

    An application for which somebody has proposed a decision waits for those who are to see that, and one for which
    papers have been asked for waits for them.
    """
    try:
        andre = [*fra_forslagene(raa, fodselsnr), *fra_papirene(raa, fodselsnr)]
        hos_andre = {ett.journalnr for ett in andre}
        personen = ventende(les_personen(raa, fodselsnr))
        kortene, klagene = fra_kortene(raa, fodselsnr), fra_klagene(raa, fodselsnr)
        alt = (*personen, *fra_kjoringene(raa, fodselsnr), *kortene, *klagene, *fra_registrene(raa, fodselsnr))
        egne = [ett for ett in alt if ett.slag is not Arbeidsslag.SOKNAD or ett.journalnr not in hos_andre]
        return [_rad(fodselsnr, ett) for ett in (*egne, *andre)]
    except (ValueError, TypeError, ArithmeticError, LookupError):
        raise UlesbarRad from None


def staar(raa: sqlite3.Connection, fodselsnr: str) -> set[Rad]:
    """What stands in the table of the person."""
    return set(raa.execute(f"SELECT {_KOLONNER} FROM arbeid WHERE fodselsnr = ?", (fodselsnr,)))


def folg_personen(raa: sqlite3.Connection, fodselsnr: str) -> None:
    """Writes what has changed of what waits for the person; a program that lacks the law of a case leaves it be."""
    try:
        rader, for_ = rader_for(raa, fodselsnr), staar(raa, fodselsnr)
    except UtenforRegelverket:
        return
    if set(rader) == for_:
        return
    gamle, nye = {rad[:3]: rad for rad in for_}, {rad[:3]: rad for rad in rader}
    raa.executemany(f"DELETE FROM arbeid WHERE {_NOKKEL}", gamle.keys() - nye.keys())
    for nokkel, rad in nye.items():
        gammel = gamle.get(nokkel)
        if gammel is None:
            raa.execute(_NY, (*rad, rad[5]))
        elif gammel != rad:
            _endre(raa, gammel, rad)


def folg(okt: Session) -> None:
    """The same of each whose case the transaction has written; it is the last that is done in it."""
    okt.flush()
    raa = raa_forbindelse(okt.connection())
    personer = okt.info.pop(_ENDRET, set())
    if okt.info.pop(_OPPSETT, False):
        personer.update(med_forslag(raa))
    for nr in sorted(personer):
        folg_personen(raa, nr)


def merk_personer(okt: Session, numre: Iterable[str]) -> None:
    """Says whose cases the transaction has written past the session, which does not see it."""
    okt.info.setdefault(_ENDRET, set()).update(numre)


def folg_kjoringen(okt: Session, kjoring: int) -> None:
    """The same of each whom a run, or what came back of it, changes it for."""
    raa = raa_forbindelse(okt.connection())
    for nr in berorte(raa, kjoring):
        folg_personen(raa, nr)


def fyll_arbeid(forbindelse: Connection) -> None:
    """Makes what waits as it follows from the rest, in a register that has been upgraded; who has it stays."""
    raa = raa_forbindelse(forbindelse)
    for nr in list(med_sak(raa)):
        folg_personen(raa, nr)


def _endre(raa: sqlite3.Connection, gammel: Rad, rad: Rad) -> None:
    """Another `siden`, or the like, of what waits already: it stays with whoever has it, if it is the same work."""
    if TYPER[Arbeidsslag(rad[0])].bare_denne and gammel[5] != rad[5]:
        raa.execute(_LEDIG, rad[:3])
    raa.execute(_ENDRE, (*rad[4:], rad[5], *rad[:3]))


@event.listens_for(Session, "after_flush")
def _merk(okt: Session, _: UOWTransaction) -> None:
    """Notes whose cases and waiting cards have been written, and whether the office signs in another way."""
    personer = {rad.fodselsnr for rad in (*okt.new, *okt.dirty) if isinstance(rad, SakRad | MeldekortRad)}
    if personer:
        merk_personer(okt, personer)
    if any(isinstance(rad, OppsettRad) for rad in (*okt.new, *okt.dirty)):
        okt.info[_OPPSETT] = True


def _rad(fodselsnr: str, ett: Ventearbeid) -> Rad:
    synlig_til = None if ett.synlig_til is None else ett.synlig_til.isoformat()
    rolle, siden, frist = TYPER[ett.slag].rolle, ett.siden.isoformat(), ett.frist.isoformat()
    return ett.slag.value, ett.journalnr, ett.gjelder, fodselsnr, rolle, siden, frist, synlig_til

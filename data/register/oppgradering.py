"""Brings a register to the newest schema, with a copy of the old one beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine

from data.arbeid.folg import fyll_arbeid
from data.lager.feiltolking import filfeil, skadet
from data.lager.forbindelse import uri
from data.lager.kopi import kopier, ledig_navn, ny_fil
from data.lager.motor import raa_forbindelse
from data.lager.setninger import VISER_TIL_INGEN
from data.migrering import VERSJONER, fil_versjon, oppgrader
from data.register.klokke import Klokke
from data.register.navnesok import fyll_navneord


def oppgrader_register(motor: Engine, sti: Path, klokke: Klokke, signatur: str) -> Path | None:
    """Makes or upgrades the register, whole or not at all; gives the copy of an old one, None when there was none.

    The write lock is held all the while, so that nothing is written after the copy was taken. `motor` must not enforce
    foreign keys: they are checked at the end.
    """
    with motor.connect() as forbindelse:
        fra = fil_versjon(raa_forbindelse(forbindelse))
        if fra == VERSJONER[-1]:
            return None
        kopi = None if fra is None else _ta_kopi(sti)
        try:
            oppgrader(forbindelse, tidspunkt=klokke.naa().isoformat(timespec="seconds"), signatur=signatur)
            fyll_navneord(forbindelse)
            fyll_arbeid(forbindelse)
            _krev_nokler(forbindelse, sti)
            forbindelse.commit()
        except BaseException:
            if kopi is not None:
                kopi.unlink()
            raise
        return kopi


def _ta_kopi(sti: Path) -> Path:
    kopi = ledig_navn(sti, f"for-{VERSJONER[-1]}")
    try:
        with ny_fil(kopi) as halv, closing(sqlite3.connect(uri(sti, "ro"), uri=True)) as fra:
            kopier(fra, halv)
    except OSError as feil:
        raise filfeil(feil, kopi) from feil
    return kopi


def _krev_nokler(forbindelse: Connection, sti: Path) -> None:
    if raa_forbindelse(forbindelse).execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise skadet(sti, VISER_TIL_INGEN)

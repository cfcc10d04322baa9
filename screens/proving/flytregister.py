"""The register that a flow is played on: one that is made for it, or a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

from data.feil import Registerfeil
from screens.proving import setninger
from tui.flyt.feil import KanIkkeSpilles

NYTT = "ny"
"""The database of a flow that begins with the first user of a register that is not there."""
EGNE_REGISTRE = ("tom", "demo", NYTT)
"""The databases that are made for a flow."""


def register_for(database: str, ny: Path) -> Path:
    """The register to play on: a new one, or the flow's own; one that may only be read is copied first.

    Raises KanIkkeSpilles for a text of SQL that makes none, and for a word that is neither a file nor looks like one.
    """
    if database in EGNE_REGISTRE:
        return ny
    sti = Path(database)
    if sti.suffix == ".sql":
        return _av_sql(sti, ny)
    if not sti.suffix and not sti.exists():
        raise KanIkkeSpilles(setninger.ukjent_database(sti))
    if sti.is_file() and not sti.stat().st_mode & 0o222:
        shutil.copyfile(sti, ny)
        return ny
    return sti


def _av_sql(tekst: Path, ny: Path) -> Path:
    from data.register.sqltekst import lag_av_sql

    try:
        lag_av_sql(tekst, ny)
    except Registerfeil as feil:
        raise KanIkkeSpilles(feil.setning) from feil
    return ny

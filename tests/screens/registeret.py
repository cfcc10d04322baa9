"""The register behind the terminal, as a test looks into it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from data.register.klokke import Klokke
from data.register.register import Register
from screens.proving.skjerm import MANDAG


def aapnet(sti: Path) -> Register:
    """The register under another caseworker's signature."""
    return Register.aapne(sti, Klokke(lambda: MANDAG), "XYZ")


def innhold(sti: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the register but the log of looks, by table."""
    with closing(sqlite3.connect(sti)) as forbindelse:
        tabeller = [rad[0] for rad in forbindelse.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            navn: sorted(forbindelse.execute(f"SELECT * FROM {navn}").fetchall(), key=repr)
            for navn in tabeller
            if navn not in ("logg", "kjedehode")
        }

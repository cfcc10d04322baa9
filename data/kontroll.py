"""The full control of a register: the file, the references, every link of every chain, and what the log says."""

import json
import sqlite3

from data.kjede import KJEDET
from data.logg import Handling
from data.register import Register, kjedebrudd

KJEDET_I_LOGGEN = ("vedtak", "anvisning", "tolkningsvalg")
"""The tables whose rows the log names with their hashes, so that a chain cannot be made anew behind its back."""

LOGGET_MED_HASH = (
    Handling.INNVILGET,
    Handling.AVSLATT,
    Handling.AVSTENGT,
    Handling.OPPHORT,
    Handling.ANVIST,
    Handling.ANVIST_FERIETILLEGG,
    Handling.VALGT_TOLKNING,
)


def kontroll(register: Register) -> list[str]:
    """Every fault found, a sentence in bokmål each; an empty list when the register holds."""
    with register.raa_lesing() as raa:
        funn = [f"Filen: {rad[0]}." for rad in raa.execute("PRAGMA integrity_check") if rad[0] != "ok"]
        for tabell, *_ in raa.execute("PRAGMA foreign_key_check"):
            funn.append(f"En rad i {tabell} viser til en som ikke finnes.")
        for tabell in KJEDET:
            funn += kjedebrudd(raa, tabell)
        return funn or _avvik_fra_loggen(raa)


def _avvik_fra_loggen(raa: sqlite3.Connection) -> list[str]:
    """Decisions and payments whose hash is another than the one that was logged, and those that were never logged."""
    logget: dict[str, dict[int, str]] = {tabell: {} for tabell in KJEDET_I_LOGGEN}
    plasser = ", ".join("?" * len(LOGGET_MED_HASH))
    rader = raa.execute(f"SELECT detaljer FROM logg WHERE handling IN ({plasser}) ORDER BY id", LOGGET_MED_HASH)
    for (detaljer,) in rader:
        innhold = json.loads(detaljer)
        for tabell in KJEDET_I_LOGGEN:
            if tabell in innhold:
                logget[tabell][innhold[tabell]] = innhold["hash"]
    funn = []
    for tabell in KJEDET_I_LOGGEN:
        skrevet = dict(raa.execute(f"SELECT id, hash FROM {tabell}").fetchall())
        funn += [
            f"I {tabell} er rad {id_} en annen enn den som står i loggen."
            for id_ in sorted(skrevet.keys() | logget[tabell].keys())
            if skrevet.get(id_) != logget[tabell].get(id_)
        ]
    return funn

"""Playing the runs of results again, each on a fresh register, on as many processors as there are."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from screens.ovelse.spilling import Spillerom
from training.kurs import setninger
from training.kurs.etterproving import Gjentatt, Oppdrag
from training.kurs.gang import Gang

_rom: Spillerom | None = None
"""Where this process plays; one of its own in each process of a pool."""


def gjenta(oppdragene: Sequence[Oppdrag]) -> Iterator[Gjentatt]:
    """What came of each, in the same order."""
    with tempfile.TemporaryDirectory(prefix="dagpenger-kurs-") as mappe:
        if len(oppdragene) < 2:
            rom = Spillerom(Path(mappe))
            yield from (_spilt(rom, ett) for ett in oppdragene)
            return
        antall = min(os.cpu_count() or 1, len(oppdragene))
        with ProcessPoolExecutor(antall, initializer=_begynn, initargs=(mappe,)) as prosesser:
            yield from prosesser.map(_i_prosessen, oppdragene)


def _begynn(mappe: str) -> None:
    global _rom
    eget = Path(mappe) / str(os.getpid())
    eget.mkdir()
    _rom = Spillerom(eget)


def _i_prosessen(oppdrag: Oppdrag) -> Gjentatt:
    assert _rom is not None, "the process has begun"
    return _spilt(_rom, oppdrag)


def _spilt(rom: Spillerom, oppdrag: Oppdrag) -> Gjentatt:
    """One that stops the program itself is told of, and takes no other with it."""
    ovelse, resultat = oppdrag.ovelse, oppdrag.resultat
    gang = Gang(ovelse, resultat.spor.modus, resultat.fro)
    try:
        spilt = rom.spill(gang, oppdrag.flyter, resultat.spor.klokke_slutt)
    except Exception:
        return Gjentatt(setninger.STANSET, 0, ovelse.maks)
    karakter = gang.levert or spilt.karakter
    if karakter is None:
        return Gjentatt(spilt.setning or setninger.STANSET, 0, ovelse.maks)
    setning = "" if gang.levert else spilt.setning  # what is looked at after it was handed in changes nothing
    hint = {str(nr + 1): trinn for nr, trinn in sorted(gang.hint.items()) if trinn}
    forklart = (feilene for svar in karakter.oppgaver for feilene in svar.forklaringer)
    forklaringer = tuple(tuple(tuple(feil.id for feil in sett) for sett in settene) for settene in forklart)
    return Gjentatt(setning, karakter.poeng, karakter.maks, tuple(karakter.feil), forklaringer, hint)

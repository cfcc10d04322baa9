"""`python -m tests.training.generatorproving 1000`: so many made exercises in a row are whole, whatever the seed.

Each is made, written, read back and played: its solution gets full marks, an empty attempt none, every wrong one its
named mistake; and each fact that the solution needs stands on a paper, and nowhere else.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from screens.ovelse.spilling import Spillerom
from tests.training.papirlesing import mangler_paa_papir, roper_seg
from training.generator.generator import NIVAAER, lag
from training.oppgaver.sjekk import mangler
from training.ovelse.leser import les_ovelse
from training.ovelse.skriver import skriv

MINST_FEILTYPER = 20
"""So many of the named mistakes have a trap among 200 seeds."""
MELD_HVER = 50


@dataclass(frozen=True, slots=True)
class Provd:
    """One exercise that was proven: its level, its traps, what it lacks, and the seconds of processor that it took."""

    nivaa: int
    feller: tuple[str, ...]
    galt: tuple[str, ...]
    sekunder: float


def prov(fro: int) -> Provd:
    """Proves the exercise of a seed, of the level whose turn it is: 1 to 5 and over again."""
    nivaa = NIVAAER[fro % len(NIVAAER)]
    begynte = process_time()
    with tempfile.TemporaryDirectory(prefix="dagpenger-generator-") as mappe:
        ovelse, sti = lag(nivaa, fro, 1), Path(mappe) / "ovelse.yaml"
        tekst = skriv(ovelse)
        sti.write_text(tekst, encoding="utf-8")
        galt = [] if les_ovelse(sti) == ovelse else ["det som er skrevet, leses ikke likt"]
        galt += [] if skriv(lag(nivaa, fro, 1)) == tekst else ["den samme blir ikke lik to ganger"]
        galt += [*mangler_paa_papir(ovelse), *roper_seg(ovelse), *mangler(ovelse, sti, Spillerom(Path(mappe)))]
    feller = tuple(feil for gal in ovelse.feil_losninger for feil in gal.feil)
    return Provd(nivaa, feller, tuple(f"{ovelse.id}: {ett}" for ett in galt), process_time() - begynte)


def _alle(frokorn: Iterable[int]) -> Iterator[Provd]:
    with ProcessPoolExecutor(os.cpu_count() or 1) as prosesser:
        yield from prosesser.map(prov, frokorn, chunksize=4)


def main(antall: int, forste: int = 0) -> int:
    """Prints what so many seeds in a row came to; returns 1 when one was not whole or the traps were too few."""
    begynte = perf_counter()
    per_nivaa: Counter[int] = Counter()
    feller: Counter[str] = Counter()
    galt, sekunder = 0, 0.0
    for nr, provd in enumerate(_alle(range(forste, forste + antall)), 1):
        per_nivaa[provd.nivaa] += 1
        feller.update(provd.feller)
        sekunder += provd.sekunder
        galt += bool(provd.galt)
        for setning in provd.galt:
            print(setning, flush=True)
        if nr % MELD_HVER == 0:
            print(f"{nr} av {antall}, {galt} med feil, {perf_counter() - begynte:.0f} s", flush=True)
    nivaaene = ", ".join(f"nivå {nivaa}: {per_nivaa[nivaa]}" for nivaa in sorted(per_nivaa))
    print(f"{antall} frø ({nivaaene}): {antall - galt} hele, {sekunder / antall:.2f} s prosessortid hver")
    print(f"{len(feller)} feiltyper: {', '.join(f'{navn} {ganger}' for navn, ganger in feller.most_common())}")
    return 1 if galt or len(feller) < min(MINST_FEILTYPER, antall // 10) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

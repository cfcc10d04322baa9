"""Two paths, one truth: the vectorised rules beside the scalar ones, to the krone, case by case.

`python -m tests.rules.likhet 1000000` tries a million cases (`make prov-likhet`); the test suite tries 100,000.
Every block of cases has its own combination of choices. Half of the blocks are ordinary invented cases; a quarter are
hard (the largest amounts, 51 course weeks, every field filled); and a quarter lie on a limit or a tie, or one krone
beside it (grensesaker.py). Each of those blocks also has cards, on the limits of section 7 (grensekort.py).
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.mange.anvisning import anvis_mange, som_kort
from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.mange.generator import lag_saker
from rules.dagpenger.lov_1966.mange.satser import FORSTE_DAG, SISTE_DAG
from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG, les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.fakta.skjema import YTELSER
from rules.fakta.slag import HOYESTE_BELOP
from rules.fakta.tolkning import Tolkning
from rules.mange.saker import BLANK, Saker, som_kolonner
from rules.regelverk import beregn
from tests.rules.grensekort import tilfeldig_grensekort
from tests.rules.grensesaker import grensesaker

if TYPE_CHECKING:
    from rules.tall.tall import Tall

BLOKK = 500
TALL = (
    "grunnlag",
    "dagsats",
    "forsorgertillegg",
    "ukesats_for_samordning",
    "ukesats",
    "maks_uker",
    "minsteinntekt",
)
KORTTALL = ("dager", "anvist_prosent", "anvist_belop", "skatt")
# The G of 1979 did not change: an income of that year, treated in it, is adjusted by exactly 1, so that ties stay ties.
I_1979 = (date(1979, 1, 1).toordinal(), date(1979, 12, 31).toordinal())
I_1980 = (date(1980, 1, 1).toordinal(), date(1980, 12, 31).toordinal())
GRENSEBELOP = np.array(
    [0, 1, 249, 250, 260, 499, 500, 501, 5_399, 5_400, 50_499, 50_500, 50_501, 999_999, HOYESTE_BELOP]
)


def vanskelige_saker(antall: int, fro: int) -> Saker:
    """Cases that press on the edges; the same for the same `fro`."""
    rng = np.random.default_rng(fro)

    def belop(form: tuple[int, ...], hoyst: int) -> np.ndarray:
        """A third on the edges, a third in hundreds and halves of them (ties), a third anywhere."""
        slag = rng.integers(0, 3, form)
        halve = rng.integers(0, hoyst // 50, form) * 50
        noe = np.where(slag == 1, halve, rng.integers(0, hoyst, form))
        return np.where(slag == 0, rng.choice(GRENSEBELOP, form), noe).astype(np.int32)

    def blank_eller_belop(promille: int, hoyst: int) -> np.ndarray:
        return np.where(rng.integers(0, 1_000, antall) < promille, belop((antall,), hoyst), BLANK).astype(np.int32)

    def noen_belop(hoyst: int) -> np.ndarray:
        return np.where(rng.integers(0, 3, (3, antall)) == 0, belop((3, antall), hoyst), 0).astype(np.int32)

    innvilget = rng.integers(FORSTE_DAG, SISTE_DAG + 1, antall)
    naer = np.clip(innvilget + rng.integers(-400, 400, antall), FORSTE_DAG, SISTE_DAG)
    behandlet = np.where(rng.integers(0, 2, antall) == 1, naer, rng.integers(FORSTE_DAG, SISTE_DAG + 1, antall))
    uten_justering = rng.integers(0, 5, antall) == 0
    innvilget = np.where(uten_justering, rng.integers(I_1980[0], I_1980[1] + 1, antall), innvilget)
    behandlet = np.where(uten_justering, rng.integers(I_1979[0], I_1979[1] + 1, antall), behandlet)
    kurs = rng.choice(np.array([0, 0, 0, 1, 12, 26, 39, 50, 51]), (3, antall))
    return Saker(
        {
            "behandlet": behandlet.astype(np.int32),
            "innvilget_fra": innvilget.astype(np.int32),
            "grunnbelop": rng.integers(0, 2, antall).astype(np.int32),
            "lonn": belop((3, antall), 400_000),
            "dagpenger": noen_belop(100_000),
            "sykepenger": noen_belop(100_000),
            "kurstid": kurs.astype(np.int32),
            "fiskeforedling": rng.integers(0, 3, antall) == 0,
            "vernepliktig": rng.integers(0, 3, antall) == 0,
            "oppjustert_grunnlag": blank_eller_belop(150, 300_000),
            "barn": rng.integers(0, 21, antall).astype(np.int32),
            **{navn: blank_eller_belop(300, 150_000) for navn in YTELSER},
        }
    )


def tilfeldig_tolkning(fro: int) -> Tolkning:
    """A combination of choices, drawn with `fro`."""
    rng = np.random.default_rng(fro)
    return les_tolkning(
        {id: valg.alternativer[rng.integers(len(valg.alternativer))].id for id, valg in TOLKNINGSVALG.items()}
    )


def ulikheter(blokk: int, antall: int = BLOKK) -> list[str]:
    """The cases of one block in which the two paths differ, each as a line with the case and the numbers."""
    tolkning = tilfeldig_tolkning(blokk)
    saker = _saker(blokk, antall, tolkning)
    mange = beregn_mange(saker, tolkning, traader=1)
    kolonner = {navn: getattr(mange, navn).tolist() for navn in TALL}
    feil = ulikheter_i_kort(blokk, antall, tolkning) if _paa_grensen(blokk) else []
    for nummer in range(antall):
        fakta = saker.sak(nummer)
        en = beregn(fakta, tolkning)
        feil += [
            f"{navn}: {getattr(en, navn).verdi} mot {kolonner[navn][nummer]} i {fakta} med {tolkning}"
            for navn in TALL
            if getattr(en, navn).verdi != kolonner[navn][nummer]
        ]
    return feil


def ulikheter_i_kort(fro: int, antall: int, tolkning: Tolkning) -> list[str]:
    """The cards on a limit in which the two paths differ, each as a line with the card and the numbers."""
    rng = Random(fro)
    kortene = [tilfeldig_grensekort(rng, int(tolkning["T-TERSKEL"]))[1] for _ in range(antall)]
    mange = anvis_mange(som_kort(kortene), tolkning)
    feil = []
    for nummer, kort in enumerate(kortene):
        en = beregn_anvisning(kort, tolkning)
        for navn in KORTTALL:
            tall: Tall = getattr(en, navn)
            svar = int(getattr(mange, navn)[nummer])
            if tall.verdi != svar:
                feil.append(f"{navn}: {tall.verdi} mot {svar} i {kort} med {tolkning}")
    return feil


def _paa_grensen(blokk: int) -> bool:
    return blokk % 4 == 3


def _saker(blokk: int, antall: int, tolkning: Tolkning) -> Saker:
    if _paa_grensen(blokk):
        return som_kolonner([sak for _, _, sak in grensesaker(antall, blokk, tolkning)])
    return (vanskelige_saker if blokk % 4 == 1 else lag_saker)(antall, blokk)


def hoved(antall: int) -> int:
    """Tries `antall` cases on all processors; prints the first differences, and returns the exit status."""
    blokker = range((antall + BLOKK - 1) // BLOKK)
    start = perf_counter()
    feil: list[str] = []
    with ProcessPoolExecutor(os.cpu_count()) as arbeidere:
        for nummer, funnet in enumerate(arbeidere.map(ulikheter, blokker, chunksize=8)):
            feil += funnet
            if nummer % 200 == 199:
                print(
                    f"{(nummer + 1) * BLOKK} saker, {len(feil)} ulikheter, {perf_counter() - start:.0f} s", flush=True
                )
    print(f"{len(blokker) * BLOKK} saker, {len(feil)} ulikheter, {perf_counter() - start:.0f} s")
    for en in feil[:10]:
        print(en)
    return 1 if feil else 0


if __name__ == "__main__":
    sys.exit(hoved(int(sys.argv[1])))

"""Two paths, one truth, under the law of 1997: the grants in whole numbers beside the scalar ones, case by case.

`python -m tests.rules.lov_1997.mangelikhet 1000000` tries a million cases (`make prov-likhet`); the test suite tries
20,000. Every block has its own choices, some of them left to the default of the day. Half of the blocks are ordinary
invented cases; the others lie on a limit or a tie, one krone beside it, or at the ends of what a column may hold.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from fractions import Fraction
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from rules.dagpenger.lov_1997.beregning import Provingssvar, beregn
from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.dagpenger.lov_1997.mange.beregning import REGLER, beregn_mange
from rules.dagpenger.lov_1997.mange.generator import lag_saker
from rules.dagpenger.lov_1997.mange.kolonner import (
    AARSRADER,
    FORSTE_MAANEDER_SOM_TELLER,
    HOYESTE_INNTEKT,
    MAANEDER,
    Provinger,
)
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, strekk, strekk_paa_dagen, tabeller
from rules.dagpenger.lov_1997.mange.uke import arbeidstid, utbetalt_i_uka
from rules.dagpenger.lov_1997.tolkning import TOLKNINGSVALG
from rules.mange.saker import BLANK

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOKK = 250
VIRKER = ("T-SEKSG", "T-OPPJUST", "T-HENGENDE", "T-AVRGRL", "T-90SATS", "T-SAMORD26", "T-VERNUKER", "T-KRAVTAP")
"""The choices that a grant, or its week, rests on."""
I_TUSENDELER = ("hoyeste", "etter_tak", "samordnet", "dagsats", "ukesats", "egenandel")
RUNDT = (-1, 0, 1)
MAANEDENE_TELLER = FORSTE_MAANEDER_SOM_TELLER.toordinal()


def tilfeldige_valg(fro: int) -> dict[str, str]:
    """Some of the choices; those left out follow the day."""
    rng = np.random.default_rng((fro, 1))
    return {
        id: TOLKNINGSVALG[id].alternativer[rng.integers(len(TOLKNINGSVALG[id].alternativer))].id
        for id in VIRKER
        if rng.integers(3)
    }


def vanskelige_saker(antall: int, fro: int) -> Provinger:
    """Cases on the limits and at the ends; half of them on the first or the last day of a stretch."""
    rng = np.random.default_rng(fro)
    skift = rng.choice([dag.toordinal() for dag in strekk()], antall) - rng.integers(0, 2, antall)
    noen = rng.integers(FRA.toordinal(), TIL.toordinal() + 1, antall)
    dager = np.maximum(np.where(rng.integers(0, 2, antall), skift, noen), FORSTE_DAG)
    i_aar = (dager < MAANEDENE_TELLER) & (rng.integers(0, 2, antall) == 1)
    grenser = _Grenser(rng, strekk_paa_dagen().take(dager - FORSTE_DAG))
    permittert = rng.integers(0, 3, antall) == 0
    return Provinger(
        {
            "provingsdato": dager.astype(np.int32),
            "aarssum": i_aar,
            **{navn: _uten_maaneder(rader, i_aar) for navn, rader in grenser.inntekter().items()},
            "grunnlag": np.where(rng.integers(0, 3, antall) == 0, grenser.grunnlag(), BLANK).astype(np.int32),
            "verneplikt": rng.integers(0, 4, antall) == 0,
            "permittert": permittert,
            "fiskeindustri": permittert & (rng.integers(0, 2, antall) == 1),
            "barn": rng.choice([0, 0, 1, 7, 20], antall).astype(np.int32),
            "folketrygd": rng.choice([0, 0, 310, 1_488, 9_999_999], antall).astype(np.int32),
            "utenfor": rng.choice([0, 0, 1, 2_100, 9_999_999], antall).astype(np.int32),
            "privat": rng.choice([0, 0, 1, 700], antall).astype(np.int32),
            "vanlig_arbeidstid": rng.choice([BLANK, 3_750, 4_000, 4_001, 2_000, 0, 16_800], antall).astype(np.int32),
            "onsket_arbeidstid": rng.choice([BLANK, BLANK, 0, 2_000, 16_800], antall).astype(np.int32),
            "andre_timer": rng.choice([0, 0, 1, 3_750], antall).astype(np.int32),
            "ny_arbeidstid": grenser.naer(rng.choice([0, 1_875, 2_250, 1_500, 3_750], antall)),
        }
    )


class _Grenser:
    """Amounts on the limits of the stretches that the cases are in, or a krone beside them."""

    def __init__(self, rng: np.random.Generator, plass: NDArray[np.intp]) -> None:
        self.rng, self.plass, self.antall = rng, plass, len(plass)
        self.tabell = tabeller({})
        self.tak = self.tabell.tak[plass]

    def naer(self, belop: NDArray[Any]) -> NDArray[np.int32]:
        return np.maximum(0, belop + self.rng.choice(RUNDT, self.antall)).astype(np.int32)

    def _en_av(self, rader: NDArray[Any]) -> NDArray[Any]:
        """One of the rows for each case."""
        hvilken = self.rng.integers(0, len(rader), (1,) * (rader.ndim - 1) + (self.antall,))
        return np.take_along_axis(rader, hvilken, axis=0)[0]

    def inntekter(self) -> dict[str, NDArray[np.int32]]:
        rng, antall, tabell = self.rng, self.antall, self.tabell
        halve_tusen = 500 * (2 * rng.integers(0, 500, antall) + 1)
        siste = np.stack([tabell.krav_12[self.plass], tabell.lang[self.plass], self.tak, halve_tusen])
        en_del = rng.integers(0, 100_000, antall)
        arbeid = np.zeros((4, MAANEDER, antall), dtype=np.int32)
        arbeid[0, 0] = self.naer(self._en_av(siste))
        arbeid[1, 0] = en_del
        i_tre = np.stack([tabell.krav_36[self.plass], 3 * tabell.lang[self.plass]])
        arbeid[1, 12] = self.naer(self._en_av(i_tre) - en_del)
        arbeid[2] = rng.choice([0, 1, HOYESTE_INNTEKT], (MAANEDER, antall))
        arbeid[3, list(AARSRADER)] = self.naer(self.tak)
        annet = np.where(rng.integers(0, 4, (MAANEDER, antall)) == 0, rng.integers(0, HOYESTE_INNTEKT, antall), 0)
        fisk = rng.choice([0, 0, 0, 1, 50_000], (MAANEDER, antall))
        noen, andre = rng.integers(0, 2, (2, antall))
        return {
            "arbeidsinntekt": self._en_av(arbeid),
            "annet": (annet * noen).astype(np.int32),
            "fangst_fiske": (fisk * andre).astype(np.int32),
        }

    def grunnlag(self) -> NDArray[np.int32]:
        """Ties of the rate and of its ceiling, 6 G and 3 G."""
        halve = 625 * self.rng.integers(0, 1_000, self.antall), 1_300 * self.rng.integers(0, 500, self.antall)
        return self.naer(self._en_av(np.stack([*halve, self.tak, self.tak // 2])))


def _uten_maaneder(rader: NDArray[np.int32], i_aar: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Nothing in the months of those who have a sum of their years."""
    rader[np.ix_(np.delete(np.arange(MAANEDER), AARSRADER), i_aar)] = 0
    return rader


def skalart(svar: Provingssvar) -> dict[str, Any]:
    """The numbers of a scalar answer by the names of the columns; thousandths where the columns have them."""
    grant, minste, inntekt = svar.innvilgelse, svar.minsteinntekt, svar.etter_inntekt
    assert grant is not None
    assert minste is not None
    assert inntekt is not None
    assert grant.uker is not None
    assert grant.uker_ordinaer is not None
    assert grant.dager is not None
    tusendeler: dict[str, Decimal] = {
        "hoyeste": grant.satser.hoyeste.verdi,
        "etter_tak": grant.sats.etter_tak.verdi,
        "samordnet": grant.sats.samordnet.verdi,
        "dagsats": grant.sats.dagsats.verdi,
        "ukesats": grant.ukesats.verdi,
        "egenandel": grant.egenandel.verdi,
    }
    return {
        "minsteinntekt": minste.oppfylt.verdi,
        "grunnlag_ordinaert": inntekt.ordinaert.verdi,
        "avkortet": inntekt.avkortet,
        "grunnlag": grant.grunnlag.verdi,
        "regel": REGLER.index(str(grant.regel)),
        "verneplikt_brukt": grant.verneplikt_brukt,
        "uker_ordinaer": grant.uker_ordinaer.verdi,
        "uker_verneplikt": grant.uker_verneplikt.verdi,
        "uker": grant.uker.verdi,
        "dager": grant.dager.verdi,
        "uten_barn": grant.satser.uten_barn.verdi,
        "barnetillegg": grant.sats.barnetillegg.verdi,
        "samordning_oppfylt": grant.sats.oppfylt.verdi,
        "ventedager": grant.ventedager.verdi,
        "fastsatt": 100 * grant.fastsatt_arbeidstid.verdi,
        "krav": svar.krav.verdi,
        "oppfylt": svar.tapt_arbeidstid.verdi,
        "i_uka": _i_uka(svar),
        **{navn: 1_000 * verdi for navn, verdi in tusendeler.items()},
    }


def _i_uka(svar: Provingssvar) -> int:
    """Five days of the part of the working time that is lost, to the nearest krone."""
    grant = svar.innvilgelse
    assert grant is not None
    assert grant.uker is not None
    if not svar.tapt_arbeidstid.verdi or not grant.uker.verdi:
        return 0
    fva = Fraction(grant.fastsatt_arbeidstid.verdi)
    kroner = 5 * Fraction(grant.sats.dagsats.verdi) * (fva - Fraction(svar.ramme.sak.ny_arbeidstid)) / fva
    return int((2 * kroner + 1) // 2)


def ulikheter(blokk: int, antall: int = BLOKK) -> list[str]:
    """The cases of one block in which the two paths differ, each as a line with the case and the numbers."""
    valg = tilfeldige_valg(blokk)
    saker = (vanskelige_saker if blokk % 2 else lag_saker)(antall, blokk)
    mange = beregn_mange(saker, valg, traader=1)
    tid = arbeidstid(saker, mange.verneplikt_brukt, valg)
    kolonner = {navn: getattr(mange, navn).tolist() for navn in mange.__slots__}
    kolonner |= {navn: getattr(tid, navn).tolist() for navn in tid.__slots__}
    kolonner["i_uka"] = utbetalt_i_uka(mange, saker, valg).tolist()
    feil = []
    for nummer in range(antall):
        sak = saker.sak(nummer, valg)
        ventet = skalart(beregn(sak))
        assert ventet.keys() == kolonner.keys()
        feil += [
            f"{navn}: {verdi} mot {kolonner[navn][nummer]} i {sak}"
            for navn, verdi in ventet.items()
            if verdi != kolonner[navn][nummer]
        ]
    return feil


def hoved(antall: int) -> int:
    """Tries `antall` cases on all processors; prints the first differences, and returns the exit status."""
    blokker = range((antall + BLOKK - 1) // BLOKK)
    start = perf_counter()
    feil: list[str] = []
    with ProcessPoolExecutor(os.cpu_count()) as arbeidere:
        for funnet in arbeidere.map(ulikheter, blokker, chunksize=8):
            feil += funnet
    antallet, brukt = len(blokker) * BLOKK, perf_counter() - start
    print(f"{antallet} innvilgelser etter loven fra 1997, {len(feil)} ulikheter, {brukt:.0f} s")
    for en in feil[:10]:
        print(en)
    return 1 if feil else 0


if __name__ == "__main__":
    sys.exit(hoved(int(sys.argv[1])))

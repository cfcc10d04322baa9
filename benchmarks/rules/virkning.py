"""What the readings cost: cases a second, all alternatives over a million cases, memory, and how the time grows."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable

DAGEN = date(1988, 6, 1)
"""The day whose law is measured."""
MILLION = 1_000_000
TITUSEN = 10_000
SAKER_KRAV = 6_000_000
TID_KRAV_S = 20
MINNE_KRAV_MB = 2_000
VEKST_KRAV = 1.25

_ALLE = """
import json, resource, sys
from datetime import date
from time import perf_counter
start = perf_counter()
from rules.regelverk import lov_paa, standard
from rules.virkning.beregning import beregn_virkninger
from rules.virkning.kombinasjon import alle_alternativer
from rules.virkning.syntetisk import lag_syntetiske
lov = lov_paa(date(1988, 6, 1))
saker = [lag_syntetiske(lov, 1_000_000, 1)]
oversikt = beregn_virkninger(lov, saker, alle_alternativer(standard(lov)), standard(lov))
sekunder = perf_counter() - start
minne = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
bytes_i_enheten = 1 if sys.platform == "darwin" else 1024
print(json.dumps([sekunder, minne * bytes_i_enheten / 1e6, oversikt.antall, len(oversikt.virkninger)]))
"""


def saker_i_sekundet(ganger: int = 5) -> float:
    """Cases a second with the whole rulebook and one set of choices, on all processors; the best of some rounds."""
    from rules.regelverk import lov_paa, standard

    lov = lov_paa(DAGEN)
    saker = lov.mange.lag_saker(MILLION, 1)
    lov.mange.beregn_mange(saker.utsnitt(0, TITUSEN), standard(lov))
    return MILLION / min(_sekunder(lambda: lov.mange.beregn_mange(saker, standard(lov))) for _ in range(ganger))


def skalare_saker_i_sekundet(antall: int = 20_000) -> float:
    """The yardstick: the scalar rules on the first of the same cases, one core."""
    from rules.regelverk import beregn, lov_paa

    saker = lov_paa(DAGEN).mange.lag_saker(MILLION, 1)
    fakta = [saker.sak(nummer) for nummer in range(antall)]
    start = perf_counter()
    for sak in fakta:
        beregn(sak)
    return antall / (perf_counter() - start)


def alle_alternativer() -> tuple[float, float, int]:
    """Seconds and greatest memory in MB for every alternative over a million cases in a fresh process, and how many."""
    svar = subprocess.run([sys.executable, "-c", _ALLE], capture_output=True, text=True, check=True)
    sekunder, minne, antall, alternativer = json.loads(svar.stdout)
    assert antall == MILLION
    return sekunder, minne, alternativer


def vekst(ganger: int = 20) -> tuple[float, float, float]:
    """Milliseconds for 10,000 cases (the median) and for 1,000,000, one thread, and their ratio over the cases'."""
    from statistics import median

    from rules.regelverk import lov_paa, standard
    from rules.virkning.beregning import beregn_virkninger
    from rules.virkning.kombinasjon import Kombinasjon
    from rules.virkning.syntetisk import lag_syntetiske

    lov = lov_paa(DAGEN)
    valg = standard(lov)
    kombinasjon = [Kombinasjon({"T-TAK": "per_ar"})]
    faa, mange = lag_syntetiske(lov, TITUSEN, 1), lag_syntetiske(lov, MILLION, 1)
    beregn_virkninger(lov, [faa], kombinasjon, valg, traader=1)
    lite = median(_sekunder(lambda: beregn_virkninger(lov, [faa], kombinasjon, valg, traader=1)) for _ in range(ganger))
    stort = min(_sekunder(lambda: beregn_virkninger(lov, [mange], kombinasjon, valg, traader=1)) for _ in range(3))
    return lite * 1000, stort * 1000, stort / lite / (MILLION / TITUSEN)


def _sekunder(kall: Callable[[], object]) -> float:
    start = perf_counter()
    kall()
    return perf_counter() - start


def maal() -> list[Maaling]:
    """All measurements of the effects but the one beside openfisca-core."""
    fort, skalart = saker_i_sekundet(), skalare_saker_i_sekundet()
    sekunder, minne, alternativer = alle_alternativer()
    lite, stort, forhold = vekst()
    return [
        Maaling(
            "en million saker, hele regelverket",
            fort,
            "saker/s",
            f"≥ {SAKER_KRAV}",
            f"den skalare veien, én kjerne: {skalart:.0f} saker/s",
            fort >= SAKER_KRAV,
        ),
        Maaling(
            f"{alternativer} alternativer, en million saker",
            sekunder,
            "s",
            f"< {TID_KRAV_S} s",
            f"ett sett valg på den skalare veien: {MILLION / skalart:.0f} s",
            sekunder < TID_KRAV_S,
        ),
        Maaling(
            "minne til det samme", minne, "MB", f"< {MINNE_KRAV_MB} MB", "hele prosessen, på det meste", minne < 2000
        ),
        Maaling(
            "vekst fra 10 000 til 1 000 000 saker",
            forhold,
            "× lineær",
            f"≤ {VEKST_KRAV}".replace(".", ","),
            f"{lite:.1f} ms mot {stort:.0f} ms, én tråd".replace(".", ","),
            forhold <= VEKST_KRAV,
        ),
    ]

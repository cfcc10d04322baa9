"""The rules: how long they take to import, and how many full calculations a second they do."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import replace
from datetime import date
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Callable

IMPORT_KRAV_MS = 60
BEREGNING_KRAV = 40_000

_IMPORT = "import time; t = time.perf_counter(); {}; print((time.perf_counter() - t) * 1000)"
_REGLENE = "import rules.beregnjson, rules.regelverk"


def importtid_ms(setning: str, ganger: int = 9) -> float:
    """The median milliseconds that an import statement takes in a fresh interpreter, its bytecode already compiled."""
    with TemporaryDirectory() as mappe:
        miljo = {navn: verdi for navn, verdi in os.environ.items() if navn != "PYTHONDONTWRITEBYTECODE"}
        miljo["PYTHONPYCACHEPREFIX"] = mappe

        def en_gang() -> float:
            kommando = [sys.executable, "-c", _IMPORT.format(setning)]
            return float(subprocess.run(kommando, capture_output=True, text=True, check=True, env=miljo).stdout)

        en_gang()
        return statistics.median(en_gang() for _ in range(ganger))


def ganger_i_sekundet(kall: Callable[[], object], sekunder: float = 1.0) -> float:
    """How many times a second of processor time one core makes the call; the best of five stretches."""
    beste = 0.0
    for _ in range(5):
        antall, start = 0, process_time()
        while process_time() - start < sekunder / 5:
            for _ in range(100):
                kall()
            antall += 100
        beste = max(beste, antall / (process_time() - start))
    return beste


def _saker() -> list[Callable[[], object]]:
    """Five ordinary cases and three with special rules, as a caseworker meets them."""
    from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
    from rules.regelverk import beregn

    dag = date(1988, 6, 1)

    def sak(*lonn: int) -> Saksfakta:
        return Saksfakta(dag, dag, (Aarsinntekt(lonn[0]), Aarsinntekt(lonn[1], 12_000), Aarsinntekt(lonn[2])))

    fakta = [
        sak(150_000, 140_000, 120_000),
        sak(60_000, 0, 0),
        sak(250_000, 210_000, 190_000),
        replace(sak(101_234, 98_765, 45_678), barn=2),
        sak(88_888, 120_000, 130_000),
        replace(sak(120_000, 90_000, 80_000), kurstid=(12, 0, 4), fiskeforedling=True),
        replace(sak(30_000, 0, 0), vernepliktig=True),
        replace(sak(140_000, 120_000, 90_000), samordning=Samordning(privat_pensjon=10_000, offentlig_pensjon=20_000)),
    ]
    return [lambda f=f: beregn(f) for f in fakta]  # type: ignore[misc]


def beregninger_i_sekundet() -> float:
    """Full calculations a second on one core, trees included (they are drawn only when asked for)."""
    saker = _saker()

    def alle() -> None:
        for sak in saker:
            sak()

    return ganger_i_sekundet(alle) * len(saker)


def nakne_broker_i_sekundet() -> float:
    """The yardstick: the bare formula of the plain case in fractions.Fraction, without trees, parameters or rules."""
    from fractions import Fraction

    def naken() -> int:
        justert = [
            Fraction(belop * 31_000, snitt)
            for belop, snitt in ((150_000, 29_267), (140_000, 27_433), (120_000, 25_333))
        ]
        grunnlag = min(186_000, round(max(justert[0], sum(justert) / 3) / 1000) * 1000)
        return 6 * round(Fraction(grunnlag, 500))

    return ganger_i_sekundet(naken)


def maal() -> list[Maaling]:
    """All measurements of the rules."""
    importtid, maalestokk = importtid_ms(_REGLENE), importtid_ms("import dataclasses, decimal, datetime")
    beregninger, broker = beregninger_i_sekundet(), nakne_broker_i_sekundet()
    return [
        Maaling(
            "import av rules/",
            importtid,
            "ms",
            f"< {IMPORT_KRAV_MS} ms",
            f"dataclasses + decimal + datetime alene: {maalestokk:.1f} ms",
            importtid < IMPORT_KRAV_MS,
        ),
        Maaling(
            "fulle beregninger, én kjerne",
            beregninger,
            "i sekundet",
            f"≥ {BEREGNING_KRAV}",
            f"den nakne formelen med Fraction, uten tre: {broker:.0f}",
            beregninger >= BEREGNING_KRAV,
        ),
    ]

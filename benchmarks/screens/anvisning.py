"""Enter on D-62: from the key to the painted answer, beside the commit before an operation went one way through."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tarfile
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.par import Par
from benchmarks.maaling.pseudoterminal import eget_miljo
from benchmarks.screens import enter_d62

if TYPE_CHECKING:
    from benchmarks.maaling.maaling import Maaling

KRAV = 0.5
FOR = "6491582"
"""Three transactions, the payment calculated three times, its rows read in six statements."""
_PAR = 5
_ROT = Path(__file__).parents[2]


def maal() -> list[Maaling]:
    """One figure, from processes of either tree in turn; the first pair only fills caches. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        gammel = Path(navn) / FOR
        _pakk_ut(gammel)
        par = [(_kjor(gammel, Path(navn)), _kjor(_ROT, Path(navn))) for _ in range(_PAR + 1)][1:]
    tider = Par(vaare=[ny for _, ny in par], maalestokkens=[for_ for for_, _ in par])
    return [tider.maaling("Enter på D-62 til malt svar", f"commit {FOR}", KRAV)]


def _pakk_ut(mappe: Path) -> None:
    """The files of the old commit, out of this working copy's history."""
    arkiv = subprocess.run(["git", "archive", FOR], cwd=_ROT, capture_output=True, check=False)
    if arkiv.returncode:
        raise IkkeMaalt(f"commit {FOR} er ikke i denne arbeidskopien")
    with tarfile.open(fileobj=io.BytesIO(arkiv.stdout)) as fil:
        fil.extractall(mappe, filter="data")


def _kjor(tre: Path, mappe: Path) -> float:
    """Median milliseconds of one process on that tree."""
    miljo = eget_miljo(mappe) | {"PYTHONPATH": str(tre)}
    kommando = [sys.executable, "-P", enter_d62.__file__]
    prosess = subprocess.run(kommando, cwd=tre, env=miljo, capture_output=True, text=True, check=False)
    if prosess.returncode:
        raise IkkeMaalt(f"Enter på D-62 i {tre.name}: {prosess.stderr.strip().rpartition(chr(10))[2]}")
    tider: list[float] = json.loads(prosess.stdout.splitlines()[-1])
    return median(tider)

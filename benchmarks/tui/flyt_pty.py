"""A flow through a real terminal beside the same flow without one, as whole commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.par import Par
from benchmarks.maaling.pseudoterminal import eget_miljo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.maaling.maaling import Maaling

KRAV = 3.0
_FLYTENE = Path(__file__).parents[2] / "tests" / "flyter"
_FLYTER = ("kodelister", "sofa_soker", "kontrollkort", "anvisning_etterbetaling", "f2_tre_saker")
_GANGER = 2


def maal() -> list[Maaling]:
    """Pairs of the same flow, one of each in turn. Raises IkkeMaalt when one does not hold."""
    with TemporaryDirectory() as navn:
        miljo = eget_miljo(Path(navn))
        _tid("kodelister", ("--pty",), miljo)  # compiles everything and builds the demo register
        par = [(_tid(flyt, (), miljo), _tid(flyt, ("--pty",), miljo)) for _ in range(_GANGER) for flyt in _FLYTER]
    malt = Par(vaare=[med for _, med in par], maalestokkens=[uten for uten, _ in par])
    return [malt.maaling("dagpenger flyt --pty", "dagpenger flyt", KRAV)]


def _tid(flyt: str, valg: tuple[str, ...], miljo: Mapping[str, str]) -> float:
    kommando = (str(Path(sys.executable).with_name("dagpenger")), "flyt", str(_FLYTENE / f"{flyt}.yaml"), *valg)
    start = perf_counter()
    svar = subprocess.run(kommando, env=miljo, capture_output=True, text=True)
    tid = (perf_counter() - start) * 1000
    if svar.returncode:
        raise IkkeMaalt(f"`{' '.join(('dagpenger', *kommando[1:]))}` sier: {svar.stderr.splitlines()[0]}")
    return tid

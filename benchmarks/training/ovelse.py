"""An exercise: its start beside the demo's, and the checker over the whole course."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.maaling.maaling import Maaling
from benchmarks.maaling.par import Par
from benchmarks.maaling.pseudoterminal import Oppstart, eget_miljo, tid_til_malt

if TYPE_CHECKING:
    from collections.abc import Mapping

STARTKRAV = 1.3
REGISTERKRAV_S = 1
SJEKKRAV_S = 40
PAR = 7
OVELSEN = "02"
_MENYEN = "D A G P E N G E S Y S T E M E T"
_KLAR = "OVER"


def maal() -> list[Maaling]:
    """The painted form, the register when it is built and open, and the checker. Raises IkkeMaalt."""
    dagpenger = str(Path(sys.executable).with_name("dagpenger"))
    with TemporaryDirectory() as navn:
        miljo = eget_miljo(Path(navn))
        ovelsen, demoen = (dagpenger, "ovelse", OVELSEN, "--nytt"), (dagpenger, "--demo")
        return [
            _start("malt meny i en øvelse", ovelsen, demoen, _MENYEN, miljo),
            _registeret(ovelsen, miljo),
            _sjekken(dagpenger),
        ]


def _start(
    navn: str, ovelsen: tuple[str, ...], demoen: tuple[str, ...], vises: str, miljo: Mapping[str, str]
) -> Maaling:
    """Pairs of starts, one of each in turn; the first pair only fills caches and is thrown away."""
    vaar, stokk = Oppstart(ovelsen, vises), Oppstart(demoen, vises)
    par = [(tid_til_malt(stokk, miljo), tid_til_malt(vaar, miljo)) for _ in range(PAR + 1)][1:]
    malt = Par(vaare=[tid for _, tid in par], maalestokkens=[tid for tid, _ in par])
    return malt.maaling(f"start til {navn}", "det samme i demoen", STARTKRAV)


def _registeret(ovelsen: tuple[str, ...], miljo: Mapping[str, str]) -> Maaling:
    """The start of an exercise that nobody has begun before: everything is loaded, and its register built and open."""
    start = Oppstart(ovelsen, _KLAR)
    tid_til_malt(start, miljo)  # compiles what is loaded
    shutil.rmtree(miljo["XDG_CACHE_HOME"])
    tid = tid_til_malt(start, miljo) / 1000
    return Maaling("øvelsens register er laget og åpent", tid, "s", f"< {REGISTERKRAV_S} s", "", tid < REGISTERKRAV_S)


def _sjekken(dagpenger: str) -> Maaling:
    start = perf_counter()
    svar = subprocess.run((dagpenger, "ovelse", "sjekk"), capture_output=True, text=True, check=True)
    tid = perf_counter() - start
    sagt = svar.stdout.splitlines()[-1]
    return Maaling("sjekk av hele kurset", tid, "s", f"< {SJEKKRAV_S} s", sagt, tid < SJEKKRAV_S)

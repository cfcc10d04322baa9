"""The plain rule beside openfisca-core 46, in its 32-bit and 64-bit forms: cases a second, and kroner that are wrong.

Every side reads the same file of a million cases with mixed dates, loads what it needs, and writes its answers; the
time is from its first line to the last answer. The right answers are made here with Python's own whole numbers. The
kroner of openfisca-core are counted with its own `round_` (a half goes to the even krone) and with a half going up.
"""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from bisect import bisect_right
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.maaling.ikke_maalt import IkkeMaalt
from benchmarks.maaling.maaling import Maaling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rules.regelverk import Lov

DAGEN = date(1988, 6, 1)
"""The day whose law the cases are of."""
ANTALL = 1_000_000
RUNDER = 3
PAKKE = "openfisca-core>=46,<47"
TAALMODIGHET_S = 300
BREDDER = ("32", "64")
AVRUNDINGER = ("round_", "floor")
_HER = Path(__file__).parent


def maal() -> list[Maaling]:
    """The two comparisons. Raises IkkeMaalt when openfisca-core cannot be installed here."""
    with TemporaryDirectory(prefix="openfisca-") as navn:
        mappe = Path(navn)
        python = _installert(mappe / "miljo")
        riktige = _lag_saker(mappe)
        vaare = [sys.executable, "-m", "benchmarks.rules.enkel_regel", mappe / "saker.npz"]
        deres = [python, _HER / "openfisca_regel.py", mappe / "saker.npz", mappe / "g.json"]
        svar = mappe / "svar.npy"
        sider = {"vaar": [*vaare, svar]}
        sider |= {f"{bredde} {ord_}": [*deres, svar, bredde, ord_] for bredde in BREDDER for ord_ in AVRUNDINGER}
        tider: dict[str, list[float]] = {side: [] for side in sider}
        feil: dict[str, int] = {}
        for _ in range(RUNDER):
            for side, kommando in sider.items():
                tider[side].append(_kjor(kommando))
                feil[side] = _feil(svar, riktige)
        return [_maaling(bredde, tider, feil) for bredde in BREDDER]


def _installert(miljo: Path) -> Path:
    """The Python of an environment of its own with openfisca-core in it."""
    try:
        venv.create(miljo, with_pip=True)
        python = miljo / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        kommando = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PAKKE]
        subprocess.run(kommando, check=True, capture_output=True, timeout=TAALMODIGHET_S)
    except (subprocess.SubprocessError, OSError):
        raise IkkeMaalt("openfisca-core kan ikke installeres her, og sammenligningen er ikke gjort") from None
    return python


def _lag_saker(mappe: Path) -> list[int]:
    """Writes the cases and the table of G; gives the right answers, made one by one on Python's whole numbers."""
    import numpy as np

    saker = _loven().mange.lag_saker(ANTALL, 1)
    np.savez(mappe / "saker.npz", inntekt=saker["lonn"], dato=saker["behandlet"])
    g = _g_rader()
    (mappe / "g.json").write_text(json.dumps(g), encoding="utf-8")
    datoer, belop = [date.fromisoformat(fra).toordinal() for fra, _ in g], [b for _, b in g]
    rader = zip(*(aar.tolist() for aar in saker["lonn"]), saker["behandlet"].tolist(), strict=True)
    return [_riktig(siste, to, tre, belop[bisect_right(datoer, dag) - 1]) for siste, to, tre, dag in rader]


def _loven() -> Lov:
    from rules.regelverk import lov_paa

    return lov_paa(DAGEN)


def _riktig(siste: int, to: int, tre: int, g: int) -> int:
    return (8 * min(max(3 * siste, siste + to + tre), 18 * g) + 1000) // 2000


def _g_rader() -> list[tuple[str, int]]:
    """Each date on which G became another, and what it became."""
    from rules.tall.grunnbelop import g_paa

    lov = _loven()
    rader: list[tuple[str, int]] = []
    for dag in range(lov.fra.toordinal(), lov.til.toordinal() + 1):
        g = int(g_paa(date.fromordinal(dag)).verdi)
        if not rader or rader[-1][1] != g:
            rader.append((date.fromordinal(dag).isoformat(), g))
    return rader


def _kjor(kommando: Sequence[Any]) -> float:
    """Seconds that the program says it took."""
    svar = subprocess.run(
        kommando, check=True, capture_output=True, text=True, cwd=_HER.parents[1], timeout=TAALMODIGHET_S
    )
    return float(json.loads(svar.stdout))


def _feil(fil: Path, riktige: Sequence[int]) -> int:
    import numpy as np

    return int(np.count_nonzero(np.load(fil) != np.array(riktige)))


def _maaling(bredde: str, tider: dict[str, list[float]], feil: dict[str, int]) -> Maaling:
    """Ours beside the faster of its two roundings, and the wrong kroner of both."""
    vaar = ANTALL / min(tider["vaar"])
    deres = ANTALL / min(min(tider[f"{bredde} {ord_}"]) for ord_ in AVRUNDINGER)
    gale = ", ".join(f"{feil[f'{bredde} {ord_}']} gale med {ord_}" for ord_ in AVRUNDINGER)
    return Maaling(
        f"den enkle regelen, innlesing med: {_tusen(vaar)} saker/s, {feil['vaar']} gale",
        vaar / deres,
        "× målestokken",
        "> 1, og 0 gale",
        f"openfisca-core 46, {bredde} bit: {_tusen(deres)} saker/s, {gale}",
        vaar > deres and feil["vaar"] == 0,
    )


def _tusen(tall: float) -> str:
    return f"{tall:,.0f}".replace(",", " ")

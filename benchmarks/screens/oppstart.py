"""The start: whole processes, from nothing to the menu, to an open register and to an answer, beside an empty app."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.apper import tom_app
from benchmarks.maaling.par import Par
from benchmarks.maaling.pseudoterminal import Oppstart, eget_miljo, tid_til_malt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.maaling.maaling import Maaling

MENYKRAV, KLARKRAV, SVARKRAV = 1.15, 2.2, 3.0
PAR = 11
_MENYEN = "D A G P E N G E S Y S T E M E T"
_KLAR = "OVER"
"""How keys write: it stands on line 24 once they no longer wait, where VENTER stood before."""
_SOK, _SVARET = b"hansen\r", "treff"
_DEMO_KLAR = "Demoregisteret er klart"
_TOM = Oppstart((sys.executable, tom_app.__file__), tom_app.TEKST)


def maal_register() -> list[Maaling]:
    """`dagpenger --db`, on a register that was made before. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        sti = mappe / "register.db"
        _lag_register(sti)
        kommando, miljo = (_dagpenger(), "--db", str(sti)), eget_miljo(mappe)
        return [
            _maal("malt meny, dagpenger --db", Oppstart(kommando, _MENYEN), miljo, MENYKRAV),
            _maal("åpent register, dagpenger --db", Oppstart(kommando, _KLAR), miljo, KLARKRAV),
        ]


def maal_demo() -> list[Maaling]:
    """`dagpenger --demo`, the demo register built before and copied each time. Raises IkkeMaalt."""
    with TemporaryDirectory() as navn:
        kommando, miljo = (_dagpenger(), "--demo"), eget_miljo(Path(navn))
        svar = Oppstart(kommando, _SVARET, (_MENYEN, _SOK))
        tid_til_malt(svar, miljo)
        return [
            _maal("malt meny, dagpenger --demo", Oppstart(kommando, _MENYEN), miljo, MENYKRAV),
            _maal("åpent register, dagpenger --demo", Oppstart(kommando, _DEMO_KLAR), miljo, KLARKRAV),
            _maal("svar på et søk skrevet i menyen", svar, miljo, SVARKRAV),
        ]


def _maal(navn: str, vaar: Oppstart, miljo: Mapping[str, str], krav: float) -> Maaling:
    """Pairs of starts, one of each in turn; the first pair only fills caches and is thrown away."""
    par = [(tid_til_malt(_TOM, miljo), tid_til_malt(vaar, miljo)) for _ in range(PAR + 1)][1:]
    malt = Par(vaare=[vaar_tid for _, vaar_tid in par], maalestokkens=[tom_tid for tom_tid, _ in par])
    return malt.maaling(f"start til {navn}", "tom Textual-app", krav)


def _dagpenger() -> str:
    return str(Path(sys.executable).with_name("dagpenger"))


def _lag_register(sti: Path) -> None:
    from data.register.klokke import Klokke
    from data.register.register import Register

    Register.aapne(sti, Klokke(), "MÅL").lukk()

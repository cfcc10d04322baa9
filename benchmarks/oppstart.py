"""The start: whole processes, from nothing to the first painted form, beside an empty Textual app."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks import tom_app
from benchmarks.par import Par
from benchmarks.pseudoterminal import Oppstart, eget_miljo, tid_til_malt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.maaling import Maaling

KRAV = 1.3
PAR = 11
_MENYEN = "D A G P E N G E S Y S T E M E T"
_DEMO_KLAR = "Demoregisteret er klart"
_TOM = Oppstart((sys.executable, tom_app.__file__), tom_app.TEKST)


def maal_register() -> Maaling:
    """`dagpenger --db`, on a register that was made before. Raises IkkeMalt."""
    with TemporaryDirectory() as navn:
        mappe = Path(navn)
        sti = mappe / "register.db"
        _lag_register(sti)
        par = _par(Oppstart((_dagpenger(), "--db", str(sti)), _MENYEN), eget_miljo(mappe))
        return par.maaling("start til malt meny, dagpenger --db", "tom Textual-app", KRAV)


def maal_demo() -> Maaling:
    """`dagpenger --demo`, the demo register built before and copied each time. Raises IkkeMalt."""
    with TemporaryDirectory() as navn:
        miljo = eget_miljo(Path(navn))
        demo = Oppstart((_dagpenger(), "--demo"), _MENYEN)
        tid_til_malt(replace(demo, tekst=_DEMO_KLAR), miljo)
        return _par(demo, miljo).maaling("start til malt meny, dagpenger --demo", "tom Textual-app", KRAV)


def _par(vaar: Oppstart, miljo: Mapping[str, str]) -> Par:
    """Pairs of starts, one of each in turn; the first pair only fills caches and is thrown away."""
    par = [(tid_til_malt(_TOM, miljo), tid_til_malt(vaar, miljo)) for _ in range(PAR + 1)][1:]
    return Par(vaare=[vaar_tid for _, vaar_tid in par], malestokkens=[tom_tid for tom_tid, _ in par])


def _dagpenger() -> str:
    return str(Path(sys.executable).with_name("dagpenger"))


def _lag_register(sti: Path) -> None:
    from data.register.klokke import Klokke
    from data.register.register import Register

    Register.aapne(sti, Klokke(), "MÅL").lukk()

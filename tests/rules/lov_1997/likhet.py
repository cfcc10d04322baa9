"""The rules beside the oracle: random cases through `dagpenger beregn`, and each number that differs.

`python -m tests.rules.lov_1997.likhet 10000` tries every day of change (datosaker.py) and ten thousand random cases; a
second number is the first seed, so that one case can be tried again (`likhet 1 4711`). Of `forklaring` the tops and
the alternatives are compared (forklaringen.py); `grad` is held to what is sure.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import StringIO
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple

from screens.kommando.beregn import kjor
from tests.rules.lov_1997.datosaker import datosaker
from tests.rules.lov_1997.fasit import fasit
from tests.rules.lov_1997.fasit.grad import mulige
from tests.rules.lov_1997.fasit.sak import les
from tests.rules.lov_1997.forklaringen import skjeve_trer
from tests.rules.lov_1997.saker import tilfeldig_sak

BLOKK = 250
VISES = 5
UTENFOR = ("forklaring", "grad")
FINNES_IKKE = "finnes ikke"


class Ulikhet(NamedTuple):
    """Where two answers differ: the path of the key, e.g. `meldekort[].utbetales`, and both values."""

    sti: str
    fasit: Any
    reglene: Any


class Forskjell(NamedTuple):
    """A case, as its line of JSON, and where its two answers differ."""

    linje: str
    hvor: list[Ulikhet]


def svar_av_reglene(linjer: Sequence[str]) -> list[dict[str, Any]]:
    """What `dagpenger beregn` answers to each line of JSON; `{"feil": …}` for one that it refuses."""
    with tempfile.TemporaryDirectory() as mappe:
        fil = Path(mappe) / "saker.jsonl"
        # One broken line more, so that one case is not taken for a file of its own.
        fil.write_text("\n".join((*linjer, "{}")), encoding="utf-8")
        ut = StringIO()
        kjor(str(fil), ut, StringIO())
    return [json.loads(linje) for linje in ut.getvalue().splitlines()[: len(linjer)]]


def ulikheter(venter: Any, fikk: Any, sti: str = "") -> Iterator[Ulikhet]:
    """Every place in which they differ; an int and a text are never the same, nor an int and a bool."""
    if isinstance(venter, dict) and isinstance(fikk, dict):
        for nokkel in venter | fikk:
            under = f"{sti}.{nokkel}" if sti else str(nokkel)
            if under not in UTENFOR:
                yield from ulikheter(venter.get(nokkel, FINNES_IKKE), fikk.get(nokkel, FINNES_IKKE), under)
    elif isinstance(venter, list) and isinstance(fikk, list) and len(venter) == len(fikk):
        for ett, annet in zip(venter, fikk, strict=True):
            yield from ulikheter(ett, annet, f"{sti}[]")
    elif type(venter) is not type(fikk) or venter != fikk:
        yield Ulikhet(sti, venter, fikk)


def prov(saker: Iterable[dict[str, Any]]) -> list[Forskjell]:
    """Each case in which the two differ."""
    linjer = [json.dumps(sak, ensure_ascii=False) for sak in saker]
    svarene = svar_av_reglene(linjer)
    alle = zip(linjer, svarene, strict=True)
    forskjeller = [Forskjell(linje, ulikheter_i(json.loads(linje, parse_float=Decimal), fikk)) for linje, fikk in alle]
    return [ett for ett in forskjeller if ett.hvor]


def ulikheter_i(sak: dict[str, Any], fikk: dict[str, Any]) -> list[Ulikhet]:
    """Where the answer differs from the oracle's, or carries a grade that it cannot."""
    if "feil" in fikk:
        return [Ulikhet("feil", "", fikk["feil"])]
    grader = mulige(les(sak))
    feil_grad = [] if fikk.get("grad") in tuple(grader) else [Ulikhet("grad", grader, fikk.get("grad"))]
    trer = [Ulikhet(*ett) for ett in skjeve_trer(sak, fikk)]
    return [*ulikheter(fasit(sak), fikk), *feil_grad, *trer]


def blokker(saker: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rekke = iter(saker)
    while blokk := list(islice(rekke, BLOKK)):
        yield blokk


def hoved(antall: int, forste: int | None = None) -> int:
    """Tries the cases; prints the first differences and how many there are of each kind, and returns the status."""
    fra = forste or 0
    tilfeldige = (tilfeldig_sak(fro) for fro in range(fra, fra + antall))
    tilfeller, ulike = 0, 0
    stier: Counter[str] = Counter()
    for blokk in blokker(chain(datosaker() if forste is None else (), tilfeldige)):
        tilfeller += len(blokk)
        for linje, hvor in prov(blokk):
            stier.update({ett.sti for ett in hvor})
            ulike += 1
            if ulike <= VISES:
                print(f"\n{linje}")
                for ett in hvor[:VISES]:
                    print(f"  {ett.sti}: fasit {ett.fasit!r}, reglene {ett.reglene!r}")
    print(f"\n{tilfeller} saker, {ulike} ulike")
    for sti, ganger in stier.most_common():
        print(f"{ganger:6} {sti}")
    return 1 if ulike else 0


if __name__ == "__main__":
    sys.exit(hoved(*(int(ett) for ett in sys.argv[1:3])))

"""The words of a paper: one of the wordings of its kind, and amounts, dates and numbers as people write them."""

from __future__ import annotations

import re
import textwrap
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from rules.tall.lesing import vis_dato
from training.generator.utkast import Papirutkast
from training.ovelse.ovelse import Ovelsespapir
from tui.vindu.kant import TEKSTBREDDE

MAPPE = Path(__file__).parent / "ordlyder"
MAANEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_TITTELBREDDE = 60
_FAST = "\N{NO-BREAK SPACE}"
"""Holds what belongs together until the lines have been broken."""
_STOR_FORST = "{slag}"
"""A line that begins with this word of a small letter begins with a capital one."""
_PLASS = re.compile(r"\{(\w+)\}")


def _tusener(belop: Decimal, skille: str) -> str:
    return f"{int(belop):,}".replace(",", skille)


BELOP: tuple[Callable[[Decimal], str], ...] = (
    lambda belop: f"{_tusener(belop, ' ')} kr",
    lambda belop: f"kr {_tusener(belop, ' ')}",
    lambda belop: f"kr. {_tusener(belop, '.')},-",
    lambda belop: f"kr {_tusener(belop, ' ')},00",
    lambda belop: f"{_tusener(belop, '.')} kroner",
    lambda belop: f"{_tusener(belop, ' ')},-",
)
DATO: tuple[Callable[[date], str], ...] = (
    lambda dag: vis_dato(dag, kort=True),
    vis_dato,
    lambda dag: f"{dag.day}.{dag.month}.{dag.year}",
    lambda dag: f"{dag.day}/{dag.month}-{dag.year % 100:02}",
    lambda dag: f"{dag.day}. {MAANEDER[dag.month - 1]} {dag.year}",
)
FODSELSNR: tuple[Callable[[str], str], ...] = (lambda nr: nr, lambda nr: f"{nr[:6]} {nr[6:]}")
KONTONR: tuple[Callable[[str], str], ...] = (
    lambda nr: nr,
    lambda nr: f"{nr[:4]}.{nr[4:6]}.{nr[6:]}" if len(nr) == 11 else nr,
    lambda nr: f"{nr[:4]} {nr[4:6]} {nr[6:]}" if len(nr) == 11 else nr,
)
"""The ways in which a paper may write each of these."""


@dataclass(frozen=True, slots=True)
class Ordlyd:
    """One wording: title and page, with the names of values between braces."""

    tittel: str
    side: str


@cache
def ordlyder() -> Mapping[str, tuple[Ordlyd, ...]]:
    """The wordings of each kind of paper, as the files beside have them."""
    return {
        fil.stem: tuple(
            Ordlyd(ett["tittel"], ett["side"]) for ett in tomllib.loads(fil.read_text(encoding="utf-8"))["ordlyd"]
        )
        for fil in sorted(MAPPE.glob("*.toml"))
    }


def skriv_ark(ark: Papirutkast, trekk: Random) -> Ovelsespapir:
    """The paper in one of its wordings; each paper writes amounts and dates in a way of its own.

    A line of whose values all are blank is left out.
    """
    ordlyd = trekk.choice(ordlyder()[ark.slag])
    belop, dato = trekk.choice(BELOP), trekk.choice(DATO)
    fnr, konto = trekk.choice(FODSELSNR), trekk.choice(KONTONR)

    def i_ord(navn: str, verdi: Any) -> str:
        match verdi:
            case Decimal():
                return belop(verdi)
            case date():
                return dato(verdi)
        return {"fnr": fnr, "kontonr": konto}.get(navn, str)(verdi)

    verdier = {navn: i_ord(navn, verdi).replace(" ", _FAST) for navn, verdi in ark.verdier.items()}
    return Ovelsespapir(tittel=_tittel(ordlyd, ark), sider=("\n".join(_linjene(ordlyd.side, verdier)),))


def _tittel(ordlyd: Ordlyd, ark: Papirutkast) -> str:
    """The paper's title, its dates short, and no longer than a title may be."""
    korte = {navn: DATO[0](verdi) if isinstance(verdi, date) else verdi for navn, verdi in ark.verdier.items()}
    tittel = ordlyd.tittel.format_map(korte)
    return f"{tittel[:1].upper()}{tittel[1:]}"[:_TITTELBREDDE].rstrip()


def _linjene(side: str, verdier: Mapping[str, str]) -> Iterator[str]:
    forrige = ""
    for linje in side.strip("\n").split("\n"):
        navnene = _PLASS.findall(linje)
        if navnene and not any(verdier[navn] for navn in navnene):
            continue
        skrevet = linje.format_map(verdier).rstrip()
        if linje.startswith(_STOR_FORST):
            skrevet = skrevet[:1].upper() + skrevet[1:]
        if skrevet or forrige:
            yield from _brettet(skrevet)
        forrige = skrevet


def _brettet(linje: str) -> Iterator[str]:
    """The line, or two of them where it is wider than the paper; an amount, a name or a date is not broken."""
    deler = textwrap.wrap(linje, TEKSTBREDDE, break_long_words=False, break_on_hyphens=False) or [""]
    yield from (del_.replace(_FAST, " ") for del_ in (deler if len(linje) > TEKSTBREDDE else [linje]))

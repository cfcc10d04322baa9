"""Why this number: the tree under a number as words and figures, and as data for JSON.

Nothing here calculates. It is imported and run only when somebody asks, so that a number costs nothing to make.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Any

from rules.forklaring.alternativer import Regnesvar, Utfall, navn_paa, utfall
from rules.tall.tall import Fakta, Ledd, Parameter, Vedtatt
from rules.tall.uendelig import UENDELIG

_PLASS = re.compile(r"\{(?:(\d+):)?([^{}]+)\}")
_DESIMALER_SOM_VISES, _KVART = Decimal("0.01"), Decimal("0.25")
_FIRE_DESIMALER, _SEKS_DESIMALER = Decimal("0.0001"), Decimal("0.000001")
_KRONER = ("kr", "kr/uke")
_STORSTE_NEVNER = 99
"""A fraction with at most two digits below the line can be read; the hours of a card seldom give another."""
_FORTSETTER = "…"
_HEL = Decimal(1)
_ETTER_TALLET = {
    "kr": " kr",
    "kr/uke": " kr",
    "%": " %",
    "‰": " ‰",
    "G": " G",
    "uker": " uker",
    "dager": " dager",
    "timer": " timer",
}
_ENHETER_I_FORMEL = ("%", "‰", "kr", "kr/uke")
_AVRUNDET_TIL = ", avrundet til "
_KORTERE = (("det laveste av ", "laveste av "), ("det høyeste av ", "høyeste av "), (" avrundet til ", " til "))


@dataclass(frozen=True, slots=True)
class Forklaring:
    """One node of the explanation: everything that F2 shows about a number, as text, and its parts below it.

    `kort` is the formula with nothing but its figures. `vist_over` is the node where the number stands in full
    earlier in the same tree; its parts are not given again. `utfall` is what the number at the top of the tree would
    be under each alternative of the tolkningsvalg used here. `barn_i_formelen` says of each part whether its figure
    stands in the formula.
    """

    navn: str
    verdi: Decimal | bool | date | str
    enhet: str
    formel: str
    utregning: str
    kort: str
    hjemmel: str
    grad: str
    tolkning: tuple[str, str] | None
    kilde: str
    merknad: str
    gjelder_fra: date | None
    vist_over: Forklaring | None
    utfall: tuple[Utfallslinje, ...]
    barn: tuple[Forklaring, ...]
    barn_i_formelen: tuple[bool, ...]

    @property
    def gjentatt(self) -> bool:
        """Whether the number stands in full earlier in the same tree."""
        return self.vist_over is not None


def _node(
    ledd: Ledd,
    *,
    vist_over: Forklaring | None = None,
    utfall: tuple[Utfallslinje, ...] = (),
    barn: tuple[Forklaring, ...] = (),
) -> Forklaring:
    parameter = ledd if isinstance(ledd, Parameter) else None
    return Forklaring(
        navn=ledd.navn,
        verdi=ledd.verdi,
        enhet=ledd.enhet,
        formel=formel_i_ord(ledd.regel.formel),
        utregning=formel_med_tall(ledd),
        kort=bare_tall(ledd),
        hjemmel=ledd.regel.hjemmel,
        grad=ledd.grad,
        tolkning=ledd.regel.tolkning,
        kilde=ledd.kilde if isinstance(ledd, Fakta | Parameter) else "",
        merknad=parameter.merknad if parameter else "",
        gjelder_fra=parameter.gjelder_fra if parameter else None,
        vist_over=vist_over,
        utfall=utfall,
        barn=barn,
        barn_i_formelen=_i_formelen(ledd) if barn else (),
    )


@dataclass(frozen=True, slots=True)
class Utfallslinje:
    """One alternative of a tolkningsvalg, and what it would give; `setning` says it in words."""

    utfall: Utfall
    setning: str


def forklar(tall: Ledd, svar: Regnesvar | None = None, vist: dict[int, Forklaring] | None = None) -> Forklaring:
    """The explanation of `tall`: a node for each number, fact and parameter that went into it.

    With `svar`, the calculation that `tall` is a result of, each tolkningsvalg that was used also shows what
    `tall` would be under every alternative. `vist` is given when several trees are one text: what one of them shows in
    full, those after it do not show again. Raises ValueError if `tall` is not a result of `svar`.
    """
    return _Utlegging(tall, svar, {} if vist is None else vist).utlegg(tall)


class _Utlegging:
    """One walk through the tree of one calculation; `vist` is what has been shown, also of other calculations."""

    def __init__(self, tall: Ledd, svar: Regnesvar | None, vist: dict[int, Forklaring]) -> None:
        self.svar = svar
        self.navn = navn_paa(svar, tall) if svar else ""
        self.vist = vist
        self.viste_valg: set[str] = set()

    def utlegg(self, ledd: Ledd) -> Forklaring:
        if not ledd.inndata:
            return _node(ledd)
        if id(ledd) in self.vist:
            return _node(ledd, vist_over=self.vist[id(ledd)])
        linjer = self.utfall(ledd)
        barn = tuple(self.for_(ledd, del_).utlegg(del_) for del_ in ledd.inndata)
        self.vist[id(ledd)] = _node(ledd, utfall=linjer, barn=barn)
        return self.vist[id(ledd)]

    def for_(self, ledd: Ledd, barn: Ledd) -> _Utlegging:
        """The walk that goes on below `ledd`: below what a decision settled it is that of the decision's calculation.

        There an alternative is shown as what it would have made of the number in the decision.
        """
        return _Utlegging(barn, ledd.svar if self.svar else None, self.vist) if isinstance(ledd, Vedtatt) else self

    def utfall(self, ledd: Ledd) -> tuple[Utfallslinje, ...]:
        """Every alternative of the choice made at `ledd`, the first time that the choice is met."""
        if self.svar is None or ledd.regel.tolkning is None or ledd.regel.tolkning[0] in self.viste_valg:
            return ()
        valg = ledd.regel.tolkning[0]
        self.viste_valg.add(valg)
        return tuple(
            Utfallslinje(ett, utfall_i_ord(ett, self.svar, self.navn)) for ett in utfall(self.svar, valg, self.navn)
        )


def utfall_i_ord(utfall: Utfall, svar: Regnesvar, navn: str) -> str:
    """One alternative as a line: `T-TAK per_ar: 2 184 kr, 48 kr mindre i uka`; `navn` is the number asked about."""
    enhet = getattr(svar, navn).enhet
    tekst = f"{utfall.id} {utfall.alternativ}: {vis_verdi(utfall.verdi, enhet)}"
    if utfall.valgt:
        return f"{tekst}, valgt"
    return f"{tekst}, {forskjell_i_ord(utfall.forskjell, svar.gjelder(navn), enhet)}"


def forskjell_i_ord(forskjell: Decimal, gjelder: str, enhet: str = "kr") -> str:
    """A difference as words: `48 kr mindre i uka`, `12 kr mer i uka`, `ingen forskjell i uka`."""
    if not forskjell:
        return f"ingen forskjell {gjelder}"
    storrelse = vis_verdi(abs(forskjell), "" if enhet == "%" else enhet) + (" prosentpoeng" if enhet == "%" else "")
    return f"{storrelse} {'mer' if forskjell > 0 else 'mindre'} {gjelder}"


def vis_verdi(verdi: Decimal | bool | date | str, enhet: str = "") -> str:
    """A value as the caseworker reads it: `1 908 kr`, `63 552,81 kr`, `ja`, `01.06.1988`."""
    if isinstance(verdi, bool):
        return "ja" if verdi else "nei"
    if isinstance(verdi, date):
        return f"{verdi:%d.%m.%Y}"
    if isinstance(verdi, str):
        return verdi
    return _vis_tall(verdi, enhet) + _ETTER_TALLET.get(enhet, "")


def _vis_tall(verdi: Decimal, enhet: str) -> str:
    """The figures of a value: none that is not exact may lead whoever calculates with them to another result."""
    if verdi == verdi.to_integral_value():
        return _gruppert(verdi.quantize(_HEL, None, UENDELIG))
    if enhet in _KRONER:
        return _gruppert(_avrundet_til_visning(verdi))
    if verdi == (kort := verdi.quantize(_FIRE_DESIMALER, None, UENDELIG)):
        return _gruppert(kort.normalize(UENDELIG))
    return _som_brok(verdi) or _avkortet(verdi)


def _som_brok(verdi: Decimal) -> str:
    """A quotient as it is: `1 5/6`; empty when the fraction is too long to read."""
    from fractions import Fraction

    noyaktig = Fraction(verdi)
    brok = noyaktig.limit_denominator(_STORSTE_NEVNER)
    if abs(brok - noyaktig) > Fraction(1, 10**20):
        return ""
    hele, rest = divmod(abs(brok.numerator), brok.denominator)
    fortegn = "-" if brok < 0 else ""
    return f"{fortegn}{f'{_gruppert(Decimal(hele))} ' if hele else ''}{rest}/{brok.denominator}"


def uavrundet(verdi: Decimal | bool | date | str, enhet: str) -> str:
    """More decimals of an amount than are shown, as it is calculated with; empty when it is shown whole."""
    if not isinstance(verdi, Decimal) or enhet not in _KRONER or verdi == _avrundet_til_visning(verdi):
        return ""
    return _avkortet(verdi)


def _avkortet(verdi: Decimal) -> str:
    return _gruppert(verdi.quantize(_SEKS_DESIMALER, ROUND_DOWN, UENDELIG)) + _FORTSETTER


def _gruppert(tall: Decimal) -> str:
    return f"{tall:,f}".replace(",", " ").replace(".", ",")


def _avrundet_til_visning(verdi: Decimal) -> Decimal:
    """Two decimals, half up; more, as few as are needed, where these would put the number on a limit that it misses.

    Limits and ties lie on whole numbers, halves and quarters (40 %, 0.75 G, 500 kr): 39.996 % is never shown as 40.
    """
    desimaler = _DESIMALER_SOM_VISES
    while (vist := verdi.quantize(desimaler, None, UENDELIG)) != verdi and not UENDELIG.remainder(vist, _KVART):
        desimaler /= 10
    return vist


def formel_i_ord(formel: str) -> str:
    """A rule's formula without its braces: `dager i uka × dagsats + forsørgertillegg`."""
    return _PLASS.sub(lambda treff: treff[2], formel)


def formel_med_tall(ledd: Ledd) -> str:
    """The formula of a number with its figures: `6 × dagsats (318) + forsørgertillegg (0)`; a parameter is bare."""

    def vist(navn: str, inn: Ledd) -> str:
        if isinstance(inn, Parameter) and inn.nokkel not in ("grunnbelop", "snitt_grunnbelop"):
            return vis_verdi(inn.verdi, inn.enhet if inn.enhet in _ENHETER_I_FORMEL else "")
        return f"{navn} ({vis_verdi(inn.verdi, inn.enhet).removesuffix(' kr')})"

    return _utfylt(ledd, vist).replace(" %) / 100", ") / 100")


def bare_tall(ledd: Ledd) -> str:
    """The formula of a number with nothing but its figures, and no word of the rounding: `6 × 318 + 0`.

    A number in two parts has parentheses: `40 × (1 5/6) − 30`.
    """

    def vist(_: str, inn: Ledd) -> str:
        tall = vis_verdi(inn.verdi, inn.enhet if inn.enhet in ("%", "‰") else "")
        if inn.enhet in _KRONER:
            tall = vis_verdi(inn.verdi, "kr").removesuffix(" kr")
        return f"({tall})" if " " in tall and "/" in tall else tall

    kort = _utfylt(ledd, vist).partition(_AVRUNDET_TIL)[0]
    for ord_, kortere in _KORTERE:
        kort = kort.replace(ord_, kortere)
    return kort.replace(" % / 100", " / 100")


def _utfylt(ledd: Ledd, vist: Callable[[str, Ledd], str]) -> str:
    """The formula with what `vist` makes of each placeholder and the input that it stands for."""
    neste = iter(range(len(ledd.inndata)))

    def sett_inn(treff: re.Match[str]) -> str:
        return vist(treff[2], ledd.inndata[int(treff[1]) if treff[1] else next(neste)])

    return _PLASS.sub(sett_inn, ledd.regel.formel)


def _i_formelen(ledd: Ledd) -> tuple[bool, ...]:
    """Of each input, whether a placeholder of the formula stands for it."""
    brukt: set[int] = set()
    neste = iter(range(len(ledd.inndata)))
    for treff in _PLASS.finditer(ledd.regel.formel):
        brukt.add(int(treff[1]) if treff[1] else next(neste))
    return tuple(nr in brukt for nr in range(len(ledd.inndata)))


def som_dict(forklaring: Forklaring) -> dict[str, Any]:
    """The explanation as JSON-ready data.

    Whole numbers are ints; others are strings with two decimals, or more where these would put the number on a limit
    that it misses; dates are ISO.
    """
    node: dict[str, Any] = {"navn": forklaring.navn, "verdi": _json_verdi(forklaring.verdi)}
    for felt in ("enhet", "formel", "utregning", "hjemmel", "grad", "kilde", "merknad"):
        if getattr(forklaring, felt):
            node[felt] = getattr(forklaring, felt)
    if forklaring.tolkning:
        node["tolkning"] = {"id": forklaring.tolkning[0], "alternativ": forklaring.tolkning[1]}
    if forklaring.gjelder_fra:
        node["gjelder_fra"] = forklaring.gjelder_fra.isoformat()
    if forklaring.gjentatt:
        node["gjentatt"] = True
    if forklaring.utfall:
        node["alternativer"] = [_utfall_som_dict(linje.utfall) for linje in forklaring.utfall]
    if forklaring.barn:
        node["barn"] = [som_dict(barn) for barn in forklaring.barn]
    return node


def _utfall_som_dict(utfall: Utfall) -> dict[str, Any]:
    return {
        "alternativ": utfall.alternativ,
        "valgt": utfall.valgt,
        "verdi": _json_verdi(utfall.verdi),
        "forskjell_kr": _json_verdi(utfall.forskjell),
    }


def _json_verdi(verdi: Decimal | bool | date | str) -> int | bool | str:
    if isinstance(verdi, bool | str):
        return verdi
    if isinstance(verdi, date):
        return verdi.isoformat()
    if verdi == verdi.to_integral_value():
        return int(verdi)
    return str(_avrundet_til_visning(verdi))


def setning(forklaring: Forklaring) -> str:
    """A node by itself: name, value, the formula with figures, and in brackets where it stands and how sure it is."""
    tekst = f"{forklaring.navn} {vis_verdi(forklaring.verdi, forklaring.enhet)}"
    if forklaring.gjentatt:
        return f"{tekst}, vist over"
    if forklaring.utregning:
        tekst += f" = {forklaring.utregning}" if not isinstance(forklaring.verdi, bool) else f": {forklaring.utregning}"
    tillegg = []
    if forklaring.gjelder_fra:
        tillegg.append(f"fra {forklaring.gjelder_fra:%d.%m.%Y}")
    if forklaring.hjemmel:
        tillegg.append(forklaring.hjemmel)
    if forklaring.grad:
        tillegg.append(f"grad {forklaring.grad}")
    if forklaring.tolkning:
        tillegg.append(f"{forklaring.tolkning[0]} {forklaring.tolkning[1]}")
    if forklaring.kilde and not forklaring.gjelder_fra:
        tillegg.append(forklaring.kilde)
    return f"{tekst}  [{', '.join(tillegg)}]" if tillegg else tekst

"""The sentences as a person can read them: with words in the place of their parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin

from screens.katalog import katalog
from screens.katalog.katalog import Innsatt, moduler, setningene
from tui.skjema.svar import Alvor

ETASJER = dict(zip(katalog.ETASJER, ("Terminalen", "Bildene", "Øvelsene", "Registeret", "Reglene"), strict=True))
"""What the floors are called."""

_PROVER: dict[Any, Any] = {int: 2, date: date(1988, 6, 6), Decimal: Decimal(2)}
"""What is put in where a sentence reckons with its part, so that words cannot take its place."""
_ORD = {
    "aar": "år", "aaret": "året", "aarene": "årene", "bredde": "bredden", "felt": "feltet", "fil": "filen",
    "fodselsnr": "fødselsnummeret", "forste": "første", "hoyde": "høyden", "hoy": "høyeste", "hoyst": "høyst",
    "i_aaret": "i året", "kjoring": "kjøringen", "label": "feltet", "lav": "laveste", "ledetekst": "feltet",
    "maal": "filen", "minst_bredde": "bredden", "minst_hoyde": "høyden", "naar": "når", "nokkel": "nøkkelen",
    "ord_": "ordet", "sti": "filen", "tegn": "tegnet",
}  # fmt: skip
"""The words for parts whose names alone do not say it, since names in the program are ASCII."""

_ROM = {"kjoring": "kjøring", "ovelse": "øvelse"}
"""What rooms are called whose names alone do not say it; a law is called by its year."""


@dataclass(frozen=True, slots=True)
class Setningsord:
    """A sentence: its id, how grave it is when it stands on line 23 (None for another place), and its words."""

    id: str
    alvor: Alvor | None
    tekst: str


@dataclass(frozen=True, slots=True)
class Katalog:
    """The sentences of a room; `etasje` and `rom` are what the book calls where it lies."""

    navn: str
    etasje: str
    rom: str
    setninger: Sequence[Setningsord]


def katalogene() -> list[Katalog]:
    """Every catalogue of the program that is installed, floor by floor."""
    return [_katalog(etasje, modul) for etasje in ETASJER for modul in moduler(etasje)]


def les_katalog(modul: ModuleType) -> list[Setningsord]:
    """The sentences of a module, in the order in which they stand there."""
    return [Setningsord(setning.id, setning.alvor, _tekst(setning)) for setning in setningene(modul)]


def _katalog(etasje: str, modul: ModuleType) -> Katalog:
    rom = [_rommet(navn) for navn in modul.__name__.split(".")[1:-1]]
    return Katalog(modul.__name__, ETASJER[etasje], ", ".join(rom) or "felles", les_katalog(modul))


def _rommet(navn: str) -> str:
    lov, _, aar = navn.partition("lov_")
    return f"loven av {aar}" if aar and not lov else _ROM.get(navn, navn)


def _tekst(setning: katalog.Setning) -> str:
    """With words for its parts, or, where it reckons with one, with an example of it."""
    try:
        sagt = setning.si(_plass)
    except (TypeError, ValueError, AttributeError):
        sagt = setning.si(lambda navn, slag: _PROVER.get(_grunnslag(slag), _plass(navn, slag)))
    return f"[feltet]: {_i_ord(sagt)}" if setning.etter_feltet else _i_ord(sagt)


def _i_ord(sagt: object) -> str:
    """A sentence as one text; one in several parts has them after each other."""
    *foran, siste = map(str, sagt) if isinstance(sagt, tuple) else (sagt,)
    deler = [*(del_ if del_.endswith((".", ":")) else f"{del_}:" for del_ in foran), str(siste)]
    return " ".join(" ".join(deler).split())


def _plass(navn: str, slag: Any) -> Any:
    plass = Innsatt(f"[{_ORD.get(navn, navn.replace('_', ' ').strip())}]")
    return (plass,) if get_origin(_grunnslag(slag)) in (Sequence, tuple, list) else plass


def _grunnslag(slag: Any) -> Any:
    return get_args(slag)[0] if get_origin(slag) is Annotated else slag

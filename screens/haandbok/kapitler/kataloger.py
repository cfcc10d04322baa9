"""Every sentence that the program can say, from the catalogues `setninger` of its rooms, as a person can read it."""

import importlib
import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from rules.tall.setning import ETTER_FELTET
from tui.skjema.setning import Feil, Opplysning, Varsel
from tui.skjema.svar import Alvor

ETASJER = {"tui": "Terminalen", "screens": "Bildene", "data": "Registeret", "rules": "Reglene"}
"""The floors that have catalogues, in the order in which a caseworker meets them, and what they are called there."""

_ALVOR = {get_args(slag)[1]: alvor for slag, alvor in (
    (Opplysning, Alvor.OPPLYSNING), (Varsel, Alvor.VARSEL), (Feil, Alvor.FEIL),
)}  # fmt: skip
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


class _Plass(str):
    """Words in place of a part of a sentence: `[dato]`, however the sentence would have written the part."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return str(self)


@dataclass(frozen=True, slots=True)
class Setning:
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
    setninger: Sequence[Setning]


def katalogene() -> list[Katalog]:
    """Every catalogue of the program that is installed, floor by floor."""
    return [_katalog(etasje, modul) for etasje in ETASJER for modul in _moduler(etasje)]


def _moduler(etasje: str) -> Iterator[ModuleType]:
    rot = Path(str(importlib.import_module(etasje).__file__)).parent
    for fil in sorted(rot.rglob("setninger.py")):
        yield importlib.import_module(".".join((etasje, *fil.relative_to(rot).with_suffix("").parts)))


def les_katalog(modul: ModuleType) -> list[Setning]:
    """The sentences of a module, in the order in which they stand there."""
    rom = modul.__name__.removesuffix(".setninger")
    slagene = get_type_hints(modul, include_extras=True)
    ut = []
    for navn, verdi in vars(modul).items():
        if inspect.isfunction(verdi) and verdi.__module__ == modul.__name__ and not navn.startswith("_"):
            slag = get_type_hints(verdi, include_extras=True).get("return")
            ut.append(_setning(f"{rom}.{navn}", slag, _sagt(verdi)))
        elif isinstance(verdi, str | tuple) and navn.isupper() and navn in slagene:
            ut.append(_setning(f"{rom}.{navn}", slagene[navn], verdi))
    return ut


def _katalog(etasje: str, modul: ModuleType) -> Katalog:
    rom = modul.__name__.split(".")[1:-1]
    return Katalog(modul.__name__, ETASJER[etasje], ", ".join(rom) or "felles", les_katalog(modul))


def _setning(id_: str, slag: Any, sagt: object) -> Setning:
    """A sentence by its kind: the line that it is written for says how grave it is, and a part of others is nothing.

    What goes on after a field's name is said of what was typed in it.
    """
    _, *merker = get_args(slag) if get_origin(slag) is Annotated else (slag,)
    if ETTER_FELTET in merker:
        return Setning(id_, Alvor.FEIL, f"[feltet]: {_i_ord(sagt)}")
    return Setning(id_, _ALVOR.get(merker[0]) if len(merker) == 1 else None, _i_ord(sagt))


def _i_ord(sagt: object) -> str:
    """A sentence as one text; one in several parts has them after each other."""
    *foran, siste = map(str, sagt) if isinstance(sagt, tuple) else (sagt,)
    deler = [*(del_ if del_.endswith((".", ":")) else f"{del_}:" for del_ in foran), str(siste)]
    return " ".join(" ".join(deler).split())


def _sagt(setning: Callable[..., object]) -> object:
    """What a function says with words for its parts, or, where it reckons with one, with an example of it."""
    slag = get_type_hints(setning)
    plasser = {navn: _plass(navn, slag.get(navn)) for navn in inspect.signature(setning).parameters}
    try:
        return setning(**plasser)
    except (TypeError, ValueError, AttributeError):
        return setning(**{navn: _PROVER.get(slag.get(navn), plass) for navn, plass in plasser.items()})


def _plass(navn: str, slag: Any) -> Any:
    plass = _Plass(f"[{_ORD.get(navn, navn.replace('_', ' ').strip())}]")
    return (plass,) if get_origin(slag) in (Sequence, tuple, list) else plass

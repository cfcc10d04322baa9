"""What a law's documents are made from: the lists in its package, and the rules of the modules that they name."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from rules.regelverk import Lov, Provingslov, lovene, provingslovene
from rules.tall.tall import Regel

MAPPE = Path(__file__).parent
Beskrevet = Lov | Provingslov
"""A law that its package may have pages of."""


def alle_lover() -> tuple[Beskrevet, ...]:
    """Every law, those that answer only cases in JSON last."""
    return (*lovene(), *provingslovene())


def mappe_for(lov: Beskrevet) -> Path:
    """Where the law's documents lie: those of the oldest beside this file, and each other in a folder of its own."""
    return MAPPE if lov is lovene()[0] else MAPPE / lov.kode


@cache
def les(lov: Beskrevet, fil: str) -> dict[str, Any]:
    """A TOML file in the law's package; empty when there is none."""
    sti = Path(str(import_module(_pakke(lov)).__file__)).with_name(fil)
    return tomllib.loads(sti.read_text("utf-8")) if sti.exists() else {}


def modulnavn(lov: Beskrevet, modul: str) -> str:
    """The module's whole name, of one that the lists name within the law, or else within `rules`."""
    if (Path(str(import_module(_pakke(lov)).__file__)).parent / filnavn(modul)).exists():
        return f"{_pakke(lov)}.{modul}"
    return f"rules.{modul}"


def _pakke(lov: Beskrevet) -> str:
    return f"rules.dagpenger.{lov.kode}"


def filnavn(modul: str) -> str:
    """The module's file, from the folder that its name begins in."""
    return f"{modul.replace('.', '/')}.py"


def regelgrupper_i(lov: Beskrevet, modul: str) -> list[tuple[Regel, ...]]:
    """The rules and the facts that a module declares, in its order: each by itself, or one for each year together."""

    def grupper(verdi: object) -> Iterator[tuple[Regel, ...]]:
        if isinstance(verdi, Regel):
            yield (verdi,)
        elif isinstance(verdi, tuple) and verdi and all(isinstance(en, Regel) for en in verdi):
            yield verdi
        elif isinstance(verdi, dict):
            for en in verdi.values():
                yield from grupper(en)

    eget = vars(import_module(modulnavn(lov, modul)))
    return [gruppe for navn, verdi in eget.items() if navn.isupper() for gruppe in grupper(verdi)]


def regler_i(lov: Beskrevet, modul: str) -> list[Regel]:
    """The rules of a module that calculate something, in the order they are declared, each formula once."""
    return [gruppe[0] for gruppe in regelgrupper_i(lov, modul) if gruppe[0].formel]

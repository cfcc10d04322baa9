"""What the documents are made from: the lists beside this file, and the rules of the modules that they name."""

import tomllib
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from rules.regelverk import Lov, lov_paa
from rules.tall.tall import Regel

MAPPE = Path(__file__).parent


def loven() -> Lov:
    """The law that the documents are about."""
    return lov_paa(date(1988, 6, 6))


def les(fil: str) -> dict[str, Any]:
    """A TOML file beside this one."""
    return tomllib.loads((MAPPE / fil).read_text("utf-8"))


def modulnavn(modul: str) -> str:
    """The module's whole name, of one that the lists name within the law, or else within `rules`."""
    i_loven = f"dagpenger.{loven().kode}.{modul}"
    return f"rules.{i_loven if (MAPPE.parent / filnavn(i_loven)).exists() else modul}"


def filnavn(modul: str) -> str:
    """The module's file, from the folder that its name begins in."""
    return f"{modul.replace('.', '/')}.py"


def regelgrupper_i(modul: str) -> list[tuple[Regel, ...]]:
    """The rules and the facts that a module declares, in its order: each by itself, or one for each year together."""

    def grupper(verdi: object) -> Iterator[tuple[Regel, ...]]:
        if isinstance(verdi, Regel):
            yield (verdi,)
        elif isinstance(verdi, tuple) and verdi and all(isinstance(en, Regel) for en in verdi):
            yield verdi
        elif isinstance(verdi, dict):
            for en in verdi.values():
                yield from grupper(en)

    eget = vars(import_module(modulnavn(modul)))
    return [gruppe for navn, verdi in eget.items() if navn.isupper() for gruppe in grupper(verdi)]


def regler_i(modul: str) -> list[Regel]:
    """The rules of a module that calculate something, in the order they are declared, each formula once."""
    return [gruppe[0] for gruppe in regelgrupper_i(modul) if gruppe[0].formel]

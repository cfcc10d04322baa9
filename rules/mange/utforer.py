"""Which scalar rules a function of the fast path carries out: said at the function, and held by a test."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import FunctionType, ModuleType
from typing import Any, TypeVar

Funksjon = TypeVar("Funksjon", bound=Callable[..., Any])

_MERKE = "utforer"


def utforer(*regler: Callable[..., Any]) -> Callable[[Funksjon], Funksjon]:
    """Says that the function below carries out those scalar rules, on many cases at a time."""

    def merk(funksjon: Funksjon) -> Funksjon:
        setattr(funksjon, _MERKE, regler)
        return funksjon

    return merk


def utforte_regler(moduler: Iterable[ModuleType]) -> dict[str, str]:
    """The scalar rules that functions of those modules carry out, each with the function, as `module.name`."""
    return {
        regelnavn(regel): regelnavn(funksjon)
        for modul in moduler
        for funksjon in vars(modul).values()
        for regel in getattr(funksjon, _MERKE, ())
    }


def regelnavn(funksjon: Callable[..., Any]) -> str:
    """The last part of the module's name, and the function's: `dagsats.forsorgertillegg`."""
    innerst = getattr(funksjon, "__wrapped__", funksjon)
    assert isinstance(innerst, FunctionType)
    return f"{innerst.__module__.rpartition('.')[2]}.{innerst.__name__}"

"""What a law's coverage list names, held against the law's modules and the tests that it speaks of."""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from typing import Any

from rules.dokumenter.kilder import Beskrevet, les, modulnavn


def er_funksjon(verdi: Any) -> bool:
    return isfunction(getattr(verdi, "__wrapped__", verdi))


def regelmoduler(lov: Beskrevet) -> list[str]:
    return sorted({modul for side in les(lov, "regelsider.toml")["side"] for modul in side["moduler"]})


def funksjoner_i(lov: Beskrevet, modul: str) -> set[str]:
    hele = modulnavn(lov, modul)
    return {
        f"{modul}.{navn}"
        for navn, verdi in vars(import_module(hele)).items()
        if er_funksjon(verdi) and verdi.__module__ == hele and not navn.startswith("_")
    }


def finnes(lov: Beskrevet, funksjon: str) -> bool:
    modul, _, navn = funksjon.rpartition(".")
    return er_funksjon(getattr(import_module(modulnavn(lov, modul)), navn, None))


@cache
def prover_i(mappe: Path) -> set[str]:
    """Every test below a folder, as `test_grenser.test_minst`."""
    return {
        f"{fil.stem}.{node.name}"
        for fil in mappe.glob("**/test_*.py")
        for node in ast.parse(fil.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }


def nevnte(lov: Beskrevet, hva: str) -> set[str]:
    """The functions (`funksjoner`) or tests (`prover`) that the list names."""
    return {navn for regel in les(lov, "dekning.toml")["regel"] for navn in regel.get(hva, ())}

"""What a test of a room's sentences asks: which are never said, and which do not fit the line that they are for."""

from __future__ import annotations

import ast
import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

ROT = Path(__file__).parent.parent


def kataloger(etasje: str) -> list[str]:
    """The modules of sentences in a floor."""
    return [_modul(fil) for fil in sorted((ROT / etasje).rglob("setninger.py"))]


def setningene(katalog: str) -> dict[str, object]:
    """The sentences of a module by name: texts, tuples of them, and functions that make one."""
    modul = importlib.import_module(katalog)
    return {navn: verdi for navn, verdi in vars(modul).items() if _er_setning(modul, verdi, navn)}


def usagte(etasje: str) -> list[str]:
    """The ids of the sentences that no module of the floor says, and no other sentence is made of."""
    sagt = {navn for fil in sorted((ROT / etasje).rglob("*.py")) for navn in _nevnt(fil)}
    return [
        f"{katalog.removesuffix('.setninger')}.{navn}"
        for katalog in kataloger(etasje)
        for navn in setningene(katalog)
        if (katalog, navn) not in sagt
    ]


def for_lange(etasje: str) -> list[str]:
    """Each sentence that is longer than its line when each part is as long as it may be, with its id and its length."""
    return [
        f"{katalog.removesuffix('.setninger')}.{navn}: {len(lengste)} over {grense}: {lengste}"
        for katalog in kataloger(etasje)
        for navn in setningene(katalog)
        for lengste, grense in _lengste(importlib.import_module(katalog), navn)
        if len(lengste) > grense
    ]


def utenfor(etasje: str) -> list[str]:
    """Each text of three words or more that ends as a sentence, in a module that is no catalogue: file and text."""
    return [
        f"{fil.relative_to(ROT)}: {tekst}"
        for fil in sorted((ROT / etasje).rglob("*.py"))
        if fil.name != "setninger.py"
        for tekst in _tekster(ast.parse(fil.read_text(encoding="utf-8")))
        if tekst.rstrip().endswith((".", "(J/N)")) and len(tekst.split()) >= 3
    ]


def _tekster(tre: ast.Module) -> Iterator[str]:
    """The texts of a module that are no docstrings; what an f-string puts in is `{}`."""
    forklaring = {id(node.value) for node in ast.walk(tre) if isinstance(node, ast.Expr)}
    deler = {id(del_) for node in ast.walk(tre) if isinstance(node, ast.JoinedStr) for del_ in node.values}
    for node in ast.walk(tre):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(del_.value) if isinstance(del_, ast.Constant) else "{}" for del_ in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (forklaring | deler):
            yield node.value


def _modul(fil: Path) -> str:
    return ".".join(fil.relative_to(ROT).with_suffix("").parts)


def _er_setning(modul: ModuleType, verdi: object, navn: str) -> bool:
    if inspect.isfunction(verdi):
        return verdi.__module__ == modul.__name__ and not navn.startswith("_")
    return isinstance(verdi, str | tuple) and navn.isupper()


def _nevnt(fil: Path) -> Iterator[tuple[str, str]]:
    """Each sentence that a module names, by its module and name."""
    tre = ast.parse(fil.read_text(encoding="utf-8"))
    kjent = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tre)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name == "setninger"
    }
    for node in ast.walk(tre):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in kjent:
            yield kjent[node.value.id], node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and fil.name == "setninger.py":
            yield _modul(fil), node.id


def _lengste(modul: ModuleType, navn: str) -> Iterator[tuple[str, int]]:
    """The sentence at its longest, and how long it may be; nothing for one that is held to no line."""
    verdi = getattr(modul, navn)
    if inspect.isfunction(verdi):
        slag = get_type_hints(verdi, include_extras=True)
        grense = _grense(slag.pop("return"))
        if grense is not None:
            yield (
                verdi(**{del_: _lengste_del(f"{modul.__name__}.{navn}({del_})", s) for del_, s in slag.items()}),
                grense,
            )
    else:
        grense = _grense(get_type_hints(modul, include_extras=True)[navn])
        if grense is not None:
            yield verdi, grense


def _grense(slag: Any) -> int | None:
    return int(get_args(slag)[1]) if get_origin(slag) is Annotated else None


def _lengste_del(hvor: str, slag: Any) -> Any:
    lengde = _grense(slag)
    assert lengde is not None, f"{hvor} does not say how long it may be"
    grunnslag = get_args(slag)[0]
    return int("9" * lengde) if grunnslag is int else "W" * lengde

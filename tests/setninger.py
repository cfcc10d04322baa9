"""What a test of the rooms' sentences asks: which are never said, which do not fit, and which stand elsewhere."""

from __future__ import annotations

import ast
import builtins
import importlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from screens.katalog.katalog import Setning, setningene

ROT = Path(__file__).parent.parent
ETASJER = ("rules", "tui", "data", "training", "screens")
ANDRES_FEIL = (
    "Parameterfeil",  # told to whoever writes the figures of a law
    "KanIkkeUttrykkes",  # told to whoever writes a fast path
    "csv.Error",  # caught where the row is read, and told in other words
    "UlesbarKladd",  # nobody is told what is wrong with a draft
)
"""The exceptions that do not speak to a caseworker, besides Python's own."""

GRUNNSLAG = {
    str: lambda lengde: "W" * lengde,
    object: lambda lengde: "W" * lengde,
    int: lambda lengde: int("9" * lengde),
    Decimal: lambda lengde: Decimal("9" * lengde),
}
"""The longest value of each kind that a part may be, of so many characters."""
UTEN_LENGDE = {date: date(1988, 12, 31), datetime: datetime.fromisoformat("1988-12-31T23:59")}
"""Parts that the sentence itself writes, in one way and one length."""


def kataloger(etasje: str) -> list[str]:
    """The modules of sentences in a floor."""
    return [_modul(fil) for fil in sorted((ROT / etasje).rglob("setninger.py"))]


def i_katalogen(katalog: str) -> list[Setning]:
    """The sentences of a module."""
    return setningene(importlib.import_module(katalog))


def usagte(etasje: str) -> list[str]:
    """The ids of the floor's sentences that no module says, and no other sentence is made of."""
    sagt = {navn for rom in {*ETASJER, etasje} for fil in (ROT / rom).rglob("*.py") for navn in _nevnt(fil)}
    return [
        setning.id
        for katalog in kataloger(etasje)
        for setning in i_katalogen(katalog)
        if (katalog, setning.id.rpartition(".")[2]) not in sagt
    ]


def for_lange(etasje: str) -> list[str]:
    """Each sentence that is longer than its line when each part is as long as it may be, with its id and its length."""
    return [
        f"{setning.id}: {len(lengste)} over {grense}: {lengste}"
        for katalog in kataloger(etasje)
        for setning in i_katalogen(katalog)
        for grense in setning.merker[:1]
        if len(lengste := setning.si(partial(_lengste_del, setning.id))) > grense
    ]


def utenfor(etasje: str, unntatt: Mapping[str, str]) -> list[str]:
    """Each text of two words or more that ends as a sentence, or is raised, in no catalogue: file and text.

    In a catalogue it is a text that says nothing of its line. Exceptions speak to the caseworker, but for Python's own
    and `ANDRES_FEIL`. `unntatt` has the files and texts that are no sentences, and what they are; one that is not
    needed is told as well.
    """
    alle = [
        f"{fil.relative_to(ROT)}: {tekst}"
        for fil in sorted((ROT / etasje).rglob("*.py"))
        for tekst, kastet_i in _tekster(ast.parse(fil.read_text(encoding="utf-8")), fil.name == "setninger.py")
        if len(tekst.split()) >= 2 and not _er_programmererens(kastet_i)
        if kastet_i or tekst.rstrip().endswith((".", "(J/N)"))
        if any(tegn.isalpha() for tegn in tekst)
    ]
    igjen = [linje for linje in alle if not linje.startswith(tuple(unntatt))]
    return igjen + [f"{ett}: no longer needed" for ett in unntatt if not any(linje.startswith(ett) for linje in alle)]


def krokete(etasje: str) -> list[str]:
    """The ids of the sentences that choose between words: two wordings are two sentences."""
    return [
        f"{_modul(fil).removesuffix('setninger')}{setning.name}"
        for fil in sorted((ROT / etasje).rglob("setninger.py"))
        for setning in ast.parse(fil.read_text(encoding="utf-8")).body
        if isinstance(setning, ast.FunctionDef)
        if any(isinstance(node, _VALG) for node in ast.walk(setning))
    ]


_VALG = (ast.If, ast.IfExp, ast.Match, ast.BoolOp, ast.For, ast.While, ast.Try, ast.comprehension)


def _tekster(tre: ast.Module, er_katalog: bool) -> Iterator[tuple[str, str]]:
    """The texts of a module that are no docstrings, and the exception that is raised with each, or blank.

    What an f-string puts in is `{}`.
    """
    if er_katalog:
        tre.body = [node for node in tre.body if isinstance(node, ast.Assign)]
    alle = list(ast.walk(tre))
    kastet = {
        id(sagt): ast.unparse(kast.exc.func)
        for kast in alle
        if isinstance(kast, ast.Raise) and isinstance(kast.exc, ast.Call)
        for del_ in kast.exc.args
        for sagt in (del_.values if isinstance(del_, ast.Dict) else [del_])
    }
    forklaring = {id(node.value) for node in alle if isinstance(node, ast.Expr)}
    deler = {id(del_) for node in alle if isinstance(node, ast.JoinedStr) for del_ in node.values}
    for node in alle:
        if isinstance(node, ast.JoinedStr):
            tekst = "".join(str(del_.value) if isinstance(del_, ast.Constant) else "{}" for del_ in node.values)
            yield tekst, kastet.get(id(node), "")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (forklaring | deler):
            yield node.value, kastet.get(id(node), "")


def _er_programmererens(feil: str) -> bool:
    return feil in ANDRES_FEIL or hasattr(builtins, feil)


def _modul(fil: Path) -> str:
    return ".".join(fil.relative_to(ROT).with_suffix("").parts)


@cache
def _nevnt(fil: Path) -> list[tuple[str, str]]:
    """Each sentence that a module names, by its module and name."""
    tre = ast.parse(fil.read_text(encoding="utf-8"))
    importert = [
        (node.module or "", alias) for node in ast.walk(tre) if isinstance(node, ast.ImportFrom) for alias in node.names
    ]
    kjent = {alias.asname or alias.name: f"{rom}.{alias.name}" for rom, alias in importert if alias.name == "setninger"}
    nevnt = [(rom, alias.name) for rom, alias in importert if rom.endswith("setninger")]
    for node in ast.walk(tre):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in kjent:
            nevnt.append((kjent[node.value.id], node.attr))
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and fil.name == "setninger.py":
            nevnt.append((_modul(fil), node.id))
    return nevnt


def _lengste_del(id_: str, navn: str, slag: Any) -> Any:
    if slag in UTEN_LENGDE:
        return UTEN_LENGDE[slag]
    assert get_origin(slag) is Annotated, f"{id_}({navn}) does not say how long it may be"
    grunnslag, lengde = get_args(slag)
    return GRUNNSLAG[grunnslag](lengde)

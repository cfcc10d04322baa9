"""Docstrings have one mark-up, single backticks, and a function's says what it does: *Writes*, not *Write*."""

import ast
import re
from pathlib import Path

ROT = Path(__file__).parents[1]
ROM = ("rules", "tui", "data", "training", "screens", "tests", "benchmarks")
FILER = [fil for mappe in ROM for fil in (ROT / mappe).rglob("*.py")]
BYDEFORM = (
    "(Add|Build|Calculate|Check|Find|Give|Load|Make|Put|Raise|Read|Register|Return|Run|Set|Split|Take|Tell|Try|Write) "
)


def docstrenger(tre: ast.AST) -> list[tuple[ast.AST, str]]:
    """Each thing in a file that has a docstring, and the docstring."""
    typer = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    return [(node, tekst) for node in ast.walk(tre) if isinstance(node, typer) and (tekst := ast.get_docstring(node))]


def test_en_funksjon_sier_hva_den_gjor_i_tredje_person() -> None:
    bydende = [
        f"{fil.relative_to(ROT)}: {tekst.splitlines()[0]}"
        for fil in FILER
        for node, tekst in docstrenger(ast.parse(fil.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and re.match(BYDEFORM, tekst)
    ]
    assert bydende == []


def test_docstrenger_har_enkle_aksentmerker() -> None:
    doble = [
        str(fil.relative_to(ROT))
        for fil in FILER
        if any("``" in tekst for _, tekst in docstrenger(ast.parse(fil.read_text(encoding="utf-8"))))
    ]
    assert doble == []

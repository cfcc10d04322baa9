"""The house in the large: no file, folder or function grows until nobody finds anything in it."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROT = Path(__file__).parents[1]
PROGRAMMET = ("rules", "tui", "data", "training", "screens")
FILER = [fil for rom in (*PROGRAMMET, "tests", "benchmarks") for fil in (ROT / rom).rglob("*.py")]
LINJER_I_EN_FIL, LINJER_I_EN_FUNKSJON, FILER_I_EN_MAPPE = 400, 40, 15


def for_lange_funksjoner(kilde: str) -> list[str]:
    """The functions of a source that are longer than they may be, without what they say of themselves."""
    funksjoner = (
        node for node in ast.walk(ast.parse(kilde)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    return [node.name for node in funksjoner if _linjer(node) > LINJER_I_EN_FUNKSJON]


def _linjer(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    dokstreng = node.body[0] if ast.get_docstring(node) else None
    i_dokstrengen = (dokstreng.end_lineno or 0) - dokstreng.lineno + 1 if dokstreng else 0
    return (node.end_lineno or 0) - node.lineno + 1 - i_dokstrengen


def test_ingen_mappe_har_flere_filer_enn_en_finner_fram_i() -> None:
    filer = Counter(str(fil.parent.relative_to(ROT)) for fil in FILER if fil.name != "__init__.py")
    del filer["data/migrering/versions"]  # the schema's history, a file a step, read in order
    assert {mappe: antall for mappe, antall in filer.items() if antall > FILER_I_EN_MAPPE} == {}


def test_ingen_fil_er_lengre_enn_en_leser_i_ett() -> None:
    linjer = {str(fil.relative_to(ROT)): fil.read_text("utf-8").count("\n") for fil in FILER}
    assert {fil: antall for fil, antall in linjer.items() if antall > LINJER_I_EN_FIL} == {}


def test_ingen_funksjon_i_programmet_er_lengre_enn_en_ser_paa_en_gang() -> None:
    lange = {
        (str(fil.relative_to(ROT)), navn)
        for fil in FILER
        if fil.relative_to(ROT).parts[0] in PROGRAMMET
        for navn in for_lange_funksjoner(fil.read_text("utf-8"))
    }
    assert lange == set()


@pytest.mark.parametrize(("setninger", "funnet"), [(39, []), (40, ["lang"])])
def test_hodet_teller_med_i_en_funksjon_og_dokstrengen_ikke(setninger: int, funnet: list[str]) -> None:
    assert for_lange_funksjoner('def lang():\n    """En.\n\n    To.\n    """\n' + "    a = 1\n" * setninger) == funnet

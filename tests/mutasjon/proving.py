"""Tries changes in a throw-away copy of the program: one process a processor, and from each a fork for every change.

The process has loaded pytest and the libraries, but nothing that is changed; the fork loads ours from the copy, in
which one file is changed, runs the tests, and ends.
"""

from __future__ import annotations

import gc
import os
import re
import resource
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.mutasjon.kart import INNSTILLINGER, Hypotesen, miljo

if TYPE_CHECKING:
    from tests.mutasjon.kart import Kart
    from tests.mutasjon.mutanter import Mutant

ROT = Path(__file__).parents[2]
LAERT = 6
"""So many of the tests that saw changes in the same file are tried before others."""

KORT_TID = 5.0
"""And of the tests of its name, of its room and of all, the quickest that take so many seconds together."""

SEKUNDER = 20
"""The limit is this time of a processor, and five times what the tests take without a change."""

LENGST = 3_600
"""And this time on the clock: for a test that waits for ever."""

FOR_LENGE = "tok for lang tid"
LASTES_IKKE = "programmet kan ikke lastes"

_IKKE_MED = shutil.ignore_patterns(".venv", ".git", ".hypothesis", ".pytest_cache", ".mypy_cache", ".ruff_cache")
_INGEN_RYDDING = ("-p", "no:unraisableexception", "-p", "no:threadexception")
"""Each of them walks all that is in memory when the run ends, which takes longer than most tests."""

_BIBLIOTEKER = (
    *("hypothesis", "hypothesis.strategies", "numpy", "sqlmodel", "sqlalchemy.dialects.sqlite", "alembic.command"),
    *("textual.app", "rich.console", "tui.terminal.inn.tastesekvenser", "_pytest.assertion.rewrite"),
)


@dataclass(frozen=True, slots=True)
class Dom:
    """What became of a change: the test that failed, blank when none did; `merknad` says what else stopped it."""

    mutant: Mutant
    prove: str = ""
    merknad: str = ""

    @property
    def sett(self) -> bool:
        """Whether some test noticed the change."""
        return bool(self.prove or self.merknad)


@contextmanager
def kopi_av_programmet() -> Iterator[Path]:
    """A copy of the program and its tests, which is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="mutasjon-") as mappe:
        kopi = Path(mappe) / "dagpenger"
        shutil.copytree(ROT, kopi, ignore=_IKKE_MED)
        yield kopi


def last_biblioteker() -> None:
    """Loads what the forks share, and nothing that is changed."""
    import importlib

    for navn in _BIBLIOTEKER:
        importlib.import_module(navn)
    egne = [navn for navn in sys.modules if navn.partition(".")[0] in ("rules", "data", "screens")]
    assert not egne, egne
    gc.freeze()


class Prover:
    """One copy, and what the changes before have taught: a test that saw one is tried first on the next."""

    def __init__(self, kopi: Path, kart: Kart) -> None:
        self.kopi = kopi
        self.kart = kart
        self.sa: dict[str, Counter[str]] = {}
        self.igjen: dict[str, Sequence[str]] = {}
        self.nummer = 0

    def prov(self, mutant: Mutant, sist: str = "") -> Dom | None:
        """Runs the tests that are likely to see the change, the one that saw it in a former run first, until one fails.

        None when none of them does: what is left, which takes longer, is for `prov_resten`.
        """
        likelige, self.igjen[mutant.id] = self._bolker(mutant)
        return self._forste_som_ser(mutant, [[sist] if sist else [], *likelige])

    def prov_resten(self, mutant: Mutant) -> Dom:
        """Runs the tests that `prov` left; first of them those that have seen other changes of the file."""
        igjen = self.igjen[mutant.id]
        laert = [prove for prove, _ in self.sa.get(mutant.fil, Counter()).most_common(LAERT) if prove in igjen]
        return self._forste_som_ser(mutant, [laert, igjen]) or Dom(mutant)

    def _forste_som_ser(self, mutant: Mutant, bolker: Sequence[Sequence[str]]) -> Dom | None:
        for bolk in filter(None, bolker):
            prove, merknad = self._kjor(mutant, bolk)
            if prove or merknad:
                self.sa.setdefault(mutant.fil, Counter())[prove] += 1
                return Dom(mutant, prove, merknad)
        return None

    def _bolker(self, mutant: Mutant) -> tuple[Sequence[Sequence[str]], Sequence[str]]:
        """Those of its own name, which load little, what has seen changes in the file, those of its room, the quickest.

        Then the rest.
        """
        rest = self.kart.prover(mutant.fil, mutant.linjer)
        fil = Path(mutant.fil)
        laert = {prove for prove, _ in self.sa.get(mutant.fil, Counter()).most_common(LAERT)}
        bolker: list[Sequence[str]] = []
        for horer_til in (
            re.compile(rf".*/test_{fil.stem}(\.py|_)").match,
            laert.__contains__,
            re.compile(rf"tests/{fil.parent}/").match,
            lambda _prove: True,
        ):
            bolk = self._paa_kort_tid([prove for prove in rest if horer_til(prove)])
            bolker.append(bolk)
            tatt = frozenset(bolk)
            rest = [prove for prove in rest if prove not in tatt]
        return bolker, rest

    def _paa_kort_tid(self, prover: Sequence[str]) -> Sequence[str]:
        """As many of them as take no longer than KORT_TID together; the quickest stand first."""
        hittil = accumulate(self.kart.tid[prove] for prove in prover)
        return [prove for prove, tid in zip(prover, hittil, strict=True) if tid <= KORT_TID]

    def _kjor(self, mutant: Mutant, prover: Sequence[str]) -> tuple[str, str]:
        sti = self.kopi / mutant.fil
        for_ = sti.read_bytes()
        self.nummer += 1
        svarfil = self.kopi / f"svar-{os.getpid()}.txt"
        svarfil.unlink(missing_ok=True)
        sti.write_bytes(mutant.innhold)
        os.utime(sti, (self.nummer, self.nummer))  # bytecode is known by the second and the size: neither may fit
        try:
            frist = SEKUNDER + 5 * sum(self.kart.tid[prove] for prove in prover)
            status = _i_en_gren(lambda: _kjor_her(self.kopi, prover, svarfil), int(frist))
        finally:
            sti.write_bytes(for_)
        falt = svarfil.read_text("utf-8").strip() if svarfil.exists() else ""
        if status in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL):
            return falt, FOR_LENGE
        if status == 0:
            return "", ""
        return falt, "" if falt else f"{LASTES_IKKE} (status {status})"


class _Utvalg(Hypotesen):
    """Keeps the tests that are asked for, in that order, and writes down the one that fails."""

    def __init__(self, prover: Sequence[str], svarfil: Path) -> None:
        self.plass = {prove: nummer for nummer, prove in enumerate(prover)}
        self.svarfil = svarfil

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        funnet = [item for item in items if item.nodeid in self.plass]
        items[:] = sorted(funnet, key=lambda item: self.plass[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.svarfil.exists():
            self.svarfil.write_text(report.nodeid, "utf-8")


def _kjor_her(kopi: Path, prover: Sequence[str], svarfil: Path) -> int:
    os.environ.update(miljo(kopi))
    os.chdir(kopi)
    sys.path.insert(0, str(kopi))
    for navn in [navn for navn in sys.modules if navn.partition(".")[0] == "tests"]:
        del sys.modules[navn]
    filer = sorted({prove.partition("::")[0] for prove in prover})
    return int(pytest.main([*INNSTILLINGER, *_INGEN_RYDDING, "-x", *filer], plugins=[_Utvalg(prover, svarfil)]))


def _i_en_gren(arbeid: Callable[[], int], frist: int) -> int:
    """Runs it in a fork of its own; the exit status, or minus the signal that stopped it at the limit (CPU seconds)."""
    gren = os.fork()
    if gren == 0:
        status = 70
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (frist, frist + 5))
            signal.alarm(LENGST)
            stille = os.open(os.devnull, os.O_RDWR)
            for ut in (0, 1, 2):
                os.dup2(stille, ut)
            status = arbeid()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(gren, 0)[1])

"""The project's own flows reach all that the program has: noted while they are run as tests, judged when all are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tui.flyt.kart.kartlegger import Kartlegger

FLYTER = Path(__file__).parent / "flyter"
UNNTAK = FLYTER / "ikke_med_flyt.toml"
HOYST = 21
"""So many sentences are without a flow, which is within a twentieth of them; it may only be fewer."""
_NAADD = "flytkartet"

Slagene = Mapping[str, Mapping[str, bool]]
"""Whether each thing is reached, by its kind and id."""


@dataclass(frozen=True, slots=True)
class Unntak:
    """A thing that no flow reaches: why, and the test of another kind that names it."""

    id: str
    grunn: str
    prove: Path


def unntakene() -> list[Unntak]:
    """All of them, in the order of the file."""
    return [Unntak(ett["id"], ett["grunn"], FLYTER.parents[1] / ett["prove"]) for ett in _lest()["unntak"]]


def uten_flyt() -> set[str]:
    """What no flow reaches yet, by name, so that nothing else joins it unseen."""
    return set(_lest()["uten_flyt"])


def _lest() -> Mapping[str, Any]:
    return tomllib.loads(UNNTAK.read_text(encoding="utf-8"))


def mangler(slagene: Slagene, unntatt: set[str]) -> Iterator[str]:
    """A sentence for each thing that no flow reaches and that is no exception, and for each exception that one does."""
    for slag, ting in slagene.items():
        for id_, naadd in ting.items():
            if not naadd and id_ not in unntatt:
                yield f"{slag}: ingen flyt når {id_}"
            elif naadd and id_ in unntatt:
                yield f"{slag}: en flyt når {id_}; stryk den i {UNNTAK.name}"


def sammen(alle: Iterator[Slagene]) -> Slagene:
    """What any of them has reached."""
    ut: dict[str, dict[str, bool]] = {}
    for slagene in alle:
        for slag, ting in slagene.items():
            felles = ut.setdefault(slag, dict.fromkeys(ting, False))
            felles.update({id_: True for id_, naadd in ting.items() if naadd})
    return ut


class Flytkartet:
    """Looks on at the flows in each process that runs tests, and judges where the run is led.

    When not all of the flows have been run and held, there is nothing to judge.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._kartlegger: Kartlegger | None = None
        self._naadd: list[Slagene] = []
        self._holdt: set[Path] = set()
        self._brutt = False
        self._sagt: list[str] = []

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Has the map look on at the flow."""
        if er_flyt(item.path):
            from screens.proving.flytfil import TILSKUER
            from screens.proving.flytkart import programmet
            from tui.flyt.kart.kartlegger import Kartlegger

            self._kartlegger = self._kartlegger or Kartlegger(programmet())
            item.stash[TILSKUER] = self._kartlegger

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes whether the flow held; the reports of all processes come where the run is led."""
        fil = self._config.rootpath / report.nodeid.partition("::")[0]
        if er_flyt(fil) and report.when == "call":
            self._holdt.add(fil)
            self._brutt = self._brutt or not report.passed

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Takes what a worker's flows have reached."""
        self._naadd += [getattr(node, "workeroutput", {}).get(_NAADD, {})]

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Gives what has been reached to where the run is led, and judges there."""
        if self._kartlegger:
            self._naadd += [self._kartlegger.kart().slagene()]
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput[_NAADD] = {
                slag: dict(ting) for slagene in self._naadd for slag, ting in slagene.items()
            }
        elif self._alle_holdt():
            self._sagt = list(mangler(sammen(iter(self._naadd)), {ett.id for ett in unntakene()} | uten_flyt()))
            if self._sagt and session.exitstatus == pytest.ExitCode.OK:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Names what is not reached."""
        if self._sagt:
            terminalreporter.section("flytkartet")
        for linje in self._sagt:
            terminalreporter.line(linje)

    def _alle_holdt(self) -> bool:
        valg = self._config.option
        noen = valg.keyword or valg.markexpr or any("::" in arg for arg in self._config.args)
        return not noen and not self._brutt and self._holdt == {*FLYTER.rglob("*.yaml")}


def er_flyt(fil: Path) -> bool:
    """Whether the file is one of the project's own flows."""
    return fil.suffix == ".yaml" and FLYTER in fil.parents

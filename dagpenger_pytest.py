"""The door between pytest and `screens/proving`: the options, what is a flow, and the fixture `skjerm`.

It lies outside the rooms and loads none of them before a flow is collected or a screen is asked for. So it costs
nobody anything, and can tell a project that has a package named as one of ours that the two cannot be imported both.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from screens.proving.skjerm import Skjerm

ROMMENE = ("data", "rules", "screens", "training", "tui")
FLYT = ".flyt.yaml"
SKJERM = "skjerm(database='demo', klokke='1988-06-06T09:00', signatur='ABC'): what the fixture skjerm begins with"

FYLL_UT = pytest.StashKey[Callable[[pytest.TestReport, "pytest.CallInfo[None]"], None]]()
"""On a test: what has its report tell of its pictures."""
DELTE_OPP = pytest.StashKey[set[Path]]()
"""On the configuration: the files of which not all tests are run."""


SAGT = pytest.StashKey[bool]()
"""On the configuration: that one of our packages is hidden has been told."""


class PakkeISkyggen(Exception):
    """Another package hides one of ours; the message is a sentence."""


# What may be said on the command line and in pyproject.toml


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the flows, and their folders."""
    valg = parser.getgroup("dagpenger", "flyter og skjermbilder")
    valg.addoption("--bilder-oppdater", action="store_true", help="lagre bildene slik de er nå")
    valg.addoption("--bilder-ubrukte", action="store_true", help="list lagrede bilder som ingen flyt tar")
    valg.addoption("--bilder-rapport", metavar="FIL.html", help="vis bildene før, nå og forskjellen i én HTML-fil")
    valg.addoption("--flate", metavar="KxL", help="terminalens kolonner og linjer, som 132x43 (ellers 80x24)")
    valg.addoption("--farger", metavar="N", help="terminalens farger: 0, 16 eller full; stilen viser dem da")
    parser.addini("flyt_mapper", type="paths", default=[], help="mapper der hver *.yaml er en flyt")


def pytest_configure(config: pytest.Config) -> None:
    """Registers the mark, and refuses what cannot be followed. Raises UsageError."""
    config.addinivalue_line("markers", SKJERM)
    config.stash[DELTE_OPP] = set()
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Forteller(config))
    for mappe in config.getini("flyt_mapper"):
        if not mappe.is_dir():
            raise pytest.UsageError(f"flyt_mapper: mappen {mappe} finnes ikke.")
    if config.getoption("flate") or config.getoption("farger") or config.getoption("bilder_rapport"):
        try:
            krev_rommene([config.rootpath])
        except PakkeISkyggen as skygge:
            raise pytest.UsageError(str(skygge)) from None
        from screens.proving.valg import les_valg

        les_valg(config)


# What is a flow


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Each `*.flyt.yaml`, and each `*.yaml` in or below a folder of `flyt_mapper`."""
    er_flyt = file_path.name.endswith(FLYT) or (
        file_path.suffix == ".yaml" and any(mappe in file_path.parents for mappe in parent.config.getini("flyt_mapper"))
    )
    if not er_flyt:
        return None
    try:
        krev_rommene(_mappene(file_path, parent.config))
    except PakkeISkyggen as skygge:
        return Skyggefil.from_parent(parent, path=file_path, setning=str(skygge))
    from screens.proving.flytfil import Flytfil

    return Flytfil.from_parent(parent, path=file_path)


class Skyggefil(pytest.File):
    """A flow that cannot be played, since one of our packages is hidden."""

    def __init__(self, *, setning: str, **valg: Any) -> None:
        super().__init__(**valg)
        self._setning = setning

    def collect(self) -> Iterable[pytest.Item]:
        """Says so, once however many flows there are."""
        if not self.config.stash.get(SAGT, False):
            self.config.stash[SAGT] = True
            raise self.CollectError(self._setning)
        return ()


def krev_rommene(mapper: Iterable[Path]) -> None:
    """Sees to it that our packages are found, and hide none of the project in those folders. Raises PakkeISkyggen."""
    for navn in ROMMENE:
        spec = find_spec(navn)
        funnet = [Path(sti).parent for sti in spec.submodule_search_locations or []] if spec else []
        if spec and spec.origin and not spec.submodule_search_locations:
            funnet = [Path(spec.origin).parent]
        egne = [mappe for mappe in mapper if any(mappe.glob(f"{navn}/*.py")) or (mappe / f"{navn}.py").is_file()]
        for mappe in (*funnet, *egne):
            if not (mappe / Path(__file__).name).is_file():
                raise PakkeISkyggen(
                    f"{mappe / navn} heter det samme som pakken {navn} i Dagpengesystemet, og Python kan bare"
                    " importere den ene; gi den et annet navn, eller legg flytene i et prosjekt for seg."
                )


def _mappene(fil: Path, config: pytest.Config) -> list[Path]:
    """The folders from which the project may import: where pytest was started, and from the file up to the root."""
    oppover = [mappe for mappe in fil.parents if mappe.is_relative_to(config.rootpath)]
    alle = dict.fromkeys((config.rootpath, config.invocation_params.dir, *oppover))
    return [mappe for mappe in alle if not (mappe / "__init__.py").is_file()]


# The screen in the hands of a test


@pytest.fixture
def skjermregister(request: pytest.FixtureRequest) -> str | Path:
    """The register that `skjerm` opens: `demo`, `tom`, or the path of one, from the test's file; to be overridden."""
    merke = request.node.get_closest_marker("skjerm")
    database: str = merke.kwargs.get("database", "demo") if merke else "demo"
    return database if database in ("demo", "tom") else request.path.parent / database


@pytest.fixture
def skjerm(
    request: pytest.FixtureRequest, skjermregister: str | Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Skjerm]:
    """The application without a terminal, driven as a flow drives it: `gaa_til`, `fyll`, `tast`, `felt`, `bilde`."""
    skygget = None
    try:
        krev_rommene(_mappene(request.path, request.config))
    except PakkeISkyggen as skygge:
        skygget = str(skygge)
    if skygget:
        pytest.fail(skygget, pytrace=False)
    from screens.proving.fikstur import aapne

    yield from aapne(request, skjermregister, tmp_path_factory.mktemp("skjerm"))


# What came of it


def pytest_deselected(items: Iterable[pytest.Item]) -> None:
    """Remembers which files are not run whole."""
    for item in items:
        item.config.stash[DELTE_OPP].add(item.path)


def er_hel(item: pytest.Item) -> bool:
    """Whether all the tests of the item's file are run."""
    return item.path not in item.config.stash[DELTE_OPP] and not any("::" in arg for arg in item.config.args)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Has the test's pictures go with its report, which comes to the controller from a worker too."""
    rapport = yield
    if fyll_ut := item.stash.get(FYLL_UT, None):
        fyll_ut(rapport, call)
    return rapport


class Forteller:
    """Where the reports of all the tests come, which is not in a worker: tells at the end what the pictures were."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._hendt: list[dict[str, Any]] = []
        self._sagt: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Takes what the report has of pictures."""
        if hendt := getattr(report, "dagpenger", None):
            self._hendt.append(hendt)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Goes through them all; the run fails when two tests take one picture."""
        if self._hendt or self._config.getoption("bilder_rapport"):
            from screens.proving.oppgjor import gjor_opp

            self._sagt, galt = gjor_opp(self._hendt, self._config)
            if galt and session.exitstatus == pytest.ExitCode.OK:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Says what is to be said."""
        if self._sagt:
            terminalreporter.section("skjermbilder")
        for linje in self._sagt:
            terminalreporter.line(linje)

"""Registers for the tests of the screens, copies of the demo; and line 23, which holds what every test makes it say."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.demo.kopi import kopi_av_demo
from data.register.klokke import Klokke
from screens.okt import Okt
from screens.proving.skjerm import MANDAG
from tests.linje23 import linje_23_holder


@pytest.fixture(scope="session")
def demofil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(demofil: Path, tmp_path: Path) -> Path:
    """A demo register of the test's own."""
    return Path(shutil.copyfile(demofil, tmp_path / "register.db"))


@pytest.fixture
def skjermregister(demo: Path) -> Path:
    """What the screen of a test opens: the test's own demo register."""
    return demo


@pytest.fixture
def okt(demo: Path, tmp_path: Path) -> Iterator[Okt]:
    """A session on that register, on Monday 6 June 1988, as the routines share it."""
    okt = Okt(Klokke(lambda: MANDAG), "ABC", demo, tmp_path / "utskrift")
    okt.aapne_register()
    yield okt
    okt.lukk()


@pytest.fixture(autouse=True)
def linje_23() -> Iterator[None]:
    """Fails the test that has line 23 say what it has no room for."""
    with linje_23_holder():
        yield

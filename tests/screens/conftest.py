"""Registers for the tests of the screens: copies of the demo, and an empty one."""

import shutil
from pathlib import Path

import pytest

from data.demo import kopi_av_demo


@pytest.fixture(scope="session")
def demofil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kopi_av_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(demofil: Path, tmp_path: Path) -> Path:
    """A demo register of the test's own."""
    return Path(shutil.copyfile(demofil, tmp_path / "register.db"))

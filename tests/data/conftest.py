"""An open register in a folder of its own, and a clock that the test moves."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.register import Register
from tests.data.saker import Stillbar


@pytest.fixture(scope="session")
def tom_fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty register, made once; a test takes a copy, which costs less than making one."""
    sti = tmp_path_factory.mktemp("tomt") / "tomt.db"
    Register.aapne(sti, Stillbar().klokke, "ABC").lukk()
    return sti


@pytest.fixture
def sti(tmp_path: Path, tom_fil: Path) -> Path:
    return Path(shutil.copyfile(tom_fil, tmp_path / "register.db"))


@pytest.fixture
def tid() -> Stillbar:
    return Stillbar()


@pytest.fixture
def reg(sti: Path, tid: Stillbar) -> Iterator[Register]:
    register = Register.aapne(sti, tid.klokke, "ABC", trygt=False)
    yield register
    register.lukk()

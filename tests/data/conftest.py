"""An open register in a folder of its own, and a clock that the test moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data.register import Register
from tests.data.saker import Stillbar


@pytest.fixture
def tid() -> Stillbar:
    return Stillbar()


@pytest.fixture
def reg(tmp_path: Path, tid: Stillbar) -> Iterator[Register]:
    register = Register.aapne(tmp_path / "register.db", tid.klokke, "ABC", trygt=False)
    yield register
    register.lukk()

"""What holds for every test, whichever are run: time for a drawn case, Textual as the program has it, and line 23."""

from collections.abc import Generator

import pytest
from hypothesis import settings

from tests.flytkartet import Flytkartet
from tests.linje23 import linje_23_holder
from tui.terminal.inn.tastesekvenser import tilpass_textual

settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
tilpass_textual()


def pytest_configure(config: pytest.Config) -> None:
    """Has the own flows judged by what they reach, when all of them are run."""
    config.pluginmanager.register(Flytkartet(config))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Holds the flows to line 23, as the tests of the screens are by their fixture."""
    if item.path.suffix != ".yaml":
        return (yield)
    with linje_23_holder():
        return (yield)

"""What holds for every test, whichever are run: time for a drawn case, Textual as the program has it, and one flag."""

import pytest
from hypothesis import settings

from tui.terminal.tastesekvenser import tilpass_textual

settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
tilpass_textual()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--bilder-oppdater`, of which tests/tekstbilde.py tells."""
    parser.addoption("--bilder-oppdater", action="store_true", help="store the text pictures as they are now")

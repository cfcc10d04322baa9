"""Passwords that cost less than those of the program, so that the tests do not wait for them."""

import pytest
from argon2 import PasswordHasher

from data.brukere import passord


@pytest.fixture(autouse=True)
def _raske_passord(monkeypatch: pytest.MonkeyPatch) -> None:
    rask = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passord, "_argon2", lambda: rask)

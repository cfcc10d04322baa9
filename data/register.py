"""The register: one SQLite file, opened with care."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from data.klokke import Klokke

if TYPE_CHECKING:
    from sqlmodel import Session


class Register:
    """An open register, with the clock and the signature under which its operations are done."""

    sti: Path
    klokke: Klokke
    signatur: str

    @classmethod
    def aapne(cls, sti: Path, klokke: Klokke, signatur: str) -> "Register":
        """Opens the register at `sti`, or makes it. Raises a Registerfeil with a sentence for the caseworker."""
        raise NotImplementedError

    def skriv(self) -> "AbstractContextManager[Session]":
        """A transaction that holds the register's write lock from its first moment; commits, or leaves nothing."""
        raise NotImplementedError

    def les(self) -> "AbstractContextManager[Session]":
        """A transaction that reads one consistent state."""
        raise NotImplementedError

    def lukk(self) -> None:
        """Closes the register; may be called twice."""
        raise NotImplementedError

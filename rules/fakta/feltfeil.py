"""What all refusals of a value have in common."""

from __future__ import annotations


class Feltfeil(ValueError):
    """A value that is refused: `felt` is the field or key at fault, `setning` says in one sentence what is wrong.

    Both are the exception's arguments, so that it can be sent between processes.
    """

    def __init__(self, felt: str, setning: str) -> None:
        super().__init__(felt, setning)
        self.felt = felt
        self.setning = setning

    @property
    def nokkel(self) -> str:
        """The field, where it is a key of JSON or the id of a tolkningsvalg."""
        return self.felt

    def __str__(self) -> str:
        return self.setning

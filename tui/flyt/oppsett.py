"""What the application needs to know to set up a terminal for a flow."""

from dataclasses import dataclass
from datetime import datetime


class Flytklokke:
    """The flow's clock: it stands still until a `klokke` step moves it, so pictures are the same each time."""

    def __init__(self, start: datetime) -> None:
        self._naa = start

    def __call__(self) -> datetime:
        """The flow's time, without time zone."""
        return self._naa

    def still(self, til: datetime) -> None:
        """Moves the clock to a given time."""
        self._naa = til


@dataclass(frozen=True, slots=True)
class Flytoppsett:
    """The head of a flow: its clock, its database (`tom`, `demo` or an absolute path) and its signature, if given."""

    klokke: Flytklokke
    database: str
    signatur: str | None

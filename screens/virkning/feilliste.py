"""The bad rows of a file, in a file of their own beside it."""

import csv
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from screens.virkning.utfiler import bytt_ut, midlertidig

if TYPE_CHECKING:
    from screens.virkning.fil import DarligRad

VIST = 20
KOLONNER = ("linje", "setning", "rad")


class Feilliste:
    """Takes bad rows one by one, and writes them all to `sti` when `behold` says so; else leaves nothing behind.

    `setninger` are the first of them, as they are told to the caseworker.
    """

    def __init__(self, fil: Path) -> None:
        self.sti = fil.with_name(f"{fil.name}.feil")
        self.antall = 0
        self.setninger: list[str] = []
        self._fil = fil
        self._apne = ExitStack()
        self._skriver: Any = None
        self._midlertidig: Path | None = None

    def __enter__(self) -> "Feilliste":
        return self

    def __exit__(
        self, slag: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        self._apne.close()
        if self._midlertidig is not None:
            self._midlertidig.unlink(missing_ok=True)

    def ta_med(self, rad: "DarligRad") -> None:
        """Takes one more. Raises KanIkkeSkrives."""
        if self._skriver is None:
            ut, self._midlertidig = self._apne.enter_context(midlertidig(self.sti))
            self._skriver = csv.writer(ut, lineterminator="\n")
            self._skriver.writerow(KOLONNER)
        self.antall += 1
        self._skriver.writerow(rad)
        if len(self.setninger) < VIST:
            self.setninger.append(f"{self._fil} linje {rad.linje}: {rad.setning}")

    def behold(self) -> None:
        """Puts the list in its place; with no bad rows, an older list of ours there goes. Raises KanIkkeSkrives."""
        self._apne.close()
        if self._midlertidig is not None:
            bytt_ut(self._midlertidig, self.sti)
        elif self._er_gammel_liste():
            self.sti.unlink()

    def _er_gammel_liste(self) -> bool:
        try:
            with self.sti.open("rb") as fil:
                return fil.readline().strip() == ",".join(KOLONNER).encode()
        except OSError:
            return False

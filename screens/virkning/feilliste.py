"""The bad rows of a file, in a file of their own beside it."""

import codecs
import csv
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from data.filer.egenfil import Uferdig
from screens.virkning.filrader import FEILKOLONNER, feilliste_til
from screens.virkning.regneark import ufarlig
from screens.virkning.utfiler import skriving

if TYPE_CHECKING:
    from screens.virkning.fil import DaarligRad

VIST = 20


class Feilliste:
    """Takes bad rows one by one, and writes them all to `sti` when `behold` says so; else leaves nothing behind.

    `setninger` are the first of them, as they are told to the caseworker.
    """

    def __init__(self, fil: Path) -> None:
        self.sti = feilliste_til(fil)
        self.antall = 0
        self.setninger: list[str] = []
        self._fil = fil
        self._aapne = ExitStack()
        self._uferdig: Uferdig | None = None
        self._skriver: Any = None

    def __enter__(self) -> "Feilliste":
        return self

    def __exit__(
        self, slag: type[BaseException] | None, feil: BaseException | None, spor: TracebackType | None
    ) -> None:
        self._aapne.close()

    def ta_med(self, rad: "DaarligRad") -> None:
        """Takes one more. Raises KanIkkeSkrives."""
        self.antall += 1
        if len(self.setninger) < VIST:
            self.setninger.append(f"{self._fil} linje {rad.linje}: {rad.setning}")
        with skriving(self.sti):
            self._skriver = self._skriver or self._begynn()
            self._skriver.writerow((rad.linje, ufarlig(rad.setning), ufarlig(rad.rad)))

    def behold(self) -> None:
        """Puts the list in its place; with no bad rows, an older list of ours there goes. Raises KanIkkeSkrives."""
        with skriving(self.sti):
            if self._uferdig is not None:
                self._uferdig.bytt_inn()
            elif self._er_gammel_liste():
                self.sti.unlink()

    def _begynn(self) -> Any:
        self._uferdig = self._aapne.enter_context(Uferdig(self.sti))
        self._uferdig.fil.write(f"{','.join(FEILKOLONNER)}\n".encode())
        # Every text is in quotes, since csv leaves a lone CR outside them, and the row would fall apart when read.
        ut = codecs.getwriter("utf-8")(self._uferdig.fil, "surrogateescape")
        return csv.writer(ut, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")

    def _er_gammel_liste(self) -> bool:
        try:
            with self.sti.open("rb") as fil:
                return fil.readline(100).strip() == ",".join(FEILKOLONNER).encode()
        except OSError:
            return False

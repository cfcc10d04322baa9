"""The terminal's model on a bench: keys go in by their everyday names, and jobs run on the spot, or when told."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.kladd.kladdinnhold import Eier
from tui.flate.ko.jobb import Jobb
from tui.taster.tastenavn import skriv, tast_av


class Provebord:
    """A model with the apple register behind it. With `vent` jobs wait for `kjor_en`."""

    def __init__(
        self, kladd: Mapping[str, Any] | None = None, *, begynn: bool = True, eier: Callable[[], Eier] = Eier
    ) -> None:
        self.lager = Eplelager()
        self.logg: list[str] = []
        self.flate = Arbeidsflate(rutiner(self.lager), NAVN, "MENY", klokke, hjelp, logg=self.logg.append)
        self.vent = False
        if begynn:
            self.flate.begynn(None, kladd, eier)
            self.kjor()

    def tast(self, *navn: str) -> None:
        """Presses keys, named as people write them."""
        for tast in map(tast_av, navn):
            self.flate.tast(tast.navn, tast.tegn)
            self.kjor()

    def skriv(self, *tekster: str) -> None:
        """Types texts, with Tab between them."""
        for nr, tekst in enumerate(tekster):
            if nr:
                self.tast("Tab")
            for tast in skriv(tekst):
                self.flate.tast(tast.navn, tast.tegn)
                self.kjor()

    def fyll(self, **tekster: str) -> None:
        """Types a text in each of the named fields."""
        for navn, tekst in tekster.items():
            self.flate.skjema.gaa_til(navn)
            self.skriv(tekst)

    def gaa_til(self, hvor: str) -> None:
        """Types a word on the jump line."""
        self.tast("F10")
        self.skriv(hvor)
        self.tast("Enter")

    def kjor(self) -> None:
        """Runs jobs until there are none, unless they are to wait."""
        while not self.vent and (jobb := self.flate.neste_jobb()) is not None:
            self.utfor(jobb)

    def kjor_en(self) -> None:
        """Runs the one job that waits."""
        jobb = self.flate.neste_jobb()
        assert jobb is not None, "no job waits"
        self.utfor(jobb)

    def utfor(self, jobb: Jobb) -> None:
        """Runs a job as the register's thread does, and hands it back."""
        jobb.utfor()
        self.flate.ferdig(jobb)

    @property
    def side(self) -> str:
        """The code of the page on show."""
        return self.flate.skjema.side

    @property
    def felt(self) -> str:
        """The name of the field in which the cursor stands."""
        felt = self.flate.skjema.felt_ved_markor
        return felt.navn if felt else ""

    def tekst(self, navn: str) -> str:
        """What stands in a field."""
        return self.flate.skjema.tekst(navn)

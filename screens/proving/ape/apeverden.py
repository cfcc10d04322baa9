"""The application in the hands of the monkey: a register that is thrown away, and the terminal without its loop."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from shutil import copyfile
from tempfile import TemporaryDirectory

from data.register.klokke import Klokke
from screens.app import forbereder, lag_terminal
from screens.okt import Okt
from screens.proving.ape.apetilsyn import Apetilsyn
from screens.proving.ape.apeverdier import verdi_for
from screens.proving.flytregister import NYTT, register_for
from tui.flyt.ape.funn import Funn
from tui.flyt.ape.modellterminal import Modellterminal
from tui.flyt.oppsett import Flytoppsett
from tui.skjema.felt import Felt

SIGNATUR = "ABC"


class Apeverden:
    """One register and one terminal on it; see `Verden` in tui/flyt/ape."""

    def __init__(self, oppsett: Flytoppsett) -> None:
        self._mappe = TemporaryDirectory(prefix="dagpenger-ape-")
        mappe = Path(self._mappe.name)
        sti = mappe / "register.db"
        if (fra := register_for(oppsett.database, sti)) != sti:
            copyfile(fra, sti)
        klokke, oppgitt = Klokke(oppsett.klokke), oppsett.database != NYTT
        hvem = oppsett.signatur or SIGNATUR
        self._okt = Okt(klokke, hvem, sti, mappe / "utskrift", trygt=False, oppgitt=oppgitt)
        self._tilsyn = Apetilsyn(self._okt)
        forbered = forbereder(self._okt, demo=oppsett.database == "demo")
        terminal = lag_terminal(self._okt, forbered, logg=self._tilsyn.logg, slag=Modellterminal)
        assert isinstance(terminal, Modellterminal)
        self.terminal = terminal
        self.terminal.begynn()

    def verdi(self, felt: Felt, tilfeldig: Random) -> str:
        """A text that the field would take; see `Verden`."""
        tekster = self.terminal.flate.skjema.tekster
        return verdi_for(felt, tekster, self._okt.klokke.dato(), self._tilsyn, tilfeldig)

    def funn(self) -> Iterator[Funn]:
        """What does not hold after a step: a fault of the program first."""
        yield from self._tilsyn.funn()

    def til_slutt(self) -> Iterator[Funn]:
        """What the whole control of the register finds."""
        yield from self._tilsyn.til_slutt()

    def gjort(self) -> Mapping[str, int]:
        """How many decisions, changes and payments have been made."""
        return self._tilsyn.gjort()

    def lukk(self) -> None:
        """Closes the register and throws it away."""
        self._tilsyn.lukk()
        self._okt.lukk()
        self._mappe.cleanup()

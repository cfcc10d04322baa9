"""All that the monkey holds, of the application's own: no fault, and a register that is right."""

from collections.abc import Callable, Iterator
from datetime import date

from screens.okt import Okt
from screens.proving.ape.registertilsyn import Registertilsyn
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flyt.ape.funn import Funn, programfeil
from tui.flyt.ape.tilsyn import Terminaltilsyn
from tui.flyt.feil import Avvik
from tui.flyt.steg import Steghandling


class Apetilsyn:
    """Looks after one session; `logg` is to get the traceback of each fault of the program."""

    def __init__(self, okt: Okt) -> None:
        self._register = Registertilsyn(okt)
        self._spor: list[str] = []

    def logg(self, spor: str) -> None:
        """Takes a traceback."""
        self._spor.append(spor)

    def funn(self) -> Iterator[Funn]:
        """What does not hold after a step: a fault of the program first."""
        spor, self._spor[:] = list(self._spor), []
        yield from map(programfeil, spor)
        yield from self._register.funn()

    def til_slutt(self) -> Iterator[Funn]:
        """What the control of the whole register finds."""
        yield from self._register.til_slutt()

    def gjort(self) -> dict[str, int]:
        """How many decisions, changes and payments have been made."""
        return dict(self._register.nye)

    def i_arbeid(self, innvilget: bool) -> list[str]:
        """The national numbers of those who have a case to work in: to pay in, or to decide."""
        return self._register.i_arbeid(innvilget)

    def neste_dag(self, fodselsnr: str) -> date | None:
        """The day after the last one that the person has been paid for, None when there is none."""
        return self._register.neste_dag(fodselsnr)

    def lukk(self) -> None:
        """Lets the register go."""
        self._register.lukk()


class Flyttilsyn:
    """Holds the same of a flow that asks for it; `logg` gets the faults of the program as well."""

    def __init__(self, okt: Okt, logg: Callable[[str], None]) -> None:
        self._tilsyn = Apetilsyn(okt)
        self._terminal = Terminaltilsyn()
        self._logg = logg
        self.close = self._tilsyn.lukk

    def logg(self, spor: str) -> None:
        """Takes a traceback."""
        self._tilsyn.logg(spor)
        self._logg(spor)

    def se_etter(self, flate: Arbeidsflate, gjort: Steghandling) -> None:
        """Raises Avvik when something does not hold after what was done."""
        for funn in self._alt(flate, gjort):
            raise Avvik(funn.setning)

    def _alt(self, flate: Arbeidsflate, gjort: Steghandling) -> Iterator[Funn]:
        yield from self._tilsyn.funn()
        yield from self._terminal.se_over(gjort, flate, flate.linjer())
        yield from self._tilsyn.til_slutt()

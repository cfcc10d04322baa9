"""Whoever records: looks on at the terminal, and has the flow written each time that all is answered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from tui.flate.arbeidsflate import Arbeidsflate
from tui.flate.sporing import spor
from tui.flate.vitne import OPPTAK, Hendelse, Vitne
from tui.flyt.opptak import setninger
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.protokoll import Protokoll
from tui.flyt.opptak.skriver import Opptakshode, Skriver
from tui.skjema.svar import Alvor


@dataclass(frozen=True, slots=True)
class Opptak:
    """One recording: its head, who replaces what tells of a person, and where it is written.

    `skriv` takes the whole file each time, and must neither wait nor raise. `ferdig` gets how many steps it has when
    nothing more comes, and gives what is to be said then.
    """

    hode: Opptakshode
    erstatter: Erstatter
    skriv: Callable[[str], None]
    ferdig: Callable[[int], str]


class KanIkkeTaOpp(Exception):
    """A recording cannot be begun; the text says why, in a sentence that fits line 23."""


class Opptaker(Vitne):
    """Records what is done on the terminal from the start, when `opptak` is given, or from when it is asked to.

    `nytt` makes another recording, in the register's thread, where it also sees to it that the application is as at
    its start. It raises KanIkkeTaOpp. `logg` gets the traceback of a fault in the recording, which harms no session.
    """

    handlinger = OPPTAK

    def __init__(
        self,
        flate: Arbeidsflate,
        naa: Callable[[], datetime],
        nytt: Callable[[], Opptak],
        logg: Callable[[str], None],
        opptak: Opptak | None = None,
    ) -> None:
        self._flate = flate
        self._naa = naa
        self._nytt = nytt
        self._logg = logg
        self._venter = opptak
        self._opptak: Opptak | None = None
        self._protokoll: Protokoll | None = None
        self._skriver: Skriver | None = None

    @property
    def merke(self) -> str:  # type: ignore[override]
        """OPPTAK, and how many pictures have been taken."""
        if self._protokoll is None:
            return "OPPTAK" if self._venter else ""
        return f"OPPTAK {self._protokoll.bilder}" if self._protokoll.bilder else "OPPTAK"

    def for_(self, hendelse: Hendelse) -> None:
        """This is to be done now."""
        self._begynn()
        if self._protokoll:
            self._vernet(lambda protokoll: protokoll.for_(hendelse))

    def stille(self) -> None:
        """All that came in has been answered."""
        self._begynn()
        if self._protokoll:
            self._vernet(Protokoll.se)
            self._skriv()

    def gjor(self, handling: str) -> None:
        """Takes a picture, begins, or ends."""
        if handling == "ta_bilde" and self._protokoll:
            self._vernet(Protokoll.bilde)
        elif handling == "ta_bilde":
            self._flate.si(setninger.INGEN_OPPTAK, Alvor.VARSEL)
        elif self._opptak:
            self._flate.si(self.slutt())
        else:
            self._flate.begynn_forfra(self._forbered)

    def slutt(self) -> str:
        """Ends the recording, and says what became of it; empty when there was none."""
        if self._protokoll:
            self._vernet(Protokoll.slutt)
        return self._avslutt()

    def _avslutt(self) -> str:
        opptak, protokoll = self._opptak or self._venter, self._protokoll
        self._skriv()
        self._opptak = self._venter = self._protokoll = self._skriver = None
        return opptak.ferdig(len(protokoll.steg) if protokoll else 1) if opptak else ""

    def _forbered(self) -> str:
        try:
            self._venter = self._nytt()
        except KanIkkeTaOpp as grunn:
            return str(grunn)
        return ""

    def _begynn(self) -> None:
        if self._venter and self._flate.klar and self._flate.sted:
            self._opptak, self._venter = self._venter, None
            self._skriver = Skriver(self._opptak.hode, self._opptak.erstatter)
            self._protokoll = Protokoll(self._flate, self._naa, self._opptak.erstatter, self.handlinger)

    def _vernet(self, arbeid: Callable[[Protokoll], None]) -> None:
        """A fault of the recording's own ends the recording, and nothing else."""
        assert self._protokoll is not None, "a recording goes on"
        try:
            arbeid(self._protokoll)
        except Exception as feil:
            self._logg(spor(feil))
            self._avslutt()
            self._flate.si(setninger.OPPTAKET_STANSET, Alvor.FEIL)

    def _skriv(self) -> None:
        if self._opptak and self._protokoll and self._skriver:
            self._opptak.skriv(self._skriver.som_tekst(self._protokoll.steg))

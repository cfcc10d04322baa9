"""Whoever looks on while flows are played, and notes what they reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.flate.vitne import Hendelse, Klikket, Limt, Tastet, UtfortHandling, Vitne
from tui.flyt.kart.kart import KLIKK, SVAR_JA, Kart, Pil, Tatt
from tui.flyt.kart.program import Program, felt_id, kode_id
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt, Steg
from tui.skjema.lop import tekst_av
from tui.skjema.svar import Alvor
from tui.vindu.kodevindu import kan_listes

if TYPE_CHECKING:
    from tui.flate.arbeidsflate import Arbeidsflate
    from tui.terminal.terminal import Terminal


VINDUSKANT = "│ "
"""What stands at the ends of a window's lines."""


class Kartlegger(Tilskuer):
    """Notes what the flows that it looks on at reach of a program.

    An action is reached when it is done in the form itself, a field when something is typed in it, or, when nothing can
    be, when it showed something, and a sentence when it stood on the screen after a step.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._kjent: dict[str, frozenset[str]] = {}
        self._naadd: set[str] = set()
        self._setninger: set[str] = set()
        self._piler: dict[Pil, None] = {}
        self._bilder: dict[str, Tatt] = {}

    def begynn(self, flyt: Flyt, terminal: Terminal) -> None:
        del flyt
        self._terminal, self._flate = terminal, terminal.flate
        self._veier = _Veier(terminal.flate, self._naadd, self._piler)
        terminal.flate.tilskuere = (*terminal.flate.tilskuere, self._veier)

    async def for_(self, steg: Steg) -> None:
        if steg.nr == 1:  # what stands before another is what the one before it came to
            self._se()

    async def etter(self, steg: Steg) -> None:
        del steg
        self._se()

    def _se(self) -> None:
        """Notes what stands on the screen."""
        flate = self._flate
        if flate.sted is None or flate.avsluttet:
            return
        self._veier.se()
        for tekst in self._vist():
            self._setninger |= self._kjenn(tekst)
        if flate.vindu is None and not flate.sporsmaal and flate.hopp is None:
            self._ta_bilde()

    def kart(self) -> Kart:
        """What is reached so far, of all that there is."""
        program, naadd = self._program, self._naadd
        return Kart(
            skjermer={bilde.kode: bilde.kode in naadd for bilde in program.bilder},
            felt={id_: id_ in naadd for id_ in program.felt()},
            taster={id_: id_ in naadd for id_ in program.taster()},
            meldinger={id_: id_ in self._setninger for id_ in program.setninger},
            titler={bilde.kode: bilde.tittel for bilde in program.bilder},
            piler=tuple(self._piler),
            bilder=dict(self._bilder),
        )

    def _vist(self) -> Iterator[str]:
        """Each text on show; a window that is too small for the form has lines of its own."""
        if not self._terminal.stor_nok:
            return (tekst_av(linje) for linje in self._terminal.linjer())
        return _tekster(self._flate)

    def _kjenn(self, tekst: str) -> frozenset[str]:
        if tekst not in self._kjent:
            self._kjent[tekst] = frozenset(self._program.kjenn(tekst))
        return self._kjent[tekst]

    def _ta_bilde(self) -> None:
        """Notes what the page shows, and keeps the fullest of its pictures."""
        flate = self._flate
        bilde, skjema = flate.side_bilde, flate.skjema
        viser = [felt for felt in bilde.felter if skjema.tekst(felt.navn)]
        self._naadd.update(felt_id(bilde, felt.navn) for felt in viser if felt.beskyttet)
        if bilde.kode not in self._bilder or len(viser) > self._bilder[bilde.kode].felter:
            linjer = tuple(tuple(linje) for linje in flate.linjer())
            self._bilder[bilde.kode] = Tatt(linjer, len(viser))


class _Veier(Vitne):
    """Notes what is done on each page, and which page it leads to."""

    def __init__(self, flate: Arbeidsflate, naadd: set[str], piler: dict[Pil, None]) -> None:
        self._flate = flate
        self._naadd = naadd
        self._piler = piler
        self._fra = self._ved = ""

    def for_(self, hendelse: Hendelse) -> None:
        if self._flate.sted is None:
            return
        self.se()
        self._ved = self._gjort(hendelse)

    def se(self) -> None:
        """Notes the page that is on show, how it was come to, and what has been typed on it."""
        bilde, skjema = self._flate.side_bilde, self._flate.skjema
        self._naadd.add(bilde.kode)
        self._naadd.update(felt_id(bilde, navn) for navn in skjema.endret if bilde.plass_for(navn))
        if self._fra and self._fra != bilde.kode:
            self._piler[Pil(self._fra, bilde.kode, self._ved)] = None
        self._fra = bilde.kode

    def _gjort(self, hendelse: Hendelse) -> str:
        """What may lead to another page."""
        flate = self._flate
        handling = _handling(hendelse, flate)
        if flate.sporsmaal:
            return SVAR_JA
        if flate.hopp is not None:
            return "hopp"
        if flate.vindu is not None:
            return handling or self._ved
        if isinstance(hendelse, Klikket):
            return KLIKK
        bilde, felt = flate.side_bilde, flate.skjema.aapent_felt_ved_markor
        if handling == "koder" and felt is not None and kan_listes(felt):
            self._naadd.add(kode_id(bilde.kode, felt_id(bilde, felt.navn)))
        elif handling:
            self._naadd.add(f"{bilde.kode}/{handling}")
        elif felt is not None:
            self._naadd.add(felt_id(bilde, felt.navn))
        return handling or self._ved


def _handling(hendelse: Hendelse, flate: Arbeidsflate) -> str | None:
    match hendelse:
        case Tastet(navn):
            return flate.kart.handling(navn)
        case UtfortHandling(handling):
            return handling
        case Klikket(rad, kol):
            return flate.handling_ved(rad, kol)
        case Limt():
            return None


def _tekster(flate: Arbeidsflate) -> Iterator[str]:
    """Each text on show that a sentence may be: line 23, the window's lines, what the page shows, a question."""
    if flate.sporsmaal:
        yield flate.sporsmaal
    if flate.hopp is None:
        yield _uten_alvor(flate.melding)
    if flate.vindu is not None:
        yield from (_uten_alvor(tekst_av(linje).strip(VINDUSKANT)) for linje in flate.vindu.bilde().linjer)
    else:
        yield from (flate.skjema.tekst(felt.navn) for felt in flate.side_bilde.felter if felt.beskyttet)


def _uten_alvor(tekst: str) -> str:
    for alvor in Alvor:
        if alvor.value and tekst.startswith(f"{alvor.value}: "):
            return tekst.removeprefix(f"{alvor.value}: ")
    return tekst

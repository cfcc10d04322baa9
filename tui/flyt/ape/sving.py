"""One swing of the monkey: from a fresh register on, step by step, until something does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from tui.flate.sporing import spor
from tui.flyt.ape.funn import Funn, programfeil
from tui.flyt.ape.kunnskap import Kunnskap
from tui.flyt.ape.modellterminal import straks
from tui.flyt.ape.tilsyn import Terminaltilsyn
from tui.flyt.feil import Avvik, IkkeTattImot
from tui.flyt.oppsett import Flytklokke, Flytoppsett
from tui.flyt.spilling.betjening import Betjening
from tui.flyt.steg import Steghandling
from tui.vindu.palett import Palett
from tui.vindu.trevindu import Trevindu
from tui.vindu.vindu import Lesevindu, Valgvindu

VINDUSLAG = frozenset(slag.__name__ for slag in (Lesevindu, Palett, Trevindu, Valgvindu))
"""Every kind of window that there is."""


@dataclass(frozen=True, slots=True)
class Utgangspunkt:
    """How a swing begins: the head of its flow, and the steps that are done before the monkey's own."""

    klokke: datetime
    database: str
    signatur: str | None = None
    forst: tuple[Steghandling, ...] = ()


@dataclass(slots=True)
class Naadd:
    """What the monkey has reached: pages by code, windows by kind, and how many of each thing it has done."""

    sider: Counter[str] = field(default_factory=Counter)
    vinduer: Counter[str] = field(default_factory=Counter)
    gjort: Counter[str] = field(default_factory=Counter)


class Sving:
    """A world in the monkey's hands. `gjort` are the steps that could be done, the last one that of the finding."""

    def __init__(self, kunnskap: Kunnskap, fra: Utgangspunkt, naadd: Naadd) -> None:
        self.klokke = Flytklokke(fra.klokke)
        self.verden = kunnskap.aapne(Flytoppsett(self.klokke, fra.database, fra.signatur))
        self.gjort: list[Steghandling] = []
        self._naadd = naadd
        self._tilsyn = Terminaltilsyn()
        self._betjening = Betjening(self.verden.terminal, self.klokke)

    @property
    def anslag(self) -> int:
        """How many keys and pastes have come."""
        return self.verden.terminal.anslag

    @property
    def slutt(self) -> bool:
        """Whether the program has ended, as it may."""
        return self.verden.terminal.flate.avsluttet

    def utfor(self, handling: Steghandling) -> Funn | None:
        """Does a step and gives what then does not hold; one that cannot be done where the terminal stands is left."""
        try:
            straks(self._betjening.utfor(handling))
        except IkkeTattImot as avvik:
            return self._med(handling, Funn("felt tok ikke imot", str(avvik)))
        except Avvik:
            return None
        except Exception as feil:
            return self._med(handling, _stanset(feil))
        return self._med(handling, next(self._se_over(handling), None))

    def se_til_slutt(self) -> Funn | None:
        """What a look at everything finds, when nothing more is done."""
        self._naadd.gjort.update(self.verden.gjort())
        return next(iter(self.verden.til_slutt()), None)

    def lukk(self) -> None:
        """Throws the world away."""
        self.verden.lukk()

    def _med(self, handling: Steghandling, funn: Funn | None) -> Funn | None:
        self.gjort.append(handling)
        return funn

    def _se_over(self, handling: Steghandling) -> Iterator[Funn]:
        terminal = self.verden.terminal
        yield from self.verden.funn()
        yield from self._tilsyn.se_over(handling, terminal.flate, terminal.malt)
        if terminal.flate.sted is not None:
            self._naadd.sider[terminal.flate.side_bilde.kode] += 1
        if terminal.flate.vindu is not None:
            self._naadd.vinduer[type(terminal.flate.vindu).__name__] += 1


def spill(
    kunnskap: Kunnskap, fra: Utgangspunkt, handlinger: Iterable[Steghandling], *, til_slutt: bool
) -> tuple[list[Steghandling], Funn] | None:
    """Plays steps from a beginning: those that could be done up to the first finding, and what it is; None for none.

    `til_slutt` is whether everything is looked at after the last.
    """
    sving = Sving(kunnskap, fra, Naadd())
    try:
        for handling in handlinger:
            if funn := sving.utfor(handling):
                return sving.gjort, funn
            if sving.slutt:
                break
        siste = sving.se_til_slutt() if til_slutt else None
        return (sving.gjort, siste) if siste else None
    finally:
        sving.lukk()


def _stanset(feil: Exception) -> Funn:
    funn = programfeil(spor(feil))
    return Funn(f"stanset {funn.slag}", f"programmet stanset; {funn.setning}")

"""The monkey's whole run: swing after swing, until the keys are used up or something does not hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from tui.flyt.ape.funn import Funn
from tui.flyt.ape.krymping import Krymper, samlet
from tui.flyt.ape.kunnskap import Kunnskap
from tui.flyt.ape.sving import Naadd, Sving, Utgangspunkt, spill
from tui.flyt.ape.trekk import Trekker
from tui.flyt.fil.skriver import hodet, steget
from tui.flyt.steg import Flyt, Steghandling

LENGDE = 1000
"""How many keys a swing is: then comes a fresh register, and often another clock."""
STILLE_STEG = 500
"""So many steps end a swing as well, when few of them have keys."""
FUNNET_AV_APEN = "Funnet av apen"
"""How the file of a finding begins."""


@dataclass(frozen=True, slots=True)
class Apefunn:
    """A finding, after how many keys it came, and the shortest way to it."""

    funn: Funn
    anslag: int
    fra: Utgangspunkt
    steg: tuple[Steghandling, ...]
    forsok: int


@dataclass(frozen=True, slots=True)
class Apesvar:
    """How a run went."""

    anslag: int
    naadd: Naadd
    funn: Apefunn | None


class Ape:
    """A monkey with a seed; the same seed does the same, whatever the machine. `flyt` is what is played before it."""

    def __init__(self, kunnskap: Kunnskap, fro: int, flyt: Flyt | None = None) -> None:
        self._kunnskap = kunnskap
        self._tilfeldig = Random(f"ape {fro}")
        self._flyt = flyt
        self._naadd = Naadd()
        self.anslag = 0

    def kjor(self, antall: int) -> Apesvar:
        """Presses so many keys, a few more when the last step has them, and stops at the first finding."""
        svinger = 0
        while self.anslag < antall:
            funn = self._sving(self._utgangspunkt(svinger), min(LENGDE, antall - self.anslag))
            svinger += 1
            if funn is not None:
                return Apesvar(self.anslag, self._naadd, funn)
        return Apesvar(self.anslag, self._naadd, None)

    def _utgangspunkt(self, nr: int) -> Utgangspunkt:
        if self._flyt is not None:
            flyt = self._flyt
            handlinger = tuple(steg.handling for steg in flyt.steg)
            return Utgangspunkt(flyt.klokke, flyt.database, flyt.signatur, handlinger)
        starter = self._kunnskap.starter
        klokke, database = starter[nr % len(starter)]
        return Utgangspunkt(klokke, database)

    def _sving(self, fra: Utgangspunkt, lengde: int) -> Apefunn | None:
        sving = Sving(self._kunnskap, fra, self._naadd)
        trekker = Trekker(self._tilfeldig, self._kunnskap)
        try:
            funn = next(filter(None, map(sving.utfor, fra.forst)), None)
            steg = 0
            while funn is None and not sving.slutt and sving.anslag < lengde and steg < max(lengde, STILLE_STEG):
                funn = sving.utfor(trekker.neste(sving.verden, sving.klokke()))
                steg += 1
            underveis, funn = funn is not None, funn or sving.se_til_slutt()
        finally:
            sving.lukk()
        self.anslag += max(sving.anslag, 1)
        return self._krympet(fra, sving.gjort, funn, til_slutt=not underveis) if funn else None

    def _krympet(self, fra: Utgangspunkt, gjort: Sequence[Steghandling], funn: Funn, *, til_slutt: bool) -> Apefunn:
        spilt = partial(spill, self._kunnskap, til_slutt=til_slutt)
        krymper = Krymper(spilt, replace(fra, forst=()), gjort, funn)
        krymper.krymp()
        if self._flyt is None:
            for klokke, database in dict.fromkeys(
                ((self._kunnskap.starter[0][0], fra.database), *self._kunnskap.starter)
            ):
                if (klokke, database) == (krymper.fra.klokke, krymper.fra.database):
                    break
                if krymper.prov_start(Utgangspunkt(klokke, database)):
                    break
        return Apefunn(krymper.funn, self.anslag, krymper.fra, tuple(samlet(krymper.steg)), krymper.forsok)


def som_flyt(funn: Apefunn, fro: int) -> str:
    """The file of the flow that fails where the finding is."""
    merknader = (f"{FUNNET_AV_APEN}, frø {fro}, etter {funn.anslag} taster:", f"{funn.funn.setning}.")
    fra = funn.fra
    navn = f"Ape {fro}, {funn.funn.slag}"
    hode = hodet(navn, fra.klokke, fra.database, fra.signatur, ape=True, merknader=merknader)
    return hode + "".join(map(steget, funn.steg))

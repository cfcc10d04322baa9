"""A form beside the one on show, on which steps are tried before they are written down."""

from collections.abc import Callable, Iterable
from copy import copy
from functools import partial
from typing import Self

from tui.flate.meldinger import Meldinger
from tui.flate.skjema.skjemahandlinger import rediger
from tui.flate.skjema.skjematast import I_SKJEMA, uten_virkning
from tui.flate.sted import Rutinested
from tui.flyt.feil import Avvik
from tui.flyt.spilling.utfylling import utfylling
from tui.flyt.steg import Fyll, Lim, Skriv, Steghandling, Trykk
from tui.skjema.bilde import Bilde
from tui.skjema.skjema import Skjema
from tui.skjema.storrelse import LINJER
from tui.skjema.svar import Alvor
from tui.taster.handlinger import Tastekart
from tui.taster.tastenavn import Tast, skriv, tastene


class Skygge:
    """A copy of a place's form as the player has it, of 22 lines, with its message line."""

    def __init__(self, sted: Rutinested, meldinger: Meldinger) -> None:
        self._sted = sted
        self._kart = Tastekart()
        self.skjema: Skjema = sted.skjema.kopi()
        self.skjema.tilpass(LINJER)
        self.meldinger = copy(meldinger)

    def kopi(self) -> Self:
        """The same once more, to be changed without this one."""
        ny = copy(self)
        ny.skjema, ny.meldinger = self.skjema.kopi(), copy(self.meldinger)
        return ny

    def taaler(self, steg: Iterable[Steghandling]) -> bool:
        """Does the steps as the player does; False when one cannot be done, or does more than touch the form."""
        return all(map(self._gjor, steg))

    def _gjor(self, steg: Steghandling) -> bool:
        match steg:
            case Fyll(felter):
                return all(self._fyll(label, tekst) for label, tekst in felter)
            case Trykk(taster):
                return all(map(self._tast, tastene(taster)))
            case Skriv(tekst):
                return all(map(self._tast, skriv(tekst)))
            case Lim(tekst):
                self._rediger(partial(self.skjema.lim, tekst))
                return True
            case _:
                return False

    def _fyll(self, label: str, tekst: str) -> bool:
        try:
            plass, taster = utfylling(self.skjema, self._side(), self._kart, label, tekst)
        except Avvik:
            return False
        return all(map(self._tast, taster)) and self.skjema.tekst(plass.felt.navn).strip() == tekst.strip()

    def _side(self) -> Bilde:
        return next(side for side in self._sted.sider if side.kode == self.skjema.side)

    def _tast(self, tast: Tast) -> bool:
        handling = self._kart.handling(tast.navn)
        if handling is None and (sagt := uten_virkning(tast.navn, tast.tegn)):
            self.meldinger.si(sagt, Alvor.VARSEL)
        elif handling is None:
            self._rediger(partial(self.skjema.skriv, tast.tegn or ""))
        elif handling is not None and handling in I_SKJEMA:
            self._rediger(partial(I_SKJEMA[handling], self.skjema))
        else:
            return False
        return True

    def _rediger(self, endring: Callable[[], None]) -> None:
        rediger(self.skjema, self.meldinger, endring)


def innhold(skjema: Skjema) -> tuple[object, ...]:
    """What of a form goes on: its texts, which of them were typed for the key, its marks, its page."""
    tekster = {navn: tekst for navn, tekst in skjema.tekster.items() if not skjema.felt(navn).beskyttet}
    return tekster, skjema.for_nokkelen, dict(skjema.feil), skjema.side


def stand(skjema: Skjema) -> tuple[object, ...]:
    """How one stands in it: where the cursor is, how typing works, which rows of the list are on show."""
    return skjema.markor, skjema.innsetting, skjema.liste_her.forste if skjema.liste_her else 0

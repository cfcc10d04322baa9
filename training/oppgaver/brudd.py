"""One thing that is not as a goal has it, and what finds such things in a case."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from data.sak.mappe import Mappe
from rules.fakta.skjema import Behandling
from rules.tall.lesing import Ulesbar, les_dato, les_prosent, vis_dato, vis_tall
from training import setninger
from training.oppgaver.utfort import Utfort
from training.ovelse.krav import Krav
from tui.flyt.spilling.sammenlign import jevn


@dataclass(frozen=True, slots=True)
class Brudd:
    """One thing that is not as the goal has it: what, what it should be, what it is, blank for nothing.

    `tall` is the name of the number in the register when the rules can explain it: a field of the decision, an
    account, `anvist` and `utbetalt` with their `periode`, `ferietillegg` with its `aar`, or `avstengning`.
    `fakta` are the saved facts of which it is one, None for anything else. `mangler` is the sentence when there is
    nothing yet that could be right or wrong.
    """

    hva: str
    ventet: str
    fikk: str
    tall: str = ""
    periode: tuple[date, date] | None = None
    aar: int = 0
    fakta: Behandling | None = None
    mangler: str = ""

    @property
    def setning(self) -> str:
        """It as a sentence."""
        return self.mangler or setninger.brudd(self.hva, self.ventet, self.fikk)

    @property
    def uten_det_rette(self) -> str:
        """It as a sentence for whoever is not to be told yet what it should be."""
        return self.mangler or setninger.brudd_uten_det_rette(self.hva, self.fikk)


Predikat = Callable[[Krav, str, Utfort], Iterator[Brudd]]


def vis(verdi: Any) -> str:
    """A value of the register as the screens write it; blank for None."""
    if verdi is None:
        return ""
    if isinstance(verdi, date):
        return vis_dato(verdi)
    return vis_tall(verdi) if isinstance(verdi, Decimal | int) else str(verdi)


def samme(ventet: str, verdi: Any) -> bool:
    """Whether a text of the exercise stands for a value of the register; a blank for None."""
    if verdi is None or not ventet.strip():
        return verdi in (None, "") and not ventet.strip()
    try:
        if isinstance(verdi, date):
            return les_dato(ventet) == verdi
        if isinstance(verdi, Decimal | int):
            return tall_av(ventet) == verdi
    except Ulesbar:
        return False
    return jevn(ventet) == jevn(str(verdi))


def tall_av(tekst: str) -> Decimal:
    return les_prosent(tekst.replace(" ", "").replace("\N{NO-BREAK SPACE}", ""), None, None)


def det_mangler(setning: str) -> Brudd:
    return Brudd(setninger.SAKEN, "", "", mangler=setning)


def i_mappen(navn: str, ser_paa: Callable[[Krav, Mappe, Utfort], Iterator[Brudd]]) -> Predikat:
    """A predicate over the case; without one, that is what is wrong."""

    def predikat(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
        if not getattr(krav, navn):
            return
        mappe = utfort.mappe(hvem, krav.sak)
        yield from [det_mangler(setninger.UTEN_SAK)] if mappe is None else ser_paa(krav, mappe, utfort)

    return predikat

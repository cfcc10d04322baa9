"""Whoever records a run: as any other recording, but by itself, and with everybody in it as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from screens.opptak.opptaksfil import Opptaksfil
from screens.rutiner.rutinenavn import MENY
from training.ovelse.ovelse import Ovelse
from tui.flate.arbeidsflate import Arbeidsflate
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptaker import Opptak, Opptaker
from tui.flyt.opptak.opptatt import Opptatt
from tui.flyt.opptak.skriver import Opptakshode, Skriver
from tui.flyt.steg import VentSide


class Sporer(Opptaker):
    """Has no word in the frame, and no actions of its own: nobody ends it, or begins another."""

    handlinger = frozenset()
    merke = ""

    def __init__(
        self,
        flate: Arbeidsflate,
        naa: Callable[[], datetime],
        hode: Opptakshode,
        fil: Opptaksfil,
        logg: Callable[[str], None],
    ) -> None:
        opptak = Opptak(hode, Erstatter(), fil.skriv, fil.ferdig)
        super().__init__(flate, naa, lambda: opptak, logg, opptak)


def sporets_hode(ovelse: Ovelse, naa: datetime, merknader: Sequence[str]) -> tuple[Opptakshode, str]:
    """The head of a recording that begins now, and the file as it is before anything has been done."""
    hode = Opptakshode(ovelse.tittel, naa, "tom", ovelse.signatur, merknader)
    return hode, Skriver(hode, Erstatter()).som_tekst([Opptatt(VentSide(MENY))])

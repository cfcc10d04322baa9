"""An exercise in the real terminal: begun or gone on with, kept after each answer, graded when it is handed in."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screens.opptak.opptaksfil import Opptaksfil
from screens.ovelse import setninger
from screens.ovelse.terminal import lag_ovelsesterminal
from screens.rutiner.rutinenavn import MENY
from training.kurs.gang import Gang, Modus
from training.kurs.gangklokke import Gangklokke
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from training.kurs.spor import KLADD
from training.ovelse.ovelse import Ovelse
from tui.flyt.opptak.erstatter import Erstatter
from tui.flyt.opptak.opptaker import Opptak, Opptaker
from tui.flyt.opptak.opptatt import Opptatt
from tui.flyt.opptak.skriver import Hode, Skriver
from tui.flyt.steg import VentSide
from tui.terminal.kladd import Kladd

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Bestilling:
    """What is asked for: the exercise, the way (None for the one it has), the seed, and whether to begin anew."""

    ovelse: Ovelse
    modus: Modus | None = None
    fro: int | None = None
    nytt: bool = False


@dataclass(frozen=True, slots=True)
class Utfall:
    """What became of a sitting: the run, when it was begun, and what was recorded in all its sittings.

    `forsok` is the number of the attempt, from 1, and `setning` what the terminal ended with, blank when it was left.
    """

    gang: Gang
    begynt: datetime
    forsok: int
    spor: tuple[str, ...]
    setning: str = ""


class Sporer(Opptaker):
    """Records the run by itself, without a word in the frame and without actions of its own."""

    handlinger = frozenset()
    merke = ""


def kjor(bestilling: Bestilling, rot: Path, naa: Callable[[], datetime], logg: Callable[[str], None]) -> Utfall:
    """Runs the exercise in this process's terminal, in its folder under `rot`; a run that goes on is gone on with.

    `naa` is the machine's own time. Raises KanIkkeGjores, with a sentence.
    """
    try:
        mappe = Gangmappe(rot, bestilling.ovelse.id)
        with mappe.for_seg_selv():
            return _Kjoring(mappe, *_gangen(mappe, bestilling, naa()), logg).kjor()
    except OSError as feil:
        raise KanIkkeGjores(setninger.kan_ikke_skrives(str(feil.filename or rot))) from feil


def _gangen(mappe: Gangmappe, bestilling: Bestilling, naa: datetime) -> tuple[Gang, Gangklokke, datetime]:
    ovelse = bestilling.ovelse
    funnet = None if bestilling.nytt else mappe.hent(ovelse)
    if funnet is None:
        mappe.kast()
        fro = ovelse.fro if bestilling.fro is None else bestilling.fro
        return Gang(ovelse, bestilling.modus or Modus(ovelse.maate), fro), Gangklokke(ovelse.klokke), naa
    gang, gaatt, begynt = funnet
    if bestilling.modus not in (None, gang.modus) or bestilling.fro not in (None, gang.fro):
        raise KanIkkeGjores(setninger.gaar_paa_annen_maate(str(gang.modus)))
    return gang, Gangklokke(ovelse.klokke, gaatt), begynt


class _Kjoring:
    """One sitting of a run."""

    def __init__(
        self, mappe: Gangmappe, gang: Gang, klokke: Gangklokke, begynt: datetime, logg: Callable[[str], None]
    ) -> None:
        self._mappe = mappe
        self._gang = gang
        self._klokke = klokke
        self._begynt = begynt
        self._logg = logg

    def kjor(self) -> Utfall:
        """Runs the terminal until it is left."""
        gang, mappe = self._gang, self._mappe
        gang.frys = self._klokke.frys
        kladd = Kladd(mappe.kladd, gang.ovelse.signatur)
        terminal, okt = lag_ovelsesterminal(gang, mappe.register, self._klokke, mappe.utskrift, self._logg, kladd=kladd)
        gang.ved_endring = lambda: self._lagre(terminal.meld_feil)
        terminal.flate.vitne = self._sporer(terminal, okt.klokke.naa, kladd.hent())
        terminal.run()
        terminal.flate.vitne.slutt()
        self._lagre(lambda setning: print(setning, file=sys.stderr))
        forsok = mappe.status.forsok + 1
        if gang.levert is not None:
            mappe.levert(gang.levert)
        return Utfall(gang, self._begynt, forsok, tuple(mappe.spor()), terminal.setning)

    def _lagre(self, meld: Callable[[str], None]) -> None:
        try:
            self._mappe.skriv(self._gang, self._klokke.gaatt, self._begynt)
        except OSError:
            meld(setninger.OVELSEN_KAN_IKKE_LAGRES)

    def _sporer(self, terminal: Terminal, naa: Callable[[], datetime], kladd: Mapping[str, Any] | None) -> Sporer:
        ovelse = self._gang.ovelse
        merknader = [f"{KLADD}{json.dumps(kladd)}"] if kladd else []
        hode = Hode(ovelse.tittel, self._klokke(), "tom", ovelse.signatur, merknader)
        fil = Opptaksfil(self._mappe.neste_spor(), terminal.meld_feil)
        fil.begynn(Skriver(hode, Erstatter()).som_tekst([Opptatt(VentSide(MENY))]))
        opptak = Opptak(hode, Erstatter(), fil.skriv, fil.ferdig)

        def nytt() -> Opptak:
            raise AssertionError("the run is recorded by itself, and nobody begins another")

        return Sporer(terminal.flate, naa, nytt, self._logg, opptak)

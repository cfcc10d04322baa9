"""An exercise in the real terminal: begun or gone on with, kept after each answer, graded when it is handed in.

The first form is painted before the exercise is read and its register built, as the program itself does.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.register.klokke import Klokke
from screens import signatur
from screens.app import lag_terminal
from screens.okt import Okt
from screens.ovelse import setninger
from screens.rutiner.setninger import ER_LEVERT, ETTER_LEVERING
from training.kurs.gangmappe import Gangmappe, KanIkkeGjores
from tui.flate.bord import Bord
from tui.flate.rutine import KanIkkeStarte
from tui.terminal.kladd.kladd import Kladd

if TYPE_CHECKING:
    from training.kurs.gang import Gang
    from training.kurs.gangklokke import Gangklokke
    from training.ovelse.ovelse import Ovelse
    from tui.flate.vitne import Vitne
    from tui.terminal.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Bestilling:
    """What is asked for: the exercise by its id, and how it is read; its clock start and signature.

    `maate` is the way (blank for the one it has), `fro` the seed, and `nytt` whether to begin anew. `behold` is where
    the register is kept when the run has been handed in; None throws it away.
    """

    id: str
    les: Callable[[], Ovelse]
    klokke: datetime
    signatur: str
    maate: str = ""
    fro: int | None = None
    nytt: bool = False
    behold: Path | None = None


@dataclass(frozen=True, slots=True)
class Sittingsutfall:
    """What became of a sitting: the run, when it was begun, and what was recorded in all its sittings.

    `gang` is None, and `setning` says why, when it did not come so far. `forsok` is the number of the attempt, from 1,
    0 for one that has not been handed in.
    """

    gang: Gang | None
    begynt: datetime
    forsok: int
    spor: tuple[str, ...]
    setning: str = ""


class _Ventebord(Bord):
    """The desk until the exercise has been read."""

    merke = "ØVELSE"


def _ingen_venter(utfall: Sittingsutfall) -> bool:
    del utfall
    return True


def kjor(
    bestilling: Bestilling,
    rot: Path,
    naa: Callable[[], datetime],
    logg: Callable[[str], None],
    lever: Callable[[Sittingsutfall], bool] = _ingen_venter,
) -> Sittingsutfall:
    """Runs the exercise in this process's terminal, in its folder under `rot`; a run that goes on is gone on with.

    `naa` is the machine's own time. `lever` gets what was handed in, and says whether it has what it is to have; the
    run is thrown away only then. Raises KanIkkeGjores, with a sentence, and UgyldigSignatur.
    """
    try:
        mappe = Gangmappe(rot, bestilling.id)
        with mappe.for_seg_selv():
            return Sitting(mappe, bestilling, naa(), logg, lever).kjor()
    except OSError as feil:
        raise KanIkkeGjores(setninger.kan_ikke_skrives(str(feil.filename or rot))) from feil


def behold(register: Path, maal: Path) -> None:
    """Puts a register that nobody has open in a new file. Raises KanIkkeGjores when one is there, and OSError."""
    from data.filer.egenfil import Uferdig

    try:
        with Uferdig(maal) as uferdig, register.open("rb") as fra:
            shutil.copyfileobj(fra, uferdig.fil)
            uferdig.ta_plassen()
    except FileExistsError:
        raise KanIkkeGjores(setninger.finnes_fra_for(str(maal))) from None


class Sitting:
    """One sitting of a run; what it is about is read by `finn_gangen`, in the register's thread."""

    def __init__(
        self,
        mappe: Gangmappe,
        bestilling: Bestilling,
        naa: datetime,
        logg: Callable[[str], None],
        lever: Callable[[Sittingsutfall], bool] = _ingen_venter,
    ) -> None:
        self._mappe = mappe
        self._lever = lever
        self._bestilling = bestilling
        self._logg = logg
        self.begynt = naa
        self.gang: Gang | None = None
        self.klokke: Gangklokke | None = None

    def kjor(self) -> Sittingsutfall:
        """Runs the terminal until it is left."""
        mappe, bestilt = self._mappe, self._bestilling
        okt = Okt(Klokke(self._naa), signatur.les(bestilt.signatur), mappe.register, mappe.utskrift)
        if bestilt.nytt or not mappe.i_gang:
            mappe.kast_kladdene()
        kladd = Kladd(mappe.kladd, okt.signatur)
        terminal = lag_terminal(okt, lambda: self._forbered(okt, terminal, kladd), kladd, logg=self._logg)
        terminal.flate.bord = _Ventebord()
        terminal.run()
        terminal.flate.vitne.slutt()
        if self.gang is None:
            return Sittingsutfall(None, self.begynt, 0, (), terminal.setning)
        return self._sluttet(self.gang, terminal.setning)

    def _naa(self) -> datetime:
        return self.klokke() if self.klokke else self._bestilling.klokke

    def _sluttet(self, gang: Gang, setning: str) -> Sittingsutfall:
        """Keeps a run that is to be gone on with, and throws one away that was handed in and taken care of."""
        from training.kurs.gangtilstand import legg_til_forsok, status

        mappe, spor = self._mappe, tuple(self._mappe.spor())
        if gang.levert is None:
            self.lagre(lambda sagt: print(sagt, file=sys.stderr))
            return Sittingsutfall(gang, self.begynt, 0, spor, setning)
        utfall = Sittingsutfall(gang, self.begynt, status(mappe).forsok + 1, spor, setning)
        if self._bestilling.behold is not None:
            behold(mappe.register, self._bestilling.behold)
        if self._lever(utfall):
            legg_til_forsok(mappe, gang.levert)
            mappe.kast()
        return utfall

    def _forbered(self, okt: Okt, terminal: Terminal, kladd: Kladd) -> str | None:
        from screens.ovelse.terminal import gjor_klar
        from training.ovelse.leser import UgyldigOvelse

        try:
            gang = self.finn_gangen()
        except (UgyldigOvelse, KanIkkeGjores) as feil:
            raise KanIkkeStarte(str(feil)) from feil
        gang.ved_endring = lambda: self.lagre(terminal.meld_feil)
        melding = gjor_klar(okt, gang, terminal)
        okt.ovelser = self._mappe.sti.parent
        terminal.flate.vitne = self._sporer(gang, terminal, okt.klokke.naa, kladd.hent())
        if gang.slutt is None:
            return melding
        with okt.register.les() as sesjon:
            gang.levert = gang.vurder(sesjon, gang.slutt)
        okt.register.stengt = ETTER_LEVERING
        return ER_LEVERT

    def finn_gangen(self) -> Gang:
        """The run that goes on, or a new one.

        Raises UgyldigOvelse, and KanIkkeGjores when it goes another way, or is one that cannot be gone on with.
        """
        from training.kurs.gang import Gang, Modus
        from training.kurs.gangklokke import Gangklokke
        from training.kurs.gangtilstand import hent

        bestilt, ovelse = self._bestilling, self._bestilling.les()
        funnet = None if bestilt.nytt else hent(self._mappe, ovelse)
        if funnet is None:
            self._mappe.kast()
            modus = Modus(bestilt.maate or ovelse.maate)
            self.gang = Gang(ovelse, modus, ovelse.fro if bestilt.fro is None else bestilt.fro)
            self.klokke = Gangklokke(ovelse.klokke)
        else:
            gang, gaatt, begynt = funnet
            if bestilt.maate not in ("", gang.modus) or bestilt.fro not in (None, gang.fro):
                raise KanIkkeGjores(setninger.gaar_paa_annen_maate(str(gang.modus)))
            self.gang, self.begynt = gang, begynt
            self.klokke = Gangklokke(ovelse.klokke, gaatt)
        self.gang.frys = self.klokke.frys
        return self.gang

    def lagre(self, meld: Callable[[str], None]) -> None:
        """Keeps where the run stands; `meld` gets the sentence when the disk says no."""
        from training.kurs.gangtilstand import skriv

        assert self.gang is not None, "the run has been found"
        assert self.klokke is not None
        try:
            skriv(self._mappe, self.gang, self.klokke.gaatt, self.begynt)
        except OSError:
            meld(setninger.OVELSEN_KAN_IKKE_LAGRES)

    def _sporer(
        self, gang: Gang, terminal: Terminal, naa: Callable[[], datetime], kladd: Mapping[str, Any] | None
    ) -> Vitne:
        """Whoever records the run, from now on."""
        from screens.opptak.opptaksfil import Opptaksfil
        from screens.ovelse.sporer import Sporer, sporets_hode
        from training.kurs.spor import KLADD

        merknader = [f"{KLADD}{json.dumps(kladd)}"] if kladd else []
        hode, begynnelse = sporets_hode(gang.ovelse, naa(), merknader)
        fil = Opptaksfil(self._mappe.neste_spor(), terminal.meld_feil)
        fil.begynn(begynnelse)
        return Sporer(terminal.flate, naa, hode, fil, self._logg)

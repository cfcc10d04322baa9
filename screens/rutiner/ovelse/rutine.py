"""ØVELSE: begins an exercise, and in one that goes on answers questions, gives hints, and hands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from screens.bilder.ovelse import I_PROVE, MAATER, OPPGAVENE, OVELSENE
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.ovelse.oppgavegrep import Oppgavegrep, oppgavene
from screens.rutiner.ovelse.ovelsesliste import radene
from training.kurs.gang import Modus
from training.ovelse import katalog
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar

MODI = {"": Modus.OVING, "L": Modus.VEILEDET, "P": Modus.PROVE}


class Ovelsesrutine:
    """The two pages: the exercises there are, and the tasks of the run that the sitting is, which come first in one."""

    kode = "ØVELSE"
    navn = "Øvelse"
    sider = (OVELSENE, OPPGAVENE)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self._velg_sider()
        self.bekreftet: object = None
        self.oppgavegrep = Oppgavegrep(okt)

    def aapne(self, side: str) -> Svar:
        self.bekreftet = None
        gang = self.okt.gang
        if gang is not None:
            self.oppgavegrep = Oppgavegrep(self.okt)
            return Svar(verdier=oppgavene(self.okt, gang) | self._listen(), side=OPPGAVENE.kode, markor="oppgave")
        if side == OPPGAVENE.kode:
            return Svar(verdier=self._listen(), markor="oppgave", melding=setninger.INGEN_OVELSE_I_GANG)
        return Svar(verdier=self._listen(), side=OVELSENE.kode, markor="ovelse", melding=setninger.VELG_OVELSE)

    def send(self, inn: Innsendt) -> Svar:
        if inn.side == OVELSENE.kode:
            return self._begynn(inn)
        if self.okt.gang is None:
            return Svar(melding=setninger.INGEN_OVELSE_I_GANG, alvor=Alvor.FEIL)
        svar = self.oppgavegrep.gjor(inn, self.okt.gang)
        self._velg_sider()
        return svar

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}

    def _velg_sider(self) -> None:
        """In a prøve the page of the tasks offers no more than there is to be had, until it is handed in."""
        gang = self.okt.gang
        if gang is not None:
            i_prove = gang.modus is Modus.PROVE and gang.levert is None
            self.sider = (I_PROVE if i_prove else OPPGAVENE, OVELSENE)

    # The exercises there are

    def _listen(self) -> dict[str, Any]:
        rader = Rader(radene(self.okt.ovelser, self.okt.gang), om=setninger.SKRIV_NUMMERET)
        return {"ovelsene": rader, "ovelse": None, "maate": None}

    def _begynn(self, inn: Innsendt) -> Svar:
        if self.okt.gang is not None:
            return Svar(melding=setninger.OVELSEN_GAAR, alvor=Alvor.FEIL, side=OPPGAVENE.kode)
        navn, maate = inn.verdier["ovelse"], inn.verdier["maate"] or ""
        if not navn:
            return Svar(feil={"ovelse": setninger.HVILKEN_OVELSE})
        try:
            fil: Path | None = katalog.finn(navn)
        except katalog.OvelsenFinnesIkke:
            fil = None
        if fil is None or fil.parent != katalog.MAPPE or self.okt.ovelser is None:
            return Svar(feil={"ovelse": setninger.INGEN_SLIK_OVELSE})
        if self.bekreftet != (fil, maate):
            self.bekreftet = (fil, maate)
            melding = setninger.begynner_ovelsen(katalog.nummer(fil), MAATER[maate].partition(":")[0])
            return Svar(melding=melding, bekreftes=True)
        self.okt.neste_ovelse = (str(fil), str(MODI[maate]))
        return Svar(avslutt=True, lagret=True)

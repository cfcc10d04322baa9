"""RETTING i journalen: a journal entry that was wrong is annulled."""

from typing import Any

from data.operasjoner.retting.annullering import (
    Annullering,
    Journalpostering,
    Rettingsbilde,
    annuller,
    rettingsbilde,
    vurder_annullering,
)
from data.operasjoner.retting.setninger import annullerer
from screens.bilder.retting.retting import INN, JOURNALFORINGENE, RETTING
from screens.okt import Okt
from screens.rutiner.retting import setninger
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.setninger import saken_er
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Svar

NAVNEPLASS = 25
"""How much of a name the sentence that asks has room for."""


class Rettingsrutine(Saksrutine):
    """The form: Enter tells what would be annulled, and a second Enter annuls it.

    `sett` is what was last told of: only that is written.
    """

    kode = "RETTING"
    navn = "Retting i journalen"
    sider = (RETTING,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.sett: Annullering | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = rettingsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        return Svar(verdier=verdier, melding=saken_er(bilde.hode.journalnr, bilde.hode.stilling), markor="type")

    def glem(self) -> None:
        super().glem()
        self.sett = None

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        onske = les(Annullering, inn.verdier, journalnr=journalnr)
        if onske != self.sett:
            hode = vurder_annullering(self.okt.register, onske)
            self.sett = onske
            navn = hode.navn if len(hode.navn) <= NAVNEPLASS else f"{hode.navn[: NAVNEPLASS - 1]}…"
            return Svar(melding=annullerer(journalnr, navn), bekreftes=True)
        bilde = annuller(self.okt.register, onske, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(bilde)
        return Svar(verdier=verdier, melding=setninger.annullert(journalnr), lagret=True, markor="fodselsnr")

    def _verdier(self, bilde: Rettingsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon, self.sett = bilde.hode.journalnr, bilde.hode.versjon, None
        rader = Rader([_rad(en) for en in bilde.journalforinger], om=bilde.hode.stilling)
        return fyll(self.sider, bilde.hode) | {"status": bilde.hode.stilling, JOURNALFORINGENE.navn: rader}


def _rad(en: Journalpostering) -> dict[str, str]:
    return {
        "sak": en.journalnr,
        "mottatt": f"{en.mottatt:%d.%m.%y}",
        "stilling": en.stilling,
        "annullert": en.annullert,
    }

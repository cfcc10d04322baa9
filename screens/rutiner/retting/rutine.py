"""RETTING i journalen: an entry that was wrong is annulled, and a person gets another number, or one of two."""

from dataclasses import replace
from typing import Any

from data.operasjoner.retting.annullering import (
    Annullering,
    Journalpostering,
    Rettingsbilde,
    annuller,
    rettingsbilde,
    vurder_annullering,
)
from data.operasjoner.retting.kobling import Kobling, Koblingsprov, koble, vurder_kobling
from data.operasjoner.retting.setninger import (
    annullerer,
    blir,
    blir_med_annen_dato,
    er_byttet,
    flytter,
    flytter_med_to_betalinger,
)
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
KOBLES = ("N", "S")


class Rettingsrutine(Saksrutine):
    """The form: Enter tells what would be done, and a second Enter does it.

    `sett` is what was last told of: only that is written.
    """

    kode = "RETTING"
    navn = "Retting i journalen"
    sider = (RETTING,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.sett: Annullering | Kobling | None = None

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
        if inn.verdier["type"] in KOBLES:
            return self._koble(les(Kobling, inn.verdier, journalnr=journalnr), versjon)
        onske = les(Annullering, inn.verdier, journalnr=journalnr)
        if onske != self.sett:
            hode = vurder_annullering(self.okt.register, onske)
            self.sett = onske
            return Svar(melding=annullerer(journalnr, _kort(hode.navn, NAVNEPLASS)), bekreftes=True)
        bilde = annuller(self.okt.register, onske, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(bilde)
        return Svar(verdier=verdier, melding=setninger.annullert(journalnr), lagret=True, markor="fodselsnr")

    def _koble(self, onske: Kobling, versjon: int) -> Svar:
        """Shows what a new number or a joining comes to, and does it when that is sent once more."""
        if onske != self.sett:
            prov = vurder_kobling(self.okt.register, onske)
            self.sett = onske
            return Svar(melding=_sporsmaal(onske, prov), bekreftes=True)
        fra = self.okt.fodselsnr or ""
        til = koble(self.okt.register, onske, versjon)
        svar = self.hent(None, onske.journalnr)
        assert svar is not None, "the case is there"
        return replace(svar, melding=er_byttet(fra, til), lagret=True, markor="fodselsnr")

    def _verdier(self, bilde: Rettingsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon, self.sett = bilde.hode.journalnr, bilde.hode.versjon, None
        rader = Rader([_rad(en) for en in bilde.journalforinger], om=bilde.hode.stilling)
        return fyll(self.sider, bilde.hode) | {"status": bilde.hode.stilling, JOURNALFORINGENE.navn: rader}


def _sporsmaal(onske: Kobling, prov: Koblingsprov) -> str:
    if onske.type == "N":
        if prov.annen_fodselsdato:
            return blir_med_annen_dato(_kort(prov.navn, 20), prov.til)
        return blir(_kort(prov.navn, NAVNEPLASS), prov.til)
    if prov.anvist_i_begge:
        return flytter_med_to_betalinger(prov.anvist_i_begge, _kort(prov.navn, 16))
    return flytter(prov.saker, _kort(prov.navn, 18), prov.til)


def _kort(navn: str, plass: int) -> str:
    return navn if len(navn) <= plass else f"{navn[: plass - 1]}…"


def _rad(en: Journalpostering) -> dict[str, str]:
    return {
        "sak": en.journalnr,
        "mottatt": f"{en.mottatt:%d.%m.%y}",
        "stilling": en.stilling,
        "annullert": en.annullert,
    }

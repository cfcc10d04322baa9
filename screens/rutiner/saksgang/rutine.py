"""SAKSGANG: the history of a case, narrowed by kind and day; F2 explains a row, and Enter opens it as it was."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.klage.klagebilde import klagens_frist
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.omgjoring.krav import kravforklaring
from data.operasjoner.saksgang.hendelse import Hendelsesslag, Sakshendelse
from data.operasjoner.saksgang.saksgang import FLEST, Saksgang, saksgang
from data.operasjoner.saksgang.vedtaket import Vedtaksvisning, vedtaket
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt
from data.sak.faktakilder import felt_i_vedtaket
from rules.fakta.betaling import AAPNING, JUSTERING
from screens.bilder.saksgang.gang import HENDELSER, SAKSGANG
from screens.bilder.saksgang.vedtaket import VEDTAKET
from screens.forklaring.forklaring import (
    anvisningen,
    er_forklart,
    foringen,
    forklaring,
    ikke_regnet_ut,
    skrevet_inn,
    treet,
)
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner.saksgang import setninger
from screens.rutiner.saksgang.visning import hendelsesrad, opplysningslinjer, vedtaksverdier
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Svar, Tekstvindu

FORINGENE = {"aapning": AAPNING, "justering": JUSTERING}
SIER_MER = ("klage", "omregning", "kravpost")
"""The rows whose text says more than their number: Enter shows it, F2 the number."""
HODE = ("fodselsnr", "journalnr", "navn")
OPPLYSNING = {"gjelder_fra": "innvilget_fra", "gjelder_til": "til", "vis_maks": "maks_prosent"}
"""The fact of a grant that a field repeats."""


class Saksgangsrutine(Saksrutine):
    """Two pages: the history, and the decision that was opened from it; nothing is written on either."""

    kode = "SAKSGANG"
    navn = "Saksgang"
    sider = (SAKSGANG, VEDTAKET)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.slag: Hendelsesslag | None = None
        self.fra: date | None = None
        self.gang: Saksgang | None = None
        self.sett: Vedtaksvisning | None = None

    def aapne(self, side: str) -> Svar:
        sto = self.sett.vedtak if self.sett else None
        svar = super().aapne(side)
        if side != VEDTAKET.kode:
            return svar
        if sto is not None and sto.journalnr == self.journalnr:  # come back to from another routine
            aapnet = self._vis_vedtaket(sto.journalnr, sto.id)
            return replace(aapnet, verdier={**svar.verdier, **aapnet.verdier})
        return replace(svar, melding=setninger.VELG_VEDTAK, markor=None)

    def send(self, inn: Innsendt) -> Svar:
        if inn.side == VEDTAKET.kode:
            return Svar(melding=setninger.SOM_DET_BLE if self.sett else setninger.VELG_VEDTAK)
        slag = inn.verdier["slag"]
        self.slag, self.fra = Hendelsesslag(slag) if slag else None, inn.verdier["fra"]
        return super().send(inn)

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        gang = saksgang(self.okt.register, fodselsnr, journalnr, self.slag, self.fra)
        if gang is None:
            return None
        self.gang, self.sett = gang, None
        self.journalnr, self.versjon = gang.hode.journalnr, gang.hode.versjon
        self.okt.velg(gang.hode.fodselsnr, gang.hode.journalnr)
        verdier: dict[str, Any] = blank(self.sider) | fyll(self.sider, gang.hode) | self.forvalg()
        verdier["status"] = gang.hode.stilling
        verdier[HENDELSER.navn] = Rader([*map(hendelsesrad, gang.hendelser)], om=gang.hode.stilling)
        markor = HENDELSER.feltnavn(0) if gang.hendelser else "slag"
        return Svar(verdier=verdier, melding=_melding(gang), markor=markor, lagret=True)

    def utfor(self, inn: Innsendt) -> Svar:
        if self.gang is not None and inn.rad is not None and not inn.endret & {"slag", "fra"}:
            return self._aapne_raden(self.gang.hendelser[inn.rad], inn)
        return self.hent(None, self.journalnr) or Svar()

    def glem(self) -> None:
        super().glem()
        self.gang = self.sett = None

    def forvalg(self) -> dict[str, Any]:
        return {"slag": self.slag.value if self.slag else None, "fra": self.fra}

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor}

    def _aapne_raden(self, hendelse: Sakshendelse, inn: Innsendt) -> Svar:
        if hendelse.rad is None or hendelse.rad[0] != "vedtak":
            return self._hvorfor(inn) if hendelse.rad is None or hendelse.rad[0] not in SIER_MER else _raden(hendelse)
        assert self.journalnr is not None, "the row is of a case"
        return self._vis_vedtaket(self.journalnr, hendelse.rad[1])

    def _vis_vedtaket(self, journalnr: str, nummer: int) -> Svar:
        self.sett = vedtaket(self.okt.register, journalnr, nummer)
        verdier = blank((VEDTAKET,), HODE) | vedtaksverdier(self.sett)
        return Svar(verdier=verdier, side=VEDTAKET.kode, melding=setninger.SOM_DET_BLE, lagret=True)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None or self.gang is None:
            return Svar(melding=UTEN_SAK)
        if inn.side == VEDTAKET.kode:
            return self._om_vedtaket(inn)
        if inn.rad is None:
            return Svar(melding=setninger.VELG_RAD)
        return self._om_raden(self.journalnr, self.gang.hendelser[inn.rad])

    def _om_raden(self, journalnr: str, en: Sakshendelse) -> Svar:
        """The tree of what was calculated, or all that is told of the rest."""
        reg = self.okt.register
        tabell, nummer = en.rad or ("", 0)
        if tabell == "anvisning":
            return anvisningen(anvisningsforklaring(reg, journalnr, nummer))
        if tabell in FORINGENE:
            return foringen(foringsforklaring(reg, journalnr, FORINGENE[tabell], nummer))
        if tabell == "klage":
            return treet(klagens_frist(reg, journalnr, nummer))
        if tabell in ("omregning", "kravpost"):
            return treet(kravforklaring(reg, journalnr))
        if tabell == "vedtak" and (vedtak := vedtaket(reg, journalnr, nummer).vedtak).fakta is not None:
            return forklaring(beregn_paa_nytt(vedtak, reg), "ukesats")
        if tabell == "forslag" and (beregnet := forslagsbilde(reg, journalnr, nummer).beregnet) is not None:
            return forklaring(beregnet.beregning, "ukesats")
        return _raden(en)

    def _om_vedtaket(self, inn: Innsendt) -> Svar:
        if self.sett is None:
            return Svar(melding=setninger.VELG_VEDTAK)
        vedtak, felt = self.sett.vedtak, OPPLYSNING.get(inn.felt, inn.felt or "ukesats")
        if vedtak.fakta is None:
            return Svar(melding=setninger.SOM_DET_BLE)
        if felt.startswith("opplysning_"):
            return Svar(vindu=Tekstvindu(setninger.OPPLYSNINGENE, opplysningslinjer(self.sett)))
        if inn.felt in OPPLYSNING:
            return skrevet_inn(self.ledetekst(inn.felt), felt_i_vedtaket(self.okt.register, vedtak)(felt))
        if er_forklart(felt):
            return forklaring(beregn_paa_nytt(vedtak, self.okt.register), felt)
        return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES)


def _raden(en: Sakshendelse) -> Svar:
    """All that is told of a row."""
    return Svar(vindu=Tekstvindu(setninger.RADEN, en.linjer))


def _melding(gang: Saksgang) -> str:
    if gang.flere:
        return setninger.de_nyeste(FLEST)
    if not gang.hendelser:
        return setninger.INGEN_HENDELSER
    return setninger.radene(len(gang.hendelser), gang.hode.journalnr)

"""D-68 Anvisning av ferietillegg: paid when the case is closed and everything ordinary is paid."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.ferietillegg.ferietillegg import (
    FERIEFELT,
    Feriekort,
    Ferietilleggbilde,
    anvis_ferietillegg,
    beregn_ferietillegg,
    ferieforklaring,
    ferietilleggbilde,
    tidsforklaring,
)
from screens.bilder.d68 import D68
from screens.forklaring.forklaring import er_forklart, ikke_regnet_ut, treet, vedtatt, vedtatt_opplysning
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar

FRA_VEDTAKET = ("innvilget_fra", "til", "maks_prosent", "forste_dato")
"""The facts that the form shows from the grant, by name."""
STATUSBREDDE = 50
"""How many characters Status has; line 23 tells of a closing that is to come, for which it may have no room."""
SKREVET = {"anvisningstype", "meldedato", "ferieaar", "internt", "anmerkning", "signatur"}


class Ferietillegg(Saksrutine):
    """The holiday form: the year chooses the sums, F5 shows them, Enter pays."""

    kode = "D-68"
    navn = "Anvisning av ferietillegg"
    sider = (D68,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.vist_aar: int | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = ferietilleggbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self._ta_inn(bilde)
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg() | {"ferieaar": bilde.ferieaar}
        if bilde.hinder:
            return Svar(verdier=verdier, melding=bilde.hinder, alvor=Alvor.VARSEL, markor="meldedato")
        return Svar(verdier=verdier, melding=setninger.FYLL_UT_FERIEAAR, markor="meldedato")

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        kort = les(Feriekort, inn.verdier, journalnr=journalnr)
        anvist = anvis_ferietillegg(self.okt.register, kort, versjon)
        assert kort.ferieaar is not None
        self._ta_inn(anvist.bilde)
        melding = setninger.tillegget_er_anvist(kort.ferieaar, anvist.anvist_belop)
        verdier = self._verdier(anvist.bilde) | {"status": anvist.status, "ferietillegg": anvist.anvist_belop}
        return Svar(verdier=verdier, melding=melding, lagret=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._beregn, "hvorfor": self._hvorfor}

    def _beregn(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret or self.journalnr is None:
            return self.hent_ny(inn)
        bilde = self._for_aaret(inn)
        verdier = self._verdier(bilde)
        if bilde.hinder:
            return Svar(verdier=verdier, melding=bilde.hinder, alvor=Alvor.FEIL)
        kort = les(Feriekort, inn.verdier, journalnr=self.journalnr)
        beregnet = beregn_ferietillegg(self.okt.register, kort)
        if beregnet.varsler:
            return Svar(verdier=verdier, melding=beregnet.varsler[0], alvor=Alvor.VARSEL)
        melding = setninger.tillegget(beregnet.ferietillegg.verdi, beregnet.netto)
        return Svar(verdier=verdier, melding=melding)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None or self.vist_aar is None:
            return Svar(melding=UTEN_SAK)
        return self.spurt(inn, "ferietillegg", self._forklar)

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        del inn
        assert self.journalnr is not None
        assert self.vist_aar is not None
        if felt in FERIEFELT:
            return treet(ferieforklaring(self.okt.register, self.journalnr, felt, self.vist_aar))
        if felt == "status":
            tid = tidsforklaring(self.okt.register, self.journalnr, self.vist_aar)
            return treet(tid) if tid else Svar(melding=setninger.SOM_AVSLUTTES)
        if er_forklart(felt):
            return vedtatt(self.okt.register, self.journalnr, felt)
        if felt in FRA_VEDTAKET:
            return vedtatt_opplysning(self.okt.register, self.journalnr, self.ledetekst(felt), felt)
        return ikke_regnet_ut(self.ledetekst(felt), setninger.FORKLARES_I_D68)

    def _for_aaret(self, inn: Innsendt) -> Ferietilleggbilde:
        aar = inn.verdier["ferieaar"]
        bilde = ferietilleggbilde(self.okt.register, journalnr=self.journalnr, ferieaar=aar)
        assert bilde is not None
        self._ta_inn(bilde)
        return bilde

    def _ta_inn(self, bilde: Ferietilleggbilde) -> None:
        self.journalnr, self.versjon, self.vist_aar = bilde.hode.journalnr, bilde.hode.versjon, bilde.ferieaar

    def _verdier(self, bilde: Ferietilleggbilde) -> dict[str, Any]:
        verdier = fyll(self.sider, bilde.hode, bilde)
        return {n: v for n, v in verdier.items() if n not in SKREVET} | {"status": _hele_ledd(bilde.hode.stilling)}


def _hele_ledd(stilling: str) -> str:
    """As many of the parts as there is room for, each whole."""
    while len(stilling) > STATUSBREDDE:
        stilling = stilling.removesuffix(" …").rpartition(", ")[0] + " …"
    return stilling

"""JUSTERING av diverse regnskap: an account is corrected by a row with amount, reason and paper."""

from collections.abc import Callable, Mapping
from typing import Any

from data.operasjoner.regnskap.justering import (
    Justering,
    Justeringsbilde,
    Regnskapslinje,
    foreslaa_justering,
    juster,
    justeringsbilde,
    regnskapsforklaring,
    vurder_justering,
)
from screens.bilder.regnskap.justering import INN, JUSTERING, REGNSKAPENE
from screens.forklaring.forklaring import ikke_regnet_ut, treet
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner.behandling.forslag import foreslaatt_sagt
from screens.rutiner.regnskap import setninger
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar


class Justeringsrutine(Saksrutine):
    """The form of a correction: Enter tells what the account comes to, and a second Enter writes or proposes it.

    `sett` is what was last told of: only that is written.
    """

    kode = "JUSTERING"
    navn = "Justering av diverse regnskap"
    sider = (JUSTERING,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.sett: Justering | None = None
        self.bilde: Justeringsbilde | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = justeringsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        if bilde.hinder:
            return Svar(verdier=verdier, melding=bilde.hinder, alvor=Alvor.VARSEL, markor="fodselsnr")
        return Svar(verdier=verdier, melding=setninger.velg_regnskap(bilde.hode.journalnr), markor="konto")

    def glem(self) -> None:
        super().glem()
        self.sett = self.bilde = None

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        justering = les(Justering, inn.verdier, journalnr=journalnr)
        if justering != self.sett:
            prov = vurder_justering(self.okt.register, justering)
            self.sett = justering
            alvor = Alvor.VARSEL if prov.varsler else Alvor.OPPLYSNING
            return Svar(melding=prov.setning, alvor=alvor, bekreftes=True)
        if self.okt.innlogget:
            foreslaatt = foreslaa_justering(self.okt.register, justering, versjon)
            verdier = dict.fromkeys(INN) | self._verdier(foreslaatt.bilde)
            sagt, alvor = foreslaatt_sagt(self.okt, foreslaatt)
            return Svar(verdier=verdier, melding=sagt, alvor=alvor, lagret=True, markor="konto")
        justert = juster(self.okt.register, justering, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(justert.bilde)
        melding = setninger.justert(justert.konto.navn, justert.staar)
        return Svar(verdier=verdier, melding=melding, lagret=True, markor="konto")

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor}

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None or self.bilde is None:
            return Svar(melding=UTEN_SAK)
        if inn.rad is not None:
            linje = self.bilde.regnskap[inn.rad]
            return treet(regnskapsforklaring(self.okt.register, self.journalnr, linje.konto, linje.aar))
        return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES_I_JUSTERING)

    def _verdier(self, bilde: Justeringsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.bilde, self.sett = bilde, None
        rader = Rader([_rad(linje) for linje in bilde.regnskap], om=bilde.hode.stilling)
        verdier = fyll(self.sider, bilde.hode)
        return verdier | {"status": bilde.hode.stilling, REGNSKAPENE.navn: rader}


def _rad(linje: Regnskapslinje) -> dict[str, str]:
    return {
        "kode": str(linje.konto),
        "regnskap": linje.konto.navn,
        "aaret": str(linje.aar) if linje.aar else "",
        "staar": str(linje.staar),
        "justert": f"{linje.justert:+}" if linje.justert else "",
    }

"""LØPENDE Registrering av løpende saker: a running case is taken in with what it has on its accounts, once."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from data.operasjoner.kontrollkort.foringsforklaring import foringsforklaring
from data.operasjoner.regnskap.lopende import Lopendebilde, LopendeSak, lopendebilde, ta_inn, vurder_lopende_sak
from rules.fakta.betaling import AAPNING
from screens.bilder.regnskap.lopende import INN, LOPENDE
from screens.forklaring.forklaring import er_forklart, foringen, ikke_regnet_ut, vedtatt, vedtatt_opplysning
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner.regnskap import setninger
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar


class LopendeSaker(Saksrutine):
    """The form of a running case: Enter tells what it comes to, and takes it in on a second Enter.

    `sett` is what was last told of: only that is taken in.
    """

    kode = "LØPENDE"
    navn = "Registrering av løpende saker"
    sider = (LOPENDE,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.sett: LopendeSak | None = None
        self.bilde: Lopendebilde | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = lopendebilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        if bilde.tatt_inn is not None and bilde.tatt_inn_av is not None:
            melding = setninger.er_tatt_inn(bilde.hode.journalnr, bilde.tatt_inn, bilde.tatt_inn_av)
            return Svar(verdier=verdier, melding=melding, markor="fodselsnr")
        if bilde.hinder:
            return Svar(verdier=verdier, melding=bilde.hinder, alvor=Alvor.VARSEL, markor="fodselsnr")
        return Svar(verdier=verdier, melding=setninger.fyll_ut_lopende(bilde.hode.journalnr), markor="anvist_til")

    def glem(self) -> None:
        super().glem()
        self.sett = self.bilde = None

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        sak = les(LopendeSak, inn.verdier, journalnr=journalnr)
        if sak != self.sett:
            vurdert = vurder_lopende_sak(self.okt.register, sak)
            self.sett = sak
            alvor = Alvor.VARSEL if vurdert.varsler else Alvor.OPPLYSNING
            return Svar(melding=vurdert.setning, alvor=alvor, bekreftes=True)
        bilde = ta_inn(self.okt.register, sak, versjon, sett=True)
        assert bilde.anvist_til is not None
        melding = setninger.tatt_inn(journalnr, bilde.anvist_til + timedelta(days=1))
        return Svar(verdier=self._verdier(bilde), melding=melding, lagret=True, markor="fodselsnr")

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor}

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=UTEN_SAK)
        return self.spurt(inn, "ukesats", self._forklar)

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        del inn
        assert self.journalnr is not None
        if felt in INN and self.bilde is not None and self.bilde.nummer is not None:
            return foringen(foringsforklaring(self.okt.register, self.journalnr, AAPNING, self.bilde.nummer))
        if er_forklart(felt):
            return vedtatt(self.okt.register, self.journalnr, felt)
        if felt == "innvilget_fra":
            return vedtatt_opplysning(self.okt.register, self.journalnr, self.ledetekst(felt), felt)
        return ikke_regnet_ut(self.ledetekst(felt), setninger.FORKLARES_I_LOPENDE)

    def _verdier(self, bilde: Lopendebilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.bilde, self.sett = bilde, None
        return fyll(self.sider, bilde.hode, bilde) | {"status": bilde.hode.stilling}

"""OMGJØRING: a decision is made anew back in time, and what was paid is put right."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.krav import kravforklaring
from data.operasjoner.omgjoring.omgjoring import (
    GjortOm,
    Omgjoringsbilde,
    Omgjoringsprov,
    foreslaa_omgjoring,
    gjor_om,
    maa_foreslaa,
    omgjoringsbilde,
    vurder_omgjoring,
)
from screens.bilder.regnskap.omgjoring import INN, OMGJORING
from screens.forklaring.forklaring import forklaring, ikke_regnet_ut, treet
from screens.forklaring.setninger import UTEN_SAK
from screens.okt import Okt
from screens.rutiner.regnskap import setninger
from screens.rutiner.regnskap.omgjoringsvisning import det_som_er_rettet, provverdier
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar

KRAVFELT = ("krevd", "betalt_tilbake", "igjen", "til_trekk")


class Omgjoringsrutine(Saksrutine):
    """The form of a decision made anew: F5 and the first Enter show what it comes to, and a second Enter does it.

    `sett` is what was last shown, with all that it came to: only that is done.
    """

    kode = "OMGJØRING"
    navn = "Omgjøring"
    sider = (OMGJORING,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.sett: Omgjoring | None = None
        self.prov: Omgjoringsprov | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = omgjoringsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        return Svar(verdier=verdier, melding=setninger.hva_er_rettet(bilde.hode.journalnr), markor="fra")

    def glem(self) -> None:
        super().glem()
        self.sett = self.prov = None

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        omgjoring = les(Omgjoring, inn.verdier, journalnr=journalnr)
        if omgjoring != self.sett or self.prov is None:
            return self._vis(omgjoring, bekreftes=True)
        gjor = foreslaa_omgjoring if maa_foreslaa(self.okt.register) else gjor_om
        gjort = gjor(self.okt.register, omgjoring, versjon, self.prov.sum)
        verdier = dict.fromkeys(INN) | self._verdier(gjort.bilde)
        return Svar(verdier=verdier, melding=_gjort(gjort), lagret=True, markor="fodselsnr")

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """Blanks what was shown: it is no longer what would be done."""
        del inn
        self.sett = self.prov = None
        return provverdier(None)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._beregn, "hvorfor": self._hvorfor}

    def _beregn(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret or self.journalnr is None:
            return self.hent_ny(inn)
        return self._vis(les(Omgjoring, inn.verdier, journalnr=self.journalnr), bekreftes=False)

    def _vis(self, omgjoring: Omgjoring, *, bekreftes: bool) -> Svar:
        prov = vurder_omgjoring(self.okt.register, omgjoring)
        self.sett, self.prov = omgjoring, prov
        melding = " ".join((*prov.varsler, prov.setning))
        alvor = Alvor.VARSEL if prov.plan.varsler or prov.varsler else Alvor.OPPLYSNING
        return Svar(verdier=provverdier(prov), melding=melding, alvor=alvor, bekreftes=bekreftes)

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=UTEN_SAK)
        if inn.felt in KRAVFELT:
            konto: Literal["igjen", "til_trekk"] = "til_trekk" if inn.felt == "til_trekk" else "igjen"
            return treet(kravforklaring(self.okt.register, self.journalnr, konto))
        if self.prov is None:
            return Svar(melding=setninger.F5_FORST)
        if inn.rad is not None:
            linje = self.prov.linjer[inn.rad]
            return treet(linje.omregnet.mer_belop, under=det_som_er_rettet(self.prov, linje))
        if inn.felt == "ukesats":
            return forklaring(self.prov.beregnet.beregning, "ukesats")
        return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES_I_OMGJORING)

    def _verdier(self, bilde: Omgjoringsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.sett = self.prov = None
        verdier = fyll(self.sider, bilde.hode, bilde)
        return verdier | {"status": bilde.hode.stilling} | provverdier(None)


def _gjort(gjort: GjortOm) -> str:
    if gjort.vedtak is None:
        return setninger.omgjoring_foreslaatt(gjort.bilde.hode.journalnr)
    if gjort.plan.etterbetales:
        return setninger.omgjort(gjort.plan.etterbetales)
    if gjort.plan.kreves or gjort.plan.nedsatt:
        return setninger.omgjort_med_krav(gjort.bilde.igjen)
    return setninger.UTEN_FORSKJELL

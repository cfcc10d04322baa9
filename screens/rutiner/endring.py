"""ENDRING i trygdeforholdet: a case is refused, excluded for a time, or closed, or a payment is taken back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from data.operasjoner.anvisning.setninger import er_tatt_tilbake, tar_tilbake
from data.operasjoner.anvisning.tilbaketaking import KanTasTilbake, Tilbaketaking, ta_tilbake, vurder_tilbaketaking
from data.operasjoner.endring.endring import (
    Endring,
    Endringsbilde,
    endre_trygdeforhold,
    endringsbilde,
    foreslaa_endring,
    vurder_gjenopptak,
)
from data.operasjoner.endring.setninger import er_tatt_opp, tar_opp, tar_opp_den_gamle
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, GJENOPPTAK, Vedtak
from data.tilstand import Tilstand
from rules.fakta.avstengning import Avstengning
from rules.regelverk import naermeste_lov
from rules.tall.lesing import vis_tall
from screens.bilder.endring import ENDRING
from screens.brev.utskrift import skriv_vedtak
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.behandling.forslag import foreslaatt_svar
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from screens.rutiner.utskriftssvar import skrevet
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar

TA_TILBAKE = "T"
TA_OPP = "G"


class EndringITrygdeforholdet(Saksrutine):
    """The form that closes a case; a closed case opens the way to D-68. F9 prints the newest decision of the case."""

    kode = "ENDRING"
    navn = "Endring i trygdeforholdet"
    sider = (ENDRING,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.vedtak: Vedtak | None = None
        self.sett: tuple[Tilbaketaking, KanTasTilbake] | None = None
        self.avstengninger: tuple[Avstengning, ...] = ()
        self.vist: tuple[Any, ...] = ()

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = endringsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        melding = setninger.saken_er(bilde.hode.journalnr, bilde.hode.stilling)
        if bilde.opphor and bilde.hode.tilstand is Tilstand.AVSLUTTET:
            melding = setninger.er_avsluttet_fra(bilde.hode.journalnr, bilde.hode.stilling, bilde.opphor)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        return Svar(verdier=verdier, melding=melding, markor="type")

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        if inn.verdier["type"] == TA_TILBAKE:
            return self._ta_tilbake(les(Tilbaketaking, inn.verdier, journalnr=journalnr), versjon)
        if (vil_ta_opp := self._tar_opp(inn, journalnr)) is not None:
            return vil_ta_opp
        if (vil_endre := self._endrer_avstengningen(inn)) is not None:
            return vil_endre
        endring, skriv_ut = les(Endring, inn.verdier, journalnr=journalnr), bool(inn.verdier["utskrift"])
        if self.okt.innlogget:
            foreslaatt = foreslaa_endring(self.okt.register, endring, versjon)
            svar = foreslaatt_svar(self.okt, foreslaatt, skriv_ut=skriv_ut)
            return replace(svar, verdier=self._verdier(foreslaatt.bilde))
        endret = endre_trygdeforhold(self.okt.register, endring, versjon)
        vedtak, bilde = endret.vedtak, endret.bilde
        verdier = self._verdier(bilde) | {"uker": vedtak.uker}
        gjort = _gjort(vedtak, bilde.hode.tilstand)
        if not skriv_ut:
            return Svar(verdier=verdier, melding=gjort, lagret=True)
        sagt, alvor = self._skriv(vedtak)
        return Svar(verdier=verdier, melding=f"{gjort} {sagt}", alvor=alvor, lagret=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"skriv_ut": self._skriv_ut}

    def glem(self) -> None:
        super().glem()
        self.vedtak = self.sett = None
        self.avstengninger = self.vist = ()

    def _endrer_avstengningen(self, inn: Innsendt) -> Svar | None:
        """What a second Enter does to an exclusion that stands; None for a new one, or when that was shown."""
        felt = tuple(inn.verdier[navn] for navn in ("type", "dato", "uker", "begrunnelse_kode"))
        staar = next((en for en in self.avstengninger if felt[:2] == ("S", en.fra)), None)
        if staar is None or inn.verdier["uker"] is None or self.vist == felt:
            return None
        self.vist = felt
        if not inn.verdier["uker"]:
            return Svar(melding=setninger.opphever_avstengningen(staar.fra, staar.til), bekreftes=True)
        til = naermeste_lov(staar.fra).utbetaling.siste_avstengte_dag(staar.fra, inn.verdier["uker"])
        return Svar(melding=setninger.endrer_avstengningen(staar.fra, staar.til, til), bekreftes=True)

    def _tar_opp(self, inn: Innsendt, journalnr: str) -> Svar | None:
        """What a second Enter does to a closed case; None for another change, or when that was shown."""
        felt = tuple(inn.verdier[navn] for navn in ("type", "dato", "uker", "begrunnelse_kode"))
        if inn.verdier["type"] != TA_OPP or self.vist == felt:
            return None
        tatt = vurder_gjenopptak(self.okt.register, les(Endring, inn.verdier, journalnr=journalnr))
        self.vist = felt
        if tatt.ny_periode:
            return Svar(melding=tar_opp_den_gamle(journalnr, tatt.fra), bekreftes=True)
        return Svar(melding=tar_opp(journalnr, tatt.fra, vis_tall(tatt.uker_igjen)), bekreftes=True)

    def _ta_tilbake(self, onske: Tilbaketaking, versjon: int) -> Svar:
        """Shows which payment is taken back, and takes it back when that is sent once more."""
        kan = vurder_tilbaketaking(self.okt.register, onske)
        if self.sett != (onske, kan):
            self.sett = (onske, kan)
            return Svar(melding=tar_tilbake(kan.navn, kan.belop), bekreftes=True)
        ta_tilbake(self.okt.register, onske, kan, versjon)
        svar = self.hent(None, onske.journalnr)
        assert svar is not None, "the case is there"
        return replace(svar, melding=er_tatt_tilbake(kan.navn), lagret=True)

    def _skriv_ut(self, inn: Innsendt) -> Svar:
        del inn
        if self.vedtak is None:
            return Svar(melding=setninger.INTET_VEDTAK_HER, alvor=Alvor.FEIL)
        sagt, alvor = self._skriv(self.vedtak)
        return Svar(melding=sagt, alvor=alvor)

    def _skriv(self, vedtak: Vedtak) -> tuple[str, Alvor]:
        return skrevet(self.okt, lambda: skriv_vedtak(self.okt.register, self.okt.utskriftsmappe, vedtak))

    def _verdier(self, bilde: Endringsbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.vedtak, self.sett = bilde.vedtak[-1] if bilde.vedtak else None, None
        self.avstengninger, self.vist = bilde.avstengninger, ()
        return fyll(self.sider, bilde.hode, bilde) | {"status": bilde.hode.stilling}


def _gjort(vedtak: Vedtak, tilstand: Tilstand) -> str:
    """What was done, and what comes next."""
    if vedtak.type == AVSLAG:
        return setninger.avslaatt(vedtak.dato)
    if vedtak.type == GJENOPPTAK:
        return er_tatt_opp(vedtak.dato)
    if vedtak.type == AVSTENGNING:
        return (setninger.avstengt if vedtak.uker else setninger.avstengningen_er_opphevet)(vedtak.dato)
    return (setninger.avsluttet if tilstand is Tilstand.AVSLUTTET else setninger.avsluttes)(vedtak.dato)

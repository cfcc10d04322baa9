"""KLAGE: a complaint about a decision is registered, and what becomes of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from data.operasjoner.klage.klagebilde import Klagebilde, fristforklaring, klagebilde
from data.operasjoner.klage.klagebrev import brevet_for_svaret, klagebrevet
from data.operasjoner.klage.registrering import NyKlage, registrer_klage, vurder_klage
from data.operasjoner.klage.setninger import enter_registrerer_for_sen
from data.operasjoner.klage.svar import Klagesvar, besvar_klage, vurder_svar
from data.sak.rader.klagerader import Klage
from screens.bilder.klage.klage import INNHOLDET, KLAGE_NY, KLAGE_SVAR, VEDTAKENE
from screens.brev.brevtabell import brevtekst
from screens.brev.utskrift import Utskrift, eksemplarene, skriv_klagebrev
from screens.forklaring.forklaring import ikke_regnet_ut, treet
from screens.okt import Okt
from screens.rutiner.brev.forhaandsvisning import side_for_side
from screens.rutiner.brev.setninger import SLIK_SKRIVES_DET_UT
from screens.rutiner.klage import setninger
from screens.rutiner.klage.visning import innholdet, klageverdier, raden, svaret
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll
from screens.rutiner.utskriftssvar import skrevet, utskriftssvar
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar, Tekstvindu

INN = ("vedtak_nr", "mottatt", *INNHOLDET)


class Klagerutine(Saksrutine):
    """Two pages: the case's decisions with a new complaint, and one complaint with its answer.

    Enter tells what it will do, and a second Enter does it: `sett` is what was last told of.
    """

    kode = "KLAGE"
    navn = "Klage"
    sider = (KLAGE_NY, KLAGE_SVAR)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.bilde: Klagebilde | None = None
        self.klage: Klage | None = None
        self.sett: NyKlage | Klagesvar | None = None

    def aapne(self, side: str) -> Svar:
        svar = super().aapne(side)
        if side != KLAGE_SVAR.kode or self.bilde is None:
            return svar
        if self.klage is None:
            return replace(svar, side=KLAGE_NY.kode)
        return replace(svar, side=side, melding=self._om_klagen(self.klage), markor="handling")

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        nummer = self.klage.rad.id if self.klage and journalnr else None
        bilde = klagebilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde, bilde.klage(nummer)) | self.forvalg()
        sak = bilde.hode.journalnr
        melding = setninger.velg_vedtak(sak) if bilde.vedtak else setninger.uten_vedtak(sak)
        return Svar(verdier=verdier, melding=melding, markor="vedtak_nr")

    def glem(self) -> None:
        super().glem()
        self.bilde = self.klage = self.sett = None

    def utfor(self, inn: Innsendt) -> Svar:
        if inn.side == KLAGE_SVAR.kode:
            return self._besvar(inn)
        if inn.rad is not None and not any(inn.verdier[navn] for navn in INN):
            return self._aapne_raden(inn.rad)
        return self._registrer(inn)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._vis_brevet, "hvorfor": self._hvorfor, "skriv_ut": self._skriv_ut}

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        del inn
        self.sett = None
        return {}

    def _registrer(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        ny = NyKlage(
            journalnr=journalnr,
            vedtak_nr=inn.verdier["vedtak_nr"],
            mottatt=inn.verdier["mottatt"],
            innhold=innholdet(inn.verdier),
            signatur=inn.verdier["signatur"],
        )
        if ny != self.sett:
            prov = vurder_klage(self.okt.register, ny)
            self.sett = ny
            if prov.for_sent:
                return Svar(melding=enter_registrerer_for_sen(prov.frist), alvor=Alvor.VARSEL, bekreftes=True)
        registrert = registrer_klage(self.okt.register, ny, versjon)
        verdier = dict.fromkeys(INN) | self._verdier(registrert.bilde, registrert.bilde.klage(registrert.nummer))
        markor = VEDTAKENE.feltnavn([ett.vedtak.id for ett in registrert.bilde.vedtak].index(ny.vedtak_nr or 0))
        return Svar(verdier=verdier, melding=setninger.registrert(registrert.nummer), lagret=True, markor=markor)

    def _besvar(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        if self.klage is None:
            return Svar(melding=setninger.HENT_FORST, alvor=Alvor.FEIL)
        if not inn.verdier["handling"]:
            return Svar(melding=setninger.HVA, markor="handling")
        svar = svaret(journalnr, self.klage.rad.id, inn.verdier)
        if svar != self.sett:
            melding = vurder_svar(self.okt.register, svar)
            self.sett = svar
            return Svar(melding=melding, bekreftes=True)
        besvart = besvar_klage(self.okt.register, svar, versjon)
        klage = besvart.klage
        verdier = self._verdier(besvart.bilde, klage)
        sagt, alvor = skrevet(self.okt, lambda: self._skriv(klage))
        melding = f"{setninger.besvart(klage.rad.id, klage.stand)} {sagt}"
        return Svar(verdier=verdier, melding=melding, alvor=alvor, lagret=True, markor="handling")

    def _aapne_raden(self, rad: int) -> Svar:
        assert self.bilde is not None, "there are rows when a case is fetched"
        valgt = self.bilde.vedtak[rad]
        if valgt.klage is None:
            verdier = {"vedtak_nr": valgt.vedtak.id}
            return Svar(verdier=verdier, melding=setninger.INGEN_KLAGE_PAA_VEDTAKET, markor="mottatt")
        verdier = self._verdier(self.bilde, valgt.klage)
        melding = self._om_klagen(valgt.klage)
        return Svar(verdier=verdier, side=KLAGE_SVAR.kode, melding=melding, markor="handling", lagret=True)

    def _skriv(self, klage: Klage) -> Utskrift:
        journalnr, _ = self.sak()
        return skriv_klagebrev(self.okt.register, self.okt.utskriftsmappe, journalnr, klage.rad.id)

    def _skriv_ut(self, inn: Innsendt) -> Svar:
        del inn
        klage = self.klage
        if klage is None:
            return Svar(melding=setninger.HENT_FORST, alvor=Alvor.FEIL)
        return utskriftssvar(self.okt, lambda: self._skriv(klage))

    def _vis_brevet(self, inn: Innsendt) -> Svar:
        """F5: the letter of the answer that is typed, or else of the newest that has become of it, as it will print."""
        if self.journalnr is None or "fodselsnr" in inn.endret:
            return self.hent_ny(inn)
        if self.klage is None:
            return Svar(melding=setninger.HENT_FORST, alvor=Alvor.FEIL)
        reg, nummer = self.okt.register, self.klage.rad.id
        if inn.side == KLAGE_SVAR.kode and inn.verdier["handling"]:
            brev = brevet_for_svaret(reg, svaret(self.journalnr, nummer, inn.verdier))
        else:
            brev = klagebrevet(reg, self.journalnr, nummer)
        soker = eksemplarene(brevtekst(brev), brev.type, brev.signatur)["soker"]
        return Svar(vindu=Tekstvindu(SLIK_SKRIVES_DET_UT, side_for_side(soker)))

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is not None and self.bilde is not None:
            if inn.rad is not None:
                return treet(fristforklaring(self.okt.register, self.journalnr, self.bilde.vedtak[inn.rad].vedtak.id))
            if inn.side == KLAGE_SVAR.kode and self.klage is not None and inn.felt in ("", "klagefrist", "i_tide"):
                return treet(fristforklaring(self.okt.register, self.journalnr, self.klage.rad.vedtak_id))
        return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES)

    def _om_klagen(self, klage: Klage) -> str:
        return setninger.vises(klage.rad.id, klage.stand)

    def _verdier(self, bilde: Klagebilde, klage: Klage | None) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.bilde, self.klage, self.sett = bilde, klage, None
        rader = Rader([raden(ett) for ett in bilde.vedtak], om=bilde.hode.stilling)
        verdier = fyll(self.sider, bilde.hode) | {"status": bilde.hode.stilling, VEDTAKENE.navn: rader}
        return verdier | (klageverdier(klage) if klage else blank((KLAGE_SVAR,), fyll(self.sider, bilde.hode)))

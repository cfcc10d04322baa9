"""BREV: a letter is written, shown as it will print, and sent; the letters of the case stand as they were sent."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from data.operasjoner.brev.bestilling import Brevbestilling, brevgrunnlag
from data.operasjoner.brev.brevene import Brevbilde, SendtBrev, brevbilde
from data.operasjoner.brev.brevgrunnlag import Brevgrunnlag
from data.operasjoner.brev.papirmottak import Papirmottak, registrer_papirer
from screens.bilder.brev.brev import BREVENE, BREVET, INN, MOTTAK, SENDTE, TEKSTFELT
from screens.brev.ark import paa_ark
from screens.brev.brevtabell import brevtekst
from screens.brev.utskrift import eksemplarene, send_brevet, skriv_paa_nytt
from screens.okt import Okt
from screens.rutiner.brev import setninger
from screens.rutiner.brev.forhaandsvisning import side_for_side
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from screens.rutiner.utskriftssvar import om_utskriften, utskriftssvar
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar, Tekstvindu


class Brevrutine(Saksrutine):
    """Two pages: a new letter, and those of the case. Enter tells what is sent, and a second Enter sends it.

    `sett` is what was last told of, and on which day: only that is sent.
    """

    kode = "BREV"
    navn = "Brev"
    sider = (BREVET, BREVENE)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.bilde: Brevbilde | None = None
        self.sett: tuple[Brevbestilling, date] | None = None
        self.grunnlag: Brevgrunnlag | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = brevbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._verdier(bilde) | self.forvalg()
        melding = setninger.skriv_et_brev(bilde.hode.journalnr, len(bilde.brev))
        if bilde.mangler:
            melding = setninger.papirer_mangler(bilde.hode.journalnr, bilde.mangler)
        return Svar(verdier=verdier, melding=melding, markor="brevtype")

    def aapne(self, side: str) -> Svar:
        svar = super().aapne(side)
        return replace(svar, markor="papirene_kom") if side == BREVENE.kode and self.bilde is not None else svar

    def glem(self) -> None:
        super().glem()
        self.bilde = self.sett = self.grunnlag = None

    def utfor(self, inn: Innsendt) -> Svar:
        if inn.side == BREVENE.kode:
            return self._i_listen(inn)
        bestilling, idag = self._bestilling(inn), self.okt.klokke.dato()
        if self.sett != (bestilling, idag) or self.grunnlag is None:
            self.grunnlag = brevgrunnlag(self.okt.register, bestilling)
            self.sett = bestilling, idag
            return self._om_brevet(self.grunnlag)
        return self._send(bestilling, self.grunnlag)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._vis_brevet, "skriv_ut": self._skriv_paa_nytt}

    def _bestilling(self, inn: Innsendt) -> Brevbestilling:
        journalnr, _ = self.sak()
        tekst = tuple(inn.verdier[felt] or "" for felt in TEKSTFELT)
        return les(Brevbestilling, inn.verdier, journalnr=journalnr, tekst=tekst)

    def _om_brevet(self, grunnlag: Brevgrunnlag) -> Svar:
        """What a second Enter sends."""
        if self.bilde is not None and self.bilde.uten_adresse:
            melding = setninger.sender_uten_adresse(grunnlag.type.navn)
            return Svar(melding=melding, alvor=Alvor.VARSEL, bekreftes=True)
        sider = len(paa_ark(_soker(grunnlag)).sider)
        return Svar(melding=setninger.sender(grunnlag.type.navn, sider), bekreftes=True)

    def _send(self, bestilling: Brevbestilling, grunnlag: Brevgrunnlag) -> Svar:
        journalnr, versjon = self.sak()
        mappe = self.okt.utskriftsmappe
        try:
            utskrift = send_brevet(self.okt.register, mappe, bestilling, versjon, grunnlag)
        except OSError:
            return Svar(melding=setninger.ikke_sendt(mappe), alvor=Alvor.VARSEL)
        bilde = brevbilde(self.okt.register, journalnr=journalnr)
        assert bilde is not None, "a case is never deleted"
        sagt, alvor = om_utskriften(self.okt, utskrift)
        gjort = setninger.sendt(grunnlag.type.navn)
        melding = f"{sagt} {gjort}" if alvor is Alvor.VARSEL else f"{gjort} {sagt}"
        verdier = dict.fromkeys(INN) | self._verdier(bilde)
        return Svar(verdier=verdier, melding=melding, alvor=alvor, lagret=True, markor="brevtype")

    def _vis_brevet(self, inn: Innsendt) -> Svar:
        """F5: the letter as it will print, page by page."""
        if self.journalnr is None or "fodselsnr" in inn.endret:
            return self.hent_ny(inn)
        grunnlag = brevgrunnlag(self.okt.register, self._bestilling(inn))
        return Svar(vindu=Tekstvindu(setninger.SLIK_SKRIVES_DET_UT, side_for_side(_soker(grunnlag))))

    def _i_listen(self, inn: Innsendt) -> Svar:
        if any(inn.verdier[felt] for felt in MOTTAK):
            return self._ta_imot(inn)
        brev = self._valgt(inn)
        if brev is None:
            return Svar(melding=setninger.VELG_ET_BREV if self.bilde and self.bilde.brev else setninger.INGEN_BREV)
        assert inn.rad is not None
        tittel = setninger.brev_nr(inn.rad + 1, brev.navn, brev.dato)
        return Svar(vindu=Tekstvindu(tittel, side_for_side(_kopien(brev))))

    def _ta_imot(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        mottak = les(Papirmottak, inn.verdier, journalnr=journalnr)
        bilde = registrer_papirer(self.okt.register, mottak, versjon)
        kom = mottak.papirene_kom
        assert kom is not None, "it is refused without"
        melding = setninger.noe_er_tatt_imot(kom, bilde.mangler) if bilde.mangler else setninger.tatt_imot(kom)
        return Svar(verdier=dict.fromkeys(MOTTAK) | self._verdier(bilde), melding=melding, lagret=True)

    def _skriv_paa_nytt(self, inn: Innsendt) -> Svar:
        brev = self._valgt(inn)
        if brev is None or self.journalnr is None:
            return Svar(melding=setninger.VELG_ET_BREV, alvor=Alvor.FEIL)
        journalnr = self.journalnr
        return utskriftssvar(
            self.okt, lambda: skriv_paa_nytt(self.okt.register, self.okt.utskriftsmappe, journalnr, brev)
        )

    def _valgt(self, inn: Innsendt) -> SendtBrev | None:
        """The letter that the cursor stands in."""
        if self.bilde is None or inn.rad is None or inn.rad >= len(self.bilde.brev):
            return None
        return self.bilde.brev[inn.rad]

    def _verdier(self, bilde: Brevbilde) -> dict[str, Any]:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.bilde, self.sett = bilde, None
        rader = Rader([_rad(nr, brev) for nr, brev in enumerate(bilde.brev, 1)], om=bilde.hode.stilling)
        egne = {"status": bilde.hode.stilling, "mangler": bilde.mangler, SENDTE.navn: rader}
        return fyll(self.sider, bilde.hode) | egne


def _soker(grunnlag: Brevgrunnlag) -> list[str]:
    """The copy for whom the letter is to."""
    return eksemplarene(brevtekst(grunnlag), grunnlag.type, grunnlag.signatur)["soker"]


def _kopien(brev: SendtBrev) -> list[str]:
    return eksemplarene(brev.avsnitt, brev.type, brev.signatur)["soker"]


def _rad(nr: int, brev: SendtBrev) -> dict[str, str]:
    return {
        "brevnr": str(nr),
        "slag": brev.navn,
        "sendt": f"{brev.dato:%d.%m.%y}",
        "til": f"{brev.frist:%d.%m.%y}" if brev.frist else "",
        "savnes": brev.mangler,
        "av": brev.signatur,
    }

"""D-61 Behandling: the facts of an application in, the calculation and the decision out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from data.feil import Avvist
from data.operasjoner.avgjorelse.forslagsbilde import sendt_tilbake
from data.operasjoner.avgjorelse.underskrifter import underskriftene
from data.operasjoner.behandling.behandling import (
    Behandlingsbilde,
    Beregnet,
    behandlingsbilde,
    beregn_behandling,
    er_fattet_av,
    lagre_behandling,
)
from data.operasjoner.vedtak.vedtak import Vedtak, fatt_vedtak, foreslaa_vedtak, vedtak_i_sak
from data.sak.fakta import klasse_for, lov_for
from data.sak.faktakilder import felt_i_saken
from data.sak.setninger import FORESLAATT
from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import Behandling
from rules.regelverk import Lov
from screens.bilder.d61 import D61_1, D61_2, registrering
from screens.bilder.d61_vedtak import D61_3, D61_4, D61_5, D61_6, resultatsider
from screens.brev.utskrift import skriv_vedtak
from screens.brev.vedtakstekst import underskriftslinjer, vedtakstekst
from screens.forklaring.forklaring import (
    forklaring,
    forskjell_mellom_vedtak,
    forskjellen_som_node,
    ikke_regnet_ut,
    skrevet_inn,
)
from screens.forklaring.setninger import IKKE_BEREGNET, UTEN_SAK
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.behandling.forslag import foreslaatt_svar, tilbakesendt
from screens.rutiner.behandling.resultat import resultatverdier
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from screens.rutiner.utskriftssvar import skrevet
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar, Tekstvindu

TEKSTEN = (D61_5, D61_6)
MED_FORSKJELL = ("D-61-4", "D-61-6")
HOVEDTALL_PAA = {"D-61-3": "grunnlag", "D-61-4": "ukesats"}
"""The number of a page that F2 explains when the cursor stands in no field; elsewhere F2 twice explains the rate."""
OPPLYSNING = {"vis_fra": "innvilget_fra", "vis_til": "til", "vis_maks": "maks_prosent"}
"""The fact that a field of the result repeats."""
HOVEDTALL = {"D-61-2": "nullstilling", "D-61-3": "grunnlag", "D-61-4": "ukesats", "D-61-6": "utskrift"}
NESTE = {"D-61-3": "D-61-4", "D-61-4": "D-61-5", "D-61-5": "D-61-6"}


class BehandlingAvSoknad(Saksrutine):
    """Six pages: two that register the facts, four that show what they come to; the last makes the decision.

    The pages that register have the fields of the law that the case is under, or of today's while there is no case.
    """

    kode = "D-61"
    navn = "Behandling av søknad om a-trygd"
    sider = (D61_1, D61_2, D61_3, D61_4, *TEKSTEN)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self._bruk(self._lov_i_dag())
        self.beregnet: Beregnet | None = None
        self.fakta: Behandling | None = None
        self.vedtak: Vedtak | None = None

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = behandlingsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = self._vis(bilde)
        if self.okt.innlogget and (tilbake := sendt_tilbake(self.okt.register, bilde.hode.journalnr)):
            return Svar(verdier=verdier, melding=tilbakesendt(tilbake), alvor=Alvor.VARSEL, markor=self._forste)
        melding = setninger.saken_er(bilde.hode.journalnr, bilde.hode.stilling)
        return Svar(verdier=verdier, melding=melding, markor=self._forste)

    def _vis(self, bilde: Behandlingsbilde) -> dict[str, Any]:
        """The value of every field of the case."""
        self._ta_inn(bilde)
        resultat = self._resultat(bilde.beregnet) if bilde.beregnet else {}
        return blank(self.sider) | self._verdier(bilde) | resultat

    def _lov_i_dag(self) -> Lov:
        """Today's law."""
        return lov_for(Behandling(), self.okt.klokke.dato())

    def _bruk(self, lov: Lov) -> None:
        """Shows the facts and the numbers that there are under that law."""
        klasse = lov.saksfakta.behandling
        self.resultat = lov.resultat
        self.registrering, self.paa_skjemaet = registrering(klasse), fakta_i(klasse)
        self.sider = (*self.registrering, *resultatsider(lov.resultat, klasse), *TEKSTEN)

    @property
    def _forste(self) -> str:
        """The first of the facts on the form."""
        return next(felt.navn for felt in self.registrering[0].felter if felt.navn in self.paa_skjemaet)

    def _les(self, inn: Innsendt) -> Behandling:
        """The facts that stand on the form. Raises Avvist for one that the law of Innvilget fra does not have."""
        return les(klasse_for(inn.verdier, self.okt.klokke.dato()), inn.verdier)

    def aapne(self, side: str) -> Svar:
        svar = super().aapne(side)
        return svar if side in ("", self.kode, "D-61-1") else replace(svar, markor=None)

    def glem(self) -> None:
        super().glem()
        self._bruk(self._lov_i_dag())
        self.beregnet = self.fakta = self.vedtak = None

    def utfor(self, inn: Innsendt) -> Svar:
        if inn.side in NESTE and not inn.endret:
            return Svar(side=NESTE[inn.side], markor=HOVEDTALL.get(NESTE[inn.side]))
        if inn.side == "D-61-6":
            return self._avgjor(inn)
        try:
            bilde = self._lagre(inn)
        except Avvist as avvist:
            if inn.side == "D-61-1" and (mangler := self._mangler_paa_neste(inn, avvist.feil)):
                return mangler
            raise
        assert bilde.beregnet is not None, "facts that are saved have been calculated"
        verdier = self._verdier(bilde, foreslaa=inn.side == "D-61-1") | self._resultat(bilde.beregnet)
        neste = "D-61-2" if inn.side == "D-61-1" else "D-61-3"
        return self._vis_resultat(verdier, side=neste, lagret=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._forhaandsberegn, "hvorfor": self._hvorfor, "skriv_ut": self._skriv_ut}

    def _forhaandsberegn(self, inn: Innsendt) -> Svar:
        if self.journalnr is None or "fodselsnr" in inn.endret:
            return self.hent_ny(inn)
        fakta = self._les(inn)
        self.beregnet = beregn_behandling(self.okt.register, self.journalnr, fakta)
        return self._vis_resultat(self._resultat(self.beregnet))

    def _lagre(self, inn: Innsendt) -> Behandlingsbilde:
        journalnr, versjon = self.sak()
        bilde = lagre_behandling(self.okt.register, journalnr, self._les(inn), versjon)
        self._ta_inn(bilde)
        return bilde

    def _mangler_paa_neste(self, inn: Innsendt, feil: Mapping[str, str]) -> Svar | None:
        """The page that comes next, when all that is wrong is blank there: nobody has done anything wrong yet."""
        neste = {felt.navn for felt in self.registrering[1].felter}
        if not feil or any(felt not in neste or inn.verdier[felt] is not None for felt in feil):
            return None
        felt, setning = next(iter(feil.items()))
        return Svar(melding=setning, side=self.registrering[1].kode, markor=felt)

    def _ta_inn(self, bilde: Behandlingsbilde) -> None:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon
        self.fakta, self.vedtak, self.beregnet = bilde.fakta, bilde.vedtak, bilde.beregnet
        self._bruk(lov_for(bilde.fakta, self.okt.klokke.dato()))

    def _verdier(self, bilde: Behandlingsbilde, foreslaa: bool = True) -> dict[str, Any]:
        """What the registration pages show; a proposal that the caseworker has sent back is not made once more."""
        return fyll(self.registrering, bilde.hode, bilde.fakta) | (bilde.forslag if foreslaa else {})

    def _resultat(self, beregnet: Beregnet) -> dict[str, Any]:
        beregning = beregnet.beregning
        tekst = vedtakstekst(beregnet.fakta, beregning, beregning.fakta.behandlet)
        verdier = resultatverdier(beregnet, self.resultat, [*tekst, *self._underskriftene()])
        return {navn: verdi for navn, verdi in verdier.items() if any(side.plass_for(navn) for side in self.sider)}

    def _underskriftene(self) -> list[str]:
        """The lines that name the three, when the form shows a decision that three have signed."""
        if not self.okt.innlogget or self.vedtak is None or not self._er_vedtatt():
            return []
        navn = underskriftene(self.okt.register, self.vedtak.id)
        return underskriftslinjer(navn) if navn else []

    def _er_vedtatt(self) -> bool:
        """Whether what the form shows is what the newest grant says, so that there is nothing new to decide."""
        v, b = self.vedtak, self.beregnet
        if v is None or self.fakta is None or b is None:
            return False
        return er_fattet_av(v, self.fakta) and (v.grunnlag, v.ukesats) == (b.grunnlag, b.ukesats)

    def _vis_resultat(self, verdier: Mapping[str, Any], side: str | None = None, lagret: bool = False) -> Svar:
        assert self.beregnet is not None
        b = self.beregnet
        melding = setninger.satsene(b.grunnlag, b.dagsats, b.ukesats)
        alvor = Alvor.OPPLYSNING
        if b.varsler:
            melding, alvor = f"{b.varsler[0]} {melding}", Alvor.VARSEL
        hovedtall = HOVEDTALL.get(side) if side else None
        markor = None if hovedtall in (self.fakta or Behandling()).uten else hovedtall
        return Svar(verdier=verdier, melding=melding, alvor=alvor, side=side, markor=markor, lagret=lagret)

    def _avgjor(self, inn: Innsendt) -> Svar:
        utskrift = inn.verdier["utskrift"]
        if utskrift is None:
            return Svar(feil={"utskrift": setninger.UTSKRIFT})
        fakta, (journalnr, versjon) = self._les(inn), self.sak()
        verdier: Mapping[str, Any]
        if self.okt.innlogget and not (fakta == self.fakta and self._er_vedtatt()):
            return self._foreslaa(fakta, skriv_ut=utskrift)
        if fakta != self.fakta:
            fattet = fatt_vedtak(self.okt.register, journalnr, versjon, nye_fakta=fakta)
            verdier, fra_for = self._vis(fattet.bilde), fattet.vedtak.fra_for
        elif self._er_vedtatt():
            svar, fra_for = self.hent(None, journalnr), True
            verdier = svar.verdier if svar is not None else {}
        else:
            sett = self.beregnet.beregning.tolkning if self.beregnet else None
            fattet = fatt_vedtak(self.okt.register, journalnr, versjon, sett=sett)
            verdier, fra_for = self._vis(fattet.bilde), fattet.vedtak.fra_for
        if not utskrift:
            gjort = setninger.FATTET_FRA_FOR_UTEN_UTSKRIFT if fra_for else setninger.FATTET_UTEN_UTSKRIFT
            return Svar(verdier=verdier, melding=gjort, lagret=True)
        gjort = setninger.FATTET_FRA_FOR if fra_for else setninger.FATTET
        sagt, alvor = self._skriv_vedtaket()
        melding = f"{sagt} {gjort}" if fra_for and alvor is Alvor.VARSEL else f"{gjort} {sagt}"  # the advice is whole
        return Svar(verdier=verdier, melding=melding, alvor=alvor, lagret=True)

    def _foreslaa(self, fakta: Behandling, *, skriv_ut: bool) -> Svar:
        """Where others are to see it: the decision is proposed, and printed now only when they sign on paper."""
        journalnr, versjon = self.sak()
        nye = fakta if fakta != self.fakta else None
        sett = self.beregnet.beregning.tolkning if nye is None and self.beregnet else None
        gjort = foreslaa_vedtak(self.okt.register, journalnr, versjon, sett, nye)
        return replace(foreslaatt_svar(self.okt, gjort, skriv_ut=skriv_ut), verdier=self._vis(gjort.bilde))

    def _skriv_ut(self, inn: Innsendt) -> Svar:
        del inn
        if self.vedtak is None:
            return Svar(melding=setninger.INTET_VEDTAK, alvor=Alvor.FEIL)
        sagt, alvor = self._skriv_vedtaket()
        return Svar(melding=sagt, alvor=alvor)

    def _skriv_vedtaket(self) -> tuple[str, Alvor]:
        """Prints, and says how it went."""
        vedtak = self.vedtak
        assert vedtak is not None
        return skrevet(self.okt, lambda: skriv_vedtak(self.okt.register, self.okt.utskriftsmappe, vedtak))

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=UTEN_SAK)
        return self.spurt(inn, HOVEDTALL_PAA.get(inn.side, "ukesats" if inn.felt else ""), self._forklar)

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        felt = OPPLYSNING.get(felt, felt)
        if felt in self.paa_skjemaet:
            return self._hvem_skrev(felt, inn)
        forskjell = forskjellen_som_node(self._forskjell() if inn.side in MED_FORSKJELL else ())
        if any(ett.navn == felt for ett in self.resultat):
            if self.beregnet is None:
                return Svar(melding=IKKE_BEREGNET)
            return forklaring(self.beregnet.beregning, felt, forskjell)
        if forskjell:
            return Svar(vindu=Tekstvindu("Hvorfor: det nye vedtaket", forskjell[0].hele))
        return ikke_regnet_ut(self.ledetekst(inn.felt), setninger.FORKLARES_I_D61)

    def _hvem_skrev(self, felt: str, inn: Innsendt) -> Svar:
        """Who entered a fact; what the program fills in where it is blank says so."""
        assert self.journalnr is not None
        fakta, label = self._les(inn), self.paa_skjemaet[felt].label
        fylt_ut = self.beregnet is not None and getattr(self.beregnet.fakta, felt, None) is not None
        if getattr(fakta, felt, None) is None and fylt_ut and felt not in inn.endret:
            return skrevet_inn(label, FORESLAATT)
        kilde = felt_i_saken(self.okt.register, self.journalnr, felt, skrevet_naa=felt in inn.endret)
        return skrevet_inn(label, kilde)

    def _forskjell(self) -> list[str]:
        """What changed between the case's two newest grants; empty when there are not two."""
        if self.vedtak is None or self.journalnr is None:
            return []
        return forskjell_mellom_vedtak(vedtak_i_sak(self.okt.register, self.journalnr))

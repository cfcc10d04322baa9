"""VEDTAK: what is proposed is controlled by a colleague, decided by the head of the district office, or sent back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from data.feil import Avvist, Konflikt
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag, send_tilbake, trekk_forslag
from data.operasjoner.avgjorelse.forslagsbilde import Forslagsbilde, JusteringVist, KortVist, forslagsbilde
from data.operasjoner.avgjorelse.forslagsliste import VentendeForslag, forslagsliste
from data.operasjoner.avgjorelse.papir import STEG, Paapapir, registrer_underskrifter
from data.operasjoner.forslag.ord import AVGJORELSE, UNDERSKRIFT
from data.operasjoner.regnskap.justering import regnskapsforklaring
from data.operasjoner.vedtak.vedtak import Vedtak
from data.sak.faktakilder import felt_i_saken
from data.sak.rader.forslagsrader import ANVISNINGEN, JUSTERINGEN, SLAG_I_ORD, Forslagsstand
from screens.bilder.vedtak import FORSLAGET, VENTER, VENTER_LISTE
from screens.brev.utskrift import skriv_forslaget, skriv_vedtak
from screens.forklaring.forklaring import er_forklart, forklaring, ikke_regnet_ut, skrevet_inn, treet
from screens.okt import Okt
from screens.rutiner import setninger as felles
from screens.rutiner.utfylling import blank
from screens.rutiner.utskriftssvar import utskriftssvar
from screens.rutiner.vedtak import setninger
from screens.rutiner.vedtak.visning import forslagsverdier, rad, vist_navn_i_linjen
from tui.flate.rutine import Innsendt
from tui.skjema.liste import Rader
from tui.skjema.svar import Alvor, Svar

OPPLYSNING = {"gjelder_fra": "innvilget_fra", "gjelder_til": "til", "vis_maks": "maks_prosent"}
"""The fact of a grant that a field repeats."""


RETTES = {JUSTERINGEN: setninger.RETT_JUSTERINGEN, ANVISNINGEN: setninger.RETT_KORTET}
"""Where what was sent back is put right, when it is no decision."""

_VENTER_PAA = {"F": AVGJORELSE, "U": UNDERSKRIFT}
"""What a proposal must wait for, for a decision to be shown before it is made."""


class Vedtaksrutine:
    """Two pages: what waits, and one proposal. Enter opens a row, or does what Handling says; then the list is back.

    What cannot be taken back, that a decision is made, is shown first and done by a second Enter.
    """

    kode = "VEDTAK"
    navn = "Kontroll og avgjørelse"
    sider = (VENTER_LISTE, FORSLAGET)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.ventende: tuple[VentendeForslag, ...] = ()
        self.bilde: Forslagsbilde | None = None
        self.versjon = 0
        self.bekreftet: object = None
        self.fattet: Vedtak | None = None
        self._gjenopptas: Mapping[str, str] = {}

    def aapne(self, side: str) -> Svar:
        self.bekreftet = None
        kontekst, self._gjenopptas = self._gjenopptas, {}
        listen = self._listen()
        if side != FORSLAGET.kode:
            return listen
        if "forslag" in kontekst:
            svar = self._vis(kontekst["journalnr"], int(kontekst["forslag"]))
        elif self.okt.journalnr is not None:
            svar = self._vis(self.okt.journalnr, None)
        else:
            return replace(listen, side=FORSLAGET.kode, melding=setninger.HENT_FORST, markor="handling")
        return replace(svar, verdier={**listen.verdier, **svar.verdier})

    def send(self, inn: Innsendt) -> Svar:
        if inn.side == VENTER_LISTE.kode:
            return self._velg(inn)
        if self.bilde is None:
            return replace(self._listen(), melding=setninger.HENT_FORST, alvor=Alvor.FEIL)
        if not inn.verdier["handling"]:
            return Svar(melding=setninger.HVA, markor="handling")
        try:
            return self._gjor(inn.verdier["handling"], inn, self.bilde)
        except Konflikt as konflikt:
            svar = self._vis(self.bilde.hode.journalnr, self.bilde.nummer)
            melding = felles.endret_av_en_annen(konflikt.hvem, konflikt.naar, "; ".join(konflikt.hva))
            return replace(svar, behold=inn.endret, melding=melding, alvor=Alvor.FEIL, bekreftes=True)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"hvorfor": self._hvorfor, "skriv_ut": self._skriv_ut}

    def kontekst(self) -> dict[str, str]:
        """The proposal that is shown and the version of its case, kept with a draft."""
        if self.bilde is None:
            return {}
        nr = self.bilde.hode.journalnr
        return {"journalnr": nr, "forslag": str(self.bilde.nummer), "versjon": str(self.versjon)}

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Shows the proposal of a draft again."""
        self._gjenopptas = kontekst

    def skrevet_ved(self, kontekst: Mapping[str, str]) -> None:
        """Goes on from the version that a draft was typed over."""
        if "versjon" in kontekst:
            self.versjon = int(kontekst["versjon"])

    def _velg(self, inn: Innsendt) -> Svar:
        if inn.verdier["venter_sak"]:
            try:
                return self._vis(inn.verdier["venter_sak"], None)
            except Avvist as avvist:
                raise Avvist({"venter_sak": next(iter(avvist.feil.values()), avvist.melding)}) from None
        if inn.rad is None or inn.rad >= len(self.ventende):
            return replace(self._listen(), melding=setninger.VELG_FORSLAG, alvor=Alvor.FEIL)
        valgt = self.ventende[inn.rad]
        return self._vis(valgt.journalnr, valgt.nummer)

    def _gjor(self, handling: str, inn: Innsendt, bilde: Forslagsbilde) -> Svar:
        reg, nr, sak = self.okt.register, bilde.nummer, bilde.hode.journalnr
        if handling == "K":
            kontroller_forslag(reg, nr, self.versjon)
            return self._tilbake_til_listen(setninger.kontrollert(sak))
        if handling == "S":
            send_tilbake(reg, nr, self.versjon, inn.verdier["grunn_kode"], inn.verdier["ord"])
            return self._tilbake_til_listen(setninger.sendt_tilbake(sak, bilde.foreslaatt_av))
        if handling == "T":
            trekk_forslag(reg, nr, self.versjon)
            return self._tilbake_til_listen(setninger.trukket(sak))
        klar = bilde.venter_paa == _VENTER_PAA[handling] and not bilde.hvorfor_ikke
        if klar and self.bekreftet != (nr, self.versjon, handling):
            self.bekreftet = (nr, self.versjon, handling)
            return Svar(melding=_om_vedtaket(bilde), bekreftes=True)
        self.fattet = self._fatt(handling, inn, nr)  # refused where it is done, when it cannot be
        ferdig = setninger.fattet if self.fattet else setninger.fattet_uten_utskrift
        return self._tilbake_til_listen(ferdig(sak, SLAG_I_ORD[bilde.type]))

    def _fatt(self, handling: str, inn: Innsendt, nummer: int) -> Vedtak | None:
        if handling == "F":
            return fatt_forslag(self.okt.register, nummer, self.versjon)
        tre = tuple(Paapapir(inn.verdier[f"{slag}_av"], inn.verdier[f"{slag}_dato"]) for slag, *_ in STEG)
        return registrer_underskrifter(self.okt.register, nummer, self.versjon, tre)

    def _tilbake_til_listen(self, melding: str) -> Svar:
        return replace(self._listen(), melding=melding)

    def _listen(self) -> Svar:
        self.bilde, self.bekreftet = None, None
        self.ventende = forslagsliste(self.okt.register)
        mine = sum(ett.mitt for ett in self.ventende)
        melding = setninger.venter(len(self.ventende), mine) if self.ventende else setninger.INGEN_VENTER
        if not self.ventende and not self.okt.innlogget:
            melding = setninger.ALENE
        verdier: dict[str, Any] = blank(self.sider) | {VENTER.navn: Rader([*map(rad, self.ventende)], om="")}
        markor = VENTER.feltnavn(0) if self.ventende else "venter_sak"
        return Svar(verdier=verdier, side=VENTER_LISTE.kode, melding=melding, markor=markor, lagret=True)

    def _vis(self, journalnr: str, nummer: int | None) -> Svar:
        bilde = self.bilde = forslagsbilde(self.okt.register, journalnr, nummer)
        self.versjon, self.bekreftet = bilde.hode.versjon, None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank((FORSLAGET,)) | {"venter_sak": None} | forslagsverdier(bilde)
        melding = bilde.hvorfor_ikke or setninger.kan_du(bilde.venter_paa)
        if bilde.stand is Forslagsstand.SENDT_TILBAKE:
            melding = RETTES.get(bilde.type, setninger.RETT_DET)
        markor = "underskrevet_av" if verdier["handling"] else "handling"
        return Svar(verdier=verdier, side=FORSLAGET.kode, melding=melding, markor=markor, lagret=True)

    def _skriv_ut(self, inn: Innsendt) -> Svar:
        if inn.side == FORSLAGET.kode and self.bilde is not None and self.bilde.papir:
            bilde = self.bilde
            return utskriftssvar(self.okt, lambda: skriv_forslaget(self.okt.register, self.okt.utskriftsmappe, bilde))
        fattet = self.fattet
        if fattet is None:
            return Svar(melding=setninger.INTET_FATTET, alvor=Alvor.FEIL)
        return utskriftssvar(self.okt, lambda: skriv_vedtak(self.okt.register, self.okt.utskriftsmappe, fattet))

    def _hvorfor(self, inn: Innsendt) -> Svar:
        bilde = self.bilde
        if bilde is None:
            return Svar(melding=setninger.HENT_FORST)
        if isinstance(bilde.gjelder, JusteringVist):
            konto, aar = bilde.gjelder.konto, bilde.gjelder.justering.aar
            return treet(regnskapsforklaring(self.okt.register, bilde.hode.journalnr, konto, aar))
        if isinstance(bilde.gjelder, KortVist) and (betaling := bilde.gjelder.betaling):
            return treet(betaling.anvist_belop, betaling.anvisning)
        plass = FORSLAGET.plass_for(inn.felt) if inn.felt else None
        if inn.felt in OPPLYSNING and bilde.beregnet is not None and plass is not None:
            kilde = felt_i_saken(self.okt.register, bilde.hode.journalnr, OPPLYSNING[inn.felt])
            return skrevet_inn(plass.felt.label, kilde)
        if bilde.beregnet is None or (plass is not None and not er_forklart(inn.felt) and inn.felt != "handling"):
            return ikke_regnet_ut(plass.felt.label if plass else "", setninger.FORKLARES)
        return forklaring(bilde.beregnet.beregning, inn.felt if er_forklart(inn.felt) else "ukesats")


def _om_vedtaket(bilde: Forslagsbilde) -> str:
    """What a second Enter does."""
    navn = vist_navn_i_linjen(bilde.hode.navn)
    if bilde.omgjort is not None:
        return setninger.fatter_omgjoringen(navn, f"{bilde.omgjort.sum:+}")
    if bilde.beregnet is not None:
        return setninger.fatter_innvilgelsen(navn, bilde.beregnet.ukesats)
    if isinstance(bilde.gjelder, KortVist):
        return setninger.fatter_betalingen(navn, bilde.gjelder.utbetales)
    if isinstance(bilde.gjelder, JusteringVist):
        justering = bilde.gjelder.justering
        return setninger.fatter(navn, f"{SLAG_I_ORD[bilde.type]} {justering.konto} {justering.belop:+}")
    return setninger.fatter(navn, f"{SLAG_I_ORD[bilde.type]} {bilde.rad.dato:%d.%m.%y}")

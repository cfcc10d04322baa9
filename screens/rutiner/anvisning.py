"""D-62 Anvisning av a-trygd: pays the card of each fortnight, and warns at 76 and 80 weeks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from data.operasjoner.anvisning.anvisning import (
    Anvisningsbilde,
    Anvist,
    BeregnetAnvisning,
    Kort,
    MaaForeslaas,
    MaaSees,
    anvis,
    anvisningsbilde,
    beregn_anvisning,
)
from data.operasjoner.anvisning.betalingsforslag import foreslaa_betaling
from data.operasjoner.kontrollkort.kontoforklaring import KONTOFELT, kontoforklaring, ukeforklaring
from data.sak.rader.kortrader import Ventendekort
from data.sak.sakshode import Sakshode
from rules.dagpenger.svar import Nestekort
from rules.tall.setning import VARSELBREDDE
from screens.bilder.d62 import D62, IKKE_ANVIST, KORTET
from screens.forklaring.forklaring import er_forklart, ikke_regnet_ut, noder, treet, vedtatt, vedtatt_opplysning
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.behandling.forslag import foreslaatt_sagt
from screens.rutiner.saksrutine import Saksrutine
from screens.rutiner.utfylling import blank, fyll, les
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar

TABELL = "tabell"
"""What Skatt says when the payment centre withholds by a tax table."""
BEREGNET = ("anvist_prosent", "anvist_belop", "skatt", "netto")
RESULTAT = (*BEREGNET, "status")
NESTE = {"periode_fra": "fra", "periode_til": "til"}
"""The fields of the card that F2 has a proposal for."""
BELOP_SKRIVES = ("T", "E")
FRA_VEDTAKET = (
    "barn1_fodt",
    "barn2_fodt",
    "barn3_fodt",
    "innvilget_fra",
    "til",
    "maks_prosent",
    "normal_arbtid",
    "forste_dato",
)
"""The facts that the form shows from the grant, by name."""


class Anvisningsrutine(Saksrutine):
    """The payment form: F5 shows what a card comes to, Enter pays it, at once or after what speaks against it is seen.

    What others are to see first is proposed instead, where three sign.

    `sett` is the card that was last shown with reservations, and their ids: only that card is paid with them.
    """

    kode = "D-62"
    navn = "Anvisning av a-trygd"
    sider = (D62,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.beregnet: BeregnetAnvisning | None = None
        self.anvist: BeregnetAnvisning | None = None
        self.sett: tuple[Kort | None, frozenset[str]] = (None, frozenset())
        self.neste: Nestekort | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur, "anvisningsdato": self.okt.klokke.dato()}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = anvisningsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self._ta_inn(bilde)
        self.beregnet = self.anvist = None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._bildeverdier(bilde) | self.forvalg() | {"status": str(bilde.hode.tilstand)}
        if bilde.ventende is not None:
            return _med_kortet(bilde.ventende, verdier)
        if bilde.varsel:
            return Svar(verdier=verdier, melding=bilde.varsel, alvor=Alvor.VARSEL, markor="anvisningstype")
        return Svar(
            verdier=verdier,
            melding=setninger.saken_er(bilde.hode.journalnr, bilde.hode.stilling),
            markor="anvisningstype",
        )

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        kort = _kortet(inn, journalnr)
        sett = self.sett[1] if _uten_ord(kort) == self.sett[0] else frozenset()
        try:
            anvist = anvis(self.okt.register, kort, versjon, sett)
        except MaaSees as maa_sees:
            return self._vis(kort, maa_sees.beregnet)
        except MaaForeslaas:
            return self._foreslaa(kort, versjon, sett)
        self.beregnet = self.anvist = anvist.beregnet
        bilde = anvist.bilde
        self._ta_inn(bilde)
        verdier = dict.fromkeys(KORTET) | self._bildeverdier(bilde) | _resultat(anvist)
        varsel = bilde.oppbrukt or bilde.varsel
        gjort = _gjort(kort, anvist, () if varsel or anvist.beregnet is None else anvist.beregnet.varsler)
        if varsel:
            melding = _oppbrukt(kort, anvist, gjort) if bilde.oppbrukt else f"{bilde.varsel} {gjort}"
            return Svar(verdier=verdier, melding=melding, alvor=Alvor.VARSEL, lagret=True, markor="fodselsnr")
        return Svar(verdier=verdier, melding=gjort, lagret=True, markor="fodselsnr")

    def _foreslaa(self, kort: Kort, versjon: int, sett: frozenset[str]) -> Svar:
        """Proposes a card that others are to see before it is paid."""
        foreslaatt = foreslaa_betaling(self.okt.register, kort, versjon, sett)
        self.beregnet = self.anvist = foreslaatt.beregnet
        self._ta_inn(foreslaatt.bilde)
        verdier = dict.fromkeys((*KORTET, *RESULTAT)) | self._bildeverdier(foreslaatt.bilde)
        verdier |= {"status": str(foreslaatt.bilde.hode.tilstand)}
        sagt, alvor = foreslaatt_sagt(self.okt, foreslaatt)
        return Svar(verdier=verdier, melding=sagt, alvor=alvor, lagret=True, markor="fodselsnr")

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """Blanks what the card before came to, but not an amount that was typed."""
        self.beregnet = self.anvist = None
        skrevet = {"anvist_belop"} if inn.verdier["anvisningstype"] in BELOP_SKRIVES else set()
        return dict.fromkeys(navn for navn in RESULTAT if navn not in skrevet)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._beregn, "hvorfor": self._hvorfor}

    def _beregn(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret or self.journalnr is None:
            return self.hent_ny(inn)
        kort = _kortet(inn, self.journalnr)
        return self._vis(kort, beregn_anvisning(self.okt.register, kort))

    def _vis(self, kort: Kort, b: BeregnetAnvisning) -> Svar:
        """What the card comes to, and what speaks against it, before anything is paid."""
        self.beregnet, self.sett = b, (_uten_ord(kort), frozenset(ett.id for ett in b.forbehold))
        verdier = _tall(b.anvist_prosent.verdi, b.anvist_belop.verdi, b.skatt, b.netto, b.tabelltrekk)
        verdier |= {"status": IKKE_ANVIST}
        if kort.anvist_belop is not None:
            del verdier["anvist_belop"]
        if b.mangler_grunn:
            feil = {"anmerkning": b.maa_sees}
            return Svar(verdier=verdier, feil=feil, melding=b.maa_sees, alvor=Alvor.VARSEL, bekreftes=True)
        if b.maa_sees:
            return Svar(verdier=verdier, melding=b.maa_sees, alvor=Alvor.VARSEL, bekreftes=True)
        if b.varsler:
            return Svar(verdier=verdier, melding=b.varsler[0])
        return Svar(verdier=verdier, melding=setninger.beregnet(b.anvist_belop.verdi))

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding=setninger.HVEM_FOR_ANVISNING)
        if not inn.endret:  # what F5 worked out went with the card that was taken away
            self.beregnet = self.anvist
        return self.spurt(inn, "ukesats" if self.beregnet is None else "anvist_belop", self._forklar)

    def _forklar(self, felt: str, inn: Innsendt) -> Svar:
        del inn
        assert self.journalnr is not None
        if felt in BEREGNET:
            if self.beregnet is None:
                return Svar(melding=setninger.PERIODEN_IKKE_BEREGNET)
            return treet(getattr(self.beregnet.anvisning, felt), self.beregnet.anvisning)
        if felt in NESTE and self.neste is not None:
            return treet(getattr(self.neste, NESTE[felt]))
        if felt == "status" and self.beregnet is not None:
            return treet(self.beregnet.kjoring)
        if felt == "dager_gammelt_ferieaar" and self.beregnet is not None:
            return treet(self.beregnet.ferie.aar)
        if felt in KONTOFELT:
            return treet(kontoforklaring(self.okt.register, self.journalnr, felt))
        if felt == "maks_uker":
            uker = ukeforklaring(self.okt.register, self.journalnr)
            return vedtatt(self.okt.register, self.journalnr, felt, noder(uker) if uker else ())
        if er_forklart(felt):
            return vedtatt(self.okt.register, self.journalnr, felt)
        if felt in FRA_VEDTAKET:
            return vedtatt_opplysning(self.okt.register, self.journalnr, self.ledetekst(felt), felt)
        return ikke_regnet_ut(self.ledetekst(felt), setninger.FORKLARES_I_D62)

    def _ta_inn(self, bilde: Anvisningsbilde) -> None:
        self.sett, self.neste = (None, frozenset()), bilde.neste
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon

    def _bildeverdier(self, bilde: Anvisningsbilde) -> dict[str, Any]:
        verdier = fyll(self.sider, bilde.hode, bilde) | {"ved_siden": bilde.kravet or _ved_siden(bilde.hode)}
        return {navn: v for navn, v in verdier.items() if navn not in (*KORTET, *RESULTAT)}


def _med_kortet(ventende: Ventendekort, verdier: dict[str, Any]) -> Svar:
    """The form with the card that came in a file, and why nobody has paid it: each reason fits the line."""
    kort = {navn: verdi for navn, verdi in ventende._asdict().items() if navn in KORTET}
    return Svar(verdier=verdier | kort, melding=ventende.grunn, markor="anvisningstype", bekreftes=True)


def _ved_siden(hode: Sakshode) -> str | None:
    """The state of the case when something stands beside it, which Status has no room for."""
    return setninger.saken_naa(hode.stilling) if hode.stilling != hode.tilstand else None


def _kortet(inn: Innsendt, journalnr: str) -> Kort:
    """The card on the form; an amount stands on it only where one may be typed, and on an E only when it was."""
    kort = les(Kort, inn.verdier, journalnr=journalnr)
    skrevet = kort.anvisningstype == "T" or (kort.anvisningstype == "E" and "anvist_belop" in inn.endret)
    return kort if skrevet else replace(kort, anvist_belop=None)


def _uten_ord(kort: Kort) -> Kort:
    """The card without its remarks, which may be written after its reservations have been seen."""
    return replace(kort, anmerkning=None, internt=None)


def _tall(prosent: Any, belop: Any, skatt: Any, netto: Any, tabelltrekk: str) -> dict[str, Any]:
    """The numbers of a card; with a tax table the payment centre withholds, and nobody here knows what is paid out."""
    utbetalt = {"skatt": TABELL, "netto": None} if tabelltrekk and belop else {"skatt": skatt, "netto": netto}
    return {"anvist_prosent": prosent, "anvist_belop": belop, **utbetalt}


def _resultat(anvist: Anvist[Anvisningsbilde]) -> dict[str, Any]:
    tabelltrekk = anvist.beregnet.tabelltrekk if anvist.beregnet else ""
    tall = _tall(anvist.anvist_prosent, anvist.anvist_belop, anvist.skatt, anvist.netto, tabelltrekk)
    return tall | {"status": anvist.status}


def _oppbrukt(kort: Kort, anvist: Anvist[Anvisningsbilde], gjort: str) -> str:
    """That the rights are used up, and what was done: in fewer words when the line has no room for all of it."""
    hele = f"{setninger.OPPBRUKT} {gjort}"
    if len(hele) <= VARSELBREDDE or kort.periode_fra is None or kort.periode_til is None:
        return hele
    dager = (kort.periode_fra, kort.periode_til)
    uten_prosent = setninger.belop_uten_prosent(anvist.anvist_belop, *dager)
    if _tabelltrekk(anvist):
        return setninger.oppbrukt_og_anvist_uten_skatt(uten_prosent)
    kortere = setninger.oppbrukt_og_anvist(
        setninger.belop_med_periode(anvist.anvist_belop, anvist.anvist_prosent, *dager)
    )
    return kortere if len(kortere) <= VARSELBREDDE else setninger.oppbrukt_og_anvist(uten_prosent)


def _tabelltrekk(anvist: Anvist[Anvisningsbilde]) -> bool:
    """Whether the payment centre withholds the tax of something that was paid."""
    return anvist.beregnet is not None and bool(anvist.beregnet.tabelltrekk and anvist.anvist_belop)


def _gjort(kort: Kort, anvist: Anvist[Anvisningsbilde], varsler: Sequence[str]) -> str:
    """What was done; the first of the warnings goes with it, for the account itself says nothing of a part of one."""
    if kort.anvisningstype == "M":
        return setninger.MELDINGEN_ER_REGISTRERT
    hva = setninger.belop(anvist.anvist_belop, anvist.anvist_prosent)
    if kort.periode_fra is not None and kort.periode_til is not None:
        dager = (kort.periode_fra, kort.periode_til)
        hva = setninger.belop_i_perioden(anvist.anvist_belop, anvist.anvist_prosent, *dager)
    if _tabelltrekk(anvist):
        return setninger.anvist_uten_skatt(hva)
    return " ".join([setninger.anvist(hva), *varsler[:1]])

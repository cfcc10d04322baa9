"""D-62 Anvisning av a-trygd: pays the card of each fortnight, and warns at 76 and 80 weeks."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from data.anvisning import Anvisningsbilde, Anvist, BeregnetAnvisning, Kort, anvis, anvisningsbilde, beregn_anvisning
from data.feil import Avvist
from data.kontoforklaring import KONTOFELT, kontoforklaring
from screens.bilder.d62 import D62
from screens.forklaring import FORKLART, treet, vedtatt
from screens.okt import Okt
from screens.saksrutine import Saksrutine
from screens.utfylling import blank, fyll, les
from tui.rutine import Innsendt
from tui.svar import Alvor, Svar

OPPBRUKT = "Rettighetene er oppbrukt."
BEREGNET = ("anvist_prosent", "anvist_belop", "skatt", "netto")
RESULTAT = (*BEREGNET, "status")
KORTET = (
    "anvisningstype",
    "meldedato",
    "periode_fra",
    "periode_til",
    "arb_timer",
    "tapt_arbtid",
    "uker_delvis_perm",
    "dager_gammelt_ferieaar",
    "internt",
    "anmerkning",
)


class Anvisning(Saksrutine):
    """The payment form: F5 shows what a card comes to, Enter pays it."""

    kode = "D-62"
    navn = "Anvisning av a-trygd"
    sider = (D62,)

    def __init__(self, okt: Okt) -> None:
        super().__init__(okt)
        self.beregnet: BeregnetAnvisning | None = None

    def forvalg(self) -> dict[str, Any]:
        return {"signatur": self.okt.signatur, "anvisningsdato": self.okt.klokke.dato()}

    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        bilde = anvisningsbilde(self.okt.register, fodselsnr=fodselsnr, journalnr=journalnr)
        if bilde is None:
            return None
        self._ta_inn(bilde)
        self.beregnet = None
        self.okt.velg(bilde.hode.fodselsnr, bilde.hode.journalnr)
        verdier = blank(self.sider) | self._bildeverdier(bilde) | self.forvalg() | {"status": bilde.status}
        if bilde.varsel:
            return Svar(verdier=verdier, melding=bilde.varsel, alvor=Alvor.VARSEL, markor="anvisningstype")
        return Svar(verdier=verdier, melding=f"Sak {self.journalnr} er {bilde.hode.tilstand}.", markor="anvisningstype")

    def utfor(self, inn: Innsendt) -> Svar:
        journalnr, versjon = self.sak()
        kort = les(Kort, inn.verdier, journalnr=journalnr)
        with suppress(Avvist):  # anvis refuses the same, and tells first of somebody who came between
            self.beregnet = beregn_anvisning(self.okt.register, kort)
        anvist = anvis(self.okt.register, kort, versjon)
        bilde = anvisningsbilde(self.okt.register, journalnr=journalnr)
        assert bilde is not None
        self._ta_inn(bilde)
        resultat = {navn: getattr(anvist, navn) for navn in RESULTAT}
        verdier = self._bildeverdier(bilde) | resultat | dict.fromkeys(KORTET)
        gjort = _gjort(kort, anvist)
        varsel = (OPPBRUKT if bilde.oppbrukt else bilde.varsel) or next(iter(anvist.varsler), None)
        if varsel:
            melding = f"{varsel} {gjort}"
            return Svar(verdier=verdier, melding=melding, alvor=Alvor.VARSEL, lagret=True, markor="fodselsnr")
        return Svar(verdier=verdier, melding=gjort, lagret=True, markor="fodselsnr")

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """Blanks what the card before came to, but not a deduction that was typed."""
        self.beregnet = None
        skrevet = {"anvist_belop"} if inn.verdier["anvisningstype"] == "T" else set()
        return dict.fromkeys(navn for navn in RESULTAT if navn not in skrevet)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {"beregn": self._beregn, "hvorfor": self._hvorfor}

    def _beregn(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret or self.journalnr is None:
            return self.hent_ny(inn)
        kort = les(Kort, inn.verdier, journalnr=self.journalnr)
        self.beregnet = b = beregn_anvisning(self.okt.register, kort)
        verdier = {
            "anvist_prosent": b.anvist_prosent.verdi,
            "anvist_belop": b.anvist_belop.verdi,
            "skatt": b.skatt,
            "netto": b.netto,
        }
        if b.varsler:
            return Svar(verdier=verdier, melding=b.varsler[0], alvor=Alvor.VARSEL)
        return Svar(verdier=verdier, melding=f"Anvist beløp {b.anvist_belop.verdi} kr; Enter anviser.")

    def _hvorfor(self, inn: Innsendt) -> Svar:
        if self.journalnr is None:
            return Svar(melding="Fødselsnr: skriv hvem anvisningen gjelder, og trykk Enter.")
        if self.beregnet is not None and inn.felt not in (*FORKLART, *KONTOFELT):
            navn = inn.felt if inn.felt in BEREGNET else "anvist_belop"
            return treet(getattr(self.beregnet.anvisning, navn), self.beregnet.anvisning)
        if inn.felt in BEREGNET:
            return Svar(melding="Ingenting er regnet ut ennå; trykk F5 når perioden er skrevet inn.")
        if inn.felt in KONTOFELT:
            return treet(kontoforklaring(self.okt.register, self.journalnr, inn.felt))
        return vedtatt(self.okt.register, self.journalnr, inn.felt)

    def _ta_inn(self, bilde: Anvisningsbilde) -> None:
        self.journalnr, self.versjon = bilde.hode.journalnr, bilde.hode.versjon

    def _bildeverdier(self, bilde: Anvisningsbilde) -> dict[str, Any]:
        verdier = fyll(self.sider, bilde.hode, bilde)
        return {navn: v for navn, v in verdier.items() if navn not in (*KORTET, *RESULTAT)}


def _gjort(kort: Kort, anvist: Anvist) -> str:
    if kort.anvisningstype == "M":
        return "Meldingen er registrert; ingenting er anvist."
    hva = f"Anvist {anvist.anvist_belop} kr ({anvist.anvist_prosent} %)"
    if kort.periode_fra is None or kort.periode_til is None:
        return f"{hva}."
    return f"{hva} for {kort.periode_fra:%d.%m.%y}-{kort.periode_til:%d.%m.%y}."

"""`forvent register`: what a flow expects of the register, found by the readers of `data/`; nothing is logged of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from sqlmodel import Session

from data.feil import Avvist, Registerfeil
from data.register.logg import antall_loggfort
from data.register.loggslag import Loggslag
from data.sak.konto import konto
from data.sak.mappe import Mappe, finn_mappe
from data.sak.rader.anvisningsrader import DAGPENGER
from data.sak.rader.vedtaksrader import som_vedtak
from data.sak.regelgrense import innenfor_regelverket
from data.tilstand import Tilstand
from screens.bilder.felter.feltslag import Kroner
from screens.okt import Okt
from screens.proving.registerord import KONTI, VEDTAKSFELT, Antall, Periode
from tui.flyt.feil import Avvik
from tui.flyt.fil.form import EttAv, Felter, Galt, Linje, Skjema
from tui.flyt.fil.ord import Ord, Ordtabell, Stegslag
from tui.flyt.fil.tre import Gren
from tui.flyt.spilling.ettersyn import sitat
from tui.flyt.spilling.sammenlign import samme
from tui.flyt.steg import Sjekk
from tui.skjema.felt import Felt

NAVN = "forvent register"


@dataclass(frozen=True, slots=True)
class Registeroppslag:
    """What is looked up in: the person and the case that are meant, None when there is none, and the day.

    `sagt_sak` is the number of the case when the flow names one.
    """

    sesjon: Session
    dag: date
    fodselsnr: str | None
    sagt_sak: str | None
    funnet: Mappe | None

    @property
    def mappe(self) -> Mappe:
        """The case. Raises Avvik when there is none."""
        if self.funnet is None:
            hvem = self.sagt_sak or self.fodselsnr
            raise Avvik(f"registeret har ingen sak {hvem}" if hvem else "ingen sak er valgt: skriv fødselsnr også")
        return self.funnet

    @property
    def sak(self) -> str:
        """The case as a sentence has it. Raises Avvik when there is none."""
        return f"sak {self.mappe.sak.journalnr}"


Sporsmaal = Callable[[Registeroppslag, Any], Iterator[str]]
"""Gives a part of a sentence for each thing that is not as expected."""


@dataclass(frozen=True, slots=True)
class Registerord(Ord):
    """A word of `forvent register`; `galt` is None for one that says whom it is about."""

    galt: Sporsmaal | None = None


def _ulik(hva: str, felt: Felt, ventet: str, verdi: Any) -> Iterator[str]:
    vist = "" if verdi is None else felt.slag.vis(verdi)
    if not samme(felt, ventet, vist):
        yield f"{hva} skulle være {sitat(ventet)}, men er {sitat(vist)}"


def _antall(hva: str, ventet: int, antall: int) -> Iterator[str]:
    if antall != ventet:
        yield f"{hva} skulle være {ventet}, men er {antall}"


def _saker(oppslag: Registeroppslag, ventet: int) -> Iterator[str]:
    if oppslag.fodselsnr is None and oppslag.funnet is None:
        raise Avvik("ingen person er valgt: skriv fødselsnr også")
    yield from _antall("antall saker", ventet, len(oppslag.funnet.saker) if oppslag.funnet else 0)


def _tilstand(oppslag: Registeroppslag, ventet: str) -> Iterator[str]:
    tilstand = str(oppslag.mappe.stilling(oppslag.dag).tilstand)
    if tilstand != ventet:
        yield f"{oppslag.sak} skulle være {sitat(ventet)}, men er {sitat(tilstand)}"


def _stilling(oppslag: Registeroppslag, ventet: str) -> Iterator[str]:
    stilling = oppslag.mappe.stilling(oppslag.dag).i_ord
    if stilling != ventet.strip():
        yield f"stillingen i {oppslag.sak} skulle være {sitat(ventet)}, men er {sitat(stilling)}"


def _vedtak(oppslag: Registeroppslag, ventet: tuple[tuple[str, str], ...]) -> Iterator[str]:
    rad = oppslag.mappe.gjeldende()
    if rad is None:
        yield f"{oppslag.sak} har ingen innvilgelse"
        return
    vedtak = som_vedtak(rad)
    for label, verdi in ventet:
        felt = VEDTAKSFELT[label]
        yield from _ulik(f"{label} i vedtaket i {oppslag.sak}", felt.felt, verdi, felt.i_vedtaket(vedtak))


def _utbetalt(oppslag: Registeroppslag, ventet: tuple[tuple[tuple[date, date], str], ...]) -> Iterator[str]:
    for (fra, til), belop in ventet:
        netto = [
            rad.netto
            for rad in oppslag.mappe.sakens_rader
            if rad.slag == DAGPENGER
            and (rad.periode_fra is not None and fra <= rad.periode_fra)
            and (rad.periode_til is not None and rad.periode_til <= til)
        ]
        hva = f"utbetalt {fra:%d.%m.%Y}-{til:%d.%m.%Y} i {oppslag.sak}"
        yield from _ulik(hva, _UTBETALT, belop, sum(netto, Decimal(0)))


_UTBETALT = Felt("netto", "Utbetales", Kroner(negativ=True))


def _konto(oppslag: Registeroppslag, ventet: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for label, verdi in ventet:
        staar = konto(oppslag.mappe, KONTI[label].navn, oppslag.dag).verdi
        yield from _ulik(f"{label} i {oppslag.sak}", KONTI[label], verdi, staar)


def _logg(oppslag: Registeroppslag, ventet: tuple[tuple[str, int], ...]) -> Iterator[str]:
    for handling, antall in ventet:
        funnet = antall_loggfort(
            oppslag.sesjon, Loggslag(handling), fodselsnr=oppslag.fodselsnr, journalnr=oppslag.sagt_sak
        )
        yield from _antall(f"«{handling}» i loggen", antall, funnet)


ORDENE = (
    Registerord("fødselsnr", Linje(), "personen; ellers den som er valgt ved terminalen", 'fødselsnr: "15835512344"'),
    Registerord(
        "journalnr", Linje(), "saken; ellers den som er valgt, eller personens nyeste", 'journalnr: "88000001"'
    ),
    Registerord("saker", Antall(), "så mange saker har personen", "saker: 1", _saker),
    Registerord(
        "tilstand",
        EttAv(tuple(map(str, Tilstand)), "en tilstand"),
        "der står saken i dag",
        "tilstand: innvilget",
        _tilstand,
    ),
    Registerord(
        "stilling",
        Linje(),
        "det samme, med avstengninger og opphør slik bildene sier det",
        "stilling: innvilget, avsluttes 01.08.88",
        _stilling,
    ),
    Registerord(
        "vedtak",
        Felter(
            "her skal det stå felter i vedtaket, for eksempel {Ukesats: 1993}.",
            EttAv(tuple(VEDTAKSFELT), "et felt i vedtaket"),
        ),
        "felter i sakens nyeste innvilgelse, ved ledetekstene sine",
        "vedtak: {Ukesats: 1993}",
        _vedtak,
    ),
    Registerord(
        "utbetalt",
        Felter("her skal det stå perioder og beløp, for eksempel {18.01.1988-30.01.1988: 1868}.", Periode()),
        "summen av Utbetales i saken for kort som har hele perioden sin innenfor datoene",
        "utbetalt: {18.01.1988-30.01.1988: 1868}",
        _utbetalt,
    ),
    Registerord(
        "konto",
        Felter("her skal det stå regnskap, for eksempel {Hit. %: 200}.", EttAv(tuple(KONTI), "et regnskap")),
        "regnskapene på D-62 og kontrollkortet, ved ledetekstene sine",
        "konto: {Hit. %: 200}",
        _konto,
    ),
    Registerord(
        "logg",
        Felter(
            "her skal det stå hva som er gjort og antall, for eksempel {anvist: 1}.",
            EttAv(tuple(map(str, Loggslag)), "noe loggen forteller om"),
            Antall(),
        ),
        "så mange ganger er det gjort: med saken når journalnr er oppgitt, ellers med personen, eller med noen",
        "logg: {anvist: 1, skrevet ut vedtak: 1}",
        _logg,
    ),
)
_TABELL = Ordtabell(ORDENE, "registeret")
_GALT: Mapping[str, Sporsmaal] = {ett.navn: ett.galt for ett in ORDENE if ett.galt is not None}


@dataclass(frozen=True, slots=True)
class Registerform:
    """Whom it is about, and one thing at least that is expected."""

    def les(self, gren: Gren) -> dict[str, Any]:
        verdier = _TABELL.les(gren)
        if not verdier.keys() & _GALT.keys():
            raise Galt(gren, "her skal det også stå hva som ventes, for eksempel {tilstand: innvilget}.")
        return verdier

    def skjema(self) -> Skjema:
        return {**_TABELL.skjema(), "anyOf": [{"required": [navn]} for navn in _GALT]}


REGISTERSLAG = Stegslag(
    NAVN,
    Registerform(),
    "registeret har dette, om det bildet viser eller ikke",
    "forvent register: {tilstand: innvilget}",
    partial(Sjekk, NAVN),
)


def se_etter(okt: Okt, ventet: Mapping[str, Any]) -> None:
    """Raises Avvik, saying what was expected and what was found, when the register of the session holds another thing.

    Belongs in the register's thread. `ventet` is what `Registerform` has read.
    """
    fodselsnr = "".join(ventet.get("fødselsnr", okt.fodselsnr or "").split()) or None
    sagt_sak = ventet.get("journalnr")
    sak = sagt_sak or (None if "fødselsnr" in ventet else okt.journalnr)
    try:
        with okt.register.les() as sesjon, innenfor_regelverket():
            mappe = finn_mappe(sesjon, fodselsnr, sak)
            if mappe is not None:
                fodselsnr = mappe.sak.fodselsnr
            oppslag = Registeroppslag(sesjon, okt.klokke.dato(), fodselsnr, sagt_sak, mappe)
            galt = [del_ for navn, verdi in ventet.items() if navn in _GALT for del_ in _GALT[navn](oppslag, verdi)]
    except Registerfeil as feil:
        raise Avvik(feil.setning.rstrip(".")) from None
    except Avvist as avvist:
        raise Avvik(avvist.melding.rstrip(".")) from None
    if galt:
        raise Avvik("; ".join(galt))

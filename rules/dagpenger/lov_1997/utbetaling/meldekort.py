"""Rulebook section 12: the cards in the order of their days, each going on from where the one before ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from rules.dagpenger.lov_1997.innvilgelse.alder import Alder
from rules.dagpenger.lov_1997.ramme import Ramme, faktum
from rules.dagpenger.lov_1997.sak import NULL, Meldekort, Rett
from rules.dagpenger.lov_1997.utbetaling.fordeling import Gruppe, fordel
from rules.dagpenger.lov_1997.utbetaling.kortdager import Telling, meldt_i_tide, tell
from rules.dagpenger.lov_1997.utbetaling.sanksjon import Kvote, Sanksjoner
from rules.dagpenger.lov_1997.utbetaling.stans import (
    Stans,
    etter_alder,
    etter_siste_dag,
    etter_tre_kort,
    tidligst,
)
from rules.dagpenger.lov_1997.utbetaling.vedtak import Vedtatt
from rules.tall.tall import Ledd, Regel, Tall
from rules.tall.uendelig import d20, naermeste

_HJEMMEL = "folketrygdloven § 4-13"
ARBEIDSTID = {
    alternativ: Regel(
        "Vanlig arbeidstid i perioden",
        "summen av vanlig arbeidstid i uka for dagene / {0:dager i uka}",
        enhet="timer",
        hjemmel=_HJEMMEL,
        grad=grad,
        tolkning=("T-FRAVAER", alternativ),
    )
    for alternativ, grad in (("ut", "A"), ("inne", "C"))
}
TIMER = {
    alternativ: Regel(
        "Timer i perioden",
        "summen av timene",
        enhet="timer",
        hjemmel=_HJEMMEL,
        grad=grad,
        tolkning=("T-HELG", alternativ),
    )
    for alternativ, grad in (("med", "A"), ("uten", "C"))
}
OPPFYLT = Regel(
    "Tapt arbeidstid oppfylt på kortet",
    "{timer} er høyst det som er igjen av {vanlig arbeidstid i perioden} etter kravet",
    enhet="",
    hjemmel="folketrygdloven § 4-3",
    grad="A",
)
INGEN_DAGER = Regel(
    "Tapt arbeidstid oppfylt på kortet", "ingen arbeidsdager", enhet="", hjemmel="folketrygdloven § 4-3", grad="A"
)
UTBETALES = Regel("Utbetales", "summen for satsene på {0:kortets dager}", hjemmel=_HJEMMEL, grad="A")
IKKE_OPPFYLT = Regel("Utbetales", "0, fordi {tapt arbeidstid oppfylt}", hjemmel=_HJEMMEL, grad="A")
INGENTING = Regel("Utbetales", "0, fordi ingen arbeidsdag på kortet har rett", hjemmel=_HJEMMEL, grad="A")
REST = Regel(
    "Gjenstående egenandel", "{gjenstående egenandel} − det som er trukket", hjemmel="folketrygdloven § 4-9", grad="A"
)
_HUNDRE = Decimal(100)
_EN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dagsresultat:
    """What a day of a card came to."""

    dato: date
    utbetales: Decimal
    forbruk: bool
    sanksjon: bool


@dataclass(frozen=True, slots=True)
class Kortresultat:
    """What a card came to; kroner, hours and days."""

    fra: date
    til: date
    i_tide: Tall[bool]
    arbeidstid: Tall
    timer: Tall
    faktor: Decimal
    oppfylt: Tall[bool]
    forbruk: int
    sanksjonsdager: int
    trukket: Decimal
    rest: Tall
    dager_igjen: int
    utbetales: Tall
    dager: tuple[Dagsresultat, ...]


@dataclass(frozen=True, slots=True)
class Kortrekke:
    """All cards, in order, what is left after them, and the stop that they met."""

    kort: tuple[Kortresultat, ...]
    sanksjonsdager_igjen: int
    stans: Stans | None


def ingen_kort(kvotene: tuple[Kvote, ...]) -> Kortrekke:
    """What a case without any card comes to."""
    return Kortrekke((), Sanksjoner(kvotene).igjen, None)


def regn_kort(vedtatt: Vedtatt, kvotene: tuple[Kvote, ...], alder: Alder | None, ramme: Ramme) -> Kortrekke:
    """Goes through the cards of the case, of which there is one at least."""
    kjoring = _Kjoring(vedtatt, kvotene, alder, ramme)
    kort = tuple(kjoring.ett(ett) for ett in ramme.sak.meldekort or ())
    if alder is not None and alder.siste_dag.verdi < kort[-1].til:
        kjoring.stans = tidligst(kjoring.stans, etter_alder(alder.siste_dag))
    return Kortrekke(kort, kjoring.sanksjoner.igjen, kjoring.stans)


class _Kjoring:
    """The state that one card leaves to the next."""

    def __init__(self, vedtatt: Vedtatt, kvotene: tuple[Kvote, ...], alder: Alder | None, ramme: Ramme) -> None:
        self.ramme = ramme
        self.vedtatt = vedtatt
        self.siste_dag = date.max if alder is None else alder.siste_dag.verdi
        rett = ramme.sak.rett
        self.rett = (Rett(ramme.sak.provingsdato, None),) if rett is None else rett
        self.sanksjoner = Sanksjoner(kvotene)
        self.dager_igjen = int(vedtatt.stonadsdager().verdi)
        self.rest = vedtatt.egenandel()
        self.stans: Stans | None = None
        self.uoppfylte: list[date] = []

    def ett(self, kort: Meldekort) -> Kortresultat:
        ramme, regelverk = self.ramme, self.ramme.regelverk
        dagene = tuple(_dagene(kort))
        i_tide = meldt_i_tide(kort, tuple(rad.fra for rad in self.rett), regelverk.sene_dager, ramme.valg["T-SEN"])
        telling = tell(kort, dagene, self._med_rett(kort, dagene, i_tide.verdi), self.vedtatt, ramme)
        forbruk = telling.arbeidsdager[: self.dager_igjen]
        har_dager = bool(forbruk)
        arbeidstid = _arbeidstid(telling if har_dager else None, ramme)
        timer = _timer(telling if har_dager else None, ramme)
        oppfylt = (
            _oppfylt(telling.krav[: self.dager_igjen], arbeidstid, timer) if har_dager else Tall(INGEN_DAGER, True)
        )
        faktor = d20(arbeidstid.verdi - timer.verdi, arbeidstid.verdi) if har_dager else NULL
        self._merk_oppfylt(kort, oppfylt.verdi)
        if not har_dager or not oppfylt.verdi:
            regel = IKKE_OPPFYLT if har_dager else INGENTING
            utbetales = Tall(regel, NULL, (oppfylt, self._kortets_dager(kort), i_tide))
            return self._resultat(kort, i_tide, arbeidstid, timer, faktor, oppfylt, (), (), utbetales, ())
        med_sanksjon = tuple(dag for dag in forbruk if self.sanksjoner.bruk(dag))
        betalte = [(dag, self.vedtatt.dagsats(dag)) for dag in forbruk if dag not in med_sanksjon]
        grupper = fordel(betalte, arbeidstid, timer, self.rest, ramme)
        self.dager_igjen -= len(forbruk)
        if not self.dager_igjen:
            self.stans = tidligst(self.stans, etter_siste_dag(forbruk[-1]))
        netto = sum((gruppe.netto.verdi for gruppe in grupper), NULL)
        dager_paa_kortet = self._kortets_dager(kort)
        inndata = (dager_paa_kortet, i_tide, oppfylt, *(gruppe.netto for gruppe in grupper))
        utbetales = Tall(UTBETALES, netto, inndata)
        return self._resultat(
            kort, i_tide, arbeidstid, timer, faktor, oppfylt, forbruk, med_sanksjon, utbetales, grupper
        )

    def _kortets_dager(self, kort: Meldekort) -> Ledd:
        return self.ramme.regelverk_paa(kort.fra).kort_dager

    def _med_rett(self, kort: Meldekort, dagene: tuple[date, ...], i_tide: bool) -> tuple[bool, ...]:
        bare_meldte = not i_tide and self.ramme.valg["T-SEN"] == "avkort"
        siste = self.siste_dag if self.stans is None else min(self.siste_dag, self.stans.fra.verdi - _EN_DAG)
        return tuple(
            dag <= siste and (kort.dager[plass].meldt or not bare_meldte) and any(rad.har(dag) for rad in self.rett)
            for plass, dag in enumerate(dagene)
        )

    def _merk_oppfylt(self, kort: Meldekort, oppfylt: bool) -> None:
        """Keeps the first days of the cards in a row that are not met, and stops the right after three of them."""
        if oppfylt:
            self.uoppfylte = []
            return
        self.uoppfylte.append(next(dag for dag in _dagene(kort) if any(rad.har(dag) for rad in self.rett)))
        grense = self.ramme.regelverk.stans_kort
        if len(self.uoppfylte) == grense.verdi:
            self.stans = tidligst(self.stans, etter_tre_kort(self.uoppfylte[0], grense))

    def _resultat(
        self,
        kort: Meldekort,
        i_tide: Tall[bool],
        arbeidstid: Tall,
        timer: Tall,
        faktor: Decimal,
        oppfylt: Tall[bool],
        forbruk: tuple[date, ...],
        sanksjon: tuple[date, ...],
        utbetales: Tall,
        grupper: tuple[Gruppe, ...],
    ) -> Kortresultat:
        trukket = naermeste(sum((gruppe.egenandel for gruppe in grupper), NULL))
        if trukket:
            self.rest = Tall(REST, self.rest.verdi - trukket, (self.rest, faktum("Trukket", trukket)))
        betalt = {dag: belop for gruppe in grupper for dag, belop in zip(gruppe.dager, gruppe.per_dag, strict=True)}
        dagene = tuple(_dagene(kort))
        return Kortresultat(
            kort.fra,
            dagene[-1],
            i_tide,
            arbeidstid,
            timer,
            faktor,
            oppfylt,
            len(forbruk),
            len(sanksjon),
            trukket,
            self.rest,
            self.dager_igjen,
            utbetales,
            tuple(Dagsresultat(dag, betalt.get(dag, NULL), dag in forbruk, dag in sanksjon) for dag in dagene),
        )


def _dagene(kort: Meldekort) -> Iterator[date]:
    return (kort.fra + timedelta(days=plass) for plass in range(len(kort.dager)))


def _arbeidstid(telling: Telling | None, ramme: Ramme) -> Tall:
    """Hours of the whole card; 0 without an arbeidsdag."""
    i_uka, regel = ramme.regelverk.dager_i_uka, ARBEIDSTID[ramme.valg["T-FRAVAER"]]
    if telling is None:
        return Tall(regel, NULL, (i_uka,))
    verdi = telling.ganger_uka * 2
    assert i_uka.verdi == 5  # so that a fifth is two tenths, and exact
    return Tall(regel, verdi.scaleb(-1), lambda: (i_uka, *_hver_for_seg(telling.arbeidstid)))


def _timer(telling: Telling | None, ramme: Ramme) -> Tall:
    """Hours that were worked on the whole card; 0 without an arbeidsdag."""
    regel = TIMER[ramme.valg["T-HELG"]]
    if telling is None:
        return Tall(regel, NULL)
    hver_dag = telling.timer_hver_dag
    return Tall(
        regel,
        telling.timer,
        lambda: tuple(faktum(f"Timer {dag:%d.%m.%Y}", antall, "timer") for dag, antall in hver_dag if antall),
    )


def _hver_for_seg(tall: tuple[Tall, ...]) -> tuple[Tall, ...]:
    """Each of the numbers once."""
    return tuple({id(ett): ett for ett in tall}.values())


def _oppfylt(kravene: tuple[Tall, ...], arbeidstid: Tall, timer: Tall) -> Tall[bool]:
    """Whether enough is lost: against the mean demand of the arbeidsdager, by cross multiplication. Grade A."""
    antall = len(kravene)
    krav = sum((ett.verdi for ett in kravene), NULL)
    oppfylt = timer.verdi * _HUNDRE * antall <= (_HUNDRE * antall - krav) * arbeidstid.verdi
    return Tall(OPPFYLT, oppfylt, lambda: (timer, arbeidstid, *_hver_for_seg(kravene)))

"""Builds a register of invented cases, such as the demo's, by the real operations under a clock in the past."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from data.demo import DEMO_START
from data.demo.kilder import les_kontoret, les_personer, les_saker
from data.operasjoner.anvisning.anvisning import Kort, anvis_sett
from data.operasjoner.behandling.behandling import lagre_behandling
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.journal.journal import Journalpost, journalfor
from data.operasjoner.journal.personer import Person, registrer_person
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.klokke import Klokke
from data.register.register import Register
from rules.fakta.skjema import Behandling
from rules.regelverk import les_tolkning

SIGNATURER = ("ABC", "LHS", "KNO", "MEI")
REGISTRERT = date(1988, 4, 5)
"""When those of the demo without a case became job seekers."""

KONTORETS_SERIE = 1
"""The others at the office have journal numbers of their own, so that the first ones keep theirs."""
BEHANDLET, VEDTATT = 5, 8
"""Days after the application until its facts are saved, and until it is decided, when the file does not say."""

PERSONFELT = ("fodselsnr", "etternavn", "fornavn", "bo_co", "bo_gate", "bo_post", "ektefelle_navn")
OVER_GRENSEN = "Forlengelse er vurdert og gitt."


@dataclass(slots=True)
class _Sak:
    """A case being built: what the data file says of it, and what the register has answered so far."""

    beskrivelse: Mapping[str, Any]
    person: Mapping[str, str]
    signatur: str
    journalnr: str = ""
    versjon: int = 0


@dataclass(order=True, slots=True)
class _Hendelse:
    tid: datetime
    nummer: int
    utfor: Callable[[Register], None] = field(compare=False)
    signatur: str = field(compare=False, default=SIGNATURER[0])


def bygg(sti: Path) -> None:
    """Writes the demo register to `sti`, which must not exist; the same content each time."""
    andre, deres = les_kontoret()
    saker = [*les_saker(), *({**sak, "serie": KONTORETS_SERIE} for sak in deres)]
    bygg_register(sti, les_personer() | andre, saker, DEMO_START, REGISTRERT)


def bygg_register(
    sti: Path,
    personer: Mapping[str, Mapping[str, str]],
    saker: Sequence[Mapping[str, Any]],
    start: datetime,
    registrert: date,
) -> None:
    """Writes a register to `sti`, which must not exist: those people and cases, as the files of the demo tell of them.

    It is made at `start`, and nothing in it is later: what would be, was done then. Those without a case became job
    seekers on the day `registrert`. The same content each time.
    Raises Avvist for what the operations refuse.
    """
    naa = [start]
    hendelser = list(_hendelser(personer, saker, registrert))
    for hendelse in hendelser:
        hendelse.tid = min(hendelse.tid, start)
    hendelser.sort()
    reg = Register.aapne(sti, Klokke(lambda: naa[0]), SIGNATURER[0], trygt=False)
    try:
        for hendelse in hendelser:
            naa[0] = hendelse.tid
            reg.signatur = hendelse.signatur
            hendelse.utfor(reg)
    finally:
        reg.lukk()


def _hendelser(
    personer: Mapping[str, Mapping[str, str]], beskrivelser: Sequence[Mapping[str, Any]], registrert: date
) -> Iterator[_Hendelse]:
    forste_dag = dict.fromkeys(personer, registrert)
    for beskrivelse in reversed(beskrivelser):
        forste_dag[beskrivelse["person"]] = beskrivelse["mottatt"] - timedelta(days=4)
    for nummer, (nr, person) in enumerate(personer.items()):
        yield _Hendelse(_kl(forste_dag[nr], 8, nummer), nummer, _registrering(person))
    for nummer, beskrivelse in enumerate(beskrivelser):
        sak = _Sak(beskrivelse, personer[beskrivelse["person"]], SIGNATURER[nummer % len(SIGNATURER)])
        for trinn, (dag, utfor) in enumerate(_trinn(sak)):
            yield _Hendelse(_kl(dag, 9, nummer), 1000 * (nummer + 1) + trinn, utfor, sak.signatur)


def _kl(dag: date, time_paa_dagen: int, minutt: int) -> datetime:
    """That day, or the next weekday, some minutes past the hour."""
    return datetime.combine(virkedag(dag), time(time_paa_dagen)) + timedelta(minutes=minutt)


def virkedag(dag: date) -> date:
    """That day, or the next weekday."""
    return dag + timedelta(days=7 - dag.weekday()) if dag.weekday() >= 5 else dag


def _trinn(sak: _Sak) -> Iterator[tuple[date, Callable[[Register], None]]]:
    """What happens in a case, each with its day, in order."""
    beskrivelse = sak.beskrivelse
    mottatt = beskrivelse["mottatt"]
    yield mottatt, _journal(sak)
    vedtatt = mottatt + timedelta(days=beskrivelse.get("dager", VEDTATT))
    if "fakta" in beskrivelse:
        yield vedtatt - timedelta(days=VEDTATT - BEHANDLET), _lagring(sak)
        if beskrivelse.get("vedtak", True):
            yield vedtatt, _innvilgelse(sak, beskrivelse.get("tolkning", {}))
    for kort in (*_fulle_kort(beskrivelse), *beskrivelse.get("kort", ())):
        yield (
            max(kort.get("meldt") or kort["til"] + timedelta(days=1), vedtatt),
            _anvisning(sak, kort),
        )
    for type_, navn in (("A", "avslag"), ("S", "avstengning"), ("O", "opphor")):
        if navn in beskrivelse:
            yield beskrivelse[navn]["dato"] + timedelta(days=4), _endring(sak, type_, beskrivelse[navn])
    for aar in beskrivelse.get("ferietillegg", ()):
        yield beskrivelse["opphor"]["dato"] + timedelta(days=11), _ferietillegg(sak, aar)


def _fulle_kort(beskrivelse: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The fortnights from Innvilget fra on, and a single week last when the number is odd."""
    uker = beskrivelse.get("uker", 0)
    for uke in range(0, uker, 2):
        fra = beskrivelse["fakta"]["innvilget_fra"] + timedelta(weeks=uke)
        til = fra + timedelta(weeks=min(2, uker - uke), days=-1)
        kort = {"type": "", "fra": fra, "til": til}
        if uke >= 80:
            kort["anmerkning"] = OVER_GRENSEN
        if "arb_timer" in beskrivelse:
            kort["arb_timer"] = beskrivelse["arb_timer"]
        yield kort


def _registrering(person: Mapping[str, str]) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        registrer_person(reg, Person(**_felt(person, PERSONFELT)))

    return utfor


def _felt(person: Mapping[str, str], navnene: tuple[str, ...]) -> dict[str, Any]:
    return {navn: person[navn] or None for navn in navnene}


def _journal(sak: _Sak) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        felt = _felt(sak.person, (*PERSONFELT, "giro", "kontonr"))
        post = Journalpost(**felt, mottatt_dato=sak.beskrivelse["mottatt"])
        bilde = journalfor(reg, post, None, serie=sak.beskrivelse.get("serie", 0))
        sak.journalnr, sak.versjon = bilde.journalnr or "", bilde.versjon

    return utfor


def _lagring(sak: _Sak) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        verdier: dict[str, Any] = {
            navn: Decimal(str(verdi)) if isinstance(verdi, int | float) and navn not in _TELLES else verdi
            for navn, verdi in sak.beskrivelse["fakta"].items()
        }
        kommune = sak.person["kommune"]
        fakta = Behandling(bokommune=kommune, skattekommune=kommune, utbetkommune=kommune, **verdier)
        sak.versjon = lagre_behandling(reg, sak.journalnr, fakta, sak.versjon).hode.versjon

    return utfor


_TELLES = ("barn", "antall_uker", "uker_delvis_perm", "kurs_1", "kurs_2", "kurs_3")


def _innvilgelse(sak: _Sak, valg: Mapping[str, str]) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        tolkning = les_tolkning(valg, reg.klokke.dato()) if valg else None
        fatt_vedtak(reg, sak.journalnr, sak.versjon, tolkning)
        sak.versjon += 1

    return utfor


def _anvisning(sak: _Sak, kort: Mapping[str, Any]) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        sendt = Kort(
            journalnr=sak.journalnr,
            anvisningstype=kort["type"] or None,
            meldedato=reg.klokke.dato(),
            periode_fra=kort.get("fra"),
            periode_til=kort.get("til"),
            arb_timer=Decimal(str(kort["arb_timer"])) if "arb_timer" in kort else None,
            anvist_belop=Decimal(kort["belop"]) if "belop" in kort else None,
            anmerkning=kort.get("anmerkning"),
        )
        sak.versjon = anvis_sett(reg, sendt, sak.versjon).versjon

    return utfor


def _endring(sak: _Sak, type_: str, hva: Mapping[str, Any]) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        endring = Endring(
            journalnr=sak.journalnr, type=type_, dato=hva["dato"], uker=hva.get("uker"), begrunnelse_kode=hva["kode"]
        )
        endre_trygdeforhold(reg, endring, sak.versjon)
        sak.versjon += 1

    return utfor


def _ferietillegg(sak: _Sak, aar: int) -> Callable[[Register], None]:
    def utfor(reg: Register) -> None:
        kort = Feriekort(journalnr=sak.journalnr, meldedato=reg.klokke.dato(), ferieaar=aar)
        sak.versjon = anvis_ferietillegg(reg, kort, sak.versjon).versjon

    return utfor

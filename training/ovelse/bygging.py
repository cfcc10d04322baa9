"""The register that an exercise begins with: its people and cases, and as many others as it asks for."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from typing import Any

from data.brukere.rolle import Rolle
from data.demo import oppdiktet
from data.demo.bygg import PERSONFELT, bygg_register
from data.demo.kilder import les_personer
from data.feil import Avvist
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.operasjoner.register.mottak import les_inn
from data.operasjoner.vedtak.vedtak import foreslaa_vedtak
from data.register.klokke import Klokke
from data.register.register import Register
from data.sak.mappe import finn_mappe
from data.underskrift import Underskrift
from training import setninger
from training.ovelse.kan_ikke_bygges import KanIkkeBygges
from training.ovelse.krav import Endringsvedtak
from training.ovelse.ovelse import Ovelse, Ovelsesperson, Sak

REGISTERFIL = "registrene.csv"
"""What the file is called in which other registers have told something."""
ANDRES_SIGNATUR = "KNO"
"""Who has taken it in."""
KONTORET = "Arbeidskontoret"
"""The office of an exercise's users."""
_REGISTRERT_FOR = timedelta(days=30)
"""How long before the exercise those without a case became job seekers."""


def bygg_ovelse(sti: Path, ovelse: Ovelse, fro: int | None = None) -> None:
    """Writes the register of an exercise to `sti`, which must not exist; the same seed gives the same content.

    `fro` takes the place of the file's own. Raises KanIkkeBygges, and Registerfeil.
    """
    egne = {person.fodselsnr: _person(person) for person in ovelse.personer if person.registrert}
    andre = dict(_befolkning(ovelse.befolkning, ovelse.fro if fro is None else fro, {*egne, *_i_papirene(ovelse)}))
    saker = [_sak(sak) for sak in ovelse.saker]
    try:
        bygg_register(sti, {**egne, **andre}, saker, ovelse.klokke, (ovelse.klokke - _REGISTRERT_FOR).date())
        if ovelse.registrene:
            _les_registrene(sti, ovelse)
        if ovelse.brukere:
            _aapne_kontoret(sti, ovelse)
    except Avvist as feil:
        sti.unlink(missing_ok=True)
        sagt = [*feil.feil.values()] or [feil.melding]
        raise KanIkkeBygges(setninger.kan_ikke_bygges(ovelse.tittel, " ".join(sagt))) from None


def _les_registrene(sti: Path, ovelse: Ovelse) -> None:
    """Takes in what other registers tell. Raises Avvist for a line that is not taken."""
    reg = Register.aapne(sti, Klokke.still(ovelse.klokke), ANDRES_SIGNATUR, trygt=False)
    try:
        with TemporaryDirectory() as mappe:
            fil = Path(mappe) / REGISTERFIL
            fil.write_text(ovelse.registrene, encoding="utf-8")
            if galt := les_inn(reg, fil).feil:
                raise Avvist({}, galt[0].setning)
    finally:
        reg.lukk()


def _aapne_kontoret(sti: Path, ovelse: Ovelse) -> None:
    """Makes the users of the exercise, and has those of them propose who are to have done it. Raises Avvist.

    The cases are there already, from when whoever signed decided alone.
    """
    leder = next(bruker for bruker in ovelse.brukere if Rolle.LEDER in bruker.roller)
    reg = Register.aapne(sti, Klokke.still(ovelse.klokke), leder.signatur, trygt=False)
    try:
        for bruker in (leder, *(ett for ett in ovelse.brukere if ett is not leder)):
            passord = token_urlsafe(16) if bruker is leder else None
            roller = frozenset(bruker.roller)
            ny = NyBruker(signatur=bruker.signatur, navn=bruker.navn, kontor=KONTORET, roller=roller, passord=passord)
            ny_bruker(reg, ny)
        velg_underskrift(reg, Underskrift.SKJERM)
        for sak in ovelse.saker:
            if sak.foreslaatt:
                reg.innlogget = reg.signatur = sak.foreslaatt
                _foreslaa(reg, sak)
    finally:
        reg.lukk()


def _foreslaa(reg: Register, sak: Sak) -> None:
    with reg.les() as okt:
        mappe = finn_mappe(okt, sak.person, None)
    assert mappe is not None, "the case was made"
    foreslaa_vedtak(reg, mappe.sak.journalnr, mappe.sak.versjon)


def _i_papirene(ovelse: Ovelse) -> set[str]:
    return {person.fodselsnr for person in ovelse.personer}


def _person(person: Ovelsesperson) -> dict[str, str]:
    felt = (*PERSONFELT, "kommune", "giro", "kontonr")
    return {navn: getattr(person, navn) for navn in felt}


def _befolkning(antall: int, fro: int, tatt: set[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Invented people of the synthetic series, none of them in `tatt`."""
    trekk = random.Random(fro)
    mulige = list(les_personer().values())
    trukket = 0
    while trukket < antall:
        mal, navn = trekk.choice(mulige), trekk.choice(mulige)
        nr = oppdiktet.fodselsnr(mal["fodselsnr"], trekk.randrange(2000))
        if nr in tatt:
            continue
        tatt.add(nr)
        trukket += 1
        yield nr, {**mal, "fodselsnr": nr, "etternavn": navn["etternavn"], "ektefelle_navn": ""}


def _sak(sak: Sak) -> dict[str, Any]:
    ut: dict[str, Any] = {
        "person": sak.person,
        "mottatt": sak.mottatt,
        "vedtak": sak.vedtak and not sak.foreslaatt,
        "uker": sak.uker,
        "ferietillegg": sak.ferietillegg,
        "tolkning": sak.tolkning,
        "kort": [_uten_blanke(kort.model_dump()) for kort in sak.kort],
    }
    if sak.opplysninger is not None:
        ut["fakta"] = sak.opplysninger
    if sak.arb_timer is not None:
        ut["arb_timer"] = sak.arb_timer
    for navn in ("avslag", "avstengning", "opphor"):
        if (endring := getattr(sak, navn)) is not None:
            ut[navn] = _endring(endring)
    return ut


def _uten_blanke(verdier: Mapping[str, Any]) -> dict[str, Any]:
    return {navn: verdi for navn, verdi in verdier.items() if verdi is not None}


def _endring(endring: Endringsvedtak) -> dict[str, Any]:
    return _uten_blanke(endring.model_dump())

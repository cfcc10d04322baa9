"""The words and options of `dagpenger bruker`."""

import sys
from argparse import SUPPRESS, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from screens.kommando import setninger
from screens.kommando.kommandoleser import Leser

if TYPE_CHECKING:
    from data.brukere.rolle import Rolle

ORD = ("ny", "endre", "sperr", "liste", "underskrift")
UNDERSKRIFTER = ("ingen", "papir", "skjerm")


def brukerleser(leser: Leser) -> None:
    """Adds them to the command's own parser."""
    leser.add_argument("hva", choices=ORD, metavar="HVA", help=", ".join(ORD))
    leser.add_argument("sign", nargs="?", metavar="SIGN", help="brukerens signatur; underskrift: ingen, papir, skjerm")
    leser.add_argument("--navn", metavar="NAVN", help="hva brukeren heter")
    leser.add_argument("--kontor", metavar="KONTOR", help="kontoret brukeren er ved")
    leser.add_argument(
        "--rolle", type=_roller, action="append", metavar="ROLLE", help="en rolle; kan gjentas, eller flere med komma"
    )
    leser.add_argument("--person", metavar="SIGN", help="en annen signatur som den samme personen har")
    leser.add_argument("--passord", action="store_true", help="endre: gi et nytt passord; det spørres etter")
    leser.add_argument("--stedfortreder", metavar="SIGN", help="endre: hvem som har rollene i de dagene")
    leser.add_argument("--fra", type=_dato, metavar="DATO", help="stedfortreder fra og med (ellers i dag)")
    leser.add_argument("--til", type=_dato, metavar="DATO", help="stedfortreder til og med")
    leser.add_argument("--ingen-stedfortreder", action="store_true", help="endre: ta stedfortrederen bort")
    leser.add_argument("--opphev", action="store_true", help="sperr: slipp brukeren inn igjen")
    leser.add_argument("--db", type=Path, metavar="STI", default=SUPPRESS, help="registeret")
    leser.set_defaults(kommando=bruker, leser=leser, tar=["db", "klokke"])


def bruker(valg: Namespace) -> int:
    """Does what the words ask for; returns the exit status."""
    if (valg.hva == "liste") == (valg.sign is not None):
        valg.leser.avvis(setninger.LISTE_UTEN_SIGN if valg.sign is not None else setninger.SIGN_MANGLER)
    if valg.hva == "underskrift" and valg.sign.lower() not in UNDERSKRIFTER:
        valg.leser.avvis(setninger.ukjent_underskrift(valg.sign, UNDERSKRIFTER))
    if valg.hva in ("liste", "sperr", "underskrift") and (valg.navn or valg.kontor or valg.rolle or valg.passord):
        valg.leser.avvis(setninger.OPPLYSNINGER_BARE_FOR)
    _krev_stedfortreder(valg)
    if valg.person and valg.hva not in ("ny", "endre"):
        valg.leser.avvis(setninger.OPPLYSNINGER_BARE_FOR)
    if valg.opphev and valg.hva != "sperr":
        valg.leser.avvis(setninger.OPPHEV_BARE_FOR)
    if valg.hva == "ny":
        _krev_alt(valg)
    opplysninger = valg.navn or valg.kontor or valg.rolle or valg.person
    noe = opplysninger or valg.passord or valg.stedfortreder or valg.ingen_stedfortreder
    if valg.hva == "endre" and not noe:
        valg.leser.avvis(setninger.INGENTING_AA_ENDRE)
    from screens.kommando.bruker import kjoring

    return kjoring.kjor(valg, sys.stdout, sys.stderr)


def _krev_stedfortreder(valg: Namespace) -> None:
    noe = valg.stedfortreder or valg.ingen_stedfortreder or valg.fra or valg.til
    if noe and valg.hva != "endre":
        valg.leser.avvis(setninger.STEDFORTREDER_BARE_FOR)
    if (valg.stedfortreder is None) != (valg.til is None) or (valg.fra and valg.stedfortreder is None):
        valg.leser.avvis(setninger.STEDFORTREDER_HAR_DAGER)
    if valg.stedfortreder and valg.ingen_stedfortreder:
        valg.leser.avvis(setninger.STEDFORTREDER_ELLER_INGEN)


def _krev_alt(valg: Namespace) -> None:
    for navn in ("navn", "kontor", "rolle"):
        if not getattr(valg, navn):
            valg.leser.avvis(setninger.mangler_for_ny(navn))


def _dato(tekst: str) -> date:
    from rules.tall.lesing import Ulesbar, les_dato

    try:
        return les_dato(tekst)
    except Ulesbar as feil:
        raise ArgumentTypeError(str(feil).rstrip(".")) from None


def _roller(tekst: str) -> "frozenset[Rolle]":
    from data.brukere.rolle import Rolle, les_rolle

    try:
        return frozenset(les_rolle(en) for en in tekst.split(","))
    except ValueError as feil:
        raise ArgumentTypeError(setninger.ukjent_rolle(str(feil), [rolle.value for rolle in Rolle])) from None

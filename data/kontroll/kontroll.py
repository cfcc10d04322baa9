"""The full control of a register: the file, the schema, the references, the chains, and all that the log tells of.

It reads one state of the register, in memory that does not grow with it, and writes nothing.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from data.kjede.kjede import I_MENGDER, KJEDET, brudd
from data.kjede.kjedeleser import hash_i, hode_i, kjedebrudd, ledd_i
from data.kjede.setninger import hodet_mangler
from data.kjede.vernet import vernede
from data.kontroll import setninger
from data.kontroll.anker import ankeravvik, ender_i, for_videre, les_anker
from data.kontroll.arbeidskontroll import arbeidsavvik
from data.kontroll.kjoringskontroll import kjoringsavvik
from data.kontroll.klagekontroll import klageavvik
from data.kontroll.rettingskontroll import koblingsavvik, rettingsavvik
from data.kontroll.skjemakontroll import skjemaavvik, tabeller_i
from data.kontroll.underskriftskontroll import underskriftsavvik
from data.kontroll.verdikontroll import NAVNGITT, Loggverdier
from data.lager.feiltolking import krev_lest
from data.migrering import VERSJONER, fil_versjon
from data.register.klokke import Klokke
from data.register.navnesok import navnedeler, navneord
from data.register.register import Register
from data.register.registerfil import lest_register
from data.tabeller.behandling import er_lovtabell

FLEST = 20
"""So many faults of one kind are told one by one; of the rest only how many they are."""

ARBEIDETS = {
    *("arbeid", "sak", "vedtak", "anvisning", "kjoringspost", "kjoringssvar"),
    *("forslag", "paategning", "oppsett", "klage", "klagesteg", "brev", "papirmottak"),
    *("registeropplysning", "registersvar", "behandling", "person", "adressesperre"),
}
"""The tables that the work list follows from, and itself."""

UNDERSKRIFTENES = {"vedtak", "justering", "anvisning", "forslag", "paategning", "oppsett"}
"""The tables that tell who has seen what was decided."""

MED_VERDIER = "0004"
"""The first version of the schema whose log holds the values of the rows that may change."""


@dataclass(frozen=True, slots=True)
class Kontrollsvar:
    """What a control of a file came to: the faults, the file's version, and how many ends its anchor got."""

    funn: tuple[str, ...]
    versjon: str
    nye_i_ankeret: int


def kontroll(register: Register) -> list[str]:
    """Every fault found, a sentence in bokmål each; an empty list when the register holds."""
    with register.raa_lesing() as raa:
        return kontroller(raa)


def kontroller_fil(sti: Path, anker: Path | None = None, naa: datetime | None = None) -> Kontrollsvar:
    """Controls the register at `sti` as it stands, without making or upgrading it, and holds it against an anchor.

    An anchor that is not there is written, and one that holds is added to; not when anything else is wrong. Raises a
    Registerfeil when the file is no register, or cannot be read; Ankerfeil.
    """
    hoder = les_anker(anker) if anker else None
    with lest_register(sti) as raa:
        versjon = fil_versjon(raa) or ""
        funn = [*kontroller(raa), *_noen(ankeravvik(raa, hoder or ()), "ankeret")]
        ender = ender_i(raa, naa or Klokke().naa()) if anker and not funn else ()
    nye = for_videre(anker, hoder, ender) if anker and not funn else 0
    return Kontrollsvar(tuple(funn), versjon, nye)


def kontroller(raa: sqlite3.Connection) -> list[str]:
    """The same for a file that is open for reading, of any version that we know. Raises ValueError when it has none."""
    versjon = fil_versjon(raa)
    if versjon is None:
        raise ValueError("an empty file")
    raa.text_factory = _romslig
    try:
        avvik = skjemaavvik(raa, versjon)
        hele = tabeller_i(raa) - {navn for slag, navn in avvik if slag == "table"}
        return [*_oppbygning(raa), *_nokler(raa), *avvik.values(), *_innhold(raa, hele, versjon)]
    finally:
        raa.text_factory = str


def _romslig(raatekst: bytes) -> str:
    """The text, also where it is no UTF-8: such a row is then found by its hash."""
    return raatekst.decode("utf-8", "surrogateescape")


def _oppbygning(raa: sqlite3.Connection) -> Iterator[str]:
    for (funn,) in raa.execute(f"PRAGMA integrity_check({FLEST})"):
        krev_lest(funn)
        if funn != "ok":
            yield setninger.sqlites_funn(" ".join(funn.split()))


def _nokler(raa: sqlite3.Connection) -> Iterator[str]:
    antall = Counter(tabell for tabell, *_ in raa.execute("PRAGMA foreign_key_check"))
    for tabell, n in antall.items():
        yield setninger.viser_til_ingen("En rad" if n == 1 else f"{n} rader", tabell)


def _innhold(raa: sqlite3.Connection, hele: set[str], versjon: str) -> Iterator[str]:
    """The chains, and what the log tells of the other rows, over the tables that are as they should be."""
    if not {"kjedehode", "logg"} <= hele:
        return
    for tabell in (*NAVNGITT, *I_MENGDER):
        if tabell in hele:
            yield from _noen(kjedebrudd(raa, tabell), tabell)
    with Loggverdier() as verdier:
        brutt = _noen(_logg(raa, verdier), "logg")
        yield from brutt
        if brutt:
            return
        yield from _noen(verdier.uleselige(), "logg")
        lovenes = {tabell for tabell in hele | verdier.tabeller() if er_lovtabell(tabell)}
        yield from (setninger.mangler_i_skjemaet("tabellen", tabell) for tabell in sorted(lovenes - tabeller_i(raa)))
        for tabell in (*NAVNGITT, *(vernede() if versjon >= MED_VERDIER else ()), *sorted(lovenes)):
            if tabell in hele:
                yield from _noen(verdier.avvik(raa, tabell), tabell)
        for tabell in I_MENGDER:
            if tabell in hele:
                yield from _noen(verdier.avvik_i_mengder(raa, tabell), tabell)
    if {"kjoring", "kjoringspost", "kjoringssvar"} <= hele:
        yield from _noen(kjoringsavvik(raa), "kjoring")
    if versjon == VERSJONER[-1] and hele >= UNDERSKRIFTENES:
        yield from _noen(underskriftsavvik(raa), "vedtak")
    if {"klage", "klagesteg"} <= hele:
        yield from _noen(klageavvik(raa), "klage")
    if {"annullering", "sak", "vedtak"} <= hele:
        yield from _noen(rettingsavvik(raa), "annullering")
    if {"personkobling", "sak", "meldekort"} <= hele:
        yield from _noen(koblingsavvik(raa), "personkobling")
    if versjon == VERSJONER[-1] and {"person", "navneord", "navnedel"} <= hele:
        yield from _noen(_navneord(raa), "navneord")
        yield from _noen(_navnedeler(raa), "navnedel")
    if versjon == VERSJONER[-1] and hele >= ARBEIDETS:
        yield from _noen(arbeidsavvik(raa), "arbeid")
    if "kontrollert" in hele:
        yield from _merker(raa)


def _logg(raa: sqlite3.Connection, verdier: Loggverdier) -> Iterator[str]:
    hode = hode_i(raa, "logg")
    if hode is None:
        return iter([hodet_mangler("logg")])
    return brudd("logg", verdier.gjennom(ledd_i(raa, "logg")), hode)


def _navneord(raa: sqlite3.Connection) -> Iterator[str]:
    """The persons whose words in the name index are not those of their names."""
    ordene = raa.execute("SELECT ord, fodselsnr, felt, sortering FROM navneord ORDER BY fodselsnr")
    grupper = groupby(ordene, key=itemgetter(1))
    eier, rader = next(grupper, (None, iter(())))
    for person in raa.execute("SELECT fodselsnr, etternavn, fornavn FROM person ORDER BY fodselsnr"):
        while eier is not None and eier < person[0]:
            yield setninger.ord_uten_person(eier)
            eier, rader = next(grupper, (None, iter(())))
        funnet = set(rader) if eier == person[0] else set()
        if eier == person[0]:
            eier, rader = next(grupper, (None, iter(())))
        if funnet != set(navneord(*person)):
            yield setninger.andre_ord_enn_navnet(person[0])
    if eier is not None:
        yield setninger.ord_uten_person(eier)


def _navnedeler(raa: sqlite3.Connection) -> Iterator[str]:
    """The words in use that cannot be found by what is inside them, and ends of words that nobody has."""
    for (ord_,) in raa.execute("SELECT DISTINCT ord FROM navneord ORDER BY ord"):
        delene = {(del_, ord_) for (del_,) in raa.execute("SELECT del FROM navnedel WHERE ord = ?", (ord_,))}
        if delene != set(navnedeler([ord_])):
            yield setninger.ORD_UTEN_ALLE_DELER
    if raa.execute("SELECT 1 FROM navnedel WHERE ord NOT IN (SELECT ord FROM navneord) LIMIT 1").fetchone():
        yield setninger.DELER_UTEN_ORD


def _merker(raa: sqlite3.Connection) -> Iterator[str]:
    for tabell, antall, hash_ in raa.execute("SELECT tabell, antall, hash FROM kontrollert").fetchall():
        if tabell not in KJEDET or hash_i(raa, tabell, antall) != hash_:
            yield setninger.feil_merke(tabell)


def _noen(funn: Iterable[str], tabell: str) -> list[str]:
    """The first faults of a table, and how many there are besides."""
    alle = iter(funn)
    vist = list(islice(alle, FLEST))
    resten = sum(1 for _ in alle)
    return [*vist, setninger.flere_feil(tabell, resten)] if resten else vist

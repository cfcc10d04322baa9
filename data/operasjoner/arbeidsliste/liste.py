"""The list: what waits for somebody, for a role, or for the whole office; found by words, and put in order."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from data.arbeid.register.avvik import avvik_i
from data.arbeid.register.lesing import oppgitt_av, opplysninger_om
from data.arbeid.register.opplysning import Registeravvik
from data.arbeid.slag import TYPER, Arbeidsslag
from data.arbeid.telling import SYNLIG
from data.brukere.adgang import innsyn, rollene
from data.brukere.operasjon import Operasjon
from data.brukere.rolle import Rolle
from data.lager.motor import raa_forbindelse
from data.operasjoner.arbeidsliste.oppgave import Arbeidsoppgave
from data.operasjoner.arbeidsliste.smalning import HOYEST, slag_med, smaln
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.navnesok import ord_i
from data.register.register import Register

GRENSE = 50
"""So many are on a page, since the look at each is logged; the next page has more, and words find the others."""

_ROLLENE = {ett.rolle for ett in TYPER.values()}


class Listevisning(StrEnum):
    """What is shown: one's own, what one's roles may do, all, or what is put aside until another day."""

    MINE = "M"
    ROLLEN = "R"
    KONTORET = "K"
    TIL_SIDE = "S"


class Sortering(StrEnum):
    """By what the list is in order: how long it has waited, its deadline, its kind, the person, or the case's state."""

    ALDER = "A"
    FRIST = "F"
    SLAG = "S"
    PERSON = "P"
    TILSTAND = "T"


@dataclass(frozen=True, slots=True)
class Arbeidsliste:
    """A page of what waits; `flere` says that there is more than is shown.

    `kort` are the periods of the cards among it, and why they wait, by what they are about; `avvik` is in the same way
    how those differ that another register told of.
    """

    oppgaver: tuple[Arbeidsoppgave, ...]
    flere: bool
    kort: Mapping[str, tuple[date, date, str]] = field(default_factory=dict)
    avvik: Mapping[str, Registeravvik] = field(default_factory=dict)


def arbeidsliste(
    reg: Register,
    visning: Listevisning = Listevisning.ROLLEN,
    sok: str = "",
    sortering: Sortering = Sortering.ALDER,
    fra: int = 0,
    allerede_sett: Collection[str] = (),
) -> Arbeidsliste:
    """What waits today, from number `fra`, counted from 0.

    Every word of `sok` begins a name or a number, or is in the kind, the state or who has it.

    The look is logged, and the look at each person that it shows, but for those of the numbers `allerede_sett`: they
    stood on the list that is narrowed.
    """
    with innsyn(reg, Operasjon.ARBEIDSLISTE) as okt:
        raa, idag = raa_forbindelse(okt.connection()), reg.klokke.dato()
        funnet = finn(raa, visning, idag, reg.signatur, rollene(reg, okt), sok, sortering, GRENSE + 1, fra)
        vist = funnet[:GRENSE]
        detaljer = {"vis": visning.value, "tekst": sok, "treff": len(vist)}
        loggfor(reg, okt, Loggslag.SETT_ARBEIDSLISTE, detaljer=detaljer)
        for nr, sak in {ett.fodselsnr: ett.journalnr for ett in vist}.items():
            if nr in allerede_sett:
                continue
            loggfor(reg, okt, Loggslag.SETT_PERSON, fodselsnr=nr, journalnr=sak)
        return Arbeidsliste(tuple(vist), len(funnet) > GRENSE, _kortene(raa, vist), _avvikene(raa, vist))


def _avvikene(raa: sqlite3.Connection, vist: Sequence[Arbeidsoppgave]) -> dict[str, Registeravvik]:
    """How each of those differs that another register tells of; once a person."""
    ut: dict[str, Registeravvik] = {}
    for nr in {ett.fodselsnr for ett in vist if ett.slag is Arbeidsslag.REGISTER}:
        sak = oppgitt_av(raa, nr)
        ut |= {str(ett.opplysning.id): ett for ett in (avvik_i(sak, opplysninger_om(raa, nr)) if sak else ())}
    return ut


def _kortene(raa: sqlite3.Connection, vist: Sequence[Arbeidsoppgave]) -> dict[str, tuple[date, date, str]]:
    numre = [int(ett.gjelder) for ett in vist if ett.slag is Arbeidsslag.KORT]
    plasser = ", ".join("?" * len(numre))
    rader = raa.execute(f"SELECT id, periode_fra, periode_til, grunn FROM meldekort WHERE id IN ({plasser})", numre)
    return {str(nr): (date.fromisoformat(fra), date.fromisoformat(til), grunn) for nr, fra, til, grunn in rader}


_ORDEN: Mapping[Sortering, str] = {
    Sortering.ALDER: "a.vises_fra, ",
    Sortering.FRIST: "a.frist, a.vises_fra, ",
    Sortering.SLAG: "a.slag, a.vises_fra, ",
    Sortering.PERSON: "(SELECT sortering FROM navneord n WHERE n.fodselsnr = a.fodselsnr LIMIT 1), a.fodselsnr, ",
    Sortering.TILSTAND: "sak.tilstand, a.vises_fra, ",
}
_FELT = """
    rowid rad, slag, journalnr, gjelder, fodselsnr, siden, frist, tatt_av, utsatt_til, utsatt_grunn, versjon, vises_fra
"""
_UT = """
    a.slag, a.journalnr, a.gjelder, a.fodselsnr, person.etternavn, person.fornavn, sak.tilstand, a.siden, a.frist,
    a.tatt_av, a.utsatt_til, a.utsatt_grunn, a.versjon
"""


def finn(
    raa: sqlite3.Connection,
    visning: Listevisning,
    dag: date,
    signatur: str,
    roller: frozenset[Rolle],
    sok: str,
    sortering: Sortering,
    grense: int,
    fra: int = 0,
) -> list[Arbeidsoppgave]:
    """At most `grense` of what waits on that day, in order: one walk of an index when nothing narrower is asked for.

    The first `fra` are passed over.
    """
    verdier: dict[str, str | int] = {"dag": dag.isoformat(), "meg": signatur, "grense": grense, "fra": fra}
    numre, andre = smaln(raa, ord_i(sok))
    vilkaar = _ordene(andre, verdier)
    bare = "" if numre is None else f"rowid IN ({', '.join(map(str, numre))})"
    ved_nr = " NOT INDEXED" if bare else ""  # by their numbers, and then in order
    en, *flere = _utvalg(visning, roller)
    if flere:
        deler = " UNION ALL ".join(
            f"SELECT {_FELT} FROM arbeid{ved_nr} WHERE {ett} AND {bare or 1}" for ett in (en, *flere)
        )
        if not vilkaar and sortering is Sortering.ALDER:
            deler += " ORDER BY vises_fra, rad LIMIT :grense + :fra"
        kilde, rad = f"({deler}) a", "a.rad"
    else:
        kilde, rad = f"arbeid a{ved_nr}", "a.rowid"
        vilkaar += [en, f"a.{bare}"] if bare else [en]
    rader = raa.execute(
        f"SELECT {_UT} FROM {kilde} CROSS JOIN sak ON sak.journalnr = a.journalnr"
        f" CROSS JOIN person ON person.fodselsnr = a.fodselsnr WHERE {' AND '.join(vilkaar) or '1'}"
        f" ORDER BY {_ORDEN[sortering]}{rad} LIMIT :grense OFFSET :fra",
        verdier,
    )
    return [_oppgave(ett) for ett in rader]


def _utvalg(visning: Listevisning, roller: frozenset[Rolle]) -> list[str]:
    match visning:
        case Listevisning.MINE:
            return [f"tatt_av = :meg AND {SYNLIG}"]
        case Listevisning.KONTORET:
            return [SYNLIG]
        case Listevisning.TIL_SIDE:
            return ["+vises_fra > :dag AND utsatt_til > :dag AND (synlig_til IS NULL OR synlig_til > :dag)"]
        case Listevisning.ROLLEN:
            mitt = f"coalesce(tatt_av, :meg) = :meg AND {SYNLIG}"
            egne = _ROLLENE & {rolle.value for rolle in roller}
            if egne == _ROLLENE:
                return [mitt]
            return [f"rolle = '{rolle}' AND {mitt}" for rolle in sorted(egne)] or ["0"]


def _ordene(ordene: Sequence[str], verdier: dict[str, str | int]) -> list[str]:
    """What each word that many have asks for."""
    vilkaar = []
    for nr, ord_ in enumerate(ordene):
        verdier |= {f"fra{nr}": ord_, f"til{nr}": ord_ + HOYEST, f"hvem{nr}": ord_.upper()}
        mellom = f"BETWEEN :fra{nr} AND :til{nr}"
        vilkaar.append(
            f"(a.slag IN ({slag_med(ord_)}) OR a.tatt_av = :hvem{nr} OR a.journalnr {mellom} OR a.fodselsnr {mellom}"
            f" OR instr(sak.tilstand, :fra{nr})"
            f" OR EXISTS (SELECT 1 FROM navneord n INDEXED BY ix_navneord_fodselsnr"
            f" WHERE n.fodselsnr = a.fodselsnr AND n.ord {mellom}))"
        )
    return vilkaar


def _oppgave(rad: Sequence[str]) -> Arbeidsoppgave:
    slag, sak, gjelder, nr, etternavn, fornavn, tilstand, siden, frist, tatt_av, utsatt_til, grunn, versjon = rad
    return Arbeidsoppgave(
        *(Arbeidsslag(slag), sak, gjelder, nr, etternavn, fornavn, tilstand),
        *(date.fromisoformat(siden), date.fromisoformat(frist), tatt_av),
        *(date.fromisoformat(utsatt_til) if utsatt_til else None, grunn, int(versjon)),
    )

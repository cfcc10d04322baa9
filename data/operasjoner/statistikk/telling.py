"""The counting: one query for each family of tables, and what is hidden of what it gives."""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from data.operasjoner.statistikk import hendelser
from data.operasjoner.statistikk.angrep import Celle
from data.operasjoner.statistikk.inndeling import GRUPPE, MAANED, UKE, Inndeling, aldersgruppe, gruppene
from data.operasjoner.statistikk.maal import (
    ANVISNINGSTYPER,
    MEDIAN,
    NITTI,
    Enhet,
    Maal,
    Statistikktabell,
    antall_av,
    kroner_av,
    maalene,
    rangen,
)
from data.operasjoner.statistikk.skjuling import Sammenheng, skjulte
from data.operasjoner.statistikk.sperre import FAERREST

FAERREST_FOR_NITTI = 10
"""Persons that a rank of 90 % must come from: of fewer it is the longest of all, which is one person's."""


class Statistikkperiode(NamedTuple):
    """What is counted: from the first day to the last, as the register is on the day `idag`."""

    fra: date
    til: date
    idag: date


class Statistikktelling(NamedTuple):
    """The groups in order, the numbers by measure and group (of None for all), and those that are hidden.

    Of a rank without values there is no number.
    """

    grupper: Sequence[str]
    tall: Mapping[Celle, int]
    skjult: frozenset[Celle]

    def skjulte_i(self, maal: str) -> frozenset[str | None]:
        """The groups in which that measure is hidden."""
        return frozenset(gruppe for ett, gruppe in self.skjult if ett == maal)


class _Antall(NamedTuple):
    """By measure and group: how many, of how many persons, and the sum of what they are worth."""

    antall: Mapping[Celle, int]
    personer: Mapping[Celle, int]
    sum: Mapping[Celle, int]


def tell(
    raa: sqlite3.Connection, periode: Statistikkperiode, tabell: Statistikktabell, inndeling: Inndeling
) -> Statistikktelling:
    """One table divided in one way, with what must be hidden of it for the sake of the tables beside it too."""
    raa.create_function("aldersgruppe", 2, aldersgruppe, deterministic=True)
    match tabell:
        case Statistikktabell.SAKER | Statistikktabell.GRUNNER:
            return _saker_og_vedtak(raa, periode, inndeling)
        case Statistikktabell.TID:
            return _dager(raa, periode, inndeling)
        case Statistikktabell.UTBETALT:
            return _utbetalt(raa, periode, inndeling)
        case Statistikktabell.GRENSEN:
            talt = _tell(raa, periode, hendelser.GRENSEN, inndeling)
            return _skjult(talt, [ett.kode for ett in maalene(tabell)], periode, inndeling)
        case Statistikktabell.KLAGER:
            return _klagene(raa, periode, inndeling)


def er_uker(tabell: Statistikktabell, inndeling: Inndeling) -> bool:
    """Whether the groups are weeks: what is paid is, by the Monday of its run."""
    return tabell is Statistikktabell.UTBETALT and inndeling is Inndeling.TIDSROM


def _saker_og_vedtak(raa: sqlite3.Connection, periode: Statistikkperiode, inndeling: Inndeling) -> Statistikktelling:
    alle = {ett.kode: ett for tabell in (Statistikktabell.GRUNNER, Statistikktabell.SAKER) for ett in maalene(tabell)}
    strommen = [("venter", 1), ("ventet", -1), ("inn", -1), ("avgjort", 1)]
    talt = _tell(raa, periode, hendelser.saker_og_vedtak(), inndeling)
    return _skjult_i_strommen(talt, [*alle.values()], strommen, periode, inndeling)


def _klagene(raa: sqlite3.Connection, periode: Statistikkperiode, inndeling: Inndeling) -> Statistikktelling:
    """The complaints, and the ranks of their days: none where the number that it is of is hidden."""
    alle = [ett for ett in maalene(Statistikktabell.KLAGER) if ett.enhet is Enhet.KLAGER]
    strommen = [("klage_venter", 1), ("klage_ventet", -1), ("klage_inn", -1), ("besvart", 1)]
    talt = _tell(raa, periode, hendelser.klagene(), inndeling)
    klagene = _skjult_i_strommen(talt, alle, strommen, periode, inndeling)
    antallene = {"svar": klagene.skjulte_i("besvart"), "fylkessvar": klagene.skjulte_i("fylket")}
    dager = _rangene(raa, periode, inndeling, hendelser.KLAGEDAGER, klagene.grupper, antallene)
    return Statistikktelling(klagene.grupper, {**klagene.tall, **dager.tall}, klagene.skjult | dager.skjult)


def _skjult_i_strommen(
    talt: _Antall, maalene_: Sequence[Maal], strommen: Sammenheng, periode: Statistikkperiode, inndeling: Inndeling
) -> Statistikktelling:
    """What came, went and waits, with its parts; by time the stream holds in all, and not in each month."""
    deler: dict[str, list[tuple[str, int]]] = {}
    for ett in maalene_:
        if ett.del_av:
            deler.setdefault(ett.del_av, [(ett.del_av, 1)]).append((ett.kode, -1))
    bare_i_alt = [strommen] if inndeling is Inndeling.TIDSROM else []
    i_gruppene = [] if bare_i_alt else [strommen]
    kodene = [ett.kode for ett in maalene_]
    return _skjult(talt, kodene, periode, inndeling, [*i_gruppene, *deler.values()], bare_i_alt)


def _utbetalt(raa: sqlite3.Connection, periode: Statistikkperiode, inndeling: Inndeling) -> Statistikktelling:
    talt = _tell(raa, periode, hendelser.UTBETALT, inndeling, uker=True)
    telling = _skjult(talt, [antall_av(type_) for type_ in ANVISNINGSTYPER], periode, inndeling, uker=True)
    tall, skjult = {**telling.tall}, {*telling.skjult}
    for type_ in ANVISNINGSTYPER:
        for gruppe in (None, *telling.grupper):
            antall, kroner = (antall_av(type_), gruppe), (kroner_av(type_), gruppe)
            tall[kroner] = talt.sum.get(antall, 0)
            skjult |= {kroner} if antall in skjult else set()
    return Statistikktelling(telling.grupper, tall, frozenset(skjult))


def _dager(raa: sqlite3.Connection, periode: Statistikkperiode, inndeling: Inndeling) -> Statistikktelling:
    """The ranks; of what was decided none where the number that it is of is hidden among the cases."""
    sakene = _saker_og_vedtak(raa, periode, inndeling)
    antallene = {"vedtak": sakene.skjulte_i("avgjort"), "utbetaling": frozenset[str | None]()}
    return _rangene(raa, periode, inndeling, hendelser.DAGER, (), antallene)


def _rangene(
    raa: sqlite3.Connection,
    periode: Statistikkperiode,
    inndeling: Inndeling,
    hendelsene: str,
    ogsaa: Sequence[str],
    antallene: Mapping[str, Collection[str | None]],
) -> Statistikktelling:
    """The median and 90 % of each measure of `antallene`, which has the groups in which its number is hidden.

    `ogsaa` are groups that stand there in any case.
    """
    talt = _tell(raa, periode, hendelsene, inndeling)
    funnet = {gruppe for _, gruppe in talt.antall if gruppe is not None}
    grupper = gruppene(inndeling, periode.fra, periode.til, {*funnet, *ogsaa}, uker=False)
    tall: dict[Celle, int] = {}
    skjult: set[Celle] = set()
    ranger = _ranger(raa, periode, inndeling, hendelsene)
    for prosent, faerrest in ((MEDIAN, FAERREST), (NITTI, FAERREST_FOR_NITTI)):
        for av, skjulte_antall in antallene.items():
            for gruppe in (None, *grupper):
                celle = (rangen(av, prosent), gruppe)
                if (verdi := ranger.get(celle)) is not None:
                    tall[celle] = verdi
                for_faa = 0 < talt.personer.get((av, gruppe), 0) < faerrest
                if for_faa or gruppe in skjulte_antall:
                    skjult.add(celle)
    return Statistikktelling(grupper, tall, frozenset(skjult))


def _skjult(
    talt: _Antall,
    kodene: Sequence[str],
    periode: Statistikkperiode,
    inndeling: Inndeling,
    sammenhenger: Sequence[Sammenheng] = (),
    bare_i_alt: Sequence[Sammenheng] = (),
    *,
    uker: bool = False,
) -> Statistikktelling:
    funnet = {gruppe for _, gruppe in talt.antall if gruppe is not None}
    grupper = gruppene(inndeling, periode.fra, periode.til, funnet, uker=uker)
    cellene: list[Celle] = [(kode, gruppe) for kode in kodene for gruppe in (*grupper, None)]
    tall = {celle: talt.antall.get(celle, 0) for celle in cellene}
    personer = {celle: talt.personer.get(celle, 0) for celle in cellene}
    return Statistikktelling(grupper, tall, skjulte(personer, tall, grupper, sammenhenger, bare_i_alt))


def _radene(hendelsene: str, inndeling: Inndeling, *, uker: bool) -> str:
    gruppe = GRUPPE.get(inndeling, UKE if uker else MAANED)
    return f"""
        WITH {hendelsene}, r AS MATERIALIZED (
            SELECT h.maal, {gruppe} AS gruppe, h.fodselsnr, h.verdi FROM h
            JOIN sak s ON s.journalnr = h.journalnr LEFT JOIN behandling b ON b.journalnr = h.journalnr
        )
    """


def _verdiene(periode: Statistikkperiode) -> dict[str, str]:
    return {navn: verdi.isoformat() for navn, verdi in periode._asdict().items()}


def _tell(
    raa: sqlite3.Connection, periode: Statistikkperiode, hendelsene: str, inndeling: Inndeling, *, uker: bool = False
) -> _Antall:
    tallene = "count(*), count(DISTINCT fodselsnr), sum(verdi) FROM r"
    rader = raa.execute(
        f"{_radene(hendelsene, inndeling, uker=uker)} SELECT maal, gruppe, {tallene} GROUP BY maal, gruppe"
        f" UNION ALL SELECT maal, NULL, {tallene} GROUP BY maal",
        _verdiene(periode),
    ).fetchall()
    antall, personer, sum_ = ({(rad[0], rad[1]): int(rad[nr]) for rad in rader} for nr in (2, 3, 4))
    return _Antall(antall, personer, sum_)


def _ranger(
    raa: sqlite3.Connection, periode: Statistikkperiode, inndeling: Inndeling, hendelsene: str
) -> dict[Celle, int]:
    """Both by nearest rank: of n values in order the one with number n times the per cent, rounded up."""
    valgt = "SELECT {gruppe}, verdi, row_number() OVER vindu AS rang, count(*) OVER (PARTITION BY {gruppe}) AS n FROM r"
    deler = (
        f"SELECT * FROM ({valgt.format(gruppe=gruppe)} WINDOW vindu AS (PARTITION BY {gruppe} ORDER BY verdi))"
        for gruppe in ("maal, gruppe", "maal, NULL")
    )
    rader = raa.execute(
        f"{_radene(hendelsene, inndeling, uker=False)} SELECT * FROM ({' UNION ALL '.join(deler)})"
        " WHERE rang IN ((n * :median + 99) / 100, (n * :nitti + 99) / 100)",
        {**_verdiene(periode), "median": MEDIAN, "nitti": NITTI},
    )
    return {
        (rangen(maal, prosent), gruppe): int(verdi)
        for maal, gruppe, verdi, rang, n in rader
        for prosent in (MEDIAN, NITTI)
        if rang == (n * prosent + 99) // 100
    }

"""The accounts on random histories of one person, held against what a database says when it is asked for the same sums.

The queries are those that the register was asked with before the rules calculated the accounts.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.utbetaling.ferie import feriegrunnlag, prosent_i_ferieaaret
from rules.dagpenger.lov_1966.utbetaling.konto import (
    anvist_i_aar,
    begynnelse,
    ferietillegg_i_aar,
    hittil_belop,
    hittil_prosent,
    sammenhengende_prosent,
    to_siste_kalenderaar,
)
from rules.fakta.betaling import FORINGER, Post
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.konto import Konto
from tests.rules.saker import JUNI_1988

TABELLER = """
    CREATE TABLE vedtak (id INTEGER, journalnr TEXT, innvilget_fra TEXT, nullstilling INTEGER);
    CREATE TABLE anvisning (vedtak_id INTEGER, journalnr TEXT, slag TEXT, type TEXT, periode_til TEXT, kjoredato TEXT,
                            anvist_prosent INTEGER, anvist_belop INTEGER);
    CREATE TABLE foring (vedtak_id INTEGER, journalnr TEXT, konto TEXT, aar INTEGER, verdi INTEGER);
"""
KONTOEN = """
    WITH innvilget AS (
        SELECT id, innvilget_fra, nullstilling, journalnr, min(id) OVER (PARTITION BY journalnr) AS forste FROM vedtak
    ), start AS (
        SELECT id, forste, innvilget_fra
        FROM innvilget
        WHERE nullstilling AND NOT EXISTS (
            SELECT 1 FROM innvilget AS senere
            WHERE senere.journalnr = innvilget.journalnr
              AND senere.id > innvilget.id AND senere.innvilget_fra <= innvilget.innvilget_fra
        )
        ORDER BY forste DESC, innvilget_fra DESC
        LIMIT 1
    )
    SELECT coalesce(sum(prosent), 0), max(start.id)
    FROM (
        SELECT vedtak_id, anvist_prosent AS prosent FROM anvisning WHERE slag = 'dagpenger'
        UNION ALL SELECT vedtak_id, verdi FROM foring WHERE konto = 'S'
    ) JOIN innvilget ON innvilget.id = vedtak_id LEFT JOIN start
    WHERE (start.id IS NULL OR (innvilget.forste, innvilget.innvilget_fra) >= (start.forste, start.innvilget_fra))
"""
FORSTE_DAG = date(1985, 12, 1)
TYPER = ("", "K", "E", "T", "M", "F")


@dataclass(frozen=True)
class Historie:
    """What has happened to a person: the grants in the order they were made, and the payments on them.

    `foringer` are what running cases were taken in with, and what accounts were corrected with.
    """

    innvilgelser: list[Innvilget]
    poster: list[Post]
    foringer: list[Post]


@st.composite
def historier(draw: st.DrawFn) -> Historie:
    saker = draw(st.integers(1, 3))
    dager = st.integers(0, 1_100).map(lambda dag: FORSTE_DAG + timedelta(days=dag))
    innvilgelser, nummer = [], 0
    for sak in range(saker):
        for _ in range(draw(st.integers(1, 4))):
            nummer += draw(st.integers(1, 3))  # decisions of other kinds lie between
            fra = draw(st.one_of(dager, st.sampled_from([FORSTE_DAG, date(1987, 1, 5)])))
            innvilgelser.append(Innvilget(nummer, f"8800000{sak}", fra, draw(st.booleans())))
    poster = [_post(draw, dager, innvilgelser) for _ in range(draw(st.integers(0, 12)))]
    return Historie(innvilgelser, poster, [_foring(draw, innvilgelser) for _ in range(draw(st.integers(0, 8)))])


def _foring(draw: st.DrawFn, innvilgelser: list[Innvilget]) -> Post:
    konto, paa, verdi = (
        draw(st.sampled_from(Konto)),
        draw(st.sampled_from(innvilgelser)),
        draw(st.integers(-300, 9_000)),
    )
    aar = draw(st.integers(1985, 1989)) if konto.har_aar else 0
    i_ferieaaret = konto in (Konto.FERIEGRUNNLAG, Konto.FERIEPROSENT)
    return Post(
        draw(st.sampled_from(FORINGER)),
        None,
        None,
        Decimal(verdi if konto.i_prosent else 0),
        Decimal(0 if konto.i_prosent else verdi),
        date(1988, 6, 6),
        aar if i_ferieaaret else 0,
        sak=paa.sak,
        innvilgelse=paa.nummer,
        konto=konto,
        aar=aar,
    )


def _post(draw: st.DrawFn, dager: st.SearchStrategy[date], innvilgelser: list[Innvilget]) -> Post:
    type_, paa, fra = draw(st.sampled_from(TYPER)), draw(st.sampled_from(innvilgelser)), draw(dager)
    prosent = draw(st.integers(0, 300)) if type_ in ("", "K", "E") else 0
    belop = {"T": -1, "M": 0}.get(type_, 1) * draw(st.integers(0, 4_000))
    til = None if type_ == "F" or (type_ in ("T", "M") and draw(st.booleans())) else fra + timedelta(days=13)
    kjort = fra + timedelta(days=draw(st.integers(0, 60)))
    return Post(
        type_,
        fra if til else None,
        til,
        Decimal(prosent),
        Decimal(belop),
        kjort,
        kjort.year,
        sak=paa.sak,
        innvilgelse=paa.nummer,
    )


def _spurt(historie: Historie, sporring: str, **verdier: object) -> tuple[int, ...]:
    """What the database says."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.executescript(TABELLER)
        vedtak = [(v.nummer, v.sak, v.innvilget_fra.isoformat(), v.nullstilling) for v in historie.innvilgelser]
        base.executemany("INSERT INTO vedtak VALUES (?, ?, ?, ?)", vedtak)
        base.executemany("INSERT INTO anvisning VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(_rad, historie.poster))
        foringer = [
            (post.innvilgelse, post.sak, post.konto, post.aar, int(post.prosent + post.belop))
            for post in historie.foringer
        ]
        base.executemany("INSERT INTO foring VALUES (?, ?, ?, ?, ?)", foringer)
        return tuple(base.execute(sporring, verdier).fetchone())


def _rad(post: Post) -> tuple[object, ...]:
    slag, type_ = ("ferietillegg", "") if post.type == "F" else ("dagpenger", post.type)
    til = post.til.isoformat() if post.til else None
    belop = (int(post.prosent), int(post.belop))
    return (post.innvilgelse, post.sak, slag, type_, til, post.kjoredato.isoformat(), *belop)


def _dagpenger(historie: Historie) -> list[Post]:
    return [*(post for post in historie.poster if not post.er_ferietillegg), *historie.foringer]


@given(historier())
def test_kontoen_er_den_samme_som_registeret_spurte_etter_for(historie):
    start = begynnelse(historie.innvilgelser)
    tall = sammenhengende_prosent(_dagpenger(historie), historie.innvilgelser, JUNI_1988)
    sum_, nummer = _spurt(historie, KONTOEN)
    assert tall.verdi == sum_
    if any(post.type != "F" for post in historie.poster) and nummer is not None:
        assert start is not None
        assert start.nummer == nummer


@given(historier(), st.integers(1986, 1989))
def test_de_andre_summene_er_de_som_databasen_finner(historie, aar):
    idag = date(aar, 6, 6)
    personens = (
        "SELECT (SELECT coalesce(sum({}), 0) FROM anvisning WHERE slag = '{}' AND substr({}, 1, 4) IN (:a, :b))"
        " + (SELECT coalesce(sum(verdi), 0) FROM foring WHERE konto = '{}' AND aar IN (:a, :b))"
    )
    i_aar, to_aar = {"a": str(aar), "b": str(aar)}, {"a": str(aar - 1), "b": str(aar)}
    dagpenger, tillegg = _dagpenger(historie), [post for post in historie.poster if post.er_ferietillegg]
    tillegg += historie.foringer
    ventet = _spurt(historie, personens.format("anvist_prosent", "dagpenger", "periode_til", "K"), **to_aar)
    assert (to_siste_kalenderaar(dagpenger, idag).verdi,) == ventet
    ventet = _spurt(historie, personens.format("anvist_belop", "dagpenger", "kjoredato", "A"), **i_aar)
    assert (anvist_i_aar(dagpenger, idag).verdi,) == ventet
    ventet = _spurt(historie, personens.format("anvist_belop", "ferietillegg", "kjoredato", "T"), **i_aar)
    assert (ferietillegg_i_aar(tillegg, idag).verdi,) == ventet
    i_saken = [post for post in dagpenger if post.sak == "88000000"]
    sak = "SELECT coalesce(sum({}), 0) FROM {} WHERE {} AND journalnr = '88000000'"
    av_kort, rettet = ("anvisning", "slag = 'dagpenger'"), ("verdi", "foring")
    rader = (
        ("anvist_prosent", *av_kort),
        (*rettet, "konto = 'H'"),
        ("anvist_belop", *av_kort),
        (*rettet, "konto = 'B'"),
    )
    ventet = _spurt(historie, "SELECT ({}) + ({}), ({}) + ({})".format(*(sak.format(*rad) for rad in rader)))
    assert (hittil_prosent(i_saken, idag).verdi, hittil_belop(i_saken).verdi) == ventet


@given(historier(), st.integers(1985, 1989))
def test_ferieaarets_summer_er_de_som_databasen_finner(historie, aar):
    summen = (
        "SELECT (SELECT coalesce(sum({}), 0) FROM anvisning WHERE slag = 'dagpenger' AND substr(kjoredato, 1, 4) = :a)"
        " + (SELECT coalesce(sum(verdi), 0) FROM foring WHERE konto = '{}' AND aar = :b)"
    )
    dagpenger, aarene = _dagpenger(historie), {"a": str(aar), "b": aar}
    assert (feriegrunnlag(dagpenger, aar).verdi,) == _spurt(historie, summen.format("anvist_belop", "F"), **aarene)
    ventet = _spurt(historie, summen.format("anvist_prosent", "P"), **aarene)
    assert (prosent_i_ferieaaret(dagpenger, aar, JUNI_1988).verdi,) == ventet

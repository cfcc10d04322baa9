"""What must hold for every case, whatever the facts and the choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG, les_tolkning
from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.regelverk import Beregning, beregn
from rules.tall.avrunding import avrund

kroner = st.one_of(st.just(0), st.integers(0, 1_000_000), st.integers(0, 999_999_999))
blank_eller_kroner = st.one_of(st.none(), st.integers(0, 400_000))
datoer = st.dates(date(1976, 1, 1), date(1996, 12, 31))
aar = st.builds(Aarsinntekt, kroner, kroner, kroner)
tolkninger = st.fixed_dictionaries(
    {id: st.sampled_from([a.id for a in valg.alternativer]) for id, valg in TOLKNINGSVALG.items()}
).map(les_tolkning)
saker = st.builds(
    Saksfakta,
    behandlet=datoer,
    innvilget_fra=datoer,
    inntekt=st.tuples(aar, aar, aar),
    grunnbelop=st.sampled_from(["dagens", "forrige"]),
    kurstid=st.tuples(*[st.integers(0, 51)] * 3),
    fiskeforedling=st.booleans(),
    vernepliktig=st.booleans(),
    oppjustert_grunnlag=blank_eller_kroner,
    barn=st.integers(0, 20),
    samordning=st.builds(Samordning, *[blank_eller_kroner] * 5),
)


def verdier(b: Beregning) -> tuple[object, ...]:
    return (
        *(tall.verdi for tall in (*b.aarsinntekt, *b.justert)),
        b.grunnlag.verdi,
        b.dagsats.verdi,
        b.forsorgertillegg.verdi,
        b.ukesats_for_samordning.verdi,
        b.ukesats.verdi,
        b.maks_uker.verdi,
        b.minsteinntekt.verdi,
    )


@given(saker, tolkninger)
def test_aldri_under_null_og_aldri_orer(fakta, tolkning):
    b = beregn(fakta, tolkning)
    for tall in (b.grunnlag, b.dagsats, b.forsorgertillegg, b.ukesats_for_samordning, b.ukesats, b.maks_uker):
        assert tall.verdi >= 0
        assert tall.verdi == int(tall.verdi)


@given(saker, tolkninger)
def test_aldri_over_takene(fakta, tolkning):
    b = beregn(fakta, tolkning)
    assert b.grunnlag.verdi <= avrund(6 * b.g.verdi, Decimal(1000))
    if tolkning["T-90"] == "pa":
        assert b.ukesats_for_samordning.verdi * 520 <= b.grunnlag.verdi * 9 + 260


@given(saker, tolkninger)
def test_samordning_gir_aldri_mer(fakta, tolkning):
    b = beregn(fakta, tolkning)
    assert b.ukesats.verdi <= b.ukesats_for_samordning.verdi


@given(
    saker, tolkninger, st.integers(0, 2), st.sampled_from(["lonn", "dagpenger", "sykepenger"]), st.integers(1, 10**6)
)
def test_mer_inntekt_gir_aldri_mindre(fakta, tolkning, plass, slag, mer):
    inntekt = list(fakta.inntekt)
    belop = min(999_999_999, getattr(inntekt[plass], slag) + mer)
    inntekt[plass] = replace(inntekt[plass], **{slag: belop})
    for_, etter = beregn(fakta, tolkning), beregn(replace(fakta, inntekt=tuple(inntekt)), tolkning)
    assert etter.grunnlag.verdi >= for_.grunnlag.verdi
    assert etter.ukesats_for_samordning.verdi >= for_.ukesats_for_samordning.verdi
    assert etter.ukesats.verdi >= for_.ukesats.verdi
    assert etter.minsteinntekt.verdi >= for_.minsteinntekt.verdi


@given(saker, tolkninger)
def test_ett_barn_til_gir_aldri_mindre(fakta, tolkning):
    fakta = replace(fakta, barn=min(fakta.barn, 19))
    assert beregn(replace(fakta, barn=fakta.barn + 1), tolkning).ukesats.verdi >= beregn(fakta, tolkning).ukesats.verdi


@given(saker, tolkninger, st.sampled_from(["privat_pensjon", "offentlig_pensjon", "folketrygd"]), st.integers(1, 10**5))
def test_mer_annen_ytelse_gir_aldri_mer_dagpenger(fakta, tolkning, slag, mer):
    samordning = replace(fakta.samordning, **{slag: (getattr(fakta.samordning, slag) or 0) + mer})
    assert (
        beregn(replace(fakta, samordning=samordning), tolkning).ukesats.verdi <= beregn(fakta, tolkning).ukesats.verdi
    )


@given(saker, tolkninger)
def test_samme_sak_gir_samme_tall(fakta, tolkning):
    """What a decision stores, facts and choices as plain data, recalculates to the same numbers."""
    lagret = les_tolkning(tolkning.som_dict())
    assert verdier(beregn(fakta, tolkning)) == verdier(beregn(replace(fakta), lagret))


@given(saker, tolkninger)
def test_oppjustert_grunnlag_gjor_inntekten_likegyldig(fakta, tolkning):
    fakta = replace(fakta, oppjustert_grunnlag=fakta.oppjustert_grunnlag or 0)
    ingen = replace(fakta, inntekt=(Aarsinntekt(), Aarsinntekt(), Aarsinntekt()))
    assert beregn(fakta, tolkning).grunnlag.verdi == beregn(ingen, tolkning).grunnlag.verdi

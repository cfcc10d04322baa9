"""Section 8: the holiday supplement, and a payment divided between two holiday years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.utbetaling.ferie import (
    deling_gammelt_ferieaar,
    feriegrunnlag,
    ferietillegg,
    gjenstaaende_ferietillegg,
    prosent_i_ferieaaret,
)
from rules.fakta.betaling import Post
from rules.tall.tall import alle_ledd
from tests.rules.saker import JUNI_1988


@pytest.mark.parametrize(
    ("grunnlag", "prosent", "tillegg"),
    [
        (20_000, 799, 0),
        (20_000, 800, 0),  # more than 8 weeks: exactly 8 is not enough
        (20_000, 801, 1_900),
        (15_345, 900, 1_458),  # 1 457.775
        (1_000, 900, 95),
        (1_010, 900, 96),  # 95.95
        (100, 900, 10),  # 9.5 -> 10
    ],
)
def test_ferietillegg_er_9_5_prosent_etter_mer_enn_8_uker(grunnlag, prosent, tillegg):
    assert ferietillegg(Decimal(grunnlag), Decimal(prosent), JUNI_1988).verdi == tillegg


def test_mer_trekk_enn_anvist_gir_ikke_negativt_ferietillegg():
    assert ferietillegg(Decimal(-1_000), Decimal(900), JUNI_1988).verdi == 0


@pytest.mark.parametrize(("betalt", "resten"), [((), 1_900), ((1_600,), 300), ((1_000, 900), 0), ((2_000,), 0)])
def test_det_som_er_betalt_av_aarets_tillegg_betales_ikke_igjen(betalt, resten):
    hele = ferietillegg(Decimal(20_000), Decimal(900), JUNI_1988)
    poster = [Post("F", None, None, Decimal(0), Decimal(kr), JUNI_1988, 1988) for kr in betalt]
    igjen = gjenstaaende_ferietillegg(hele, poster)
    assert igjen.verdi == resten
    assert [ledd.verdi for ledd in igjen.inndata if ledd.navn == "Ferietillegg anvist fra før"] == (
        [sum(betalt)] if betalt else []
    )


def test_deling_mellom_to_ferieaar():
    """3 816 × 5 / 12 = 1 590 in the old year, 2 226 in the new."""
    gammelt, nytt = deling_gammelt_ferieaar(Decimal(3_816), 5, 12)
    assert (gammelt.verdi, nytt.verdi) == (1_590, 2_226)


@given(st.integers(-100_000, 100_000), st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_delene_er_alltid_hele_belopet(belop, dager):
    gammelt, nytt = deling_gammelt_ferieaar(Decimal(belop), *dager)
    assert gammelt.verdi + nytt.verdi == belop
    assert abs(gammelt.verdi * dager[1] - belop * dager[0]) * 2 <= dager[1]


@pytest.mark.parametrize(("dager", "alle"), [(-1, 12), (13, 12), (0, 0)])
def test_dager_gammelt_ferieaar_maa_ligge_i_perioden(dager, alle):
    with pytest.raises(ValueError, match="Dager gammelt ferieår"):
        deling_gammelt_ferieaar(Decimal(100), dager, alle)


NYTTAAR = Post(
    "",
    date(1987, 12, 21),
    date(1988, 1, 3),
    Decimal(200),
    Decimal(4_080),
    date(1988, 1, 4),
    1988,
    dager_gammelt_ferieaar=10,
    prosent_gammelt_ferieaar=Decimal(167),
    belop_gammelt_ferieaar=Decimal(3_400),
)
"""10 of 12 days in 1987: 4 080 × 10 / 12 = 3 400, 200 × 10 / 12 = 166.67 -> 167."""
JANUAR = Post("", date(1988, 1, 4), date(1988, 1, 17), Decimal(200), Decimal(4_080), date(1988, 1, 18), 1988)
TREKK = Post("T", None, None, Decimal(0), Decimal(-80), date(1988, 1, 18), 1988)


@pytest.mark.parametrize(
    ("aar", "kroner", "prosent"), [(1986, 0, 0), (1987, 3_400, 167), (1988, 680 + 4_080 - 80, 233), (1989, 0, 0)]
)
def test_feriegrunnlaget_er_summen_med_delte_anvisninger_delt(aar, kroner, prosent):
    poster = (NYTTAAR, JANUAR, TREKK)
    assert feriegrunnlag(poster, aar).verdi == kroner
    assert prosent_i_ferieaaret(poster, aar, JUNI_1988).verdi == prosent


def test_leddene_under_feriegrunnlaget_summerer_seg_og_deler_med_samme_regel():
    for aar in (1987, 1988):
        grunnlag = feriegrunnlag((NYTTAAR, JANUAR, TREKK), aar)
        assert sum(ledd.verdi for ledd in grunnlag.inndata) == grunnlag.verdi
        prosent = prosent_i_ferieaaret((NYTTAAR, JANUAR, TREKK), aar, JUNI_1988)
        assert sum(ledd.verdi for ledd in prosent.inndata[1:]) == prosent.verdi
    (delt,) = feriegrunnlag((NYTTAAR,), 1987).inndata
    hele, dager, i_alt = delt.inndata
    assert deling_gammelt_ferieaar(hele.verdi, dager.verdi, i_alt.verdi)[0].verdi == delt.verdi


def test_bare_en_delt_anvisning_vises_som_delt():
    poster = (NYTTAAR, JANUAR, TREKK)
    hele = [JANUAR.i_kroner.navn, TREKK.i_kroner.navn]
    nytt = feriegrunnlag(poster, 1988).inndata
    assert [ledd.navn for ledd in nytt] == ["Beløp i nytt ferieår", *hele]
    assert [ledd.navn for ledd in nytt[0].inndata] == [NYTTAAR.i_kroner.navn, "Beløp i gammelt ferieår"]
    assert [ledd.navn for ledd in feriegrunnlag(poster, 1987).inndata] == ["Beløp i gammelt ferieår"]


def test_ferietillegget_har_grunnlagets_tre_under_seg():
    fem = tuple(replace(JANUAR, fra=date(1988, 1, 4 + n)) for n in range(5))  # 1 000 %, 20 400 kroner
    tillegg = ferietillegg(feriegrunnlag(fem, 1988), prosent_i_ferieaaret(fem, 1988, JUNI_1988), JUNI_1988)
    assert tillegg.verdi == 1_938  # 20 400 × 9.5 %
    assert [ledd.navn for ledd in alle_ledd(tillegg)].count("Anvist 04.01.1988–17.01.1988") == 2

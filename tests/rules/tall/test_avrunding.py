"""The one rounding: half up, exact at ties, whatever the thread's own decimal context is."""

from __future__ import annotations

import decimal
from decimal import Decimal, Inexact
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tall.avrunding import EKSAKT, avrund, dele, gange, legge_sammen

steg = st.sampled_from([Decimal(1), Decimal(100), Decimal(1000)])
belop = st.integers(0, 999_999_999)


def naermeste(brok: Fraction, steg: Decimal) -> int:
    """Half up in whole-number arithmetic: floor(x / s + 1/2) × s."""
    enhet = int(steg)
    return ((2 * brok + enhet) // (2 * enhet)).__int__() * enhet


@pytest.mark.parametrize(
    ("inn", "steg", "ut"),
    [
        ("0.5", 1, 1),
        ("0.4999999999999999999999999999", 1, 0),
        ("1.5", 1, 2),
        ("49.999", 100, 0),
        ("50", 100, 100),
        ("499.99", 1000, 0),
        ("500", 1000, 1000),
        ("1E3", 1000, 1000),
        ("0", 1000, 0),
        ("-0.5", 1, -1),
    ],
)
def test_naermeste_med_halve_oppover(inn, steg, ut):
    svar = avrund(Decimal(inn), Decimal(steg))
    assert svar == ut
    assert svar.as_tuple().exponent == 0


def test_en_kvotient_vises_med_seksti_siffer():
    assert dele(Decimal(1), Decimal(3)) == Decimal("0." + "3" * 60)


def test_tusen_er_det_storste_steget():
    with pytest.raises(ValueError, match="10000"):
        avrund(Decimal(15_000), Decimal(10_000))


def test_ukjent_steg_avvises():
    with pytest.raises(ValueError, match="ingen avrunding til nærmeste 7"):
        avrund(Decimal(1), Decimal(7))


def test_for_store_tall_avvises_heller_enn_a_bli_feil():
    with pytest.raises(decimal.InvalidOperation):
        avrund(Decimal("1E31"))


@given(belop, st.integers(1, 10**12), steg)
def test_en_kvotient_rundes_som_en_brok(teller, nevner, steg):
    assert avrund(dele(Decimal(teller), Decimal(nevner)), steg) == naermeste(Fraction(teller, nevner), steg)


inntektsaar = st.tuples(
    belop,  # lønn
    belop,  # annet
    st.integers(0, 51),  # kursuker
    st.integers(5_400, 136_549),  # G i inntektsåret
)


@given(st.tuples(inntektsaar, inntektsaar, inntektsaar), st.integers(5_400, 136_549), steg)
def test_snittet_av_tre_justerte_aar_rundes_som_en_brok(aar, g, steg):
    """The quotient with the largest denominators that the rules can make, beside whole-number fractions."""
    desimal = Decimal(0)
    brok = Fraction(0)
    for lonn, annet, uker, g_i_aaret in aar:
        aarsinntekt = legge_sammen(dele(gange(Decimal(lonn), Decimal(52)), Decimal(52 - uker)), Decimal(annet))
        desimal = legge_sammen(desimal, dele(gange(aarsinntekt, Decimal(g)), Decimal(g_i_aaret)))
        brok += (Fraction(lonn * 52, 52 - uker) + annet) * g / g_i_aaret
    assert avrund(dele(desimal, Decimal(3)), steg) == naermeste(brok / 3, steg)


@given(st.integers(0, 10**9), st.integers(1, 51), st.integers(5_400, 136_549), steg)
def test_en_kvotient_som_treffer_midten_rundes_opp(hele, uker, g_i_aaret, steg):
    """Built so that the fraction is exactly between two steps, though no quotient on the way ends."""
    midt = hele * int(steg) + Fraction(int(steg), 2)
    del_a = dele(gange(Decimal(52), Decimal(7)), Decimal((52 - uker) * g_i_aaret))
    rest = midt - Fraction(52 * 7, (52 - uker) * g_i_aaret)
    del_b = dele(Decimal(rest.numerator), Decimal(rest.denominator))
    assert avrund(legge_sammen(del_a, del_b), steg) == (hele + 1) * int(steg)


def test_traadens_egen_kontekst_har_ikke_noe_a_si():
    from rules.regelverk import beregn
    from tests.rules.saker import sak_1988

    fakta = sak_1988(123_457, 234_568, 345_679, kurstid=(7, 11, 13))
    ventet = beregn(fakta)
    for runding in (decimal.ROUND_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_UP):
        with decimal.localcontext() as kontekst:
            kontekst.rounding = runding
            kontekst.prec = 28
            b = beregn(fakta)
        assert [aar.verdi for aar in b.justert] == [aar.verdi for aar in ventet.justert]
        assert (b.grunnlag.verdi, b.ukesats.verdi) == (ventet.grunnlag.verdi, ventet.ukesats.verdi)


def test_den_eksakte_regningen_har_plass_til_seks_hundre_sifre_og_stanser_ved_ett_til() -> None:
    assert EKSAKT.multiply(Decimal(10**599 + 1), 1) == Decimal(10**599 + 1)
    with pytest.raises(Inexact):
        EKSAKT.multiply(Decimal(10**600 + 1), 1)

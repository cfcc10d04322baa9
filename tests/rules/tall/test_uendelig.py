"""Numbers with any number of decimals: a quotient to twenty decimals, the nearest step, and plain digits."""

from __future__ import annotations

from decimal import Decimal, getcontext, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tall.uendelig import UENDELIG, d20, naermeste, vanlig

TALL = st.decimals(allow_nan=False, allow_infinity=False, places=30, min_value=-(10**12), max_value=10**12)
NEVNER = st.integers(1, 10**12).map(Decimal)


@pytest.mark.parametrize(
    ("teller", "nevner", "venter"),
    [
        ("130160", "124028", "1.04944044893088657400"),
        ("1", "3", "0.33333333333333333333"),
        ("-2", "3", "-0.66666666666666666667"),
        ("0", "7", "0"),
        ("0.5e-20", "1", "1E-20"),
        ("-0.5e-20", "1", "-1E-20"),
        ("0.49e-20", "1", "0"),
        ("1e-20", "2", "1E-20"),
        ("1", "2", "0.5"),
    ],
)
def test_d20(teller: str, nevner: str, venter: str) -> None:
    assert d20(Decimal(teller), Decimal(nevner)) == Decimal(venter)


@given(TALL, NEVNER)
def test_d20_er_den_naermeste_av_brokene(teller: Decimal, nevner: Decimal) -> None:
    noyaktig = Fraction(teller) / Fraction(nevner) * 10**20
    halvt_opp = (2 * abs(noyaktig) + 1) // 2
    assert abs(Fraction(d20(teller, nevner))) * 10**20 == halvt_opp


@pytest.mark.parametrize(
    ("belop", "steg", "venter"),
    [
        ("0.5", "1", "1"),
        ("-0.5", "1", "-1"),
        ("2.4999999999999999999999999999999999999999999", "1", "2"),
        ("1499.99", "1000", "1000"),
        ("1500", "1000", "2000"),
        ("-499.9", "1000", "0"),
    ],
)
def test_naermeste(belop: str, steg: str, venter: str) -> None:
    rundet = naermeste(Decimal(belop), Decimal(steg))
    assert rundet == Decimal(venter)
    assert str(rundet) == venter


def test_traadens_egen_kontekst_har_ikke_noe_aa_si() -> None:
    with localcontext() as kontekst:
        kontekst.prec = 5
        assert d20(Decimal("123456789.5"), Decimal(7)) == Decimal("17636684.21428571428571428571")
        assert naermeste(Decimal("123456789.5")) == 123_456_790


def test_summer_og_produkter_er_noyaktige_saa_lange_de_er() -> None:
    langt = Decimal("1." + "3" * 5000)
    with localcontext(UENDELIG):
        assert Fraction(langt * langt + langt) == Fraction(langt) ** 2 + Fraction(langt)
    assert getcontext().prec == 28


@pytest.mark.parametrize(
    ("tall", "tekst"),
    [("819.29400", "819.294"), ("37.50", "37.5"), ("0E-20", "0"), ("-0", "0"), ("1E+3", "1000"), ("100", "100")],
)
def test_vanlig_skriver_bare_siffer(tall: str, tekst: str) -> None:
    assert vanlig(Decimal(tall)) == tekst

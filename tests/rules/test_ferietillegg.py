"""Section 8: the holiday supplement, and a payment divided between two holiday years."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.ferietillegg import deling_gammelt_ferieaar, ferietillegg
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
def test_dager_gammelt_ferieaar_ma_ligge_i_perioden(dager, alle):
    with pytest.raises(ValueError, match="Dager gammelt ferieår"):
        deling_gammelt_ferieaar(Decimal(100), dager, alle)

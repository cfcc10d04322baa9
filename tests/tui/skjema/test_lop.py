"""Runs laid over runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.skjema.lop import Lop, forskjell, legg_over, malbar, tekst_av, utsnitt

LINJE = [Lop("abc", "a"), Lop("defgh", "b")]


@pytest.mark.parametrize(
    ("tekst", "malt"),
    [
        ("blåbær … «40» ─", "blåbær … «40» ─"),
        ("bla\u030ab\u00e6r", "blåbær"),
        ("en\tto\ntre", "en to tre"),
        ("\x1b[31mrød", "?[31mrød"),
        ("日本", "??"),
        ("a\u200bb", "a?b"),
    ],
)
def test_malbar_gir_en_celle_for_hvert_tegn(tekst: str, malt: str) -> None:
    assert malbar(tekst) == malt


@pytest.mark.parametrize(
    ("ny", "spenn"),
    [
        ([Lop("abc", "a"), Lop("defgh", "b")], None),
        ([Lop("ab", "a"), Lop("c", "a"), Lop("defgh", "b")], None),
        ([Lop("abX", "a"), Lop("defgh", "b")], (2, 3)),
        ([Lop("abc", "b"), Lop("defgX", "b")], (0, 8)),
        ([Lop("abc", "a"), Lop("de", "b")], (5, 8)),
    ],
)
def test_forskjell_er_det_minste_som_maa_males(ny: list[Lop], spenn: tuple[int, int] | None) -> None:
    assert forskjell(LINJE, ny) == spenn


def test_utsnitt_deler_lop() -> None:
    assert utsnitt(LINJE, 2, 5) == [Lop("c", "a"), Lop("de", "b")]


def test_legg_over_bytter_ut_midten() -> None:
    assert legg_over(LINJE, 2, [Lop("XY", "x")]) == [Lop("ab", "a"), Lop("XY", "x"), Lop("efgh", "b")]


@given(st.integers(0, 8), st.text("XYZ", max_size=8))
def test_linjen_blir_like_bred(kol: int, tekst: str) -> None:
    oppaa = tekst[: 8 - kol]
    assert (
        tekst_av(legg_over(LINJE, kol, [Lop(oppaa, "x")])) == "abcdefgh"[:kol] + oppaa + "abcdefgh"[kol + len(oppaa) :]
    )

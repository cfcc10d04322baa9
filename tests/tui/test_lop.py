"""Runs laid over runs."""

from hypothesis import given
from hypothesis import strategies as st

from tui.lop import Lop, legg_over, tekst_av, utsnitt

LINJE = [Lop("abc", "a"), Lop("defgh", "b")]


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

"""What becomes of the differences: no krone is both claimed and paid, and none is lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.oppgjor import fordel


def gjort(forskjeller: list[int], paa: list[int], igjen: int) -> list[tuple[int, int, int]]:
    fordelt = fordel([*map(Decimal, forskjeller)], [*map(Decimal, paa)], Decimal(igjen))
    return [(int(ett.krav), int(ett.nedsatt), int(ett.etterbetales)) for ett in fordelt]


@pytest.mark.parametrize(
    ("forskjeller", "paa", "igjen", "blir"),
    [
        ([], [], 0, []),
        ([0], [0], 0, [(0, 0, 0)]),
        ([1], [0], 0, [(0, 0, 1)]),
        ([-1], [0], 0, [(1, 0, 0)]),
        ([170, 170], [0, 0], 0, [(0, 0, 170), (0, 0, 170)]),
        ([-816, -816], [0, 0], 0, [(816, 0, 0), (816, 0, 0)]),
        ([184, -170], [0, 0], 0, [(0, 170, 14), (170, 0, 0)]),  # what is too little covers what is too much
        ([-170, 184], [0, 0], 0, [(170, 0, 0), (0, 170, 14)]),
        ([100, 100, -150], [0, 0, 0], 0, [(0, 100, 0), (0, 50, 50), (150, 0, 0)]),
        ([100, -300], [0, 0], 0, [(0, 100, 0), (300, 0, 0)]),
        ([816], [816], 816, [(0, 816, 0)]),  # the claim was wrong, and nothing of it is deducted
        ([816], [816], 616, [(0, 616, 200)]),  # 200 of it are deducted: they are paid after
        ([816], [816], 0, [(0, 0, 816)]),
        ([500], [0], 816, [(0, 0, 500)]),  # a claim of other payments goes by its own plan
        ([500, 500], [300, 600], 400, [(0, 300, 200), (0, 100, 400)]),
    ],
)
def test_hva_forskjellene_blir_til(
    forskjeller: list[int], paa: list[int], igjen: int, blir: list[tuple[int, int, int]]
) -> None:
    assert gjort(forskjeller, paa, igjen) == blir


kroner = st.integers(-5_000, 5_000)


@given(st.lists(st.tuples(kroner, st.integers(0, 3_000)), max_size=8), st.integers(0, 3_000))
def test_ingen_krone_blir_borte_eller_kommer_to_ganger(rader: list[tuple[int, int]], igjen: int) -> None:
    forskjeller, paa = [en for en, _ in rader], [annen for _, annen in rader]
    blir = gjort(forskjeller, paa, igjen)
    assert all(min(ett) >= 0 for ett in blir)
    assert [etter + ned - krav for krav, ned, etter in blir] == forskjeller
    assert igjen + sum(krav - ned for krav, ned, _ in blir) >= 0

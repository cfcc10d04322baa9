"""A row may go over a hundred lines; a quote that is not closed by then takes no more of the file."""

import io

import pytest

from screens.virkning.csvrader import Csvrader
from screens.virkning.linjer import Linjer


@pytest.mark.parametrize(("linjer", "rader"), [(100, [1, 101]), (101, [1, *range(2, 103)])])
def test_en_rad_er_hoyst_hundre_linjer(linjer: int, rader: list[int]) -> None:
    """A cell of so many lines, and a row after it; of the row that is too long each line after the first is one."""
    fil = '"' + "x\n" * (linjer - 1) + 'x";1\na;b\n'
    lest = list(Csvrader(Linjer(io.BytesIO(fil.encode())), ";"))
    assert [rad.nr for rad in lest] == rader
    assert bool(lest[0].feil) is (linjer > 100)
    assert lest[-1].celler == ["a", "b"]

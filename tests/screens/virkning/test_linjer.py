"""A line is as long as it may be, and one character more is too long, whether or not anything ends it."""

import io

import pytest

from screens.virkning.linjer import LENGST, Fillinje, Linjer


@pytest.mark.parametrize("slutt", ["", "\n", "\r"])
def test_en_linje_av_den_lengste_lengden_er_hel(slutt: str) -> None:
    tekst = "x" * LENGST + slutt
    assert list(Linjer(io.BytesIO(tekst.encode()))) == [Fillinje(1, tekst)]


@pytest.mark.parametrize("slutt", ["", "\n", "\r"])
def test_ett_tegn_til_er_for_langt_og_tar_ikke_neste_linje(slutt: str) -> None:
    for_lang, *resten = Linjer(io.BytesIO(("x" * (LENGST + 1) + slutt + ("y" if slutt else "")).encode()))
    assert for_lang == Fillinje(1, "x" * LENGST, for_lang=True)
    assert resten == ([Fillinje(2, "y")] if slutt else [])

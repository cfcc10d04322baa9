"""Passwords: what is stored of one tells whether it is the same, and nothing else."""

import unicodedata

import pytest

from data.brukere.passord import er_langt_nok, kan_skrives, som_avtrykk, stemmer


def test_det_samme_passordet_stemmer_og_ingen_andre() -> None:
    avtrykk = som_avtrykk("blåbær og ål")
    assert avtrykk.startswith("$argon2id$")
    assert "blåbær" not in avtrykk
    assert stemmer(avtrykk, "blåbær og ål")
    assert stemmer(avtrykk, unicodedata.normalize("NFD", " blåbær og ål "))
    assert not stemmer(avtrykk, "Blåbær og ål")
    assert not stemmer(None, "nobody's")
    assert not stemmer("x", "blåbær og ål")


def test_to_like_passord_lagres_ikke_likt() -> None:
    assert som_avtrykk("samme passord") != som_avtrykk("samme passord")


@pytest.mark.parametrize(
    ("passord", "godt"), [("1234567", False), ("12345678", True), ("x" * 32, True), ("x" * 33, False)]
)
def test_et_passord_er_fra_8_til_32_tegn(passord: str, godt: bool) -> None:
    assert er_langt_nok(passord) is godt


def test_blanke_rundt_teller_ikke() -> None:
    assert not er_langt_nok("  123456  ")


@pytest.mark.parametrize(
    ("passord", "kan"),
    [
        ("blåbær og ål", True),
        ("Šuoššjávri 7!", True),
        ("passord\t12", False),
        ("snø☃snø☃snø", False),
        ("密码密码密码密码", False),
    ],
)
def test_et_passord_maa_kunne_skrives_i_feltet(passord: str, kan: bool) -> None:
    assert kan_skrives(passord) is kan

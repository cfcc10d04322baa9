"""The characters of a form: one cell each, as the terminal counts cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.skjema.tegn import er_en_celle, er_paasatt, sammensatt


def test_hvert_tegn_som_slipper_inn_er_en_celle_ogsaa_for_terminalen() -> None:
    inn = [tegn for tegn in map(chr, range(0x2600)) if er_en_celle(tegn)]
    assert len(inn) > 4000
    assert [hex(ord(tegn)) for tegn in inn if cell_len(tegn) != 1] == []


@given(st.characters(min_codepoint=0x2600))
def test_symboler_og_ostasiatiske_tegn_slipper_ikke_inn(tegn: str) -> None:
    assert not er_en_celle(tegn)


@pytest.mark.parametrize("tegn", "aæøåÆØÅéüñčßЖΩ0 -_/§½€«»–…×")
def test_det_en_skriver_paa_et_norsk_kontor_slipper_inn(tegn: str) -> None:
    assert er_en_celle(tegn)


@pytest.mark.parametrize(
    "tegn", ["\t", "\n", "\x7f", "\x85", "\u00a0", "\u00ad", "\u0301", "\u200e", "\u202e", "א", "ب"]
)
def test_styretegn_merker_og_tegn_fra_hoyre_slipper_ikke_inn(tegn: str) -> None:
    assert not er_en_celle(tegn)


def test_en_ring_er_paasatt_og_en_bokstav_er_det_ikke() -> None:
    assert er_paasatt("\u030a")
    assert not er_paasatt("å")


def test_bokstaver_settes_sammen_og_blanke_blir_vanlige() -> None:
    assert sammensatt("A\u030as\u00a0og\u3000A\u0301") == "Ås og Á"
    assert sammensatt("150 000") == "150 000"

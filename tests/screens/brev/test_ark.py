"""A letter on sheets: what is shown is what is printed, page by page."""

import pytest

from screens.brev.ark import LINJEBREDDE, LINJER_PAA_ARKET, paa_ark, som_pdf
from tests.screens.pdftekst import linjer_paa_sidene, uten_fot


def test_et_ark_tar_41_linjer_og_ikke_en_til() -> None:
    assert [len(side) for side in paa_ark(["Linje."] * 41).sider] == [41]
    assert [len(side) for side in paa_ark(["Linje."] * 42).sider] == [41, 1]
    assert LINJER_PAA_ARKET == 41


def test_et_avsnitt_deles_ikke_mellom_to_ark() -> None:
    langt = "ord " * 40
    hoyde = len(paa_ark([langt]).sider[0])
    assert hoyde == 3
    sider = paa_ark([*["Linje."] * 39, langt]).sider
    assert [len(side) for side in sider] == [39, 3]


def test_et_avsnitt_som_er_lengre_enn_et_ark_deles() -> None:
    sider = paa_ark(["Foran.", "ord " * 1000]).sider
    assert len(sider[0]) == 1
    assert [len(side) for side in sider[1:-1]] == [41]


def test_et_nytt_ark_begynner_ikke_med_en_tom_linje() -> None:
    sider = paa_ark([*["Linje."] * 41, "", "Neste."]).sider
    assert sider[1] == ["Neste."]


@pytest.mark.parametrize("avsnitt", [["Kort."], ["W" * 72, "ÆØÅ Đárru " * 12, "", "186 000 kr " * 30] * 9])
def test_pdf_en_har_de_samme_linjene_paa_de_samme_sidene(avsnitt: list[str]) -> None:
    sider = paa_ark(avsnitt).sider
    innhold, mangler = som_pdf(avsnitt, "Prøve")
    assert [[linje.strip() for linje in side] for side in uten_fot(linjer_paa_sidene(innhold))] == [
        [linje.strip() for linje in side if linje.strip()] for side in sider
    ]
    assert not mangler
    assert all(len(linje) <= LINJEBREDDE for side in sider for linje in side)


def test_datoen_staar_ved_kanten_og_ikke_i_linjen() -> None:
    """The heading is padded for the screen; in print the date is a piece of its own."""
    innhold, _ = som_pdf([f"{'SVAR PÅ KLAGE':<55}06.06.1988", "Fødselsnr 31815010011   Journalnr 88000001"], "Prøve")
    assert linjer_paa_sidene(innhold) == [["06.06.1988", "SVAR PÅ KLAGE", "Fødselsnr 31815010011   Journalnr 88000001"]]


def test_linjer_i_ett_avsnitt_staar_paa_ett_ark() -> None:
    """Five lines to sign on; of 41 there is room for three."""
    sider = paa_ark([*["Linje."] * 38, "En\n\nTo\n\nTre"]).sider
    assert sider[1] == ["En", "", "To", "", "Tre"]


def test_brede_bokstaver_gaar_ikke_utenfor_arket() -> None:
    assert len(paa_ark(["W" * 72]).sider[0]) > 1

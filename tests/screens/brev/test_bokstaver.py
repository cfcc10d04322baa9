"""Letters that the font of the print lacks."""

import pytest

from screens.brev.bokstaver import maa_fores_inn, med_skriftens_tegn

SKRIFT = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZæøåéžŽČ -☐"))


@pytest.mark.parametrize(
    ("tekst", "skrevet"),
    [
        ("BERG\u2011HAUG", "BERG-HAUG"),
        ("a\u2010b\u2013c", "a-b-c"),
        ("a\u00a0b\u2009c", "a b c"),
        ("e\u0301", "é"),
        ("\u01c4 \u01c6 \ufb01", "DŽ dž fi"),
        ("Čæø", "Čæø"),
        ("", ""),
    ],
)
def test_det_som_ser_likt_ut_skrives_paa_en_annen_maate(tekst: str, skrevet: str) -> None:
    assert med_skriftens_tegn(tekst, SKRIFT) == (skrevet, ())


def test_en_bokstav_ingen_skrift_har_blir_en_rute_og_sies() -> None:
    assert med_skriftens_tegn("\u01e8E\u01e8 \u0416", SKRIFT) == ("☐E☐ ☐", ("\u01e8", "\u0416"))


@pytest.mark.parametrize("tegn", ["½", "²", "①", "x\u030c", "\ud800", "日"])
def test_annet_enn_bokstaver_skrives_aldri_om(tegn: str) -> None:
    assert med_skriftens_tegn(tegn, SKRIFT)[1] == (tegn[-1],)


def test_setningen_har_raadet_forst() -> None:
    assert maa_fores_inn(()) == ""
    assert maa_fores_inn("\u01e8") == "Før inn \u01e8 (U+01E8) for hånd: den mangler i PDF-en."
    assert maa_fores_inn("\u01e8\ud800") == ("Før inn \u01e8 (U+01E8), ? (U+D800) for hånd: de mangler i PDF-en.")
    assert maa_fores_inn("абв") == "Før inn а (U+0430), б (U+0431), в (U+0432) for hånd: de mangler i PDF-en."
    assert maa_fores_inn("абвгд").startswith("Før inn а (U+0430), б (U+0431), в (U+0432) og 2 til for hånd: de ")
    assert len(f"VARSEL: Vedtaket er fattet. {maa_fores_inn('x')}") <= 80

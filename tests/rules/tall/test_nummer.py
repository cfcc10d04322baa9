"""National numbers and account numbers. The check digits are worked out by hand in the comments."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.tall.lesing import Ulesbar
from rules.tall.nummer import fodselsdato, les_fodselsnr, les_kontonr

# 0 1 8 1 6 0 1 2 3 by 3 7 6 1 8 9 4 5 2 is 124, 124 mod 11 = 3, 11 - 3 = 8;
# 0 1 8 1 6 0 1 2 3 8 by 5 4 3 2 7 6 5 4 3 2 is 110, 110 mod 11 = 0, so 0.
SYNTETISK = "01816012380"
# 8 6 0 1 1 1 1 7 9 4 by 5 4 3 2 7 6 5 4 3 2 is 147, 147 mod 11 = 4, 11 - 4 = 7.
BANKGIRO = "86011117947"


def setning(les, tekst):
    with pytest.raises(Ulesbar) as fanget:
        les(tekst)
    return str(fanget.value)


@pytest.mark.parametrize("tekst", [SYNTETISK, "018160 12380", "018160-12380", "018160\u201312380", "018160\u00a012380"])
def test_syntetisk_nummer_er_like_godt_som_et_virkelig(tekst):
    assert les_fodselsnr(tekst) == SYNTETISK


@pytest.mark.parametrize("tekst", ["0181601238", "018160123800", "0181601238O", "٠١٨١٦٠١٢٣٨٠", "01816O 12380"])
def test_elleve_siffer_og_ikke_noe_annet(tekst):
    assert setning(les_fodselsnr, tekst) == ("skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret.")


@pytest.mark.parametrize("tekst", ["31026012345", "00016012345", "01936012345", "01006012345", "01135012345"])
def test_de_seks_forste_er_en_dato(tekst):
    assert setning(les_fodselsnr, tekst) == ("begynn med en fødselsdato som finnes, som ddmmåå.")


@pytest.mark.parametrize("plass", range(11))
def test_ett_galt_siffer_oppdages_hvor_som_helst(plass):
    galt = SYNTETISK[:plass] + str((int(SYNTETISK[plass]) + 1) % 10) + SYNTETISK[plass + 1 :]
    assert setning(les_fodselsnr, galt)


def test_galt_kontrollsiffer_sies_som_det():
    assert setning(les_fodselsnr, "01816012381") == ("kontrollsifrene stemmer ikke; se etter alle 11 sifrene.")


def test_begge_kontrollsifrene_maa_stemme():
    # With 7 for the first check digit the second sum is 108, 108 mod 11 = 9, 11 - 9 = 2: right, but for a wrong first.
    assert "kontrollsifrene stemmer ikke" in setning(les_fodselsnr, "01816012372")


@pytest.mark.parametrize(
    ("nummer", "dag"),
    [
        ("01016012300", date(1960, 1, 1)),
        ("01816012300", date(1960, 1, 1)),
        ("01416012300", date(1960, 1, 1)),
        ("01666012300", date(1960, 1, 1)),
        ("41016012300", date(1960, 1, 1)),
        ("41816012300", date(1960, 1, 1)),
        ("29020050000", date(2000, 2, 29)),
        ("01015449900", date(1954, 1, 1)),
        ("01015450000", date(1854, 1, 1)),
        ("01015474900", date(1854, 1, 1)),
        ("01015475000", None),
        ("01015489900", None),
        ("01015490000", date(1954, 1, 1)),
        ("01014090000", date(1940, 1, 1)),
        ("01926012300", date(1960, 12, 1)),
        ("01014095000", date(1940, 1, 1)),
        ("01013995000", date(2039, 1, 1)),
        ("01015360000", None),
        ("01015380000", None),
        ("29020012300", None),
        ("81016012300", None),
    ],
)
def test_fodselsdato_av_nummeret(nummer, dag):
    assert fodselsdato(nummer) == dag


@given(st.text(alphabet="0123456789", min_size=11, max_size=11))
def test_ethvert_elleve_siffer_gir_dato_eller_ingen(nummer):
    dag = fodselsdato(nummer)
    assert dag is None or dag.year % 100 == int(nummer[4:6])


@pytest.mark.parametrize("tekst", [BANKGIRO, "8601.11.17947", "8601 11 17947"])
def test_bankgiro_med_og_uten_skilletegn(tekst):
    assert les_kontonr(tekst) == BANKGIRO


def test_postgiro_er_sju_siffer():
    assert les_kontonr("5 12 34 56") == "5123456"


def test_galt_kontrollsiffer_i_kontonr():
    assert setning(les_kontonr, "86011117948").endswith("kontrollsifferet stemmer ikke; se etter alle 11 sifrene.")


@pytest.mark.parametrize("tekst", ["8601111794", "860111179470", "123456", "12345678", "8601.11.1794X"])
def test_kontonr_av_feil_lengde(tekst):
    assert setning(les_kontonr, tekst).endswith("skriv 11 siffer for bankgiro eller 7 siffer for postgiro.")


@pytest.mark.parametrize("tekst", ["00000000000", "0000.00.00000", "0000000", "0 00 00 00"])
def test_bare_nuller_er_ingen_konto(tekst):
    # 0 by any weights is 0, and 0 mod 11 = 0: the check digit 0 is right.
    assert setning(les_kontonr, tekst) == "bare nuller er ingen konto, skriv nummeret på kontoen."


@given(st.text(alphabet="0123456789", min_size=7, max_size=7).filter(lambda nummer: nummer.strip("0")))
def test_alle_andre_postgironumre_taes_som_de_er(nummer):
    assert les_kontonr(nummer) == nummer

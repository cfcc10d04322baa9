from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.sak.nummer import fodselsnr_feil, kontonr_feil
from rules.tall.nummer import fodselsdato
from tests.data.saker import fodselsnr


# 151086 95088 and 8601 11 17947 are the valid examples in python-stdnum's documentation.
def test_et_riktig_fodselsnummer_godtas() -> None:
    assert fodselsnr_feil("15108695088") is None
    assert fodselsdato("15108695088") == date(1986, 10, 15)


@pytest.mark.parametrize("nummer", ["", "1510869508", "151086950880", "15108695O88", "１５１０８６９５０８８"])
def test_feil_form_sies_med_hva_som_ventes(nummer: str) -> None:
    assert fodselsnr_feil(nummer) == "Fødselsnr: skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret."


@pytest.mark.parametrize("nummer", ["31028695088", "00018695088", "15138695088", "15008695088", "15208695088"])
def test_en_dato_som_ikke_finnes_nevnes_for_kontrollsifrene(nummer: str) -> None:
    assert fodselsnr_feil(nummer) == "Fødselsnr: begynn med en fødselsdato som finnes, som ddmmåå."


def test_registeret_tar_bare_de_elleve_sifrene():
    assert (
        fodselsnr_feil("151086 95088") == "Fødselsnr: skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret."
    )


@pytest.mark.parametrize("plass", range(6, 11))
def test_et_galt_siffer_finnes_av_kontrollsifrene(plass: int) -> None:
    riktig = "15108695088"
    galt = riktig[:plass] + str((int(riktig[plass]) + 1) % 10) + riktig[plass + 1 :]
    assert fodselsnr_feil(galt) == ("Fødselsnr: kontrollsifrene stemmer ikke; se etter alle 11 sifrene.")


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 20))
def test_den_syntetiske_serien_godtas_og_gir_datoen_tilbake(dato: date, nummer: int) -> None:
    nr = fodselsnr(dato, nummer)
    assert fodselsnr_feil(nr) is None
    assert fodselsdato(nr) == dato


@pytest.mark.parametrize(
    ("nummer", "dato"),
    [
        ("01014560000", None),  # no century has these individual digits with that year
        ("01410110000", date(1901, 1, 1)),
        ("01660110000", date(1901, 1, 1)),
        ("01920110000", date(1901, 12, 1)),
        ("41010110000", date(1901, 1, 1)),  # a D number
        ("01016060000", date(1860, 1, 1)),
        ("01010160000", date(2001, 1, 1)),
        ("01019095000", date(1990, 1, 1)),
    ],
)
def test_fodselsdatoen_i_nummeret(nummer: str, dato: date | None) -> None:
    assert fodselsdato(nummer) == dato


@pytest.mark.parametrize(("giro", "nummer"), [("B", "86011117947"), ("P", "1234567")])
def test_et_kontonummer_som_passer_til_giroen_godtas(giro: str, nummer: str) -> None:
    assert kontonr_feil(giro, nummer) is None


@pytest.mark.parametrize(
    ("giro", "nummer", "setning"),
    [
        ("B", "1234567", "Kontonr: skriv 11 sifre for bankgiro."),
        ("P", "86011117947", "Kontonr: skriv 7 sifre for postgiro."),
        ("P", "123456A", "Kontonr: skriv 7 sifre for postgiro."),
        ("B", "86011117949", "Kontonr: kontrollsifferet stemmer ikke; se etter alle 11 sifrene."),
        ("B", "00000000000", "Kontonr: bare nuller er ingen konto, skriv nummeret på kontoen."),
        ("P", "0000000", "Kontonr: bare nuller er ingen konto, skriv nummeret på kontoen."),
    ],
)
def test_et_galt_kontonummer(giro: str, nummer: str, setning: str) -> None:
    assert kontonr_feil(giro, nummer) == setning

"""A deputy has the other's roles on the days that were named, and on no others."""

from datetime import date

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.bruker.brukerendring import Uendret, sperr_bruker
from data.operasjoner.bruker.stedfortreder import navngi_stedfortreder, ta_bort_stedfortreder
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.saker import Stillbar

TORSDAG, FREDAG = date(1988, 6, 9), date(1988, 6, 10)


@pytest.fixture
def kontor(reg: Register) -> Register:
    """An office on Monday 6 June 1988."""
    gjor_til_kontor(reg)
    return reg


def _leser_loven(reg: Register, alternativ: str) -> bool:
    """Whether whoever is logged in may choose how the law is read, which takes distriktssjef or leder."""
    try:
        sett_tolkning(reg, "T-TAK", alternativ, "Rundskriv om taket", "")
    except Nektet:
        return False
    return True


def test_stedfortrederen_har_rollen_fra_og_med_den_forste_dagen_til_og_med_den_siste(
    kontor: Register, tid: Stillbar
) -> None:
    navngi_stedfortreder(som(kontor, Rolle.DISTRIKTSSJEF), "sjef", "kon", TORSDAG, FREDAG)
    som(kontor, Rolle.KONTROLLOR)
    assert not _leser_loven(kontor, "per_ar")
    tid.til("1988-06-08T23:59:59")
    assert not _leser_loven(kontor, "per_ar")
    tid.til("1988-06-09T00:00")
    assert _leser_loven(kontor, "per_ar")
    tid.til("1988-06-10T23:59:59")
    assert _leser_loven(kontor, "etter")
    tid.til("1988-06-11T00:00")
    assert not _leser_loven(kontor, "per_ar")
    assert kontroll(kontor) == []


def test_den_som_er_borte_har_rollen_selv_og_signaturen_er_stedfortrederens_egen(kontor: Register) -> None:
    navngi_stedfortreder(som(kontor, Rolle.DISTRIKTSSJEF), "SJEF", "KON", date(1988, 6, 6), FREDAG)
    assert _leser_loven(kontor, "per_ar")
    assert som(kontor, Rolle.KONTROLLOR).signatur == "KON"
    assert _leser_loven(kontor, "etter")


@pytest.mark.parametrize("fra", [date(1988, 6, 3), date(1988, 6, 6)])
def test_den_siste_dagen_kan_vaere_i_dag_og_den_eneste(kontor: Register, fra: date) -> None:
    navngi_stedfortreder(som(kontor, Rolle.DISTRIKTSSJEF), "SJEF", "KON", fra, date(1988, 6, 6))
    assert _leser_loven(som(kontor, Rolle.KONTROLLOR), "per_ar")


def test_laante_roller_laanes_ikke_videre(kontor: Register) -> None:
    navngi_stedfortreder(som(kontor, Rolle.DISTRIKTSSJEF), "SJEF", "KON", date(1988, 6, 6), FREDAG)
    navngi_stedfortreder(som(kontor, Rolle.KONTROLLOR), "KON", "UTB", date(1988, 6, 6), FREDAG)
    assert not _leser_loven(som(kontor, Rolle.UTBETALING), "per_ar")


def test_en_ny_stedfortreder_tar_plassen_til_den_gamle(kontor: Register) -> None:
    som(kontor, Rolle.LEDER)
    navngi_stedfortreder(kontor, "SJEF", "KON", date(1988, 6, 6), FREDAG)
    navngi_stedfortreder(kontor, "SJEF", "UTB", date(1988, 6, 6), FREDAG)
    assert not _leser_loven(som(kontor, Rolle.KONTROLLOR), "per_ar")
    assert _leser_loven(som(kontor, Rolle.UTBETALING), "per_ar")


def test_den_som_er_tatt_bort_har_ikke_rollen_lenger(kontor: Register) -> None:
    som(kontor, Rolle.DISTRIKTSSJEF)
    navngi_stedfortreder(kontor, "SJEF", "KON", date(1988, 6, 6), FREDAG)
    with pytest.raises(Uendret):
        navngi_stedfortreder(kontor, "SJEF", "KON", date(1988, 6, 6), FREDAG)
    assert ta_bort_stedfortreder(kontor, "SJEF").stedfortreder is None
    with pytest.raises(Uendret, match="SJEF har ingen stedfortreder"):
        ta_bort_stedfortreder(kontor, "SJEF")
    assert not _leser_loven(som(kontor, Rolle.KONTROLLOR), "per_ar")


def test_bare_en_leder_navngir_for_andre(kontor: Register) -> None:
    som(kontor, Rolle.KONTROLLOR)
    with pytest.raises(Nektet, match="Be en leder om det: brukere krever den rollen"):
        navngi_stedfortreder(kontor, "SJEF", "KON", date(1988, 6, 6), FREDAG)


@pytest.mark.parametrize(
    ("stedfortreder", "fra", "til", "setning"),
    [
        ("sjef", TORSDAG, FREDAG, "Stedfortreder: velg en annen bruker"),
        ("XY", TORSDAG, FREDAG, "det er ingen bruker XY"),
        ("OPPL", TORSDAG, FREDAG, "OPPL er sperret"),
        ("KON", FREDAG, TORSDAG, "Til: skriv en dag som er den samme som Fra"),
        ("KON", date(1988, 6, 1), date(1988, 6, 5), "dagene er over"),
    ],
)
def test_det_som_ikke_kan_vaere_en_stedfortreder_nektes_med_en_setning(
    kontor: Register, stedfortreder: str, fra: date, til: date, setning: str
) -> None:
    sperr_bruker(som(kontor, Rolle.LEDER), "OPPL")
    with pytest.raises(Avvist, match=setning):
        navngi_stedfortreder(kontor, "SJEF", stedfortreder, fra, til)


def test_en_sperret_stedfortreder_har_ingen_roller(kontor: Register) -> None:
    navngi_stedfortreder(som(kontor, Rolle.DISTRIKTSSJEF), "SJEF", "KON", date(1988, 6, 6), FREDAG)
    som(kontor, Rolle.KONTROLLOR)
    annen = Register.aapne(kontor.sti, kontor.klokke, "LED", trygt=False)
    sperr_bruker(som(annen, Rolle.LEDER), "KON")
    annen.lukk()
    assert not _leser_loven(kontor, "per_ar")

"""The holiday supplement: 9.5 % of what was paid in the year, if more than eight weeks were paid in it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.feil import Avvist, Konflikt
from data.operasjoner.ferietillegg.ferietillegg import (
    Feriekort,
    Ferietilleggbilde,
    anvis_ferietillegg,
    beregn_ferietillegg,
    ferietilleggbilde,
)
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

FRA = date(1988, 1, 4)


def _sak(reg: Register, uker: int, nummer: int = 0, **fakta: object) -> Sak:
    sak = ny_sak(reg, nummer)
    sak.innvilg(replace(FAKTA, **fakta))
    fra = fakta.get("innvilget_fra", FRA)
    assert isinstance(fra, date)
    for uke in range(0, uker, 2):
        sak.anvis(fra + timedelta(weeks=uke), fra + timedelta(weeks=min(uke + 2, uker), days=-1))
    return sak


def _avsluttet(reg: Register, uker: int, **fakta: object) -> Sak:
    sak = _sak(reg, uker, **fakta)
    sak.endre("O", date(1988, 6, 5), "31")
    return sak


def _kort(sak: Sak, **felt: object) -> Feriekort:
    return replace(Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 6), ferieaar=1988), **felt)


def _bilde(sak: Sak, ferieaar: int | None = None) -> Ferietilleggbilde:
    bilde = ferietilleggbilde(sak.reg, journalnr=sak.journalnr, ferieaar=ferieaar)
    assert bilde is not None
    return bilde


# 8 weeks are 800 %, which is not more than 800. 9 weeks: 17,172 x 9.5 % = 1,631.34; 30 % of 1,631 is 489.3.
def test_aatte_uker_gir_ingenting_og_ni_uker_gir_ni_og_en_halv_prosent(reg: Register) -> None:
    aatte = _bilde(_avsluttet(reg, 8))
    assert (aatte.feriegrunnlag, aatte.anvist_prosent_ferieaar, aatte.ferietillegg) == (15_264, 800, 0)
    assert aatte.hinder == "Ferieår: velg et annet; det er ikke anvist nok i 1988 til ferietillegg."


def test_ni_uker_gir_ni_og_en_halv_prosent(reg: Register) -> None:
    sak = _avsluttet(reg, 9)
    bilde = _bilde(sak)
    assert (bilde.feriegrunnlag, bilde.anvist_prosent_ferieaar, bilde.ferietillegg) == (17_172, 900, 1_631)
    assert bilde.hinder is None
    beregnet = beregn_ferietillegg(reg, _kort(sak))
    assert (beregnet.ferietillegg.verdi, beregnet.skatt, beregnet.netto) == (1_631, 489, 1_142)
    assert [ledd.navn for ledd in beregnet.ferietillegg.inndata][1] == "Feriegrunnlag"


def test_trekk_minsker_grunnlaget(reg: Register) -> None:
    sak = _sak(reg, 10)
    sak.anvis_uansett(FRA, anvisningstype="T", anvist_belop=Decimal(1_000))
    sak.endre("O", date(1988, 6, 5), "31")
    assert (_bilde(sak).feriegrunnlag, _bilde(sak).anvist_prosent_ferieaar) == (18_080, 1_000)


def test_en_delt_periode_teller_i_hvert_sitt_aar(reg: Register) -> None:
    # 28 December 1987-10 January 1988 gives 4 of its 12 days to 1987: 67 % and 1,360 of 4,080 kroner.
    sak = _avsluttet(reg, 12, innvilget_fra=date(1987, 12, 28))
    assert (_bilde(sak, 1987).feriegrunnlag, _bilde(sak, 1987).anvist_prosent_ferieaar) == (1_360, 67)
    assert (_bilde(sak, 1988).feriegrunnlag, _bilde(sak, 1988).anvist_prosent_ferieaar) == (24_480 - 1_360, 1_133)


def test_en_lopende_sak_maa_avsluttes_forst(reg: Register) -> None:
    sak = _sak(reg, 10)
    hinder = "Sak 88000001 er innvilget: avslutt den i endring i trygdeforholdet."
    assert _bilde(sak).hinder == hinder
    for utfor in (
        lambda: beregn_ferietillegg(reg, _kort(sak)),
        lambda: anvis_ferietillegg(reg, _kort(sak), sak.versjon),
    ):
        with pytest.raises(Avvist) as feil:
            utfor()
        assert (feil.value.feil, feil.value.melding) == ({}, hinder)


def test_en_ventende_anvisning_maa_overfores_forst(reg: Register, tid: Stillbar) -> None:
    sak = _sak(reg, 10)
    tid.til("1988-06-08T09:00")
    sak.anvis(date(1988, 3, 14))
    sak.endre("O", date(1988, 6, 5), "31")
    hinder = "Sak 88000001 har ventende anvisninger: anvis tillegget fra 13.06.1988."
    assert _bilde(sak).hinder == hinder
    with pytest.raises(Avvist, match=hinder):
        anvis_ferietillegg(reg, _kort(sak), sak.versjon)
    tid.til("1988-06-13T00:00")
    assert _bilde(sak).hinder is None


def test_ferietillegget_betales_en_gang_for_hvert_aar(reg: Register) -> None:
    sak = _avsluttet(reg, 10)
    betalt = anvis_ferietillegg(reg, _kort(sak, anmerkning="Ferie.", internt="ok"), sak.versjon)
    assert (betalt.anvist_prosent, betalt.anvist_belop, betalt.status) == (0, 1_813, "Venter")
    hinder = "Ferieår: ferietillegget for 1988 er anvist fra før; velg et annet."
    assert _bilde(sak).hinder == hinder
    with pytest.raises(Avvist, match="er anvist fra før"):
        anvis_ferietillegg(reg, _kort(sak), betalt.versjon)
    kort = kontrollkort(reg, sak.fodselsnr)
    assert kort is not None
    assert (kort.rader[-1].type, kort.rader[-1].anmerkning, kort.ferietillegg_i_aar) == ("F", "Ferie.", 1_813)
    assert kort.sammenhengende_prosent == 1_000


def test_kontant_ferietillegg_betales_samme_dag(reg: Register, tid: Stillbar) -> None:
    sak = _avsluttet(reg, 10)
    tid.til("1988-06-09T09:00")
    kontant = anvis_ferietillegg(reg, _kort(sak, anvisningstype="K"), sak.versjon)
    assert (kontant.kjoredato, kontant.status) == (date(1988, 6, 9), "Kontant")


def test_ferietillegg_paa_en_gammel_versjon_er_en_konflikt(reg: Register) -> None:
    sak = _avsluttet(reg, 10)
    with pytest.raises(Konflikt, match=r"\(avsluttet\)"):
        anvis_ferietillegg(reg, _kort(sak), sak.versjon - 1)


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        (
            {"anvisningstype": "E"},
            {"anvisningstype": "Anvisningstype: skriv K."},
        ),
        ({"meldedato": None}, {"meldedato": "Meldedato: feltet må fylles ut."}),
        (
            {"meldedato": date(1988, 6, 7)},
            {"meldedato": "Meldedato: datoen er ikke kommet ennå; skriv høyst dagens dato."},
        ),
        ({"ferieaar": None}, {"ferieaar": "Ferieår: skriv et årstall fra 1976 til 1988."}),
        ({"ferieaar": 1975}, {"ferieaar": "Ferieår: skriv et årstall fra 1976 til 1988."}),
        ({"ferieaar": 1989}, {"ferieaar": "Ferieår: skriv et årstall fra 1976 til 1988."}),
        ({"ferieaar": 88}, {"ferieaar": "Ferieår: skriv et årstall fra 1976 til 1988."}),
    ],
)
def test_et_galt_felt_stopper_med_en_setning(reg: Register, felt: dict[str, object], ventet: dict[str, str]) -> None:
    sak = _avsluttet(reg, 10)
    with pytest.raises(Avvist) as feil:
        anvis_ferietillegg(reg, _kort(sak, **felt), sak.versjon)
    assert feil.value.feil == ventet


def test_det_forste_aaret_i_loven_er_et_ferieaar(reg: Register) -> None:
    sak = _avsluttet(reg, 10)
    with pytest.raises(Avvist) as feil:
        anvis_ferietillegg(reg, _kort(sak, ferieaar=1976), sak.versjon)
    assert feil.value.feil == {}, "nothing is wrong with the year; there is no basis in it"


def test_en_sak_uten_vedtak_har_ikke_ferietillegg(reg: Register) -> None:
    sak = ny_sak(reg)
    assert _bilde(sak).ferietillegg == 0
    with pytest.raises(Avvist, match="er journalført: avslutt den"):
        anvis_ferietillegg(reg, _kort(sak), sak.versjon)
    assert ferietilleggbilde(reg, journalnr="88000009") is None

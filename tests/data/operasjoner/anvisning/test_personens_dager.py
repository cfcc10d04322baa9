"""Paid days, exclusions, accounts and the holiday supplement belong to the person, in whichever case they were made.

Ukesats 1,908 kroner, as in tests/data/operasjoner/anvisning/test_anvisning.py.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.operasjoner.anvisning.anvisning import anvis, anvisningsbilde
from data.operasjoner.behandling.behandling import beregn_behandling
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg, ferieforklaring, ferietilleggbilde
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, Stillbar, ny_person, ny_sak_for

FRA = date(1988, 1, 4)
FORSTE_KORT = (date(1988, 1, 4), date(1988, 1, 16))


def _to_saker(reg: Register, fra: date, avstengt: int | None = None) -> tuple[Sak, Sak]:
    """A closed case that is paid for its first fortnight, and the person's next one, granted from `fra`."""
    person = ny_person(reg)
    gammel = ny_sak_for(reg, person)
    gammel.innvilg()
    gammel.anvis(*FORSTE_KORT)
    if avstengt:
        gammel.endre("S", date(1988, 1, 18), "21", uker=avstengt)
    gammel.endre("O", date(1988, 1, 18), "31")
    ny = ny_sak_for(reg, person)
    ny.innvilg(replace(FAKTA, innvilget_fra=fra))
    return gammel, ny


def _stoppet(sak: Sak, fra: date, til: date, **felt: object) -> dict[str, str]:
    with pytest.raises(Avvist) as feil:
        anvis(sak.reg, sak.kort(fra, til, **felt), sak.versjon)
    return feil.value.feil


@pytest.mark.parametrize(("fra", "sagt"), [(date(1988, 1, 16), True), (date(1988, 1, 17), False)])
def test_innvilget_fra_paa_betalte_dager_sies_uten_aa_stoppe_noe(reg: Register, fra: date, sagt: bool) -> None:
    _, ny = _to_saker(reg, fra)
    setning = "Innvilget fra: se etter datoen; 04.01.88-16.01.88 er anvist fra før."
    assert (setning in beregn_behandling(reg, ny.journalnr, replace(FAKTA, innvilget_fra=fra)).varsler) == sagt


@pytest.mark.parametrize("type_", [None, "K"])
@pytest.mark.parametrize(
    ("fra", "til", "felt"),
    [
        (date(1988, 1, 11), date(1988, 1, 23), "periode_fra"),
        (date(1988, 1, 16), date(1988, 1, 16), "periode_fra"),
        (date(1988, 1, 17), date(1988, 1, 30), None),
    ],
)
def test_dager_som_er_betalt_i_en_annen_sak_betales_ikke_igjen(
    reg: Register, type_: str | None, fra: date, til: date, felt: str | None
) -> None:
    _, ny = _to_saker(reg, date(1988, 1, 11))
    if felt is None:
        assert ny.anvis(fra, til, anvisningstype=type_).anvist_prosent == 200
    else:
        setning = "Anvis. periode: bruk E; 04.01.88-16.01.88 er anvist fra før (88000001)."
        assert _stoppet(ny, fra, til, anvisningstype=type_) == {felt: setning}


def test_etterbetaling_over_dager_i_en_annen_sak_krever_en_grunn(reg: Register) -> None:
    _, ny = _to_saker(reg, date(1988, 1, 11))
    assert list(_stoppet(ny, date(1988, 1, 11), date(1988, 1, 23), anvisningstype="E")) == ["anmerkning"]


@pytest.mark.parametrize(
    ("fra", "til", "felt"),
    [
        (date(1988, 3, 12), date(1988, 3, 25), "periode_fra"),
        (date(1988, 3, 13), date(1988, 3, 13), "periode_fra"),
        (date(1988, 3, 14), date(1988, 3, 26), None),
    ],
)
def test_en_avstengning_i_en_annen_sak_gjelder(reg: Register, fra: date, til: date, felt: str | None) -> None:
    _, ny = _to_saker(reg, date(1988, 1, 25), avstengt=8)  # Monday 18 January to Sunday 13 March
    if felt is None:
        assert ny.anvis(fra, til).anvist_prosent == 200
    else:
        inne = "Anvis. periode: velg andre dager; avstengt 18.01.88-13.03.88 (88000001)."
        over_kanten = "Anvis. periode: begynn 14.03.1988; avstengt til dagen før (88000001)."
        assert _stoppet(ny, fra, til) == {felt: inne if til <= date(1988, 3, 13) else over_kanten}


@pytest.mark.parametrize(
    ("fra", "avstengt", "forslag"),
    [
        (date(1988, 1, 11), None, date(1988, 1, 17)),  # the day after the paid ones
        (date(1988, 1, 25), None, date(1988, 1, 25)),  # granted later than that
        (date(1988, 1, 11), 8, date(1988, 1, 17)),  # the Sunday between the paid days and the exclusion
        (date(1988, 1, 25), 8, date(1988, 3, 14)),
    ],
)
def test_neste_periode_ser_paa_alle_sakene(reg: Register, fra: date, avstengt: int | None, forslag: date) -> None:
    _, ny = _to_saker(reg, fra, avstengt)
    bilde = anvisningsbilde(reg, journalnr=ny.journalnr)
    assert bilde is not None
    assert (bilde.neste.fra.verdi if bilde.neste else None) == forslag


def test_trekk_i_en_ny_sak_er_hoyst_det_kjoringen_utbetaler_personen(reg: Register) -> None:
    _, ny = _to_saker(reg, date(1988, 1, 25))  # the first case's 3,816 kroner go in this Monday's run
    trekk = {"anvisningstype": "T", "anmerkning": "For mye sist."}
    assert _stoppet(ny, *FORSTE_KORT, anvist_belop=Decimal(3_817), **trekk) == {
        "anvist_belop": "Anvist beløp: kjøringen 06.06.1988 utbetaler 3816 kr; trekk høyst det."
    }
    assert ny.anvis(*FORSTE_KORT, anvist_belop=Decimal(3_816), **trekk).anvist_belop == -3_816


def test_aarets_summer_paa_kontrollkortet_er_personens(reg: Register) -> None:
    gammel, ny = _to_saker(reg, date(1988, 1, 25))
    ny.anvis(date(1988, 1, 25), date(1988, 1, 30))
    for sak in (gammel, ny):
        kort = kontrollkort(reg, journalnr=sak.journalnr)
        assert kort is not None
        assert kort.anvist_hittil_i_aar == 3_816 + 1_908


def _feriekort(sak: Sak) -> Feriekort:
    return Feriekort(journalnr=sak.journalnr, meldedato=sak.reg.klokke.dato(), ferieaar=1988)


def _saker_paa(reg: Register, *uker: int) -> list[Sak]:
    """Cases after each other in 1988, all closed, each paid for that many whole weeks."""
    person, fra, saker = ny_person(reg), FRA, []
    for antall in uker:
        sak = ny_sak_for(reg, person)
        sak.innvilg(replace(FAKTA, innvilget_fra=fra))
        for _ in range(antall):
            sak.anvis(fra, fra + timedelta(days=6))
            fra += timedelta(weeks=1)
        sak.endre("O", fra - timedelta(days=1), "31")
        saker.append(sak)
    return saker


# 5 and 4 weeks are 900 %, more than 800: 9 x 1,908 = 17,172, and 9.5 % is 1,631.34.
def test_aatte_uker_i_aaret_telles_over_alle_sakene(reg: Register) -> None:
    _, siste = _saker_paa(reg, 5, 4)
    bilde = ferietilleggbilde(reg, journalnr=siste.journalnr, ferieaar=1988)
    assert bilde is not None
    assert (bilde.feriegrunnlag, bilde.anvist_prosent_ferieaar, bilde.ferietillegg) == (17_172, 900, 1_631)
    assert bilde.hinder is None
    assert anvis_ferietillegg(reg, _feriekort(siste), siste.versjon).anvist_belop == 1_631


# 9 weeks give 1,631; with 2 more 20,988 x 9.5 % = 1,993.86 -> 1,994, and 363 are left.
def test_en_ny_sak_i_samme_aar_faar_resten_av_tillegget(reg: Register) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg()
    for uke in range(9):
        forste.anvis(FRA + timedelta(weeks=uke), FRA + timedelta(weeks=uke, days=6))
    forste.endre("O", date(1988, 3, 6), "31")
    betalt = anvis_ferietillegg(reg, _feriekort(forste), forste.versjon)
    assert betalt.anvist_belop == 1_631
    ny = ny_sak_for(reg, person)
    ny.innvilg(replace(FAKTA, innvilget_fra=date(1988, 3, 7)))
    ny.anvis(date(1988, 3, 7), date(1988, 3, 20))
    for sak, versjon in ((forste, betalt.versjon), (ny, ny.versjon)):
        with pytest.raises(Avvist, match="Sak 88000002 er innvilget: avslutt den"):
            anvis_ferietillegg(reg, _feriekort(sak), versjon)
    ny.endre("O", date(1988, 3, 20), "31")
    with pytest.raises(Avvist, match="ferietillegget for 1988 er anvist fra før"):
        anvis_ferietillegg(reg, _feriekort(forste), betalt.versjon)
    tall = ferieforklaring(reg, ny.journalnr, "ferietillegg", 1988)
    assert [ledd.verdi for ledd in tall.inndata] == [1_994, 1_631]
    etter = anvis_ferietillegg(reg, _feriekort(ny), ny.versjon)
    assert etter.anvist_belop == 363
    with pytest.raises(Avvist, match="ferietillegget for 1988 er anvist fra før"):
        anvis_ferietillegg(reg, _feriekort(ny), etter.versjon)


def test_en_ventende_anvisning_i_en_annen_sak_holder_tillegget_igjen(reg: Register, tid: Stillbar) -> None:
    person = ny_person(reg)
    forste, andre = ny_sak_for(reg, person), None
    forste.innvilg()
    forste.anvis_uansett(FRA, FRA + timedelta(weeks=10, days=-1))
    forste.endre("O", date(1988, 3, 13), "31")
    andre = ny_sak_for(reg, person)
    andre.innvilg(replace(FAKTA, innvilget_fra=date(1988, 4, 4)))
    tid.til("1988-06-08T09:00")  # a Wednesday: the payment waits for Monday the 13th
    andre.anvis(date(1988, 4, 4), date(1988, 4, 9))
    andre.endre("O", date(1988, 4, 9), "31")
    with pytest.raises(Avvist, match=r"Sak 88000002 har ventende anvisninger: .* 13\.06\.1988"):
        anvis_ferietillegg(reg, _feriekort(forste), forste.versjon)

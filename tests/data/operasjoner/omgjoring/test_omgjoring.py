"""A decision is made anew: what was paid is worked out again, and the difference is paid after or claimed, once."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from data.feil import Avvist, Konflikt
from data.kontroll.kontroll import kontroll
from data.operasjoner.kontrollkort.anvisningsforklaring import anvisningsforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.omgjoring import oppgjor
from data.operasjoner.omgjoring.omgjoring import gjor_om, omgjoringsbilde, vurder_omgjoring
from data.register.register import Register
from data.sak.mappe import krev_mappe
from rules.fakta.konto import Konto
from tests.data.operasjoner.omgjoring.omgjoringssak import (
    FRA,
    LAVERE_LONN,
    MED_BARN,
    elleve_uker,
    gjor,
    omgjoring,
)
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

UKE = timedelta(weeks=1)


@pytest.fixture
def sak(reg: Register) -> Sak:
    return elleve_uker(reg)


def radene(sak: Sak) -> list[tuple[str, int, int]]:
    """The rows of the control card: type, per cent and kroner."""
    kort = kontrollkort(sak.reg, journalnr=sak.journalnr)
    assert kort is not None
    return [(rad.type, rad.anvist_prosent, int((rad.debet or 0) - (rad.kredit or 0))) for rad in kort.rader]


def forskjellene(sak: Sak, **felt: object) -> list[int]:
    return [int(linje.forskjell) for linje in vurder_omgjoring(sak.reg, omgjoring(sak, **felt)).linjer]


def test_et_barn_som_kommer_til_gir_elleve_uker_etterbetalt(sak: Sak) -> None:
    """85 kroner a week: five times 170 and once 85 are 935, with 30 % tax of each."""
    sak.lagre(MED_BARN)
    prov = vurder_omgjoring(sak.reg, omgjoring(sak))
    assert (prov.for_.ukesats, prov.beregnet.ukesats, prov.sum) == (1_908, 1_993, 935)
    assert prov.setning == "Enter igjen gjør om: 935 kr etterbetales for 6 anvisninger."
    gjort = gjor(sak)
    assert gjort.vedtak is not None
    assert (gjort.vedtak.ukesats, gjort.vedtak.innvilget_fra) == (1_993, FRA)
    assert radene(sak)[6:] == [("O", 0, 0), *[("E", 0, 170)] * 5, ("E", 0, 85)]
    with sak.reg.les() as okt:
        etter = krev_mappe(okt, sak.journalnr).sakens_rader[6:]
    assert [(rad.skatt, rad.netto) for rad in etter] == [*[(51, 119)] * 5, (26, 59)]
    assert {rad.kjoredato for rad in etter} == {date(1988, 6, 6)}
    assert etter[0].begrunnelse == (
        "Omgjøring: Barn er kommet til eller falt fra. Fødselsattest 03.06.88 for et barn til"
    )
    assert gjort.bilde.igjen == 0
    assert kontroll(sak.reg) == []
    forklart = anvisningsforklaring(sak.reg, sak.journalnr, 7)
    assert forklart.om[0] == "Etterbetalt ved omgjøring: 3986 kr skulle vært anvist, 3816 kr var det."


def test_lonnen_som_settes_ned_gir_et_krav_med_en_plan(sak: Sak) -> None:
    """Five times 264 and once 132 are 1,452; a fifth of the last payment, 1,776, is 355."""
    sak.lagre(LAVERE_LONN)
    gjort = gjor(sak, kode="51", ord="Lønnsoppgave for 1987: 140 000")
    assert (gjort.plan.kreves, gjort.plan.etterbetales, gjort.plan.nedsatt) == (1_452, 0, 0)
    assert gjort.plan.trekk is not None
    trekk = gjort.plan.trekk
    assert (trekk.hvert.verdi, trekk.antall.verdi, trekk.siste.verdi) == (355, 5, 32)
    assert (gjort.bilde.krevd, gjort.bilde.betalt_tilbake, gjort.bilde.igjen) == (1_452, 0, 1_452)
    assert radene(sak)[6:] == [("O", 0, 0)]
    assert kontroll(sak.reg) == []


def test_det_gjores_om_bare_fra_dagen(sak: Sak) -> None:
    """From Monday 8 February: three cards, the first of them whole; from the Thursday three of its twelve days less."""
    sak.lagre(MED_BARN)
    assert forskjellene(sak, fra=date(1988, 2, 1)) == [170, 170, 170, 85]
    assert forskjellene(sak, fra=date(1988, 2, 4)) == [128, 170, 170, 85]  # 170 × 9 / 12 = 127.5
    assert forskjellene(sak, fra=date(1988, 3, 14)) == [85]
    assert forskjellene(sak, fra=date(1988, 3, 19)) == [14]  # one of six days: 85 / 6 = 14.17
    assert forskjellene(sak, fra=date(1988, 3, 21)) == []


def test_to_ganger_gir_ingenting_den_andre(sak: Sak) -> None:
    sak.lagre(MED_BARN)
    gjor(sak)
    with pytest.raises(Avvist, match="ingenting er endret"):
        gjor(sak)
    assert len(radene(sak)) == 13


def test_to_paa_en_gang_gir_ingenting_for_den_andre(sak: Sak) -> None:
    sak.lagre(MED_BARN)
    versjon = sak.versjon
    gjor(sak)
    with pytest.raises(Konflikt, match="omgjort vedtak"):
        gjor_om(sak.reg, omgjoring(sak), versjon)
    assert len(radene(sak)) == 13


def test_en_annen_sum_enn_den_som_ble_sett_gjores_ikke(sak: Sak) -> None:
    sak.lagre(MED_BARN)
    with pytest.raises(Avvist, match="Trykk F5 og se på nytt: forskjellen er en annen enn den du så"):
        gjor_om(sak.reg, omgjoring(sak), sak.versjon, sett=Decimal(934))
    assert gjor_om(sak.reg, omgjoring(sak), sak.versjon, sett=Decimal(935)).plan.etterbetales == 935


def test_et_krav_som_var_galt_settes_ned_og_ingenting_utbetales(sak: Sak) -> None:
    sak.lagre(LAVERE_LONN)
    gjor(sak)
    sak.lagre(FAKTA)
    gjort = gjor(sak, ord="Lønnsoppgaven gjaldt en annen")
    assert (gjort.plan.nedsatt, gjort.plan.etterbetales, gjort.plan.kreves) == (1_452, 0, 0)
    assert (gjort.bilde.krevd, gjort.bilde.igjen) == (0, 0)
    assert len(radene(sak)) == 8
    assert kontroll(sak.reg) == []


def test_det_som_er_trukket_av_et_galt_krav_etterbetales(sak: Sak, tid: Stillbar) -> None:
    """Of 1,452 a fifth of 3,552 is deducted, 710; 742 is left of the claim, so that 710 are paid after."""
    sak.lagre(LAVERE_LONN)
    gjor(sak)
    tid.til("1988-06-20T09:00")
    sak.anvis(date(1988, 6, 6))
    sak.anvis(date(1988, 6, 6), anvisningstype="T", anvist_belop=Decimal(710), anmerkning="Kravet fra juni")
    assert (bilde := omgjoringsbilde(sak.reg, journalnr=sak.journalnr)) is not None
    assert (bilde.krevd, bilde.betalt_tilbake, bilde.til_trekk, bilde.igjen) == (1_452, 0, 710, 1_452)
    sak.lagre(FAKTA)
    gjort = gjor(sak)
    # the new card was paid 3,552 and should have been 3,816: 264 of the after-payment are its own
    assert (gjort.plan.nedsatt, gjort.plan.etterbetales) == (742, 710 + 264)
    assert (gjort.bilde.til_trekk, gjort.bilde.igjen) == (710, 710)
    tid.til("1988-06-21T12:00")
    assert (bilde := omgjoringsbilde(sak.reg, journalnr=sak.journalnr)) is not None
    assert (bilde.krevd, bilde.betalt_tilbake, bilde.til_trekk, bilde.igjen) == (710, 710, 0, 0)
    assert kontroll(sak.reg) == []


def test_en_ny_omgjoring_regner_fra_den_forrige(sak: Sak) -> None:
    sak.lagre(MED_BARN)
    gjor(sak)
    sak.lagre(replace(FAKTA, barn=2, barn1_fodt=date(1980, 5, 1), barn2_fodt=date(1982, 5, 1)))
    assert forskjellene(sak) == [170, 170, 170, 170, 170, 85]


def test_vedtaket_regnes_med_grunnbelopet_til_det_som_gjores_om(sak: Sak, tid: Stillbar) -> None:
    """The G of 1 April 1989 is 32,700; the grant of 6 June 1988 had 31,000, and so has what it would have been."""
    tid.til("1989-05-08T09:00")
    sak.lagre(MED_BARN)
    gjort = gjor(sak)
    assert gjort.vedtak is not None
    assert (gjort.vedtak.grunnlag, gjort.vedtak.dato) == (159_000, date(1988, 6, 6))
    assert gjort.vedtak.tidspunkt.date() == date(1989, 5, 8)


def test_timene_paa_et_kort_rettes(reg: Register) -> None:
    """60 of 80 hours worked leave a quarter, under the threshold, 0 %; 40 leave half: 100 % and 1,908 kroner."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis_uansett(FRA, arb_timer=Decimal(40))
    sak.anvis(FRA + 2 * UKE)
    felt = {"kode": "54", "ord": "Ny timeliste fra arbeidsgiver", "kort_fra": FRA}
    assert forskjellene(sak, arb_timer=Decimal(20), **felt) == [954, 0]  # 60 / 80 = 75 %: 150 % and 2,862
    gjort = gjor(sak, arb_timer=Decimal(60), **felt)
    assert gjort.plan.kreves == 1_908
    with pytest.raises(Avvist, match="ingenting er endret"):
        gjor(sak, arb_timer=Decimal(60), **felt)
    # the hours go on counting in a later one
    sak.lagre(MED_BARN)
    assert forskjellene(sak) == [0, 170]


def test_prosenten_folger_med_paa_kontoene(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(FRA)
    gjor(sak, kode="54", ord="Ny timeliste", kort_fra=FRA, arb_timer=Decimal(40))
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    assert (kort.sammenhengende_prosent, kort.to_aar_prosent) == (100, 100)


def test_feriegrunnlaget_folger_kravet_og_ikke_trekket(sak: Sak, tid: Stillbar) -> None:
    sak.lagre(LAVERE_LONN)
    gjor(sak)
    assert _grunnlaget(sak) == 20_988 - 1_452
    tid.til("1988-06-20T09:00")
    sak.anvis(date(1988, 6, 6))
    sak.anvis(date(1988, 6, 6), anvisningstype="T", anvist_belop=Decimal(710), anmerkning="Kravet fra juni")
    assert _grunnlaget(sak) == 20_988 - 1_452 + 3_552


def _grunnlaget(sak: Sak) -> Decimal:
    from data.operasjoner.regnskap.justering import justeringsbilde

    bilde = justeringsbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return next(en.staar for en in bilde.regnskap if en.konto is Konto.FERIEGRUNNLAG and en.aar == 1988)


def test_et_brudd_midt_i_etterlater_ingenting(sak: Sak, monkeypatch: pytest.MonkeyPatch) -> None:
    sak.lagre(MED_BARN)

    def brudd(*_: object) -> None:
        raise RuntimeError("killed")

    monkeypatch.setattr(oppgjor, "skriv_paa_kravet", brudd)
    with pytest.raises(RuntimeError, match="killed"):
        gjor(sak)
    monkeypatch.undo()
    assert len(radene(sak)) == 6
    assert forskjellene(sak) == [170, 170, 170, 170, 170, 85]
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize("tabell", ["omregning", "kravpost"])
def test_en_post_som_andre_endrer_blir_funnet(sak: Sak, tabell: str) -> None:
    sak.lagre(LAVERE_LONN)
    gjor(sak)
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        fil.execute(f"DROP TRIGGER {tabell}_endres_ikke")
        fil.execute(f"UPDATE {tabell} SET belop = belop + 1 WHERE id = 1")
        fil.commit()
    assert any(tabell in setning for setning in kontroll(sak.reg))

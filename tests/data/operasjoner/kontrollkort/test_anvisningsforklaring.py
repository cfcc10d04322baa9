"""The tree under a payment that was made: the numbers of its row, calculated again with what it rested on then."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from data.demo import DEMO_START
from data.demo.kopi import kopi_av_demo
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kontrollkort.anvisningsforklaring import Forklart, anvisningsforklaring
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.setninger import UTEN_UTREGNING
from data.register.klokke import Klokke
from data.register.register import Register
from rules.tall.tall import alle_ledd
from tests.data.saker import FAKTA, Sak, Stillbar, ny_person, ny_sak, ny_sak_for

START = date(1988, 1, 4)


def forklart(reg: Register, sak: Sak, nr: int = -1) -> Forklart:
    """The payment with that number in the order of the control card."""
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    return anvisningsforklaring(reg, sak.journalnr, kort.rader[nr].id)


def tallene(svar: Forklart) -> dict[str, Decimal]:
    return {ledd.navn: ledd.verdi for ledd in reversed(list(alle_ledd(svar.tall)))}  # type: ignore[misc]


def test_anvisningene_i_demoen_regnes_ut_igjen_til_det_som_ble_anvist(tmp_path: Path) -> None:
    reg = Register.aapne(kopi_av_demo(tmp_path), Klokke(lambda: DEMO_START), "ABC", trygt=False)
    with reg.raa_lesing() as raa:
        sporring = "SELECT journalnr, id, anvist_belop, netto FROM anvisning WHERE id % 8 = 0 OR type <> '' OR slag {}"
        rader = raa.execute(sporring.format("<> 'dagpenger'")).fetchall()
    for journalnr, nummer, belop, netto in rader:
        svar = anvisningsforklaring(reg, journalnr, nummer)
        assert UTEN_UTREGNING not in svar.om, (journalnr, nummer)
        assert svar.tall.verdi == (netto if netto != belop else belop), (journalnr, nummer)
    reg.lukk()
    assert len(rader) > 60


def test_et_kort_med_arbeidstimer_og_skatteprosent_er_forklart_til_det_som_utbetales(reg: Register) -> None:
    # 1993 a week with one child, tax 25 %; 40 h a week, 30 of 80 h worked: 125 %, 2491 kr, tax 622.75 -> 623.
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, barn=1, barn1_fodt=date(1980, 1, 1), skatteprosent=Decimal(25), tabellnr=None))
    sak.anvis(START, arb_timer=Decimal(30), signatur="DEF", anmerkning="ringte")
    svar = forklart(reg, sak)
    funnet = tallene(svar)
    assert (svar.navn, svar.tall.navn, svar.tall.verdi) == ("Anvist 04.01.1988–17.01.1988", "Utbetales", 2491 - 623)
    assert (funnet["Anvist beløp"], funnet["Anvist %"], funnet["Skattetrekk"]) == (2491, 125, 623)
    assert svar.om[0].startswith("Meldt ")
    assert "anvist av DEF" in svar.om[0]
    assert "Anmerkning: ringte" in svar.om


def test_forklaringen_er_den_samme_etter_et_nytt_vedtak_og_en_annen_signatur(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(START)
    tid.til("1988-06-07T12:00")
    lukk(reg, date(1988, 6, 6))
    for_ = forklart(reg, sak)
    tid.til("1988-06-20T09:00")
    sak.innvilg(replace(FAKTA, lonn_1=Decimal(100_000), innvilget_fra=date(1988, 1, 18)))
    sak.anvis(date(1988, 1, 18))
    etter = forklart(reg, sak, 0)
    assert (etter.tall.verdi, etter.om[: len(for_.om)]) == (for_.tall.verdi, for_.om)  # then comes what the run did
    assert forklart(reg, sak, 1).tall.verdi < etter.tall.verdi


def test_trekk_melding_og_etterbetaling(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, skatteprosent=None, tabellnr="7100"))
    sak.anvis(START, arb_timer=Decimal(40))
    sak.anvis_uansett(START, anvisningstype="E")
    sak.anvis_uansett(START, anvisningstype="T", anvist_belop=Decimal(450), anmerkning="for mye")
    sak.anvis_uansett(START, anvisningstype="M")
    # 1908 a week, a fortnight half worked pays 1908; the whole is 3816, so 1908 more; then minus 450, then nothing.
    assert [forklart(reg, sak, nr).tall.verdi for nr in range(4)] == [1908, 1908, -450, 0]
    assert "Etterbetaling oppgitt av saksbehandler" not in tallene(forklart(reg, sak, 1))
    assert "Begrunnelse: for mye" in forklart(reg, sak, 2).om
    assert forklart(reg, sak, 3).om[0].endswith("uten utbetaling")


def test_en_etterbetaling_med_oppgitt_belop_er_forklart_som_oppgitt(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, skatteprosent=None, tabellnr="7100"))
    sak.anvis(START, arb_timer=Decimal(40))
    sak.anvis_uansett(START, anvisningstype="E", anvist_belop=Decimal(100), anmerkning="avtalt")
    svar = forklart(reg, sak)
    assert svar.tall.verdi == 100
    assert tallene(svar)["Etterbetaling oppgitt av saksbehandler"] == 100


# 9 weeks of 1,908 are 17,172, x 9.5 % = 1,631; with 2 more 20,988, 1,994: 363 are left, and 30 % of it is 108.9.
def test_resten_av_et_ferietillegg_er_forklart_som_resten(reg: Register) -> None:
    person = ny_person(reg)
    for uker, fra in ((9, START), (2, START + timedelta(weeks=9))):
        sak = ny_sak_for(reg, person)
        sak.innvilg(replace(FAKTA, innvilget_fra=fra))
        for uke in range(uker):
            sak.anvis(fra + timedelta(weeks=uke), fra + timedelta(weeks=uke, days=6))
        sak.endre("O", fra + timedelta(weeks=uker, days=-1), "31")
        kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1988, 6, 6), ferieaar=1988)
        anvis_ferietillegg(reg, kort, sak.versjon)
    svar = forklart(reg, sak)
    assert UTEN_UTREGNING not in svar.om
    assert (svar.tall.navn, svar.tall.verdi) == ("Utbetales", 363 - 109)
    assert {1_994, 1_631, 363} <= {ledd.verdi for ledd in alle_ledd(svar.tall)}


def test_en_anvisning_i_en_annen_sak_er_en_feil_i_programmet(reg: Register) -> None:
    sak, annen = ny_sak(reg), ny_sak_for(reg, ny_person(reg, 1))
    sak.innvilg()
    sak.anvis(START)
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    with pytest.raises(ValueError, match="has no payment"):
        anvisningsforklaring(reg, annen.journalnr, kort.rader[0].id)

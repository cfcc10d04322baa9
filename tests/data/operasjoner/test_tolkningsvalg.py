"""The register's own choices: kept, followed, logged, and never felt by what was decided before them."""

import json
import sqlite3
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.behandling.behandling import beregn_behandling
from data.operasjoner.tolkning.tolkningsvalg import registervalg, sett_tolkning, sett_tolkninger, tolkning_for
from data.operasjoner.vedtak.vedtak import beregn_paa_nytt, fatt_vedtak, vedtak_i_sak
from data.register.register import Register
from rules.dagpenger.lov_1966.tolkning import STANDARD, les_tolkning
from tests.data.saker import FAKTA, Stillbar, ny_sak

GRUNN = "Rundskriv 4/88 sier det slik."


def test_et_nytt_register_har_regelverkets_standardvalg(reg: Register) -> None:
    assert tolkning_for(reg) == STANDARD
    assert registervalg(reg) == ()


def test_et_valg_gjelder_fra_det_er_satt_og_huskes_naar_registeret_aapnes_igjen(reg: Register, tid: Stillbar) -> None:
    assert sett_tolkning(reg, "T-AVR", "krone", GRUNN, "DAS") == les_tolkning({"T-AVR": "krone"})
    reg.lukk()
    igjen = Register.aapne(reg.sti, tid.klokke, "ABC")
    assert tolkning_for(igjen) == les_tolkning({"T-AVR": "krone"})
    igjen.lukk()


def test_det_siste_valget_gjelder_og_de_forste_staar(reg: Register, tid: Stillbar) -> None:
    sett_tolkning(reg, "T-AVR", "krone", GRUNN, "DAS")
    tid.til("1988-06-07T10:00")
    sett_tolkning(reg, "T-AVR", "tusen", "Rundskrivet er trukket tilbake.", "LHS")
    assert tolkning_for(reg) == STANDARD
    assert [(v.valg, v.alternativ, v.begrunnelse, v.signatur, v.tidspunkt.day) for v in registervalg(reg)] == [
        ("T-AVR", "krone", GRUNN, "DAS", 6),
        ("T-AVR", "tusen", "Rundskrivet er trukket tilbake.", "LHS", 7),
    ]


def test_hvert_valg_staar_i_loggen_med_hva_det_var_og_hvorfor(reg: Register) -> None:
    sett_tolkninger(reg, {"T-TAK": "per_ar", "T-90": "av"}, GRUNN, "DAS")
    rader = sqlite3.connect(reg.sti).execute("SELECT detaljer FROM logg WHERE handling = 'valgt tolkning'").fetchall()
    valgt = [{n: v for n, v in json.loads(rad).items() if n != "hash"} for (rad,) in rader]
    felles = {"begrunnelse": GRUNN, "innlogget": "ABC"}
    assert valgt == [
        {"tolkningsvalg": 1, "valg": "T-TAK", "fra": "etter", "til": "per_ar"} | felles,
        {"tolkningsvalg": 2, "valg": "T-90", "fra": "pa", "til": "av"} | felles,
    ]
    assert kontroll(reg) == []


@pytest.mark.parametrize(
    ("endringer", "begrunnelse", "signatur", "felt", "setning"),
    [
        (
            {"T-TAKK": "etter"},
            GRUNN,
            "DAS",
            "T-TAKK",
            "Tolkningsvalget T-TAKK finnes ikke; velg blant T-JUST, T-AAR, T-AVR, T-FISK, T-VERN, T-TAK, T-90,"
            " T-SAMORD, T-TERSKEL.",
        ),
        (
            {"T-TAK": "aldri"},
            GRUNN,
            "DAS",
            "T-TAK",
            "Tolkningsvalget T-TAK har ikke alternativet aldri; velg blant etter, per_ar.",
        ),
        (
            {"T-TAK": "per_ar"},
            "  ",
            "DAS",
            "begrunnelse",
            "Begrunnelse: skriv hvorfor loven skal leses på en annen måte.",
        ),
        (
            {"T-TAK": "per_ar"},
            " - ",
            "DAS",
            "begrunnelse",
            "Begrunnelse: skriv hvorfor loven skal leses på en annen måte.",
        ),
        ({"T-TAK": "per_ar"}, GRUNN, "", "signatur", "Sign: feltet må fylles ut."),
    ],
)
def test_et_galt_valg_avvises_med_en_setning_og_ingenting_skrives(
    reg: Register, endringer: dict[str, str], begrunnelse: str, signatur: str, felt: str, setning: str
) -> None:
    with pytest.raises(Avvist) as avvist:
        sett_tolkninger(reg, {"T-90": "av"} | endringer, begrunnelse, signatur)
    assert avvist.value.feil == {felt: setning}
    assert registervalg(reg) == ()


@pytest.mark.parametrize("endringer", [{}, {"T-TAK": "etter"}])
def test_ingen_endring_avvises(reg: Register, endringer: dict[str, str]) -> None:
    with pytest.raises(Avvist, match=r"^Ingen tolkningsvalg er endret; skriv et annet alternativ, eller trykk F3\.$"):
        sett_tolkninger(reg, endringer, GRUNN, "DAS")
    assert registervalg(reg) == ()


def test_det_som_er_valgt_fra_for_skrives_ikke_en_gang_til(reg: Register) -> None:
    sett_tolkninger(reg, {"T-TAK": "etter", "T-90": "av"}, GRUNN, "DAS")
    assert [(ett.valg, ett.alternativ) for ett in registervalg(reg)] == [("T-90", "av")]


def test_den_som_saa_gamle_valg_faar_vite_hva_som_er_endret(reg: Register) -> None:
    sett_tolkning(reg, "T-TAK", "per_ar", GRUNN, "DAS")
    endret = r"Registerets tolkningsvalg er endret \(T-TAK per_ar\): "
    with pytest.raises(Avvist, match=endret + "se på valgene på nytt. Ingenting er lagret."):
        sett_tolkninger(reg, {"T-90": "av"}, GRUNN, "LHS", sett=STANDARD)
    sak = ny_sak(reg).lagre()
    with pytest.raises(Avvist, match=endret + "trykk F5 før vedtaket. Ingenting er lagret."):
        fatt_vedtak(reg, sak.journalnr, sak.versjon, sett=STANDARD)
    assert vedtak_i_sak(reg, sak.journalnr) == []


def test_nye_beregninger_og_vedtak_bruker_registerets_valg(reg: Register) -> None:
    sett_tolkning(reg, "T-AVR", "krone", GRUNN, "DAS")
    sak = ny_sak(reg).lagre()
    # 150,000 x 31,000 / 29,267 = 158,882.0...: to the krone 158,882, by thousands 159,000.
    assert beregn_behandling(reg, sak.journalnr, FAKTA).grunnlag == 158_882
    assert beregn_behandling(reg, sak.journalnr, FAKTA, STANDARD).grunnlag == 159_000
    vedtak = fatt_vedtak(reg, sak.journalnr, sak.versjon, sett=tolkning_for(reg)).vedtak
    assert vedtak.grunnlag == 158_882
    assert vedtak.tolkning == les_tolkning({"T-AVR": "krone"})


def test_et_valg_for_ett_vedtak_gaar_foran_registerets(reg: Register) -> None:
    sett_tolkning(reg, "T-AVR", "krone", GRUNN, "DAS")
    sak = ny_sak(reg).lagre()
    vedtak = fatt_vedtak(reg, sak.journalnr, sak.versjon, les_tolkning({"T-AVR": "hundre"})).vedtak
    assert (vedtak.grunnlag, vedtak.tolkning["T-AVR"]) == (158_900, "hundre")


def test_gamle_vedtak_regnes_som_de_var_naar_standarden_er_en_annen(reg: Register) -> None:
    sak = ny_sak(reg)
    gammelt = sak.innvilg()
    sett_tolkninger(reg, {"T-AVR": "krone", "T-AAR": "snitt3"}, GRUNN, "DAS")
    nytt = sak.innvilg(replace(FAKTA, barn=1, barn1_fodt=date(1980, 1, 1)))
    lest = vedtak_i_sak(reg, sak.journalnr)
    assert [(v.grunnlag, v.tolkning["T-AVR"]) for v in lest] == [(159_000, "tusen"), (52_961, "krone")]
    for vedtak in (gammelt, nytt):
        paa_nytt = beregn_paa_nytt(vedtak)
        assert paa_nytt.grunnlag.verdi == vedtak.grunnlag
        assert paa_nytt.dagsats.verdi == vedtak.dagsats
        assert paa_nytt.ukesats.verdi == vedtak.ukesats
        assert paa_nytt.tolkning == vedtak.tolkning


def test_anvisninger_beholder_vedtakets_valg(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sett_tolkning(reg, "T-TERSKEL", "50", GRUNN, "DAS")
    # 18 of 40 hours lost is 45 %: over the 40 % of the decision, under the 50 % that new decisions get.
    gammel = sak.anvis(date(1988, 1, 4), date(1988, 1, 10), tapt_arbtid=Decimal(18))
    assert (gammel.anvist_prosent, gammel.anvist_belop) == (45, 859)
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 1, 11)))
    ny = sak.anvis(date(1988, 1, 11), date(1988, 1, 17), tapt_arbtid=Decimal(18))
    assert (ny.anvist_prosent, ny.anvist_belop) == (0, 0)

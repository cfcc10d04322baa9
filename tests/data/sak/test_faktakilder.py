"""The tree of a payment goes on to the decision, and names who entered each fact, not who is at the terminal."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.anvisning.anvisning import BeregnetAnvisning, anvis, beregn_anvisning
from data.operasjoner.behandling.behandling import beregn_behandling
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.register import Register
from rules.forklaring.forklaring import forklar
from rules.tall.tall import Fakta, Tall, alle_ledd
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak
from tests.rules.forklaring.tretekst import linjer

KORTET, VEDTAKET = "ABC 06.06.1988", "vedtak i sak 88000001, LHS 09.05.1988"
KNO, MEI = "KNO 02.05.1988", "MEI 04.05.1988"
PERIODE = date(1988, 5, 9), date(1988, 5, 21)


@pytest.fixture
def sak(tmp_path: Path) -> Iterator[Sak]:
    """KNO enters the facts, MEI changes one of them, LHS decides; ABC sits at the terminal on 6 June."""
    klokke = Stillbar()
    reg = Register.aapne(tmp_path / "register.db", klokke.klokke, "KNO", trygt=False)
    klokke.til("1988-05-02T09:00")
    en = ny_sak(reg).lagre()
    klokke.til("1988-05-04T09:00")
    reg.signatur = "MEI"
    en.lagre(replace(FAKTA, lonn_2=Decimal(90_000)))
    klokke.til("1988-05-09T09:00")
    reg.signatur = "LHS"
    fatt_vedtak(reg, en.journalnr, en.versjon)
    en.versjon += 1
    klokke.til("1988-06-06T09:00")
    reg.signatur = "ABC"
    yield en
    reg.lukk()


def kort(sak: Sak) -> BeregnetAnvisning:
    return beregn_anvisning(sak.reg, sak.kort(*PERIODE, tapt_arbtid=Decimal(30)))


def kilder(tall: Tall) -> dict[str, str]:
    """The source of each fact of a tree, by its name."""
    return {ledd.navn: ledd.kilde for ledd in alle_ledd(tall) if isinstance(ledd, Fakta)}


def test_kortet_har_dagens_saksbehandler_og_resten_har_vedtaket(sak: Sak) -> None:
    i_treet = kilder(kort(sak).anvisning.netto)
    assert {i_treet[navn] for navn in ("Anvist fra", "Anvist til", "Tapt arbeidstid i uka")} == {KORTET}
    assert i_treet["Ukesats"] == VEDTAKET
    assert i_treet["Normal arbeidstid i uka"] == f"{KNO}, {VEDTAKET}"
    assert i_treet["Skatteprosent"] == f"{KNO}, {VEDTAKET}"
    assert i_treet["Maks %"] == f"foreslått av programmet, {VEDTAKET}"


def test_under_ukesatsen_staar_hele_innvilgelsen_til_den_som_skrev_hver_opplysning(sak: Sak) -> None:
    i_treet = kilder(kort(sak).anvist_belop)
    assert i_treet["Lønnsinntekt siste år"] == f"{KNO}, {VEDTAKET}"
    assert i_treet["Lønnsinntekt 2. siste år"] == f"{MEI}, {VEDTAKET}"
    assert i_treet["Dagpenger siste år"] == f"ikke fylt ut, {VEDTAKET}"
    # 150,000 x 31,000 / 29,267 is 159,000 to the nearest thousand, so 6 x 318: the table of the rulebook.
    navn = [(ledd.navn, ledd.verdi) for ledd in alle_ledd(kort(sak).anvist_belop)]
    assert ("Dagpengegrunnlag", 159_000) in navn
    assert ("Dagsats", 318) in navn


def test_det_som_endres_etter_vedtaket_staar_ikke_som_kilde(sak: Sak) -> None:
    sak.lagre(replace(FAKTA, normal_arbtid=Decimal("37.5")))
    assert kilder(kort(sak).anvist_belop)["Normal arbeidstid i uka"] == f"{KNO}, {VEDTAKET}"


def test_alternativene_under_ukesatsen_er_ukesatser(sak: Sak) -> None:
    beregnet = kort(sak)
    tekst = linjer(forklar(beregnet.anvist_belop, beregnet.anvisning))
    # 158,882.02 to the nearest krone is 158,882: dagsats 317.764, so 318 as before; 75 % of two weeks of 1,908.
    assert "T-AVR krone: 1 908 kr, ingen forskjell i uka" in tekst
    assert "T-TERSKEL 40: 2 862 kr, valgt" in tekst


def test_a_betale_regner_ikke_vedtaket_paa_nytt(sak: Sak, monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(*_: object) -> Tall:
        raise AssertionError("the grant is calculated again only when somebody asks")

    monkeypatch.setattr("data.operasjoner.anvisning.kortberegning.innvilgelsen", aldri)
    monkeypatch.setattr("data.sak.faktakilder.skrevet_av", aldri)
    assert anvis(sak.reg, sak.kort(*PERIODE), sak.versjon).anvist_belop == 3_816


def test_f2_paa_d61_nevner_den_som_lagret_og_det_som_er_skrevet_naa(sak: Sak) -> None:
    fakta = replace(FAKTA, lonn_2=Decimal(90_000), lonn_3=Decimal(80_000))
    i_treet = kilder(beregn_behandling(sak.reg, sak.journalnr, fakta).beregning.ukesats)
    assert i_treet["Lønnsinntekt siste år"] == KNO
    assert i_treet["Lønnsinntekt 2. siste år"] == MEI
    assert i_treet["Lønnsinntekt 3. siste år"] == f"{KORTET}, ikke lagret"
    assert i_treet["Sykepenger siste år"] == "ikke fylt ut"

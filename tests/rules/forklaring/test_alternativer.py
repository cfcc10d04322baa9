"""What a choice costs in one case: every alternative beside the one that was made."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Samordning
from rules.fakta.tolkning import UkjentTolkning
from rules.forklaring.alternativer import utfall
from rules.forklaring.forklaring import Forklaring, forklar, som_dict
from rules.regelverk import Beregning, beregn
from tests.rules.forklaring.tretekst import linjer
from tests.rules.saker import sak_1988


def rikt_aar_i_midten() -> Beregning:
    """100 000, 250 000, 150 000: see test_grunnlag. etter 186 000 -> 2 232 a week; per_ar 158 000 -> 1 896."""
    return beregn(sak_1988(100_000, 250_000, 150_000))


def noder_med_utfall(forklaring: Forklaring) -> list[Forklaring]:
    under = [node for barn in forklaring.barn for node in noder_med_utfall(barn)]
    return [forklaring, *under] if forklaring.utfall else under


def test_hvert_alternativ_med_kroner_i_uka():
    assert [(u.alternativ, u.valgt, u.verdi, u.forskjell) for u in utfall(rikt_aar_i_midten(), "T-TAK")] == [
        ("etter", True, 2_232, 0),
        ("per_ar", False, 1_896, -336),
    ]


def test_forskjellen_regnes_fra_det_som_ble_valgt():
    per_aar = rikt_aar_i_midten().beregn_om(les_tolkning({"T-TAK": "per_ar"}))
    assert [(u.alternativ, u.valgt, u.forskjell) for u in utfall(per_aar, "T-TAK")] == [
        ("etter", False, 336),
        ("per_ar", True, 0),
    ]


def test_et_annet_tall_enn_ukesatsen():
    """The grunnlag under each alternative, and the difference in the grunnlag itself."""
    assert [(u.verdi, u.forskjell) for u in utfall(rikt_aar_i_midten(), "T-TAK", "grunnlag")] == [
        (186_000, 0),
        (158_000, -28_000),
    ]


def test_samordning_virker_med_i_utfallet():
    """30 000 gives 384; a pension of 800 a week leaves 130 under sum, 384 under alene."""
    b = beregn(sak_1988(30_000, samordning=Samordning(privat_pensjon=41_600)))
    assert [(u.alternativ, u.verdi, u.forskjell) for u in utfall(b, "T-SAMORD")] == [
        ("sum", 130, 0),
        ("alene", 384, 254),
    ]


def test_ukjent_valg():
    with pytest.raises(UkjentTolkning):
        utfall(rikt_aar_i_midten(), "T-X")


def test_treet_viser_hvert_brukt_valg_en_gang():
    b = rikt_aar_i_midten()
    noder = noder_med_utfall(forklar(b.ukesats, b))
    assert sorted(node.utfall[0].utfall.id for node in noder) == ["T-90", "T-AAR", "T-AVR", "T-JUST", "T-TAK"]


def test_linjene_sier_hva_valget_koster():
    b = rikt_aar_i_midten()
    tekst = linjer(forklar(b.ukesats, b))
    assert "T-TAK etter: 2 232 kr, valgt" in tekst
    assert "T-TAK per_ar: 1 896 kr, 336 kr mindre i uka" in tekst
    assert "T-AVR krone: 2 232 kr, ingen forskjell i uka" in tekst


def test_json_har_alle_alternativene():
    b = rikt_aar_i_midten()
    (grunnlag,) = [n for n in noder_med_utfall(forklar(b.grunnlag, b)) if n.utfall[0].utfall.id == "T-TAK"]
    assert som_dict(grunnlag)["alternativer"] == [
        {"alternativ": "etter", "valgt": True, "verdi": 186_000, "forskjell_kr": 0},
        {"alternativ": "per_ar", "valgt": False, "verdi": 158_000, "forskjell_kr": -28_000},
    ]


def test_uten_beregningen_regnes_ingenting_om():
    assert noder_med_utfall(forklar(rikt_aar_i_midten().ukesats)) == []


def test_et_tall_fra_en_annen_beregning_avvises():
    with pytest.raises(ValueError, match="Ukesats er ikke et resultat i denne beregningen"):
        forklar(rikt_aar_i_midten().ukesats, rikt_aar_i_midten())


def test_terskelen_i_en_anvisning():
    """12 of 40 hours lost are 30 %: nothing under 40, two weeks of 30 % under 20, 60 % of 1 908 = 1 144.80 -> 1 145."""
    fakta = Anvisningsfakta(
        date(1988, 6, 6),
        date(1988, 6, 19),
        Decimal(1_908),
        normal_arbtid=Decimal(40),
        tapt_arbtid=Decimal(12),
    )
    a = beregn_anvisning(fakta)
    assert [(u.alternativ, u.verdi, u.forskjell) for u in utfall(a, "T-TERSKEL")] == [
        ("40", 0, 0),
        ("20", 1_145, 1_145),
        ("50", 0, 0),
        ("0", 1_145, 1_145),
    ]
    assert any("1 145 kr mer i denne anvisningen" in linje for linje in linjer(forklar(a.anvist_belop, a)))


def test_alternativene_til_utbetales_er_netto():
    """45 % of 1 908 is 858.60 -> 859, less 30 % tax 257.70 -> 258: 601 paid out, and nothing with a threshold of 50."""
    fakta = Anvisningsfakta(
        date(1988, 6, 6),
        date(1988, 6, 12),
        Decimal(1_908),
        normal_arbtid=Decimal(40),
        tapt_arbtid=Decimal(18),
        skatteprosent=Decimal(30),
    )
    a = beregn_anvisning(fakta)
    tekst = linjer(forklar(a.netto, a))
    assert "T-TERSKEL 40: 601 kr, valgt" in tekst
    assert "T-TERSKEL 50: 0 kr, 601 kr mindre i denne anvisningen" in tekst
    prosent = linjer(forklar(a.anvist_prosent, a))
    assert "T-TERSKEL 50: 0 %, 45 prosentpoeng mindre i denne anvisningen" in prosent

"""Why this number: what F2 and `beregn` show."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.satser import skiftedatoer
from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG, les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.svar import Anvisning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Samordning
from rules.forklaring.forklaring import Forklaring, forklar, som_dict, uavrundet, vis_verdi
from rules.regelverk import Beregning, beregn
from rules.tall.avrunding import avrund, dele
from rules.tall.tall import Fakta, Parameter, alle_ledd
from tests.rules.forklaring.tretekst import linjer
from tests.rules.saker import sak_1988

KILDE = "ABC 06.06.1988"


def full_sak() -> Beregning:
    samordning = Samordning(10_400, 20_800, 5_200, 98_800, 1_350)
    fakta = sak_1988(100_000, 150_000, 90_000, kurstid=(12, 0, 0), barn=2, samordning=samordning)
    return beregn(fakta, kilde=KILDE)


def noder(forklaring: Forklaring) -> list[Forklaring]:
    return [forklaring, *(node for barn in forklaring.barn for node in noder(barn))]


@pytest.mark.parametrize(
    ("verdi", "enhet", "vist"),
    [
        (Decimal(1_908), "kr", "1 908 kr"),
        (Decimal("63552.8069"), "kr", "63 552,81 kr"),
        (Decimal("23250.00"), "kr", "23 250 kr"),
        (Decimal("1.59E5"), "kr", "159 000 kr"),
        (Decimal("-500"), "kr", "-500 kr"),
        (Decimal("158499.996"), "kr", "158 499,996 kr"),
        (Decimal("158499.9999999"), "kr", "158 499,9999999 kr"),
        (Decimal("0.497"), "kr", "0,497 kr"),
        (dele(Decimal(11), Decimal(6)), "uker", "1 5/6 uker"),
        (dele(Decimal(1), Decimal(3)), "uker", "1/3 uker"),
        (Decimal("0.33333333333333333333"), "uker", "1/3 uker"),
        (dele(Decimal(100), Decimal(3)), "%", "33 1/3 %"),
        (dele(Decimal(74_074_069), Decimal(6)), "uker", "12 345 678 1/6 uker"),
        (dele(Decimal(553_800), Decimal(6_875)), "%", "80,552727… %"),
        (dele(Decimal(-400_000), Decimal(3)), "%", "-133 333 1/3 %"),
        (Decimal("9.5"), "%", "9,5 %"),
        (Decimal("0.75"), "G", "0,75 G"),
        (Decimal(2), "‰", "2 ‰"),
        (Decimal("37.5"), "timer", "37,5 timer"),
        (True, "", "ja"),
        (False, "", "nei"),
        (date(1988, 6, 1), "", "01.06.1988"),
        ("HANSEN", "", "HANSEN"),
    ],
)
def test_verdier_vises_paa_norsk(verdi, enhet, vist):
    assert vis_verdi(verdi, enhet) == vist


def test_formelen_staar_i_ord_og_i_tall():
    med_tillegg = forklar(beregn(sak_1988(150_000, barn=2)).ukesats).barn[0]
    assert med_tillegg.formel == "dager i uka × dagsats + forsørgertillegg"
    assert med_tillegg.utregning == "6 × dagsats (318) + forsørgertillegg (170)"


def test_prosent_og_promille_staar_med_enhet_i_formelen():
    utregninger = {node.navn: node.utregning for node in noder(forklar(beregn(sak_1988(150_000)).ukesats))}
    assert utregninger["Dagsats"] == "2 ‰ av dagpengegrunnlag (159 000), avrundet til nærmeste krone"
    assert utregninger["Høyeste ukesats"] == ("90 % av dagpengegrunnlag (159 000) / 52, avrundet til nærmeste krone")
    assert utregninger["Justert inntekt siste år"] == (
        "årsinntekt (150 000) × valgt G (31 000) / årets gjennomsnittlige G (29 267)"
    )


def test_hver_formel_har_tall_paa_hver_plass():
    """Every rule that ran: no placeholder is left, and each input without its own name in the formula is a leaf."""
    for tolkning in [les_tolkning({id: a.id}) for id, valg in TOLKNINGSVALG.items() for a in valg.alternativer]:
        b = beregn(replace(full_sak().fakta, vernepliktig=True, fiskeforedling=True), tolkning)
        for node in noder(forklar(b.ukesats)) + noder(forklar(b.maks_uker)) + noder(forklar(b.minsteinntekt)):
            assert "{" not in node.utregning
            assert "{" not in node.formel
            assert node.utregning or not node.barn


def test_hvert_beregnet_tall_har_hjemmel_og_grad_og_hvert_blad_en_kilde():
    for tall in (full_sak().ukesats, full_sak().maks_uker):
        for ledd in alle_ledd(tall):
            assert ledd.regel.hjemmel
            if isinstance(ledd, Fakta):
                assert ledd.kilde == KILDE
            elif isinstance(ledd, Parameter):
                assert ledd.kilde
                assert ledd.grad in ("A", "B", "C")
            else:
                assert ledd.inndata
                assert ledd.grad in ("A", "B", "C")


def test_hvert_tolkningsvalg_som_ble_brukt_staar_i_treet():
    """A conscript with a pension and two children uses all but T-FISK; T-TERSKEL belongs to the payment."""
    b = beregn(replace(full_sak().fakta, vernepliktig=True), les_tolkning({"T-TAK": "per_ar"}))
    brukt = {node.tolkning for node in noder(forklar(b.ukesats)) if node.tolkning}
    assert brukt == {
        ("T-JUST", "snitt"),
        ("T-AAR", "beste"),
        ("T-AVR", "tusen"),
        ("T-VERN", "3G"),
        ("T-TAK", "per_ar"),
        ("T-90", "pa"),
        ("T-SAMORD", "sum"),
    }


def test_den_beste_av_tre_for_fiskeforedling_gjor_t_aar_ubrukt():
    fakta = sak_1988(100_000, fiskeforedling=True)
    brukt = {node.tolkning for node in noder(forklar(beregn(fakta).grunnlag)) if node.tolkning}
    assert {id for id, _ in brukt} == {"T-JUST", "T-FISK", "T-AVR", "T-TAK"}


def test_et_tall_som_staar_over_gjentas_ikke_med_alle_sine_deler():
    treet = noder(forklar(full_sak().ukesats))
    grunnlag = [node for node in treet if node.navn == "Dagpengegrunnlag"]
    assert [node.gjentatt for node in grunnlag] == [False, True]
    assert grunnlag[0].barn
    assert not grunnlag[1].barn


def test_forste_linje_er_tallet_selv():
    tall = beregn(sak_1988(150_000)).dagsats
    assert linjer(forklar(tall))[0] == (
        "Dagsats 318 kr = 2 ‰ av dagpengegrunnlag (159 000), avrundet til nærmeste krone  [Regelverket pkt. 4, grad C]"
    )


def test_treet_som_json():
    node = som_dict(forklar(beregn(sak_1988(150_000), kilde=KILDE).justert[0]))
    json.dumps(node)
    assert node["verdi"] == "158882.02"
    assert node["tolkning"] == {"id": "T-JUST", "alternativ": "snitt"}
    aarsinntekt, g, snitt = node["barn"]
    assert aarsinntekt["barn"][0] == {
        "navn": "Lønnsinntekt siste år",
        "verdi": 150_000,
        "enhet": "kr",
        "hjemmel": "D-61-1",
        "kilde": KILDE,
    }
    assert (g["verdi"], g["grad"], g["gjelder_fra"]) == (31_000, "A", "1988-04-01")
    assert (snitt["verdi"], snitt["gjelder_fra"]) == (29_267, "1987-01-01")


def elleve_dager(timer: int) -> Anvisning:
    """Monday 9 May to Friday 20 May 1988 but for the last Saturday: 11 benefit days of 12."""
    fakta = Anvisningsfakta(
        date(1988, 5, 9),
        date(1988, 5, 20),
        Decimal(1_908),
        normal_arbtid=Decimal(40),
        arb_timer=Decimal(timer),
    )
    return beregn_anvisning(fakta)


def test_uker_og_andel_vises_slik_at_formelen_gir_det_samme_tallet():
    """(40 x 11/6 - 30) / (40 x 11/6) is 13/22, so 100 x 11/6 x 13/22 = 325/3 -> 108; 1.83 x 59.09 gives 108.13."""
    node = {n.navn: n for n in noder(forklar(elleve_dager(30).anvist_prosent))}
    assert node["Uker"].utregning == "stønadsdager (11 dager) / 6"
    assert vis_verdi(node["Uker"].verdi, "uker") == "1 5/6 uker"
    assert node["Anvist %"].kort == "100 % × (1 5/6) × (59 1/11 %)"
    assert node["Anvist %"].verdi == 108
    assert node["Andel tapt"].kort == "(40 × (1 5/6) − 30) / (40 × (1 5/6)), ikke under 0"


def som_vist(verdi: Decimal, enhet: str) -> Fraction:
    """The number that a reader takes from the screen."""
    tekst = vis_verdi(verdi, enhet).removesuffix(f" {enhet}").replace(",", ".").rstrip("…")
    hele, _, brok = tekst.rpartition(" ") if "/" in tekst else (tekst, "", "0")
    return Fraction(hele.replace(" ", "") or 0) + Fraction(brok)


@given(st.integers(1, 40), st.integers(0, 400_00), st.sampled_from([Decimal("37.5"), Decimal(40), Decimal("35.25")]))
def test_det_som_vises_av_uker_og_andel_gir_anvist_prosent(dager: int, hundredeler: int, normal: Decimal):
    fra = date(1988, 5, 9)
    fakta = Anvisningsfakta(
        fra,
        fra + timedelta(days=dager - 1),
        Decimal(1_908),
        normal_arbtid=normal,
        arb_timer=Decimal(hundredeler) / 100,
    )
    a = beregn_anvisning(fakta)
    regnet = 100 * som_vist(a.uker.verdi, "uker") * som_vist(a.andel.verdi, "%") / 100
    assert abs(regnet - int(a.anvist_prosent.verdi)) <= Fraction(1, 2)


@given(st.integers(0, 10**9), st.integers(1, 99_999), st.sampled_from([1, 100, 1000]))
def test_et_kronebelop_vises_paa_samme_side_av_hver_avrunding(teller: int, nevner: int, steg: int):
    belop = dele(Decimal(teller), Decimal(nevner))
    vist = Decimal(vis_verdi(belop, "kr").removesuffix(" kr").replace(" ", "").replace(",", "."))
    assert avrund(vist, Decimal(steg)) == avrund(belop, Decimal(steg))


def test_graden_folger_raden_i_parameterfilen():
    """80 weeks from 1985 are A, the 40 before are B: a number is no surer than the figure it is taken from."""
    for fra, grad in ((date(1988, 6, 1), "A"), (date(1980, 6, 1), "B")):
        maks_uker = beregn(replace(sak_1988(150_000), innvilget_fra=fra, behandlet=fra)).maks_uker
        assert maks_uker.grad == grad
        assert f"grad {grad}" in linjer(forklar(maks_uker))[0]


def test_intet_tall_er_sikrere_enn_tallene_i_regelverket_som_staar_i_formelen():
    for dato in skiftedatoer():
        b = beregn(
            replace(full_sak().fakta, innvilget_fra=dato, behandlet=dato, vernepliktig=True, fiskeforedling=True)
        )
        for tall in (b.ukesats, b.maks_uker, b.minsteinntekt):
            for ledd in alle_ledd(tall):
                assert ledd.grad >= max((inn.grad for inn in ledd.inndata if isinstance(inn, Parameter)), default="")


@pytest.mark.parametrize(
    ("verdi", "enhet", "sagt"),
    [
        (Decimal("158881.8464482"), "kr", "158 881,846448…"),  # shown as 158 881,85
        (Decimal("158881.8464482"), "kr/uke", "158 881,846448…"),
        (Decimal("158881.8464482"), "%", ""),  # more than two decimals of what is not kroner are shown already
        (Decimal("100.50"), "kr", ""),
        (Decimal(100), "kr", ""),
        (date(1988, 6, 1), "kr", ""),
    ],
)
def test_det_som_er_vist_avrundet_har_flere_desimaler_naar_det_er_kroner(verdi, enhet, sagt):
    assert uavrundet(verdi, enhet) == sagt

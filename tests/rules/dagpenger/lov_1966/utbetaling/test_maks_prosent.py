"""Section 7: the Maks % that is proposed when the field is left blank, above all at the threshold."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.kontroller import kontroller
from rules.dagpenger.lov_1966.satser import parametersett
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.maks_prosent import foreslaatt_maks_prosent, terskel_paa
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Behandling
from rules.regelverk import UtenforRegelverket
from tests.rules.saker import JUNI_1988

hundredeler = st.integers(1, 16_800)
terskler = st.sampled_from(["40", "20", "50", "0"])


def foreslaatt(normal: str | Decimal, tapt: str | Decimal, t_terskel: str = "40") -> Decimal:
    terskel = terskel_paa(JUNI_1988, les_tolkning({"T-TERSKEL": t_terskel}))
    return foreslaatt_maks_prosent(Decimal(normal), Decimal(tapt), terskel).verdi


@pytest.mark.parametrize(
    ("tapt", "t_terskel", "maks"),
    [
        # Of 40 hours: 16 are 40 %, 15.84 are 39.6 %, 15.99 are 39.975 %, 15.80 are 39.5 %, 15.79 are 39.475 %.
        ("16", "40", 40),
        ("15.99", "40", 39),
        ("15.84", "40", 39),
        ("15.80", "40", 39),
        ("15.79", "40", 39),
        ("15.40", "40", 39),  # 38.5 %, half up as everywhere else
        ("16.01", "40", 40),  # 40.025 %
        ("16.19", "40", 40),  # 40.475 %
        ("16.20", "40", 41),  # 40.5 %
        ("15.84", "20", 40),  # only the threshold that holds is kept under
        ("15.84", "50", 40),
        ("15.84", "0", 40),
        ("7.99", "20", 19),  # 19.975 %
        ("8", "20", 20),
        ("19.99", "50", 49),  # 49.975 %
        ("20", "50", 50),
        ("0", "0", 0),
        ("0.19", "0", 0),  # 0.475 %
        ("0.20", "0", 1),  # 0.5 %
        ("40", "40", 100),
    ],
)
def test_forslaget_rundes_aldri_opp_til_terskelen(tapt, t_terskel, maks):
    assert foreslaatt("40", tapt, t_terskel) == maks


def test_39_996_prosent_blir_39():
    """67.19 of 167.99 hours are 39.99643 %."""
    assert foreslaatt("167.99", "67.19") == 39


def test_uten_timer_foreslaas_100():
    terskel = terskel_paa(JUNI_1988, les_tolkning({}))
    for normal, tapt in ((None, None), (Decimal(40), None), (None, Decimal(20))):
        tall = foreslaatt_maks_prosent(normal, tapt, terskel)
        assert (tall.verdi, tall.grad, tall.inndata) == (100, "C", ())


def test_forslaget_viser_timene_og_terskelen():
    from rules.forklaring.forklaring import forklar
    from tests.rules.forklaring.tretekst import linjer

    tall = foreslaatt_maks_prosent(
        Decimal(40), Decimal("15.84"), terskel_paa(JUNI_1988, les_tolkning({})), "ABC 06.06.1988"
    )
    assert linjer(forklar(tall)) == [
        "Maks %, når feltet står tomt 39 % = tapt arbeidstid i prosent av normal arbeidstid (39,6 %) til nærmeste hele"
        " prosent, men aldri opp til 40 % fra under den  [Regelverket pkt. 7, grad C]",
        "Tapt arbeidstid i prosent av normal arbeidstid 39,6 % = tapt arbeidstid (15,84 timer) / normal arbeidstid"
        " (40 timer)  [Regelverket pkt. 7, grad C]",
        "Tapt arbeidstid i uka 15,84 timer  [D-61-1, ABC 06.06.1988]",
        "Normal arbeidstid i uka 40 timer  [D-61-1, ABC 06.06.1988]",
        "Minste del av full uke som gir utbetaling 40 %  [fra 01.01.1976, Regelverket pkt. 7, grad C]",
    ]


def test_terskelen_er_den_som_gjelder_den_dagen():
    with pytest.raises(UtenforRegelverket, match=r"01\.01\.1997"):
        terskel_paa(date(1997, 1, 1), les_tolkning({}))


def test_tersklene_er_hele_prosent():
    """So that a share at or above the threshold never rounds down to below it."""
    assert all(rad.verdi == int(rad.verdi) for rad in parametersett().rader["terskel_prosent"])


@given(st.integers(1, 168), st.integers(-1, 1), terskler)
def test_trukket_paa_terskelen(normal, avvik, t_terskel):
    """`normal` hours make terskel per cent a whole number of hundredths: on it, and a hundredth of an hour beside."""
    tapt = max(0, normal * int(t_terskel) + avvik)
    maks = foreslaatt(Decimal(normal), Decimal(tapt) / 100, t_terskel)
    assert (maks < int(t_terskel)) == (tapt < normal * int(t_terskel))


@given(hundredeler, hundredeler, terskler)
def test_forslaget_og_varselet_sier_det_samme_om_utbetalingen(normal, tapt, t_terskel):
    """The warning comes exactly when a card of the case can never pay."""
    normal, tapt = max(normal, tapt), min(normal, tapt)
    tolkning = les_tolkning({"T-TERSKEL": t_terskel})
    timer = {"normal_arbtid": Decimal(normal) / 100, "tapt_arbtid": Decimal(tapt) / 100}
    maks = foreslaatt(timer["normal_arbtid"], timer["tapt_arbtid"], t_terskel)
    assert abs(Fraction(maks) - Fraction(100 * tapt, normal)) < 1
    kort = Anvisningsfakta(JUNI_1988, JUNI_1988 + timedelta(days=13), Decimal(1_908), maks_prosent=maks)
    uten_penger = beregn_anvisning(kort, tolkning).andel.verdi == 0 and t_terskel != "0"
    funn = {funn.kontroll.id for funn in kontroller(Behandling(**timer), JUNI_1988, tolkning)}
    assert ("full-tid-under-terskel" in funn) == uten_penger

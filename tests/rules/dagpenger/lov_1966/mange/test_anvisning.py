"""Many payments at once, beside the scalar rules, to the krone."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dagpenger.lov_1966.mange.anvisning import anvis_mange, ferietillegg_mange, som_kort
from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.mange.generator import lag_saker, lag_ukekort
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.ferie import ferietillegg
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.betaling import Post
from rules.mange.saker import BLANK, KanIkkeUttrykkes
from rules.regelverk import UtenforRegelverket
from tests.rules.saker import JUNI_1988

hundredeler = st.decimals(0, 60, places=2)
prosenter = st.decimals(0, 100, places=2)


@st.composite
def kort(draw: st.DrawFn) -> Anvisningsfakta:
    fra = draw(st.dates(date(1976, 1, 1), date(1996, 12, 31)))
    slag = draw(st.sampled_from(["", "", "", "K", "E", "M", "T"]))
    timer = draw(st.sampled_from([None, "arb_timer", "tapt_arbtid"]))
    return Anvisningsfakta(
        fra,
        fra + timedelta(days=draw(st.integers(0, 60))),
        Decimal(draw(st.integers(0, 4_000))),
        anvisningstype=slag,
        trekk=Decimal(draw(st.integers(1, 9_999))) if slag == "T" else None,
        normal_arbtid=draw(st.decimals("0.01", 60, places=2)) if timer else draw(st.none() | hundredeler),
        maks_prosent=draw(st.just(Decimal(100)) | prosenter),
        skatteprosent=draw(st.none() | prosenter),
        **({timer: draw(hundredeler)} if timer else {}),
    )


@given(st.lists(kort(), min_size=1, max_size=30), st.sampled_from(["40", "20", "50", "0"]))
def test_anvisninger_gir_samme_kroner(kortene, t_terskel):
    tolkning = les_tolkning({"T-TERSKEL": t_terskel})
    mange = anvis_mange(som_kort(kortene), tolkning)
    for nummer, ett in enumerate(kortene):
        a = beregn_anvisning(ett, tolkning)
        assert mange.dager[nummer].item() == a.dager.verdi
        assert mange.anvist_prosent[nummer].item() == a.anvist_prosent.verdi
        assert mange.anvist_belop[nummer].item() == a.anvist_belop.verdi
        assert mange.skatt[nummer].item() == a.skatt.verdi


@pytest.mark.parametrize("t_terskel", ["40", "20", "50", "0"])
def test_like_ved_terskelen(t_terskel):
    """0.01 hour on each side of every threshold, in a normal week of 40 hours."""
    fra, til = date(1988, 6, 6), date(1988, 6, 19)
    kortene = [
        Anvisningsfakta(fra, til, Decimal(1_908), normal_arbtid=Decimal(40), tapt_arbtid=Decimal(tapt) / 100)
        for grense in (0, 800, 1_600, 2_000)
        for tapt in (max(0, grense - 1), grense, grense + 1)
    ]
    tolkning = les_tolkning({"T-TERSKEL": t_terskel})
    ventet = [beregn_anvisning(ett, tolkning).anvist_belop.verdi for ett in kortene]
    assert anvis_mange(som_kort(kortene), tolkning).anvist_belop.tolist() == ventet


def test_timer_paa_en_sondag_er_ingen_tid():
    """Sunday 5 June 1988 has no benefit day: of no hours nothing is lost, whatever was worked."""
    sondag = date(1988, 6, 5)
    ett = Anvisningsfakta(sondag, sondag, Decimal(1_908), normal_arbtid=Decimal(40), arb_timer=Decimal(3))
    svar = anvis_mange(som_kort([ett]))
    assert (svar.dager.tolist(), svar.anvist_prosent.tolist(), svar.anvist_belop.tolist()) == ([0], [0], [0])


def test_ett_hundredels_time_i_uka_og_ingen_arbeidet_er_en_hel_dag():
    """One day of a week of 0.01 hour, none of it worked: 100 / 6 is 17 %, and 17 % of 1,908 is 324."""
    mandag = date(1988, 6, 6)
    ett = Anvisningsfakta(mandag, mandag, Decimal(1_908), normal_arbtid=Decimal("0.01"), arb_timer=Decimal(0))
    svar = anvis_mange(som_kort([ett]))
    assert (svar.anvist_prosent.tolist(), svar.anvist_belop.tolist()) == ([17], [324])


@given(st.lists(st.tuples(st.integers(-9_999, 200_000), st.sampled_from([0, 799, 800, 801, 5_200])), min_size=1))
def test_ferietillegg_gir_samme_kroner(par):
    grunnlag, prosent = (np.array(side, dtype=np.int64) for side in zip(*par, strict=True))
    ventet = [ferietillegg(Decimal(g), Decimal(p), JUNI_1988).verdi for g, p in par]
    assert ferietillegg_mange(grunnlag, prosent, JUNI_1988).tolist() == ventet


def test_timer_med_tre_desimaler_avvises():
    ett = Anvisningsfakta(JUNI_1988, JUNI_1988, Decimal(100), normal_arbtid=Decimal("37.525"), tapt_arbtid=Decimal(1))
    with pytest.raises(KanIkkeUttrykkes, match="er ikke et helt tall"):
        som_kort([ett])


ANVIST_FOR = Post("", JUNI_1988, JUNI_1988, Decimal(17), Decimal(324), JUNI_1988, 1988)


@pytest.mark.parametrize("etterbetaling", [{"anvist_for": (ANVIST_FOR,)}, {"etterbetales": Decimal(5)}])
def test_en_etterbetaling_over_det_som_er_anvist_avvises(etterbetaling):
    ett = Anvisningsfakta(JUNI_1988, JUNI_1988, Decimal(1_908), anvisningstype="E", **etterbetaling)
    with pytest.raises(KanIkkeUttrykkes, match="har ingen form i heltallsregningen"):
        som_kort([ett])


def test_et_kort_utenfor_de_kodede_aarene():
    with pytest.raises(UtenforRegelverket, match=r"01\.01\.1997"):
        anvis_mange(som_kort([Anvisningsfakta(date(1997, 1, 1), date(1997, 1, 2), Decimal(100))]))


def test_ingen_kort():
    assert len(anvis_mange(som_kort([])).dager) == 0


def test_ukekort_er_en_hel_uke_og_har_alle_grader_av_tap():
    saker = lag_saker(2_000, 4)
    ukesats = beregn_mange(saker).ukesats
    kort = lag_ukekort(saker, ukesats, 4)
    svar = anvis_mange(kort)
    assert set(svar.dager.tolist()) == {6}
    assert {date.fromordinal(dag).weekday() for dag in kort.fra.tolist()} == {0}
    assert min(kort.fra) >= date(1976, 1, 1).toordinal()
    hele = kort.tapt_arbtid == -1
    assert (svar.anvist_belop[hele] == ukesats[hele]).all()
    assert (svar.anvist_belop[~hele] == 0).any()
    assert (anvis_mange(kort, les_tolkning({"T-TERSKEL": "20"})).anvist_belop > svar.anvist_belop).any()


def test_ukekort_har_tap_i_hele_kvarter_opp_til_en_hel_uke():
    """Of a week of 37.5 hours, three in ten cards have lost from nothing to all of it, a quarter of an hour at a time.

    Every quarter comes, and none comes much more than another: 300,000 cards on 151 quarters are some 1,987 each.
    """
    saker = lag_saker(1_000_000, 4)
    kort = lag_ukekort(saker, np.zeros(1_000_000, dtype=np.int64), 4)
    tapt = kort.tapt_arbtid[kort.tapt_arbtid != BLANK]
    kvarter, antall = np.unique(tapt, return_counts=True)
    assert kvarter.tolist() == [25 * nummer for nummer in range(151)]
    assert (kort.normal_arbtid.min(), kort.normal_arbtid.max(), tapt.max()) == (3_750, 3_750, 3_750)
    assert 299_500 < len(tapt) < 300_500
    assert 1_800 < antall.min() < antall.max() < 2_200


def test_ukekort_er_den_siste_hele_uka_for_innvilgelsen():
    """The last whole week, Monday to Saturday, up to the day granted; never before 5 January 1976."""
    saker = lag_saker(20_000, 4)
    kort = lag_ukekort(saker, np.zeros(20_000, dtype=np.int64), 4)
    innvilget = saker["innvilget_fra"].astype(np.int64)
    forste = date(1976, 1, 5).toordinal()
    assert (kort.til - kort.fra == 5).all()
    for_innvilgelsen = innvilget - kort.fra
    assert ((kort.fra == forste) | ((for_innvilgelsen >= 5) & (for_innvilgelsen <= 11))).all()
    assert set(for_innvilgelsen[kort.fra != forste].tolist()) == set(range(5, 12))
    assert kort.fra.min() == forste
    assert (kort.skatteprosent == BLANK).all()
    assert (kort.trekk == BLANK).all()
    assert (kort.arb_timer == BLANK).all()
    assert (kort.maks_prosent == 10_000).all()
    assert (kort.anvisningstype == 0).all()

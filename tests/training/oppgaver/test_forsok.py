"""A card through its decision: the mistakes that are found by halving are those that trying each of them finds."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.fakta.anvisning import Anvisningsfakta
from rules.regelverk import lovene, standard
from training.feiltyper.gjenkjenning import navngi
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.forsok import Vedtaksforsok
from training.oppgaver.regning import KORTTALL, kortfakta, kortresultat, rette_fakta
from training.ovelse.ovelse import Fasit, Fasitkort

DAG = date(1988, 6, 1)
FASIT = Fasit.model_construct(
    opplysninger={
        "innvilget_fra": DAG,
        "barn": 2,
        "lonn_1": Decimal(110_000),
        "lonn_2": Decimal(140_000),
        "privat_pensjon": Decimal(26_000),
        "normal_arbtid": Decimal("37.5"),
        "skatteprosent": Decimal(30),
    }
)
KORT = Fasitkort(fra=date(1988, 6, 6), til=date(1988, 6, 18), arb_timer=Decimal(20))
SATSER = st.integers(0, 6000).map(Decimal)


@pytest.mark.parametrize("navn", KORTTALL)
@pytest.mark.parametrize(("felt", "verdi"), [("barn", 1), ("privat_pensjon", None), ("lonn_1", Decimal(11_000))])
def test_feilene_i_vedtaket_er_dem_som_en_om_gangen_finner(navn: str, felt: str, verdi: Any) -> None:
    rette = rette_fakta(FASIT)
    rett, galt = kortfakta(rette, DAG, KORT), kortfakta(replace(rette, **{felt: verdi}), DAG, KORT)
    assert rett is not None
    assert galt is not None
    belop = kortresultat(navn)(galt)
    assert belop is not None

    def regn(fakta: Any) -> Decimal | None:
        paa_kortet = kortfakta(fakta, DAG, KORT)
        return paa_kortet and kortresultat(navn)(replace(rett, ukesats=paa_kortet.ukesats))

    funnet = Vedtaksforsok(FASIT, DAG).feil_bak_kortet(navn, belop, KORT)
    assert funnet
    assert funnet == navngi(rette, belop, regn, VEDTAKSFEIL)


def test_et_belop_som_ingen_ukesats_gir_har_ingen_feil() -> None:
    forsok = Vedtaksforsok(FASIT, DAG)
    assert [forsok.feil_bak_kortet(navn, Decimal(1), KORT) for navn in KORTTALL] == [[], []]


@given(
    *(SATSER, SATSER),
    st.sampled_from(["", "K", "M"]),
    st.none() | st.decimals(0, 100, places=1),
    st.none() | st.decimals(0, 100, places=0),
)
def test_en_hoyere_ukesats_gir_aldri_mindre(
    en: Decimal, annen: Decimal, type_: str, timer: Decimal | None, skatt: Decimal | None
) -> None:
    """In every law: what lies between two ukesatser that pay the same, pays that too."""
    for lov in lovene():
        fra = max(lov.fra, date(1979, 1, 1))
        belop = []
        for sats in sorted((en, annen)):
            kort = Anvisningsfakta(
                *(fra, fra.replace(day=13), sats),
                normal_arbtid=Decimal(40),
                anvisningstype=type_,
                arb_timer=timer,
                skatteprosent=skatt,
            )
            svar = lov.utbetaling.beregn_anvisning(kort, standard(lov, kort.fra), "")
            belop.append((svar.anvist_belop.verdi, svar.netto.verdi))
        (lav, lav_netto), (hoy, hoy_netto) = belop
        assert lav <= hoy
        assert lav_netto <= hoy_netto

"""People as the law of 1966 has them, as cases under this law: months, shares of a week, and what is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1997.mange.kolonner import Provinger
from rules.dagpenger.lov_1997.mange.personer import av_saker, kjennetegn
from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.mange.arbeidstid import Uke, hele_uker, som_arbeidstid
from rules.mange.saker import BLANK, som_kolonner

I_1988 = date(1988, 7, 1)
AARENE = (Aarsinntekt(660_721, 12, 5), Aarsinntekt(0, 30), Aarsinntekt(11))


def provd(dag: str, uke: Uke | None = None, **felt: object) -> Provinger:
    sak = Saksfakta(I_1988, I_1988, AARENE, **felt)
    tid = hele_uker(1) if uke is None else som_arbeidstid([uke])
    return av_saker(som_kolonner([sak]), tid, date.fromisoformat(dag))


def test_et_aar_er_tolv_maaneder_i_hele_kroner_med_resten_i_de_siste() -> None:
    """660,721 is 12 × 55,060 + 1; 17 is 5 of 2 and 7 of 1; 30 is 6 of 3 and 6 of 2; 11 is 11 of 1."""
    sak = provd("2026-07-01")
    assert sak["arbeidsinntekt"][:12, 0].tolist() == [55_061, *[55_060] * 11]
    assert sak["annet"][:12, 0].tolist() == [*[2] * 5, *[1] * 7]
    assert sak["arbeidsinntekt"][12:24, 0].tolist() == [0] * 12
    assert sak["annet"][12:24, 0].tolist() == [*[3] * 6, *[2] * 6]
    assert sak["arbeidsinntekt"][24:, 0].tolist() == [*[1] * 11, 0]
    assert not sak["aarssum"].any()


@pytest.mark.parametrize(("dag", "i_aar"), [("2019-06-30", True), ("2019-07-01", False)])
def test_fram_til_juli_2019_er_det_summen_av_kalenderaaret(dag: str, i_aar: bool) -> None:
    sak = provd(dag)
    assert bool(sak["aarssum"][0]) is i_aar
    if i_aar:
        assert {rad: int(belop) for rad, belop in enumerate(sak["arbeidsinntekt"][:, 0]) if belop} == {
            0: 660_721,
            24: 11,
        }


def test_en_inntekt_over_alle_grenser_faar_plass() -> None:
    """What a row cannot hold is cut to 3,333,333, which is over 6 G in every year."""
    rik = Saksfakta(I_1988, I_1988, (Aarsinntekt(999_999_999), Aarsinntekt(0), Aarsinntekt(0)))
    sak = av_saker(som_kolonner([rik]), hele_uker(1), date(2026, 7, 1))
    assert set(sak["arbeidsinntekt"][:12, 0].tolist()) == {3_333_333}


def test_ytelser_er_en_uke_og_en_dag_av_aaret() -> None:
    """52,025 / 52 is 1,000.48, 52,026 / 52 is 1,000.5; 26,130 / 260 is 100.5; a blank amount is none."""
    ytelser = Samordning(offentlig_pensjon=52_026, privat_pensjon=52_025, folketrygd=26_130)
    sak = provd("2026-07-01", samordning=ytelser)
    assert [int(sak[navn][0]) for navn in ("utenfor", "privat", "folketrygd")] == [1_001, 1_000, 101]
    assert [int(provd("2026-07-01")[navn][0]) for navn in ("utenfor", "privat", "folketrygd")] == [0, 0, 0]


def test_resten_av_saken() -> None:
    sak = provd("2026-07-01", barn=3, vernepliktig=True, oppjustert_grunnlag=120_500)
    assert [int(sak[navn][0]) for navn in ("barn", "verneplikt", "grunnlag")] == [3, 1, 120_500]
    assert int(provd("2026-07-01")["grunnlag"][0]) == BLANK


@pytest.mark.parametrize(
    ("uke", "vanlig", "ny"),
    [(None, BLANK, 0), (Uke(Decimal("37.5"), Decimal(15)), 3_750, 2_250), (Uke(Decimal(20), Decimal(25)), 2_000, 0)],
)
def test_tapt_arbeidstid_er_vanlige_timer_uten_de_nye(uke: Uke | None, vanlig: int, ny: int) -> None:
    sak = provd("2026-07-01", uke)
    assert (int(sak["vanlig_arbeidstid"][0]), int(sak["ny_arbeidstid"][0])) == (vanlig, ny)


def test_kjennetegnene_er_siste_periodes_inntekt_og_g_paa_dagen() -> None:
    folk = kjennetegn(provd("2026-07-01", samordning=Samordning(privat_pensjon=5_200)))
    assert (folk.inntekt.tolist(), folk.g.tolist(), folk.pensjon.tolist()) == ([660_738], [136_549], [True])
    assert kjennetegn(provd("2004-07-01")).inntekt.tolist() == [660_738]

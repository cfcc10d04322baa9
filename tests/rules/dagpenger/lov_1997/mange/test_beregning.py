"""The examples of the rulebook, section 17, by the fast path, and what a week pays; each figure worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
import pytest

from rules.dagpenger.lov_1997.mange.beregning import REGLER, Resultater, beregn_mange
from rules.dagpenger.lov_1997.mange.generator import lag_saker
from rules.dagpenger.lov_1997.mange.kolonner import Provinger
from rules.dagpenger.lov_1997.mange.uke import arbeidstid, utbetalt_i_uka
from rules.fakta.tolkning import UkjentTolkning
from rules.mange.saker import KanIkkeUttrykkes


def en(dag: str, arbeid: Mapping[range, int] | None = None, **annet: int) -> Provinger:
    """One case; `arbeid` is the pay of months, counted from the last closed one."""
    lonn = np.zeros((36, 1), dtype=np.int32)
    for maaneder, belop in (arbeid or {}).items():
        lonn[maaneder] = belop
    flagg = ("aarssum", "verneplikt", "permittert", "fiskeindustri")
    return Provinger(
        {
            "provingsdato": np.array([date.fromisoformat(dag).toordinal()], dtype=np.int32),
            "arbeidsinntekt": lonn,
            **{n: np.array([verdi], dtype=np.bool_ if n in flagg else np.int32) for n, verdi in annet.items()},
        }
    )


def regnet(sak: Provinger, valgte: Mapping[str, str] | None = None) -> dict[str, int]:
    svar: Resultater = beregn_mange(sak, valgte)
    return {navn: getattr(svar, navn).item() for navn in svar.__slots__}


AAR_1, AAR_2, AAR_3 = range(12), range(12, 24), range(24, 36)


def test_1_to_barn_i_2025() -> None:
    svar = regnet(en("2025-06-16", {AAR_1: 42_000, AAR_2: 38_000, AAR_3: 35_000}, barn=2))
    assert (svar["grunnlag"], REGLER[svar["regel"]], svar["uten_barn"], svar["barnetillegg"]) == (
        526_841,
        "12",
        1264,
        74,
    )
    assert (svar["hoyeste"], svar["dagsats"], svar["ukesats"]) == (1_824_000, 1_338_000, 6_690_000)
    assert (svar["egenandel"], svar["uker"], svar["dager"]) == (4_014_000, 104, 520)


@pytest.mark.parametrize(("valgte", "uker"), [({}, 52), ({"T-HENGENDE": "straks"}, 0)])
def test_2_hengende_g(valgte: dict[str, str], uker: int) -> None:
    svar = regnet(en("2025-05-20", {AAR_1: 15_900}), valgte)
    assert (svar["uker"], svar["minsteinntekt"], svar["grunnlag"]) == (uker, uker > 0, 200_233)


@pytest.mark.parametrize(
    ("valgte", "grunnlag", "avkortet"), [({}, 518_166, True), ({"T-SEKSG": "snitt"}, 581_237, False)]
)
def test_3_tre_perioder(valgte: dict[str, str], grunnlag: int, avkortet: bool) -> None:
    svar = regnet(en("2024-03-11", {AAR_1: 25_000, AAR_2: 70_000, AAR_3: 40_000}), valgte)
    assert (svar["grunnlag"], REGLER[svar["regel"]], svar["avkortet"]) == (grunnlag, "36", avkortet)


@pytest.mark.parametrize(("valgte", "dagsats"), [({}, 689_000), ({"T-90SATS": "uke"}, 688_800)])
def test_4_grensen_paa_90_prosent(valgte: dict[str, str], dagsats: int) -> None:
    assert regnet(en("2026-04-13", grunnlag=199_000, barn=7), valgte)["dagsats"] == dagsats


@pytest.mark.parametrize(("valgte", "samordnet"), [({}, 819_294), ({"T-SAMORD26": "sum"}, 758_000)])
def test_5_begge_samordningene(valgte: dict[str, str], samordnet: int) -> None:
    svar = regnet(en("2026-06-10", grunnlag=620_000, barn=1, folketrygd=310, utenfor=2_100), valgte)
    assert (svar["samordnet"], svar["dagsats"]) == (samordnet, samordnet + 38_000)


def test_6_verneplikt() -> None:
    """The last closed month is July 2026; January to June are the second to the seventh."""
    svar = regnet(en("2026-08-17", {range(1, 7): 15_000}, verneplikt=1))
    assert (svar["grunnlag_ordinaert"], svar["grunnlag"], svar["uten_barn"]) == (92_945, 409_647, 983)
    assert (svar["uker"], REGLER[svar["regel"]]) == (26, "verneplikt")


def test_11_kalenderaar() -> None:
    aar = {range(1): 280_000, range(12, 13): 310_000, range(24, 25): 150_000}
    svar = regnet(en("2004-03-15", aar, aarssum=1))
    assert (svar["grunnlag"], svar["uten_barn"], svar["uker"], svar["ventedager"]) == (284_488, 683, 104, 5)


@pytest.mark.parametrize(("ny", "kroner"), [(0, 3_600), (1_875, 1_800), (1_876, 0), (1_500, 2_160)])
def test_en_uke_betaler_den_delen_av_fem_dagsatser_som_er_tapt(ny: int, kroner: int) -> None:
    """2.4 ‰ of 300,000 is 720; half of 37.5 hours must be lost: 18.75 hours of work pay half, a hundredth more none."""
    sak = en("2025-06-16", {AAR_1: 50_000}, grunnlag=300_000, ny_arbeidstid=ny)
    assert utbetalt_i_uka(beregn_mange(sak), sak, {}).tolist() == [kroner]


def test_uten_rett_betaler_uka_ingenting() -> None:
    sak = en("2025-06-16", {AAR_1: 5_000}, grunnlag=300_000)
    assert utbetalt_i_uka(beregn_mange(sak), sak, {}).tolist() == [0]


@pytest.mark.parametrize(("dag", "krav"), [("2020-03-19", (50, 50, 40)), ("2020-03-20", (50, 40, 40))])
def test_kravet_folger_gruppen_og_dagen(dag: str, krav: tuple[int, int, int]) -> None:
    grupper = ({}, {"permittert": 1}, {"permittert": 1, "fiskeindustri": 1})
    tider = [arbeidstid(en(dag, **gruppe), np.array([False]), {}) for gruppe in grupper]
    assert tuple(tid.krav.item() for tid in tider) == krav


@pytest.mark.parametrize(
    ("annet", "setning"),
    [
        ({"ukjent": 1}, "Kolonnen ukjent er ukjent."),
        ({"barn": 21}, "Kolonnen barn har en verdi utenfor 0 til 20."),
        ({"fiskeindustri": 1}, "Bare den som er permittert, kan være det fra fiskeindustrien."),
        ({"aarssum": 1}, "Kalenderår teller bare til 30.06.2019."),
    ],
)
def test_det_loven_ville_avvist_har_ingen_kolonner(annet: dict[str, int], setning: str) -> None:
    with pytest.raises(KanIkkeUttrykkes) as feil:
        en("2025-06-16", **annet)
    assert str(feil.value) == setning


@pytest.mark.parametrize("belop", [-1, 3_333_334])
def test_en_inntekt_utenfor_grensene(belop: int) -> None:
    with pytest.raises(KanIkkeUttrykkes, match="arbeidsinntekt har en verdi utenfor 0 til 3333333"):
        en("2025-06-16", {range(1): belop})


def test_en_aarssum_har_ingen_maaneder() -> None:
    with pytest.raises(KanIkkeUttrykkes, match="En årssum har ingen måneder"):
        en("2004-03-15", {range(2): 1_000}, aarssum=1)


def test_kolonner_av_ulik_lengde() -> None:
    dager = np.array([date(2025, 6, 16).toordinal()] * 2, dtype=np.int32)
    with pytest.raises(KanIkkeUttrykkes, match="barn har ikke én verdi for hver sak"):
        Provinger({"provingsdato": dager, "barn": np.zeros(1, dtype=np.int32)})


def test_en_kolonne_kan_vaere_den_samme_verdien_i_alle_saker() -> None:
    """42,000 a month in all rows, without a value for each: as the first example, without the lower years."""
    dager = np.array([date(2025, 6, 16).toordinal()] * 3, dtype=np.int32)
    lonn = np.zeros((36, 3), dtype=np.int32)
    samme = np.broadcast_to(np.array(42_000, dtype=np.int32), (36, 3))
    delt = Provinger({"provingsdato": dager, "arbeidsinntekt": lonn, "annet": samme})
    hel = Provinger({"provingsdato": dager, "arbeidsinntekt": lonn, "annet": samme.copy()})
    assert beregn_mange(delt).grunnlag.tolist() == beregn_mange(hel).grunnlag.tolist()
    assert beregn_mange(delt).grunnlag[0] > 0
    assert Provinger({"provingsdato": dager, "arbeidsinntekt": lonn}).er_blank("annet")
    assert not delt.er_blank("annet")


def test_en_tolkning_som_ikke_finnes() -> None:
    with pytest.raises(UkjentTolkning):
        beregn_mange(lag_saker(1, 1), {"T-SEKSG": "aldri"})


def test_samme_fro_gir_samme_saker_i_det_tidsrommet_som_er_bedt_om() -> None:
    fra, til = date(2019, 6, 30), date(2019, 7, 1)
    saker = lag_saker(200, 7, fra, til)
    assert [saker.sak(nr) for nr in range(200)] == [lag_saker(200, 7, fra, til).sak(nr) for nr in range(200)]
    assert {date.fromordinal(int(dag)) for dag in saker["provingsdato"]} == {fra, til}
    assert saker["aarssum"].any()
    assert lag_saker(200, 8, fra, til).sak(0) != saker.sak(0)

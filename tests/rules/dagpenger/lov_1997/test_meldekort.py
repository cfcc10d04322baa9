"""The card day by day: which days count, what they add up to, and what is taken first."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.rules.dagpenger.lov_1997.saker import VEDTAK, avvist, beregn, kort, utbetalt

UKER = timedelta(weeks=2)
SYK: dict[str, Any] = {"kode": "syk", "timer": 5}
FRA = "2025-03-03"


def ett(dager: dict[int, Any] | None = None, **annet: Any) -> dict[str, Any]:
    """The answer to one card of a decision of 900 kroner a day."""
    svar = beregn(FRA, **{"vedtak": VEDTAK, "meldekort": [kort(FRA, dager)], **annet})
    (det,) = svar["meldekort"]
    assert isinstance(det, dict)
    return det


def test_en_syk_dag_er_verken_arbeidstid_timer_eller_forbruk() -> None:
    det = ett({0: SYK, 5: SYK})
    assert (det["sum_vanlig_arbeidstid"], det["sum_timer"]) == ("67.5", "0")
    assert (det["forbrukte_dager"], det["utbetales"]) == (9, 8100)


def test_t_fravaer_inne_lar_arbeidstiden_staa() -> None:
    det = ett({0: SYK, 1: "7.5"}, tolkning={"T-FRAVAER": "inne"})
    assert (det["sum_vanlig_arbeidstid"], det["sum_timer"], det["forbrukte_dager"]) == ("75", "7.5", 9)


def test_kurs_er_en_arbeidsdag() -> None:
    assert ett({0: {"kode": "kurs"}})["forbrukte_dager"] == 10


def test_timer_i_helgen_telles_uten_forbruk() -> None:
    assert [ett({5: 10}, tolkning={"T-HELG": valg})["sum_timer"] for valg in ("med", "uten")] == ["10", "0"]
    assert ett({5: 10})["forbrukte_dager"] == 10


def test_et_kort_uten_arbeidsdager_er_oppfylt_og_viser_null() -> None:
    det = ett(dict.fromkeys(range(14), SYK), tolkning={"T-FRAVAER": "inne"})
    assert (det["tapt_arbeidstid_oppfylt"], det["forbrukte_dager"], det["utbetales"]) == (True, 0, 0)
    assert (det["sum_vanlig_arbeidstid"], det["prosentfaktor"]) == ("0", "0")


def test_et_uoppfylt_kort_bruker_verken_dager_sanksjon_eller_egenandel() -> None:
    det = ett(
        {0: 24, 1: 24},
        vedtak={**VEDTAK, "egenandel": 1000},
        sanksjoner=[{"hjemmel": "4-10", "dager": 3}],
    )
    assert det["tapt_arbeidstid_oppfylt"] is False
    assert (det["forbrukte_dager"], det["sanksjonsdager"], det["gjenstaende_egenandel"]) == (0, 0, "1000")


def test_den_tidligste_sanksjonen_brukes_forst_og_4_10_for_4_20() -> None:
    sanksjoner = [
        {"hjemmel": "4-20", "fra": "2025-03-05", "dager": 1},
        {"hjemmel": "4-10", "fra": "2025-03-05", "dager": 1},
        {"hjemmel": "4-20", "fra": "2025-03-11", "dager": 30},
    ]
    svar = beregn(FRA, vedtak=VEDTAK, meldekort=[kort(FRA)], sanksjoner=sanksjoner)
    dager = [dag["dato"][-2:] for dag in svar["meldekort"][0]["dager"] if dag["sanksjon"]]
    assert dager == ["05", "06", "11", "12", "13", "14"]
    assert svar["gjenstaende_sanksjonsdager"] == 26
    assert svar["sanksjonsdager"] == {"4-10": 1, "4-20": 31}


def test_resten_av_belopet_kommer_paa_den_siste_dagen() -> None:
    """900 × 10 × 68.5 / 75 = 8220; − 1003 = 7217; 721 a day, and 728 on the last."""
    det = ett({0: "6.5"}, vedtak={**VEDTAK, "egenandel": 1003})
    assert list(utbetalt(det).values()) == [721] * 9 + [728]


def test_t_mkavr_dag_runder_hver_dag() -> None:
    """7217 / 10 = 721.7 → 722 a day."""
    det = ett({0: "6.5"}, vedtak={**VEDTAK, "egenandel": 1003}, tolkning={"T-MKAVR": "dag"})
    assert list(utbetalt(det).values()) == [722] * 10
    assert (det["utbetales"], det["egenandel_trukket"]) == (7220, 1003)


def test_egenandelen_er_hoyst_det_kortet_gir() -> None:
    det = ett(vedtak={**VEDTAK, "egenandel": 10_000})
    assert (det["utbetales"], det["egenandel_trukket"], det["gjenstaende_egenandel"]) == (0, 9000, "1000")


def test_kravet_er_snittet_av_arbeidsdagenes() -> None:
    """Five days at 50 and five at 60: 45 % of 75 hours, 33.75, may be worked."""
    rader = [{"fra": FRA, "til": None, "verdi": 50}, {"fra": "2025-03-10", "til": None, "verdi": 60}]
    vedtak = {**VEDTAK, "terskel": rader}
    assert [ett({0: 20, 1: timer}, vedtak=vedtak)["tapt_arbeidstid_oppfylt"] for timer in ("13.75", "13.76")] == [
        True,
        False,
    ]


def test_den_siste_raden_som_dekker_dagen_gjelder() -> None:
    rader = [
        {"fra": FRA, "til": None, "verdi": 900},
        {"fra": "2025-03-05", "til": "2025-03-05", "verdi": 1000},
    ]
    det = ett(vedtak={**VEDTAK, "dagsats": rader})
    assert (det["utbetales"], utbetalt(det)["05.03"]) == (9100, 1000)


def test_en_dag_med_rett_som_ingen_rad_dekker_avvises() -> None:
    vedtak = {**VEDTAK, "terskel": [{"fra": FRA, "til": "2025-03-14", "verdi": 50}]}
    setning = avvist(FRA, vedtak=vedtak, meldekort=[kort(FRA)])
    assert setning == "vedtak.terskel har ingen rad som dekker 15.03.2025, en dag med rett."


def test_barn_som_kommer_midt_paa_kortet_gir_to_satser() -> None:
    """300 000: d0 720; two children from Wednesday: 794."""
    barn = [{"fra": "2025-03-05", "antall": 2}]
    svar = beregn(FRA, grunnlag=300_000, barn=barn, vedtak={"stonadsdager": 100, "egenandel": 0}, meldekort=[kort(FRA)])
    det = svar["meldekort"][0]
    assert [utbetalt(det)[dag] for dag in ("03.03", "04.03", "05.03", "14.03")] == [720, 720, 794, 794]
    assert svar["dagsats"] == "720"


def test_t_barndato_provingsdato_har_en_sats() -> None:
    barn = [{"fra": "2025-03-05", "antall": 2}]
    svar = beregn(
        FRA,
        grunnlag=300_000,
        barn=barn,
        vedtak={"stonadsdager": 100, "egenandel": 0},
        meldekort=[kort(FRA)],
        tolkning={"T-BARNDATO": "provingsdato"},
    )
    assert svar["sum_utbetales"] == 7200


@pytest.mark.parametrize(
    ("fodt", "stans"), [("1958-03-12", None), ("1958-02-12", {"fra": FRA[:8] + "01", "grunn": "alder"})]
)
def test_alderen_stanser(fodt: str, stans: dict[str, str] | None) -> None:
    svar = beregn(FRA, vedtak=VEDTAK, meldekort=[kort(FRA)], fodselsdato=fodt)
    assert svar["stans"] == stans
    assert svar["sum_forbrukte_dager"] == (10 if stans is None else 0)


def test_uten_noe_kort_trengs_ingen_sats() -> None:
    svar = beregn(FRA, meldekort=[], sanksjoner=[{"hjemmel": "4-10", "uker": 2}])
    assert (svar["meldekort"], svar["sum_utbetales"], svar["gjenstaende_sanksjonsdager"]) == ([], 0, 10)


def test_to_kort_paa_rad_stanser_ikke() -> None:
    """Two that are not met, one that is met, and two more."""
    timer = (40, 40, 0, 40, 40)
    kortene = [
        kort((date.fromisoformat(FRA) + nr * UKER).isoformat(), {0: 20, 1: antall - 20} if antall else None)
        for nr, antall in enumerate(timer)
    ]
    assert beregn(FRA, vedtak=VEDTAK, meldekort=kortene)["stans"] is None


def test_tre_kort_paa_rad_stanser_fra_retten_naar_den_begynner_senere() -> None:
    kortene = [kort((date.fromisoformat(FRA) + nr * UKER).isoformat(), {3: 22, 4: 22}) for nr in range(3)]
    svar = beregn("2025-03-05", vedtak=VEDTAK, meldekort=kortene)
    assert svar["stans"] == {"fra": "2025-03-05", "grunn": "tre_perioder"}


def test_rett_i_flere_rader() -> None:
    rett = [{"fra": "2025-03-04", "til": "2025-03-05"}, {"fra": "2025-03-13", "til": None}]
    det = ett({0: "7.5", 1: 1}, rett=rett)
    dager = [dag["dato"][-2:] for dag in det["dager"] if dag["forbruk"]]
    assert (dager, det["sum_timer"]) == (["04", "05", "13", "14"], "1")


def test_ingen_minsteinntekt_gir_ingen_dager_og_ingen_penger() -> None:
    svar = beregn(FRA, inntekter=[{"maaned": "2025-01", "arbeidsinntekt": 1000}], meldekort=[kort(FRA)])
    assert (svar["stonadsdager"], svar["sum_utbetales"], svar["stans"]) == (0, 0, None)


def test_ferietillegget_tar_dagene_av_kortene() -> None:
    """The card over New Year has eight days in 2024 and two in 2025."""
    svar = beregn(
        "2024-12-23",
        vedtak={**VEDTAK, "stonadsdager": 100},
        meldekort=[kort("2024-12-23")],
        ferietillegg={"aar": 2024},
    )
    dagene = [date.fromisoformat(dag["dato"]) for dag in svar["meldekort"][0]["dager"] if dag["forbruk"]]
    assert svar["ferietillegg"]["forbrukte_dager"] == sum(dag.year == 2024 for dag in dagene) == 7
    assert svar["ferietillegg"]["utbetalt"] == "6300"


def test_dagene_for_provingsdatoen_har_sin_egen_sats() -> None:
    """Tried in January with two children: 8 days of December at 1,100 + 2 × 37, and 2 of January at 1,100 + 2 × 38."""
    svar = beregn(
        "2026-01-05",
        grunnlag=458_333,
        barn=2,
        rett=[{"fra": "2025-12-22"}],
        vedtak={"egenandel": 0, "stonadsdager": 500},
        meldekort=[kort("2025-12-22")],
    )
    assert svar["sum_utbetales"] == 8 * 1_174 + 2 * 1_176

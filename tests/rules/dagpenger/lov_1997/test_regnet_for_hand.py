"""The examples of the rulebook, section 17, worked by hand: each intermediate figure stands here as it does there."""

from __future__ import annotations

from tests.rules.dagpenger.lov_1997.saker import beregn, kort, maaneder, utbetalt


def test_1_to_barn_i_2025() -> None:
    inntekter = [
        *maaneder("2022-06", "2023-05", 35_000),
        *maaneder("2023-06", "2024-05", 38_000),
        *maaneder("2024-06", "2025-05", 42_000),
    ]
    svar = beregn("2025-06-16", inntekter=inntekter, barn=2)
    assert svar["opptjening"] == {
        "rapporteringsfrist": "2025-06-05",
        "siste_avsluttede_maaned": "2025-05",
        "forste_maaned": "2022-06",
    }
    assert svar["grunnbelop"]["grunnlag"] == 130_160
    assert [periode["oppjustert"][:9] for periode in svar["perioder"]] == ["526841.48", "498544.05", "487929.10"]
    # 11 × 42 000 × 1.04944044893088657400 + 42 000
    assert svar["perioder"][0]["oppjustert"] == "526841.487406069597188"
    assert svar["grunnlag_36"].startswith("504438.21")
    assert (svar["grunnlag"], svar["beregningsregel"]) == (526_841, "12")
    assert (svar["dagsats_uten_barn"], svar["barnetillegg"], svar["hoyeste_dagsats"]) == (1264, 74, "1824")
    assert (svar["dagsats"], svar["ukesats"], svar["egenandel"]) == ("1338", "6690", "4014")
    assert (svar["stonadsuker"], svar["stonadsdager"], svar["grad"]) == (104, 520, "A")


def test_2_hengende_g() -> None:
    svar = beregn("2025-05-20", inntekter=maaneder("2024-05", "2025-04", 15_900))
    assert svar["grunnbelop"] == {"grunnlag": 130_160, "hengende": 124_028}
    assert svar["minsteinntekt"]["inntekt_12"] == "190800"
    assert svar["minsteinntekt"]["krav_12"] == "186042"
    assert svar["minsteinntekt_oppfylt"] is True
    assert svar["stonadsuker"] == 52
    assert svar["grunnlag_uavrundet"].startswith("200233.23")
    assert (svar["grunnlag"], svar["dagsats"]) == (200_233, "481")


def test_2_med_nytt_g_straks_er_inntekten_for_lav() -> None:
    inntekter = maaneder("2024-05", "2025-04", 15_900)
    svar = beregn("2025-05-20", inntekter=inntekter, tolkning={"T-HENGENDE": "straks"})
    assert svar["minsteinntekt"]["krav_12"] == "195240"
    assert svar["minsteinntekt_oppfylt"] is False
    assert (svar["stonadsuker"], svar["stonadsdager"]) == (0, 0)


TRE_PERIODER = [
    *maaneder("2021-03", "2022-02", 40_000),
    *maaneder("2022-03", "2023-02", 70_000),
    *maaneder("2023-03", "2024-02", 25_000),
]


def test_3_hver_periode_kuttes_til_6_g() -> None:
    svar = beregn("2024-03-11", inntekter=TRE_PERIODER)
    assert [periode["oppjustert"][:9] for periode in svar["perioder"]] == ["303203.79", "900933.61", "539575.08"]
    assert svar["avkortet"] is True
    assert svar["grunnlag_36"].startswith("518166.295100")
    assert (svar["grunnlag"], svar["beregningsregel"]) == (518_166, "36")
    assert (svar["dagsats"], svar["egenandel"], svar["stonadsuker"]) == ("1244", "3732", 104)


def test_3_snittet_kuttes_en_gang() -> None:
    svar = beregn("2024-03-11", inntekter=TRE_PERIODER, tolkning={"T-SEKSG": "snitt"})
    assert (svar["grunnlag"], svar["avkortet"]) == (581_237, False)


def test_4_grensen_paa_90_prosent() -> None:
    svar = beregn("2026-04-13", grunnlag=199_000, barn=7)
    assert svar["opptjening"]["rapporteringsfrist"] == "2026-04-07"
    assert (svar["dagsats_uten_barn"], svar["barnetillegg"], svar["hoyeste_dagsats"]) == (478, 266, "689")
    assert (svar["dagsats_etter_tak"], svar["dagsats"], svar["ukesats"]) == ("423", "689", "3445")


def test_4_grensen_for_uka() -> None:
    svar = beregn("2026-04-13", grunnlag=199_000, barn=7, tolkning={"T-90SATS": "uke"})
    assert (svar["hoyeste_dagsats"], svar["dagsats"], svar["ukesats"]) == ("688.8", "688.8", "3444")


BEGGE = {"folketrygd": {"ufore": 310}, "utenfor": {"offentlig_tjenestepensjon": 2100}}


def test_5_begge_samordningene() -> None:
    svar = beregn("2026-06-10", grunnlag=620_000, barn=1, andre_ytelser=BEGGE)
    assert (svar["dagsats_uten_barn"], svar["dagsats_etter_tak"]) == (1488, "1488")
    assert (svar["samordnet_dagsats"], svar["dagsats"]) == ("819.294", "857.294")
    assert (svar["ukesats"], svar["egenandel"]) == ("4286.47", "2571.882")
    assert svar["samordning_oppfylt"] is True


def test_5_gulvet_verner_summen() -> None:
    svar = beregn("2026-06-10", grunnlag=620_000, barn=1, andre_ytelser=BEGGE, tolkning={"T-SAMORD26": "sum"})
    assert svar["samordnet_dagsats"] == "758"


def test_6_verneplikt() -> None:
    svar = beregn("2026-08-17", verneplikt=True, inntekter=maaneder("2026-01", "2026-06", 15_000))
    assert svar["minsteinntekt"]["inntekt_12"] == "90000"
    assert svar["minsteinntekt"]["krav_12"] == "204823.5"
    assert svar["grunnlag_ordinaert"] == 92_945
    assert (svar["grunnlag"], svar["beregningsregel"], svar["verneplikt_brukt"]) == (409_647, "verneplikt", True)
    assert (svar["stonadsuker_ordinaer"], svar["stonadsuker_verneplikt"]) == (0, 26)
    assert (svar["stonadsuker"], svar["stonadsdager"]) == (26, 130)
    assert (svar["dagsats"], svar["egenandel"], svar["fastsatt_vanlig_arbeidstid"]) == ("983", "2949", "37.5")


def test_7_det_forste_kortet() -> None:
    svar = beregn(
        "2025-06-18",
        vedtak={"dagsats": 1050, "vanlig_arbeidstid": "37.5", "stonadsdager": 520, "egenandel": 3150},
        meldekort=[kort("2025-06-16", {0: "7.5", 1: "7.5", 3: 6, 4: "7.5", 8: 8})],
    )
    (det,) = svar["meldekort"]
    assert (det["sum_vanlig_arbeidstid"], det["sum_timer"]) == ("60", "21.5")
    assert det["tapt_arbeidstid_oppfylt"] is True
    assert (det["egenandel_trukket"], det["gjenstaende_egenandel"]) == (3150, "0")
    assert (det["utbetales"], det["forbrukte_dager"], det["gjenstaende_dager"]) == (2240, 8, 512)
    assert set(utbetalt(det).values()) == {280}
    assert svar["sum_utbetales"] == 2240


def test_8_to_satser_over_nyttaar() -> None:
    svar = beregn(
        "2025-11-03",
        grunnlag=458_333,
        barn=2,
        vedtak={"egenandel": 900, "stonadsdager": 500},
        meldekort=[kort("2025-12-22", {0: 6, 1: "7.5", 5: 4, 11: {"kode": "syk"}})],
    )
    assert (svar["dagsats_uten_barn"], svar["dagsats"]) == (1100, "1174")
    (det,) = svar["meldekort"]
    assert (det["sum_vanlig_arbeidstid"], det["sum_timer"]) == ("67.5", "17.5")
    assert det["egenandel_trukket"] == 900
    assert (det["utbetales"], det["forbrukte_dager"], det["gjenstaende_dager"]) == (6928, 9, 491)
    dagene = utbetalt(det)
    assert [dagene[dag] for dag in ("22.12", "30.12", "31.12", "01.01")] == [769, 769, 774, 771]
    assert "02.01" not in dagene


def test_9a_slutten_og_sanksjon() -> None:
    svar = beregn(
        "2025-03-03",
        vedtak={"dagsats": 900, "vanlig_arbeidstid": 40, "stonadsdager": 4, "egenandel": 0},
        sanksjoner=[{"hjemmel": "4-20", "fra": "2025-03-03", "dager": 2}],
        meldekort=[kort("2025-03-03", {0: 8})],
    )
    (det,) = svar["meldekort"]
    assert [dag["forbruk"] for dag in det["dager"]] == [True] * 4 + [False] * 10
    assert [dag["sanksjon"] for dag in det["dager"]] == [True] * 2 + [False] * 12
    assert (det["sum_vanlig_arbeidstid"], det["utbetales"]) == ("80", 1620)
    assert svar["stans"] == {"fra": "2025-03-07", "grunn": "stonadsdager"}


def test_9b_tre_kort_paa_rad() -> None:
    svar = beregn(
        "2025-03-03",
        vedtak={"dagsats": 900, "vanlig_arbeidstid": "37.5", "stonadsdager": 500},
        meldekort=[
            kort("2025-03-03", {0: 24, 1: "13.5"}),
            kort("2025-03-17", {0: 24, 1: "13.5", 5: "0.5"}),
            kort("2025-03-31", {0: 24, 1: 24, 2: 8}),
            kort("2025-04-14", {0: 24, 1: 16}),
            kort("2025-04-28"),
        ],
    )
    assert [ett["sum_timer"] for ett in svar["meldekort"]] == ["37.5", "38", "56", "40", "0"]
    assert [ett["utbetales"] for ett in svar["meldekort"]] == [4500, 0, 0, 0, 0]
    assert [ett["tapt_arbeidstid_oppfylt"] for ett in svar["meldekort"][:4]] == [True, False, False, False]
    assert svar["stans"] == {"fra": "2025-03-17", "grunn": "tre_perioder"}


def test_10_ferietillegg() -> None:
    aar = {"aar": 2025, "utbetalt": "118450.50"}
    tillegg = [beregn("2025-06-18", ferietillegg={**aar, "forbrukte_dager": dager}) for dager in (41, 40)]
    assert [svar["ferietillegg"]["belop"] for svar in tillegg] == [11_253, 0]
    assert [svar["ferietillegg"]["rett"] for svar in tillegg] == [True, False]
    assert tillegg[0]["ferietillegg"]["utbetales_fra"] == "2026-05-01"


def test_11_kalenderaar() -> None:
    inntekter = [
        {"aar": 2003, "arbeidsinntekt": 280_000},
        {"aar": 2002, "arbeidsinntekt": 310_000},
        {"aar": 2001, "arbeidsinntekt": 150_000},
    ]
    svar = beregn("2004-03-15", inntekter=inntekter)
    assert svar["grunnlag_12"].startswith("284487.885")
    assert svar["grunnlag_36"].startswith("261388.55")
    assert (svar["grunnlag"], svar["dagsats"], svar["stonadsuker"]) == (284_488, "683", 104)
    assert (svar["ventedager"], svar["krav_tapt_arbeidstid"], svar["grad"]) == (5, "50", "C")

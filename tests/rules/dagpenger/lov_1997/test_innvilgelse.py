"""What is granted beside the worked examples: periods, ordinary and special rights, today's law on an old day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.dagpenger.lov_1997.innvilgelse.arbeidsdag import arbeidsdag_fra, er_arbeidsdag
from rules.dagpenger.lov_1997.tolkning import TOLKNINGSVALG, tolkning_paa
from rules.regelverk import provingslovene
from rules.tall.tall import alle_ledd
from tests.rules.dagpenger.lov_1997.saker import beregn, maaneder


@pytest.mark.parametrize(
    ("dag", "frist", "siste"),
    [
        ("2025-01-06", "2025-01-06", "2024-11"),  # Sunday 5 January
        ("2025-01-07", "2025-01-06", "2024-12"),
        ("2026-04-07", "2026-04-07", "2026-02"),  # 2. påskedag is Monday 6 April
        ("2026-04-08", "2026-04-07", "2026-03"),
        ("2024-05-06", "2024-05-06", "2024-03"),  # Sunday 5 May
        ("2023-04-11", "2023-04-05", "2023-03"),
        ("2022-06-07", "2022-06-07", "2022-04"),  # 1. and 2. pinsedag are 5 and 6 June
    ],
)
def test_fristen_flyttes_til_neste_arbeidsdag(dag: str, frist: str, siste: str) -> None:
    opptjening = beregn(dag)["opptjening"]
    assert (opptjening["rapporteringsfrist"], opptjening["siste_avsluttede_maaned"]) == (frist, siste)


@pytest.mark.parametrize(
    "dag",
    [
        "2026-01-01",
        "2026-04-02",
        "2026-04-03",
        "2026-04-06",
        "2026-05-01",
        "2026-05-14",
        "2026-05-25",
        "2026-12-25",
        "2025-12-26",
        "2008-03-20",  # the earliest skjærtorsdag and the latest 2. pinsedag of these years
        "2011-06-13",
        "2026-07-04",
        "2026-07-05",
    ],
)
def test_det_er_ingen_arbeidsdag(dag: str) -> None:
    assert not er_arbeidsdag(date.fromisoformat(dag))


def test_arbeidsdagen_etter_paasken() -> None:
    assert arbeidsdag_fra(date(2026, 4, 2)) == date(2026, 4, 7)


def test_maaneder_utenfor_teller_ikke() -> None:
    rader = [*maaneder("2025-05", "2025-06", 1000), *maaneder("2022-05", "2022-06", 10)]
    svar = beregn("2025-06-16", inntekter=rader)
    assert svar["ikke_medregnet"] == ["2022-05", "2025-06"]
    assert [periode["utbetalt"] for periode in svar["perioder"]] == ["1000", "0", "10"]


@pytest.mark.parametrize(("dag", "utbetalt"), [("2021-12-31", "300"), ("2022-01-01", "100")])
def test_fangst_og_fiske_teller_til_2021(dag: str, utbetalt: str) -> None:
    rad = {"maaned": "2021-10", "arbeidsinntekt": 100, "fangst_fiske": 200}
    svar = beregn(dag, inntekter=[rad])
    assert svar["perioder"][0]["utbetalt"] == utbetalt
    assert svar["minsteinntekt"]["inntekt_12"] == utbetalt


@pytest.mark.parametrize(("dag", "samordnet"), [("2021-12-31", "638.394"), ("2022-01-01", "923")])
def test_private_pensjoner_samordnes_til_2021(dag: str, samordnet: str) -> None:
    """d0 is 923 (80 % / 260). 5 × 923 − 1500 = 3115 is under 3 % of 106 399, which is 3191.97 a week."""
    ytelser = {"utenfor": {"privat_tjenestepensjon": 1500}}
    svar = beregn(dag, grunnlag=300_000, andre_ytelser=ytelser, barn=0)
    assert svar["samordnet_dagsats"] == samordnet


def test_maanedens_g_dag() -> None:
    """May has the G of the tenth: the new one, so that the income of May is not adjusted."""
    mai, april = (
        beregn("2025-07-07", inntekter=maaneder(maaned, maaned, 124_028)) for maaned in ("2025-05", "2025-04")
    )
    assert mai["perioder"][0]["oppjustert"] == "124028"
    assert april["grunnlag_ordinaert"] == 130_160


def test_bare_arbeidsinntekt_er_minsteinntekt() -> None:
    rad = {"maaned": "2025-04", "arbeidsinntekt": 1, "dagpenger": 2, "sykepenger": 4, "omsorgspenger": -8}
    svar = beregn("2025-06-16", inntekter=[rad])
    assert (svar["minsteinntekt"]["inntekt_12"], svar["perioder"][0]["utbetalt"]) == ("1", "-1")


@pytest.mark.parametrize(("valg", "uker"), [("26", 26), ("lengst", 104)])
def test_baade_inntekt_og_verneplikt(valg: str, uker: int) -> None:
    """25 000 a month gives the ordinary right for 104 weeks and less than three G."""
    inntekter = maaneder("2024-06", "2025-05", 25_000)
    svar = beregn("2025-06-16", inntekter=inntekter, verneplikt=True, tolkning={"T-VERNUKER": valg})
    assert (svar["stonadsuker_ordinaer"], svar["stonadsuker_verneplikt"], svar["stonadsuker"]) == (104, 26, uker)


def test_gjenopptak_beholder_grunnlag_dager_og_rest() -> None:
    gjenopptak = {
        "siste_forbruksdag": "2025-01-03",
        "gjenstaende_dager": 77,
        "forrige_grunnlag": 400_000,
        "gjenstaende_egenandel": "123.5",
    }
    svar = beregn("2025-06-16", gjenopptak=gjenopptak, verneplikt=True)
    assert (svar["grunnlag"], svar["beregningsregel"], svar["verneplikt_brukt"]) == (400_000, "forrige", False)
    assert (svar["stonadsdager"], svar["stonadsuker"], svar["egenandel"]) == (77, None, "123.5")
    assert svar["gjenopptak"] == {
        "gjenopptas": True,
        "siste_dato": "2026-01-05",
        "nytt_grunnlag": False,
        "gjenstaende_dager": 77,
    }


def test_bruddet_begynner_den_neste_arbeidsdagen() -> None:
    """The last day was Tuesday 11 June 2024: the break begins on the Wednesday, and 52 weeks on is 11 June 2025."""
    svar = beregn("2025-06-11", gjenopptak={"siste_forbruksdag": "2024-06-11", "gjenstaende_dager": 10})
    assert svar["gjenopptak"]["siste_dato"] == "2025-06-11"


@pytest.mark.parametrize(
    ("manuelt", "grunnlag", "regel"), [(399_999, 400_000, "forrige"), (400_001, 400_001, "manuelt")]
)
def test_nytt_grunnlag_er_aldri_lavere_enn_det_gamle(manuelt: int, grunnlag: int, regel: str) -> None:
    gjenopptak = {
        "siste_forbruksdag": "2025-01-03",
        "gjenstaende_dager": 77,
        "forrige_grunnlag": 400_000,
        "arbeid_12_uker": True,
    }
    svar = beregn("2025-06-16", gjenopptak=gjenopptak, grunnlag=manuelt)
    assert (svar["grunnlag"], svar["beregningsregel"]) == (grunnlag, regel)
    assert svar["gjenopptak"]["nytt_grunnlag"] is True


def test_uten_gjenopptak_proves_saken_som_ny() -> None:
    gjenopptak = {"siste_forbruksdag": "2020-01-03", "gjenstaende_dager": 77, "forrige_grunnlag": 400_000}
    svar = beregn("2025-06-16", gjenopptak=gjenopptak, verneplikt=True)
    assert svar["gjenopptak"]["gjenopptas"] is False
    assert (svar["beregningsregel"], svar["stonadsuker"]) == ("verneplikt", 26)


def test_dagens_regler_paa_en_gammel_dag() -> None:
    """2005: months and not calendar years, three days of egenandel, 104 weeks, but the G and the children of 2005."""
    svar = beregn("2005-03-15", regelverk="dagens", inntekter=maaneder("2004-03", "2005-02", 20_000), barn=1)
    assert svar["opptjening"]["siste_avsluttede_maaned"] == "2005-02"
    assert (svar["grunnbelop"]["grunnlag"], svar["barnetillegg_sats"]) == (58_778, 17)
    assert (svar["ventedager"], svar["stonadsuker"], svar["krav_tapt_arbeidstid"]) == (0, 104, "50")
    assert svar["tolkning"]["T-OPPJUST"] == "maaned"
    # 2 × 20 000 × 58 778 / 56 861 (March and April) + 10 × 20 000 = 241 348.55
    assert svar["grunnlag"] == 241_349


def test_valgene_er_regelverkets_og_den_forste_er_standard() -> None:
    assert list(TOLKNINGSVALG) == [
        "T-SEKSG",
        "T-OPPJUST",
        "T-HENGENDE",
        "T-AVRGRL",
        "T-90SATS",
        "T-SAMORD26",
        "T-BARNDATO",
        "T-MKAVR",
        "T-KRAVTAP",
        "T-FRAVAER",
        "T-HELG",
        "T-SEN",
        "T-VERNUKER",
        "T-GJENOPP",
        "T-FERIE8",
    ]
    assert [len(valg.kort) <= 35 for valg in TOLKNINGSVALG.values()] == [True] * 15


@pytest.mark.parametrize(
    ("dag", "valg", "standard"),
    [
        (date(2021, 12, 16), "T-SEKSG", "snitt"),
        (date(2021, 12, 17), "T-SEKSG", "per_periode"),
        (date(2019, 6, 30), "T-OPPJUST", "aar"),
        (date(2019, 7, 1), "T-OPPJUST", "maaned"),
        (date(1998, 9, 30), "T-AVRGRL", "tusen"),
        (date(1998, 10, 1), "T-AVRGRL", "krone"),
    ],
)
def test_standarden_folger_datoen(dag: date, valg: str, standard: str) -> None:
    assert tolkning_paa(dag, {})[valg] == standard
    assert tolkning_paa(dag, {}).sporsmaal(valg).standard == standard


def test_vilkaarene_som_ble_spurt_og_bare_de() -> None:
    vilkaar = {
        "opphold": {"i_norge": True},
        "registrert_fra": None,
        "utdanning": {"tar_utdanning": True},
        "permittering": {"godkjent_aarsak": True, "midlertidig": True},
        "streik": {"paavirket": True},
        "fulle_ytelser": False,
        "utestengt": True,
        "opplysninger": {},
    }
    assert beregn("2025-06-16", vilkaar=vilkaar)["vilkaar"] == {
        "4-2": True,
        "4-5 registrert": False,
        "4-6": False,
        "4-7": False,
        "4-22": False,
        "4-24": True,
        "4-28": False,
        "21-7": True,
    }
    assert beregn("2025-06-16", permittert=True, vilkaar=vilkaar)["vilkaar"]["4-7"] is True


def test_ukjente_permitteringsuker_er_null_i_svaret() -> None:
    assert beregn("2014-06-16", permittert=True)["permitteringsuker"] is None


@pytest.mark.parametrize("valg", ["per_periode", "snitt"])
def test_er_de_to_grunnlagene_like_er_det_den_siste_perioden(valg: str) -> None:
    """100,000 a month is over 6 G in each of the three periods, and so is their mean."""
    svar = beregn("2025-06-16", inntekter=maaneder("2022-06", "2025-05", 100_000), tolkning={"T-SEKSG": valg})
    assert (svar["grunnlag_12"], svar["grunnlag_36"], svar["beregningsregel"]) == ("780960", "780960", "12")
    assert svar["avkortet"] is True


SEKS_G = 780_960
"""On 13 April 2026; the months from May 2025 on have the same G, and are not adjusted."""


@pytest.mark.parametrize(("belop", "avkortet"), [(SEKS_G, False), (SEKS_G + 1, True)])
@pytest.mark.parametrize("valg", ["per_periode", "snitt"])
def test_akkurat_6_g_er_ikke_avkortet(belop: int, avkortet: bool, valg: str) -> None:
    svar = beregn("2026-04-13", inntekter=maaneder("2026-03", "2026-03", belop), tolkning={"T-SEKSG": valg})
    assert (svar["grunnlag"], svar["avkortet"], svar["beregningsregel"]) == (SEKS_G, avkortet, "12")


@pytest.mark.parametrize(("siste", "avkortet"), [("243999.102138226852", False), ("243999.102138226853", True)])
def test_er_snittet_det_hoyeste_er_det_snittet_som_er_avkortet(siste: str, avkortet: bool) -> None:
    """2,000,000 of March 2025 × 1.04944044893088657400 is 2,098,880.897861773148; with the last it is 3 × 780,960."""
    inntekter = [*maaneder("2026-03", "2026-03", siste), *maaneder("2025-03", "2025-03", 2_000_000)]
    svar = beregn("2026-04-13", inntekter=inntekter, tolkning={"T-SEKSG": "snitt"})
    assert (svar["grunnlag"], svar["avkortet"], svar["beregningsregel"]) == (SEKS_G, avkortet, "36")


@pytest.mark.parametrize(("tredje", "oppfylt"), [(124_027, False), (124_028, True)])
def test_de_tre_periodene_legges_sammen(tredje: int, oppfylt: bool) -> None:
    """3 × 124,028 in three years; a third of it is under 1.5 × 124,028."""
    belop = {"2025-03": 124_028, "2024-03": 124_028, "2023-03": tredje}
    inntekter = [{"maaned": maaned, "arbeidsinntekt": kroner} for maaned, kroner in belop.items()]
    assert beregn("2025-05-20", inntekter=inntekter)["minsteinntekt_oppfylt"] is oppfylt


@pytest.mark.parametrize(("fisk", "staar"), [([0], True), ([1], True), ([0, 1], True), ([], False)])
def test_satsen_for_fangst_og_fiske_staar_i_treet_naar_noen_har_fisket(fisk: list[int], staar: bool) -> None:
    inntekter: list[dict[str, Any]] = maaneder("2021-01", "2021-02", 10_000)
    for maaned in fisk:
        inntekter[maaned]["fangst_fiske"] = 500
    tallene = provingslovene()[0].tall({"provingsdato": "2021-06-16", "inntekter": inntekter})
    navn = {ledd.navn for tall in tallene for ledd in alle_ledd(tall)}
    assert ("Del av inntekten av fangst og fiske som regnes med" in navn) is staar


def test_periodene_er_tolv_og_tolv_maaneder_bakover() -> None:
    perioder = beregn("2025-06-16", inntekter=[])["perioder"]
    assert [(periode["fra"], periode["til"]) for periode in perioder] == [
        ("2024-06", "2025-05"),
        ("2023-06", "2024-05"),
        ("2022-06", "2023-05"),
    ]


def test_kalenderaarene_slutter_i_desember_og_begynner_i_januar() -> None:
    svar = beregn("2004-03-15", inntekter=[])
    assert svar["opptjening"] == {
        "rapporteringsfrist": None,
        "siste_avsluttede_maaned": "2003-12",
        "forste_maaned": "2001-01",
    }
    assert [periode["fra"] for periode in svar["perioder"]] == ["2003-01", "2002-01", "2001-01"]


@pytest.mark.parametrize(("ufore", "barn", "oppfylt"), [(720, 0, True), (721, 0, False), (721, 1, True), (1, 0, True)])
def test_retten_staar_naar_satsen_dekker_ytelsene_eller_det_er_barn(ufore: int, barn: int, oppfylt: bool) -> None:
    """2.4 ‰ of 300,000 is 720."""
    svar = beregn("2025-06-16", grunnlag=300_000, barn=barn, andre_ytelser={"folketrygd": {"ufore": ufore}})
    assert svar["samordning_oppfylt"] is oppfylt


@pytest.mark.parametrize(("pensjon", "staar"), [("privat_tjenestepensjon", True), ("vartpenger", False)])
def test_satsen_for_private_pensjoner_staar_i_treet_naar_noen_har_en(pensjon: str, staar: bool) -> None:
    sak = {"provingsdato": "2021-06-16", "grunnlag": 300_000, "andre_ytelser": {"utenfor": {pensjon: 500}}}
    nokler = {getattr(ledd, "nokkel", "") for tall in provingslovene()[0].tall(sak) for ledd in alle_ledd(tall)}
    assert ("privat_pensjon_prosent" in nokler) is staar


def test_gulvet_lofter_summen_av_dagpenger_og_ytelsen() -> None:
    """Five days of 720 are 3,600; with 1,000 they reach 3 % of 136,549, 4,096.47: of it 3,096.47 is left."""
    ytelser = {"utenfor": {"offentlig_tjenestepensjon": 1_000}}
    svar = beregn("2026-06-10", grunnlag=300_000, andre_ytelser=ytelser, tolkning={"T-SAMORD26": "sum"})
    assert svar["samordnet_dagsats"] == "619.294"


@pytest.mark.parametrize(("siste", "uker"), [(199_999, 52), (200_000, 104)])
def test_snittet_av_tre_perioder_gir_lang_periode_fra_2_g(siste: int, uker: int) -> None:
    """6 × 124,028 is 744,168, of which 272,084 in each of the two older periods."""
    belop = {"2025-03": siste, "2024-03": 272_084, "2023-03": 272_084}
    inntekter = [{"maaned": maaned, "arbeidsinntekt": kroner} for maaned, kroner in belop.items()]
    assert beregn("2025-05-20", inntekter=inntekter)["stonadsuker"] == uker


@pytest.mark.parametrize(
    ("sak", "navn", "staar"),
    [
        ({"onsket_arbeidstid": 30}, "Ønsket arbeidstid i uka", True),
        ({}, "Ønsket arbeidstid i uka", False),
        ({"registrert_fra": "2025-06-01"}, "Registrert fra", True),
        ({"registrert_fra": None}, "Registrert fra", False),
    ],
)
def test_det_vilkaaret_hviler_paa_staar_i_treet_naar_det_er_oppgitt(
    sak: dict[str, Any], navn: str, staar: bool
) -> None:
    reell = {"heltid_deltid": True, "hele_norge": True, "alle_typer_arbeid": True, "bytte_yrke": True}
    registrert = {"registrert_fra": sak.pop("registrert_fra")} if "registrert_fra" in sak else {}
    vilkaar = registrert or {"reell_arbeidssoker": reell}
    alle = provingslovene()[0].tall({"provingsdato": "2025-06-16", "vilkaar": vilkaar, **sak})
    (vilkaaret,) = (tall for tall in alle if tall.navn in ("Reell arbeidssøker", "Registrert som arbeidssøker"))
    assert (navn in {ledd.navn for ledd in vilkaaret.inndata}) is staar

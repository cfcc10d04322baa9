"""The facts: what stops, what warns, what is filled in, and that nothing is written when something is wrong."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.feil import Avvist, Konflikt
from data.operasjoner.behandling.behandling import (
    behandlingsbilde,
    beregn_behandling,
    beregn_fakta,
    lagre_behandling,
)
from data.register.register import Register
from data.sak.fakta import fra_json, som_json
from rules.fakta import skjema
from rules.fakta.skjema import Behandling
from tests.data.saker import FAKTA, Stillbar, ny_person, ny_sak, ny_sak_for

MANDAG = date(1988, 6, 6)


def _feil(**felt: object) -> dict[str, str]:
    with pytest.raises(Avvist) as feil:
        beregn_fakta(replace(FAKTA, **felt), MANDAG, "")
    return feil.value.feil


TO_BARN = {"barn": 2, "barn1_fodt": date(1975, 3, 1), "barn2_fodt": date(1980, 3, 1)}


@pytest.mark.parametrize(
    ("felt", "ventet"),
    [
        ({"barn": 99}, {"barn": "Forsørgede barn: skriv et tall fra 0 til 20."}),
        ({"barn": 21}, {"barn": "Forsørgede barn: skriv et tall fra 0 til 20."}),
        ({"barn": -1}, {"barn": "Forsørgede barn: skriv et tall fra 0 til 20."}),
        (
            {"barn": 1},
            {"barn1_fodt": "Fødselsdato 1. barn: skriv fødselsdatoen, for Forsørgede barn er 1."},
        ),
        (
            {**TO_BARN, "barn": 20},
            {"barn3_fodt": "Fødselsdato 3. barn: skriv fødselsdatoen, for Forsørgede barn er 20."},
        ),
        (
            {**TO_BARN, "barn": 1},
            {"barn2_fodt": "Fødselsdato 2. barn: slett datoen eller rett Forsørgede barn, som er 1."},
        ),
        (
            {**TO_BARN, "barn": None},
            {
                "barn1_fodt": "Fødselsdato 1. barn: slett datoen eller rett Forsørgede barn, som er 0.",
                "barn2_fodt": "Fødselsdato 2. barn: slett datoen eller rett Forsørgede barn, som er 0.",
            },
        ),
        (
            {"barn": 1, "barn1_fodt": date(1988, 1, 5)},
            {"barn1_fodt": "Fødselsdato 1. barn: barnet er født etter Innvilget fra; rett datoen."},
        ),
        (
            {"barn": 1, "barn1_fodt": date(1970, 1, 4)},
            {
                "barn1_fodt": "Fødselsdato 1. barn: barnet er fylt 18 år; rett den eller Forsørgede barn.",
            },
        ),
        (
            {"skatteprosent": None},
            {"skatteprosent": "Skatteprosent: skriv skatteprosent, eller tabellnr i neste felt."},
        ),
        ({"tabellnr": "2"}, {"tabellnr": "Tabellnr: skriv enten skatteprosent eller tabellnr, ikke begge."}),
        ({"skatteprosent": Decimal(101)}, {"skatteprosent": "Skatteprosent: skriv et tall fra 0 til 100."}),
        (
            {"tapt_arbtid": Decimal(41)},
            {"tapt_arbtid": "Tapt arb.tid: skriv høyst Normal arb.tid, for timene er 102,5 % av den."},
        ),
        (
            {"normal_arbtid": None, "tapt_arbtid": Decimal(8)},
            {"normal_arbtid": "Normal arb.tid: skriv normal arbeidstid når Tapt arb.tid er fylt ut."},
        ),
        ({"tapt_arbtid": Decimal(-1)}, {"tapt_arbtid": "Tapt arb.tid: skriv timer i uka fra 0 til 168."}),
        (
            {"normal_arbtid": Decimal("37.125")},
            {"normal_arbtid": "Normal arb.tid: skriv timer, høyst to desimaler (37,25)."},
        ),
        (
            {"uker_delvis_perm": 1000},
            {"uker_delvis_perm": "Antall uker med delvis permisjon: skriv uker fra 0 til 999."},
        ),
        ({"normal_arbtid": Decimal(0)}, {"normal_arbtid": "Normal arb.tid: skriv timer i uka, over 0 og høyst 168."}),
        (
            {"maks_prosent": Decimal(0)},
            {"maks_prosent": "Maks %: skriv et tall over 0 og høyst 100, eller la feltet stå tomt."},
        ),
        ({"innvilget_fra": None}, {"innvilget_fra": "Innvilget fra: skriv første dag med dagpenger."}),
        ({"til": date(1988, 1, 3)}, {"til": "Til: skriv en dato som ikke er før Innvilget fra."}),
        ({"lonn_2": Decimal(-1)}, {"lonn_2": "Lønnsinntekt 2. SISTE ÅR: skriv hele kroner fra 0 til 999 999 999."}),
        (
            {"sykepenger_3": Decimal("0.5")},
            {"sykepenger_3": "Sykepenger 3. SISTE ÅR: skriv hele kroner uten øre, for eksempel 150000."},
        ),
        ({"kurs_1": 52}, {"kurs_1": "Kurstid siste år: skriv uker fra 0 til 51."}),
        ({"kurs_3": -1}, {"kurs_3": "Kurstid 3. siste år: skriv uker fra 0 til 51."}),
        ({"bokommune": "9876"}, {"bokommune": "Bokommunenr: koden 9876 finnes ikke, tast F4 og velg en fra listen."}),
        (
            {"utbetkommune": "12"},
            {"utbetkommune": "Utbet.kommunenr: koden 12 finnes ikke, tast F4 og velg en fra listen."},
        ),
        (
            {"naeringsgruppe": "AB"},
            {"naeringsgruppe": "Næringsgruppenr: AB har ikke form som en kode, tast F4 for å se listen."},
        ),
        ({"grunnbelop": "X"}, {"grunnbelop": "Valg av grunnbeløp: skriv F."}),
        ({"vernepliktig": "X"}, {"vernepliktig": "Vernepl.tjeneste: skriv J for ja eller N for nei."}),
        ({"antall_uker": 81}, {"antall_uker": "Antall uker: skriv høyst 80, som er stønadsperiodens lengde."}),
        (
            {"antall_uker": 27, "vernepliktig": "J"},
            {"antall_uker": "Antall uker: skriv høyst 26, som er stønadsperiodens lengde."},
        ),
        ({"antall_uker": 0}, {"antall_uker": "Antall uker: skriv minst én uke, eller la feltet stå tomt."}),
        (
            {"innvilget_fra": date(1997, 1, 1)},
            {"innvilget_fra": "Innvilget fra: 01.01.1997 er utenfor årene som er kodet, 1976-1996."},
        ),
    ],
)
def test_et_galt_felt_stopper_med_en_setning(felt: dict[str, object], ventet: dict[str, str]) -> None:
    assert _feil(**felt) == ventet


def test_flere_feil_kommer_i_skjemaets_rekkefolge() -> None:
    assert list(_feil(kurs_1=60, barn=99, til=date(1987, 1, 1), skatteprosent=None)) == [
        "barn",
        "skatteprosent",
        "til",
        "kurs_1",
    ]


def test_en_klokke_utenfor_de_kodede_aarene_gir_en_setning_uten_felt() -> None:
    with pytest.raises(Avvist) as feil:
        beregn_fakta(FAKTA, date(2026, 6, 1), "")
    assert feil.value.feil == {}
    assert feil.value.melding.startswith("Datoen 01.06.2026 er utenfor årene som er kodet")


@pytest.mark.parametrize("fodt", [date(1970, 1, 5), date(1988, 1, 4)])
def test_yngste_og_eldste_lovlige_barn(fodt: date) -> None:
    assert beregn_fakta(replace(FAKTA, barn=1, barn1_fodt=fodt), MANDAG, "").forsorgertillegg == 85


def test_et_barn_fodt_paa_skuddaarsdagen_fyller_18_den_forste_mars() -> None:
    barn = {"barn": 1, "barn1_fodt": date(1968, 2, 29)}
    assert beregn_fakta(replace(FAKTA, innvilget_fra=date(1986, 2, 28), **barn), MANDAG, "")
    assert list(_feil(innvilget_fra=date(1986, 3, 1), **barn)) == ["barn1_fodt"]


# 20 G is 20 x 31,000 = 620,000; 0.75 G is 23,250.
@pytest.mark.parametrize(
    ("lonn", "varsler"),
    [
        (620_000, ()),
        (
            620_001,
            ("Lønnsinntekt SISTE ÅR: skriv en begrunnelse i Begr.; over 20 G.",),
        ),
        (23_250, ()),
        (
            23_249,
            ("Minsteinntekten: skriv en begrunnelse i Begr.; 0,75 G er ikke nådd.",),
        ),
    ],
)
def test_varsler_ved_hoy_inntekt_og_ved_minsteinntekten(lonn: int, varsler: tuple[str, ...]) -> None:
    assert beregn_fakta(replace(FAKTA, lonn_1=Decimal(lonn)), MANDAG, "").varsler == varsler


def test_en_ukjent_kode_i_en_delvis_liste_er_et_varsel() -> None:
    assert beregn_fakta(replace(FAKTA, naeringsgruppe="99999"), MANDAG, "").varsler == (
        "Næringsgruppenr: koden 99999 er ikke i listen (delvis); se etter.",
    )


# 20 / 37.5 = 53.33 %, 30 / 40 = 75 %, 17 / 40 = 42.5 % which half up is 43; 15.84 / 40 = 39.6 % stays under 40.
@pytest.mark.parametrize(
    ("normal", "tapt", "maks"),
    [
        ("37.5", "20", 53),
        ("40", "30", 75),
        ("40", "17", 43),
        ("40", "15.84", 39),
        ("40", "16", 40),
        ("40", None, 100),
        ("40", "0", 0),
        (None, None, 100),
    ],
)
def test_maks_prosent_er_tapt_av_normal_naar_den_ikke_er_fylt_ut(
    normal: str | None, tapt: str | None, maks: int
) -> None:
    timer = {"normal_arbtid": normal and Decimal(normal), "tapt_arbtid": tapt and Decimal(tapt)}
    assert beregn_fakta(replace(FAKTA, **timer), MANDAG, "").fakta.maks_prosent == maks


def test_utfylt_maks_prosent_og_antall_uker_blir_staaende() -> None:
    fakta = beregn_fakta(replace(FAKTA, maks_prosent=Decimal(60), antall_uker=40), MANDAG, "").fakta
    assert (fakta.maks_prosent, fakta.antall_uker) == (60, 40)


# The rulebook's worked table: 100,000 with the G before (30,400 / 29,267) gives 103,871, 104,000, 208, 1,248.
def test_forrige_grunnbelop_gir_regelbokas_tall() -> None:
    beregnet = beregn_fakta(replace(FAKTA, lonn_1=Decimal(100_000), grunnbelop="F"), MANDAG, "")
    assert (beregnet.grunnlag, beregnet.dagsats, beregnet.ukesats) == (104_000, 208, 1_248)


def test_lagrede_fakta_kommer_tilbake_hele_og_saken_er_under_behandling(reg: Register) -> None:
    sak = ny_sak(reg)
    fakta = replace(
        FAKTA,
        **TO_BARN,
        naeringsgruppe="31",
        bokommune="0301",
        normal_arbtid=Decimal("37.5"),
        tapt_arbtid=Decimal("18.25"),
        til=date(1988, 12, 31),
        internt="ring arbeidsgiver",
        kurs_2=4,
        privat_pensjon=Decimal(12_000),
    )
    lagret = lagre_behandling(reg, sak.journalnr, fakta, sak.versjon)
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde == lagret
    assert (bilde.fakta, bilde.hode.tilstand, bilde.vedtak) == (fakta, "under behandling", None)


def test_aa_lagre_det_samme_en_gang_til_endrer_ikke_versjonen(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    assert lagre_behandling(reg, sak.journalnr, FAKTA, sak.versjon).hode.versjon == sak.versjon


def test_feil_i_fakta_skriver_ingenting(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    with pytest.raises(Avvist):
        lagre_behandling(reg, sak.journalnr, replace(FAKTA, barn=99, lonn_1=Decimal(1)), sak.versjon)
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert (bilde.fakta, bilde.hode.versjon) == (FAKTA, sak.versjon)


def test_beregning_skriver_ingenting(reg: Register) -> None:
    sak = ny_sak(reg)
    assert beregn_behandling(reg, sak.journalnr, FAKTA).ukesats == 1_908
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert (bilde.fakta, bilde.hode.tilstand, bilde.hode.versjon) == (Behandling(), "journalført", sak.versjon)


def test_to_som_lagrer_samtidig_er_en_konflikt_som_nevner_feltene(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    reg.signatur = "DEF"
    lagre_behandling(reg, sak.journalnr, replace(FAKTA, lonn_1=Decimal(90_000), tabellnr=None), sak.versjon)
    with pytest.raises(Konflikt, match=r"DEF endret saken .* \(lagret behandling: Lønnsinntekt SISTE ÅR\)"):
        lagre_behandling(reg, sak.journalnr, replace(FAKTA, lonn_1=Decimal(80_000)), sak.versjon)


def test_en_avsluttet_sak_kan_ikke_behandles(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.endre("A", MANDAG, "11")
    with pytest.raises(Avvist, match="Sak 88000001 er avslått: journalfør en ny søknad før du går videre"):
        sak.lagre()


def test_en_sak_som_ikke_finnes(reg: Register) -> None:
    assert behandlingsbilde(reg, journalnr="88000009") is None
    with pytest.raises(Avvist) as feil:
        lagre_behandling(reg, "88000009", FAKTA, 1)
    assert list(feil.value.feil) == ["journalnr"]


# Benefit was paid to Sunday 17 January 1988; 26 whole weeks without lie between when the new one begins on 18 July.
@pytest.mark.parametrize(
    ("innvilget_fra", "forslag"),
    [(date(1988, 7, 17), {}), (date(1988, 7, 18), {"nullstilling": "J"})],
)
def test_nullstilling_foreslaas_etter_26_uker_uten_dagpenger(
    reg: Register, tid: Stillbar, innvilget_fra: date, forslag: dict[str, str]
) -> None:
    person = ny_person(reg)
    forste = ny_sak_for(reg, person)
    forste.innvilg()
    forste.anvis(date(1988, 1, 4))
    forste.endre("O", date(1988, 1, 17), "31")
    tid.til("1988-07-25T09:00")
    ny = ny_sak_for(reg, person).lagre(replace(FAKTA, innvilget_fra=innvilget_fra))
    bilde = behandlingsbilde(reg, journalnr=ny.journalnr)
    assert bilde is not None
    assert bilde.forslag == forslag


def test_nullstilling_foreslaas_ogsaa_for_et_nytt_vedtak_i_samme_sak(reg: Register, tid: Stillbar) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-07-25T09:00")
    for fra, forslag in (
        (date(1988, 1, 4), {}),  # what is decided is not proposed anew
        (date(1988, 7, 17), {}),
        (date(1988, 7, 18), {"nullstilling": "J"}),
    ):
        sak.lagre(replace(FAKTA, innvilget_fra=fra))
        bilde = behandlingsbilde(reg, sak.fodselsnr)
        assert bilde is not None
        assert (bilde.forslag, bilde.varsler) == (forslag, ())
    sak.innvilg(replace(FAKTA, innvilget_fra=date(1988, 7, 18)))
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.forslag == {}  # the caseworker took J away and decided


def test_j_naar_det_ikke_har_gaatt_26_uker_er_et_varsel_uten_krav_om_begrunnelse(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    med_j = replace(FAKTA, innvilget_fra=date(1988, 7, 17), nullstilling="J")
    varsel = ("Nullstilling: slett J om kontoen skal fortsette; anvist til 17.01.1988.",)
    assert beregn_behandling(reg, sak.journalnr, med_j).varsler == varsel
    etter_26_uker = replace(med_j, innvilget_fra=date(1988, 7, 18))
    assert beregn_behandling(reg, sak.journalnr, etter_26_uker).varsler == ()
    lagret = lagre_behandling(reg, sak.journalnr, med_j, sak.versjon)
    assert lagret.varsler == varsel
    sak.versjon = lagret.hode.versjon
    sak.innvilg(med_j)
    assert beregn_behandling(reg, sak.journalnr, replace(med_j, lonn_1=Decimal(140_000))).varsler == ()


def test_en_som_aldri_har_faatt_dagpenger_faar_ikke_forslaget(reg: Register) -> None:
    sak = ny_sak(reg)
    bilde = behandlingsbilde(reg, sak.fodselsnr)
    assert bilde is not None
    assert bilde.forslag == {}


VERDIER = {
    str: st.text(max_size=20),
    int: st.integers(0, 99),
    date: st.dates(date(1976, 1, 1), date(1996, 12, 31)),
    Decimal: st.decimals(0, 999_999_999, places=2),
}
alle_fakta = st.builds(
    Behandling,
    **{navn: st.none() | VERDIER[faktum.slag.type] for navn, faktum in skjema.FAKTA.items()},
)


@given(alle_fakta)
def test_fakta_overlever_lagringen_i_vedtaket(fakta: Behandling) -> None:
    assert fra_json(som_json(fakta)) == fakta


def test_en_innvilgelse_fra_dagen_etter_opphoret_sies_det_fra_om(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.endre("O", date(1988, 8, 1), "31")
    samme, etter = (replace(FAKTA, innvilget_fra=date(1988, 8, dag)) for dag in (1, 2))
    assert beregn_behandling(reg, sak.journalnr, samme).varsler == ()
    assert beregn_behandling(reg, sak.journalnr, etter).varsler == (
        "Innvilget fra: rett datoen; saken avsluttes 01.08.1988.",
    )

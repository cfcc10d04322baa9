"""Every row of the table of controls, at its limit and on both sides of it, by saving as the caseworker does."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.feil import Avvist
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_fakta, lagre_behandling, regn_ut
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.grenser import FLEST_UKER, TIMER_I_UKA
from rules.dagpenger.kontrollmaal import storrelser_i
from rules.dagpenger.lov_1966.kontroller import Kontrollfunn, alle_kontroller
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.fakta import skjema
from rules.fakta.skjema import Behandling
from rules.fakta.slag import HOYESTE_BELOP
from tests.data.saker import FAKTA, ny_sak

MANDAG = date(1988, 6, 6)
BARN = {"barn1_fodt": date(1980, 1, 1), "barn2_fodt": date(1982, 1, 1), "barn3_fodt": date(1984, 1, 1)}
ETT_BARN = {"barn1_fodt": BARN["barn1_fodt"]}
TO_BARN = {**ETT_BARN, "barn2_fodt": BARN["barn2_fodt"]}

Grense = tuple[str, str, dict[str, Any], tuple[Any, ...], tuple[Any, ...]]
"""A row, the field it speaks of, the other facts, and the values of the field that pass and that do not."""

BELOP = ((0, 1, 999_999_998, 999_999_999), (-1, 1_000_000_000))
STOPP: list[Grense] = [
    *(("inntekt-belop", felt, {}, *BELOP) for felt in ("lonn_1", "dagpenger_2", "sykepenger_3")),
    *(
        ("andre-belop", felt, {}, *BELOP)
        for felt in (
            "oppjustert_grunnlag",
            "privat_pensjon",
            "offentlig_pensjon",
            "folketrygd",
            "lonn_for_pensjon",
            "redusert_trygd",
        )
    ),
    *(("kurstid", felt, {}, (0, 1, 50, 51), (-1, 52)) for felt in ("kurs_1", "kurs_2", "kurs_3")),
    ("barn-antall", "barn", {}, (0, None), (-1,)),
    ("barn-antall", "barn", BARN, (19, 20), (21,)),
    ("barn-uten-dato", "barn1_fodt", {"barn": 1}, (date(1980, 1, 1),), (None,)),
    ("barn-uten-dato", "barn3_fodt", {**TO_BARN, "barn": 3}, (date(1984, 1, 1),), (None,)),
    ("dato-uten-barn", "barn2_fodt", {**ETT_BARN, "barn": 1}, (None,), (date(1982, 1, 1),)),
    ("dato-uten-barn", "barn1_fodt", {"barn": None}, (None,), (date(1980, 1, 1),)),
    ("barn-fodt", "barn1_fodt", {"barn": 1}, (date(1988, 1, 3), date(1988, 1, 4)), (date(1988, 1, 5),)),
    ("barn-alder", "barn1_fodt", {"barn": 1}, (date(1970, 1, 5),), (date(1970, 1, 4), date(1970, 1, 3))),
    ("normal-tid", "normal_arbtid", {}, ("0.01", "0.02", "167.99", "168"), ("0", "-0.01", "168.01")),
    ("normal-tid-oppgitt", "normal_arbtid", {"tapt_arbtid": Decimal(0)}, ("40",), (None,)),
    ("normal-tid-oppgitt", "normal_arbtid", {"tapt_arbtid": None}, ("40", None), ()),
    ("tapt-tid", "tapt_arbtid", {"normal_arbtid": Decimal(168)}, ("0", "0.01", "167.99", "168"), ("-0.01", "168.01")),
    ("full-tid", "tapt_arbtid", {"normal_arbtid": Decimal("37.5")}, ("37.49", "37.5"), ("37.51",)),
    ("maks-prosent", "maks_prosent", {}, ("0.01", "0.02", "99.99", "100"), ("0", "-0.01", "100.01")),
    ("delvis-permisjon", "uker_delvis_perm", {}, (0, 1, 998, 999), (-1, 1000)),
    ("antall-uker", "antall_uker", {}, (1, 2), (0,)),
    ("antall-uker-perioden", "antall_uker", {}, (79, 80), (81,)),
    # The period was 40 weeks until the end of 1984.
    ("antall-uker-perioden", "antall_uker", {"innvilget_fra": date(1984, 12, 31)}, (39, 40), (41,)),
    ("antall-uker-perioden", "antall_uker", {"innvilget_fra": date(1985, 1, 1)}, (41, 80), (81,)),
    ("antall-uker-vernepliktig", "antall_uker", {"vernepliktig": "J"}, (25, 26), (27,)),
    ("skatt-prosent", "skatteprosent", {}, ("0", "0.01", "99.99", "100"), ("-0.01", "100.01")),
    ("skatt-oppgitt", "skatteprosent", {}, ("30",), (None,)),
    ("skatt-oppgitt", "skatteprosent", {"tabellnr": "7101"}, (None,), ()),
    ("skatt-dobbelt", "tabellnr", {}, (None,), ("7101",)),
    ("innvilget-fra-oppgitt", "innvilget_fra", {}, (date(1988, 1, 4),), (None,)),
    ("til-for-fra", "til", {}, (None, date(1988, 1, 4), date(1988, 1, 5)), (date(1988, 1, 3),)),
]

# G is 31,000 on 6 June 1988 and 30,400 before 1 April: 20 x 31,000 = 620,000, 0.75 x 31,000 = 23,250 (three times that
# over three years: 69,750), 0.75 x 30,400 = 22,800. 40 % of 40 hours is 16; 15.99 hours are 39.975 %.
VARSEL: list[Grense] = [
    ("oppjustert-null", "oppjustert_grunnlag", {}, (1, 2, None), (0,)),
    *(
        ("inntekt-20g", felt, {}, (619_999, 620_000), (620_001,))
        for felt in ("lonn_1", "lonn_2", "dagpenger_2", "sykepenger_3")
    ),
    ("minsteinntekt", "lonn_1", {}, (23_250, 23_251), (23_249, 0, None)),
    ("minsteinntekt", "lonn_1", {"grunnbelop": "F"}, (22_800, 22_801), (22_799,)),
    ("minsteinntekt", "lonn_1", {"lonn_2": Decimal(50_000)}, (19_750, 19_751), (19_749,)),
    ("full-tid-under-terskel", "tapt_arbtid", {}, ("16", "16.01", None), ("15.99", "15.80", "0")),
    ("full-tid-under-terskel", "tapt_arbtid", {"maks_prosent": Decimal(50)}, ("15.79",), ()),
    ("under-terskel", "maks_prosent", {}, ("40", "41", None), ("39", "39.99")),
    # 1988 is a leap year: 6 June 1987 is 366 days before the day the case is treated, 7 June 1989 366 after.
    (
        "behandlet-langt-unna",
        "innvilget_fra",
        {},
        (date(1987, 6, 6), date(1987, 6, 7), date(1989, 6, 6), date(1989, 6, 7)),
        (date(1987, 6, 5), date(1989, 6, 8)),
    ),
]
BER_OM, SE_ETTER = "skriv en begrunnelse i Begr.", "se etter"


def _fakta(felt: str, ellers: dict[str, Any], verdi: Any) -> Behandling:
    desimaltall = "Decimal" in str(Behandling.__annotations__[felt]) and verdi is not None
    return replace(FAKTA, **ellers, **{felt: Decimal(verdi) if desimaltall else verdi})


def _deler(grenser: list[Grense], innenfor: bool) -> list[Any]:
    return [
        pytest.param(rad, felt, _fakta(felt, ellers, verdi), id=f"{rad}-{felt}-{verdi}")
        for rad, felt, ellers, *verdier in grenser
        for verdi in verdier[0 if innenfor else 1]
    ]


def _sagt_om(felt: str, setninger: tuple[str, ...]) -> list[str]:
    return [
        setning for setning in setninger if setning.startswith((f"{skjema.FAKTA[felt].label}: ", "Minsteinntekten: "))
    ]


def _monster(rad: str) -> str:
    """The row's sentence as a pattern: its words as they stand, and anything where a name or a figure goes."""
    (setning,) = (kontroll.setning for kontroll in alle_kontroller() if kontroll.id == rad)
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(setning.removesuffix(".")))


def test_hver_rad_av_tabellen_er_provd_paa_begge_sider() -> None:
    for utfall, grenser in (("stopp", STOPP), ("varsel", VARSEL)):
        rader = {kontroll.id for kontroll in alle_kontroller() if kontroll.utfall == utfall}
        assert {rad for rad, _, _, innenfor, _ in grenser if innenfor} == rader
        assert {rad for rad, _, _, _, utenfor in grenser if utenfor} == rader


@pytest.mark.parametrize(("rad", "felt", "fakta"), _deler(STOPP, innenfor=True))
def test_paa_grensen_og_innenfor_lagres(reg: Register, rad: str, felt: str, fakta: Behandling) -> None:
    del rad, felt
    sak = ny_sak(reg)
    assert lagre_behandling(reg, sak.journalnr, fakta, sak.versjon).fakta == fakta


@pytest.mark.parametrize(("rad", "felt", "fakta"), _deler(STOPP, innenfor=False))
def test_utenfor_grensen_stopper_paa_feltet(reg: Register, rad: str, felt: str, fakta: Behandling) -> None:
    sak = ny_sak(reg)
    with pytest.raises(Avvist) as avvist:
        lagre_behandling(reg, sak.journalnr, fakta, sak.versjon)
    assert list(avvist.value.feil) == [felt]
    assert avvist.value.feil[felt].startswith(f"{skjema.FAKTA[felt].label}: ")
    assert re.fullmatch(_monster(rad) + r"\.", avvist.value.feil[felt])
    bilde = behandlingsbilde(reg, journalnr=sak.journalnr)
    assert bilde is not None
    assert (bilde.fakta, bilde.hode.versjon) == (Behandling(), sak.versjon)


@pytest.mark.parametrize(("rad", "felt", "fakta"), _deler(VARSEL, innenfor=True))
def test_paa_grensen_og_innenfor_varsles_det_ikke(reg: Register, rad: str, felt: str, fakta: Behandling) -> None:
    sak = ny_sak(reg)
    varsler = lagre_behandling(reg, sak.journalnr, fakta, sak.versjon).varsler
    assert not [varsel for varsel in _sagt_om(felt, varsler) if re.match(_monster(rad), varsel)]


@pytest.mark.parametrize(("rad", "felt", "fakta"), _deler(VARSEL, innenfor=False))
def test_utenfor_grensen_varsles_det_og_lagres(reg: Register, rad: str, felt: str, fakta: Behandling) -> None:
    sak = ny_sak(reg)
    lagret = lagre_behandling(reg, sak.journalnr, fakta, sak.versjon)
    assert lagret.fakta == fakta
    (varsel,) = (varsel for varsel in _sagt_om(felt, lagret.varsler) if re.match(_monster(rad), varsel))
    assert BER_OM in varsel
    assert len(f"VARSEL: {varsel}") <= 80
    med_grunn = beregn_fakta(replace(fakta, begrunnelse="Sesongarbeid."), MANDAG, "").varsler
    assert varsel.replace(BER_OM, SE_ETTER) in med_grunn
    assert not any("begrunnelse" in setning for setning in med_grunn)


HOY_INNTEKT = replace(FAKTA, lonn_1=Decimal(620_001))
HOY = "Lønnsinntekt SISTE ÅR: se etter; over 20 G."


@pytest.mark.parametrize("begrunnelse", [None, "", "   ", "-", "."])
def test_en_blank_begr_gir_sporsmaal_om_begrunnelse(begrunnelse: str | None) -> None:
    varsler = beregn_fakta(replace(HOY_INNTEKT, begrunnelse=begrunnelse), MANDAG, "").varsler
    assert varsler == ("Lønnsinntekt SISTE ÅR: skriv en begrunnelse i Begr.; over 20 G.",)


BER_OM_GRUNN = {
    "oppjustert-null": ({"oppjustert_grunnlag": Decimal(0)}, "Oppjustert dagpengegrl"),
    "inntekt-20g": ({"lonn_3": Decimal(620_001)}, "Lønnsinntekt 3. SISTE ÅR"),
    "minsteinntekt": ({"lonn_1": Decimal(10_000)}, "Lønnsinntekt SISTE ÅR"),
    "full-tid-under-terskel": ({"tapt_arbtid": Decimal(15)}, "Tapt arb.tid"),
    "under-terskel": ({"maks_prosent": Decimal(39)}, "Maks %"),
    "behandlet-langt-unna": ({"innvilget_fra": date(1987, 6, 5)}, "Innvilget fra"),
}
"""For each warning of the table that asks for a reason: facts that call for it, and the field that it is about."""


def test_hvert_varsel_i_tabellen_er_provd() -> None:
    assert list(BER_OM_GRUNN) == [kontroll.id for kontroll in alle_kontroller() if kontroll.utfall == "varsel"]


@pytest.mark.parametrize("id_", BER_OM_GRUNN)
@pytest.mark.parametrize("begrunnelse", [None, "  ", "-", "."])
def test_vedtaket_fattes_ikke_for_begrunnelsen_staar_der(reg: Register, id_: str, begrunnelse: str | None) -> None:
    endring, felt = BER_OM_GRUNN[id_]
    fakta = replace(FAKTA, **endring)
    sak = ny_sak(reg)
    with pytest.raises(Avvist) as avvist:
        sak.innvilg(replace(fakta, begrunnelse=begrunnelse))
    setning = f"Begr.: skriv en begrunnelse; varselet gjelder {felt}."
    assert avvist.value.feil == {"begrunnelse": setning}
    assert len(f"FEIL: {setning}") <= 80
    assert vedtak_i_sak(reg, sak.journalnr) == []
    sak.innvilg(replace(fakta, begrunnelse="Vurdert."))
    (vedtak,) = vedtak_i_sak(reg, sak.journalnr)
    assert vedtak.begrunnelse == "Vurdert."


def test_en_kode_som_ikke_er_i_listen_krever_ingen_begrunnelse(reg: Register) -> None:
    assert ny_sak(reg).innvilg(replace(FAKTA, naeringsgruppe="99999")).begrunnelse is None


def test_en_kontroll_paa_et_felt_uten_ledetekst_stopper_ogsaa(reg: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    stoppen = next(kontroll for kontroll in alle_kontroller() if kontroll.utfall == "stopp")
    funn = Kontrollfunn(stoppen, "nytt_felt", "Nytt felt: skriv noe annet.")
    monkeypatch.setattr("rules.dagpenger.lov_1966.kontroller.kontroller", lambda *_: (funn,))
    with pytest.raises(Avvist) as avvist:
        beregn_fakta(replace(FAKTA, hjelp_i_huset="X"), MANDAG, "")
    assert list(avvist.value.feil) == ["hjelp_i_huset", "nytt_felt"]
    with pytest.raises(Avvist, match="Nytt felt: skriv noe annet"):
        ny_sak(reg).lagre()


def test_begrunnelsen_fryses_med_vedtakets_fakta(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(HOY_INNTEKT, begrunnelse="Sluttvederlag, se vedlegg."))
    sak.lagre(replace(HOY_INNTEKT, begrunnelse="Noe annet."))
    with reg.raa_lesing() as raa:
        (fakta,) = raa.execute("SELECT fakta FROM vedtak").fetchone()
    assert fra_json(fakta).begrunnelse == "Sluttvederlag, se vedlegg."
    (vedtak,) = vedtak_i_sak(reg, sak.journalnr)
    assert vedtak.fakta is not None
    assert vedtak.fakta.begrunnelse == "Sluttvederlag, se vedlegg."
    assert regn_ut(vedtak.fakta, vedtak.dato, "", vedtak.tolkning).varsler == (HOY,)


# No hours lost gives Maks % 0 in the decision, which nobody may type; the decision is still shown as it was made.
def test_et_vedtak_regnes_ut_uten_ny_kontroll(reg: Register) -> None:
    vedtak = ny_sak(reg).innvilg(replace(FAKTA, tapt_arbtid=Decimal(0), begrunnelse="Vurdert."))
    assert vedtak.fakta is not None
    assert vedtak.fakta.maks_prosent == 0
    with pytest.raises(Avvist):
        beregn_fakta(vedtak.fakta, vedtak.dato, "")
    igjen = regn_ut(vedtak.fakta, vedtak.dato, "")
    assert (igjen.fakta, igjen.ukesats) == (vedtak.fakta, vedtak.ukesats)


def test_terskelen_i_varselet_folger_tolkningsvalget() -> None:
    tretti = replace(FAKTA, maks_prosent=Decimal(30))
    assert beregn_fakta(tretti, MANDAG, "", les_tolkning({"T-TERSKEL": "20"})).varsler == ()
    assert beregn_fakta(tretti, MANDAG, "", les_tolkning({"T-TERSKEL": "50"})).varsler == (
        "Maks %: skriv en begrunnelse i Begr.; 30 er under 50.",
    )


def test_varselet_med_sporsmaal_staar_for_de_andre() -> None:
    varsler = beregn_fakta(replace(HOY_INNTEKT, naeringsgruppe="99999"), MANDAG, "").varsler
    assert [varsel.partition(":")[0] for varsel in varsler] == ["Lønnsinntekt SISTE ÅR", "Næringsgruppenr"]


@given(
    lonn=st.tuples(*[st.none() | st.integers(0, 80_000).map(Decimal)] * 3),
    grunnbelop=st.sampled_from([None, "F"]),
    fra=st.dates(date(1987, 6, 10), date(1989, 6, 1)),
)
def test_varselet_om_minsteinntekten_sier_det_samme_som_beregningen(
    lonn: tuple[Decimal | None, ...], grunnbelop: str | None, fra: date
) -> None:
    inntekt = dict(zip(("lonn_1", "lonn_2", "lonn_3"), lonn, strict=True))
    beregnet = beregn_fakta(replace(FAKTA, **inntekt, grunnbelop=grunnbelop, innvilget_fra=fra), MANDAG, "")
    assert beregnet.minsteinntekt_oppfylt != any("Minsteinntekten" in varsel for varsel in beregnet.varsler)


ALT_UTFYLT = Behandling(
    **{
        navn: MANDAG if ett.slag.type is date else "x" if ett.slag.type is str else ett.slag.type(1)
        for navn, ett in skjema.FAKTA.items()
    }
)


@pytest.mark.parametrize("storrelse", storrelser_i(Behandling))
def test_hver_storrelse_gjelder_et_felt_paa_skjemaet(storrelse: str) -> None:
    varianter = (ALT_UTFYLT, replace(ALT_UTFYLT, maks_prosent=None), replace(ALT_UTFYLT, vernepliktig="J"))
    felt = {felt for variant in varianter for felt, _ in storrelser_i(Behandling)[storrelse](variant, MANDAG)}
    assert felt
    assert felt <= set(skjema.FAKTA)


def test_tabellens_grenser_er_de_samme_som_ellers_i_programmet() -> None:
    hoyst = {kontroll.id: kontroll.hoyst for kontroll in alle_kontroller()}
    assert hoyst["inntekt-belop"] == hoyst["andre-belop"] == HOYESTE_BELOP
    assert hoyst["kurstid"] == skjema.FAKTA["kurs_1"].slag.hoyst
    assert hoyst["barn-antall"] == skjema.FAKTA["barn"].slag.hoyst
    assert hoyst["normal-tid"] == hoyst["tapt-tid"] == TIMER_I_UKA
    assert hoyst["delvis-permisjon"] == FLEST_UKER


def test_en_grense_som_folger_datoen_utenfor_de_kodede_aarene_er_en_feil_i_datoen() -> None:
    with pytest.raises(Avvist) as avvist:
        beregn_fakta(replace(FAKTA, antall_uker=40, innvilget_fra=date(1997, 1, 1)), MANDAG, "")
    assert list(avvist.value.feil) == ["innvilget_fra"]

"""A parameter file with a fault is refused when it is read, with the file and the row."""

from __future__ import annotations

import copy
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import pytest

from rules.dagpenger.lov_1966.gyldighet import FRA, TIL
from rules.dagpenger.lov_1966.satser import PARAMETRE, VALGT_AV, Regelverk, parametersett, regelverk_paa
from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG
from rules.tall.parametre import UTEN_ALTERNATIV, Parameterfeil, les_parametre, tolk_parametre

RAD = {
    "gjelder_fra": date(1976, 1, 1),
    "gjelder_til": date(1996, 12, 31),
    "verdi": 2,
    "enhet": "‰",
    "kilde": "Regelverket 1988 pkt. 4",
    "grad": "C",
}
SATS = {"sats": UTEN_ALTERNATIV}
FIL = {
    "regelverk": {"navn": "Prøve", "fra": date(1976, 1, 1), "til": date(1996, 12, 31)},
    "sats": {"navn": "Sats", "punkt": "4", "rad": [RAD]},
}


def fil_med_rader(*endringer: dict[str, Any]) -> dict[str, Any]:
    """The file with one row for each change; a value of None takes the key away."""
    fil = copy.deepcopy(FIL)
    rader = [{nokkel: verdi for nokkel, verdi in (RAD | endring).items() if verdi is not None} for endring in endringer]
    fil["sats"]["rad"] = rader
    return fil


def test_en_feilfri_fil_leses():
    rader = tolk_parametre("prove.toml", FIL, SATS).rader["sats"]
    assert [(rad.verdi, rad.grad, rad.kilde) for rad in rader] == [(2, "C", "Regelverket 1988 pkt. 4")]


@pytest.mark.parametrize(
    ("endringer", "setning"),
    [
        ([{"kilde": None}], "sats, rad 1 mangler kilde"),
        ([{"kilde": ""}], "sats, rad 1 mangler kilde"),
        ([{"kilde": "  "}], "sats, rad 1 mangler kilde"),
        ([{"grad": "D"}], "sats, rad 1 har graden D, men den må være A, B eller C"),
        ([{"grad": None}], "sats, rad 1 mangler grad"),
        ([{"enhet": "dollar"}], "sats, rad 1 har den ukjente enheten dollar"),
        ([{"verdi": "to"}], "sats, rad 1 har en verdi som ikke er et tall"),
        ([{"verdi": True}], "sats, rad 1 har en verdi som ikke er et tall"),
        ([{"verdi": None}], "sats, rad 1 mangler verdi"),
        ([{"gjelder_fra": "1976"}], "sats, rad 1 har en gyldighet som ikke er en dato"),
        ([{"gjelder_til": date(1975, 1, 1)}], "sats, rad 1 slutter før den begynner"),
        ([{"farge": "rød"}], "sats, rad 1 har den ukjente nøkkelen farge"),
        ([{"gjelder_fra": date(1976, 1, 2)}], r"sats mangler en verdi for 01\.01\.1976"),
        ([{"gjelder_til": date(1996, 12, 30)}], r"sats slutter 30\.12\.1996, men skal dekke til 31\.12\.1996"),
        (
            [{"gjelder_til": date(1984, 12, 31)}, {"gjelder_fra": date(1985, 1, 2), "kilde": "x"}],
            r"sats mangler en verdi for 01\.01\.1985",
        ),
        (
            [{"gjelder_til": date(1985, 1, 1)}, {"gjelder_fra": date(1985, 1, 1)}],
            r"sats har to verdier den 01\.01\.1985",
        ),
        ([{}, {}], r"sats har to verdier den 01\.01\.1976"),
        ([{"gjelder_fra": date(1975, 12, 31)}], r"sats har en rad som begynner før filen gjelder, 31\.12\.1975"),
        ([{}, {"alternativ": "a"}], "sats har det ukjente alternativet a"),
    ],
)
def test_feil_i_en_rad_sier_fil_og_rad(endringer, setning):
    with pytest.raises(Parameterfeil, match=f"^prove.toml: {setning}"):
        tolk_parametre("prove.toml", fil_med_rader(*endringer), SATS)


@pytest.mark.parametrize(
    ("endringer", "setning"),
    [
        ([{"alternativ": "a"}], "sats mangler alternativet b"),
        ([{"alternativ": "a"}, {"alternativ": "c"}], "sats har det ukjente alternativet c"),
        ([{"alternativ": "a"}, {"alternativ": "b"}, {}], "sats har en rad uten alternativ"),
        ([{"alternativ": "a"}, {"alternativ": "b", "gjelder_fra": date(1980, 1, 1)}], r"sats \(b\) mangler en verdi"),
    ],
)
def test_hvert_alternativ_maa_dekke_alle_dager(endringer, setning):
    with pytest.raises(Parameterfeil, match=f"^prove.toml: {setning}"):
        tolk_parametre("prove.toml", fil_med_rader(*endringer), {"sats": ("a", "b")})


def test_en_verdi_som_ingen_kilde_gir_er_ukjent_og_kan_ikke_regnes_med():
    rad = tolk_parametre("prove.toml", fil_med_rader({"verdi": None, "ukjent": True}), SATS).rader["sats"][0]
    assert not rad.er_kjent
    with pytest.raises(InvalidOperation):
        assert rad.verdi < 1


@pytest.mark.parametrize(
    ("endring", "setning"),
    [
        ({"ukjent": True}, "sats, rad 1 har en verdi som ikke er et tall"),
        ({"verdi": None, "ukjent": False}, "sats, rad 1 mangler verdi"),
        ({"verdi": Decimal("NaN")}, "sats, rad 1 har en verdi som ikke er et tall"),
        ({"verdi": Decimal("Infinity")}, "sats, rad 1 har en verdi som ikke er et tall"),
    ],
)
def test_en_rad_har_en_verdi_eller_er_ukjent(endring, setning):
    with pytest.raises(Parameterfeil, match=setning):
        tolk_parametre("prove.toml", fil_med_rader(endring), SATS)


def test_feil_i_rad_2_sier_rad_2():
    with pytest.raises(Parameterfeil, match="rad 2 mangler kilde"):
        tolk_parametre("prove.toml", fil_med_rader({"gjelder_til": date(1984, 12, 31)}, {"kilde": ""}), SATS)


@pytest.mark.parametrize(
    ("endring", "setning"),
    [
        ({"tull": {"navn": "Tull"}}, "nøkkelen tull er ukjent"),
        ({"sats": {"navn": "Sats"}}, "sats må ha et navn og minst én rad"),
        ({"sats": {"navn": "Sats", "rad": []}}, "sats må ha et navn og minst én rad"),
        ({"sats": {"rad": [RAD]}}, "sats må ha et navn og minst én rad"),
        ({"sats": {"navn": "Sats", "rad": [RAD], "farge": 1}}, "sats har den ukjente nøkkelen farge"),
        ({"sats": 7}, "sats må ha et navn og minst én rad"),
        ({"regelverk": {"navn": "x"}}, r"\[regelverk\] må ha navn, fra og til"),
        (
            {"regelverk": {"navn": "x", "fra": date(1977, 1, 1), "til": date(1976, 1, 1)}},
            r"\[regelverk\] må ha en fra-dato som ikke er etter til-datoen",
        ),
    ],
)
def test_feil_i_filens_oppbygning(endring, setning):
    with pytest.raises(Parameterfeil, match=f"^prove.toml: {setning}"):
        tolk_parametre("prove.toml", FIL | endring, SATS)


def test_en_parameter_som_mangler_navngis():
    with pytest.raises(Parameterfeil, match=r"prove\.toml: parameteren dagsats mangler"):
        tolk_parametre("prove.toml", FIL, SATS | {"dagsats": UTEN_ALTERNATIV})


def test_en_fil_som_ikke_er_toml(tmp_path):
    fil = tmp_path / "odelagt.toml"
    fil.write_text("verdi = = 2", "utf-8")
    with pytest.raises(Parameterfeil, match=r"^odelagt\.toml kan ikke leses som TOML"):
        les_parametre(fil, {})


def test_en_rad_og_et_regelverk_kan_gjelde_i_en_dag():
    rader = fil_med_rader({"gjelder_til": date(1976, 1, 1)}, {"gjelder_fra": date(1976, 1, 2)})
    assert len(tolk_parametre("prove.toml", rader, SATS).rader["sats"]) == 2
    dagen = fil_med_rader({"gjelder_til": date(1976, 1, 1)})
    dagen["regelverk"]["til"] = date(1976, 1, 1)
    assert len(tolk_parametre("prove.toml", dagen, SATS).rader["sats"]) == 1


@pytest.mark.parametrize("dag", [date(1976, 1, 1), date(1996, 12, 31)])
def test_den_forste_og_den_siste_dagen_er_med(dag):
    assert tolk_parametre("prove.toml", FIL, SATS).paa(dag)["sats"].verdi == 2


def test_regelverkets_fil_er_uten_feil_og_dekker_aarene():
    sett = parametersett()
    assert (sett.fra, sett.til) == (FRA, TIL) == (date(1976, 1, 1), date(1996, 12, 31))
    assert set(sett.rader) == set(Regelverk.__annotations__)


def test_verdiene_er_regelverkets():
    """Each figure as the rulebook gives it for 1988, read from its text and not from the file."""
    r = regelverk_paa(date(1988, 6, 1))
    assert r.minsteinntekt_andel.verdi == Decimal("0.75")
    assert (r.hoyeste_grunnlag_g.verdi, r.hoyeste_grunnlag_avrunding.verdi) == (6, 1_000)
    assert {a: p.verdi for a, p in r.vernepliktig_g.items()} == {"3G": 3, "2G": 2}
    assert {a: p.verdi for a, p in r.grunnlag_avrunding.items()} == {"tusen": 1_000, "hundre": 100, "krone": 1}
    assert {a: p.verdi for a, p in r.terskel_prosent.items()} == {"40": 40, "20": 20, "50": 50, "0": 0}
    assert {a: p.verdi for a, p in r.avstengning_forslag.items()} == {"kort": 8, "middels": 12, "lang": 26}
    assert (r.dagsats_promille.verdi, r.dager_i_uka.verdi, r.forsorgertillegg.verdi) == (2, 6, 85)
    assert (r.hoyeste_sats_prosent.verdi, r.uker_i_aaret.verdi, r.kurstid_uker.verdi) == (90, 52, 52)
    assert (r.samordning_gulv_prosent.verdi, r.stonadsperiode_uker.verdi, r.vernepliktig_uker.verdi) == (3, 80, 26)
    assert (r.varsel_uker_igjen.verdi, r.full_uke_prosent.verdi, r.ny_periode_uker.verdi) == (4, 100, 26)
    assert (r.ventetid_dager.verdi, r.ventetid_innen_dager.verdi, r.stengetid.verdi) == (3, 10, 12)
    assert r.trekk_av_kjoringen.verdi == 20
    assert (r.ferietillegg_prosent.verdi, r.ferietillegg_uker.verdi, r.grunnlag_aar.verdi) == (Decimal("9.5"), 8, 3)


def test_alternativene_i_filen_er_tolkningsvalgenes():
    def alternativer(id: str) -> tuple[str, ...]:
        return tuple(alternativ.id for alternativ in TOLKNINGSVALG[id].alternativer)

    assert {nokkel: PARAMETRE[nokkel] for nokkel in VALGT_AV} == {n: alternativer(id) for n, id in VALGT_AV.items()}
    assert VALGT_AV == {"grunnlag_avrunding": "T-AVR", "vernepliktig_g": "T-VERN", "terskel_prosent": "T-TERSKEL"}

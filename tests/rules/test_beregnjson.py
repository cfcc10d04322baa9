"""`dagpenger beregn`: strict about what comes in, complete about what goes out."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.beregnjson import UgyldigInndata, les_sak, resultat
from rules.dagpenger.lov_1966.tolkning import STANDARD, les_tolkning
from rules.fakta.skjema import Aarsinntekt, Saksfakta, Samordning
from rules.regelverk import beregn

MINST = {"behandlet": "1988-06-01", "innvilget_fra": "1988-06-01", "inntekt": [{"lonn": 150_000}, {}, {}]}


def fra_json(tekst: str) -> object:
    return json.loads(tekst, parse_float=Decimal)


def test_bare_de_tre_forste_noklene_er_paakrevd():
    fakta, tolkning = les_sak(MINST)
    inntekt = (Aarsinntekt(150_000), Aarsinntekt(), Aarsinntekt())
    assert fakta == Saksfakta(date(1988, 6, 1), date(1988, 6, 1), inntekt)
    assert tolkning == STANDARD


def test_alle_nokler():
    sak = """{"behandlet": "1988-06-01", "innvilget_fra": "1988-05-02",
      "inntekt": [{"lonn": 1, "dagpenger": 2, "sykepenger": 3}, {"lonn": 4.0}, {"sykepenger": 5}],
      "grunnbelop": "forrige", "kurstid": [1, 2, 51], "fiskeforedling": true, "vernepliktig": true,
      "oppjustert_grunnlag": 6, "barn": 7,
      "samordning": {"privat_pensjon": 8, "offentlig_pensjon": 9, "folketrygd": 10, "lonn_for_pensjon": 11,
                     "redusert_trygd": null},
      "tolkning": {"T-TAK": "per_ar"}}"""
    assert les_sak(fra_json(sak)) == (
        Saksfakta(
            date(1988, 6, 1),
            date(1988, 5, 2),
            (Aarsinntekt(1, 2, 3), Aarsinntekt(4), Aarsinntekt(0, 0, 5)),
            grunnbelop="forrige",
            kurstid=(1, 2, 51),
            fiskeforedling=True,
            vernepliktig=True,
            oppjustert_grunnlag=6,
            barn=7,
            samordning=Samordning(8, 9, 10, 11, None),
        ),
        les_tolkning({"T-TAK": "per_ar"}),
    )


@pytest.mark.parametrize(
    ("nokkel", "endring"),
    [
        ("bran", {"bran": 1}),
        ("behandlet", {"behandlet": "1988-02-30"}),
        ("behandlet", {"behandlet": "1988-W22-3"}),
        ("behandlet", {"behandlet": "19880601"}),
        ("behandlet", {"behandlet": 19880601}),
        ("behandlet", {"behandlet": "1975-12-31"}),
        ("behandlet", {"behandlet": None}),
        ("innvilget_fra", {"innvilget_fra": "1997-01-01"}),
        ("inntekt", {"inntekt": []}),
        ("inntekt", {"inntekt": [{}, {}]}),
        ("inntekt", {"inntekt": [{}, {}, {}, {}]}),
        ("inntekt", {"inntekt": {"lonn": 1}}),
        ("inntekt[1]", {"inntekt": [{}, 5, {}]}),
        ("inntekt[2].lønn", {"inntekt": [{}, {}, {"lønn": 1}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": -1}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": True}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": "femten"}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": ""}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": "1.5"}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": "-1"}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": "1 000 000 000"}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": Decimal("1e999999999")}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": 10**5000}, {}, {}]}),
        ("barn", {"barn": "2,0"}),
        ("barn", {"barn": "21"}),
        ("kurstid[1]", {"kurstid": ["0", "52", "0"]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": None}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": Decimal("0.5")}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": Decimal("NaN")}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": 150_000.0}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": 1_000_000_000}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": Decimal("1000000000.0")}, {}, {}]}),
        ("inntekt[0].lonn", {"inntekt": [{"lonn": Decimal("-1.0")}, {}, {}]}),
        ("grunnbelop", {"grunnbelop": "F"}),
        ("grunnbelop", {"grunnbelop": ["dagens"]}),
        ("kurstid", {"kurstid": [0, 0]}),
        ("kurstid[1]", {"kurstid": [0, 52, 0]}),
        ("kurstid[2]", {"kurstid": [0, 0, -1]}),
        ("kurstid[0]", {"kurstid": [False, 0, 0]}),
        ("fiskeforedling", {"fiskeforedling": "J"}),
        ("vernepliktig", {"vernepliktig": 1}),
        ("oppjustert_grunnlag", {"oppjustert_grunnlag": -5}),
        ("barn", {"barn": 21}),
        ("barn", {"barn": 99}),
        ("barn", {"barn": None}),
        ("samordning", {"samordning": None}),
        ("samordning.pensjon", {"samordning": {"pensjon": 1}}),
        ("samordning.folketrygd", {"samordning": {"folketrygd": -1}}),
        ("tolkning", {"tolkning": "T-TAK"}),
        ("tolkning.T-X", {"tolkning": {"T-X": "1"}}),
        ("tolkning.T-TAK", {"tolkning": {"T-TAK": "aldri"}}),
        ("tolkning.T-90", {"tolkning": {"T-90": 90}}),
    ],
)
def test_det_som_ikke_forstaas_avvises_med_nokkelen(nokkel, endring):
    with pytest.raises(UgyldigInndata) as feil:
        les_sak(MINST | endring)
    assert feil.value.nokkel == nokkel
    assert nokkel.rpartition(".")[2] in feil.value.setning
    assert feil.value.setning.endswith(".")
    assert feil.value.setning.count(". ") == 0


@pytest.mark.parametrize(("nokkel", "vist"), [("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…")])
def test_en_ukjent_nokkel_siteres_med_hoyst_seksti_tegn(nokkel, vist):
    with pytest.raises(UgyldigInndata) as feil:
        les_sak(MINST | {nokkel: 1})
    assert [ett for ett in feil.value.setning.replace(",", " ").split() if "x" * 9 in ett] == [vist]


def test_et_helt_tall_med_komma_leses_til_begge_ender():
    """`0.0` and `999999999.0`, as JSON's numbers with a point are read."""
    inntekt = [{"lonn": Decimal("999999999.0"), "dagpenger": Decimal("0.0")}, {}, {}]
    assert les_sak(MINST | {"inntekt": inntekt, "barn": Decimal("20.0")})[0].inntekt[0] == Aarsinntekt(999_999_999)
    assert les_sak(MINST | {"barn": Decimal("0.0")})[0].barn == 0


def test_tekster_leses_som_paa_skjemaet():
    sak = {
        "behandlet": "010688",
        "innvilget_fra": "2.5.1988",
        "inntekt": [{"lonn": "150\u00a0000", "sykepenger": "4.000,-"}, {"lonn": "140000,00"}, {}],
        "kurstid": ["1", "0", "51"],
        "barn": "2",
        "oppjustert_grunnlag": "160.000",
        "samordning": {"offentlig_pensjon": "24 000"},
    }
    assert les_sak(sak)[0] == Saksfakta(
        date(1988, 6, 1),
        date(1988, 5, 2),
        (Aarsinntekt(150_000, 0, 4_000), Aarsinntekt(140_000), Aarsinntekt()),
        kurstid=(1, 0, 51),
        barn=2,
        oppjustert_grunnlag=160_000,
        samordning=Samordning(offentlig_pensjon=24_000),
    )


@pytest.mark.parametrize(
    ("tekst", "setning"),
    [
        ("mye", "barn må være et tall, men der står «mye»."),
        ("to\n\x1b[31m", r"barn må være et tall, men der står «to\n\x1b[31m»."),
        ("2,5", "barn må være et helt tall fra 0 til 20."),
    ],
)
def test_setningen_om_en_tekst_staar_paa_en_linje(tekst, setning):
    with pytest.raises(UgyldigInndata) as feil:
        les_sak(MINST | {"barn": tekst})
    assert feil.value.setning == setning


@pytest.mark.parametrize("nokkel", ["\ud800", "x" * 200_000, "a\nb"])
def test_en_ukjent_nokkel_siteres_kort_og_paa_en_linje(nokkel):
    for sak in (MINST | {nokkel: 1}, MINST | {"tolkning": {nokkel: "x"}}, MINST | {"tolkning": {"T-90": nokkel}}):
        with pytest.raises(UgyldigInndata) as feil:
            les_sak(sak)
        assert len(feil.value.setning) < 300
        assert feil.value.setning.isprintable()


@pytest.mark.parametrize("nokkel", ["behandlet", "innvilget_fra", "inntekt"])
def test_en_paakrevd_nokkel_som_mangler_navngis(nokkel):
    sak: dict[str, Any] = {navn: verdi for navn, verdi in MINST.items() if navn != nokkel}
    with pytest.raises(UgyldigInndata, match=f"^Nøkkelen {nokkel} mangler"):
        les_sak(sak)


@pytest.mark.parametrize("sak", [None, [], "sak", 1])
def test_saken_maa_vaere_et_objekt(sak):
    with pytest.raises(UgyldigInndata, match="Saken må være et objekt"):
        les_sak(sak)


def test_resultatet_er_hele_tall_og_hele_treet():
    svar = resultat(beregn(*les_sak(MINST)))
    venter = {
        "grunnlag": 159_000,
        "dagsats": 318,
        "forsorgertillegg": 0,
        "ukesats_for_samordning": 1_908,
        "ukesats": 1_908,
        "maks_uker": 80,
        "minsteinntekt_oppfylt": True,
    }
    assert {nokkel: svar[nokkel] for nokkel in venter} == venter
    assert all(type(svar[nokkel]) is type(verdi) for nokkel, verdi in venter.items())
    assert svar["tolkning"]["T-TAK"] == "etter"
    assert svar["forklaring"]["ukesats"]["navn"] == "Ukesats"
    assert svar["forklaring"]["ukesats"]["barn"]
    json.dumps(svar)

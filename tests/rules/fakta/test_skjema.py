"""The table of facts: what each may be, where it goes, and what it is called, as the forms of 1989 have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from rules.fakta.faktum import fakta_i, felt
from rules.fakta.nokler import flatt
from rules.fakta.skjema import FAKTA, Aarsinntekt, Behandling, Saksfakta, treaarsregler
from rules.fakta.slag import Heltall, Ja, JaNei, Kroner

HELTALL = {
    "barn": (0, 20),
    "uker_delvis_perm": (0, 99),  # two columns on the form
    "antall_uker": (1, 99),
    **dict.fromkeys(("kurs_1", "kurs_2", "kurs_3"), (0, 51)),  # a year that is all courses has no wage to raise
}
AARENE = ("SISTE ÅR", "2. SISTE ÅR", "3. SISTE ÅR")


def test_hvert_helt_tall_har_sine_grenser():
    funnet = {navn: (ett.slag.minst, ett.slag.hoyst) for navn, ett in FAKTA.items() if isinstance(ett.slag, Heltall)}
    assert funnet == HELTALL


def test_hvert_belop_er_fra_null_til_ni_sifre():
    belop = {navn: (ett.slag.minst, ett.slag.hoyst) for navn, ett in FAKTA.items() if isinstance(ett.slag, Kroner)}
    assert len(belop) == 15
    assert set(belop.values()) == {(0, 999_999_999)}


@pytest.mark.parametrize(
    ("navn", "hva"), [("lonn", "Lønnsinntekt"), ("dagpenger", "Dagpenger"), ("sykepenger", "Sykepenger")]
)
def test_tre_aars_inntekter_staar_i_sin_rad_og_sin_kolonne(navn, hva):
    assert [FAKTA[f"{navn}_{nr}"].label for nr in (1, 2, 3)] == [f"{hva} {aar}" for aar in AARENE]
    assert [FAKTA[f"{navn}_{nr}"].nokkel for nr in (1, 2, 3)] == [f"inntekt[{plass}].{navn}" for plass in (0, 1, 2)]
    assert [regel.navn for regel in treaarsregler(navn)] == [f"{hva} {aar.lower()}" for aar in AARENE]


def test_kurstiden_staar_paa_sitt_aar():
    assert [FAKTA[f"kurs_{nr}"].nokkel for nr in (1, 2, 3)] == ["kurstid[0]", "kurstid[1]", "kurstid[2]"]
    assert [regel.navn for regel in treaarsregler("kurs")] == [f"Kurstid {aar.lower()}" for aar in AARENE]


def test_et_tall_heter_det_som_regelen_kaller_det_og_ellers_det_feltet_heter():
    assert FAKTA["barn"].regel.navn == "Forsørgede barn under 18 år"
    assert FAKTA["bokommune"].regel.navn == "Bokommunenr"


def test_j_er_sant_i_reglene_og_blankt_er_usant():
    ja = Ja(ja="ny periode", blank="fortsetter")
    assert [ja.i_regelen(svar) for svar in ("J", "N", "")] == [True, False, False]
    assert [JaNei().i_regelen(svar) for svar in ("J", "N", "")] == [True, False, False]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mer(Behandling):
    """The facts of a law that has one more."""

    reisedager: int | None = felt("Reisedager", Heltall(hoyst=7))


def test_en_lov_har_de_felles_opplysningene_selv_og_sine_egne_bak():
    fakta = fakta_i(_Mer)
    assert [fakta[navn] is ett for navn, ett in FAKTA.items()] == [True] * len(FAKTA)
    assert [*fakta] == [*FAKTA, "reisedager"]


def test_en_sak_leses_aar_for_aar():
    sak = Saksfakta(date(1988, 6, 1), date(1988, 6, 1), (Aarsinntekt(1), Aarsinntekt(2), Aarsinntekt(3)))
    nokler = [nokkel for nokkel in flatt(sak) if nokkel.startswith(("inntekt", "kurstid"))]
    assert nokler == [
        *("inntekt[0].lonn", "inntekt[0].dagpenger", "inntekt[0].sykepenger"),
        *("inntekt[1].lonn", "inntekt[1].dagpenger", "inntekt[1].sykepenger"),
        *("inntekt[2].lonn", "inntekt[2].dagpenger", "inntekt[2].sykepenger"),
        *("kurstid[0]", "kurstid[1]", "kurstid[2]"),
    ]

"""The control programs: each limit at −1, 0 and +1, the sentence, and faults in the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rules.dagpenger.kontroll import STOPP, VARSEL, Kontrollfunn, les_kontroller, tolk_kontroller
from rules.dagpenger.kontrollmaal import storrelser_i
from rules.dagpenger.lov_1966.kontroller import FIL, GRENSEPARAMETRE, alle_kontroller, kontroller
from rules.dagpenger.lov_1966.tolkning import les_tolkning
from rules.dagpenger.setninger import BER_OM_BEGRUNNELSE
from rules.fakta.skjema import FAKTA, Behandling
from rules.tall.parametre import Parameterfeil
from tests.rules.saker import JUNI_1988

FEILFRI = Behandling(
    innvilget_fra=JUNI_1988,
    til=date(1989, 12, 12),
    normal_arbtid=Decimal("37.5"),
    tapt_arbtid=Decimal("37.5"),
    maks_prosent=Decimal(100),
    skatteprosent=Decimal(33),
    barn=1,
    barn1_fodt=date(1980, 1, 1),
    lonn_1=Decimal(150_000),
    lonn_3=Decimal(90_000),
    dagpenger_3=Decimal(10_000),
    kurs_1=0,
    kurs_3=12,
)


def alle_funn(
    tolkning: dict[str, str] | None = None, utfall: str | None = None, **endring: Any
) -> Sequence[Kontrollfunn]:
    return kontroller(replace(FEILFRI, **endring), JUNI_1988, les_tolkning(tolkning or {}), utfall)


def funn(endring: dict[str, Any], tolkning: dict[str, str] | None = None) -> list[str]:
    return [f.kontroll.id for f in alle_funn(tolkning, **endring)]


def tre(navn: str, *verdier: int | None) -> dict[str, Any]:
    tall = int if navn == "kurs" else Decimal
    return {f"{navn}_{nr}": None if verdi is None else tall(verdi) for nr, verdi in enumerate(verdier, 1)}


def barn_fodt(*datoer: date) -> dict[str, date]:
    return {f"barn{nr}_fodt": fodt for nr, fodt in enumerate(datoer, 1)}


def test_en_feilfri_sak_gir_ingen_funn():
    assert funn({}) == []


def test_blanke_felt_gir_bare_det_som_mangler():
    tomme = kontroller(Behandling(), JUNI_1988)
    assert [f.kontroll.id for f in tomme] == ["minsteinntekt", "skatt-oppgitt", "innvilget-fra-oppgitt"]


@pytest.mark.parametrize(
    ("endring", "ventet"),
    [
        # 20 × 31 000 = 620 000
        (tre("lonn", 620_000, None, None), []),
        (tre("lonn", 620_001, None, None), ["inntekt-20g"]),
        (tre("dagpenger", None, 620_001, None), ["inntekt-20g"]),
        (tre("sykepenger", -1, None, None), ["inntekt-belop"]),
        (tre("lonn", 1_000_000_000, None, None), ["inntekt-belop", "inntekt-20g"]),
        # 0.75 × 31 000 = 23 250; 69 750 over three years
        (tre("lonn", 23_249, 0, 0), ["minsteinntekt"]),
        (tre("lonn", 23_250, 0, 0), []),
        (tre("lonn", 0, 69_750, None), []),
        (tre("lonn", 0, 69_749, None), ["minsteinntekt"]),
        (tre("kurs", 51, 0, 0), []),
        (tre("kurs", 0, 52, -1), ["kurstid", "kurstid"]),
        ({"barn": 21, **barn_fodt(*[date(1980, 1, 1)] * 3)}, ["barn-antall"]),
        ({"barn": 20, **barn_fodt(*[date(1980, 1, 1)] * 3)}, []),
        ({"barn": 2}, ["barn-uten-dato"]),
        ({"barn": 0}, ["dato-uten-barn"]),
        ({"barn": None}, ["dato-uten-barn"]),
        # the child turns 18 on 1 June 1988, is 17 a day longer, is born on the day, or not yet
        (barn_fodt(date(1970, 6, 1)), ["barn-alder"]),
        (barn_fodt(date(1970, 6, 2)), []),
        (barn_fodt(date(1988, 6, 1)), []),
        (barn_fodt(date(1988, 6, 2)), ["barn-fodt"]),
        ({"normal_arbtid": Decimal(0), "tapt_arbtid": None}, ["normal-tid"]),
        ({"normal_arbtid": Decimal(168)}, []),
        ({"normal_arbtid": Decimal("168.01")}, ["normal-tid"]),
        ({"tapt_arbtid": Decimal("37.51")}, ["full-tid"]),
        ({"tapt_arbtid": Decimal("-0.01")}, ["tapt-tid"]),
        ({"maks_prosent": Decimal(101)}, ["maks-prosent"]),
        ({"maks_prosent": Decimal(0)}, ["maks-prosent", "under-terskel"]),
        ({"maks_prosent": Decimal(39)}, ["under-terskel"]),
        ({"maks_prosent": Decimal(40)}, []),
        ({"skatteprosent": Decimal(-1)}, ["skatt-prosent"]),
        ({"skatteprosent": Decimal(101)}, ["skatt-prosent"]),
        ({"skatteprosent": Decimal(0)}, []),
        ({"skatteprosent": None}, ["skatt-oppgitt"]),
        ({"tabellnr": "7100"}, ["skatt-dobbelt"]),
        ({"skatteprosent": None, "tabellnr": "7100"}, []),
        ({"til": date(1988, 5, 31)}, ["til-for-fra"]),
        ({"til": JUNI_1988}, []),
        ({"innvilget_fra": None, "til": None}, ["innvilget-fra-oppgitt"]),
        ({"normal_arbtid": None}, ["normal-tid-oppgitt"]),
        ({"normal_arbtid": Decimal(169), "tapt_arbtid": Decimal(170)}, ["normal-tid", "tapt-tid"]),
        # 40 % of 37.5 hours is 15
        ({"maks_prosent": None, "tapt_arbtid": Decimal("15")}, []),
        ({"maks_prosent": None, "tapt_arbtid": Decimal("14.99")}, ["full-tid-under-terskel"]),
        ({"maks_prosent": Decimal(40), "tapt_arbtid": Decimal("14.99")}, []),
        ({"uker_delvis_perm": 999}, []),
        ({"uker_delvis_perm": 1000}, ["delvis-permisjon"]),
        ({"antall_uker": 0}, ["antall-uker"]),
        ({"antall_uker": 80}, []),
        ({"antall_uker": 81}, ["antall-uker-perioden"]),
        ({"antall_uker": 26, "vernepliktig": "J"}, []),
        ({"antall_uker": 27, "vernepliktig": "J"}, ["antall-uker-vernepliktig"]),
        ({"antall_uker": 81, "vernepliktig": "J"}, ["antall-uker-vernepliktig"]),
        ({"oppjustert_grunnlag": Decimal(-1)}, ["andre-belop"]),
        ({"oppjustert_grunnlag": Decimal(0)}, ["oppjustert-null"]),
        ({"oppjustert_grunnlag": Decimal(1)}, []),
        ({"oppjustert_grunnlag": None}, []),
        (
            {
                "privat_pensjon": Decimal(999_999_999),
                "folketrygd": Decimal(1_000_000_000),
                "redusert_trygd": Decimal(-1),
            },
            ["andre-belop", "andre-belop"],
        ),
        # the G before 1 April 1988 was 30 400
        ({**tre("lonn", 22_800, 0, 0), "grunnbelop": "F"}, []),
        ({**tre("lonn", 22_799, 0, 0), "grunnbelop": "F"}, ["minsteinntekt"]),
        ({"innvilget_fra": date(1987, 5, 31)}, ["behandlet-langt-unna"]),
        ({"innvilget_fra": date(1987, 6, 1)}, []),
    ],
)
def test_hver_grense(endring, ventet):
    assert funn(endring) == ventet


@pytest.mark.parametrize(("barn", "sagt"), [(None, "er 0."), (0, "er 0."), (2, "er 2.")])
def test_setningen_sier_hvor_mange_barn_som_staar_i_feltet(barn, sagt):
    (ett,) = alle_funn(barn=barn)
    assert ett.setning.endswith(f"Forsørgede barn, som {sagt}" if not barn else f"Forsørgede barn {sagt}")


def test_grensen_folger_tolkningen_og_datoen():
    assert funn({"maks_prosent": Decimal(30)}, {"T-TERSKEL": "20"}) == []
    assert funn({"maks_prosent": Decimal(45)}, {"T-TERSKEL": "50"}) == ["under-terskel"]


@pytest.mark.parametrize(
    ("normal", "tapt", "vist"),
    [
        ("40", "12", "30"),
        ("40", "15.99", "39,975"),  # two decimals would be 39,98
        ("167.99", "67.19", "39,996428…"),  # two decimals would say that 40 is under 40
    ],
)
def test_det_viste_motsier_aldri_grensen(normal, tapt, vist):
    timer = {"normal_arbtid": Decimal(normal), "tapt_arbtid": Decimal(tapt), "maks_prosent": None}
    (tid,) = alle_funn(**timer, begrunnelse="Ja")
    assert tid.setning == (f"Tapt arb.tid: se etter; {vist} % er under 40 %.")


def test_for_mye_tapt_tid_vises_over_100_prosent():
    """167.99 and 168 hours: 100.00595 %."""
    timer = {"normal_arbtid": Decimal("167.99"), "tapt_arbtid": Decimal(168)}
    (tid,) = alle_funn(**timer)
    assert tid.setning.endswith("for timene er 100,005952… % av den.")


def test_funnet_navngir_feltet_og_sier_om_det_stopper():
    (kurs,) = alle_funn(kurs_3=52)
    assert (kurs.felt, kurs.kontroll.utfall) == ("kurs_3", STOPP)
    assert kurs.setning == "Kurstid 3. siste år: skriv uker fra 0 til 51."
    (inntekt,) = alle_funn(lonn_1=Decimal(700_000))
    assert (inntekt.felt, inntekt.kontroll.utfall) == ("lonn_1", VARSEL)
    assert inntekt.setning == ("Lønnsinntekt SISTE ÅR: skriv en begrunnelse i Begr.; over 20 G.")
    (tid,) = alle_funn(tapt_arbtid=Decimal(45))
    assert tid.setning == "Tapt arb.tid: skriv høyst Normal arb.tid, for timene er 120 % av den."


def test_bare_det_ene_utfallet_naar_en_ber_om_det():
    galt: dict[str, Any] = {"kurs_3": 52, "lonn_1": Decimal(700_000)}
    assert [f.kontroll.id for f in alle_funn(utfall=STOPP, **galt)] == ["kurstid"]
    assert [f.kontroll.id for f in alle_funn(utfall=VARSEL, **galt)] == ["inntekt-20g"]
    assert [f.kontroll.id for f in alle_funn(**galt)] == ["inntekt-20g", "kurstid"]


@pytest.mark.parametrize(
    ("begrunnelse", "raad"),
    [("", BER_OM_BEGRUNNELSE), (" ", BER_OM_BEGRUNNELSE), ("-", BER_OM_BEGRUNNELSE), ("Ja", "se etter")],
)
def test_et_varsel_ber_om_begrunnelse_til_den_er_gitt(begrunnelse, raad):
    (varsel,) = alle_funn(lonn_1=Decimal(700_000), begrunnelse=begrunnelse)
    assert varsel.setning == f"Lønnsinntekt SISTE ÅR: {raad}; over 20 G."


def test_en_rad_proves_ikke_naar_den_som_forutsettes_slo_ut():
    assert funn({"barn": -1}) == ["barn-antall"]
    assert funn({"barn": 0}) == ["dato-uten-barn"]


def test_hver_storrelse_som_ikke_er_et_felt_brukes_av_en_kontroll():
    assert {kontroll.storrelse for kontroll in alle_kontroller()} >= set(storrelser_i(Behandling)) - set(FAKTA)


RAD = {
    "id": "prove",
    "storrelse": "barn",
    "hoyst": 3,
    "utfall": "stopp",
    "setning": "{felt} må være høyst {hoyst}.",
    "kilde": "Prøven",
    "grad": "C",
}


@pytest.mark.parametrize(
    ("endring", "setning"),
    [
        ({"farge": 1}, "rad 1 har den ukjente nøkkelen farge"),
        ({"kilde": ""}, "rad 1 mangler kilde"),
        ({"id": None}, "rad 1 mangler id"),
        ({"grad": "D"}, "rad 1 har graden D"),
        ({"utfall": "kanskje"}, "rad 1 har utfallet kanskje"),
        ({"storrelse": "høyde"}, "rad 1 måler den ukjente størrelsen høyde"),
        ({"hoyst": None}, "rad 1 må ha minst eller hoyst"),
        ({"hoyst": "bredde"}, "rad 1 har en grense, hoyst, som verken er et tall eller en parameter"),
        ({"hoyst": True}, "rad 1 har en grense, hoyst, som verken er et tall eller en parameter"),
        ({"hoyst": "avstengning_forslag"}, "rad 1 har en grense, hoyst, som verken er et tall eller en parameter"),
        ({"forutsetter": "annet"}, "rad 1 forutsetter annet, som ikke er en tidligere rad"),
        ({"forutsetter": "prove"}, "rad 1 forutsetter prove, som ikke er en tidligere rad"),
        ({"setning": "For mange."}, "rad 1 må ha en setning som navngir {felt}"),
        ({"utfall": "varsel"}, "rad 1 må ha {raad} i setningen når utfallet er varsel, og bare da"),
        ({"setning": "{felt}: {raad}."}, "rad 1 må ha {raad} i setningen når utfallet er varsel, og bare da"),
        ({"setning": "{felt} er {rart}."}, "rad 1 har en setning med et ukjent felt i klammer"),
    ],
)
def test_feil_i_tabellen_sier_fil_og_rad(endring, setning):
    rad = {nokkel: verdi for nokkel, verdi in (RAD | endring).items() if verdi is not None}
    with pytest.raises(Parameterfeil) as feil:
        tolk_kontroller(FIL, {"kontroll": [rad]}, GRENSEPARAMETRE)
    assert str(feil.value).startswith(f"{FIL}: {setning}")


def test_to_rader_med_samme_id():
    with pytest.raises(Parameterfeil, match="rad 2 har samme id som en tidligere rad, prove"):
        tolk_kontroller(FIL, {"kontroll": [RAD, RAD]}, GRENSEPARAMETRE)


def test_en_fil_uten_rader_eller_uten_toml(tmp_path):
    with pytest.raises(Parameterfeil, match="må ha rader som heter kontroll"):
        tolk_kontroller(FIL, {"kontroll": []}, GRENSEPARAMETRE)
    fil = tmp_path / "odelagt.toml"
    fil.write_text("= 2", "utf-8")
    with pytest.raises(Parameterfeil, match=r"^odelagt\.toml kan ikke leses"):
        les_kontroller(fil, GRENSEPARAMETRE)

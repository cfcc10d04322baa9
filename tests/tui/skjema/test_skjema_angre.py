"""Undo, what is unsaved, and drafts."""

import json

import pytest

from tests.tui.smaa_skjemaer import person


def test_angre_tar_hele_det_som_ble_skrevet_i_ett() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.gaa_til("fornavn")
    skjema.skriv("Ann")
    skjema.angre_felt()
    assert (skjema.tekst("fornavn"), skjema.markor) == ("Kari", (0, 29))


def test_angre_gaar_steg_for_steg() -> None:
    skjema = person()
    skjema.skriv("Ber")
    skjema.rygg()
    skjema.rygg()
    skjema.skriv("o")
    steg = []
    for _ in range(3):
        skjema.angre_felt()
        steg.append(skjema.tekst("etternavn"))
    assert steg == ["B", "Ber", ""]


def test_flytting_begynner_et_nytt_steg() -> None:
    skjema = person()
    skjema.skriv("AB")
    skjema.pil(0, -1)
    skjema.skriv("C")
    skjema.angre_felt()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("AB", (0, 13))


def test_angre_rett_etter_hopp_gjelder_feltet_som_ble_fullt() -> None:
    skjema = person()
    skjema.skriv("Lunde")
    skjema.angre_felt()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("", (0, 12))


def test_angre_i_et_annet_felt_rorer_ikke_det_forste() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.neste_felt()
    skjema.angre_felt()
    assert skjema.tekst("etternavn") == "Berg"
    assert skjema.melding == "Det er ikke noe å angre i dette feltet."


def test_et_svar_kan_ikke_angres() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.sett("etternavn", "Lund")
    skjema.hjem()
    skjema.angre_felt()
    assert skjema.tekst("etternavn") == "Lund"


def test_angre_i_et_felt_som_har_lukket_seg_endrer_ingenting() -> None:
    skjema = person()
    skjema.gaa_til("barn")
    skjema.skriv("1010180")
    skjema.gaa_til("barn")
    skjema.skriv("0")
    skjema.gaa_til("barn1")
    skjema.angre_felt()
    assert skjema.tekst("barn1") == "010180"


def test_endret_er_felter_med_annen_tekst_enn_svaret() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.skriv("Borg")
    assert skjema.endret == {"etternavn"}
    skjema.hjem()
    skjema.skriv("Berg")
    assert skjema.endret == frozenset()


def test_et_nokkelfelt_er_endret_men_aldri_ulagret() -> None:
    skjema = person()
    skjema.gaa_til("fodselsnr")
    skjema.skriv("0181")
    assert (skjema.endret, skjema.ulagret) == ({"fodselsnr"}, False)
    skjema.gaa_til("lonn")
    skjema.skriv("1")
    assert skjema.ulagret


def test_et_svar_i_et_beskyttet_felt_er_ingen_endring() -> None:
    skjema = person()
    skjema.sett("journalnr", "88123")
    assert skjema.endret == frozenset()


def test_lagret_er_det_nye_utgangspunktet() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.lagret()
    assert not skjema.ulagret
    skjema.skriv("en")
    skjema.angre_alt()
    assert skjema.tekst("etternavn") == "Berg"


def test_angre_alt_gaar_tilbake_til_siste_svar_og_tar_merkene() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.skriv("BergeAnne")
    skjema.feil = {"fornavn": "x"}
    skjema.angre_alt()
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn"), skjema.feil) == ("", "Kari", {})
    assert not skjema.ulagret


def test_angre_alt_kan_selv_angres_felt_for_felt() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.angre_alt()
    skjema.angre_felt()
    assert skjema.tekst("etternavn") == "Berg"


def test_merket_forsvinner_naar_feltet_endres() -> None:
    skjema = person()
    skjema.feil = {"etternavn": "a", "fornavn": "b"}
    skjema.skriv("B")
    assert skjema.feil == {"fornavn": "b"}
    skjema.sett("fornavn", "Kari")
    assert skjema.feil == {}


def test_merket_forsvinner_naar_feltet_angres() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.feil = {"etternavn": "a"}
    skjema.angre_felt()
    assert skjema.feil == {}


def test_kladden_holder_endringene_og_kommer_igjen() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.skriv("Ås ")
    skjema.gaa_til("anmerkning")
    skjema.skriv("Ring 1.")
    kladd = json.loads(json.dumps(skjema.kladd()))
    assert kladd == {"side": "P-2", "markor": [1, 20], "tekster": {"anmerkning": "Ring 1.", "etternavn": "Ås"}}

    ny = person()
    ny.sett("fornavn", "Kari")
    ny.hent_kladd(kladd)
    assert (ny.side, ny.markor, ny.tekster) == ("P-2", (1, 20), skjema.tekster)
    assert ny.endret == {"anmerkning", "etternavn"}
    ny.angre_alt()
    assert ny.tekst("etternavn") == ""


@pytest.mark.parametrize(
    "kladd",
    [
        {},
        {"side": "finnes ikke", "markor": [99, 0], "tekster": {"finnes_ikke": "x", "journalnr": "x", "fornavn": 7}},
        {"side": ["P-2"], "markor": ["1", 2], "tekster": ["etternavn"]},
        {"side": None, "markor": None, "tekster": None},
        {"markor": [1, 2, 3], "tekster": {"fornavn": None}},
    ],
)
def test_en_kladd_som_ikke_passer_gaar_forbi(kladd: dict[str, object]) -> None:
    skjema = person()
    skjema.hent_kladd(kladd)
    assert (skjema.side, skjema.markor, set(skjema.tekster.values())) == ("P-1", (0, 12), {""})


def test_kladden_slipper_ikke_inn_styretegn() -> None:
    skjema = person()
    skjema.hent_kladd({"tekster": {"etternavn": "A\u030a\x1b[s "}})
    assert skjema.tekst("etternavn") == "Å[s"

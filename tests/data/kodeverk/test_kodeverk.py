"""Code lists: facts that the sources state, searching, and the provenance that every list must carry."""

import csv
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import data.kodeverk
from data.kodeverk import Kodeliste, kodeliste, kodelister

MAPPE = Path(data.kodeverk.__file__).parent
ALLE = kodelister()


def test_alle_listene_bak_f4_finnes() -> None:
    assert set(ALLE) == {
        "kommune",
        "nyk",
        "naeringsgruppe",
        "avslag",
        "avstengning",
        "opphor",
        "tilbakesending",
        "papirer",
        "omgjoring",
        "tilbaketaking",
        "annullering",
        "gjenopptak",
        "anvisningstype",
        "girotype",
        "grunnbelop",
    }


def test_hver_liste_har_en_fil_og_hver_fil_en_liste() -> None:
    assert {fil.stem for fil in MAPPE.glob("*.csv")} == set(ALLE)


@pytest.mark.parametrize("navn", ALLE)
def test_hver_liste_sier_hvor_den_er_fra_og_hvor_sikker_den_er(navn: str) -> None:
    liste = kodeliste(navn)
    assert liste.navn
    assert len(liste.kilde) > 20
    assert liste.merknad
    assert liste.grad in {"A", "B", "C"}


@pytest.mark.parametrize("navn", ALLE)
def test_ingen_kode_staar_to_ganger_og_alle_har_riktig_form_navn_og_kilde(navn: str) -> None:
    with (MAPPE / f"{navn}.csv").open(encoding="utf-8", newline="") as fil:
        rader = list(csv.DictReader(fil))
    liste = kodeliste(navn)
    assert [kode for kode, antall in Counter(rad["kode"] for rad in rader).items() if antall > 1] == []
    for rad in rader:
        assert liste.riktig_form(rad["kode"])
        assert rad["navn"] == rad["navn"].strip() != ""
        assert rad["kilde"]


@pytest.mark.parametrize("navn", ALLE)
def test_forkortelsen_for_kilden_i_hver_rad_er_forklart_i_hodet(navn: str) -> None:
    with (MAPPE / f"{navn}.csv").open(encoding="utf-8", newline="") as fil:
        forkortelser = {re.split(r"[, ]", rad["kilde"])[0] for rad in csv.DictReader(fil)}
    forklart = kodeliste(navn).kilde
    assert {kort for kort in forkortelser - {"eget"} if f"{kort}:" not in forklart} == set()


def test_kommunene_er_448() -> None:
    # 435 fra 1994. Fredrikstad 1994: fem ble til en (+4). 1992: Sarpsborg fire til en (+3), Hamar to til en (+1),
    # Arendal fem til en (+4), Hammerfest to til en (+1). 435 + 4 + 9 = 448.
    assert len(kodeliste("kommune").koder) == 448


@pytest.mark.parametrize(
    ("fylke", "antall"),
    [("01", 25), ("03", 1), ("04", 23), ("07", 15), ("09", 19), ("18", 45), ("20", 20)],
)
def test_antall_kommuner_i_fylket(fylke: str, antall: int) -> None:
    assert sum(kode.startswith(fylke) for kode in kodeliste("kommune").koder) == antall


@pytest.mark.parametrize(
    ("kode", "navn"),
    [
        ("0102", "Sarpsborg"),
        ("0103", "Fredrikstad"),
        ("0301", "Oslo"),
        ("0401", "Hamar"),
        ("0414", "Vang (Hedmark)"),
        ("0545", "Vang (Oppland)"),
        ("0706", "Sandefjord"),
        ("0709", "Larvik"),
        ("0815", "Kragerø"),
        ("0921", "Tromøy"),
        ("1214", "Ølen"),
        ("1729", "Inderøy"),
        ("1841", "Fauske"),
        ("1902", "Tromsø"),
        ("2011", "Guovdageaidnu - Kautokeino"),
        ("2016", "Sørøysund"),
    ],
)
def test_kommunen_hadde_dette_nummeret_i_1988(kode: str, navn: str) -> None:
    assert kodeliste("kommune").tekst(kode) == navn


@pytest.mark.parametrize("kode", ["0703", "0705", "0707", "0708", "0717", "0721", "0725", "0726", "0727"])
def test_kommuner_slaatt_sammen_ved_nyttaar_1988_er_borte(kode: str) -> None:
    assert kodeliste("kommune").tekst(kode) is None


@pytest.mark.parametrize("kode", ["0105", "0106", "0403", "0906", "2004", "1160", "1756", "5001"])
def test_kommuner_som_kom_senere_er_ikke_med(kode: str) -> None:
    assert kodeliste("kommune").tekst(kode) is None


def test_navn_som_kom_i_1990_staar_slik_de_var_i_1988() -> None:
    kommuner = kodeliste("kommune")
    assert (kommuner.tekst("2021"), kommuner.tekst("2027")) == ("Karasjok", "Nesseby")


def test_uoppgitt_er_ingen_kommune() -> None:
    assert kodeliste("kommune").tekst("9999") is None


def test_like_kommunenavn_skilles_med_fylket() -> None:
    assert max(Counter(kodeliste("kommune").koder.values()).values()) == 1


def test_naeringsomradene_er_de_ni() -> None:
    naeringer = kodeliste("naeringsgruppe")
    assert [kode for kode in naeringer.koder if len(kode) == 1] == list("123456789")
    assert naeringer.tekst("5") == "Bygge- og anleggsvirksomhet"
    assert naeringer.tekst("371") == "Produksjon av jern, stål og ferrolegeringer"


def test_tresifret_naering_har_sin_tosifrede_og_ensifrede_over_seg() -> None:
    koder = kodeliste("naeringsgruppe").koder
    assert [kode for kode in koder if len(kode) > 1 and kode[:-1] not in koder] == []


def test_bare_nyk_og_naering_er_delvise() -> None:
    assert {navn for navn in ALLE if kodeliste(navn).delvis} == {"nyk", "naeringsgruppe"}


def test_nyk_er_tom_fordi_ingen_norsk_kilde_ble_funnet() -> None:
    nyk = kodeliste("nyk")
    assert dict(nyk.koder) == {}
    assert nyk.delvis
    assert nyk.riktig_form("641")
    assert not nyk.riktig_form("64A")


def test_begrunnelsene_har_hver_sin_kode_paa_tvers_av_listene() -> None:
    koder = [kode for navn in ("avslag", "avstengning", "opphor") for kode in kodeliste(navn).koder]
    assert len(koder) == len(set(koder))


@pytest.mark.parametrize(
    ("navn", "koder"),
    [("anvisningstype", ["", "K", "T", "E", "M"]), ("girotype", ["P", "B"]), ("grunnbelop", ["", "F"])],
)
def test_valgene_paa_skjermbildet(navn: str, koder: list[str]) -> None:
    assert list(kodeliste(navn).koder) == koder


def test_blank_er_en_kode_for_anvisning_men_ikke_for_giro() -> None:
    assert kodeliste("anvisningstype").tekst("") == "Ordinær anvisning"
    assert kodeliste("girotype").tekst("") is None
    assert not kodeliste("girotype").riktig_form("")


@pytest.mark.parametrize("kode", ["", "301", "03011", "030l", "٠٣٠١", "0301\n"])
def test_feil_form_paa_kommunenummer(kode: str) -> None:
    assert not kodeliste("kommune").riktig_form(kode)
    assert kodeliste("kommune").tekst(kode) is None


def test_en_hel_liste_sier_at_koden_ikke_finnes_uansett_form() -> None:
    kommune = kodeliste("kommune")
    assert kommune.feil("0301") == ""
    assert kommune.feil("0707") == "koden 0707 finnes ikke, tast F4 og velg en fra listen."
    assert kommune.feil("12") == "koden 12 finnes ikke, tast F4 og velg en fra listen."
    assert kommune.varsel("Bokommunenr", "0301") is None


def test_en_delvis_liste_tar_en_ukjent_kode_av_riktig_form_med_et_varsel() -> None:
    naering = kodeliste("naeringsgruppe")
    assert naering.feil("FISK") == "FISK har ikke form som en kode, tast F4 for å se listen."
    assert (kodeliste("nyk").feil("641"), kodeliste("nyk").varsel("NYK nr", "641")) == (
        "",
        "NYK nr: koden 641 er ikke i listen (delvis); se etter.",
    )


def test_ukjent_kommunenummer_kan_ha_riktig_form() -> None:
    assert kodeliste("kommune").riktig_form("0707")


@pytest.mark.parametrize("tekst", ["tromso", "TROMSØ", "Tromsø", " tromsø ", "1902"])
def test_finner_tromso(tekst: str) -> None:
    assert kodeliste("kommune").sok(tekst) == [("1902", "Tromsø")]


@pytest.mark.parametrize(
    ("tekst", "treff"),
    [
        ("baerum", ["0219"]),
        ("asnes", ["0425"]),
        ("romsdal bo", []),
        ("totEN", ["0528", "0529"]),
        ("toten ves", ["0529"]),
        ("uvdal", ["0633"]),
        ("vang", ["0414", "0545"]),
        ("030", ["0301"]),
        ("--", []),
        ("finnes ikke", []),
    ],
)
def test_sok_i_kommuner(tekst: str, treff: list[str]) -> None:
    assert [kode for kode, _ in kodeliste("kommune").sok(tekst)] == treff


def test_treff_paa_koden_kommer_foran_treff_paa_navnet_og_ingen_to_ganger() -> None:
    liste = Kodeliste("Prøve", "[A-Z]?", False, "prøve", "C", "", {"A": "Beta", "B": "Alfa", "": "Alle andre"})
    assert liste.sok("a") == [("A", "Beta"), ("B", "Alfa"), ("", "Alle andre")]
    assert liste.sok("b") == [("B", "Alfa"), ("A", "Beta")]


@given(st.sampled_from(ALLE), st.sampled_from(["", " ", "\t"]))
def test_tomt_sok_gir_hele_listen(navn: str, tekst: str) -> None:
    assert kodeliste(navn).sok(tekst) == list(kodeliste(navn).koder.items())


@given(st.sampled_from(list(kodeliste("kommune").koder.items())))
def test_hver_kommune_finnes_med_navnet_sitt_og_med_nummeret_sitt(rad: tuple[str, str]) -> None:
    kode, navn = rad
    assert rad in kodeliste("kommune").sok(navn)
    assert kodeliste("kommune").sok(kode) == [rad]


@given(st.sampled_from(ALLE), st.text(max_size=20))
def test_sok_taler_enhver_tekst_og_gir_bare_rader_fra_listen(navn: str, tekst: str) -> None:
    liste = kodeliste(navn)
    treff = liste.sok(tekst)
    assert len(treff) == len(set(treff))
    assert all(liste.koder[kode] == tekst_ for kode, tekst_ in treff)


def test_listen_kan_ikke_endres() -> None:
    with pytest.raises(TypeError):
        kodeliste("kommune").koder["0301"] = "Kristiania"  # type: ignore[index]


def test_ukjent_liste_sier_fra() -> None:
    with pytest.raises(KeyError, match="postnummer"):
        kodeliste("postnummer")


def test_listen_leses_en_gang() -> None:
    assert kodeliste("kommune") is kodeliste("kommune")


def test_to_like_koder_i_filen_avvises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "girotype.csv").write_text("kode,navn,kilde\nP,Postgiro,x\nP,Pengepose,x\n", encoding="utf-8")
    monkeypatch.setattr(data.kodeverk, "_MAPPE", tmp_path)
    data.kodeverk._hoder()  # the heads are cached already; only the rows come from the other folder
    with pytest.raises(ValueError, match="to ganger"):
        kodeliste.__wrapped__("girotype")


def test_innlesingen_trekker_ikke_inn_databasen() -> None:
    kode = "import sys, data.kodeverk; sys.exit(any(m in sys.modules for m in ('sqlmodel', 'sqlalchemy', 'textual')))"
    assert subprocess.run([sys.executable, "-c", kode], check=False).returncode == 0

"""The control before a form is sent, and how the form looks."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from tests.tui.slag import MAA_FYLLES_UT
from tests.tui.smaa_skjemaer import person, tekstbilde
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.lop import Lop
from tui.skjema.skjema import Skjema


class Yrker:
    """A partial list with one occupation."""

    delvis = True

    def tekst(self, kode: str) -> str | None:
        return "Fisker" if kode == "441" else None

    def feil(self, kode: str) -> str:
        return "" if len(kode) == 3 and kode.isdecimal() else f"{kode} er ingen yrkeskode."

    def varsel(self, label: str, kode: str) -> str | None:
        return None if self.tekst(kode) else f"{label}: {kode} er ikke i listen."

    def sok(self, tekst: str) -> Sequence[tuple[str, str]]:
        return [("441", "Fisker")] if tekst in "441 Fisker" else []


def test_riktig_utfylt_gir_verdier_og_ingen_feil() -> None:
    skjema = person()
    skjema.lim("Berg\tKari\t018160 12380\t2\t010180\t150 000")
    skjema.gaa_til("anmerkning")
    skjema.skriv("Ny")
    verdier, feil = skjema.kontroller()
    assert feil == {}
    assert verdier == {
        "etternavn": "Berg",
        "fornavn": "Kari",
        "fodselsnr": "01816012380",
        "journalnr": None,
        "barn": 2,
        "barn1": date(1980, 1, 1),
        "lonn": Decimal(150000),
        "anmerkning": "Ny",
    }
    assert skjema.verdier() == verdier


def test_feilene_kommer_i_leserekkefolge_over_alle_sider() -> None:
    skjema = person()
    skjema.gaa_til("lonn")
    skjema.skriv("femti")
    skjema.gaa_til("barn")
    skjema.skriv("9")
    verdier, feil = skjema.kontroller()
    assert list(feil) == ["etternavn", "barn", "barn1", "lonn", "anmerkning"]
    assert feil["etternavn"] == "Etternavn: feltet må fylles ut."
    assert feil["lonn"] == "Lønn: skriv hele kroner med tall, for eksempel 150000."
    assert (verdier["lonn"], verdier["etternavn"]) == (None, None)


def test_et_nytt_fodselsnr_sendes_for_aa_hente_resten() -> None:
    skjema = person()
    skjema.gaa_til("fodselsnr")
    skjema.skriv("01816012380")
    assert skjema.kontroller()[1] == {}
    skjema.lagret()
    assert list(skjema.kontroller()[1]) == ["etternavn", "anmerkning"]


def test_et_galt_fodselsnr_stanser_ogsaa_naar_det_er_nytt() -> None:
    skjema = person()
    skjema.gaa_til("fodselsnr")
    skjema.skriv("0181601238")
    assert list(skjema.kontroller()[1]) == ["fodselsnr"]


def test_et_paakrevd_felt_mangler_bare_naar_det_er_aapent() -> None:
    skjema = person()
    assert "barn1" not in skjema.kontroller()[1]
    skjema.gaa_til("barn")
    skjema.skriv("1")
    assert skjema.kontroller()[1]["barn1"] == "1. barn: feltet må fylles ut."


def test_feil_i_et_felt_som_har_lukket_seg_stanser_ikke() -> None:
    skjema = person()
    skjema.gaa_til("barn")
    skjema.skriv("1i gaar")
    skjema.gaa_til("barn")
    skjema.skriv("0")
    verdier, feil = skjema.kontroller()
    assert "barn1" not in feil
    assert verdier["barn1"] is None


def test_feltet_fra_siden_der_det_skrives_bestemmer() -> None:
    vist = Felt("nr", "Nr", Tekst(), beskyttet=True)
    skrives = Felt("nr", "Nr", Tekst(), paakrevd=MAA_FYLLES_UT)
    skjema = Skjema([Bilde("A", "", "\n Nr: __", (vist,)), Bilde("B", "", "\n Nr: __", (skrives,))])
    assert skjema.felt("nr") is skrives
    assert list(skjema.kontroller()[1]) == ["nr"]


def test_rekkefolgen_er_der_feltene_skrives_og_ikke_der_de_vises() -> None:
    vist = Felt("nr", "Nr", Tekst(), beskyttet=True)
    navn = Felt("navn", "Navn", Tekst(), paakrevd=MAA_FYLLES_UT)
    skrives = Felt("nr", "Nr", Tekst(), paakrevd=MAA_FYLLES_UT)
    skjema = Skjema([Bilde("A", "", "\n Nr: __ Navn: __", (vist, navn)), Bilde("B", "", "\n Nr: __", (skrives,))])
    assert list(skjema.kontroller()[1]) == ["navn", "nr"]


def test_blanke_foran_en_verdi_betyr_ingenting() -> None:
    skjema = person()
    skjema.gaa_til("lonn")
    skjema.skriv("  150")
    assert skjema.verdier()["lonn"] == Decimal(150)


def test_bare_blanke_er_ingenting() -> None:
    skjema = person()
    skjema.skriv("   ")
    assert skjema.tekst("etternavn") == ""
    assert "etternavn" in skjema.kontroller()[1]


def test_en_kode_utenfor_en_delvis_liste_er_et_varsel_og_ingen_feil() -> None:
    skjema = Skjema([Bilde("A", "", "\n NYK nr: ___", (Felt("nyk", "NYK nr", Kode(Yrker)),))])
    skjema.skriv("441")
    assert skjema.varsler() == {}
    skjema.hjem()
    skjema.skriv("999")
    assert skjema.kontroller() == ({"nyk": "999"}, {})
    assert list(skjema.varsler()) == ["nyk"]
    skjema.hjem()
    skjema.skriv("x")
    assert skjema.varsler() == {}


def test_tekstene_er_en_kopi() -> None:
    skjema = person()
    tekster = skjema.tekster
    skjema.skriv("Berg")
    assert tekster["etternavn"] == ""


def test_skjemaet_som_tekst_viser_plasser_paakrevde_og_beskyttede() -> None:
    skjema = person()
    skjema.sett("journalnr", "88123")
    assert tekstbilde(skjema)[:5] == [
        " Etternavn:*_____   Fornavn: ________",
        " Fødselsnr: ___________   Journalnr: 88123",
        " Barn: _   1. barn:",
        " Lønn: ______",
        "",
    ]


def test_et_felt_som_aapner_seg_faar_synlige_plasser() -> None:
    skjema = person()
    skjema.sett("barn", "1")
    assert tekstbilde(skjema)[2] == " Barn: 1   1. barn:*__________"


def test_et_feil_felt_har_merke_foran_ogsaa_uten_farger() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.feil = {"etternavn": "Etternavn: ..."}
    assert tekstbilde(skjema)[0] == " Etternavn:>Berg_   Fornavn: ________"


def test_paakrevdmerket_skriver_ikke_over_teksten_i_tegningen() -> None:
    skjema = Skjema([Bilde("A", "", "\n Nr:__", (Felt("nr", "Nr", Tekst(), paakrevd=MAA_FYLLES_UT),))])
    assert tekstbilde(skjema)[0] == " Nr:__"
    skjema.feil = {"nr": "Nr: ..."}
    assert tekstbilde(skjema)[0] == " Nr>__"


def test_en_avkortet_tekst_slutter_med_prikker() -> None:
    skjema = person()
    skjema.sett("journalnr", "8812345")
    skjema.sett("etternavn", "Christophersen")
    assert tekstbilde(skjema)[:2] == [
        " Etternavn: Chri…   Fornavn: ________",
        " Fødselsnr: ___________   Journalnr: 88123…",
    ]


def test_et_tegn_fra_registeret_som_ikke_fyller_en_celle_blir_et_sporsmaalstegn() -> None:
    skjema = person()
    skjema.sett("fornavn", "a\nb日")
    assert tekstbilde(skjema)[0].endswith("Fornavn: a?b?____")


def test_rollene_paa_en_linje() -> None:
    skjema = person()
    skjema.sett("journalnr", "88123")
    skjema.feil = {"fodselsnr": "x"}
    assert skjema.linjer()[0][1:5] == [
        Lop("*", "paakrevd"),
        Lop("_____", "aktiv"),
        Lop("   Fornavn: ", "tekst"),
        Lop("________", "felt"),
    ]
    assert skjema.linjer()[1][:5] == [
        Lop(" Fødselsnr:", "tekst"),
        Lop(">", "feil"),
        Lop("___________", "feil"),
        Lop("   Journalnr: ", "tekst"),
        Lop("88123 ", "beskyttet"),
    ]
    skjema.neste_felt()
    assert skjema.linjer()[0][2] == Lop("_____", "paakrevd")


def test_et_beskyttet_felt_blir_ikke_aktivt_av_at_markoren_staar_i_det() -> None:
    skjema = person()
    skjema.gaa_til("journalnr")
    assert skjema.linjer()[1][3] == Lop("      ", "beskyttet")


def test_bare_linjen_som_endret_seg_tegnes_paa_nytt() -> None:
    skjema = person()
    for_ = skjema.linjer()
    skjema.skriv("B")
    etter = skjema.linjer()
    assert [rad for rad in range(22) if for_[rad] is not etter[rad]] == [0]


def test_sidene_forveksles_ikke_naar_det_byttes_fram_og_tilbake() -> None:
    skjema = person()
    forste = tekstbilde(skjema)
    skjema.bytt_side("P-2")
    assert tekstbilde(skjema)[:2] == [" Etternavn:", " Anmerkning:*__________"]
    skjema.bytt_side("P-1")
    assert tekstbilde(skjema) == forste


def test_et_felt_som_aapnes_er_blankt_saa_ingenting_av_det_viste_blir_staaende() -> None:
    skjema = person()
    skjema.sett("barn1", "01.01.1980")
    skjema.gaa_til("barn")
    skjema.skriv("1")
    assert skjema.tekst("barn1") == ""
    skjema.gaa_til("barn")
    skjema.skriv("0")
    assert skjema.tekst("barn1") == "01.01.1980"


def test_det_som_er_skrevet_i_et_felt_som_lukkes_og_aapnes_igjen_staar_der() -> None:
    skjema = person()
    skjema.sett("barn1", "01.01.1980")
    for barn, tekst in (("1", "020280"), ("0", ""), ("1", "")):
        skjema.gaa_til("barn")
        skjema.skriv(barn)
        if tekst:
            skjema.gaa_til("barn1")
            skjema.skriv(tekst)
    assert skjema.tekst("barn1") == "020280"

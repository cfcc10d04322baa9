"""Paste: split over the fields, cut and said when it is too long, never spilled into the next field."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.smaa_skjemaer import ett_felt, person
from tui.skjema.tekst.innliming import celler


def test_tab_og_linjeskift_gaar_til_neste_felt() -> None:
    skjema = person()
    skjema.lim("Berg\tKari\r\n01816012380\n2\t010180\n150000")
    assert skjema.tekster == {
        "etternavn": "Berg",
        "fornavn": "Kari",
        "fodselsnr": "01816012380",
        "journalnr": "",
        "barn": "2",
        "barn1": "010180",
        "lonn": "150000",
        "anmerkning": "",
    }
    assert skjema.melding == ""


def test_markoren_staar_etter_det_innlimte() -> None:
    skjema = person()
    skjema.lim("Be\tKa")
    skjema.skriv("ri")
    assert skjema.tekst("fornavn") == "Kari"


def test_linjeskiftet_bakerst_i_en_kopiert_linje_flytter_ikke() -> None:
    skjema = person()
    skjema.lim("Berg\r\n")
    assert skjema.markor == (0, 16)


def test_en_tom_del_lar_feltet_staa() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.lim("Berg\t\t01816012380")
    assert (skjema.tekst("fornavn"), skjema.tekst("fodselsnr")) == ("Kari", "01816012380")


def test_et_lengre_tall_blir_ikke_staaende_bak_et_kortere_som_limes_inn() -> None:
    skjema = person()
    skjema.sett("lonn", "150000")
    skjema.gaa_til("lonn")
    skjema.lim("99")
    assert skjema.tekst("lonn") == "99"


def test_midt_i_feltet_skrives_det_over() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.gaa_til("fornavn")
    skjema.pil(0, 2)
    skjema.lim("tr")
    assert skjema.tekst("fornavn") == "Katr"


def test_i_innsetting_settes_det_inn() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.gaa_til("fornavn")
    skjema.veksle_innsetting()
    skjema.lim("Ann ")
    assert skjema.tekst("fornavn") == "AnnKari"


def test_for_langt_kuttes_sies_fra_om_og_merkes() -> None:
    skjema = person()
    skjema.lim("Christophersen\tKari")
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Chris", "Kari")
    assert skjema.melding == "Etternavn: det innlimte er for langt, og slutten er utelatt."
    assert skjema.feil == {"etternavn": skjema.melding}


def test_i_innsetting_mistes_ikke_det_som_sto_der() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.veksle_innsetting()
    skjema.lim("Nor")
    assert skjema.tekst("etternavn") == "NBerg"
    assert "slutten er utelatt" in skjema.melding


@pytest.mark.parametrize(
    ("navn", "limt", "tekst"),
    [
        ("lonn", "150 000,00", "150000"),
        ("lonn", "  99 000 ", "99 000"),
        ("fodselsnr", "018160 12380", "01816012380"),
    ],
)
def test_et_tall_som_er_skrevet_luftig_faar_plass_uten_luft(navn: str, limt: str, tekst: str) -> None:
    skjema = person()
    skjema.gaa_til(navn)
    skjema.lim(limt)
    assert (skjema.tekst(navn), skjema.melding) == (tekst, "")


def test_en_del_av_et_tall_gjores_ikke_kortere_for_aa_faa_plass() -> None:
    skjema = person()
    skjema.sett("lonn", "1500")
    skjema.gaa_til("lonn")
    skjema.slutt()
    skjema.lim("007")
    assert skjema.tekst("lonn") == "150000"
    assert skjema.feil == {"lonn": "Lønn: det innlimte er for langt, og slutten er utelatt."}


def test_innsetting_bak_dataene_har_plass_til_resten_av_feltet() -> None:
    skjema = person()
    skjema.sett("etternavn", "A")
    skjema.veksle_innsetting()
    skjema.pil(0, 3)
    skjema.lim("xyz")
    assert skjema.tekst("etternavn") == "A  xy"
    assert "slutten er utelatt" in skjema.melding


def test_mer_enn_siden_har_plass_til_gaar_ikke_rundt() -> None:
    skjema = person()
    skjema.gaa_til("lonn")
    skjema.lim("150000\tBerg")
    assert skjema.tekst("etternavn") == ""
    assert skjema.melding == "Det innlimte har flere deler enn siden har felt, og resten er utelatt."


def test_paa_beskyttet_tekst_limes_ingenting() -> None:
    skjema = person()
    skjema.gaa_til("journalnr")
    skjema.lim("x\ty\tz")
    assert set(skjema.tekster.values()) == {""}
    assert skjema.melding.startswith("Journalnr: feltet er beskyttet")


def test_et_fullt_felt_hopper_som_naar_en_skriver() -> None:
    skjema = person()
    skjema.lim("Lunde")
    skjema.skriv("Kari")
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Lunde", "Kari")


def test_fullt_eneste_felt_skrives_ikke_over_etter_liming() -> None:
    skjema = ett_felt()
    skjema.lim("D-60")
    skjema.skriv("x")
    assert skjema.tekst("valg") == "D-60"


def test_sammensatte_bokstaver_og_ubrukelige_tegn() -> None:
    skjema = person()
    skjema.lim("A\u030a🙂s\x1b")
    assert skjema.tekst("etternavn") == "Ås"
    assert skjema.melding == "Etternavn: tegn som ikke kan brukes her, er utelatt."


@pytest.mark.parametrize(
    ("limt", "celler_"),
    [
        ('"Storgata 1\nOppgang B"\t9008 TROMSØ', ["Storgata 1 Oppgang B", "9008 TROMSØ"]),
        ('"Storgata 1\r\nOppgang B"\r\n9008', ["Storgata 1 Oppgang B", "9008"]),
        ('a\t"b \n\n c"', ["a", "b c"]),
        ('"Villa ""Sole""\n2"', ['Villa "Sole" 2']),
        ('"Villa ""Sole"" 2"', ['Villa "Sole" 2']),
        ('"a\tb"\tc', ["a b", "c"]),
        ('"a"\t"b"', ["a", "b"]),
        ('""\tb', ["", "b"]),
        ('"sagt i går"', ['"sagt i går"']),
        ('"Villa" Sole\tb', ['"Villa" Sole', "b"]),
        ('"aldri lukket\tb\nc', ['"aldri lukket', "b", "c"]),
        ('5" rør\tb', ['5" rør', "b"]),
        ("\t\n", ["", "", ""]),
        ("", [""]),
    ],
)
def test_en_celle_fra_et_regneark_er_en_celle(limt: str, celler_: list[str]) -> None:
    assert list(celler(limt)) == celler_


@given(st.lists(st.text(alphabet='ab "\t\n', min_size=0, max_size=8), min_size=2, max_size=4))
def test_slik_et_regneark_skriver_dem_blir_hver_celle_en_del(innhold: list[str]) -> None:
    limt = "\t".join('"' + celle.replace('"', '""') + '"' for celle in innhold)
    deler = [[del_.strip() for del_ in re.split(r"[\t\n]", celle)] for celle in innhold]
    assert list(celler(limt)) == [" ".join(filter(None, ett)) for ett in deler]


def test_linjeskiftet_i_en_celle_gaar_ikke_til_neste_felt() -> None:
    skjema = person()
    skjema.lim('"Be\nrg"\t"Ka\nri"')
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn"), skjema.melding) == ("Be rg", "Ka ri", "")


def test_ingenting_er_ingenting() -> None:
    skjema = person()
    skjema.lim("")
    assert (skjema.markor, skjema.endret) == ((0, 12), frozenset())


def test_hver_del_angres_for_seg() -> None:
    skjema = person()
    skjema.lim("Berg\tKari")
    skjema.angre_felt()
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Berg", "")

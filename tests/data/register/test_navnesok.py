"""Properties of the search by name, against the plain meaning of it."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.operasjoner.journal.journal import journalfor
from data.operasjoner.journal.personer import Person, registrer_person, sok
from data.register.navnesok import navnedeler, ord_i, sorteringsnokkel
from data.register.register import Register
from tests.data.saker import Stillbar, fodselsnr, post

BOKSTAVER = "abcdefghijklmnopqrstuvwxyzæøåéüABCÆØÅ"
navn = st.lists(st.text(BOKSTAVER, min_size=1, max_size=12), min_size=1, max_size=3).map(" ".join)


@given(navn)
def test_store_og_smaa_bokstaver_er_like(tekst: str) -> None:
    assert ord_i(tekst.upper()) == ord_i(tekst.lower()) == ord_i(tekst)


@given(st.text())
def test_ingen_tekst_er_umulig_og_ordene_er_ferdig_foldet(tekst: str) -> None:
    ordene = ord_i(tekst)
    assert [ord_ for del_ in ordene for ord_ in ord_i(del_)] == ordene


def test_norske_bokstaver_er_egne_bokstaver_og_aksenter_er_det_ikke() -> None:
    assert ord_i("Bjørn-Åge Sæther") == ["bjørn", "åge", "sæther"]
    assert ord_i("José Müller") == ["jose", "muller"]


def test_navn_ordnes_med_ae_oe_aa_til_slutt() -> None:
    riktig = [
        ("Aas", "Per"),
        ("Berg", "Ola"),
        ("Berg", "Ole"),
        ("Berg", "Åse"),
        ("Bergan", "Anne"),
        ("Zetlitz", "Kari"),
        ("Ærø", "Ola"),
        ("Øby", "Ola"),
        ("Ås", "Ola"),
    ]
    assert sorted(riktig, key=lambda par: sorteringsnokkel(*par)) == riktig


def test_streker_i_bokstaver_teller_ikke_men_o_med_strek_er_en_egen_bokstav() -> None:
    assert ord_i("Đárru Ŧŋe Łukasz Bjørg") == ["darru", "tne", "lukasz", "bjørg"]


def registrer(reg: Register, *navnene: tuple[str, str]) -> list[str]:
    numre = [fodselsnr(nummer=nummer) for nummer in range(len(navnene))]
    for nr, (etternavn, fornavn) in zip(numre, navnene, strict=True):
        registrer_person(reg, Person(fodselsnr=nr, etternavn=etternavn, fornavn=fornavn))
    return numre


def funnet(reg: Register, tekst: str) -> list[str]:
    return [treff.navn for treff in sok(reg, tekst)]


@pytest.mark.parametrize(
    ("navn", "sokt"),
    [
        ("D'ARTAGNAN", ["dartagnan", "d'artagnan", "D\u2019Artagnan", "artagnan", "tagnan", "d artagnan"]),
        ("D' ARTAGNAN", ["dartagnan", "d'artagnan"]),
        ("O'BRIEN", ["obrien", "o'brien", "o\u00b4brien", "brien"]),
        ("OBRIEN", ["o'brien", "obrien", "o brien"]),
        ("SAINT-JUST", ["saintjust", "saint-just", "saint just", "just", "saint\u2011just"]),
        ("SAINTJUST", ["saint-just", "saintjust", "just"]),
        ("SAINT  JUST", ["saintjust", "saint just", "saint  just"]),
        ("J.P. LIE", ["jp", "j.p.", "jp lie", "jplie"]),
        ("VAN DER BERG", ["vanderberg", "van der berg", "derberg"]),
        ("A\u030asen", ["åsen", "Åsen", "a\u030as"]),
        ("Åsen", ["a\u030asen", "sen"]),
        ("André", ["andre", "andre\u0301", "ndr"]),
    ],
)
def test_skilletegn_aksenter_og_blanke_skjuler_ingen(reg: Register, navn: str, sokt: list[str]) -> None:
    registrer(reg, (navn, "Kari"))
    assert [tekst for tekst in sokt if funnet(reg, tekst) != [f"{navn}, Kari"]] == []


def test_de_som_begynner_slik_kommer_forst_og_saa_de_som_har_det_inni(reg: Register) -> None:
    registrer(reg, ("Lindberg", "Ola"), ("Berg", "Åse"), ("Solberg", "Anne"), ("Bergan", "Ola"), ("Moe", "Bergljot"))
    assert funnet(reg, "berg") == ["Berg, Åse", "Bergan, Ola", "Moe, Bergljot", "Lindberg, Ola", "Solberg, Anne"]
    assert [treff.navn for treff in sok(reg, "berg", grense=4)] == [
        "Berg, Åse",
        "Bergan, Ola",
        "Moe, Bergljot",
        "Lindberg, Ola",
    ]
    assert funnet(reg, "erg, ol") == ["Bergan, Ola", "Lindberg, Ola"]
    assert funnet(reg, "erg, l") == ["Bergan, Ola", "Lindberg, Ola"]
    assert funnet(reg, ", gljo") == ["Moe, Bergljot"]


def test_en_uten_bokstaver_i_navnet_finnes_paa_nummeret(reg: Register) -> None:
    (nr,) = registrer(reg, ("-", "-"))
    assert [(treff.fodselsnr, treff.navn) for treff in sok(reg, nr)] == [(nr, "-")]
    assert sok(reg, "-") == []


def test_den_som_bare_har_ett_navn_finnes_paa_det_og_vises_uten_strek(reg: Register) -> None:
    registrer(reg, ("Suharto", "-"), ("-", "Sukarno"))
    assert funnet(reg, "suhar") == ["Suharto"]
    assert funnet(reg, "karno") == ["Sukarno"]


def test_et_nytt_navn_finnes_og_det_gamle_ligger_ikke_igjen(reg: Register) -> None:
    registrer(reg, ("Lindberg", "Ola"), ("Lindberg", "Kari"))
    ola, kari = (Person(fodselsnr=fodselsnr(nummer=nr), etternavn="Moe", fornavn="Per") for nr in (0, 1))
    journalfor(reg, post(ola), None)
    assert funnet(reg, "dberg") == ["Lindberg, Kari"]
    journalfor(reg, post(kari), None)
    assert funnet(reg, "dberg") == []
    with reg.raa_lesing() as raa:
        assert sorted(raa.execute("SELECT del, ord FROM navnedel")) == sorted(navnedeler(["moe", "per"]))


bit = st.text("abcæøå", min_size=1, max_size=3)
helt = st.text("abcæøå -'", min_size=1, max_size=8).filter(lambda tekst: tekst.strip() != "")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(helt, helt), min_size=1, max_size=6), bit)
def test_soket_finner_hver_den_som_har_biten_i_et_ord_og_ingen_andre(
    tom_fil: Path, navnene: list[tuple[str, str]], sokt: str
) -> None:
    with TemporaryDirectory() as mappe:
        sti = Path(shutil.copyfile(tom_fil, Path(mappe) / "register.db"))
        reg = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
        numre = registrer(reg, *navnene)
        ordene = {
            nr: {ord_ for navn in par for ord_ in (*ord_i(navn), "".join(ord_i(navn)))}
            for nr, par in zip(numre, navnene, strict=True)
        }
        ventet = {nr for nr, ord_i_navnet in ordene.items() if any(sokt in ord_ for ord_ in ord_i_navnet)}
        assert {treff.fodselsnr for treff in sok(reg, sokt)} == ventet
        reg.lukk()

"""The windows over the form."""

import pytest

from tui.skjema.lop import tekst_av
from tui.vindu.kant import BREDDE, HOYDE
from tui.vindu.vindu import Lesevindu, Valgvindu, Vindu, Vindusvar

KOMMUNER = [("0301", "Oslo"), ("1103", "Stavanger"), ("1201", "Bergen"), ("1601", "Trondheim")]


def vist(vindu: Vindu) -> list[str]:
    return [tekst_av(linje)[2:-2].rstrip() for linje in vindu.bilde().linjer[1:-1]]


def skriv(vindu: Vindu, tekst: str) -> None:
    for tegn in tekst:
        vindu.tast(None, tegn)


@pytest.mark.parametrize("linjer", [[], ["en"], ["x " * 100], [str(nr) for nr in range(100)]])
def test_et_lesevindu_er_like_bredt_paa_hver_linje(linjer: list[str]) -> None:
    bilde = Lesevindu("Tittel", linjer).bilde()
    assert {len(tekst_av(linje)) for linje in bilde.linjer} == {BREDDE}
    assert len(bilde.linjer) <= HOYDE


def test_lesevinduet_blar_en_side_og_stanser_ved_slutten() -> None:
    vindu = Lesevindu("Tittel", [f"linje {nr}" for nr in range(40)])
    assert vist(vindu)[0] == "linje 0"
    vindu.tast("bla_ned", None)
    assert vist(vindu)[0] == "linje 16"
    vindu.tast("bla_ned", None)
    vindu.tast("bla_ned", None)
    assert vist(vindu)[-1] == "linje 39"
    vindu.tast("pil_opp", None)
    assert vist(vindu)[-1] == "linje 38"
    vindu.tast("hjem", None)
    assert vist(vindu)[0] == "linje 0"


def test_lesevinduet_sier_hvilken_side() -> None:
    vindu = Lesevindu("Tittel", [f"linje {nr}" for nr in range(40)])
    assert "side 1 av 3" in tekst_av(vindu.bilde().linjer[-1])
    vindu.tast("slutt", None)
    assert "side 3 av 3" in tekst_av(vindu.bilde().linjer[-1])


@pytest.mark.parametrize("handling", ["tilbake", "send"])
def test_lesevinduet_lukkes(handling: str) -> None:
    assert Lesevindu("Tittel", ["en"]).tast(handling, None) is Vindusvar.LUKKET


def test_en_bokstav_er_ukjent_i_et_lesevindu() -> None:
    assert Lesevindu("Tittel", ["en"]).tast(None, "a") is Vindusvar.UKJENT


def test_en_lang_linje_brettes_med_samme_innrykk() -> None:
    vindu = Lesevindu("Tittel", ["    " + "ord " * 30])
    assert len(vindu.innhold) == 2
    assert all(linje.startswith("    ord") for linje in vindu.innhold)


def test_valget_smalner_naar_det_skrives() -> None:
    vindu = Valgvindu("Kommune", KOMMUNER)
    skriv(vindu, "er")
    assert [linje.strip() for linje in vindu.innhold] == ["1103  Stavanger", "1201  Bergen"]
    vindu.tast("rygg", None)
    vindu.tast("rygg", None)
    assert len(vindu.innhold) == 4


def test_enter_velger_den_merkede() -> None:
    vindu = Valgvindu("Kommune", KOMMUNER)
    vindu.tast("pil_ned", None)
    vindu.tast("pil_ned", None)
    assert vindu.tast("send", None) is Vindusvar.VALGT
    assert vindu.valg == "1201"


def test_en_hel_kode_merkes_foran_andre_treff() -> None:
    vindu = Valgvindu("Tall", [("10", "ti"), ("100", "hundre"), ("1", "en")])
    skriv(vindu, "1")
    assert vindu.tast("send", None) is Vindusvar.VALGT
    assert vindu.valg == "1"


def test_ingen_treff_sier_fra_og_velger_ingenting() -> None:
    vindu = Valgvindu("Kommune", KOMMUNER)
    skriv(vindu, "zzz")
    assert vist(vindu)[1].strip() == "Ingen treff: rett det du har skrevet, eller F3 for å lukke."
    assert vindu.tast("send", None) is Vindusvar.AAPENT


def test_en_lang_liste_ruller_med_markeringen() -> None:
    vindu = Valgvindu("Tall", [(f"{nr:03}", "") for nr in range(100)])
    for _ in range(20):
        vindu.tast("pil_ned", None)
    assert any(linje.startswith("> 020") for linje in vist(vindu))
    vindu.tast("slutt", None)
    assert vist(vindu)[-1] == "> 099"
    vindu.tast("bla_opp", None)
    assert any(linje.startswith("> 084") for linje in vist(vindu))


def test_overskriften_staar_over_radene_ogsaa_naar_lista_ruller() -> None:
    vindu = Valgvindu("Tall", [(f"{nr:03}", "tall") for nr in range(100)], overskrift="Nr   Hva")
    assert vist(vindu)[1:3] == ["  Nr   Hva", "> 000  tall"]
    antall = len(vist(vindu))
    vindu.tast("slutt", None)
    assert (vist(vindu)[1], vist(vindu)[-1], len(vist(vindu))) == ("  Nr   Hva", "> 099  tall", antall)
    bilde = vindu.bilde()
    assert vindu.klikk(bilde.rad + 2, 10) is Vindusvar.AAPENT
    assert vindu.klikk(bilde.rad + len(bilde.linjer) - 2, 10) is Vindusvar.VALGT
    assert vindu.valg == "099"


def test_en_rad_paa_to_linjer_velges_som_en_og_staar_hel() -> None:
    vindu = Valgvindu("Tall", [(f"{nr:03}", f"tall\n   mer om {nr}") for nr in range(20)])
    assert vist(vindu)[1:4] == ["> 000  tall", "   mer om 0", "  001  tall"]
    vindu.tast("pil_ned", None)
    assert vindu.tast("send", None) is Vindusvar.VALGT
    assert vindu.valg == "001"
    vindu.tast("slutt", None)
    assert vist(vindu)[-2:] == ["> 019  tall", "   mer om 19"]
    vindu.tast("hjem", None)
    assert vist(vindu)[1] == "> 000  tall"
    skriv(vindu, "om 13")
    assert vindu.innhold == ["013  tall", "   mer om 13"]
    assert vindu.bilde().linjer[-1][0].tekst.count("1 av 20") == 1
    assert vindu.tast("send", None) is Vindusvar.VALGT
    assert vindu.valg == "013"


def test_klikk_paa_en_rad_velger_den_og_utenfor_lukker() -> None:
    vindu = Valgvindu("Kommune", KOMMUNER)
    bilde = vindu.bilde()
    assert vindu.klikk(bilde.rad + 3, 10) is Vindusvar.VALGT
    assert vindu.valg == "1103"
    assert vindu.klikk(0, 0) is Vindusvar.LUKKET


def test_fremmede_tegn_flytter_ingen_kant() -> None:
    lese = Lesevindu("日本", ["a\tb\nc", "\x1b[31m", "日本"])
    velge = Valgvindu("日本", [("日", "本")])
    skriv(velge, "日")
    for vindu in (lese, velge):
        assert {len(tekst_av(linje)) for linje in vindu.bilde().linjer} == {BREDDE}
    assert lese.innhold == ["a b", "c", "?[31m", "??"]


def test_tom_liste_gir_et_vindu_likevel() -> None:
    vindu = Valgvindu("Tom", [])
    assert vindu.tast("send", None) is Vindusvar.AAPENT
    assert {len(tekst_av(linje)) for linje in vindu.bilde().linjer} == {BREDDE}


DELT = [(None, "Nord"), ("1601", "Trondheim"), ("1902", "Tromsø"), (None, "Sør"), ("0301", "Oslo"), (None, "Tom del")]


def test_overskrifter_velges_ikke_og_markeringen_gaar_forbi_dem() -> None:
    vindu = Valgvindu("Kommune", DELT)
    assert vist(vindu)[1:] == ["Nord", "> 1601  Trondheim", "  1902  Tromsø", "Sør", "  0301  Oslo", "Tom del"]
    assert "3 av 3" in tekst_av(vindu.bilde().linjer[-1])
    for handling, merket in (
        ("pil_ned", "1902"),
        ("pil_ned", "0301"),
        ("pil_ned", "0301"),
        ("pil_opp", "1902"),
        ("pil_opp", "1601"),
        ("pil_opp", "1601"),
        ("slutt", "0301"),
        ("hjem", "1601"),
        ("bla_ned", "0301"),
        ("bla_opp", "1601"),
    ):
        vindu.tast(handling, None)
        assert any(linje.startswith(f"> {merket}") for linje in vist(vindu)), handling
    bilde = vindu.bilde()
    assert vindu.klikk(bilde.rad + 2, 10) is Vindusvar.AAPENT
    assert vindu.klikk(bilde.rad + 3, 10) is Vindusvar.VALGT
    assert vindu.valg == "1601"


def test_et_sok_gjelder_bare_det_som_kan_velges() -> None:
    vindu = Valgvindu("Kommune", DELT)
    skriv(vindu, "o")
    assert [linje.strip() for linje in vindu.innhold] == ["1601  Trondheim", "1902  Tromsø", "0301  Oslo"]
    skriv(vindu, "rd")
    assert vindu.innhold == []
    for _ in range(3):
        vindu.tast("rygg", None)
    assert len(vindu.innhold) == len(DELT)


def test_en_blank_kode_kan_velges() -> None:
    vindu = Valgvindu("Type", [("", "Ordinær"), ("K", "Kontant")])
    assert vindu.tast("send", None) is Vindusvar.VALGT
    assert vindu.valg == ""


def test_overskriften_vises_igjen_naar_en_lang_liste_rulles_tilbake() -> None:
    vindu = Valgvindu("Tall", [(None, "Alle"), *((f"{nr:03}", "") for nr in range(100))])
    vindu.tast("slutt", None)
    vindu.tast("hjem", None)
    assert vist(vindu)[1:3] == ["Alle", "> 000"]

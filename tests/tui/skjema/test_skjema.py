"""Writing and erasing: what is typed lands in open fields, within their length, and nowhere else."""

import pytest

from tests.tui.slag import Sifre
from tests.tui.smaa_skjemaer import ett_felt, person
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema


def test_markoren_begynner_i_forste_felt() -> None:
    assert person().felt_ved_markor is person().felt("etternavn")


def test_det_som_skrives_staar_i_feltet() -> None:
    skjema = person()
    skjema.skriv("Ås")
    assert skjema.tekst("etternavn") == "Ås"
    assert skjema.markor == (0, 14)


def test_overskriving_er_det_vanlige() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.skriv("Sk")
    assert skjema.tekst("etternavn") == "Skrg"


def test_innsetting_skyver_resten_til_hoyre() -> None:
    skjema = person()
    skjema.sett("etternavn", "erg")
    skjema.veksle_innsetting()
    skjema.skriv("B")
    assert (skjema.tekst("etternavn"), skjema.innsetting) == ("Berg", True)


def test_innsetting_i_fullt_felt_sier_fra_og_mister_ingenting() -> None:
    skjema = person()
    skjema.sett("etternavn", "Lunde")
    skjema.veksle_innsetting()
    skjema.skriv("x")
    assert skjema.tekst("etternavn") == "Lunde"
    assert skjema.melding == "Etternavn: feltet er fullt (INN), slett noe for å få plass."
    assert skjema.markor == (0, 12)


def test_fullt_felt_hopper_til_neste_og_tastene_folger_med() -> None:
    skjema = person()
    skjema.skriv("LundeKari")
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Lunde", "Kari")


def test_hoppet_gaar_forbi_beskyttede_og_lukkede_felter() -> None:
    skjema = person()
    skjema.gaa_til("fodselsnr")
    skjema.skriv("01816012380" + "0" + "150")
    assert (skjema.tekst("journalnr"), skjema.tekst("barn1")) == ("", "")
    assert (skjema.tekst("barn"), skjema.tekst("lonn")) == ("0", "150")


def test_det_samme_tegnet_aapner_neste_felt_og_hopper_dit() -> None:
    skjema = person()
    skjema.gaa_til("barn")
    skjema.skriv("2010180")
    assert (skjema.tekst("barn"), skjema.tekst("barn1")) == ("2", "010180")


def test_etter_siste_felt_kommer_det_forste() -> None:
    skjema = person()
    skjema.gaa_til("lonn")
    skjema.skriv("150000A")
    assert (skjema.tekst("lonn"), skjema.tekst("etternavn")) == ("150000", "A")


def test_det_eneste_feltet_skrives_ikke_over_naar_det_er_fullt() -> None:
    skjema = ett_felt()
    skjema.skriv("D-60X")
    assert skjema.tekst("valg") == "D-60"
    assert skjema.melding == "Valg: feltet er fullt, slett noe for å få plass."


def test_det_eneste_feltet_kan_rettes_fra_siste_plass() -> None:
    skjema = ett_felt()
    skjema.skriv("D-60X")
    skjema.rygg()
    skjema.skriv("2")
    assert skjema.tekst("valg") == "D-62"


def test_blanke_foran_det_som_skrives_lenger_ute() -> None:
    skjema = person()
    skjema.skriv("A")
    skjema.pil(0, 2)
    skjema.skriv("B")
    assert skjema.tekst("etternavn") == "A  B"


def test_innsetting_lenger_ute_lar_de_blanke_staa() -> None:
    skjema = person()
    skjema.veksle_innsetting()
    skjema.skriv("A  B")
    assert skjema.tekst("etternavn") == "A  B"


def test_blank_til_slutt_huskes_av_markoren_og_ikke_av_teksten() -> None:
    skjema = person()
    skjema.skriv("A ")
    assert skjema.tekst("etternavn") == "A"
    skjema.skriv("B")
    assert skjema.tekst("etternavn") == "A B"


def test_blank_over_et_tegn_visker_det_ut() -> None:
    skjema = person()
    skjema.sett("etternavn", "AB")
    skjema.slutt()
    skjema.pil(0, -1)
    skjema.skriv(" ")
    assert skjema.tekst("etternavn") == "A"


@pytest.mark.parametrize(("rad", "kol"), [(0, 0), (10, 40), (21, 79)])
def test_utenfor_feltene_sies_det_at_en_ikke_kan_skrive(rad: int, kol: int) -> None:
    skjema = person()
    skjema.klikk(rad, kol)
    skjema.skriv("x")
    assert skjema.melding == "Her er det ikke noe felt, gå til et åpent felt med Tab."
    assert set(skjema.tekster.values()) == {""}
    assert skjema.markor == (rad, kol)


def test_et_beskyttet_felt_sier_fra_med_navnet_sitt() -> None:
    skjema = person()
    skjema.sett("journalnr", "88123")
    skjema.gaa_til("journalnr")
    for rediger in (lambda: skjema.skriv("x"), skjema.rygg, skjema.slett, skjema.slett_til_slutt, skjema.angre_felt):
        rediger()
        assert skjema.melding
        assert skjema.tekst("journalnr") == "88123"
    skjema.skriv("x")
    assert skjema.melding == "Journalnr: feltet er beskyttet, gå til et åpent felt med Tab."


def test_et_lukket_felt_er_som_et_beskyttet() -> None:
    skjema = person()
    skjema.gaa_til("barn1")
    skjema.skriv("0")
    assert skjema.tekst("barn1") == ""
    assert skjema.melding == "1. barn: feltet er ikke åpent nå, gå til et åpent felt med Tab."


def test_meldingen_er_borte_etter_neste_tast() -> None:
    skjema = person()
    skjema.klikk(0, 0)
    skjema.skriv("x")
    skjema.neste_felt()
    assert skjema.melding == ""


def test_sammensatt_bokstav_som_kommer_i_to_taster() -> None:
    skjema = person()
    for tast in ("A", "\u030a", "s"):
        skjema.skriv(tast)
    assert skjema.tekst("etternavn") == "Ås"


def test_ringen_finner_bokstaven_ogsaa_etter_at_feltet_ble_fullt() -> None:
    skjema = person()
    for tast in ("S", "k", "a", "r", "a", "\u030a", "K", "a\u030a"):
        skjema.skriv(tast)
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Skarå", "Kå")


def test_to_merker_paa_en_bokstav() -> None:
    skjema = person()
    for tast in ("u", "\u0308", "\u0301"):
        skjema.skriv(tast)
    assert skjema.tekst("etternavn") == "ǘ"


def test_en_ring_uten_bokstav_sies_det_fra_om() -> None:
    skjema = person()
    skjema.skriv("A")
    skjema.neste_felt()
    skjema.skriv("\u030a")
    assert skjema.tekst("etternavn") == "A"
    assert skjema.melding


def test_en_ring_som_ikke_horer_til_bokstaven_endrer_ingenting() -> None:
    skjema = person()
    skjema.skriv("x")
    skjema.skriv("\u030a")
    assert skjema.tekst("etternavn") == "x"
    assert skjema.melding


def test_ringen_paa_en_bokstav_som_ikke_fikk_plass_setter_seg_ikke_paa_en_annen() -> None:
    skjema = ett_felt()
    skjema.skriv("aaaa")
    skjema.skriv("a")
    skjema.skriv("\u030a")
    assert skjema.tekst("valg") == "aaaa"


@pytest.mark.parametrize("tegn", ["日", "🙂", "\u200b", "\x1b", "\x00", "\ufeff", "\u00ad", "\ue000", "\uffff"])
def test_tegn_som_ikke_fyller_en_celle_slipper_ikke_inn(tegn: str) -> None:
    skjema = person()
    skjema.skriv(tegn)
    assert skjema.tekst("etternavn") == ""
    assert skjema.markor == (0, 12)
    assert skjema.melding


def test_hardt_mellomrom_er_et_mellomrom() -> None:
    skjema = person()
    skjema.skriv("A\u00a0B")
    assert skjema.tekst("etternavn") == "A B"


def test_mellomrommet_i_et_fodselsnr_tar_ingen_plass() -> None:
    skjema = person()
    skjema.gaa_til("fodselsnr")
    skjema.skriv("018160 12380")
    assert (skjema.tekst("fodselsnr"), skjema.tekst("barn")) == ("01816012380", "")


def test_et_fodselsnr_kan_skrives_over_et_annet_med_mellomrom() -> None:
    skjema = person()
    skjema.sett("fodselsnr", "31125512345")
    skjema.gaa_til("fodselsnr")
    skjema.skriv("018160 12380")
    assert (skjema.tekst("fodselsnr"), skjema.tekst("barn")) == ("01816012380", "")


def test_punktumene_i_et_kontonr_tar_ingen_plass() -> None:
    skjema = Skjema([Bilde("K", "", "\n Kontonr: ___________", (Felt("konto", "Kontonr", Sifre(11, " .")),))])
    skjema.skriv("8601.11.17947")
    assert skjema.tekst("konto") == "86011117947"


def test_rygg_tar_tegnet_foran() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.rygg()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("Ber", (0, 15))


def test_rygg_i_forste_plass_gjor_ingenting() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.rygg()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("Berg", (0, 12))


def test_rygg_rett_etter_hopp_tar_tegnet_som_fylte_feltet() -> None:
    skjema = person()
    skjema.skriv("Lunde")
    skjema.rygg()
    skjema.skriv("a")
    assert (skjema.tekst("etternavn"), skjema.tekst("fornavn")) == ("Lunda", "")


def test_rygg_etter_tab_blir_i_feltet() -> None:
    skjema = person()
    skjema.skriv("Lund")
    skjema.neste_felt()
    skjema.rygg()
    assert skjema.tekst("etternavn") == "Lund"


def test_rygg_bak_dataene_flytter_bare_markoren() -> None:
    skjema = person()
    skjema.skriv("A  ")
    skjema.rygg()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("A", (0, 14))


def test_slett_tar_tegnet_under_markoren() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.slett()
    assert (skjema.tekst("etternavn"), skjema.markor) == ("erg", (0, 12))


def test_slett_til_slutt_fra_markoren() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.pil(0, 2)
    skjema.slett_til_slutt()
    assert skjema.tekst("etternavn") == "Be"


def test_slett_til_slutt_lar_blanke_foran_staa() -> None:
    skjema = person()
    skjema.sett("etternavn", " A BC")
    skjema.pil(0, 3)
    skjema.slett_til_slutt()
    assert skjema.tekst("etternavn") == " A"


def test_for_lang_tekst_fra_registeret_vises_avkortet_og_rores_ikke() -> None:
    skjema = person()
    skjema.sett("etternavn", "Christophersen")
    skjema.skriv("x")
    assert skjema.tekst("etternavn") == "Christophersen"
    assert skjema.melding == "Etternavn: teksten er lengre enn feltet, slett alt fra første plass for å skrive ny."
    skjema.slett_til_slutt()
    skjema.skriv("Berg")
    assert skjema.tekst("etternavn") == "Berg"


@pytest.mark.parametrize("rediger", [Skjema.rygg, Skjema.slett, Skjema.slett_til_slutt])
def test_for_lang_tekst_kan_ikke_slettes_i_bakfra(rediger: object) -> None:
    skjema = person()
    skjema.sett("etternavn", "Christophersen")
    skjema.slutt()
    rediger(skjema)  # type: ignore[operator]
    assert skjema.tekst("etternavn") == "Christophersen"


def test_svar_med_ukjent_felt_er_en_feil_i_rutinen() -> None:
    with pytest.raises(KeyError, match="finnes_ikke"):
        person().sett("finnes_ikke", "x")


def test_svarets_tekst_settes_sammen() -> None:
    skjema = person()
    skjema.sett("etternavn", "A\u030as ")
    assert skjema.tekst("etternavn") == "Ås"


def test_to_sider_med_samme_kode_er_ingen_rutine() -> None:
    bilde = Bilde("X", "", "\n A: _", (Felt("a", "A", Tekst()),))
    with pytest.raises(ValueError, match="its own code"):
        Skjema([bilde, bilde])
    with pytest.raises(ValueError, match="at least one page"):
        Skjema([])

"""Moving about: fields, arrows, pages and the mouse."""

import pytest

from tests.tui.smaa_skjemaer import person
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema


def navn_ved_markor(skjema: Skjema) -> str | None:
    felt = skjema.felt_ved_markor
    return None if felt is None else felt.navn


def test_tab_gaar_gjennom_aapne_felter_og_rundt() -> None:
    skjema = person()
    besokt = []
    for _ in range(6):
        besokt.append(navn_ved_markor(skjema))
        skjema.neste_felt()
    assert besokt == ["etternavn", "fornavn", "fodselsnr", "barn", "lonn", "etternavn"]


def test_skift_tab_gaar_samme_vei_tilbake() -> None:
    skjema = person()
    besokt = []
    for _ in range(6):
        skjema.forrige_felt()
        besokt.append(navn_ved_markor(skjema))
    assert besokt == ["lonn", "barn", "fodselsnr", "fornavn", "etternavn", "lonn"]


def test_skift_tab_midt_i_et_felt_gaar_til_feltet_foran() -> None:
    skjema = person()
    skjema.neste_felt()
    skjema.skriv("Kari")
    skjema.forrige_felt()
    assert skjema.markor == (0, 12)


def test_feltet_som_aapner_seg_er_med_i_tab() -> None:
    skjema = person()
    skjema.gaa_til("barn")
    skjema.skriv("2")
    assert navn_ved_markor(skjema) == "barn1"
    assert [plass.felt.navn for plass in skjema.aapne_plasser()][3:] == ["barn", "barn1", "lonn"]


def test_tab_fra_tekst_mellom_feltene_gaar_til_det_neste() -> None:
    skjema = person()
    skjema.klikk(0, 18)
    skjema.neste_felt()
    assert navn_ved_markor(skjema) == "fornavn"
    skjema.klikk(0, 18)
    skjema.forrige_felt()
    assert navn_ved_markor(skjema) == "etternavn"


def test_linjeskift_gaar_til_forste_felt_paa_neste_linje() -> None:
    skjema = person()
    skjema.linjeskift()
    assert navn_ved_markor(skjema) == "fodselsnr"
    skjema.gaa_til("lonn")
    skjema.linjeskift()
    assert navn_ved_markor(skjema) == "etternavn"


def test_linjeskift_paa_siste_linje_blir_ikke_paa_den() -> None:
    skjema = person()
    skjema.klikk(3, 0)
    skjema.linjeskift()
    assert navn_ved_markor(skjema) == "etternavn"


def test_hjem_er_forste_felt() -> None:
    skjema = person()
    skjema.gaa_til("lonn")
    skjema.hjem()
    assert skjema.markor == (0, 12)


def test_slutt_er_etter_siste_tegn_men_aldri_utenfor_feltet() -> None:
    skjema = person()
    skjema.sett("etternavn", "Berg")
    skjema.slutt()
    assert skjema.markor == (0, 16)
    skjema.sett("etternavn", "Lunde")
    skjema.slutt()
    assert skjema.markor == (0, 16)


def test_slutt_utenfor_felt_staar_stille() -> None:
    skjema = person()
    skjema.klikk(10, 10)
    skjema.slutt()
    assert skjema.markor == (10, 10)


def test_piler_gaar_rundt_kantene() -> None:
    skjema = person()
    skjema.klikk(0, 0)
    skjema.pil(0, -1)
    assert skjema.markor == (21, 79)
    skjema.pil(0, 1)
    assert skjema.markor == (0, 0)
    skjema.pil(-1, 0)
    assert skjema.markor == (21, 0)
    skjema.pil(1, 0)
    skjema.pil(0, 80)
    assert skjema.markor == (1, 0)


def test_pil_kan_staa_paa_beskyttet_felt_for_aa_sporre_om_det() -> None:
    skjema = person()
    skjema.gaa_til("journalnr")
    skjema.pil(0, 3)
    assert navn_ved_markor(skjema) == "journalnr"


def test_klikk_bak_dataene_setter_markoren_etter_dem() -> None:
    skjema = person()
    skjema.sett("fornavn", "Kari")
    skjema.klikk(0, 35)
    assert skjema.markor == (0, 33)
    skjema.klikk(0, 30)
    assert skjema.markor == (0, 30)


@pytest.mark.parametrize(("rad", "kol"), [(22, 0), (0, 80), (-1, 0), (0, -1)])
def test_klikk_utenfor_skjemaet_staar_stille(rad: int, kol: int) -> None:
    skjema = person()
    skjema.klikk(rad, kol)
    assert skjema.markor == (0, 12)


def test_gaa_til_bytter_side_naar_feltet_er_paa_en_annen() -> None:
    skjema = person()
    skjema.gaa_til("anmerkning")
    assert (skjema.side, navn_ved_markor(skjema)) == ("P-2", "anmerkning")


def test_gaa_til_blir_paa_siden_om_feltet_bare_vises_der() -> None:
    skjema = person()
    skjema.bytt_side("P-2")
    skjema.gaa_til("etternavn")
    assert skjema.side == "P-2"


def test_gaa_til_velger_siden_der_feltet_skrives() -> None:
    vist = Bilde("A", "", "\n X: __", (Felt("x", "X", Tekst(), beskyttet=True),))
    annen = Bilde("B", "", "\n Y: __", (Felt("y", "Y", Tekst()),))
    skrives = Bilde("C", "", "\n X: __", (Felt("x", "X", Tekst()),))
    skjema = Skjema([vist, annen, skrives])
    skjema.bytt_side("B")
    skjema.gaa_til("x")
    assert skjema.side == "C"


def test_gaa_til_et_felt_som_ikke_finnes() -> None:
    with pytest.raises(KeyError, match="finnes_ikke"):
        person().gaa_til("finnes_ikke")


def test_bytt_side_deler_verdiene_og_gaar_hjem() -> None:
    skjema = person()
    skjema.skriv("Berg")
    skjema.bytt_side("P-2")
    assert (skjema.side, skjema.tekst("etternavn"), navn_ved_markor(skjema)) == ("P-2", "Berg", "anmerkning")
    with pytest.raises(KeyError):
        skjema.bytt_side("P-3")


def test_en_side_uten_aapne_felter_har_markoren_overst() -> None:
    skjema = Skjema([Bilde("X", "", "\n A: ___", (Felt("a", "A", Tekst(), beskyttet=True),))])
    for flytt in (skjema.hjem, skjema.neste_felt, skjema.forrige_felt, skjema.linjeskift):
        flytt()
        assert skjema.markor == (0, 0)

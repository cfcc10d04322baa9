"""From the menu through the routines and back, and what is asked on the way."""

import pytest

from tests.tui.eksempel import NAVN
from tests.tui.provebord import Provebord
from tui.taster.handlinger import HANDLINGER
from tui.vindu.kant import TEKSTBREDDE


def test_f3_gaar_tilbake_samme_vei() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.gaa_til("E-2")
    bord.tast("F3")
    assert bord.side == "E-1-1"
    bord.tast("F3")
    assert bord.side == "MENY"


def test_f3_paa_menyen_spor_om_aa_avslutte() -> None:
    bord = Provebord()
    bord.tast("F3")
    assert bord.flate.sporsmaal == "Avslutte? (J/N)"
    bord.tast("N")
    assert not bord.flate.avsluttet
    bord.tast("F3", "j")
    assert bord.flate.avsluttet


@pytest.mark.parametrize("vei_ut", [["F3"], ["F10", "E", "2", "Enter"], ["Ctrl+Q"], ["Ctrl+C"]])
def test_aa_forlate_noe_ulagret_spor_forst(vei_ut: list[str]) -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast(*vei_ut)
    assert bord.flate.sporsmaal.endswith("(J/N)")
    bord.tast("N")
    assert (bord.side, bord.tekst("navn"), bord.flate.avsluttet) == ("E-1-1", "Aroma", False)


def test_ja_forkaster_og_gaar_videre() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F10", "E", "2", "Enter", "J")
    assert bord.side == "E-2"
    assert not bord.flate.ulagret
    bord.tast("F3")
    assert bord.side == "MENY"


def test_ctrl_q_uten_noe_ulagret_avslutter() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("Ctrl+Q")
    assert bord.flate.avsluttet


def test_f3_svarer_nei_paa_et_sporsmaal() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F3", "F3")
    assert (bord.flate.sporsmaal, bord.side) == ("", "E-1-1")


def test_bare_j_og_n_besvarer_et_sporsmaal() -> None:
    bord = Provebord()
    bord.tast("F3")
    bord.tast("x", "Enter", "Tab")
    assert bord.flate.sporsmaal
    assert bord.tekst("valg") == ""


def test_nokkelfelt_er_aldri_ulagret() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.skriv("Aroma")
    bord.tast("F3")
    assert bord.side == "MENY"


def test_svaret_som_aapner_en_annen_rutine_beholder_skjemaet_under() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F6")  # its answer opens E-3
    assert bord.side == "E-3"
    bord.tast("F3")
    assert (bord.side, bord.tekst("navn")) == ("E-1-1", "Aroma")


def test_et_svar_som_leder_til_en_rutine_paa_veien_gaar_ikke_forbi_noe_ulagret() -> None:
    bord = Provebord()
    bord.gaa_til("E-3")
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F6")  # its answer opens E-3, which lies below
    assert (bord.side, bord.flate.sporsmaal) == ("E-3", "")
    bord.tast("F3")
    assert (bord.side, bord.tekst("navn")) == ("E-1-1", "Aroma")
    bord.tast("F12", "F6", "F3")
    assert bord.side == "MENY"


def test_et_sted_med_noe_skrevet_velger_sitt_eget_igjen_naar_man_kommer_tilbake() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    rutine, sted = bord.flate.rutine, bord.flate.sted
    assert rutine is not None
    assert sted is not None
    bord.tast("F6")
    sted.kontekst = {"sort": "nr. 7"}
    bord.tast("F3")
    assert rutine.kontekst() == {"sort": "nr. 7"}  # type: ignore[attr-defined]


def test_f3_til_et_skjema_uten_noe_ulagret_fyller_det_paa_nytt() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.lager.hostet.append({})
    bord.gaa_til("E-2")
    bord.tast("F3")
    assert bord.tekst("antall") == "1"
    assert bord.lager.kall.count("aapne E-1-1") == 2


def test_meldingen_blir_staaende_naar_svaret_aapner_en_annen_rutine() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("VIDERE")
    bord.tast("Enter")
    assert (bord.side, bord.flate.melding) == ("E-2", "Sorten er lagret.")


def test_hopp_til_en_rutine_paa_veien_gaar_ned_til_den() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.gaa_til("E-2")
    bord.gaa_til("E-3")
    bord.gaa_til("E-1-2")
    assert bord.side == "E-1-2"
    bord.tast("F3", "F3")
    assert bord.side == "MENY"


def test_hopp_til_en_side_av_samme_rutine_beholder_alt_og_spor_ikke() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.gaa_til("E-1-2")
    assert (bord.side, bord.tekst("navn"), bord.flate.sporsmaal) == ("E-1-2", "Aroma", "")


def test_hopp_rett_til_en_side() -> None:
    bord = Provebord()
    bord.gaa_til("e12")
    assert bord.side == "E-1-2"
    assert bord.lager.kall == ["aapne E-1-2"]


def test_hopp_til_det_som_ikke_finnes_gir_en_setning() -> None:
    bord = Provebord()
    bord.gaa_til("pærer")
    assert bord.flate.melding == ("FEIL: «pærer» er ingen rutine eller handling: skriv en kode, som MENY.")
    assert bord.side == "MENY"


def test_f7_og_f8_blar_uten_aa_sende() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("F8")
    assert bord.side == "E-1-2"
    bord.tast("F8")
    assert bord.flate.melding == "Dette er siste side."
    bord.tast("PgUp")
    assert bord.side == "E-1-1"
    assert "send" not in bord.lager.kall


def test_f12_tar_bort_det_ulagrede() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma", "SE")
    bord.tast("F12")
    assert (bord.tekst("navn"), bord.tekst("land")) == ("", "NO")
    assert not bord.flate.ulagret
    assert bord.flate.melding == "Det som ikke var lagret, er tatt bort; Ctrl+Z i et felt henter det fram igjen."
    bord.tast("F12")
    assert bord.flate.melding == "Det er ikke noe ulagret å ta bort."
    bord.tast("Home", "Ctrl+Z")
    assert bord.tekst("navn") == "Aroma"


def test_paletten_lukker_vinduet_naar_den_gaar_til_en_rutine() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("F2", "Ctrl+P")
    bord.skriv("høst")
    bord.tast("Enter")
    assert (bord.side, bord.flate.vindu) == ("E-2", None)


def test_paletten_har_alle_rutiner_og_handlinger_og_ingen_rad_er_kuttet() -> None:
    bord = Provebord()
    bord.tast("Ctrl+P")
    assert bord.flate.vindu is not None
    rader = [rad.split("  ")[0] for rad in bord.flate.vindu.innhold]
    assert rader == [*NAVN, *(h.ord for h in HANDLINGER if h.id != "palett")]
    assert max(map(len, bord.flate.vindu.innhold)) + len("> ") <= TEKSTBREDDE


def test_paletten_i_en_fei_gjor_det_samme_som_langsomt() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("Ctrl+P")
    bord.skriv("hjelp")
    bord.tast("Enter")
    assert bord.flate.vindu is not None
    assert bord.flate.vindu.tittel == "Hjelp"
    bord.tast("Enter")
    assert (bord.flate.vindu, bord.tekst("navn")) == (None, "Aroma")


def test_paletten_gaar_foran_hopplinjen_og_lukkes_med_f3() -> None:
    bord = Provebord()
    bord.tast("F10", "E", "Ctrl+P", "PgUp", "PgDn", "Ctrl+P")
    assert bord.flate.vindu is not None
    bord.tast("F3")
    assert (bord.flate.vindu, bord.side) == (None, "MENY")
    bord.skriv("E-1")
    assert bord.tekst("valg") == "E-1"


def test_en_rutine_fra_paletten_spor_om_det_ulagrede() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("Ctrl+P", "E", "-", "2", "Enter")
    assert bord.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"


def ventende(bord: Provebord, *taster: str) -> None:
    """Presses keys while a job runs, and then lets it end."""
    bord.vent = True
    bord.tast("F5", *taster)
    bord.vent = False
    bord.kjor()


def test_taster_som_ventet_bak_en_jobb_besvarer_ikke_sporsmaalet() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    ventende(bord, "F3", "J", "E", "Enter")
    assert bord.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
    assert bord.flate.melding == "Forlate bildet uten å lagre? (J/N)   Det du tastet før, gjelder ikke."
    assert (bord.side, bord.tekst("navn")) == ("E-1-1", "Aroma")
    bord.tast("J")
    assert bord.side == "MENY"


@pytest.mark.parametrize("tast", ["J", "N", "F3", "Esc", "Enter", "Ctrl+Q"])
def test_ingen_tast_besvarer_et_sporsmaal_som_ikke_er_vist(tast: str) -> None:
    bord = Provebord()
    bord.flate.ved_uvist = lambda: None
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F3", tast)
    assert (bord.flate.uvist, bord.flate.sporsmaal) == (True, "Forlate bildet uten å lagre? (J/N)")
    bord.flate.lim("J")
    bord.flate.er_vist()
    assert bord.flate.uvist is False
    bord.tast("J")
    assert (bord.side, bord.flate.sporsmaal) == ("MENY", "")


def test_uten_noe_tastet_paa_forhaand_staar_sporsmaalet_alene() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F3")
    assert bord.flate.melding == "Forlate bildet uten å lagre? (J/N)"


@pytest.mark.parametrize("vei_ut", [["F3"], ["Ctrl+Q"]])
def test_merknaden_faar_plass_paa_linjen_og_markoren_staar_rett_bak_sporsmaalet(vei_ut: list[str]) -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    ventende(bord, *vei_ut, "J")
    linje = bord.flate.bilde()[22]
    assert linje.rstrip().endswith("Det du tastet før, gjelder ikke.")
    rad, kol = bord.flate.markor
    assert (rad, linje[kol - 1 : kol + 1]) == (22, "  ")


def test_kontrollkort_aapner_rutinen_av_det_navnet_naar_skjemaet_ikke_har_handlingen() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(dato="010688")
    bord.tast("F6")
    assert bord.flate.melding == "VARSEL: F6 Kort brukes ikke på dette bildet."
    bord.flate.navn = {**bord.flate.navn, "E-3": "Kontrollkort"}
    bord.tast("F6")
    assert (bord.side, bord.flate.sporsmaal) == ("E-3", "")
    bord.tast("F3")
    assert bord.tekst("dato") == "010688"

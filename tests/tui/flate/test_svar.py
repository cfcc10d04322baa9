"""What a routine answers, and what the caseworker sees of it."""

import pytest

from tests.tui.provebord import Provebord


def test_feil_i_et_felt_merkes_og_ingenting_sendes() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="320688", klasse="1", kasser="x")
    bord.tast("Home", "Enter")
    assert bord.felt == "dato"
    assert bord.flate.melding.startswith("FEIL: Dato: ")
    assert set(bord.flate.skjema.feil) == {"dato", "kasser"}
    assert bord.lager.hostet == []


def test_et_blankt_paakrevd_felt_stopper_enter() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("Enter")
    assert bord.felt == "navn"
    assert bord.flate.melding.startswith("FEIL: Navn: ")
    assert "send" not in bord.lager.kall


def test_handling_uten_kontroll_sendes_selv_om_felt_er_feil() -> None:
    bord = Provebord()
    bord.gaa_til("E-1-2")
    bord.skriv("abc")
    bord.tast("F2")
    assert bord.flate.vindu is not None
    assert bord.flate.vindu.innhold[0] == "Feltet pris_1."


def test_svarets_feil_setter_markoren_og_beholder_resten() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="010688", klasse="1", kasser="999")
    bord.tast("Home", "Enter")
    assert bord.felt == "kasser"
    assert bord.flate.melding == "FEIL: Kasser: det er ikke plass til så mange, skriv høyst 500."
    assert bord.tekst("sort") == "Aroma"


def test_setningen_til_et_merket_felt_vises_naar_markoren_kommer_dit() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="320688", klasse="1", kasser="x")
    bord.tast("Home", "Enter", "Tab", "Tab")
    assert bord.felt == "kasser"
    assert bord.flate.melding == f"FEIL: {bord.flate.skjema.feil['kasser']}"


def test_svaret_fyller_viser_og_lagrer() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F8")
    bord.skriv("150", "2")
    bord.tast("Enter")
    assert bord.tekst("sum") == "300"  # 150 kroner x 2 boxes
    assert bord.flate.melding == "Aroma er lagret."
    assert not bord.flate.ulagret


def test_opplysningen_forsvinner_naar_noe_nytt_skrives() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("Enter", "Home")
    assert bord.flate.melding == "Aroma er lagret."
    bord.skriv("B")
    assert bord.flate.melding == ""


def test_varselet_baerer_ordet_og_blir_staaende() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F8")
    bord.skriv("2000000", "1")
    bord.tast("F5")
    assert bord.flate.melding == "VARSEL: Summen er over en million."
    bord.skriv("1")
    assert bord.flate.melding == "VARSEL: Summen er over en million."


def test_kode_utenfor_en_ufullstendig_liste_gir_varsel_sammen_med_svaret() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma", "PL")
    bord.tast("Enter")
    assert bord.lager.sorter["Aroma"]["land"] == "PL"
    assert bord.flate.melding == "Aroma er lagret."
    bord.tast("Ctrl+L")
    assert bord.flate.vindu is not None
    tekst = " ".join(bord.flate.vindu.innhold)
    assert "Aroma er lagret." in tekst
    assert "Opphavsland: koden PL" in tekst


def test_redigererens_melding_viker_for_svaret() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.tast("F8", "Pil opp", "Pil opp", "Pil opp")
    bord.skriv("x")
    assert bord.flate.melding.startswith("VARSEL: Navn: feltet er beskyttet")
    bord.tast("F5")
    assert bord.flate.melding == "Summen er regnet ut."


def test_handling_som_bildet_ikke_har_sier_fra() -> None:
    bord = Provebord()
    bord.tast("F5")
    assert bord.flate.melding == "VARSEL: F5 Beregn brukes ikke på dette bildet."


def test_hjelp_viser_feltet_og_tastene() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("F1")
    assert bord.flate.vindu is not None
    assert bord.flate.vindu.innhold[:3] == ["Navn", "", "Dette er feltet Navn i E-1."]
    assert any(linje.startswith("F5 Alt+5") for linje in bord.flate.vindu.innhold)


def test_kodelisten_velges_med_noen_bokstaver() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("Tab", "F4")
    bord.skriv("sver")
    bord.tast("Enter")
    assert (bord.tekst("land"), bord.felt, bord.flate.vindu) == ("SE", "land", None)
    assert "land" in bord.flate.skjema.endret


def test_valglisten_i_et_svar_fyller_feltet() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="?", dato="010688", klasse="1", kasser="5")
    bord.tast("Enter", "Pil ned", "Enter")
    assert (bord.tekst("sort"), bord.felt) == ("AROMA", "sort")


def test_f4_paa_et_felt_uten_liste_sier_fra() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.tast("F4")
    assert bord.flate.melding == "VARSEL: Feltet har ingen kodeliste."


def test_lang_melding_kuttes_og_hele_staar_i_vinduet() -> None:
    bord = Provebord()
    lang = "ord " * 40 + "slutt."
    bord.flate.si(lang)
    assert bord.flate.bilde()[22].endswith("… Ctrl+L")
    bord.tast("Ctrl+L")
    assert bord.flate.vindu is not None
    assert " ".join(bord.flate.vindu.innhold) == lang


@pytest.mark.parametrize(
    ("melding", "linje"),
    [
        # The mark takes eight and a blank, the dots alone two.
        (f"{'a' * 61}. Og mer enn linjen rommer.", f"{'a' * 61}. … Ctrl+L"),
        (f"{'a' * 70}. Og mer enn linjen rommer.", f"{'a' * 70}. … Ctrl+L"),
        (f"{'a' * 71}. Og mer enn linjen rommer.", f"{'a' * 71}. …"),
        (f"{'a' * 77}. Og mer enn linjen rommer.", f"{'a' * 77}. …"),
        (f"{'a' * 78}. Og mer enn linjen rommer.", f"{'a' * 72}… Ctrl+L"),
        (f"Kort. {'a' * 90}.", f"Kort. {'a' * 66}… Ctrl+L"),
        (f"{'a' * 79}.", f"{'a' * 79}."),
    ],
)
def test_en_lang_melding_slutter_etter_en_hel_setning(melding: str, linje: str) -> None:
    bord = Provebord()
    bord.flate.si(melding)
    assert bord.flate.bilde()[22].rstrip() == linje


def test_vinduet_med_meldingene_sier_hver_ting_en_gang() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="320688", klasse="1", kasser="x")
    bord.tast("Home", "Enter", "Ctrl+L")
    assert bord.flate.vindu is not None
    tekst = " ".join(bord.flate.vindu.innhold)
    feil = bord.flate.skjema.feil
    assert [tekst.count(feil["dato"]), tekst.count(feil["kasser"])] == [1, 1]
    assert tekst.count("FEIL: ") == 2


def test_hodet_har_dato_klokke_og_kode() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    linjer = bord.flate.bilde()
    assert linjer[0].endswith("Dato: 06.06.1988")
    assert linjer[1][66:].rstrip() == "Kl: 09:00"
    assert linjer[21].endswith("<E-1-1>")


def test_klikk_setter_markoren_og_tastelinjen_kan_klikkes() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.flate.klikk(4, 18)
    assert bord.felt == "land"
    bord.flate.klikk(23, bord.flate.bilde()[23].index("Tilbake"))
    bord.kjor()
    assert bord.side == "MENY"


def test_lim_med_tabulator_fordeles_paa_feltene() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.flate.lim("Aroma\t010688\n2")
    assert [bord.tekst(navn) for navn in ("sort", "dato", "klasse")] == ["Aroma", "010688", "2"]


def test_lim_paa_hopplinjen() -> None:
    bord = Provebord()
    bord.tast("F10")
    bord.flate.lim("E-2\n")
    bord.tast("Enter")
    assert bord.side == "E-2"


def test_et_varsel_som_skal_bekreftes_tar_ikke_en_enter_som_alt_er_trykket() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="010688", klasse="1", kasser="450")
    bord.vent = True
    bord.tast("Enter", "Enter", "x", "Enter")
    bord.vent = False
    bord.kjor()
    assert bord.flate.melding == "VARSEL: Enter igjen lagrer: det er mange kasser."
    assert (bord.lager.hostet, bord.tekst("kasser")) == ([], "450")
    bord.tast("Enter")
    assert bord.flate.melding == "Høstingen er lagret."
    assert len(bord.lager.hostet) == 1


def test_et_varsel_som_skal_bekreftes_tar_ingen_tast_for_det_er_vist() -> None:
    bord = Provebord()
    bord.gaa_til("E-2")
    bord.fyll(sort="Aroma", dato="010688", klasse="1", kasser="450")
    bord.flate.ved_uvist = lambda: None
    bord.tast("Enter")
    assert bord.flate.uvist
    bord.tast("Enter", "F3")
    bord.flate.lim("9")
    bord.flate.klikk(3, 3)
    bord.flate.utfor("send")
    assert (bord.side, bord.lager.hostet, bord.tekst("kasser")) == ("E-2", [], "450")
    bord.flate.er_vist()
    bord.tast("Enter")
    assert len(bord.lager.hostet) == 1

"""Keys are handled one by one, wait while something runs, and land where they were meant."""

from tests.tui.provebord import Provebord
from tui.flate import setninger
from tui.taster.handlinger import HANDLINGER


def test_taster_for_starten_venter_og_spilles_av() -> None:
    bord = Provebord(begynn=False)
    bord.skriv("E-2")
    bord.tast("Enter")
    assert not bord.flate.ledig
    assert bord.flate.melding == setninger.REGISTERET_AAPNES
    bord.flate.begynn(None)
    bord.kjor()
    assert bord.side == "E-2"


def test_taster_under_arbeid_venter() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("Aroma")
    bord.vent = True
    bord.tast("F5", "Tab")
    bord.skriv("SE")
    assert bord.tekst("land") == "NO"
    assert not bord.flate.ledig
    bord.kjor_en()
    assert bord.tekst("land") == "SE"
    assert bord.flate.ledig


def test_taster_over_tre_bilder_lander_der_de_var_ment() -> None:
    bord = Provebord()
    bord.vent = True
    bord.skriv("E-1")
    bord.tast("Enter")
    bord.skriv("VIDERE", "DK")
    bord.tast("Enter")
    bord.skriv("Aroma", "010688", "112")  # the 1 fills Klasse, and the cursor goes on to Kasser by itself
    for _ in range(4):  # menu, E-1, its answer, E-2
        bord.kjor_en()
    assert bord.side == "E-2"
    assert [bord.tekst(navn) for navn in ("sort", "dato", "klasse", "kasser")] == ["Aroma", "010688", "1", "12"]


def test_240_taster_over_tre_felt_og_to_bilder() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.vent = True
    bord.fyll(navn="VIDERE", land="SE", anmerkning="a" * 50)
    bord.tast("Enter")
    bord.skriv("s" * 20 + "01.06.88")
    bord.tast("Home", *["Tab"] * 80, *["Shift+Tab"] * 80)
    bord.skriv("Aroma")
    assert bord.side == "E-1-1"
    bord.kjor_en()
    bord.kjor_en()
    assert bord.side == "E-2"
    assert [bord.tekst(navn) for navn in ("sort", "dato")] == ["Aroma" + "s" * 15, "01.06.88"]


def test_feil_i_rutinen_gir_en_setning_og_beholder_det_som_er_skrevet() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("KRASJ")
    bord.tast("Enter")
    assert bord.flate.melding == ("FEIL: Noe gikk galt i programmet; ingenting er lagret, men det du skrev, står.")
    assert bord.tekst("navn") == "KRASJ"
    assert "a fault on purpose" in bord.logg[0]
    assert not any("Traceback" in linje for linje in bord.flate.bilde())


def test_tasten_etter_en_feil_i_programmet_gaar_som_vanlig() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    bord.skriv("KRASJ")
    bord.vent = True
    bord.tast("Enter", "Tab")
    bord.skriv("SE")
    bord.kjor_en()
    assert bord.tekst("land") == "SE"


def test_ukjent_tast_sier_fra() -> None:
    bord = Provebord()
    bord.tast("Ctrl+U")
    assert bord.flate.melding == "VARSEL: Ctrl+U gjør ingenting her; F1 viser tastene."


def test_status_sier_venter_mens_noe_gaar() -> None:
    bord = Provebord()
    bord.vent = True
    bord.gaa_til("E-2")
    assert bord.flate.bilde()[23].rstrip().endswith("VENTER")
    bord.kjor_en()
    assert bord.flate.bilde()[23].rstrip().endswith("04,19 OVER")


def test_hver_handling_kan_naas_fra_hopplinjen() -> None:
    for handling in HANDLINGER:
        bord = Provebord()
        bord.gaa_til("E-2")
        bord.gaa_til(handling.ord)
        assert "er ingen rutine" not in bord.flate.melding, handling.id
        assert not bord.logg, handling.id


def test_alle_24_linjer_er_80_brede() -> None:
    bord = Provebord()
    bord.gaa_til("E-1")
    for tast in ("F1", "F3", "F4", "F10", "F3", "F3"):
        assert [len(linje) for linje in bord.flate.bilde()] == [80] * 24
        bord.tast(tast)


def test_en_start_som_feiler_sier_fra_og_kan_forlates() -> None:
    bord = Provebord(begynn=False)

    def feiler() -> str:
        raise RuntimeError("a fault on purpose")

    bord.flate.begynn(feiler)
    bord.kjor()
    assert bord.flate.melding.startswith("FEIL: Noe gikk galt")
    assert not bord.flate.klar
    bord.tast("x", "Tab", "F1", "F5")
    bord.gaa_til("E-2")
    assert (bord.side, bord.flate.klar) == ("E-2", True)
    bord.tast("F3", "J")
    assert bord.flate.avsluttet


def test_hjelp_som_feiler_koster_bare_hjelpen() -> None:
    bord = Provebord()
    bord.flate._i_skjema._hjelp = lambda _rutine, _felt: [][0]
    bord.gaa_til("E-1")
    bord.tast("F1")
    assert bord.flate.vindu is not None
    hjelpen = " ".join(bord.flate.vindu.innhold)
    assert "Noe gikk galt i programmet; ingenting er lagret, men det du skrev, står." in hjelpen
    assert "IndexError" in bord.logg[0]

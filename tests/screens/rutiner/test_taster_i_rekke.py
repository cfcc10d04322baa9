"""Keys in one burst, and keys that would lose something."""

from pathlib import Path

from screens.proving.skjerm import Skjerm
from tests.screens.registeret import innhold
from tui.taster.tastenavn import Tast, skriv

TAB, ENTER = Tast("tab"), Tast("enter")


def test_240_taster_paa_en_gang_lander_der_de_var_ment(skjerm: Skjerm) -> None:
    """One burst fetches a person on D-60, journals the application, jumps to D-61 and fills two rows there."""
    anmerkning = "Søknaden kom med posten, og vedlegg fra arbeidsgiver mangler"
    internt = "Ring 6/6 om æ, ø og å"
    begrunnelse = "Sesongslutt i fiskeforedlingen på Værøy, varslet i mai og 1. juni"
    d60 = [
        *skriv("07863117520"),
        ENTER,
        # The cursor stands in Mottatt dato; ten characters fill it, and the cursor skips to internt.
        *skriv("03.06.1988"),
        *skriv(internt),
        Tast("shift+tab"),
        Tast("shift+tab"),
        *skriv(anmerkning),
        ENTER,
    ]
    d61 = [
        Tast("ctrl+g"),
        *skriv("D-61"),
        ENTER,
        # Næringsgruppenr, Forsørgede barn, Hjelp i huset?, then three municipalities that each fill their field.
        *skriv("311"),
        TAB,
        *skriv("0"),
        TAB,
        *skriv("N"),
        *skriv("010401040104"),
        *skriv("32,5"),
        TAB,
        Tast("home"),
        *[TAB] * 26,
        *skriv("Se saken fra i fjor først"),
        TAB,
        *skriv(begrunnelse),
    ]
    taster = [*d60, *d61]
    assert len(taster) >= 240

    skjerm.gaa_til("D-60")
    skjerm.vent_paa(skjerm.terminal.tast_inn(taster))
    assert skjerm.side == "D-61-1"
    vist = {label: skjerm.felt(label) for label in ("Næringsgruppenr", "Forsørgede barn", "Hjelp i huset?")}
    assert vist == {"Næringsgruppenr": "311", "Forsørgede barn": "0", "Hjelp i huset?": "N"}
    for label in ("Bokommunenr", "Skattekommunenr", "Utbet.kommunenr"):
        assert skjerm.felt(label) == "0104"
    assert skjerm.felt("Skatteprosent") == "32,5"
    assert (skjerm.felt("Anmerk. internt"), skjerm.felt("Begr.")) == ("Se saken fra i fjor først", begrunnelse)
    skjerm.tast("F12", "F3")
    skjerm.gaa_til("D-60")
    assert (skjerm.felt("Etternavn"), skjerm.felt("Mottatt dato")) == ("Moe", "03.06.1988")
    assert (skjerm.felt("internt"), skjerm.felt("Anmerkn.")) == (internt, anmerkning)


def test_tilbake_med_noe_ulagret_spor_forst(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", "10826610226")
    for_ = innhold(demo)
    skjerm.fyll({"Anmerkn.": "Ringt"})
    skjerm.tast("F3")
    assert skjerm.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
    skjerm.tast("N")
    assert (skjerm.side, skjerm.felt("Anmerkn.")) == ("D-60", "Ringt")
    skjerm.tast("F3", "J")
    assert (skjerm.side, skjerm.flate.sporsmaal) == ("D-60", "Forlate bildet uten å lagre? (J/N)")
    skjerm.tast("J")
    assert skjerm.side == "MENY"
    assert innhold(demo) == for_


def test_avslutt_spor_bare_naar_noe_er_ulagret(skjerm: Skjerm) -> None:
    skjerm.hent("D-60", "10826610226")
    skjerm.fyll({"Anmerkn.": "Ringt"})
    skjerm.tast("Ctrl+Q")
    assert "ikke lagret" in skjerm.flate.sporsmaal
    skjerm.tast("N", "F12", "Ctrl+Q")
    assert skjerm.flate.avsluttet


def test_det_som_var_skrevet_paa_d60_staar_etter_veien_om_sofa_soker(skjerm: Skjerm) -> None:
    skjerm.gaa_til("D-60")
    skjerm.fyll({"Fødselsnr": "15835512344", "Mottatt dato": "010688", "internt": "Ring søker"})
    skjerm.tast("Enter", "Enter")
    assert skjerm.side == "SOFA"
    skjerm.fyll({"Etternavn": "Hansen", "Fornavn": "Ola"})
    skjerm.tast("Enter")
    assert skjerm.side == "D-60"
    assert "trykk Enter, så hentes opplysningene" in skjerm.melding
    skjerm.tast("Enter")
    assert (skjerm.felt("Etternavn"), skjerm.felt("Mottatt dato")) == ("Hansen", "010688")
    assert skjerm.felt("internt") == "Ring søker"

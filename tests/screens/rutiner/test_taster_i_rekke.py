"""Keys in one burst, and keys that would lose something."""

from pathlib import Path

from tests.screens.saksbehandler import innhold, spill, ved_terminalen
from tui.taster.tastenavn import Tast, skriv

TAB, ENTER = Tast("tab"), Tast("enter")


def test_240_taster_paa_en_gang_lander_der_de_var_ment(demo: Path) -> None:
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

    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.gaa_til("D-60")
            await sb.terminal.tast_inn(taster)
            assert sb.flate.side_bilde.kode == "D-61-1"
            vist = {label: sb.vist(label) for label in ("Næringsgruppenr", "Forsørgede barn", "Hjelp i huset?")}
            assert vist == {"Næringsgruppenr": "311", "Forsørgede barn": "0", "Hjelp i huset?": "N"}
            for label in ("Bokommunenr", "Skattekommunenr", "Utbet.kommunenr"):
                assert sb.vist(label) == "0104"
            assert sb.vist("Skatteprosent") == "32,5"
            assert (sb.vist("Anmerk. internt"), sb.vist("Begr.")) == ("Se saken fra i fjor først", begrunnelse)
            await sb.tast("F12", "F3")
            await sb.gaa_til("D-60")
            assert (sb.vist("Etternavn"), sb.vist("Mottatt dato")) == ("Moe", "03.06.1988")
            assert (sb.vist("internt"), sb.vist("Anmerkn.")) == (internt, anmerkning)

    spill(prove)


def test_tilbake_med_noe_ulagret_spor_forst(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", "10826610226")
            foer = innhold(demo)
            await sb.fyll({"Anmerkn.": "Ringt"})
            await sb.tast("F3")
            assert sb.flate.sporsmaal == "Forlate bildet uten å lagre? (J/N)"
            await sb.tast("N")
            assert (sb.flate.side_bilde.kode, sb.vist("Anmerkn.")) == ("D-60", "Ringt")
            await sb.tast("F3", "J")
            assert (sb.flate.side_bilde.kode, sb.flate.sporsmaal) == ("D-60", "Forlate bildet uten å lagre? (J/N)")
            await sb.tast("J")
            assert sb.flate.side_bilde.kode == "MENY"
            assert innhold(demo) == foer

    spill(prove)


def test_avslutt_spor_bare_naar_noe_er_ulagret(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", "10826610226")
            await sb.fyll({"Anmerkn.": "Ringt"})
            await sb.tast("Ctrl+Q")
            assert "ikke lagret" in sb.flate.sporsmaal
            await sb.tast("N", "F12", "Ctrl+Q")
            assert sb.flate.avsluttet

    spill(prove)


def test_det_som_var_skrevet_paa_d60_staar_etter_veien_om_sofa_soker(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.gaa_til("D-60")
            await sb.fyll({"Fødselsnr": "15835512344", "Mottatt dato": "010688", "internt": "Ring søker"})
            await sb.tast("Enter", "Enter")
            assert sb.flate.side_bilde.kode == "SOFA"
            await sb.fyll({"Etternavn": "Hansen", "Fornavn": "Ola"})
            await sb.tast("Enter")
            assert sb.flate.side_bilde.kode == "D-60"
            assert "trykk Enter, så hentes opplysningene" in sb.flate.melding
            await sb.tast("Enter")
            assert (sb.vist("Etternavn"), sb.vist("Mottatt dato")) == ("Hansen", "010688")
            assert sb.vist("internt") == "Ring søker"

    spill(prove)

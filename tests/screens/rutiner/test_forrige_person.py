"""Another number on a form: nothing of the person before it stays, and nothing typed for the one goes to the other."""

from pathlib import Path

import pytest

from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.journal.personer import hent_person
from screens.rutiner.saksrutine import LABELBREDDE
from screens.rutiner.setninger import gjaldt_forrige
from tests.screens.saksbehandler import Saksbehandler, aapnet, innhold, spill, ved_terminalen

MARIANNE, GUNDERSEN, FRANK = "10826610226", "12815645918", "15924214918"
UTEN_SAK, UKJENT, UKJENT_TIL, UKJENT_TREDJE = "07863117520", "15835512344", "15835520053", "15866021012"
SAKSRUTINER = ("D-60", "D-61", "D-62", "D-68", "ENDRING", "KONTROLLKORT")
SKREVET = {
    "D-60": {"internt": "Ring søker"},
    "D-61": {"Begr.": "Sesongslutt"},
    "D-62": {"Anmerkning": "Sent kort"},
    "D-68": {"Anmerkning": "Sent kort"},
    "ENDRING": {"Dato": "070688"},
}


def skjemaet(sb: Saksbehandler) -> dict[str, str]:
    return {navn: tekst for navn, tekst in sb.flate.skjema.tekster.items() if tekst}


async def som_i_et_nytt_bilde(sti: Path, rutine: str, fodselsnr: str) -> dict[str, str]:
    """What the routine shows of that number when nobody else has stood on the form."""
    async with ved_terminalen(sti) as sb:
        await sb.hent(rutine, fodselsnr)
        return skjemaet(sb)


@pytest.mark.parametrize("neste", [GUNDERSEN, UTEN_SAK, UKJENT], ids=["med_sak", "uten_sak", "ukjent"])
@pytest.mark.parametrize("rutine", [*SAKSRUTINER, "SOFA"])
def test_ingenting_av_forrige_person_staar_igjen(rutine: str, neste: str, demo: Path) -> None:
    async def prove() -> None:
        ventet = await som_i_et_nytt_bilde(demo, rutine, neste)
        async with ved_terminalen(demo) as sb:
            await sb.hent(rutine, MARIANNE)
            await sb.fyll({"Fødselsnr": neste})
            await sb.tast("Enter")
            assert skjemaet(sb) == ventet
            assert not sb.flate.ulagret

    spill(prove)


@pytest.mark.parametrize("rutine", SKREVET)
def test_det_som_er_skrevet_for_den_ene_folger_ikke_med_til_den_andre(rutine: str, demo: Path) -> None:
    async def prove() -> None:
        ventet = await som_i_et_nytt_bilde(demo, rutine, GUNDERSEN)
        async with ved_terminalen(demo) as sb:
            await sb.hent(rutine, MARIANNE)
            await sb.fyll(SKREVET[rutine] | {"Fødselsnr": GUNDERSEN})
            await sb.tast("Enter")
            assert skjemaet(sb) == ventet
            ((label, tekst),) = SKREVET[rutine].items()
            assert sb.flate.melding.startswith(f"VARSEL: {gjaldt_forrige(label)}")
            # It is not lost for whoever wants it, but nobody gets it unasked.
            sb.flate.skjema.gaa_til(sb.navn(label))
            await sb.tast("Ctrl+Z")
            assert sb.vist(label) == tekst

    spill(prove)


@pytest.mark.parametrize("rutine", SKREVET)
def test_det_som_er_skrevet_etter_nummeret_staar(rutine: str, demo: Path) -> None:
    async def prove() -> None:
        ventet = await som_i_et_nytt_bilde(demo, rutine, GUNDERSEN)
        async with ved_terminalen(demo) as sb:
            await sb.hent(rutine, MARIANNE)
            await sb.fyll({"Fødselsnr": GUNDERSEN} | SKREVET[rutine])
            await sb.tast("Enter")
            ((label, tekst),) = SKREVET[rutine].items()
            assert skjemaet(sb) == ventet | {sb.navn(label): tekst}
            assert "gjaldt forrige person" not in sb.flate.melding
            # F12 gives what the register has of this person, not of the one before.
            await sb.tast("F12")
            assert skjemaet(sb) == ventet

    spill(prove)


def test_det_samme_skrevet_om_igjen_for_den_neste_er_skrevet_for_den(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", MARIANNE)
            gate = sb.vist("Bo-adr. gate")
            await sb.fyll({"Fødselsnr": GUNDERSEN, "Bo-adr. gate": gate})
            await sb.tast("Enter")
            assert sb.vist("Bo-adr. gate") == gate
            assert sb.flate.ulagret

    spill(prove)


def test_sofa_registrerer_bare_det_som_er_skrevet_for_nummeret(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.gaa_til("SOFA")
            await sb.fyll({"Fødselsnr": UKJENT, "Etternavn": "Prøve", "Fornavn": "Per", "Bo-adr. gate": "Storgata 1"})
            await sb.tast("Enter")
            # One stray Enter on the next number registers nobody.
            await sb.fyll({"Fødselsnr": UKJENT_TIL})
            foer = innhold(demo)
            await sb.tast("Enter")
            assert "Personen er ny" in sb.flate.melding
            assert innhold(demo) == foer
            # Typed for the first of two unknown numbers, the name does not go to the second.
            await sb.fyll({"Etternavn": "Feil"})
            await sb.fyll({"Fødselsnr": UKJENT_TREDJE, "Fornavn": "Kari"})
            await sb.tast("Enter")
            assert skjemaet(sb) == {"fodselsnr": UKJENT_TREDJE, "fornavn": "Kari"}
            assert f"{gjaldt_forrige('Etternavn')} Personen er ny" in sb.flate.melding
            await sb.fyll({"Etternavn": "Prøve"})
            await sb.tast("Enter")
            assert "Prøve, Kari er registrert" in sb.flate.melding
        register = aapnet(demo)
        person = hent_person(register, UKJENT_TREDJE)
        register.lukk()
        assert person is not None
        assert (person.etternavn, person.fornavn, person.bo_gate) == ("Prøve", "Kari", None)

    spill(prove)


def test_et_avvist_nummer_paa_sofa_viser_ikke_forrige_persons_adresse(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("SOFA", MARIANNE)
            assert sb.vist("Bo-adr. gate")
            await sb.fyll({"Fødselsnr": UKJENT, "Etternavn": "Prøve", "Fornavn": "Per"})
            await sb.tast("Enter")
            assert "Prøve, Per er registrert" in sb.flate.melding
            assert skjemaet(sb) == {"fodselsnr": UKJENT, "etternavn": "Prøve", "fornavn": "Per"}

    spill(prove)


def test_fra_d60_om_sofa_og_tilbake_med_f3_kan_d60_sendes_igjen(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", UKJENT)
            await sb.tast("Enter")
            assert sb.flate.side_bilde.kode == "SOFA"
            await sb.tast("F3")
            assert sb.flate.side_bilde.kode == "D-60"
            await sb.tast("F1", "F3", "Enter")
            assert sb.flate.side_bilde.kode == "SOFA"
            await sb.tast("F3")
            await sb.fyll({"Fødselsnr": MARIANNE})
            await sb.tast("Enter")
            assert sb.vist("Etternavn") == "Berge"

    spill(prove)


def test_personens_felter_skrevet_paa_d60_kommer_med_til_sofa_og_bare_for_det_nummeret(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.gaa_til("D-60")
            await sb.fyll({"Fødselsnr": UKJENT, "Etternavn": "Hansen", "Bo-adr. gate": "Storgata 1", "internt": "Ring"})
            await sb.tast("Enter", "Enter")
            assert sb.flate.side_bilde.kode == "SOFA"
            assert skjemaet(sb) == {"fodselsnr": UKJENT, "etternavn": "Hansen", "bo_gate": "Storgata 1"}
            assert sb.flate.skjema.felt_ved_markor is not None
            assert sb.flate.skjema.felt_ved_markor.navn == "fornavn"
            await sb.fyll({"Fødselsnr": UKJENT_TIL})
            await sb.tast("Enter")
            assert skjemaet(sb) == {"fodselsnr": UKJENT_TIL}
            await sb.tast("F3")
            assert (sb.flate.side_bilde.kode, sb.vist("Fødselsnr"), sb.vist("internt")) == ("D-60", UKJENT, "Ring")
            await sb.tast("Enter")
            await sb.fyll({"Fornavn": "Ola"})
            await sb.tast("Enter")
            assert sb.flate.side_bilde.kode == "D-60"
            await sb.tast("Enter")
            vist = [sb.vist(label) for label in ("Etternavn", "Fornavn", "Bo-adr. gate", "internt")]
            assert vist == ["Hansen", "Ola", "Storgata 1", "Ring"]

    spill(prove)


def test_den_som_registrerer_en_annen_paa_sofa_sendes_ikke_til_d60(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-60", UKJENT)
            await sb.tast("Enter")
            await sb.fyll({"Fødselsnr": UKJENT_TIL, "Etternavn": "Prøve", "Fornavn": "Per"})
            await sb.tast("Enter")
            assert (sb.flate.side_bilde.kode, sb.flate.melding) == (
                "SOFA",
                "Prøve, Per er registrert som arbeidssøker.",
            )

    spill(prove)


def test_sofa_ligger_over_en_d60_med_noe_skrevet_ogsaa_naar_veien_begynte_paa_sofa(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("SOFA", MARIANNE)
            await sb.gaa_til("D-60")
            await sb.fyll({"Fødselsnr": UKJENT, "internt": "Ring"})
            await sb.tast("Enter", "Enter")
            assert (sb.flate.side_bilde.kode, sb.flate.sporsmaal, skjemaet(sb)) == ("SOFA", "", {"fodselsnr": UKJENT})
            await sb.fyll({"Etternavn": "Prøve", "Fornavn": "Per"})
            await sb.tast("Enter", "Enter")
            assert (sb.flate.side_bilde.kode, sb.vist("internt")) == ("D-60", "Ring")

    spill(prove)


@pytest.mark.parametrize("rutine", ["D-61", "D-62", "ENDRING", "KONTROLLKORT"])
def test_et_bilde_som_aapnes_paa_nytt_for_en_annen_uten_sak_er_blankt_og_gjor_ingenting(
    rutine: str, demo: Path
) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent(rutine, FRANK)
            await sb.hent("SOFA", UTEN_SAK)
            await sb.tast("F3")
            assert sb.vist("Fødselsnr") == UTEN_SAK
            assert set(skjemaet(sb)) <= {"fodselsnr", "signatur", "anvisningsdato"}
            foer = innhold(demo)
            await sb.tast("F7", "F9", "Enter")
            assert "personen har ingen sak" in sb.flate.melding
            assert innhold(demo) == foer
            assert not list((demo.parent / "utskrift").glob("*"))

    spill(prove)


def test_et_bilde_med_noe_skrevet_gjelder_fortsatt_den_som_staar_der(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-62", FRANK)
            await sb.fyll({"Meldedato": "090588"})
            await sb.tast("F6")
            await sb.fyll({"Fødselsnr": MARIANNE})
            await sb.tast("Enter", "F3")
            assert (sb.vist("Fødselsnr"), sb.vist("Meldedato")) == (FRANK, "090588")
            await sb.tast("F6")
            assert sb.vist("Fødselsnr") == FRANK

    spill(prove)


def test_f12_etter_en_konflikt_gir_det_den_andre_skrev(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo, "ABC") as abc, ved_terminalen(demo, "LHS") as lhs:
            for sb in (abc, lhs):
                await sb.hent("D-60", MARIANNE)
            await abc.fyll({"Anmerkn.": "Flyttet"})
            await abc.tast("Enter")
            await lhs.fyll({"Anmerkn.": "Ringt"})
            await lhs.tast("Enter")
            assert ("ABC endret saken" in lhs.flate.melding, lhs.vist("Anmerkn.")) == (True, "Ringt")
            await lhs.tast("F12")
            assert lhs.vist("Anmerkn.") == "Flyttet"

    spill(prove)


def test_f2_og_f5_for_et_nytt_nummer_er_sendt_flytter_heller_ingenting(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("D-62", FRANK)
            await sb.fyll({"Anmerkning": "Sent kort", "Fødselsnr": MARIANNE})
            await sb.tast("F2", "F2", "F3", "F5")
            assert (sb.vist("Navn"), sb.vist("Anmerkning")) == ("Berge, Marianne", "")
        register = aapnet(demo)
        bilde = anvisningsbilde(register, fodselsnr=MARIANNE)
        register.lukk()
        assert bilde is not None

    spill(prove)


def test_setningen_har_plass_til_labelen() -> None:
    assert len(f"VARSEL: {gjaldt_forrige('x' * LABELBREDDE)}… Ctrl+L") == 80

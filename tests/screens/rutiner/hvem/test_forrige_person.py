"""Another number on a form: nothing of the person before it stays, and nothing typed for the one goes to the other."""

from pathlib import Path

import pytest

from data.operasjoner.anvisning.anvisning import anvisningsbilde
from data.operasjoner.journal.personer import hent_person
from screens.bilder.d61 import D61_2
from screens.proving.skjerm import Skjerm, ved_skjermen
from screens.rutiner.saksrutine import LABELBREDDE, for_ny_person
from screens.rutiner.setninger import gjaldt_forrige
from tests.screens.registeret import aapnet, innhold
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Svar

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


def skjemaet(sb: Skjerm) -> dict[str, str]:
    return {navn: tekst for navn, tekst in sb.flate.skjema.tekster.items() if tekst}


def som_i_et_nytt_bilde(sti: Path, rutine: str, fodselsnr: str) -> dict[str, str]:
    """What the routine shows of that number when nobody else has stood on the form."""
    with ved_skjermen(sti) as sb:
        sb.hent(rutine, fodselsnr)
        return skjemaet(sb)


@pytest.mark.parametrize("neste", [GUNDERSEN, UTEN_SAK, UKJENT], ids=["med_sak", "uten_sak", "ukjent"])
@pytest.mark.parametrize("rutine", [*SAKSRUTINER, "SOFA"])
def test_ingenting_av_forrige_person_staar_igjen(rutine: str, neste: str, demo: Path) -> None:
    ventet = som_i_et_nytt_bilde(demo, rutine, neste)
    with ved_skjermen(demo) as sb:
        sb.hent(rutine, MARIANNE)
        sb.fyll({"Fødselsnr": neste})
        sb.tast("Enter")
        assert skjemaet(sb) == ventet
        assert not sb.flate.ulagret


@pytest.mark.parametrize("rutine", SKREVET)
def test_det_som_er_skrevet_for_den_ene_folger_ikke_med_til_den_andre(rutine: str, demo: Path) -> None:
    ventet = som_i_et_nytt_bilde(demo, rutine, GUNDERSEN)
    with ved_skjermen(demo) as sb:
        sb.hent(rutine, MARIANNE)
        sb.fyll(SKREVET[rutine] | {"Fødselsnr": GUNDERSEN})
        sb.tast("Enter")
        assert skjemaet(sb) == ventet
        ((label, tekst),) = SKREVET[rutine].items()
        assert sb.melding.startswith(f"VARSEL: {gjaldt_forrige(label)}")
        # It is not lost for whoever wants it, but nobody gets it unasked.
        sb.flate.skjema.gaa_til(sb.navn(label))
        sb.tast("Ctrl+Z")
        assert sb.felt(label) == tekst


@pytest.mark.parametrize("rutine", SKREVET)
def test_det_som_er_skrevet_etter_nummeret_staar(rutine: str, demo: Path) -> None:
    ventet = som_i_et_nytt_bilde(demo, rutine, GUNDERSEN)
    with ved_skjermen(demo) as sb:
        sb.hent(rutine, MARIANNE)
        sb.fyll({"Fødselsnr": GUNDERSEN} | SKREVET[rutine])
        sb.tast("Enter")
        ((label, tekst),) = SKREVET[rutine].items()
        assert skjemaet(sb) == ventet | {sb.navn(label): tekst}
        assert "gjaldt forrige person" not in sb.melding
        # F12 gives what the register has of this person, not of the one before.
        sb.tast("F12")
        assert skjemaet(sb) == ventet


def test_det_samme_skrevet_om_igjen_for_den_neste_er_skrevet_for_den(skjerm: Skjerm) -> None:
    skjerm.hent("D-60", MARIANNE)
    gate = skjerm.felt("Bo-adr. gate")
    skjerm.fyll({"Fødselsnr": GUNDERSEN, "Bo-adr. gate": gate})
    skjerm.tast("Enter")
    assert skjerm.felt("Bo-adr. gate") == gate
    assert skjerm.flate.ulagret


def test_sofa_registrerer_bare_det_som_er_skrevet_for_nummeret(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.gaa_til("SOFA")
        sb.fyll({"Fødselsnr": UKJENT, "Etternavn": "Prøve", "Fornavn": "Per", "Bo-adr. gate": "Storgata 1"})
        sb.tast("Enter")
        # One stray Enter on the next number registers nobody.
        sb.fyll({"Fødselsnr": UKJENT_TIL})
        for_ = innhold(demo)
        sb.tast("Enter")
        assert "Personen er ny" in sb.melding
        assert innhold(demo) == for_
        # Typed for the first of two unknown numbers, the name does not go to the second.
        sb.fyll({"Etternavn": "Feil"})
        sb.fyll({"Fødselsnr": UKJENT_TREDJE, "Fornavn": "Kari"})
        sb.tast("Enter")
        assert skjemaet(sb) == {"fodselsnr": UKJENT_TREDJE, "fornavn": "Kari"}
        assert f"{gjaldt_forrige('Etternavn')} Personen er ny" in sb.melding
        sb.fyll({"Etternavn": "Prøve"})
        sb.tast("Enter")
        assert "Prøve, Kari er registrert" in sb.melding
    register = aapnet(demo)
    person = hent_person(register, UKJENT_TREDJE)
    register.lukk()
    assert person is not None
    assert (person.etternavn, person.fornavn, person.bo_gate) == ("Prøve", "Kari", None)


def test_et_avvist_nummer_paa_sofa_viser_ikke_forrige_persons_adresse(skjerm: Skjerm) -> None:
    skjerm.hent("SOFA", MARIANNE)
    assert skjerm.felt("Bo-adr. gate")
    skjerm.fyll({"Fødselsnr": UKJENT, "Etternavn": "Prøve", "Fornavn": "Per"})
    skjerm.tast("Enter")
    assert "Prøve, Per er registrert" in skjerm.melding
    assert skjemaet(skjerm) == {"fodselsnr": UKJENT, "etternavn": "Prøve", "fornavn": "Per"}


def test_fra_d60_om_sofa_og_tilbake_med_f3_kan_d60_sendes_igjen(skjerm: Skjerm) -> None:
    skjerm.hent("D-60", UKJENT)
    skjerm.tast("Enter")
    assert skjerm.side == "SOFA"
    skjerm.tast("F3")
    assert skjerm.side == "D-60"
    skjerm.tast("F1", "F3", "Enter")
    assert skjerm.side == "SOFA"
    skjerm.tast("F3")
    skjerm.fyll({"Fødselsnr": MARIANNE})
    skjerm.tast("Enter")
    assert skjerm.felt("Etternavn") == "Berge"


@pytest.mark.parametrize(("etternavn", "vist"), [("x" * 19, "x" * 19 + ", Per"), ("x" * 20, "x" * 20 + ", P…")])
def test_fra_sofa_tilbake_til_d60_er_navnet_helt_naar_det_har_plass(skjerm: Skjerm, etternavn: str, vist: str) -> None:
    """The line has 24 places for the name."""
    skjerm.hent("D-60", UKJENT)
    skjerm.tast("Enter")
    assert skjerm.side == "SOFA"
    skjerm.fyll({"Etternavn": etternavn, "Fornavn": "Per"})
    skjerm.tast("Enter")
    assert skjerm.side == "D-60"
    assert skjerm.melding.startswith(f"{vist} er registrert; ")


def test_personens_felter_skrevet_paa_d60_kommer_med_til_sofa_og_bare_for_det_nummeret(skjerm: Skjerm) -> None:
    skjerm.gaa_til("D-60")
    skjerm.fyll({"Fødselsnr": UKJENT, "Etternavn": "Hansen", "Bo-adr. gate": "Storgata 1", "internt": "Ring"})
    skjerm.tast("Enter", "Enter")
    assert skjerm.side == "SOFA"
    assert skjemaet(skjerm) == {"fodselsnr": UKJENT, "etternavn": "Hansen", "bo_gate": "Storgata 1"}
    assert skjerm.flate.skjema.felt_ved_markor is not None
    assert skjerm.flate.skjema.felt_ved_markor.navn == "fornavn"
    skjerm.fyll({"Fødselsnr": UKJENT_TIL})
    skjerm.tast("Enter")
    assert skjemaet(skjerm) == {"fodselsnr": UKJENT_TIL}
    skjerm.tast("F3")
    assert (skjerm.side, skjerm.felt("Fødselsnr"), skjerm.felt("internt")) == ("D-60", UKJENT, "Ring")
    skjerm.tast("Enter")
    skjerm.fyll({"Fornavn": "Ola"})
    skjerm.tast("Enter")
    assert skjerm.side == "D-60"
    skjerm.tast("Enter")
    vist = [skjerm.felt(label) for label in ("Etternavn", "Fornavn", "Bo-adr. gate", "internt")]
    assert vist == ["Hansen", "Ola", "Storgata 1", "Ring"]


def test_den_som_registrerer_en_annen_paa_sofa_sendes_ikke_til_d60(skjerm: Skjerm) -> None:
    skjerm.hent("D-60", UKJENT)
    skjerm.tast("Enter")
    skjerm.fyll({"Fødselsnr": UKJENT_TIL, "Etternavn": "Prøve", "Fornavn": "Per"})
    skjerm.tast("Enter")
    assert (skjerm.side, skjerm.melding) == (
        "SOFA",
        "Prøve, Per er registrert som arbeidssøker.",
    )


def test_sofa_ligger_over_en_d60_med_noe_skrevet_ogsaa_naar_veien_begynte_paa_sofa(skjerm: Skjerm) -> None:
    skjerm.hent("SOFA", MARIANNE)
    skjerm.gaa_til("D-60")
    skjerm.fyll({"Fødselsnr": UKJENT, "internt": "Ring"})
    skjerm.tast("Enter", "Enter")
    assert (skjerm.side, skjerm.flate.sporsmaal, skjemaet(skjerm)) == ("SOFA", "", {"fodselsnr": UKJENT})
    skjerm.fyll({"Etternavn": "Prøve", "Fornavn": "Per"})
    skjerm.tast("Enter", "Enter")
    assert (skjerm.side, skjerm.felt("internt")) == ("D-60", "Ring")


@pytest.mark.parametrize("rutine", ["D-61", "D-62", "ENDRING", "KONTROLLKORT"])
def test_et_bilde_som_aapnes_paa_nytt_for_en_annen_uten_sak_er_blankt_og_gjor_ingenting(
    rutine: str, demo: Path
) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent(rutine, FRANK)
        sb.hent("SOFA", UTEN_SAK)
        sb.tast("F3")
        assert sb.felt("Fødselsnr") == UTEN_SAK
        assert set(skjemaet(sb)) <= {"fodselsnr", "signatur", "anvisningsdato"}
        for_ = innhold(demo)
        sb.tast("F7", "F9", "Enter")
        assert "personen har ingen sak" in sb.melding
        assert innhold(demo) == for_
        assert not list((demo.parent / "utskrift").glob("*"))


def test_et_bilde_med_noe_skrevet_gjelder_fortsatt_den_som_staar_der(skjerm: Skjerm) -> None:
    skjerm.hent("D-62", FRANK)
    skjerm.fyll({"Meldedato": "090588"})
    skjerm.tast("F6")
    skjerm.fyll({"Fødselsnr": MARIANNE})
    skjerm.tast("Enter", "F3")
    assert (skjerm.felt("Fødselsnr"), skjerm.felt("Meldedato")) == (FRANK, "090588")
    skjerm.tast("F6")
    assert skjerm.felt("Fødselsnr") == FRANK


def test_f12_etter_en_konflikt_gir_det_den_andre_skrev(demo: Path) -> None:
    with ved_skjermen(demo, "ABC") as abc, ved_skjermen(demo, "LHS") as lhs:
        for sb in (abc, lhs):
            sb.hent("D-60", MARIANNE)
        abc.fyll({"Anmerkn.": "Flyttet"})
        abc.tast("Enter")
        lhs.fyll({"Anmerkn.": "Ringt"})
        lhs.tast("Enter")
        assert ("ABC endret saken" in lhs.melding, lhs.felt("Anmerkn.")) == (True, "Ringt")
        lhs.tast("F12")
        assert lhs.felt("Anmerkn.") == "Flyttet"


def test_f2_og_f5_for_et_nytt_nummer_er_sendt_flytter_heller_ingenting(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("D-62", FRANK)
        sb.fyll({"Anmerkning": "Sent kort", "Fødselsnr": MARIANNE})
        sb.tast("F2", "F2", "F3", "F5")
        assert (sb.felt("Navn"), sb.felt("Anmerkning")) == ("Berge, Marianne", "")
    register = aapnet(demo)
    bilde = anvisningsbilde(register, fodselsnr=MARIANNE)
    register.lukk()
    assert bilde is not None


def test_setningen_har_plass_til_labelen() -> None:
    assert len(f"VARSEL: {gjaldt_forrige('x' * LABELBREDDE)}… Ctrl+L") == 80


@pytest.mark.parametrize(
    ("felt", "hva"), [("lonn_for_pensjon", "Lønn før pensjon"), ("offentlig_pensjon", "1 felt")], ids=["16", "17 tegn"]
)
def test_en_label_som_akkurat_faar_plass_er_nevnt(felt: str, hva: str) -> None:
    inn = Innsendt(D61_2.kode, "", {felt: 40_000}, {felt: "40000"}, frozenset({felt}))
    svar = for_ny_person(Svar(verdier={felt: None}, melding="Sak 88000001 er innvilget."), inn, [D61_2])
    assert svar.melding == f"{gjaldt_forrige(hva)} Sak 88000001 er innvilget."

"""F1: every field of every screen says what it is, where it comes from, and what the source leaves open."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import screens.hjelp
from rules.tall.setninger import MAA_FYLLES_UT as TOMT
from screens.bilder.felter.feltslag import Dato, Fodselsnr, Heltall, Ja, JaNei, Kontonr, Kroner, Prosent, Timer, Valg
from screens.hjelp import BREDDE, felttekster, hjelp, hjelpetekst, oversikt
from screens.rutiner.rutineliste import bilder, rutinekode
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.vindu.kant import TEKSTBREDDE


def _bilder() -> dict[str, Bilde]:
    return {bilde.kode: bilde for bilde in bilder()}


def _rutine(side: str) -> str:
    return rutinekode(side)


def _nokkel(navn: str) -> str:
    return re.sub(r"\d+", "*", navn)


BILDER = _bilder()
RUTINER = sorted({_rutine(side) for side in BILDER})
FELTER = {(_rutine(side), _nokkel(felt.navn)): felt for side, bilde in BILDER.items() for felt in bilde.felter}
PR_FELT = pytest.mark.parametrize(
    ("rutine", "felt"),
    [(rutine, felt) for (rutine, _), felt in FELTER.items()],
    ids=["-".join(nokkel) for nokkel in FELTER],
)


def _nokler(rutine: str) -> set[str]:
    return {nokkel for eier, nokkel in FELTER if eier == rutine}


# Each [?] of the reconstructed screens that stands at a field; the ones at the codes D-62 and D-68 belong to no field.
UTYDELIG_I_KILDEN = [
    ("D-60", "kontonr", "postgiro 7"),
    ("D-60", "internt", "intern merknad"),
    ("D-60", "vedtak_maks", "Maks %"),
    ("D-61", "hjelp_i_huset", "J eller N"),
    ("D-61", "uker_delvis_perm", "permittering"),
    ("D-61", "maks_prosent", "Maks %"),
    ("D-61", "vis_maks", "Maks %"),
    ("D-62", "maks_prosent", "Maks %"),
    ("D-62", "sammenhengende_prosent", "8000 %"),
    ("D-62", "uker_delvis_perm", "permittering"),
    ("D-62", "hittil_prosent", "Hit."),
    ("D-62", "hittil_belop", "Hit."),
    ("D-68", "maks_prosent", "Maks %"),
    ("KONTROLLKORT", "grunnlag", "Grunnlag"),
    ("KONTROLLKORT", "sammenhengende_prosent", "8000 %"),
    ("KONTROLLKORT", "uker_delvis_perm", "permittering"),
    ("KONTROLLKORT", "debet_8", "DEBET"),
]

# Readings of grade C in the rulebook, and the field on which a caseworker meets each of them.
SLUTTET_FOR_1988 = [
    ("D-61", "innvilget_fra", "siste år"),
    ("D-61", "grunnbelop", "dagens"),
    ("D-61", "g", "dagens"),
    ("D-61", "minsteinntekt", "0,75 G"),
    ("D-61", "inntekt_1", "kurstid"),
    ("D-61", "kurs_2", "52 / (52 − uker)"),
    ("D-61", "justert_1", "T-JUST"),
    ("D-61", "fiskeforedling", "T-FISK"),
    ("D-61", "vernepliktig", "T-VERN"),
    ("D-61", "oppjustert_grunnlag", "avrundes"),
    ("D-61", "grunnlag", "T-AAR"),
    ("D-61", "grunnlag", "T-AVR"),
    ("D-61", "grunnlag", "T-TAK"),
    ("D-61", "dagsats", "2 promille"),
    ("D-61", "forsorgertillegg", "17 kr"),
    ("D-61", "ukesats_for_samordning", "T-90"),
    ("D-61", "ukesats", "T-SAMORD"),
    ("D-61", "privat_pensjon", "T-SAMORD"),
    ("D-61", "offentlig_pensjon", "T-SAMORD"),
    ("D-61", "folketrygd", "krone for krone"),
    ("D-61", "lonn_for_pensjon", "grad C"),
    ("D-61", "redusert_trygd", "ukebeløp"),
    ("D-61", "antall_uker", "vernepliktige"),
    ("D-62", "periode_fra", "mandag til lørdag"),
    ("D-62", "anvist_prosent", "T-TERSKEL"),
    ("D-62", "to_aar_prosent", "grad C"),
    ("D-68", "feriegrunnlag", "ledighetsperioden"),
    ("D-68", "anvist_prosent_ferieaar", "åtte uker"),
    ("D-68", "ferietillegg", "Satsen"),
    ("ENDRING", "begrunnelse_kode", "kodene er våre"),
]


@PR_FELT
def test_feltet_sier_hva_det_er_og_hvor_det_kommer_fra(rutine: str, felt: Felt) -> None:
    tekst = hjelpetekst(rutine, felt.navn)
    assert tekst.hva.endswith(".")
    assert tekst.hva.rstrip(".") != felt.label
    assert tekst.kilde.endswith(".")
    assert not tekst.aapent or tekst.aapent.endswith(".")


@PR_FELT
def test_linjene_er_hoyst_72_tegn_og_begynner_med_ledeteksten(rutine: str, felt: Felt) -> None:
    linjer = hjelp(rutine, felt)
    assert linjer[0] == felt.label
    assert max(len(linje) for linje in linjer) <= BREDDE == TEKSTBREDDE
    assert sum(linje.startswith("Kilde: ") for linje in linjer) == 1
    assert sum(linje.startswith("Åpent: ") for linje in linjer) == bool(hjelpetekst(rutine, felt.navn).aapent)


@pytest.mark.parametrize("rutine", RUTINER)
def test_ingen_hjelp_horer_til_et_felt_som_ikke_finnes(rutine: str) -> None:
    assert felttekster(rutine).keys() - _nokler(rutine) == set()


def test_felles_hjelp_brukes_av_minst_to_rutiner() -> None:
    uten_egen = [nokkel for rutine in RUTINER for nokkel in _nokler(rutine) - felttekster(rutine).keys()]
    assert {nokkel for nokkel in felttekster("felles") if uten_egen.count(nokkel) < 2} == set()


def test_hver_rutine_har_sin_fil_og_ingen_fil_er_til_overs() -> None:
    filer = {sti.stem for sti in Path(str(screens.hjelp.__file__)).parent.glob("*.toml")}
    assert filer == {rutine.replace("-", "").replace("Ø", "O").replace("Å", "AA").lower() for rutine in RUTINER} | {
        "felles"
    }


@pytest.mark.parametrize(("rutine", "navn", "ord"), UTYDELIG_I_KILDEN)
def test_det_som_er_utydelig_i_kilden_staar_som_aapent(rutine: str, navn: str, ord: str) -> None:
    aapent = hjelpetekst(rutine, navn).aapent
    assert ord in aapent
    assert "[?]" in aapent


@PR_FELT
def test_bare_det_som_er_utydelig_i_kilden_har_merket(rutine: str, felt: Felt) -> None:
    utydelige = {(eier, _nokkel(navn)) for eier, navn, _ in UTYDELIG_I_KILDEN}
    assert ("[?]" in hjelpetekst(rutine, felt.navn).aapent) == ((rutine, _nokkel(felt.navn)) in utydelige)


@pytest.mark.parametrize(("rutine", "navn", "ord"), SLUTTET_FOR_1988)
def test_det_som_er_sluttet_for_1988_staar_som_aapent(rutine: str, navn: str, ord: str) -> None:
    assert ord in hjelpetekst(rutine, navn).aapent


@pytest.mark.parametrize("rutine", RUTINER)
def test_oversikten_er_fire_til_ti_linjer(rutine: str) -> None:
    linjer = oversikt(rutine)
    assert 4 <= len(linjer) <= 10
    assert max(len(linje) for linje in linjer) <= BREDDE
    assert "Enter" in " ".join(linjer)


@pytest.mark.parametrize("rutine", ["D-62", "D-68"])
def test_oversikten_sier_at_skjermbildets_nummer_er_utydelig(rutine: str) -> None:
    assert f"koden {rutine} er vår lesning [?]" in " ".join(oversikt(rutine))


@pytest.mark.parametrize("rutine", ["MENY", "SOFA", "ENDRING", "TOLKNING"])
def test_oversikten_sier_at_skjermbildet_er_vart_eget(rutine: str) -> None:
    assert "Skjermbildet er vårt eget" in " ".join(oversikt(rutine))


def test_feltet_paa_to_skjermbilder_har_hver_sin_hjelp_der_meningen_er_ulik() -> None:
    assert hjelpetekst("D-61", "tapt_arbtid") != hjelpetekst("D-62", "tapt_arbtid")
    assert hjelpetekst("D-62", "ukesats") == hjelpetekst("D-68", "ukesats")


@pytest.mark.parametrize(
    ("felt", "linje"),
    [
        (
            Felt("dato", "Dato", Dato(), paakrevd=TOMT),
            "Dato: skriv 010688 eller 01.06.1988. Feltet må fylles ut.",
        ),
        (Felt("dato", "Dato", Dato(), beskyttet=True), "Dato: vises av programmet, og kan ikke endres her."),
        (Felt("dato", "Dato", Heltall(1, 99)), "Helt tall fra 1 til 99: skriv siffer."),
        (Felt("dato", "Dato", Heltall()), "Helt tall: skriv siffer."),
        (Felt("dato", "Dato", Prosent()), "Prosent fra 0 til 100: skriv høyst to desimaler, for eksempel 32,5."),
        (Felt("dato", "Dato", Timer()), "Timer: skriv høyst to desimaler, for eksempel 37,5."),
        (Felt("dato", "Dato", Kroner()), "Kroner: skriv hele kroner uten øre, for eksempel 150000."),
        (Felt("dato", "Dato", Valg(("K",))), "Valg: skriv K, eller la feltet stå tomt."),
        (
            Felt("dato", "Dato", Valg(("O", "A", "S")), paakrevd=TOMT),
            "Valg: skriv O, A eller S. Feltet må fylles ut.",
        ),
        (Felt("dato", "Dato", Ja()), "Ja: skriv J, eller la feltet stå tomt."),
        (Felt("dato", "Dato", JaNei()), "Ja eller nei: skriv J eller N."),
        (Felt("dato", "Dato", Kode(lambda: NotImplemented)), "Kode: skriv koden, eller tast F4 og velg fra listen."),
        (Felt("dato", "Dato", Kontonr()), "Kontonummer: skriv 11 siffer for bankgiro eller 7 for postgiro."),
        (Felt("dato", "Dato", Tekst()), "Tekst: skriv fritt, så langt feltet rekker."),
        (
            Felt("dato", "Dato", Fodselsnr()),
            "Fødselsnummer: skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret.",
        ),
    ],
)
def test_siste_linje_sier_hvordan_feltet_skrives(felt: Felt, linje: str) -> None:
    assert " ".join(hjelp("ENDRING", felt)).endswith(linje)


@pytest.mark.parametrize("eksempel", ["010688", "01.06.1988"])
def test_datoen_i_eksemplet_kan_skrives(eksempel: str) -> None:
    assert Dato().les("Dato", eksempel).isoformat() == "1988-06-01"


def test_rutine_og_felt_uten_hjelp_sies_fra_om() -> None:
    with pytest.raises(KeyError, match="D-99"):
        oversikt("D-99")
    with pytest.raises(KeyError, match="finnes_ikke"):
        hjelp("D-60", Felt("finnes_ikke", "Finnes ikke", Tekst()))


def test_hjelpen_leses_forst_naar_noen_spor() -> None:
    spor = "import sys, screens.hjelp; print([m for m in ('tomllib', 'data', 'rules', 'textual') if m in sys.modules])"
    svar = subprocess.run([sys.executable, "-c", spor], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "[]"

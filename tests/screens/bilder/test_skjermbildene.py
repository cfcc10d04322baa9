"""The declared screens against the screens of 1989: every label, every field in reach, a tree under every number."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest

from rules.fakta.skjema import FAKTA
from screens.proving.skjerm import Skjerm
from screens.rutiner.rutineliste import bilder
from screens.rutiner.rutinenavn import NAVN, PORTER
from tui.skjema.bilde import Bilde

FAKTANAVN = {faktum.label for faktum in FAKTA.values()}
BILDER = {bilde.kode: bilde for bilde in bilder()}

# The labels as `skjermbilder-1989.md` gives them, letter for letter; the titles without the spaces between letters.
LEDETEKSTER = {
    "D-60": """
        JOURNALFØRING | Fødselsnr | Journalnr | Etternavn | Fornavn | Bo-adr. | c/o | gate | post | Opph-a.
        Ektef. navn | NYK nr | Post- el. Bankgiro (P/B)? | Kontonr | Anmerkn. | Mottatt dato | internt | Signatur
        VEDTAK: | Innvilget fra | til | Antall uker | Maks % | Avslagsdato/avstengt fra
        Avstengningstidens lengde | Begrunnelse
    """,
    "D-61-1": """
        BEHANDLING AV SØKNAD OM A-TRYGD | Generell registrering | Fødselsnr | Journalnr | Navn | Næringsgruppenr
        Forsørgede barn | Hjelp i huset? | Bokommunenr | Skattekommunenr | Utbet.kommunenr | Skatteprosent | Tabellnr
        Normal arb.tid | Tapt arb.tid | Antall uker med delvis permisjon | Innvilget fra | Til | Maks % | Antall uker
        Lønnsinntekt | Dagpenger | Sykepenger | SISTE ÅR | 2. SISTE ÅR | 3. SISTE ÅR
        Valg av grunnbeløp/just. fakt. (F-Forrige, blank-dagens) | Anmerk. internt | Begr.
    """,
    "D-61-2": """
        BEHANDLING AV SØKNAD OM A-TRYGD | Registrering av spesialregler | Fødselsnr | Journalnr | Navn
        Nullstilling av sammenhengende anvist %? (J/blank) | Oppjustert dagpengegrl. *MANUELL BEREGNING*
        Fødselsdato 1. barn | 2. barn | 3. barn | Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.?
        Vernepl.tjeneste minst 3 av de siste 12 måneder? | Kurstid siste år | 2. siste år | 3. siste år | SAMORDNING:
        Privat pensjon | Offentlig pensjon | Folketrygdytelser | Lønn før pensjon | Redusert trygd
    """,
    "D-62": """
        ANVISNING AV A-TRYGD | Fødselsnr | Journalnr | Navn | Fødselsd. 1. barn | 2. barn | 3. barn | Innvilget fra
        Til | Maks % | Maks uker | Normal arb.tid | Ukesats | Sammenh. anvist % | 2 siste kalenderår %
        Anvisningstype | K-Kont.utbet. | T-Trekk | E-Etterbet. | M-Meld. | Meldedato | Forr. meldedato | Anvis. periode
        Arb. timer i per. | Tapt arb.tid | Uker delvis perm. | Anvist % | Anvist beløp | Hit. | Dager gammelt ferieår
        Anmerk. internt | Anmerkning | Anvisningsdato | Sign | Status | Første dato i trygdeforholdet
    """,
    "D-68": """
        ANVISNING AV FERIETILLEGG | Fødselsnr | Journalnr | Navn | Innvilget fra | Til | Maks % | Maks uker | Ukesats
        Første dato i trygdeforholdet | Feriegrunnlag | Anvist % i ferieåret | Ferietillegg | Anvisningstype | Meldedato
        Ferieår | Anmerk. internt | Anmerkning | Sign
    """,
    "KONTROLLKORT": """
        KONTROLLKORT | Fødselsnr | Journalnr | Navn | Ukesats | Grunnlag | Fra dato | Maks. uker
        Anvist hittil i år Kr | Ferietillegg i år | Sammenhengende % | 2 siste kalenderår % | Trygdeforh. varighet
        Utbet. kommune | Forsørg.tillegg | Uker delvis perm. | Anmerk. internt | MELDE-/ANV.DT | A. PER. | ANV. %
        DEBET | KREDIT | SIGN | ANMERKNING
    """,
}
LEDETEKST = [
    (kode, tekst.strip()) for kode, liste in LEDETEKSTER.items() for tekst in re.split(r"[|\n]", liste) if tekst.strip()
]


@pytest.mark.parametrize(("kode", "ledetekst"), LEDETEKST)
def test_ledeteksten_fra_1989_staar_paa_bildet(kode: str, ledetekst: str) -> None:
    bilde = BILDER[kode]
    if ledetekst.isupper() and ledetekst not in "".join(bilde.linjer):
        assert ledetekst.replace(" ", "") in "".join(bilde.linjer[:2]).replace(" ", "")
        return
    # A whole word: "til" is no part of "Innvilget", and "Maks %" is not "Maks uker".
    monster = rf"(?<![\w.]){re.escape(ledetekst)}(?!\w)"
    assert any(re.search(monster, linje) for linje in bilde.linjer)


AAPNE = {kode: bilde for kode, bilde in BILDER.items() if kode not in PORTER}
"""The pages that somebody who is let in can go to; those of the gate are tried in tests/flyter/taster."""


@pytest.mark.parametrize("bilde", AAPNE.values(), ids=AAPNE)
def test_ethvert_felt_kan_naas_med_tab(bilde: Bilde, skjerm: Skjerm) -> None:
    """Each entry field that is open, in the order of reading, and back again by Shift-Tab."""
    if bilde.kode != "MENY":
        skjerm.gaa_til(bilde.kode)
    assert skjerm.side == bilde.kode
    ventet = [plass.felt.navn for plass in skjerm.flate.skjema.aapne_plasser()]
    innfelt = [plass.felt for plass in bilde.plasser if not plass.felt.beskyttet]
    betinget = {felt.navn for felt in innfelt if felt.aapen_naar is not None}
    assert [navn for navn in ventet if navn not in betinget] == [
        felt.navn for felt in innfelt if felt.navn not in betinget
    ]
    besokt = []
    for nr in range(len(ventet)):
        skjerm.tast("Tab" if nr else "Home")
        besokt.append(felt_ved_markor(skjerm))
    assert besokt == ventet
    if ventet:
        skjerm.tast("Home", "Shift+Tab")
        til_listen = bilde.liste is not None and felt_ved_markor(skjerm) == bilde.liste.feltnavn(0)
        assert til_listen or felt_ved_markor(skjerm) == ventet[-1]


def felt_ved_markor(sb: Skjerm) -> str:
    felt = sb.flate.skjema.felt_ved_markor
    return felt.navn if felt else ""


# Each field that a rule computes, by page, and the number whose tree F2 is to show.
FORESLAATT = {"D-62": {"periode_fra": "Neste periode fra", "periode_til": "Neste periode til"}}
"""The fields in which F2 shows what the program proposes; they hold what is typed."""
BEREGNET = {
    "D-61-3": {
        "inntekt_1": "Årsinntekt siste år",
        "inntekt_2": "Årsinntekt 2. siste år",
        "inntekt_3": "Årsinntekt 3. siste år",
        "justert_1": "Justert inntekt siste år",
        "justert_2": "Justert inntekt 2. siste år",
        "justert_3": "Justert inntekt 3. siste år",
        "g": "Grunnbeløpet (G)",
        "minsteinntekt": "Minsteinntekt oppfylt",
        "grunnlag": "Dagpengegrunnlag",
    },
    "D-61-4": {
        "dagsats": "Dagsats",
        "forsorgertillegg": "Forsørgertillegg i uka",
        "ukesats_for_samordning": "Ukesats",
        "ukesats": "Ukesats",
        "maks_uker": "Maks uker",
    },
    "D-62": {
        "ukesats": "Ukesats",
        "maks_uker": "Maks uker",
        "anvist_prosent": "Anvist %",
        "anvist_belop": "Anvist beløp",
        "skatt": "Skattetrekk",
        "netto": "Utbetales",
        "sammenhengende_prosent": "Sammenhengende anvist %",
        "to_aar_prosent": "2 siste kalenderår %",
        "hittil_prosent": "Hittil anvist %",
        "hittil_belop": "Hittil anvist",
        "status": "Kjøring",
        "dager_gammelt_ferieaar": "Ferieår",
    },
    "D-68": {
        "ukesats": "Ukesats",
        "maks_uker": "Maks uker",
        "ferietillegg": "Ferietillegg",
        "feriegrunnlag": "Feriegrunnlag",
        "anvist_prosent_ferieaar": "Anvist % i ferieåret",
        "status": "Ferietillegget kan anvises fra",
    },
    "KONTROLLKORT": {
        "ukesats": "Ukesats",
        "grunnlag": "Dagpengegrunnlag",
        "maks_uker": "Maks uker",
        "forsorgertillegg": "Forsørgertillegg i uka",
        "anvist_hittil_i_aar": "Anvist hittil i år",
        "ferietillegg_i_aar": "Ferietillegg i år",
        "sammenhengende_prosent": "Sammenhengende anvist %",
        "to_aar_prosent": "2 siste kalenderår %",
        "varighet": "Trygdeforholdets varighet",
    },
}
LOPENDE, AVSLUTTET = "12923327337", "10854034605"


@pytest.mark.parametrize("kode", BEREGNET)
def test_f2_viser_treet_under_hvert_beregnet_tall(kode: str, skjerm: Skjerm) -> None:
    rutine = "D-61" if kode.startswith("D-61") else kode
    skjerm.hent(rutine, AVSLUTTET if kode == "D-68" else LOPENDE)
    if kode == "D-62":
        skjerm.fyll({"Meldedato": "060688", "Anvis. periode fra": "090588", "Anvis. periode til": "210588"})
        skjerm.tast("F5")
    elif kode == "D-68":
        skjerm.fyll({"Ferieår": "1987"})
        skjerm.tast("F5")
    elif kode != rutine:
        skjerm.gaa_til(kode)
    for navn, tall in BEREGNET[kode].items():
        plass = BILDER[kode].plass_for(navn)
        assert plass is not None
        skjerm.flate.klikk(plass.rad, plass.kol)
        skjerm.tast("F2")
        vindu = skjerm.flate.vindu
        assert vindu is not None, f"{navn}: {skjerm.melding}"
        assert vindu.tittel == f"Hvorfor: {tall}"
        assert any("pkt." in linje or "grad C" in linje for linje in vindu.innhold), navn
        vist = skjerm.flate.skjema.tekst(navn).replace(" ", "")
        if vist.lstrip("-").isdigit():  # the tree is that of the number on show
            assert tallet_i(vindu.innhold[0].removeprefix(tall)) == int(vist), navn
        skjerm.tast("F3")
        assert skjerm.flate.vindu is None


@pytest.mark.parametrize("kode", [kode for kode in BILDER if kode.startswith("D-6") and kode != "D-60"])
def test_f2_i_et_felt_som_ikke_er_regnet_ut_forklarer_ikke_et_annet(kode: str, skjerm: Skjerm) -> None:
    """The sentence names the field, and says who entered it, or that it is not computed and what is."""
    skjerm.hent("D-61" if kode.startswith("D-61") else kode, AVSLUTTET if kode == "D-68" else LOPENDE)
    if kode.startswith("D-61-"):
        skjerm.gaa_til(kode)
    for plass in BILDER[kode].plasser:
        if plass.felt.navn in {**BEREGNET.get(kode, {}), **FORESLAATT.get(kode, {})}:
            continue
        skjerm.flate.klikk(plass.rad, plass.kol)
        skjerm.tast("F2")
        assert skjerm.flate.vindu is None, f"{plass.felt.navn}: {skjerm.melding}"
        melding = skjerm.melding
        assert len(melding) <= 80, melding
        navn, _, resten = melding.partition(": ") if ": " in melding else melding.partition(" regnes ")
        assert navn.rstrip("?").startswith(plass.felt.label[:8].rstrip(". ")) or navn in {
            faktum.label for faktum in FAKTA.values()
        }
        assert re.search(r"skrevet av \w+ \d\d\.\d\d\.\d{4}|ikke fylt ut|foreslått|ikke ut; F2 forklarer", resten)


def tallet_i(linje: str) -> Decimal:
    """The number that a line begins with, to the nearest whole."""
    treff = re.match(r" (-?\d[\d ]*(,\d+)?)", linje)
    assert treff is not None, linje
    tall = Decimal(treff[1].replace(" ", "").replace(",", "."))
    return tall.quantize(Decimal(1), ROUND_HALF_UP)


def test_f2_uten_hentet_sak_sier_hva_som_maa_til(skjerm: Skjerm) -> None:
    for kode in ("D-61", "D-62", "D-68", "KONTROLLKORT"):
        skjerm.gaa_til(kode)
        skjerm.tast("F2")
        assert skjerm.flate.vindu is None
        assert skjerm.melding.endswith(".")
        assert "Noe gikk galt" not in skjerm.melding


def test_hvert_bilde_har_et_navn_paa_hopplinjen() -> None:
    koder = {"D-61" if kode.startswith("D-61-") else kode for kode in BILDER}
    assert koder - set(PORTER) <= set(NAVN)
    assert not set(PORTER) & set(NAVN)
    assert {kode for kode in BILDER if kode.startswith("D-61-")} == {f"D-61-{nr}" for nr in range(1, 7)}

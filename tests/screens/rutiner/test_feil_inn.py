"""Bad input: the field is marked, the cursor stands in it, one sentence says what to do, the rest stands, nothing
is written."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from screens.proving.skjerm import Skjerm, ved_skjermen
from tests.screens.registeret import innhold

NY_ARBEIDSSOKER = "07863117520"
JOURNALFORT = "12815645918"
BETALT_TIL_8_MAI = "12923327337"
INNVILGET_25_APRIL = "15924214918"
INNVILGET_TIL_26_JUNI = "02832829628"
AVSLUTTET = "10854034605"

JOURNAL = {"Mottatt dato": "010688", "internt": "Ring søker"}
FAKTA = {"Skatteprosent": "30", "Innvilget fra": "060688", "Lønnsinntekt SISTE ÅR": "150000", "Begr.": "Sesongslutt"}
KORT = {
    "Meldedato": "060688",
    "Anvis. periode fra": "090588",
    "Anvis. periode til": "210588",
    "Anmerk. internt": "Ring søker",
}
OPPHOR = {"Endring": "O", "Dato": "080588", "Begrunnelse": "31"}


@dataclass(frozen=True)
class Feil:
    """What is typed wrong on a form that is else right, the label of the field to be marked, and what is said."""

    rutine: str
    fodselsnr: str
    skrevet: dict[str, str]
    felt: str
    sagt: str
    ellers: dict[str, str] = field(default_factory=dict)


def d60(skrevet: dict[str, str], felt: str, sagt: str) -> Feil:
    return Feil("D-60", NY_ARBEIDSSOKER, skrevet, felt, sagt, JOURNAL)


def d61(skrevet: dict[str, str], felt: str, sagt: str) -> Feil:
    return Feil("D-61", JOURNALFORT, skrevet, felt, sagt, FAKTA)


def d62(skrevet: dict[str, str], felt: str, sagt: str, fodselsnr: str = INNVILGET_25_APRIL) -> Feil:
    return Feil("D-62", fodselsnr, skrevet, felt, sagt, KORT)


FEIL = {
    "kontrollsiffer_i_fodselsnr": d60({"Fødselsnr": "07863117521"}, "Fødselsnr", "kontrollsifrene stemmer ikke"),
    "bokstav_i_fodselsnr": d60({"Fødselsnr": "0786311752O"}, "Fødselsnr", "skriv 11 siffer"),
    "31_juni": d60({"Mottatt dato": "310688"}, "Mottatt dato", "finnes ikke i kalenderen"),
    "dato_i_morgen": d60({"Mottatt dato": "070688"}, "Mottatt dato", "ikke kommet ennå"),
    "kontrollsiffer_i_bankgiro": d60(
        {"Post- el. Bankgiro (P/B)?": "B", "Kontonr": "91436682381"}, "Kontonr", "kontrollsiffer"
    ),
    "postgiro_med_11_sifre": d60({"Post- el. Bankgiro (P/B)?": "P", "Kontonr": "91436682382"}, "Kontonr", "7 sifre"),
    "giro_uten_konto": d60({"Post- el. Bankgiro (P/B)?": "B"}, "Kontonr", "skriv kontonummeret"),
    "giro_x": d60({"Post- el. Bankgiro (P/B)?": "X"}, "Post- el. Bankgiro (P/B)?", "skriv P eller B"),
    "navnet_mangler": d60({"Etternavn": ""}, "Etternavn", "må fylles ut"),
    "bokstaver_i_kroner": d61({"Lønnsinntekt SISTE ÅR": "15O000"}, "Lønnsinntekt SISTE ÅR", "hele kroner"),
    "negativ_inntekt": d61({"Sykepenger 2. SISTE ÅR": "-5"}, "Sykepenger 2. SISTE ÅR", "uten minus"),
    "99_barn": d61({"Forsørgede barn": "99"}, "Forsørgede barn", "fra 0 til 20"),
    "kommune_som_ikke_finnes": d61({"Bokommunenr": "9876"}, "Bokommunenr", "9876 finnes ikke"),
    "naeringsgruppe_av_gal_form": d61({"Næringsgruppenr": "FISK"}, "Næringsgruppenr", "FISK har ikke form som en kode"),
    "til_for_fra": d61({"Til": "050688"}, "Til", "ikke er før Innvilget fra"),
    "prosent_og_tabell": d61({"Tabellnr": "7101"}, "Tabellnr", "ikke begge"),
    "verken_prosent_eller_tabell": d61({"Skatteprosent": ""}, "Skatteprosent", "skriv skatteprosent, eller tabellnr"),
    "120_prosent": d61({"Skatteprosent": "120"}, "Skatteprosent", "fra 0 til 100"),
    "mer_tapt_enn_normalt": d61({"Normal arb.tid": "20", "Tapt arb.tid": "30"}, "Tapt arb.tid", "høyst"),
    "grunnbelop_x": d61({"Valg av grunnbeløp": "X"}, "Valg av grunnbeløp", "skriv F"),
    "overlapper_betalt": d62(
        {"Anvis. periode fra": "020588", "Anvis. periode til": "140588"},
        "Anvis. periode fra",
        "25.04.1988-08.05.1988 er anvist fra før",
        BETALT_TIL_8_MAI,
    ),
    "slutt_for_start": d62({"Anvis. periode til": "080588"}, "Anvis. periode til", "siste dag er før første dag"),
    "for_innvilgelsen": d62({"Anvis. periode fra": "230488"}, "Anvis. periode fra", "innvilget fra 25.04.1988"),
    "etter_innvilgelsen": d62(
        {"Anvis. periode fra": "200688", "Anvis. periode til": "020788"},
        "Anvis. periode til",
        "innvilget til 26.06.1988",
        INNVILGET_TIL_26_JUNI,
    ),
    "timer_og_tapt": d62({"Arb. timer i per.": "10", "Tapt arb.tid": "20"}, "Tapt arb.tid", "ikke begge"),
    "anvisningstype_x": d62({"Anvisningstype": "X"}, "Anvisningstype", "skriv K, T, E eller M"),
    "trekk_uten_belop": d62({"Anvisningstype": "T"}, "Anvist beløp", "kronene som skal trekkes"),
    "for_stort_trekk": d62({"Anvisningstype": "T", "Anvist beløp": "1"}, "Anvist beløp", "utbetaler 0 kr"),
    "perioden_mangler": d62({"Anvis. periode fra": ""}, "Anvis. periode fra", "første dag"),
    "ferieaar_med_to_sifre": Feil("D-68", AVSLUTTET, {"Ferieår": "88"}, "Ferieår", "1976", {"Meldedato": "060688"}),
    "opphor_for_det_betalte": Feil("ENDRING", BETALT_TIL_8_MAI, {"Dato": "070588"}, "Dato", "08.05.1988", OPPHOR),
    "begrunnelse_som_ikke_finnes": Feil(
        "ENDRING", BETALT_TIL_8_MAI, {"Begrunnelse": "77"}, "Begrunnelse", "77 finnes ikke", OPPHOR
    ),
    "avslag_av_innvilget": Feil(
        "ENDRING", BETALT_TIL_8_MAI, {"Endring": "A", "Begrunnelse": "11"}, "Endring", "bruk opphør (O)", OPPHOR
    ),
    "avstengning_uten_lengde": Feil(
        "ENDRING",
        BETALT_TIL_8_MAI,
        {"Endring": "S", "Dato": "090588", "Begrunnelse": "21"},
        "Avstengningstidens lengde",
        "uker fra 1 til",
        OPPHOR,
    ),
}


@pytest.mark.parametrize("feil", FEIL.values(), ids=FEIL)
def test_feil_merkes_og_ingenting_skrives(feil: Feil, demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent(feil.rutine, feil.fodselsnr)
    for_ = innhold(demo)
    skrevet = feil.ellers | feil.skrevet
    skjerm.fyll(skrevet)
    skjerm.tast("Enter")
    navn = skjerm.navn(feil.felt)
    assert navn in skjerm.flate.skjema.feil
    assert skjerm.flate.skjema.felt_ved_markor is not None
    assert skjerm.flate.skjema.felt_ved_markor.navn == navn
    assert feil.sagt in skjerm.melding
    assert skjerm.melding == f"FEIL: {skjerm.flate.skjema.feil[navn]}"
    assert er_en_setning_om(skjerm.flate.skjema.felt(navn).label, skjerm.flate.skjema.feil[navn])
    assert {label: skjerm.felt(label) for label in skrevet} == skrevet
    assert innhold(demo) == for_


def er_en_setning_om(label: str, setning: str) -> bool:
    """Whether it begins with the field's label, as far as `?` or a parenthesis, and is one sentence."""
    navn, _, resten = setning.partition(": ")
    begynnelsen = re.split(r"[?(/]", navn)[0].strip()
    return label.startswith(begynnelsen) and resten.endswith(".") and not re.search(r"[.!?] [A-ZÆØÅ]", resten)


def test_et_ukjent_yrke_eller_en_ukjent_naering_er_bare_et_varsel(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-61", JOURNALFORT)
    for_ = innhold(demo)
    skjerm.fyll(FAKTA | {"Næringsgruppenr": "99999"})
    skjerm.tast("Enter")
    assert skjerm.side == "D-61-2"
    assert "VARSEL: Næringsgruppenr: koden 99999 er ikke i listen" in skjerm.melding
    assert innhold(demo)["behandling"] != for_["behandling"]


def test_et_varsel_ber_om_begrunnelse_i_begr_og_holder_vedtaket(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-61", JOURNALFORT)
    skjerm.fyll(FAKTA | {"Lønnsinntekt SISTE ÅR": "620001", "Begr.": ""})
    skjerm.tast("Enter")
    varsel = "Lønnsinntekt SISTE ÅR: skriv en begrunnelse i Begr.; over 20 G."
    assert skjerm.melding.startswith(f"VARSEL: {varsel}")
    skjerm.gaa_til("D-61-4")
    assert skjerm.felt("Kontroller 1").strip() == varsel
    skjerm.gaa_til("D-61-6")
    for_ = innhold(demo)
    skjerm.fyll({"Utskrift": "N"})
    skjerm.tast("Enter")
    setning = "Begr.: skriv en begrunnelse; varselet gjelder Lønnsinntekt SISTE ÅR."
    assert skjerm.melding == f"FEIL: {setning}"
    assert skjerm.side == "D-61-1"
    assert innhold(demo)["vedtak"] == for_["vedtak"]
    skjerm.tast(*"Sluttvederlag", "Enter")  # the cursor stands in Begr.
    assert "Lønnsinntekt SISTE ÅR: se etter; over 20 G. " in skjerm.melding
    assert "begrunnelse" not in skjerm.melding
    skjerm.gaa_til("D-61-6")
    skjerm.tast("Enter")
    assert "Vedtaket er fattet" in skjerm.melding
    assert len(innhold(demo)["vedtak"]) == len(for_["vedtak"]) + 1
    skjerm.fyll({"Utskrift": "N"})
    skjerm.tast("Enter")
    assert "Vedtaket er fattet fra før" in skjerm.melding
    assert len(innhold(demo)["vedtak"]) == len(for_["vedtak"]) + 1


# No hours lost gives Maks % 0, which a decision may hold although nobody may type it.
def test_et_vedtak_med_maks_prosent_null_kan_hentes_fram_igjen(demo: Path) -> None:
    with ved_skjermen(demo) as sb:
        sb.hent("D-61", JOURNALFORT)
        sb.fyll(FAKTA | {"Normal arb.tid": "40", "Tapt arb.tid": "0"})
        sb.tast("Enter")
        assert "Tapt arb.tid: se etter; 0 % er under 40 %." in sb.melding
        sb.gaa_til("D-61-6")
        sb.fyll({"Utskrift": "N"})
        sb.tast("Enter")
        assert "Vedtaket er fattet, uten utskrift" in sb.melding
        sb.gaa_til("MENY")
        sb.gaa_til("D-61")
        assert sb.melding.endswith("er innvilget.")
        sb.gaa_til("D-61-4")
        assert (sb.felt("Maks %"), sb.felt("Ukesats")) == ("0", "1908")


def test_en_periode_uten_vedtak_avvises_uten_at_noe_forsvinner(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-62", JOURNALFORT)
    for_ = innhold(demo)
    skjerm.fyll(KORT)
    skjerm.tast("Enter")
    assert "fatt vedtak i den før du anviser" in skjerm.melding
    assert {label: skjerm.felt(label) for label in KORT} == KORT
    assert innhold(demo) == for_

"""What the forms call each field: for the sentences that name one."""

INNTEKTER = {"lonn": "Lønnsinntekt", "dagpenger": "Dagpenger", "sykepenger": "Sykepenger"}
AAR = {1: "SISTE ÅR", 2: "2. SISTE ÅR", 3: "3. SISTE ÅR"}

BEHANDLING = {
    "naeringsgruppe": "Næringsgruppenr",
    "barn": "Forsørgede barn",
    "hjelp_i_huset": "Hjelp i huset",
    "bokommune": "Bokommunenr",
    "skattekommune": "Skattekommunenr",
    "utbetkommune": "Utbet.kommunenr",
    "skatteprosent": "Skatteprosent",
    "tabellnr": "Tabellnr",
    "normal_arbtid": "Normal arb.tid",
    "tapt_arbtid": "Tapt arb.tid",
    "uker_delvis_perm": "Antall uker med delvis permisjon",
    "innvilget_fra": "Innvilget fra",
    "til": "Til",
    "maks_prosent": "Maks %",
    "antall_uker": "Antall uker",
    **{f"{navn}_{nr}": f"{label} {aar}" for navn, label in INNTEKTER.items() for nr, aar in AAR.items()},
    "grunnbelop": "Valg av grunnbeløp",
    "internt": "Anmerk. internt",
    "begrunnelse": "Begr.",
    "nullstilling": "Nullstilling",
    "oppjustert_grunnlag": "Oppjustert dagpengegrl.",
    **{f"barn{nr}_fodt": f"Fødselsdato {nr}. barn" for nr in (1, 2, 3)},
    "fiskeforedling": "Fiskeforedlingsind.",
    "vernepliktig": "Vernepl.tjeneste",
    "kurs_1": "Kurstid siste år",
    "kurs_2": "Kurstid 2. siste år",
    "kurs_3": "Kurstid 3. siste år",
    "privat_pensjon": "Privat pensjon",
    "offentlig_pensjon": "Offentlig pensjon",
    "folketrygd": "Folketrygdytelser",
    "lonn_for_pensjon": "Lønn før pensjon",
    "redusert_trygd": "Redusert trygd",
}
"""The fields of D-61-1 and D-61-2, in the order of the forms."""

JOURNAL = {
    "etternavn": "Etternavn",
    "fornavn": "Fornavn",
    "bo_co": "Bo-adr. c/o",
    "bo_gate": "Bo-adr. gate",
    "bo_post": "Bo-adr. post",
    "opph_co": "Opph-a. c/o",
    "opph_gate": "Opph-a. gate",
    "opph_post": "Opph-a. post",
    "ektefelle_navn": "Ektef. navn",
    "nyk": "NYK nr",
    "giro": "Post- el. Bankgiro",
    "kontonr": "Kontonr",
    "anmerkning": "Anmerkn.",
    "mottatt_dato": "Mottatt dato",
    "internt": "internt",
}
"""The fields of D-60 that may be changed after the first registration."""

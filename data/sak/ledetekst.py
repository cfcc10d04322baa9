"""What D-60 and the card on D-62 call each field, on the form and in the sentences that name one."""

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
GIRO_PAA_SKJEMAET = f"{JOURNAL['giro']} (P/B)?"
"""With the letters that it takes, as the form has it."""

KORT = {
    "anvisningstype": "Anvisningstype",
    "meldedato": "Meldedato",
    "periode_fra": "Anvis. periode fra",
    "periode_til": "Anvis. periode til",
    "arb_timer": "Arb. timer i per.",
    "tapt_arbtid": "Tapt arb.tid",
    "uker_delvis_perm": "Uker delvis perm.",
    "anvist_belop": "Anvist beløp",
    "dager_gammelt_ferieaar": "Dager gammelt ferieår",
    "internt": "Anmerk. internt",
    "anmerkning": "Anmerkning",
}
"""The fields that are written from a card, on D-62."""

"""What D-60 calls each field, on the form and in the sentences that name one."""

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

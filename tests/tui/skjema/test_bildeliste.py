"""The list of screens, for those who write flows."""

import json

from tests.tui.slag import MAA_FYLLES_UT, Kroner
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.bildeliste import skjermer, som_tekst
from tui.skjema.felt import Felt

BILDE = Bilde(
    "D-99",
    "PRØVE",
    "PRØVE\n  Navn ______________________________\n  Beløp ________",
    [
        Felt("navn", "Navn", Tekst(), beskyttet=True),
        Felt("belop", "Beløp", Kroner(), paakrevd=MAA_FYLLES_UT, andre_navn=("Sum",)),
    ],
)


def test_listen_har_alt_som_den_som_skriver_en_flyt_trenger() -> None:
    assert json.loads(json.dumps(skjermer([BILDE]))) == [
        {
            "code": "D-99",
            "title": "PRØVE",
            "fields": [
                {
                    "label": "Navn",
                    "other_names": [],
                    "name": "navn",
                    "kind": "tekst",
                    "length": 30,
                    "protected": True,
                    "mandatory": False,
                    "row": 2,
                    "column": 8,
                },
                {
                    "label": "Beløp",
                    "other_names": ["Sum"],
                    "name": "belop",
                    "kind": "kroner",
                    "length": 8,
                    "protected": False,
                    "mandatory": True,
                    "row": 3,
                    "column": 9,
                },
            ],
        }
    ]


def test_teksten_har_en_linje_for_hvert_felt() -> None:
    assert [linje.split() for linje in som_tekst([BILDE]).splitlines()] == [
        ["D-99", "PRØVE"],
        ["Navn", "tekst", "30", "beskyttet"],
        ["Beløp", "kroner", "8", "påkrevd"],
    ]


def test_bilde_uten_felter_er_bare_en_overskrift() -> None:
    assert som_tekst([Bilde("X", "TOM", "", [])]) == "X  TOM"


def test_skjermer_skilles_av_en_blank_linje() -> None:
    assert som_tekst([BILDE, BILDE]).count("\n\n") == 1

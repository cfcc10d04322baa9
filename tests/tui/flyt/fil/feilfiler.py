"""Files that are no flows: those that a schema can refuse too, and those that only the reader can."""

HODE = "flyt: Prøve\nklokke: 1988-06-06T09:00\nsteg:\n"
_ETT_STEG = "steg: [tast: Enter]\n"

UGYLDIGE = (
    *(
        f"{HODE}  - {steg}\n"
        for steg in (
            "tastt: Enter",
            "tast: Entre",
            "tast: [Enter, F99]",
            "tast: []",
            "tast: Enter\n    bilde: to",
            "Enter",
            "fyll: Hansen",
            "fyll: {}",
            "fyll: {Sign: [A, B]}",
            'fyll: {Sign: "A\\tB"}',
            'fyll: {Sign: "A\\u200bB"}',
            "klokke: 1988-06-31T09:00",
            "klokke: 1988-06-06",
            "klokke: 1988-06-06T24:00",
            "klokke: 1988-06-06T09:00+01:00",
            "bilde:",
            'bilde: "  "',
            "skriv: [a]",
            "bruk:",
            "bruk: []",
            "forvent side: {}",
        )
    ),
    HODE,
    f"flyt: A\n{_ETT_STEG}",
    f"flyt: A\nklokka: 1988-06-06T09:00\n{_ETT_STEG}",
    f"flyt:\nklokke: 1988-06-06T09:00\n{_ETT_STEG}",
    "- tast: Enter\n",
    "flyt: A\nklokke: 1988-06-06T09:00\nsteg: Enter\n",
    *(
        f"{hode}\nflyt: A\nklokke: 1988-06-06T09:00\n{_ETT_STEG}"
        for hode in (
            "variabler: [a]",
            'variabler: {"første dag": 1}',
            "variabler: {a: [1]}",
            "eksempler: []",
            "eksempler: {a: 1}",
            "eksempler: [[a, b]]",
            "eksempler: [[a, a], [1, 2]]",
            "eksempler: [[a], []]",
            "eksempler: [{}]",
            "eksempler: [{a: 1}, [2]]",
            "eksempler: [1, 2]",
        )
    ),
)

IKKE_I_SKJEMAET = (
    f"{HODE}  - klokke: 1989-02-29T09:00\n",
    f"{HODE}  - bruk: finnes_ikke.yaml\n",
    *(
        f"{hode}\nflyt: A\nklokke: 1988-06-06T09:00\nsteg: [skriv: <b>]\n"
        for hode in (
            "variabler: {a: 1}",
            "eksempler: [[a, b], [1]]",
            "eksempler: [{b: 1}, {a: 1}]",
            "eksempler: [{b: 1}, {b: 1}]",
        )
    ),
)

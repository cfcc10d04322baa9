"""ARBEIDSLISTE: the picture and fields of what waits, a row a piece of work, as many as there are lines for."""

from screens.bilder.felter.feltslag import Dato, Valg
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 9
"""The rows that a terminal of 24 lines shows."""

VISNINGER = {
    "M": "det som er hos deg",
    "R": "det du kan ta, og det som er hos deg",
    "K": "alt på kontoret",
    "S": "det som er lagt til side",
}
SORTERINGER = {"A": "etter alder", "F": "etter frist", "S": "etter slag", "P": "etter person", "T": "etter tilstand"}
HANDLINGER = {
    "N": "ta den neste ledige, og åpne saken",
    "T": "ta den som markøren står i",
    "U": "legg den til side til en dag, med en grunn",
    "L": "lever den tilbake, så andre kan ta den",
    "O": "overfør den til en annen",
    "B": "legg bort et meldekort uten å anvise det, med en grunn",
}
"""What each choice means; all but N are done with the row of the cursor."""

_KOLONNER = (
    ("slag", "SLAG"),
    ("dager", "DAGER"),
    ("frist", "FRIST"),
    ("fnr", "FØDSELSNR"),
    ("hvem", "NAVN"),
    ("tilstand", "TILSTAND"),
    ("hos", "HOS"),
)
_RAD = " _____________ _____ ________ ___________ ________________ ____________ ________"

OPPGAVER = Liste(
    "oppgaver",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Rad",
    fot=("om",),
)

ARBEIDSLISTE = Bilde(
    kode="ARBEIDSLISTE",
    tittel="Arbeidsliste",
    tegning="""
                    A R B E I D S L I S T E

 Vis (M-Mine, R-Rollen, K-Kontoret, S-Til side): _   Sorter (A/F/S/P/T): _
 Søk: ______________________________________________________________

 Handling (N-Neste, T-Ta, U-Utsett, L-Lever, O-Overfør, B-Bort): _
 Utsett til: __________   Overfør til: ________
 Grunn: ____________________________________________________________

 SLAG          DAGER FRIST    FØDSELSNR   NAVN             TILSTAND     HOS
"""
    + "\n".join([_RAD] * RADER)
    + """
 OM: __________________________________________________________________________
 Enter på en rad åpner saken. Skjermbildet er vårt eget: kilden viser det ikke.
""",
    felter=(
        Felt(
            "vis",
            "Vis (M-Mine, R-Rollen, K-Kontoret, S-Til side)",
            Valg(tuple(VISNINGER), lambda: VISNINGER),
            nokkel=True,
            andre_navn=("Vis",),
        ),
        Felt(
            "sorter",
            "Sorter (A/F/S/P/T)",
            Valg(tuple(SORTERINGER), lambda: SORTERINGER),
            andre_navn=("Sorter",),
        ),
        Felt("sok", "Søk", Tekst(), smalner=True),
        Felt(
            "handling",
            "Handling (N-Neste, T-Ta, U-Utsett, L-Lever, O-Overfør, B-Bort)",
            Valg(tuple(HANDLINGER), lambda: HANDLINGER),
            andre_navn=("Handling",),
        ),
        Felt("utsett_til", "Utsett til", Dato()),
        Felt("overfor_til", "Overfør til", Tekst()),
        Felt("grunn", "Grunn", Tekst()),
        *OPPGAVER.radfelter(),
        Felt("om", "OM", Tekst(), beskyttet=True),
    ),
    liste=OPPGAVER,
)

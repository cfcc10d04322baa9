"""KJØRING: the picture and fields of the payment run, a row for each office and kind, and for what is held back."""

from screens.bilder.felter.feltslag import Dato, Kroner, Valg
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 7
"""The rows that a terminal of 24 lines shows."""

HANDLINGER = {
    "L": "lukk kjøringen",
    "N": "Driftssentralen er nede fra nå",
    "O": "Driftssentralen er oppe igjen",
    "S": "les svarfilen",
}
"""What can be done with a run, each with what it does; F9 writes its files."""

UTFALL = {"U": "utbetalt", "A": "avvist"}

_KOLONNER = (
    ("kontor", "UTBET.KOMMUNE / SAK"),
    ("slag", "SLAG"),
    ("antall", "ANTALL"),
    ("brutto", "BRUTTO"),
    ("skatt", "SKATT"),
    ("netto", "NETTO"),
)
_RAD = " ____________________________ ______________ ______ ________ ________ ________"

INNHOLD = Liste(
    "innhold",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Rad",
    fot=("grunn",),
)

KJORING = Bilde(
    kode="KJØRING",
    tittel="Utbetalingskjøring",
    tegning="""
                    K J Ø R I N G

 Kjøring: __________   Nr: ______   Status: ___________________________________
 Stenger: ________________   Utsatt: ____________   Filer: ____________________
 Betalinger: ______   I alt kr: __________   Holdt igjen: ______  Avvist: _____

 Handling (L-Lukk, N-Nede, O-Oppe, S-Svarfil): _     F9 skriver filene.
 Svarfil: _____________________________________________________________________
 Svar på betaling: _____________   Utfall (U/A): _   Kode: ____
 Tekst: _______________________________________________________________________

 UTBET.KOMMUNE / SAK          SLAG           ANTALL  BRUTTO   SKATT    NETTO
"""
    + "\n".join([_RAD] * RADER)
    + """
 GRUNN: _______________________________________________________________________

 Skjermbildet er vårt eget: kilden viser det ikke.
""",
    felter=(
        Felt("kjoring", "Kjøring", Dato(), nokkel=True),
        Felt("nummer", "Nr", Tekst(), beskyttet=True),
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt("stenger", "Stenger", Tekst(), beskyttet=True),
        Felt("utsatt", "Utsatt", Tekst(), beskyttet=True),
        Felt("filer", "Filer", Tekst(), beskyttet=True),
        Felt("betalinger", "Betalinger", Tekst(), beskyttet=True),
        Felt("belop", "I alt kr", Kroner(), beskyttet=True),
        Felt("holdt", "Holdt igjen", Tekst(), beskyttet=True),
        Felt("avvist", "Avvist", Tekst(), beskyttet=True),
        Felt(
            "handling",
            "Handling (L-Lukk, N-Nede, O-Oppe, S-Svarfil)",
            Valg(tuple(HANDLINGER), lambda: HANDLINGER),
            andre_navn=("Handling",),
        ),
        Felt("svarfil", "Svarfil", Tekst()),
        Felt("svar_betaling", "Svar på betaling", Tekst(), andre_navn=("Betaling",)),
        Felt("svar_utfall", "Utfall (U/A)", Valg(tuple(UTFALL), lambda: UTFALL), andre_navn=("Utfall",)),
        Felt("svar_kode", "Kode", Tekst()),
        Felt("svar_tekst", "Tekst", Tekst()),
        *INNHOLD.radfelter(),
        Felt("grunn", "GRUNN", Tekst(), beskyttet=True),
    ),
    liste=INNHOLD,
)

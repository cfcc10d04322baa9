"""STATISTIKK: the picture and fields of the statistics, a row for each number, with a bar beside it."""

from screens.bilder.felter.feltslag import Dato, Valg
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 11
"""The rows that a terminal of 24 lines shows."""

TABELLER = {
    "S": "saker: inn, ut og det som venter",
    "G": "grunner: avslag, avstengning og opphør etter grunn",
    "D": "dager: fra søknad til vedtak og til første utbetaling",
    "U": "utbetalt: anvisninger og kroner etter slag",
    "N": "nær grensen, og brukt opp",
    "K": "klager: inn, besvart og det som ble av dem",
}
INNDELINGER = {
    "K": "kontor: kommunen som utbetaler",
    "T": "tid: måneder, og uker for det som er utbetalt",
    "N": "næring: næringsområdet, det første sifferet",
    "A": "alder da søknaden ble mottatt",
}
"""What each choice shows."""

_KOLONNER = (("maal", "MÅL"), ("gruppe", "GRUPPE"), ("tall", "TALL"), ("soyle", "DIAGRAM"))
_RAD = " ______________________ ________________________ _________ ____________________"
MAALBREDDE, GRUPPEBREDDE, TALLBREDDE, SOYLEBREDDE = (len(kolonne) for kolonne in _RAD.split())

TALLENE = Liste(
    "tallene",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Rad",
    fot=("om",),
)

STATISTIKK = Bilde(
    kode="STATISTIKK",
    tittel="Statistikk",
    tegning="""
                    S T A T I S T I K K

 Fra: __________   Til og med: __________
 Tabell (S-Saker, G-Grunner, D-Dager, U-Utbetalt, N-Nær, K-Klager): _
 Inndeling (K-Kontor, T-Tid, N-Næring, A-Alder): _

 MÅL                    GRUPPE                   TALL      DIAGRAM
"""
    + "\n".join([_RAD] * RADER)
    + """
 OM: __________________________________________________________________________
 Skjermbildet er vårt eget: kilden viser det ikke.
""",
    felter=(
        Felt("fra", "Fra", Dato(), nokkel=True),
        Felt("til", "Til og med", Dato(), nokkel=True),
        Felt(
            "tabell",
            "Tabell (S-Saker, G-Grunner, D-Dager, U-Utbetalt, N-Nær, K-Klager)",
            Valg(tuple(TABELLER), lambda: TABELLER),
            nokkel=True,
            andre_navn=("Tabell", "Tabell (S-Saker, G-Grunner, D-Dager, U-Utbetalt, N-Nær grensen)"),
        ),
        Felt(
            "inndeling",
            "Inndeling (K-Kontor, T-Tid, N-Næring, A-Alder)",
            Valg(tuple(INNDELINGER), lambda: INNDELINGER),
            nokkel=True,
            andre_navn=("Inndeling",),
        ),
        *TALLENE.radfelter(),
        Felt("om", "OM", Tekst(), beskyttet=True),
    ),
    liste=TALLENE,
)

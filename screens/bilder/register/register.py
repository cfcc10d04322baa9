"""REGISTER: the picture and fields on which what other registers told stands beside what is stated in the case."""

from screens.bilder.felter.feltslag import Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 9
"""The rows that a terminal of 24 lines shows at a time."""
SVAR = {
    "O": "overta den registrerte verdien, i opplysningene i saken eller adressen",
    "B": "behold det som er oppgitt, med en grunn",
}
"""What may be answered to a row, each with what it does."""

_KOLONNER = (
    ("slag", "SLAG"),
    ("fra", "FRA"),
    ("til", "TIL"),
    ("registrert", "REGISTRERT"),
    ("oppgitt", "OPPGITT"),
    ("stand", "STAND"),
)
_RAD = " __________ ________ ________ ___________________ ___________________ _________"


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


OPPLYSNINGENE = Liste("opplysningene", tuple(_vis(navn, label) for navn, label in _KOLONNER), RADER, ord="Opplysning")

REGISTER = Bilde(
    kode="REGISTER",
    tittel="Opplysninger fra andre registre",
    tegning="""
                    R E G I S T E R
         Opplysninger fra andre registre

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________

 Svar (O/B): _
 Grunn: _______________________________________________________________________

 SLAG       FRA      TIL      REGISTRERT          OPPGITT             STAND
"""
    + "\n".join([_RAD] * RADER)
    + """

 O overtar den registrerte verdien, B beholder den oppgitte; F2 forteller mer.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        _vis("status", "Status"),
        Felt("svar", "Svar (O/B)", Valg(tuple(SVAR), lambda: SVAR), andre_navn=("Svar",)),
        Felt("grunn", "Grunn", Tekst()),
        *OPPLYSNINGENE.radfelter(),
    ),
    liste=OPPLYSNINGENE,
)

"""RETTING: the picture and fields on which a journal entry is annulled, and a person gets another number.

The person's journal entries stand below.
"""

from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Fodselsnr, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import annullering_i_ord, annulleringer
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 6
"""The journal entries that a terminal of 24 lines shows at a time."""
RETTINGER = {
    "J": "journalføringen annulleres: den skulle ikke vært gjort",
    "N": "nytt fødselsnummer: et D-nummer er blitt et annet nummer",
    "S": "slå sammen: personen står i registeret under to numre",
}
"""What is put right, each with what it does."""
INN = ("type", "annet", "begrunnelse_kode", "ord")
"""The fields that are typed, but for Sign."""

_KOLONNER = (
    ("sak", "JOURNALNR"),
    ("mottatt", "MOTTATT"),
    ("stilling", "STATUS"),
    ("annullert", "ANNULLERT"),
)
_RAD = " ________   ________  ____________________  " + "_" * 35

JOURNALFORINGENE = Liste(
    "journalforingene",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Journalføring",
)

RETTING = Bilde(
    kode="RETTING",
    tittel="Retting i journalen",
    tegning="""
  R E T T I N G   I   J O U R N A L E N

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________

 Retting (J-Journalføringen annulleres, N-Nytt fødselsnr, S-Slå sammen): _
 Nytt fødselsnr: ___________   N: det nye. S: det som blir stående.
 Begrunnelse: ___  ___________________________________________________________
 Med ord: ____________________________________________________________________
 Sign: ________

 JOURNALNR  MOTTATT   STATUS                ANNULLERT
"""
    + "\n".join([_RAD] * RADER)
    + """

 Skjermbildet er vårt eget; kilden sier ikke hvordan journalen ble rettet.
 En annullert journalføring blir stående, og nummeret brukes aldri igjen.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt(
            "type",
            "Retting (J-Journalføringen annulleres, N-Nytt fødselsnr, S-Slå sammen)",
            Valg(tuple(RETTINGER), lambda: RETTINGER),
            paakrevd=MAA_FYLLES_UT,
            andre_navn=("Retting", "Retting (J-Journalføringen annulleres)"),
        ),
        Felt(
            "annet",
            "Nytt fødselsnr",
            Fodselsnr(),
            aapen_naar=lambda tekster: tekster["type"].strip().upper() in ("N", "S"),
        ),
        Felt(
            "begrunnelse_kode",
            "Begrunnelse",
            Kode(annulleringer),
            aapen_naar=lambda tekster: tekster["type"].strip().upper() not in ("N", "S"),
        ),
        Felt("begrunnelse", "Begrunnelse i tekst", Tekst(), beskyttet=True, avledet=annullering_i_ord),
        Felt("ord", "Med ord", Tekst()),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        *JOURNALFORINGENE.radfelter(),
    ),
    liste=JOURNALFORINGENE,
)

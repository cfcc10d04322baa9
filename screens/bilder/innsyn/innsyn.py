"""INNSYN: the picture and fields on which a person is given what the register holds."""

from screens.bilder.felter.feltslag import Valg
from screens.bilder.felter.hode import FODSELSNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 12
"""The rows that a terminal of 24 lines shows at a time."""
VISNINGER = {
    "V": "vedtakene i alle sakene",
    "B": "blikkene: hvem som har sett på det, eller gjort noe med det",
    "R": "radene: hvor mange det er i hver tabell",
    "S": "siden «status i saken min», i klare ord",
    "U": "siden «utbetalingene mine», i klare ord",
}
"""What the list shows of the person, and what F9 prints: all of it, or the page of S or U."""


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


RADENE = Liste(
    "innsynet",
    (_vis("naar", "NÅR"), _vis("av", "HVEM"), _vis("hva", "HVA")),
    RADER,
    ord="Rad",
)
_RAD = " ________________ ________ ___________________________________________________"

INNSYN = Bilde(
    kode="INNSYN",
    tittel="Innsyn",
    tegning="""
                    I N N S Y N
         Alt som er registrert om en person

 Fødselsnr: ___________   Navn: _________________________   Vis (V/B/R/S/U): _
 Saker: ___   Vedtak: ___   Klager: ___   Blikk: ______   Rader i alt: ______

 NÅR              HVEM     HVA
"""
    + "\n".join([_RAD] * RADER)
    + """

 F9 skriver ut som PDF og tekst: alt, eller siden når Vis er S eller U.
""",
    felter=(
        FODSELSNR,
        NAVN,
        Felt(
            "vis",
            "Vis (V/B/R/S/U)",
            Valg(tuple(VISNINGER), lambda: VISNINGER),
            andre_navn=("Vis",),
            nokkel=True,
        ),
        _vis("saker", "Saker"),
        _vis("antall_vedtak", "Vedtak"),
        _vis("klager", "Klager"),
        _vis("antall_blikk", "Blikk"),
        _vis("rader_i_alt", "Rader i alt"),
        *RADENE.radfelter(),
    ),
    liste=RADENE,
)

"""ADRESSE: the picture and fields on which an address is hidden from most of the office, and seen by a few."""

from data.sak.ledetekst import JOURNAL
from screens.bilder.felter.feltslag import Dato, Valg
from screens.bilder.felter.hode import FODSELSNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

SPERRET = {"J": "adressen er sperret: bare den som har rollen adressevern, ser den", "N": "alle ser adressen"}


def _del(navn: str, *andre_navn: str) -> Felt:
    """A part of the address; it is in no draft, which lies on the disk."""
    return Felt(navn, JOURNAL[navn], Tekst(), andre_navn=andre_navn, uten_kladd=True)


ADRESSE = Bilde(
    kode="ADRESSE",
    tittel="Sperret adresse",
    tegning="""
                    S P E R R E T   A D R E S S E


 Fødselsnr: ___________   Navn: _____________________________________________

 Sperret (J/N): _   Fra: __________
 Grunn: ______________________________________________________________________

 Bo-adr.  c/o: __________________________________
         gate: __________________________________  post: ____________________
 Opph-a.  c/o: __________________________________
         gate: __________________________________  post: ____________________

 Kommuner: ____________________   Satt av: ________   den __________


 Er adressen sperret, står den bare her, og i innsynet personen selv får.
 Alle andre steder står kontoret, og brev sendes via kontoret.

 Skjermbildet er vårt eget: kilden fra 1989 har ikke noe slikt.
""",
    felter=(
        FODSELSNR,
        NAVN,
        Felt("sperret", "Sperret (J/N)", Valg(tuple(SPERRET), lambda: SPERRET), andre_navn=("Sperret",)),
        Felt("fra", "Fra", Dato()),
        Felt("grunn", "Grunn", Tekst(), uten_kladd=True),
        _del("bo_co"),
        _del("bo_gate", "Bo-adr."),
        _del("bo_post"),
        _del("opph_co"),
        _del("opph_gate", "Opph-a."),
        _del("opph_post"),
        Felt("kommuner", "Kommuner", Tekst(), beskyttet=True),
        Felt("satt_av", "Satt av", Tekst(), beskyttet=True),
        Felt("satt", "Satt den", Dato(), beskyttet=True),
    ),
)

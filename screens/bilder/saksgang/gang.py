"""SAKSGANG: the picture and fields of the history of a case, a row a thing that was done."""

from screens.bilder.felter.feltslag import Dato, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 11
"""The rows that a terminal of 24 lines shows."""
HVA = 43
"""So much of what was done has room in its row; OM has the rest."""

SLAGENE = {
    "J": "journal: søknaden og personen",
    "O": "opplysninger på D-61 som er lagret",
    "V": "vedtak: foreslått, kontrollert, fattet, endret",
    "A": "anvisninger, og meldekort som kom eller ble lagt bort",
    "K": "kjøringer: overført, holdt igjen, utbetalt, avvist",
    "R": "regnskap: tatt inn og justert",
    "M": "omgjøring: vedtak gjort om, det som er regnet om, og kravet",
    "G": "klager: registrert, besvart, trukket, og svaret fra fylket",
    "P": "post: brev som er sendt, og papirer som er kommet",
    "U": "utskrifter av vedtak, og av innsyn",
    "L": "arbeidslisten: tatt, lagt til side, overført",
    "N": "annet",
    "B": "blikk: hvem som har sett på saken og personen",
    "S": "alt samlet, også blikk",
}
"""The kinds by their letter; blank is all but the looks."""


def _vis(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


HENDELSER = Liste(
    "hendelser",
    (_vis("naar", "NÅR"), _vis("hendelse", "SLAG"), _vis("hva", "HVA"), _vis("av", "SIGN")),
    RADER,
    ord="Rad",
    fot=("om",),
)
_RAD = f" {'_' * 14} {'_' * 10} {'_' * HVA} {'_' * 8}"

SAKSGANG = Bilde(
    kode="SAKSGANG-1",
    tittel="Saksgang",
    tegning="""
                    S A K S G A N G

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________
 Slag: _    Fra: __________     Blankt slag er alt uten blikk; F4 viser slagene.

 NÅR            SLAG       HVA                                         SIGN
"""
    + "\n".join([_RAD] * RADER)
    + """
 OM: __________________________________________________________________________
 Enter på en rad åpner den slik den var, F2 forklarer den. Bildet er vårt eget.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        _vis("status", "Status"),
        Felt("slag", "Slag", Valg(tuple(SLAGENE), lambda: SLAGENE)),
        Felt("fra", "Fra", Dato()),
        *HENDELSER.radfelter(),
        _vis("om", "OM"),
    ),
    liste=HENDELSER,
)

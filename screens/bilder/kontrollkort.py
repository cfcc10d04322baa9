"""KONTROLLKORT: the picture and fields of the card that only shows, a row a payment."""

from screens.feltslag import Dato, Heltall, Kroner
from screens.hode import FODSELSNR, JOURNALNR, NAVN
from tui.bilde import Bilde
from tui.felt import Felt
from tui.feltslag import Tekst

RADER = 8

_KOLONNER = (
    ("melde", "MELDE-/ANV.DT"),
    ("periode", "A. PER."),
    ("prosent", "ANV. %"),
    ("debet", "DEBET"),
    ("kredit", "KREDIT"),
    ("sign", "SIGN"),
    ("overfort", "STATUS"),
)
_RAD = " _______________ _________________ _____ _______ _______ ________ ____________"

KONTROLLKORT = Bilde(
    kode="KONTROLLKORT",
    tittel="Kontrollkort",
    tegning="""
                    K O N T R O L L K O R T

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Ukesats: ______   Grunnlag: _______   Fra dato: __________   Maks. uker: __
 Anvist hittil i år Kr: ________       Ferietillegg i år: _______
 Sammenhengende %: _____ 2 siste kalenderår %: _____ Trygdeforh. varighet: ____
 Utbet. kommune: ____   Forsørg.tillegg: _____   Uker delvis perm.: ___
 Anmerk. internt: ____________________________________________________________

 MELDE-/ANV.DT   A. PER.           ANV. %  DEBET  KREDIT SIGN     STATUS
"""
    + "\n".join([_RAD] * RADER)
    + "\n ANMERKNING: _____________________________________________________________\n",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        Felt("ukesats", "Ukesats", Kroner(), beskyttet=True),
        Felt("grunnlag", "Grunnlag", Kroner(), beskyttet=True),
        Felt("fra_dato", "Fra dato", Dato(), beskyttet=True),
        Felt("maks_uker", "Maks. uker", Heltall(), beskyttet=True),
        Felt("anvist_hittil_i_aar", "Anvist hittil i år Kr", Kroner(negativ=True), beskyttet=True),
        Felt("ferietillegg_i_aar", "Ferietillegg i år", Kroner(), beskyttet=True),
        Felt("sammenhengende_prosent", "Sammenhengende %", Heltall(), beskyttet=True),
        Felt("to_aar_prosent", "2 siste kalenderår %", Heltall(), beskyttet=True),
        Felt("varighet", "Trygdeforh. varighet", Heltall(), beskyttet=True),
        Felt("utbetkommune", "Utbet. kommune", Tekst(), beskyttet=True),
        Felt("forsorgertillegg", "Forsørg.tillegg", Kroner(), beskyttet=True),
        Felt("uker_delvis_perm", "Uker delvis perm.", Heltall(), beskyttet=True),
        Felt("internt", "Anmerk. internt", Tekst(), beskyttet=True),
        *(
            Felt(f"{navn}_{rad}", f"{label} {rad}", Tekst(), beskyttet=True)
            for rad in range(1, RADER + 1)
            for navn, label in _KOLONNER
        ),
        Felt("anmerkning", "ANMERKNING", Tekst(), beskyttet=True),
    ),
)

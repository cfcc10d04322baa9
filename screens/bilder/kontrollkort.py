"""KONTROLLKORT: the picture and fields of the card that only shows, a row a payment, as many as there are lines for."""

from screens.bilder.felter.feltslag import Dato, Heltall, Kroner
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 8
"""The payments that a terminal of 24 lines shows."""

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

ANVISNINGER = Liste(
    "anvisninger",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Anvisning",
    siste_forst=True,
    fot=("anmerkning",),
)

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
    + """
 ANMERKNING: _____________________________________________________________

 Pilene velger en anvisning, Tab går til listen; F2 forklarer den valgte.
""",
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
        *ANVISNINGER.radfelter(),
        Felt("anmerkning", "ANMERKNING", Tekst(), beskyttet=True),
    ),
    liste=ANVISNINGER,
)

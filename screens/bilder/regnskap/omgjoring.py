"""OMGJØRING: the picture and fields on which a decision is made anew back in time, with a row for each paid period."""

from data.sak.ledetekst import KORT
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Dato, Kroner, Timer
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import omgjoring_i_ord, omgjoringer
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 7
"""The periods that a terminal of 24 lines shows at a time."""
INN = ("fra", "kode", "ord", "kort_fra", "arb_timer", "tapt_arbtid")
"""The fields that are typed, but for Sign."""

_KOLONNER = (
    ("periode", "PERIODE"),
    ("slag", "TYPE"),
    ("prosent", "ANV. %"),
    ("anvist", "ANVIST"),
    ("skulle", "SKULLE VÆRT"),
    ("forskjell", "FORSKJELL"),
)
_RAD = " _______________________  _     ___________  _______  ___________  _________"

PERIODENE = Liste(
    "periodene",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Periode",
)

OMGJORING = Bilde(
    kode="OMGJØRING",
    tittel="Omgjøring",
    tegning="""
                          O M G J Ø R I N G

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________
 Krevd: ______ Betalt tilbake: ______ Igjen av kravet: ______ Til trekk: ______

 Gjelder fra: __________   Grunn: __  ________________________________________
 Ord: ________________________________________________________________________
 Kort fra: __________   Arb. timer i per.: ______   Tapt arb.tid: _____
 Sign: ________

 PERIODE                  TYPE  ANV. %       ANVIST   SKULLE VÆRT  FORSKJELL
"""
    + "\n".join([_RAD] * RADER)
    + """
 Ukesats før: ______   Ukesats nå: ______            Forskjell i alt: ________
 Skjermbildet er vårt eget: kilden har etterbetaling og trekk, ikke omgjøring.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt("krevd", "Krevd", Kroner(), beskyttet=True),
        Felt("betalt_tilbake", "Betalt tilbake", Kroner(), beskyttet=True),
        Felt("igjen", "Igjen av kravet", Kroner(), beskyttet=True),
        Felt("til_trekk", "Til trekk", Kroner(), beskyttet=True),
        Felt("fra", "Gjelder fra", Dato()),
        Felt("kode", "Grunn", Kode(omgjoringer)),
        Felt("grunn", "Grunn i tekst", Tekst(), beskyttet=True, avledet=omgjoring_i_ord),
        Felt("ord", "Ord", Tekst()),
        Felt("kort_fra", "Kort fra", Dato()),
        Felt("arb_timer", KORT["arb_timer"], Timer()),
        Felt("tapt_arbtid", KORT["tapt_arbtid"], Timer()),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        *PERIODENE.radfelter(),
        Felt("ukesats_for", "Ukesats før", Kroner(), beskyttet=True),
        Felt("ukesats", "Ukesats nå", Kroner(), beskyttet=True),
        Felt("sum", "Forskjell i alt", Kroner(negativ=True), beskyttet=True),
    ),
    liste=PERIODENE,
)

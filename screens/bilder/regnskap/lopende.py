"""LØPENDE: the picture and fields on which a running case is taken in with what it has on its accounts."""

from data.sak.ledetekst import KORT
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.faktafelter import vist_faktum
from screens.bilder.felter.feltslag import Dato, Heltall, Kroner
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

INN = (
    "anvist_til",
    "regnskapsaar",
    "sammenhengende_prosent",
    "prosent_i_aaret",
    "prosent_aaret_for",
    "anvist_i_aaret",
    "feriegrunnlag_i_aaret",
    "feriegrunnlag_aaret_for",
    "kilde",
    "anmerkning",
)
"""The fields that are typed, but for Sign."""

LOPENDE = Bilde(
    kode="LØPENDE",
    tittel="Registrering av løpende saker",
    tegning="""
  R E G I S T R E R I N G   A V   L Ø P E N D E   S A K E R

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Innvilget fra: __________   Maks uker: __   Ukesats: ______
 Status: ______________________________________________________________________

 Anvist til og med: __________      Regnskapsår: ____
 Sammenhengende anvist %: _____

                              I året          Året før
 Anvist %:                    ____            ____
 Anvist kr:                   ________
 Feriegrunnlag kr:            ________        ________

 Kilde: ________________________________________
 Anmerkning: _________________________________________________________________

 Sign: ________

 Skjermbildet er vårt eget: kilden nevner rutinen, men viser ikke bildet.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        vist_faktum("innvilget_fra"),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        Felt("ukesats", "Ukesats", Kroner(), beskyttet=True),
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt("anvist_til", "Anvist til og med", Dato()),
        Felt("regnskapsaar", "Regnskapsår", Heltall(0, 9999)),
        Felt("sammenhengende_prosent", "Sammenhengende anvist %", Heltall()),
        Felt("prosent_i_aaret", "Anvist % i året", Heltall()),
        Felt("prosent_aaret_for", "Anvist % året før", Heltall()),
        Felt("anvist_i_aaret", "Anvist kr i året", Kroner()),
        Felt("feriegrunnlag_i_aaret", "Feriegrunnlag i året", Kroner()),
        Felt("feriegrunnlag_aaret_for", "Feriegrunnlag året før", Kroner()),
        Felt("kilde", "Kilde", Tekst()),
        Felt("anmerkning", KORT["anmerkning"], Tekst()),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
    ),
)

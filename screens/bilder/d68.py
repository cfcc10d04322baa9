"""D-68: the picture and fields of ANVISNING AV FERIETILLEGG, done when a case is closed and paid out."""

from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.faktafelter import vist_faktum
from screens.bilder.felter.feltslag import Dato, Heltall, Kroner, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import anvisningstyper
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

D68 = Bilde(
    kode="D-68",
    tittel="Anvisning av ferietillegg",
    tegning="""
         A N V I S N I N G   A V   F E R I E T I L L E G G

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Innvilget fra: __________   Til: __________   Maks %: ___   Maks uker: __
 Ukesats: ______     Første dato i trygdeforholdet: __________

 Feriegrunnlag: ________
 Anvist % i ferieåret: _____
 Ferietillegg: _______

 Anvisningstype: _  (K-Kont.utbet., blank-giro)
 Meldedato: __________
 Ferieår: ____

 Anmerk. internt: ____________________________________________________________
 Anmerkning: _________________________________________________________________
 Sign: ________      Status: __________________________________________________
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        vist_faktum("innvilget_fra"),
        vist_faktum("til"),
        vist_faktum("maks_prosent"),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        Felt("ukesats", "Ukesats", Kroner(), beskyttet=True),
        Felt("forste_dato", "Første dato i trygdeforholdet", Dato(), beskyttet=True),
        Felt("feriegrunnlag", "Feriegrunnlag", Kroner(negativ=True), beskyttet=True),
        Felt("anvist_prosent_ferieaar", "Anvist % i ferieåret", Heltall(), beskyttet=True),
        Felt("ferietillegg", "Ferietillegg", Kroner(), beskyttet=True),
        Felt("anvisningstype", "Anvisningstype", Valg(("K",), lambda: {"": "giro"} | {"K": anvisningstyper()["K"]})),
        Felt("meldedato", "Meldedato", Dato(), paakrevd=MAA_FYLLES_UT),
        Felt("ferieaar", "Ferieår", Heltall(1976, 1999), paakrevd=MAA_FYLLES_UT),
        Felt("internt", "Anmerk. internt", Tekst()),
        Felt("anmerkning", "Anmerkning", Tekst()),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("status", "Status", Tekst(), beskyttet=True),
    ),
)

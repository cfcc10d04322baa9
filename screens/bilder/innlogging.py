"""INNLOGGING, LÅST and FØRSTE: the forms before the forms; our own, since the source shows no logging in."""

from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Valg
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

UNDERSKRIFTER = {"I": "ingen: ett register for én person", "P": "på papir", "S": "på skjermen"}

INNLOGGING = Bilde(
    kode="INNLOGGING",
    tittel="Innlogging",
    tegning="""
               D A G P E N G E S Y S T E M E T
                       Innlogging


 Signatur: ________

 Passord:  ________________________________


 Det du gjør, signeres med signaturen din og står i loggen.
 Går du fra skjermen, låses den etter en stund; bildene står som du forlot dem.

 Har du glemt passordet, gir en leder ved kontoret deg et nytt.



 Skjermbildet er vårt eget: kilden fra 1989 viser ingen innlogging.
""",
    felter=(
        Felt("signatur", "Signatur", Tekst(), paakrevd=MAA_FYLLES_UT, nokkel=True),
        Felt("passord", "Passord", Tekst(), nokkel=True, hemmelig=True),
    ),
)

LAAST = Bilde(
    kode="LÅST",
    tittel="Låst skjerm",
    tegning="""
               D A G P E N G E S Y S T E M E T
                   Skjermen er låst


 Signatur: ________   Navn: ________________________________________

 Passord:  ________________________________


 Bildene står som du forlot dem. Skriv passordet og trykk Enter.

 Er du en annen, så avslutt med Ctrl+Q og start på nytt; det som er skrevet
 og ikke lagret, ligger som en kladd til den som skrev det.



 Skjermbildet er vårt eget: kilden fra 1989 viser ingen innlogging.
""",
    felter=(
        Felt("signatur", "Signatur", Tekst(), beskyttet=True),
        Felt("navn", "Navn", Tekst(), beskyttet=True),
        Felt("passord", "Passord", Tekst(), nokkel=True, hemmelig=True),
    ),
)

FORSTE = Bilde(
    kode="FØRSTE",
    tittel="Den første brukeren",
    tegning="""
               D A G P E N G E S Y S T E M E T
                  Den første brukeren


 Registeret er nytt. Den første brukeren får alle rollene, og lager de andre
 (dagpenger bruker ny).

 Signatur: ________
 Navn: ________________________________________
 Kontor: ________________________________________

 Underskrift (I/P/S)? _
   I-Ingen: registeret er ditt eget; ingen logger inn, og du har alle rollene.
   P-Papir: alle logger inn; vedtak underskrives på papiret.
   S-Skjerm: alle logger inn; vedtak underskrives på skjermen.

 Passord: ________________________________   (ved P og S; minst 8 tegn)
 Passord igjen: ________________________________
""",
    felter=(
        Felt("signatur", "Signatur", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("navn", "Navn", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("kontor", "Kontor", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt(
            "underskrift",
            "Underskrift (I/P/S)?",
            Valg("IPS", lambda: UNDERSKRIFTER),
            paakrevd=MAA_FYLLES_UT,
            andre_navn=("Underskrift",),
        ),
        Felt("passord", "Passord", Tekst(), hemmelig=True),
        Felt("passord_igjen", "Passord igjen", Tekst(), hemmelig=True),
    ),
)

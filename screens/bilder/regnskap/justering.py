"""JUSTERING: the picture and fields on which an account is corrected, with a row for each account as it stands."""

from rules.fakta.konto import Konto
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Heltall, Kroner, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.liste import Liste

RADER = 8
"""The accounts that a terminal of 24 lines shows at a time."""
KONTOENE = {str(konto): konto.navn for konto in Konto}
"""Each letter, with what the account is called."""
MED_AAR = tuple(str(konto) for konto in Konto if konto.har_aar)
INN = ("konto", "aar", "belop", "begrunnelse", "referanse")
"""The fields that are typed, but for Sign."""

_KOLONNER = (("kode", "KODE"), ("regnskap", "REGNSKAP"), ("aaret", "ÅR"), ("staar", "STÅR NÅ"), ("justert", "JUSTERT"))
_RAD = " _     ____________________________  ____  _________  _________"

REGNSKAPENE = Liste(
    "regnskapene",
    tuple(Felt(navn, label, Tekst(), beskyttet=True) for navn, label in _KOLONNER),
    RADER,
    ord="Regnskap",
)

JUSTERING = Bilde(
    kode="JUSTERING",
    tittel="Justering av diverse regnskap",
    tegning="""
  J U S T E R I N G   A V   D I V E R S E   R E G N S K A P

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Status: ______________________________________________________________________

 Regnskap: _    År: ____    Justering (+/-): ________     F4 viser regnskapene.
 Begrunnelse: ________________________________________________________________
 Referanse: ________________________________________
 Sign: ________

 KODE  REGNSKAP                      ÅR    STÅR NÅ    JUSTERT
"""
    + "\n".join([_RAD] * RADER)
    + """

 Skjermbildet er vårt eget: kilden nevner rutinen, men viser ikke bildet.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt("konto", "Regnskap", Valg(tuple(KONTOENE), lambda: KONTOENE)),
        Felt(
            "aar",
            "År",
            Heltall(0, 9999),
            aapen_naar=lambda tekster: tekster["konto"].strip().upper() in MED_AAR,
        ),
        Felt("belop", "Justering (+/-)", Kroner(negativ=True), andre_navn=("Justering",)),
        Felt("begrunnelse", "Begrunnelse", Tekst()),
        Felt("referanse", "Referanse", Tekst()),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        *REGNSKAPENE.radfelter(),
    ),
    liste=REGNSKAPENE,
)

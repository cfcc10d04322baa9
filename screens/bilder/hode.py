"""What several screens share: the head that says whose case it is, and the personal data."""

from data.operasjoner.setninger import ETT_NAVN
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.feltslag import Fodselsnr
from screens.bilder.kodelister import nyk
from tui.feltslag import Kode, Tekst
from tui.skjema.felt import Felt

FODSELSNR = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), paakrevd=MAA_FYLLES_UT, nokkel=True)
JOURNALNR = Felt("journalnr", "Journalnr", Tekst(), beskyttet=True)
NAVN = Felt("navn", "Navn", Tekst(), beskyttet=True)
FODSELSNR_VIS = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), beskyttet=True)

PERSONALIA = (
    Felt("etternavn", "Etternavn", Tekst(), paakrevd=ETT_NAVN),
    Felt("fornavn", "Fornavn", Tekst(), paakrevd=ETT_NAVN),
    Felt("bo_co", "Bo-adr. c/o", Tekst()),
    Felt("bo_gate", "Bo-adr. gate", Tekst(), andre_navn=("Bo-adr.",)),
    Felt("bo_post", "Bo-adr. post", Tekst()),
    Felt("opph_co", "Opph-a. c/o", Tekst()),
    Felt("opph_gate", "Opph-a. gate", Tekst(), andre_navn=("Opph-a.",)),
    Felt("opph_post", "Opph-a. post", Tekst()),
    Felt("ektefelle_navn", "Ektef. navn", Tekst()),
    Felt("nyk", "NYK nr", Kode(nyk)),
)

"""What several screens share: the head that says whose case it is, and the personal data."""

from data.operasjoner.setninger import ETT_NAVN
from data.sak.ledetekst import JOURNAL
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Fodselsnr
from screens.bilder.felter.kodelister import nyk
from tui.feltslag import Kode, Tekst
from tui.skjema.felt import Felt

FODSELSNR = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), paakrevd=MAA_FYLLES_UT, nokkel=True)
JOURNALNR = Felt("journalnr", "Journalnr", Tekst(), beskyttet=True)
NAVN = Felt("navn", "Navn", Tekst(), beskyttet=True)
FODSELSNR_VIS = Felt("fodselsnr", "Fødselsnr", Fodselsnr(), beskyttet=True)

PERSONALIA = (
    Felt("etternavn", JOURNAL["etternavn"], Tekst(), paakrevd=ETT_NAVN),
    Felt("fornavn", JOURNAL["fornavn"], Tekst(), paakrevd=ETT_NAVN),
    Felt("bo_co", JOURNAL["bo_co"], Tekst()),
    Felt("bo_gate", JOURNAL["bo_gate"], Tekst(), andre_navn=("Bo-adr.",)),
    Felt("bo_post", JOURNAL["bo_post"], Tekst()),
    Felt("opph_co", JOURNAL["opph_co"], Tekst()),
    Felt("opph_gate", JOURNAL["opph_gate"], Tekst(), andre_navn=("Opph-a.",)),
    Felt("opph_post", JOURNAL["opph_post"], Tekst()),
    Felt("ektefelle_navn", JOURNAL["ektefelle_navn"], Tekst()),
    Felt("nyk", JOURNAL["nyk"], Kode(nyk)),
)

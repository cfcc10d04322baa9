"""SOFA: the small screen of the job-seeker register, where a person is registered before anything else."""

from screens.hode import FODSELSNR
from screens.kodelister import nyk
from tui.bilde import Bilde
from tui.felt import Felt
from tui.feltslag import Kode, Tekst

SOFA = Bilde(
    kode="SOFA",
    tittel="Sofa-søker: registrering av arbeidssøker",
    tegning="""
                    S O F A - S Ø K E R
                    Registrering av arbeidssøker


 Fødselsnr: ___________

 Etternavn: ______________________________   Fornavn: _______________________

 Bo-adr.  c/o: __________________________________
         gate: __________________________________  post: ____________________

 Opph-a.  c/o: __________________________________
         gate: __________________________________  post: ____________________

 Ektef. navn: ______________________________      NYK nr: _____


 Personregisteret er felles for alle rutiner i Total.
 Skjermbildet er vårt eget: kilden fra 1989 viser ikke Sofa-søker.
""",
    felter=(
        FODSELSNR,
        Felt("etternavn", "Etternavn", Tekst(), paakrevd=True),
        Felt("fornavn", "Fornavn", Tekst(), paakrevd=True),
        Felt("bo_co", "Bo-adr. c/o", Tekst()),
        Felt("bo_gate", "Bo-adr. gate", Tekst(), andre_navn=("Bo-adr.",)),
        Felt("bo_post", "Bo-adr. post", Tekst()),
        Felt("opph_co", "Opph-a. c/o", Tekst()),
        Felt("opph_gate", "Opph-a. gate", Tekst(), andre_navn=("Opph-a.",)),
        Felt("opph_post", "Opph-a. post", Tekst()),
        Felt("ektefelle_navn", "Ektef. navn", Tekst()),
        Felt("nyk", "NYK nr", Kode(nyk)),
    ),
)

"""SOFA: the small screen of the job-seeker register, where a person is registered before anything else."""

from screens.bilder.felter.hode import FODSELSNR, PERSONALIA
from tui.skjema.bilde import Bilde

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
        *PERSONALIA,
    ),
)

"""D-61-1 and D-61-2: the pictures and fields in which the facts of a case are registered."""

from functools import partial

from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import FAKTA, Behandling, egne_fakta
from screens.bilder.felter.faktafelter import med_fakta
from screens.bilder.felter.hode import FODSELSNR, FODSELSNR_VIS, JOURNALNR, NAVN
from tui.skjema.bilde import Bilde

_GENERELT = partial(
    med_fakta,
    kode="D-61-1",
    tittel="Behandling av søknad om a-trygd: generell registrering",
    tegning="""
         BEHANDLING AV SØKNAD OM A-TRYGD
         Generell registrering

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________
 Næringsgruppenr: _____   Forsørgede barn: __   Hjelp i huset? _
 Bokommunenr: ____   Skattekommunenr: ____   Utbet.kommunenr: ____
 Skatteprosent: _____   Tabellnr: ____
 Normal arb.tid: _____   Tapt arb.tid: _____
 Antall uker med delvis permisjon: __
 Innvilget fra: __________   Til: __________   Maks %: ___   Antall uker: __

                        SISTE ÅR      2. SISTE ÅR   3. SISTE ÅR
 Lønnsinntekt:          _________     _________     _________
 Dagpenger:             _________     _________     _________
 Sykepenger:            _________     _________     _________

 Valg av grunnbeløp/just. fakt. (F-Forrige, blank-dagens): _
 Anmerk. internt: ____________________________________________________________
 Begr.: ______________________________________________________________________
""",
    hode=(FODSELSNR, JOURNALNR, NAVN),
)

_SPESIELT = partial(
    med_fakta,
    kode="D-61-2",
    tittel="Behandling av søknad om a-trygd: registrering av spesialregler",
    tegning="""
         BEHANDLING AV SØKNAD OM A-TRYGD
         Registrering av spesialregler

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Nullstilling av sammenhengende anvist %? (J/blank): _
 Oppjustert dagpengegrl. *MANUELL BEREGNING*: _________

 Fødselsdato 1. barn: __________   2. barn: __________   3. barn: __________

 Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.? _
 Vernepl.tjeneste minst 3 av de siste 12 måneder? _

 Kurstid siste år: __   Kurstid 2. siste år: __   Kurstid 3. siste år: __

 SAMORDNING:
   Privat pensjon: _________          Offentlig pensjon: _________
   Folketrygdytelser: _________       Lønn før pensjon: _________
   Redusert trygd: _________
""",
    hode=(FODSELSNR_VIS, JOURNALNR, NAVN),
)


D61_1, D61_2 = _GENERELT(FAKTA), _SPESIELT(FAKTA)


def registrering(klasse: type[Behandling]) -> tuple[Bilde, Bilde]:
    """The two pages with the facts that there are under a law."""
    sider = {ett.side for ett in (*egne_fakta(klasse).values(), *(FAKTA[navn] for navn in klasse.uten))}
    return (
        _GENERELT(fakta_i(klasse)) if D61_1.kode in sider else D61_1,
        _SPESIELT(fakta_i(klasse)) if D61_2.kode in sider else D61_2,
    )

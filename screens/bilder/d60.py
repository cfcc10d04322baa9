"""D-60: the picture and fields of JOURNALFØRING, where every application is entered when it comes in."""

from data.sak.ledetekst import GIRO_PAA_SKJEMAET, JOURNAL
from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.felter.feltslag import Dato, Heltall, Kontonr, Prosent, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, PERSONALIA
from screens.bilder.felter.kodelister import girotyper
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

D60 = Bilde(
    kode="D-60",
    tittel="Journalføring",
    tegning="""
                    J O U R N A L F Ø R I N G

 Fødselsnr: ___________                      Journalnr: ________
 Etternavn: ______________________________   Fornavn: _______________________
 Bo-adr.  c/o: __________________________________
         gate: __________________________________  post: ____________________
 Opph-a.  c/o: __________________________________
         gate: __________________________________  post: ____________________
 Ektef. navn: ______________________________      NYK nr: _____
 Post- el. Bankgiro (P/B)? _    Kontonr: ______________
 Anmerkn.: ______________________________________________________________
 Mottatt dato: __________    internt: ___________________________________
 Signatur: ________

 VEDTAK:
   Innvilget fra: __________   til: __________   Antall uker: __   Maks %: ___
   Avslagsdato/avstengt fra: __________   Avstengningstidens lengde: __
   Begrunnelse: __________________________________________________________
   _______________________________________________________________________
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        *PERSONALIA,
        Felt("giro", GIRO_PAA_SKJEMAET, Valg(("P", "B"), girotyper)),
        Felt("kontonr", JOURNAL["kontonr"], Kontonr()),
        Felt("anmerkning", JOURNAL["anmerkning"], Tekst()),
        Felt("mottatt_dato", JOURNAL["mottatt_dato"], Dato(), paakrevd=MAA_FYLLES_UT),
        Felt("internt", JOURNAL["internt"], Tekst()),
        Felt("signatur", "Signatur", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("vedtak_fra", "VEDTAK Innvilget fra", Dato(), beskyttet=True, andre_navn=("Innvilget fra",)),
        Felt("vedtak_til", "VEDTAK til", Dato(), beskyttet=True, andre_navn=("til",)),
        Felt("vedtak_uker", "VEDTAK Antall uker", Heltall(), beskyttet=True, andre_navn=("Antall uker",)),
        Felt("vedtak_maks", "VEDTAK Maks %", Prosent(), beskyttet=True, andre_navn=("Maks %",)),
        Felt("avslagsdato", "Avslagsdato/avstengt fra", Dato(), beskyttet=True),
        Felt("avstengningstid", "Avstengningstidens lengde", Heltall(), beskyttet=True),
        Felt("begrunnelse", "Begrunnelse", Tekst(), beskyttet=True),
        Felt("opphor", "VEDTAK Opphør", Tekst(), beskyttet=True, andre_navn=("Opphør",)),
    ),
)

"""MENY: the main menu, where a case is found and a routine chosen."""

from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

MENY = Bilde(
    kode="MENY",
    tittel="Hovedmeny",
    tegning="""
               D A G P E N G E S Y S T E M E T
 Arbeidsliste: _______________________________________________

 Søk (fødselsnr, journalnr eller navn): ______________________________
 Valgt:  Fødselsnr: ___________  Journalnr: ________
         Navn: ______________________________________
         Status: _______________________________________________________________

  1 D-60         Journalføring           13 JUSTERING    Justering av regnskap
  2 D-61         Behandling av søknad    14 ARBEIDSLISTE Det som venter
  3 D-62         Anvisning av a-trygd    15 SAKSGANG     En saks historie
  4 D-68         Anvisning, ferietillegg 16 OMGJØRING    Omgjøring tilbake i tid
  5 KONTROLLKORT Kontrollkort            17 KLAGE        Klage over et vedtak
  6 ENDRING      Endring i trygdeforhold 18 BREV         Brev i en sak
  7 SOFA         Sofa-søker              19 INNSYN       Alt om en person
  8 TOLKNING     Hvordan loven leses     20 STATISTIKK   Tall for kontoret
  9 ØVELSE       Øvelser i bildene       21 RETTING      Retting i journalen
 10 KJØRING      Utbetalingskjøringen    22 REGISTER     Fra andre registre
 11 VEDTAK       Kontroll og avgjørelse  23 ADRESSE      Sperret adresse
 12 LØPENDE      Løpende saker tas inn
 Valg: ________________
""",
    felter=(
        Felt("venter", "Arbeidsliste", Tekst(), beskyttet=True),
        Felt("sok", "Søk", Tekst(), nokkel=True, andre_navn=("Søk (fødselsnr, journalnr eller navn)",)),
        Felt("fodselsnr", "Fødselsnr", Tekst(), beskyttet=True),
        Felt("journalnr", "Journalnr", Tekst(), beskyttet=True),
        Felt("navn", "Navn", Tekst(), beskyttet=True),
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt("valg", "Valg", Tekst(), nokkel=True),
    ),
)

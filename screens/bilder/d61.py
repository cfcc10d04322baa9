"""D-61-1 and D-61-2: the pictures and fields in which the facts of a case are registered."""

from screens.bilder.feltslag import Dato, Heltall, Kroner, Prosent, Timer
from screens.bilder.hode import FODSELSNR, FODSELSNR_VIS, JOURNALNR, NAVN
from screens.bilder.kodelister import grunnbelopsvalg, kommuner, naeringsgrupper
from tui.feltslag import Ja, JaNei, Kode, Tekst, Valg
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

AAR = ("SISTE ÅR", "2. SISTE ÅR", "3. SISTE ÅR")

D61_1 = Bilde(
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
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        Felt("naeringsgruppe", "Næringsgruppenr", Kode(naeringsgrupper)),
        Felt("barn", "Forsørgede barn", Heltall(0, 20)),
        Felt("hjelp_i_huset", "Hjelp i huset?", JaNei()),
        Felt("bokommune", "Bokommunenr", Kode(kommuner)),
        Felt("skattekommune", "Skattekommunenr", Kode(kommuner)),
        Felt("utbetkommune", "Utbet.kommunenr", Kode(kommuner)),
        Felt("skatteprosent", "Skatteprosent", Prosent()),
        Felt("tabellnr", "Tabellnr", Tekst()),
        Felt("normal_arbtid", "Normal arb.tid", Timer()),
        Felt("tapt_arbtid", "Tapt arb.tid", Timer()),
        Felt("uker_delvis_perm", "Antall uker med delvis permisjon", Heltall(0, 99)),
        Felt("innvilget_fra", "Innvilget fra", Dato(), paakrevd=True),
        Felt("til", "Til", Dato()),
        Felt("maks_prosent", "Maks %", Prosent()),
        Felt("antall_uker", "Antall uker", Heltall(1, 99)),
        *(Felt(f"lonn_{n}", f"Lønnsinntekt {aar}", Kroner()) for n, aar in enumerate(AAR, 1)),
        *(Felt(f"dagpenger_{n}", f"Dagpenger {aar}", Kroner()) for n, aar in enumerate(AAR, 1)),
        *(Felt(f"sykepenger_{n}", f"Sykepenger {aar}", Kroner()) for n, aar in enumerate(AAR, 1)),
        Felt(
            "grunnbelop",
            "Valg av grunnbeløp/just. fakt. (F-Forrige, blank-dagens)",
            Valg(("F",), grunnbelopsvalg),
            andre_navn=("Valg av grunnbeløp/just. fakt.", "Valg av grunnbeløp"),
        ),
        Felt("internt", "Anmerk. internt", Tekst()),
        Felt("begrunnelse", "Begr.", Tekst()),
    ),
)

D61_2 = Bilde(
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
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        Felt(
            "nullstilling",
            "Nullstilling av sammenhengende anvist %? (J/blank)",
            Ja("ny periode: regnskapet begynner på 0", "fortsetter en tidligere periode"),
            andre_navn=("Nullstilling av sammenhengende anvist %", "Nullstilling"),
        ),
        Felt(
            "oppjustert_grunnlag",
            "Oppjustert dagpengegrl. *MANUELL BEREGNING*",
            Kroner(),
            andre_navn=("Oppjustert dagpengegrl.", "Oppjustert dagpengegrunnlag"),
        ),
        Felt("barn1_fodt", "Fødselsdato 1. barn", Dato(), andre_navn=("1. barn",)),
        Felt("barn2_fodt", "Fødselsdato 2. barn", Dato(), andre_navn=("2. barn",)),
        Felt("barn3_fodt", "Fødselsdato 3. barn", Dato(), andre_navn=("3. barn",)),
        Felt(
            "fiskeforedling",
            "Har søkeren arbeidet minst 1000 timer i fiskeforedlingsind.?",
            JaNei(),
            andre_navn=("Fiskeforedling",),
        ),
        Felt(
            "vernepliktig",
            "Vernepl.tjeneste minst 3 av de siste 12 måneder?",
            JaNei(),
            andre_navn=("Vernepl.tjeneste",),
        ),
        *(Felt(f"kurs_{n}", f"Kurstid {aar.lower()}", Heltall(0, 51)) for n, aar in enumerate(AAR, 1)),
        Felt("privat_pensjon", "Privat pensjon", Kroner()),
        Felt("offentlig_pensjon", "Offentlig pensjon", Kroner()),
        Felt("folketrygd", "Folketrygdytelser", Kroner()),
        Felt("lonn_for_pensjon", "Lønn før pensjon", Kroner()),
        Felt("redusert_trygd", "Redusert trygd", Kroner()),
    ),
)

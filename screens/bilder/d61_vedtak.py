"""D-61-3 to D-61-6: the result of the calculation and the text of the decision, shown; only the print is entered."""

from rules.fakta.skjema import AAR
from screens.bilder.felter.faktafelter import vist_faktum
from screens.bilder.felter.feltslag import Heltall, JaNei, Kroner
from screens.bilder.felter.hode import FODSELSNR_VIS, JOURNALNR, NAVN
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

UTSKRIFT = JaNei("vedtaket fattes og skrives ut i tre eksemplarer", "vedtaket fattes uten utskrift")
VARSEL_LINJER = 9
VARSEL_BREDDE = 75
TEKSTLINJER = (14, 13)
"""How many lines of the decision's text each of its pages has; no text of a law so far has more."""
TOM_LINJE = 2
"""Below the heading nothing ever stands: that line is no field."""


def _vis_kroner(navn: str, label: str) -> Felt:
    return Felt(navn, label, Kroner(negativ=True), beskyttet=True)


def _vis_tekst(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


D61_3 = Bilde(
    kode="D-61-3",
    tittel="Behandling av søknad om a-trygd: dagpengegrunnlag",
    tegning="""
         BEHANDLING AV SØKNAD OM A-TRYGD
         Dagpengegrunnlag

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

                        SISTE ÅR      2. SISTE ÅR   3. SISTE ÅR
 Inntekt:               _________     _________     _________
 Justert inntekt:       _________     _________     _________

 Grunnbeløp: ______                 Minsteinntekt oppfylt (J/N): _
 Særregel: ______________________________
 Dagpengegrunnlag: _________



 F2 på et tall viser hvordan det er regnet ut.
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        *(_vis_kroner(f"inntekt_{n}", f"Inntekt {aar.upper()}") for n, aar in enumerate(AAR, 1)),
        *(_vis_kroner(f"justert_{n}", f"Justert inntekt {aar.upper()}") for n, aar in enumerate(AAR, 1)),
        _vis_kroner("g", "Grunnbeløp"),
        Felt("minsteinntekt", "Minsteinntekt oppfylt (J/N)", JaNei(), beskyttet=True),
        _vis_tekst("saerregel", "Særregel"),
        _vis_kroner("grunnlag", "Dagpengegrunnlag"),
    ),
)

D61_4 = Bilde(
    kode="D-61-4",
    tittel="Behandling av søknad om a-trygd: satser, samordning og kontroller",
    tegning="""
         BEHANDLING AV SØKNAD OM A-TRYGD
         Satser, samordning og kontroller

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Dagsats: ______                    Forsørgertillegg i uka: ______
 Ukesats før samordning: ______     Ukesats: ______

 Innvilget fra: __________   Til: __________   Maks %: ___   Maks uker: __

 Kontroller:
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
   ___________________________________________________________________________
""",
    felter=(
        FODSELSNR_VIS,
        JOURNALNR,
        NAVN,
        _vis_kroner("dagsats", "Dagsats"),
        _vis_kroner("forsorgertillegg", "Forsørgertillegg i uka"),
        _vis_kroner("ukesats_for_samordning", "Ukesats før samordning"),
        _vis_kroner("ukesats", "Ukesats"),
        vist_faktum("innvilget_fra", "vis_fra"),
        vist_faktum("til", "vis_til"),
        vist_faktum("maks_prosent", "vis_maks"),
        Felt("maks_uker", "Maks uker", Heltall(), beskyttet=True),
        *(_vis_tekst(f"varsel_{n}", f"Kontroller {n}") for n in range(1, VARSEL_LINJER + 1)),
    ),
)


def _tekstside(kode: str, numre: range, fot: str, felter: tuple[Felt, ...] = ()) -> Bilde:
    linjer = "\n".join("" if nr == TOM_LINJE else " " + "_" * 78 for nr in numre)
    return Bilde(
        kode=kode,
        tittel="Behandling av søknad om a-trygd: vedtakstekst",
        tegning=f"""
         BEHANDLING AV SØKNAD OM A-TRYGD
         Vedtak

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

{linjer}
{fot}""",
        felter=(
            FODSELSNR_VIS,
            JOURNALNR,
            NAVN,
            *(_vis_tekst(f"vedtak_{nr}", f"Vedtak linje {nr}") for nr in numre if nr != TOM_LINJE),
            *felter,
        ),
    )


D61_5 = _tekstside("D-61-5", range(1, 1 + TEKSTLINJER[0]), "")
D61_6 = _tekstside(
    "D-61-6",
    range(1 + TEKSTLINJER[0], 1 + sum(TEKSTLINJER)),
    "\n\n Utskrift av vedtak (J/N)? _",
    (Felt("utskrift", "Utskrift av vedtak (J/N)?", UTSKRIFT, andre_navn=("Utskrift",)),),
)

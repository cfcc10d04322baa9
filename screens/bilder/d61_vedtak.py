"""D-61-3 to D-61-6: the result of the calculation and the text of the decision, shown; only the print is entered."""

from collections.abc import Sequence

from rules.dagpenger.resultat import FELLES, GRUNNLAGET, SATSENE, Resultattall
from rules.fakta import slag
from rules.fakta.skjema import FAKTA, Behandling
from screens.bilder.felter.faktafelter import feltslag, hodet, linjer, plass, vist_faktum
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


SAERREGLER = {
    "oppjustert_grunnlag": FAKTA["oppjustert_grunnlag"].label,
    "vernepliktig": "Vernepliktig",
    "fiskeforedling": "Fiskeforedling",
}
"""The facts by which a case has rules of its own, and what D-61-3 calls each."""
PAA_D61_3, PAA_D61_4 = ([ett for ett in FELLES if ett.side == side] for side in (GRUNNLAGET, SATSENE))
_VEDTATT = {"vis_fra": "innvilget_fra", "vis_til": "til", "vis_maks": "maks_prosent"}


def vist(ett: Resultattall) -> Felt:
    """The field that shows a number of a grant."""
    match ett.slag:
        case slag.Kroner():
            return Felt(ett.navn, ett.label, Kroner(negativ=True), beskyttet=True)
        case slag.Heltall():
            return Felt(ett.navn, ett.label, Heltall(), beskyttet=True)
        case annet:
            return Felt(ett.navn, ett.label, feltslag(annet), beskyttet=True)


def _vis_tekst(navn: str, label: str) -> Felt:
    return Felt(navn, label, Tekst(), beskyttet=True)


SAERREGEL = _vis_tekst("saerregel", "Særregel")
VARSLENE = tuple(_vis_tekst(f"varsel_{n}", f"Kontroller {n}") for n in range(1, VARSEL_LINJER + 1))

_FORKLARES = " F2 på et tall viser hvordan det er regnet ut."

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
        *(vist(ett) for ett in PAA_D61_3[:-1]),
        SAERREGEL,
        vist(PAA_D61_3[-1]),
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
        *(vist(ett) for ett in PAA_D61_4[:-1]),
        vist_faktum("innvilget_fra", "vis_fra"),
        vist_faktum("til", "vis_til"),
        vist_faktum("maks_prosent", "vis_maks"),
        vist(PAA_D61_4[-1]),
        *VARSLENE,
    ),
)


def resultatsider(resultat: Sequence[Resultattall], klasse: type[Behandling]) -> tuple[Bilde, Bilde]:
    """D-61-3 and D-61-4 with the numbers that there are under a law, and of its facts those that they repeat.

    Those of the forms of 1989 stand as they are drawn; others one after the other, in their order. Raises ValueError
    when they have no room.
    """
    if tuple(resultat) == FELLES and not klasse.uten:
        return D61_3, D61_4
    paa_3, paa_4 = (tuple(ett for ett in resultat if ett.side == side) for side in (GRUNNLAGET, SATSENE))
    saerregel = (SAERREGEL,) if any(navn not in klasse.uten for navn in SAERREGLER) else ()
    vedtatt = tuple(vist_faktum(navn, felt) for felt, navn in _VEDTATT.items() if navn not in klasse.uten)
    foran = [(ett.label, plass(ett.slag)) for ett in paa_3]
    fot = ("", *(f" {felt.label}: {'_' * 30}" for felt in saerregel), "", _FORKLARES)
    grunnlaget = _under_hodet(D61_3, (*linjer(foran), *fot), (*map(vist, paa_3), *saerregel))
    satser = linjer((ett.label, plass(ett.slag)) for ett in paa_4)
    gjentatt = linjer((felt.label, plass(FAKTA[_VEDTATT[felt.navn]].slag)) for felt in vedtatt)
    kontroller = ("", " Kontroller:", *(f"   {'_' * VARSEL_BREDDE}" for _ in VARSLENE))
    satsene = _under_hodet(D61_4, (*satser, *gjentatt, *kontroller), (*map(vist, paa_4), *vedtatt, *VARSLENE))
    return grunnlaget, satsene


def _under_hodet(bilde: Bilde, under: Sequence[str], felter: Sequence[Felt]) -> Bilde:
    """The page with the same head, and those lines and fields below it."""
    hode = bilde.felter[:3]
    tegning = "\n".join((hodet(bilde.tegning, len(hode)), *under, ""))
    return Bilde(kode=bilde.kode, tittel=bilde.tittel, tegning=tegning, felter=(*hode, *felter))


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

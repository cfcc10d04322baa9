"""ENDRING: the picture and fields of "endring i trygdeforholdet", where a case is refused, excluded or closed."""

from rules.tall.setninger import MAA_FYLLES_UT
from screens.bilder.d61_vedtak import UTSKRIFT
from screens.bilder.felter.faktafelter import vist_faktum
from screens.bilder.felter.feltslag import Dato, Heltall, Valg
from screens.bilder.felter.hode import FODSELSNR, JOURNALNR, NAVN
from screens.bilder.felter.kodelister import (
    ENDRINGER,
    avstengningslengder,
    begrunnelse_i_ord,
    begrunnelser,
    begrunnelser_for_valget,
)
from tui.feltslag import Kode, Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

ENDRING = Bilde(
    kode="ENDRING",
    tittel="Endring i trygdeforholdet",
    tegning="""
         E N D R I N G   I   T R Y G D E F O R H O L D E T
         Avslag, avstengning, opphør og gjenopptak av trygd

 Fødselsnr: ___________   Journalnr: ________   Navn: _________________________

 Innvilget fra: __________   Til: __________   Sist anvist til: __________
 Status: ______________________________________________________________________

 Endring (O-Opphør, G-Gjenopptak, A-Avslag, S-Avstengning, T-Tilbake): _
 Dato: __________
 Avstengningstidens lengde (uker): __
 Begrunnelse: ___  ___________________________________________________________

 Sign: ________
 Utskrift av vedtak (J/N)? _

 Skjermbildet er vårt eget: kilden nevner rutinen, men viser ikke bildet.
 Kodene for begrunnelse er våre.
""",
    felter=(
        FODSELSNR,
        JOURNALNR,
        NAVN,
        vist_faktum("innvilget_fra"),
        vist_faktum("til"),
        Felt("siste_betalte_dag", "Sist anvist til", Dato(), beskyttet=True),
        Felt("status", "Status", Tekst(), beskyttet=True),
        Felt(
            "type",
            "Endring (O-Opphør, G-Gjenopptak, A-Avslag, S-Avstengning, T-Tilbake)",
            Valg(tuple(ENDRINGER), lambda: ENDRINGER),
            paakrevd=MAA_FYLLES_UT,
            andre_navn=(
                "Endring",
                "Endring (O-Opphør, A-Avslag, S-Avstengning, T-Tilbake)",
                "Endring (O-Opphør, A-Avslag, S-Avstengning)",
            ),
        ),
        Felt("dato", "Dato", Dato(), paakrevd=MAA_FYLLES_UT),
        Felt(
            "uker",
            "Avstengningstidens lengde (uker)",
            Heltall(0, 99),
            aapen_naar=lambda tekster: tekster["type"].strip().upper() == "S",
            andre_navn=("Avstengningstidens lengde",),
            forslag=avstengningslengder,
        ),
        Felt("begrunnelse_kode", "Begrunnelse", Kode(begrunnelser, begrunnelser_for_valget), paakrevd=MAA_FYLLES_UT),
        Felt("begrunnelse", "Begrunnelse i tekst", Tekst(), beskyttet=True, avledet=begrunnelse_i_ord),
        Felt("signatur", "Sign", Tekst(), paakrevd=MAA_FYLLES_UT),
        Felt("utskrift", "Utskrift av vedtak (J/N)?", UTSKRIFT, andre_navn=("Utskrift",)),
    ),
)

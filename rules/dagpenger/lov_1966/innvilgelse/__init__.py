"""What is granted: the conditions, the basis, the rate and the weeks."""

from rules.dagpenger.lov_1966.innvilgelse.beregning import beregn
from rules.dagpenger.lov_1966.innvilgelse.klage import klagefrist
from rules.dagpenger.lov_1966.innvilgelse.registeravvik import inntekt_ses_paa
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import ny_periode_foreslaas, overskridelse, uker_igjen, varsel
from rules.dagpenger.lov_1966.utbetaling.maks_prosent import foreslaatt_maks_prosent, terskel_paa

__all__ = [
    "beregn",
    "foreslaatt_maks_prosent",
    "inntekt_ses_paa",
    "klagefrist",
    "ny_periode_foreslaas",
    "overskridelse",
    "terskel_paa",
    "uker_igjen",
    "varsel",
]

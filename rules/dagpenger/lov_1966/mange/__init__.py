"""The fast path: the same rules in whole numbers, over many cases at a time."""

from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.mange.generator import lag_saker
from rules.dagpenger.lov_1966.mange.uke import VALG_I_UKA, utbetalt_i_uka
from rules.mange.grunnbelop import g_paa_dagene

__all__ = ["VALG_I_UKA", "beregn_mange", "g_paa_dagene", "lag_saker", "utbetalt_i_uka"]

"""The fast path: the same rules in whole numbers, over many cases at a time."""

from rules.dagpenger.lov_1966.mange.beregning import beregn_mange
from rules.dagpenger.lov_1966.mange.generator import lag_saker
from rules.dagpenger.lov_1966.mange.uke import VALG_I_UKA, utbetalt_i_uka

__all__ = ["VALG_I_UKA", "beregn_mange", "lag_saker", "utbetalt_i_uka"]

"""The fast path: grants under the law in whole numbers, over many cases at a time."""

from rules.dagpenger.lov_1997.mange.beregning import beregn_mange
from rules.dagpenger.lov_1997.mange.generator import lag_saker
from rules.dagpenger.lov_1997.mange.personer import av_saker, kjennetegn
from rules.dagpenger.lov_1997.mange.uke import VALG, VALG_I_UKA, utbetalt_i_uka

__all__ = ["VALG", "VALG_I_UKA", "av_saker", "beregn_mange", "kjennetegn", "lag_saker", "utbetalt_i_uka"]

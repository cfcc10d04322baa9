"""The fast path: grants under the law in whole numbers, over many cases at a time."""

from rules.dagpenger.lov_1997.mange.beregning import beregn_mange
from rules.dagpenger.lov_1997.mange.generator import lag_saker

__all__ = ["beregn_mange", "lag_saker"]

"""What is counted of the cases under one combination."""

import numpy as np

from rules.regelverk import lov_paa, standard
from rules.virkning.beregning import Oversikt, Telling
from tests.rules.saker import sak_1988


def test_en_krone_er_nok_til_aa_vinne_eller_tape() -> None:
    telling = Telling()
    telling.ta_med(5, np.array([1, -1, 20], dtype=np.int64))
    assert (telling.antall, telling.vinnere, telling.tapere, telling.endret) == (5, 2, 1, 3)
    assert (telling.kroner_i_uka, telling.kroner_i_aaret) == (20, 1040)


def test_et_aar_er_52_uker() -> None:
    utgangspunkt = standard(lov_paa(sak_1988(1).behandlet), sak_1988(1).behandlet)
    assert Oversikt(utgangspunkt, (), antall=2, kroner_i_uka=1908).kroner_i_aaret == 99_216

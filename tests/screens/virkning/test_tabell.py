"""The table of what readings cost: no number of it is cut."""

import io

import numpy as np
import pytest
from rich.console import Console

from rules.dagpenger.lov_1966.tolkning import STANDARD
from rules.virkning.beregning import Oversikt, Telling, Virkning
from rules.virkning.kombinasjon import Kombinasjon
from rules.virkning.visning import helt
from screens.virkning.tabell import skriv


@pytest.mark.parametrize(("bredde", "saker"), [(80, 5_000_000), (72, 300_000)])
def test_ingen_tall_blir_kuttet_selv_om_sakene_er_mange(bredde: int, saker: int) -> None:
    """Half of the cases lose 300 kroner a week, a quarter win 100, and they are spread over the four groups."""
    virkning = Virkning(Kombinasjon({"T-FISK": "beste_av_tre", "T-TERSKEL": "50", "T-SAMORD": "alene"}))
    virkning.alle = Telling(saker, saker // 4, saker // 2, -125 * saker)
    virkning.fordeling.ta_med(np.array([-3_456, 1_234]))
    for tellinger in virkning.grupper.values():
        for telling in tellinger:
            telling.sla_sammen(Telling(saker // 4, saker // 16, saker // 8, -125 * saker // 4))
    ut = io.StringIO()
    skriv(Oversikt(STANDARD, (virkning,), saker, 1_400 * saker), "x", Console(file=ut, width=bredde))
    assert max(len(linje.rstrip()) for linje in ut.getvalue().splitlines()) <= bredde
    assert "…" not in ut.getvalue()
    for kroner in (-125 * saker, -125 * saker // 4, -125 * saker * 52):
        assert helt(kroner) in ut.getvalue()

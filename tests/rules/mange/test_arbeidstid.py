"""Working time as columns: one case that cannot be right stops them all."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest

from rules.mange.arbeidstid import Arbeidstid, Uke, som_arbeidstid
from rules.mange.saker import KanIkkeUttrykkes

HEL_STILLING = Uke(normal=Decimal(40), tapt=Decimal(20))


def test_en_sak_uten_normal_arbeidstid_blant_andre_stanser_alle() -> None:
    with pytest.raises(KanIkkeUttrykkes, match="Normal arbeidstid må være over 0"):
        som_arbeidstid([HEL_STILLING, Uke(normal=Decimal(0), tapt=Decimal(20)), HEL_STILLING])


def test_en_sak_uten_tapt_arbeidstid_trenger_ingen_normal() -> None:
    assert som_arbeidstid([HEL_STILLING, Uke()]).normal.tolist() == [4_000, -1]


def test_grensene_er_ukas_timer_og_hele_uka() -> None:
    def arbeidstid(normal: int, tapt: int, maks: int) -> Arbeidstid:
        return Arbeidstid(*(np.array([verdi], dtype=np.int32) for verdi in (normal, tapt, maks)))

    assert len(arbeidstid(1, 0, 10_000)) == len(arbeidstid(16_800, 16_800, 10_000)) == 1
    for galt in ((16_801, 0, 10_000), (4_000, 16_801, 10_000), (4_000, 0, 10_001), (4_000, -2, 10_000)):
        with pytest.raises(KanIkkeUttrykkes, match="utenfor grensene"):
            arbeidstid(*galt)

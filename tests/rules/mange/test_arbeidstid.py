"""Working time as columns: one case that cannot be right stops them all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rules.mange.arbeidstid import Uke, som_arbeidstid
from rules.mange.saker import KanIkkeUttrykkes

HEL_STILLING = Uke(normal=Decimal(40), tapt=Decimal(20))


def test_en_sak_uten_normal_arbeidstid_blant_andre_stanser_alle() -> None:
    with pytest.raises(KanIkkeUttrykkes, match="Normal arbeidstid må være over 0"):
        som_arbeidstid([HEL_STILLING, Uke(normal=Decimal(0), tapt=Decimal(20)), HEL_STILLING])


def test_en_sak_uten_tapt_arbeidstid_trenger_ingen_normal() -> None:
    assert som_arbeidstid([HEL_STILLING, Uke()]).normal.tolist() == [4_000, -1]

"""The whole numbers of the fast path, at the ends of what they promise."""

from fractions import Fraction

import numpy as np
import pytest

from rules.mange.heltall import STORSTE_NEVNER, Kvotienter, del_med_rest
from rules.mange.saker import KanIkkeUttrykkes


def hele(*tall: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return np.array(tall, dtype=np.int64)


def test_bare_den_kvotienten_som_er_gjettet_galt_rettes() -> None:
    """2^61 - 1 is 2^61 as a float: by 4096 that is 2^49, one too many. 10 / 3 is guessed right."""
    delt, rest = del_med_rest(hele(2**61 - 1, 10), hele(4096, 3))
    assert (delt.tolist(), rest.tolist()) == ([2**49 - 1, 3], [4095, 1])


def test_den_storste_nevneren() -> None:
    assert STORSTE_NEVNER == 2**23
    for nevner, gaar in ((2**23 - 1, True), (2**23, False)):
        tallene = [hele(1)] * 3, [hele(nevner)] * 3
        if gaar:
            assert Kvotienter(*tallene).nevner[0].tolist() == [nevner]
        else:
            with pytest.raises(KanIkkeUttrykkes):
                Kvotienter(*tallene)


@pytest.mark.parametrize("nevnere", [(2**23 - 1, 2**23 - 3, 2**23 - 5), (2**23 - 1,) * 3, (7, 2**22 + 1, 2**23 - 1)])
@pytest.mark.parametrize("del_", [Fraction(1, 3), Fraction(1, 2), Fraction(999_999, 1_000_000)])
def test_snittet_av_tre_er_riktig_ogsaa_med_de_storste_nevnerne(nevnere: tuple[int, ...], del_: Fraction) -> None:
    tellere = [150_000 * nevner + int(del_ * nevner) for nevner in nevnere]
    kvotienter = Kvotienter([hele(teller) for teller in tellere], [hele(nevner) for nevner in nevnere])
    snitt = sum(Fraction(teller, nevner) for teller, nevner in zip(tellere, nevnere, strict=True)) / 3
    for steg in (1, 1000):
        assert kvotienter.avrundet_snitt(steg).tolist() == [int(snitt / steg + Fraction(1, 2)) * steg]

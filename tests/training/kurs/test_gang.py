"""A run refuses what its mode has not, whoever asks."""

from pathlib import Path

import pytest

from training import setninger
from training.kurs.gang import Gang, IkkeINaa, Modus
from training.ovelse.leser import les_ovelse

OVELSE = les_ovelse(Path(__file__).parents[1] / "prove.ovelse.yaml")


def test_en_prove_gir_ingen_hint() -> None:
    gang = Gang(OVELSE, Modus.PROVE)
    with pytest.raises(IkkeINaa, match=setninger.INGEN_HINT_I_PROVE):
        gang.pris_paa_hint(0)
    assert gang.hint == {}


def test_en_oving_gir_fire_hint_og_ikke_flere() -> None:
    gang = Gang(OVELSE, Modus.OVING)
    for _ in range(4):
        gang.aapne_hint(0)
    with pytest.raises(IkkeINaa, match=setninger.INGEN_FLERE_HINT):
        gang.pris_paa_hint(0)

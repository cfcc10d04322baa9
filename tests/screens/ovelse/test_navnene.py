"""The names that exercises have for routines and fields are those of the screens."""

from screens.rutiner.rutineliste import bilder
from screens.rutiner.rutinenavn import NAVN
from training.ovelse.etiketter import JOURNALTALL, KONTOTALL, RESULTATER, RUTINER


def test_rutinene_er_de_som_finnes() -> None:
    assert tuple(NAVN) == RUTINER


def test_ledetekstene_staar_paa_et_skjermbilde() -> None:
    paa_bildene = {felt.label for bilde in bilder() for felt in bilde.felter}
    tegnet = "\n".join(bilde.tegning for bilde in bilder())
    for label in (*RESULTATER, *JOURNALTALL, *KONTOTALL):
        assert label in paa_bildene or label in tegnet, label

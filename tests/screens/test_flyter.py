"""Every flow of tests/flyter is played on the real application, and each of its pictures compared as text."""

from pathlib import Path

import pytest

from screens.kommando.flytkjoring import les_flyter, spill_flyt
from tests.tekstbilde import sammenlign_mappe

FLYTER = Path(__file__).parents[1] / "flyter"


@pytest.mark.parametrize("fil", sorted(FLYTER.glob("*.yaml")), ids=lambda fil: fil.stem)
def test_flyt(fil: Path, pytestconfig: pytest.Config) -> None:
    for flyt in les_flyter(fil):
        resultat = spill_flyt(flyt)
        assert resultat.ok, resultat.rapport()
        bilder = {f"{bilde.filstamme}.txt": bilde.tekst for bilde in resultat.bilder}
        sammenlign_mappe(bilder, FLYTER / "bilder" / fil.stem / flyt.eksempelmappe, pytestconfig)

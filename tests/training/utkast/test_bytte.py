"""What is put in place of what a flow says, when its steps become the solution of a draft."""

import pytest

from training.utkast.bytte import Bytte
from tui.flyt.steg import VentMelding

UT = "Vedtaket er fattet. Skrevet ut: "


@pytest.mark.parametrize(
    ("sagt", "ventet"),
    [
        (f"{UT}88000030-61-soker, -trygdekontor, -saken (.pdf, .txt) i", f"{UT}88000003-"),
        ("Sak 88000030 er innvilget.", "Sak 88000003 er innvilget."),
        ("Anvist 4634 kr (200 %) for 23.05.88-04.06.88.", "Anvist 4634 kr (200 %) for 23.05.88-04.06.88."),
    ],
)
def test_saken_har_et_annet_nummer_og_vedtaket_ogsaa(sagt: str, ventet: str) -> None:
    bytte = Bytte()
    bytte.sak("88000030", "88000003")
    assert bytte.i_steget(VentMelding(sagt)) == VentMelding(ventet)

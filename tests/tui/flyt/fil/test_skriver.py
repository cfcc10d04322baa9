"""A flow that is written reads back as the same steps, whatever its texts are."""

from datetime import datetime
from pathlib import Path

import pytest

from tui.flyt import les
from tui.flyt.ape.tekster import LIMES, TASTES
from tui.flyt.fil.skriver import flytfil
from tui.flyt.steg import Fyll, GaaTil, Handling, Lim, Skriv, StillFlate, StillKlokke, TaBilde, Trykk

MANDAG = datetime.fromisoformat("1988-06-06T09:00")
STEG: tuple[Handling, ...] = (
    GaaTil("D-61-6"),
    Fyll((("Endring (O-Opphør, A-Avslag, S-Avstengning)", "O"), ("Søk", "0101"), ("Anmerkn.", ""))),
    Trykk(("Enter",)),
    Trykk(("Shift+Tab", "Ctrl+K", "Pil høyre", "+", "-", "å", "7")),
    StillKlokke(datetime.fromisoformat("1996-12-31T23:59")),
    StillFlate(132, 43),
    *map(Skriv, TASTES),
    *map(Lim, LIMES),
)


def test_det_som_skrives_leses_likt(tmp_path: Path) -> None:
    fil = tmp_path / "skrevet.yaml"
    fil.write_text(flytfil("Ape 3, «x»: y", MANDAG, "demo", "ABC", STEG, ape=True, merknad=("Hei.",)), encoding="utf-8")
    [flyt] = les(fil)
    assert tuple(steg.handling for steg in flyt.steg) == STEG
    assert (flyt.navn, flyt.klokke, flyt.database, flyt.signatur, flyt.ape) == (
        "Ape 3, «x»: y",
        MANDAG,
        "demo",
        "ABC",
        True,
    )


def test_et_steg_som_ingen_skriver() -> None:
    with pytest.raises(TypeError):
        flytfil("x", MANDAG, "tom", None, [TaBilde("x")])

"""A flow that is written reads back as the same steps, whatever its texts are."""

from datetime import datetime
from pathlib import Path

import pytest

from tui.flyt import les
from tui.flyt.ape.tekster import LIMES, TASTES
from tui.flyt.fil.skriver import hodet, steget
from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Lim,
    Sjekk,
    Skriv,
    Steghandling,
    StillFlate,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)

MANDAG = datetime.fromisoformat("1988-06-06T09:00")
STEG: tuple[Steghandling, ...] = (
    GaaTil("D-61-6"),
    Fyll((("Endring (O-Opphør, A-Avslag, S-Avstengning)", "O"), ("Søk", "0101"), ("Anmerkn.", ""))),
    Trykk(("Enter",)),
    Trykk(("Shift+Tab", "Ctrl+K", "Pil høyre", "+", "-", "å", "7")),
    StillKlokke(datetime.fromisoformat("1996-12-31T23:59")),
    StillFlate(132, 43),
    Fyll((("Etternavn", "Æ" * 60), ("Bo-adr. gate", "Nr. 4: «B»" * 8))),
    VentFelter((("Status", "innvilget"), ("Ukesats", ""))),
    VentMelding("FEIL: Gi disken plass # nå"),
    VentMelding(""),
    VentSide("D-60"),
    VentVindu("Koder"),
    TaBilde("journal 1"),
    *map(Skriv, TASTES),
    *map(Lim, LIMES),
)


def test_det_som_skrives_leses_likt(tmp_path: Path) -> None:
    fil = tmp_path / "skrevet.yaml"
    hode = hodet("Ape 3, «x»: y", MANDAG, "demo", "ABC", ape=True, merknader=("Hei.",))
    fil.write_text(hode + "".join(map(steget, STEG)), encoding="utf-8")
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
        steget(Sjekk("register", None))


def test_blanke_alene_skrives_som_taster() -> None:
    assert steget(Skriv("  ")) == "  - tast: [Mellomrom, Mellomrom]\n"


def test_felter_som_ikke_faar_plass_paa_en_linje_faar_hver_sin() -> None:
    """`- fyll: {Gate: …}` is 8 + 7 + 1 columns besides the value, of 117: 101 letters fill the line."""
    assert steget(Fyll((("Gate", "x" * 101),))) == f"  - fyll: {{Gate: {'x' * 101}}}\n"
    assert steget(Fyll((("Gate", "x" * 102),))) == f"  - fyll:\n      Gate: {'x' * 102}\n"

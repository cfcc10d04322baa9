"""The form, the keys, the windows and the caseworker's path work where Textual is not installed."""

import subprocess
import sys

import pytest

SPOR = """
import pkgutil, sys
from importlib import import_module
sys.modules["textual"] = sys.modules["rich"] = None
rom = import_module(sys.argv[1])
for modul in pkgutil.iter_modules(rom.__path__, f"{rom.__name__}."):
    import_module(modul.name)
    print(modul.name)
"""


@pytest.mark.parametrize("rom", ["tui.skjema", "tui.feltslag", "tui.taster", "tui.vindu", "tui.flate"])
def test_rommet_lastes_uten_textual(rom: str) -> None:
    kjort = subprocess.run([sys.executable, "-c", SPOR, rom], capture_output=True, text=True, check=False)
    assert kjort.stderr == ""
    assert len(kjort.stdout.split()) >= 3

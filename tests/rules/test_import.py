"""The rules are light: nothing heavy is imported before it is needed, and nothing of ours but the rules."""

from __future__ import annotations

import subprocess
import sys

SKRIPT = """
import sys
import rules.beregnjson, rules.regelverk
from rules.dagpenger.lov_1966.utbetaling import anvisning, avstengning, ferietillegg, kjoring
print(*sys.modules)
"""


I_FEBRUAR = """
import sys
from rules.beregnjson import svar
svar({"provingsdato": "2025-02-10"})
print(*sys.modules)
"""


def test_helligdagene_lastes_bare_for_dager_som_kan_vaere_en():
    moduler = subprocess.run(
        [sys.executable, "-c", I_FEBRUAR], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "rules.dagpenger.lov_1997.beregning" in moduler
    assert not {"holidays", "numpy"} & set(moduler)


def test_reglene_importerer_ikke_noe_tungt():
    moduler = set(
        subprocess.run([sys.executable, "-c", SKRIPT], capture_output=True, text=True, check=True).stdout.split()
    )
    tunge = {"json", "numpy", "textwrap", "tomllib"}
    assert not moduler & tunge
    assert not moduler & {"data", "tui", "screens", "textual", "sqlmodel"}

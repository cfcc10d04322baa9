"""A project outside this one: a folder, in which pytest is run as its owner runs it, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_IKKE_ARVET = ("PYTEST_ADDOPTS", "PYTEST_CURRENT_TEST", "PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "NO_COLOR")


@dataclass(frozen=True)
class Kjort:
    """How a run ended, and all that it said."""

    kode: int
    sagt: str


@dataclass(frozen=True)
class Prosjekt:
    """The folder."""

    mappe: Path

    def skriv(self, navn: str, innhold: str) -> Path:
        fil = self.mappe / navn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(innhold, encoding="utf-8")
        return fil

    def flyt(self, fil: str, navn: str, steg: str) -> Path:
        """A flow on an empty register, whose steps begin on line 4."""
        return self.skriv(fil, f"flyt: {navn}\nklokke: 1988-06-06T09:00\nsteg:\n{steg}")

    def pytest(self, *valg: str) -> Kjort:
        """Every warning is a fault, also from the plug-in itself."""
        miljo = {navn: verdi for navn, verdi in os.environ.items() if navn not in _IKKE_ARVET}
        kjort = subprocess.run(
            [sys.executable, "-W", "error", "-m", "pytest", "-W", "error", "-p", "no:cacheprovider", *valg],
            cwd=self.mappe,
            env=miljo | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "200"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=300,
        )
        return Kjort(kjort.returncode, kjort.stdout)

"""The folder of a run: where its register, its drafts and its recordings lie, and who has it."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data.filer.egenfil import lag_mappe
from training import setninger


class KanIkkeGjores(Exception):
    """The run cannot be begun, or gone on with; the text is one sentence."""


class Gangmappe:
    """The folder of one exercise's run under `rot`, which is made when it is missing. Raises OSError."""

    def __init__(self, rot: Path, id_: str) -> None:
        self.sti = rot / id_
        lag_mappe(rot)
        lag_mappe(self.sti)
        self.register = self.sti / "register.db"
        self.utskrift = self.sti / "utskrift"
        self.kladd = self.sti / "kladd"
        self.tilstand = self.sti / "gang.json"
        self.status = self.sti / "status.json"

    @property
    def i_gang(self) -> bool:
        """Whether a run has been begun and not handed in."""
        return self.tilstand.exists() and self.register.exists()

    def kast(self) -> None:
        """Throws the run away, but for its drafts, which somebody may hold; how the attempts went stays."""
        self.tilstand.unlink(missing_ok=True)
        for sti in self.sti.iterdir():
            if sti.name.startswith(("register.db", "spor-", "sikring-")):
                sti.unlink(missing_ok=True)
        shutil.rmtree(self.utskrift, ignore_errors=True)

    def kast_kladdene(self) -> None:
        """Throws the drafts away, which nobody may hold."""
        shutil.rmtree(self.kladd, ignore_errors=True)

    def spor(self) -> list[str]:
        """What has been recorded, a flow for each time that the run was opened, in order."""
        return [sti.read_text(encoding="utf-8") for sti in sorted(self.sti.glob("spor-*.flyt.yaml"))]

    def neste_spor(self) -> Path:
        """Where the recording of this sitting goes."""
        return self.sti / f"spor-{len(list(self.sti.glob('spor-*.flyt.yaml'))) + 1:03}.flyt.yaml"

    @contextmanager
    def for_seg_selv(self) -> Iterator[None]:
        """Nobody else has the run meanwhile. Raises KanIkkeGjores when somebody has."""
        beskriver = os.open(self.sti / ".laas", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(beskriver, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(beskriver)
            raise KanIkkeGjores(setninger.I_GANG_ET_ANNET_STED) from None
        try:
            yield
        finally:
            os.close(beskriver)

"""Going back to the last task that was done: a copy of the register, and of the run, each time one is."""

from __future__ import annotations

import copy
import shutil
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from data.filer.egenfil import FILRETT
from data.lager.kopi import kopier
from data.register.register import Register
from training.kurs.gang import Gang

_STAAR = frozenset({"ovelse", "modus", "fro", "loggstart", "hint", "levert", "slutt", "frys", "ved_endring"})
"""What going back does not bring back: what was paid for stays paid."""


@dataclass(frozen=True, slots=True)
class _Sikret:
    register: Path
    gang: dict[str, Any]
    lost: int


class Sikringer:
    """The places of a run to go back to, the copies beside its register. The first is its beginning."""

    def __init__(self, register: Path, gang: Gang) -> None:
        self._register = register
        self._gang = gang
        self._sikret: list[_Sikret] = []
        self._lost = -1

    def sikre(self, reg: Register, lost: int) -> None:
        """Keeps where the run stands, when more tasks are done than at the last place that was kept or gone back to."""
        if lost <= self._lost:
            return
        self._lost = lost
        sti = self._register.with_name(f"sikring-{len(self._sikret)}.db")
        sti.unlink(missing_ok=True)
        sti.touch(mode=FILRETT)
        with reg.raa_lesing() as fra:
            kopier(fra, sti)
        felt = (ett.name for ett in fields(Gang) if ett.name not in _STAAR)
        self._sikret.append(_Sikret(sti, {navn: copy.deepcopy(getattr(self._gang, navn)) for navn in felt}, lost))

    def tilbake(self) -> None:
        """Puts the register, which nobody may have open, and the run back to the last place; then that one is spent.

        The beginning is never spent; it must have been kept.
        """
        sikret = self._sikret.pop() if len(self._sikret) > 1 else self._sikret[0]
        self._lost = sikret.lost
        for endelse in ("-wal", "-shm"):
            self._register.with_name(f"{self._register.name}{endelse}").unlink(missing_ok=True)
        ved_siden = self._register.with_name(f"{self._register.name}.ny")
        shutil.copy(sikret.register, ved_siden)
        ved_siden.replace(self._register)
        for navn, verdi in sikret.gang.items():
            setattr(self._gang, navn, copy.deepcopy(verdi))
        self._gang.ved_endring()

"""The verdicts, kept from run to run: one still holds while nothing has changed that its tests rest on."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from tests.mutasjon.proving import Dom

if TYPE_CHECKING:
    from tests.mutasjon.kart import Kart
    from tests.mutasjon.mutanter import Mutant


class Dommer:
    """The verdicts in the file `sti`, a line each, the last one of a change first believed."""

    def __init__(self, sti: Path, kart: Kart) -> None:
        self.sti = sti
        self.kart = kart
        linjer = sti.read_text("utf-8").splitlines() if sti.exists() else []
        self.kjente = {rad["id"]: rad for rad in map(json.loads, linjer)}

    def kjent(self, mutant: Mutant) -> Dom | None:
        """The verdict of a former run, if it holds: None when the change must be tried."""
        rad = self.kjente.get(mutant.id)
        if rad is None or (rad["prove"] and rad["prove"] not in self.kart.tid):
            return None
        return Dom(mutant, rad["prove"], rad["merknad"]) if rad["merke"] == self._merke(mutant, rad["prove"]) else None

    def sist(self, mutant: Mutant) -> str:
        """The test that saw the change in a former run, blank when none did: it is likely to see it again."""
        rad = self.kjente.get(mutant.id)
        return str(rad["prove"]) if rad and rad["prove"] in self.kart.tid else ""

    def husk(self, dom: Dom) -> None:
        """Writes it down at once: a run that is stopped goes on from there."""
        merke = self._merke(dom.mutant, dom.prove)
        rad = {"id": dom.mutant.id, "prove": dom.prove, "merknad": dom.merknad, "merke": merke}
        with self.sti.open("a", encoding="utf-8") as fil:
            fil.write(json.dumps(rad, ensure_ascii=False) + "\n")

    def _merke(self, mutant: Mutant, prove: str) -> str:
        """Of the changed file, and of the test that saw it; of all that could have when none did."""
        prover = [prove] if prove else self.kart.prover(mutant.fil, mutant.linjer)
        deler = [hashlib.sha256(mutant.innhold).hexdigest(), *sorted({self.kart.merke[en] for en in prover})]
        return hashlib.sha256("".join(deler).encode()).hexdigest()

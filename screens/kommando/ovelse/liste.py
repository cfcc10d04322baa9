"""`dagpenger ovelse`: the exercises there are, and how the learner's own attempts have gone."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from screens.rutiner.ovelse.ovelsesliste import radene
from training import setninger


def skriv(mappe: Path, ut: TextIO) -> int:
    """Prints the list; returns 0."""
    rader = radene(mappe)
    bredde = max(len(rad["tittel"]) for rad in rader)
    print(f"{'Nr':4} {'Øvelse':{bredde}}  Nivå  Min.  Din status", file=ut)
    for rad in rader:
        linje = f"{rad['nr']:4} {rad['tittel']:{bredde}}  {rad['nivaa']:4}  {rad['minutter']:>4}  {rad['status']}"
        print(linje.rstrip(), file=ut)
    print(f"\n{setninger.SLIK_BEGYNNER_DU}", file=ut)
    return 0

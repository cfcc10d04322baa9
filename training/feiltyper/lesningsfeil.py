"""The mistake of deciding with another reading of the law than the one that was chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rules.fakta.tolkning import Tolkning
from training.feiltyper.feiltype import Faktaendring, feiltyper


@dataclass(frozen=True, slots=True)
class Lesning:
    """How the law is to be read."""

    tolkning: Tolkning


def _annen_lesning(fakta: Lesning) -> Iterator[Faktaendring]:
    """Each other answer to each of the questions."""
    for id_, valgt in fakta.tolkning.valg.items():
        for alternativ in fakta.tolkning.sporsmaal(id_).alternativer:
            if alternativ.id != valgt:
                yield {"tolkning": fakta.tolkning.med(id_, alternativ.id)}


LESNINGSFEIL = feiltyper({"annen_lesning": _annen_lesning})

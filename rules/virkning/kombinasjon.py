"""Which choices are held against the starting point: every alternative by itself, or combinations that are named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rules.fakta.tolkning import Tolkning, Tolkningsvalg
from rules.tall.lesing import sitat
from rules.virkning import setninger


class UgyldigKombinasjon(ValueError):
    """A combination that cannot be read; `setning` says what is wrong and how it is written."""

    def __init__(self, setning: str) -> None:
        super().__init__(setning)
        self.setning = setning


@dataclass(frozen=True, slots=True)
class Kombinasjon:
    """One or more alternatives chosen together; `valg` is id → alternative, in the order of the rulebook."""

    valg: Mapping[str, str]

    @property
    def navn(self) -> str:
        """What it is called in tables: `T-TAK per_ar + T-AAR siste`."""
        return " + ".join(f"{id} {alternativ}" for id, alternativ in self.valg.items())

    def tolkning(self, utgangspunkt: Tolkning) -> Tolkning:
        """All choices, those that the combination does not name as in `utgangspunkt`."""
        return utgangspunkt.med_alle(self.valg)


def alle_alternativer(utgangspunkt: Tolkning) -> tuple[Kombinasjon, ...]:
    """Every alternative that `utgangspunkt` did not choose, each by itself."""
    return tuple(
        Kombinasjon({valg.id: alternativ.id})
        for valg in utgangspunkt.valgene.values()
        for alternativ in valg.alternativer
        if alternativ.id != utgangspunkt[valg.id]
    )


def les_kombinasjon(ledd: Iterable[str], valgene: Mapping[str, Tolkningsvalg]) -> Kombinasjon:
    """The combination of several `T-TAK=per_ar`, of a law's tolkningsvalg.

    Raises UgyldigKombinasjon, and UkjentTolkning for a wrong name.
    """
    valg: dict[str, str] = {}
    for tekst in ledd:
        id, likhetstegn, alternativ = (del_.strip() for del_ in tekst.partition("="))
        if not likhetstegn or not id or not alternativ:
            raise UgyldigKombinasjon(setninger.ikke_et_valg(sitat(tekst)))
        if id in valg:
            raise UgyldigKombinasjon(setninger.valgt_to_ganger(sitat(id)))
        valg[id] = alternativ
    Tolkning(valgene, valg)
    return Kombinasjon({id: valg[id] for id in valgene if id in valg})

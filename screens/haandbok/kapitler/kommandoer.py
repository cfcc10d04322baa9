"""The chapter on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from screens.haandbok.dokument import Kapittel, Tabell, avsnitt
from screens.haandbok.kapitler.prosa import innledning, prosa


@dataclass(frozen=True, slots=True)
class Kommando:
    """A command as the command line declares it: its words, what it does, and each argument with its help."""

    navn: str
    hva: str
    valg: Sequence[tuple[str, str]]


def kommandokapittel(kommandoer: Sequence[Kommando]) -> Kapittel:
    """Every command with what it takes."""
    under = [_kommando(nr, kommando) for nr, kommando in enumerate(kommandoer, 1)]
    return Kapittel("kommandoene", prosa()["kommandoene"]["tittel"], innledning("kommandoene"), under)


def _kommando(nr: int, kommando: Kommando) -> Kapittel:
    rader = [((skrives,), (hva,)) for skrives, hva in kommando.valg]
    tabell = [Tabell(kommando.navn, ("Skrives", "Betyr"), rader, (3, 7))] if rader else []
    return Kapittel(f"kommando-{nr}", kommando.navn, [*avsnitt(kommando.hva), *tabell])

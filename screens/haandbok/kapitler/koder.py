"""The chapter on the code lists: every list with where it comes from, and every code."""

from collections.abc import Sequence

from data.kodeverk import kodeliste, kodelister
from screens.haandbok.dokument import Kapittel, Lenke, Tabell, avsnitt
from screens.haandbok.kapitler.prosa import innledning, prosa

LANG = 100
"""A list with more codes than this has three of them beside each other in print."""


def lenke_til(liste: object) -> Lenke:
    """A link to where the book has a code list. Raises KeyError for a list that is none of the program's own."""
    for navn in kodelister():
        if kodeliste(navn) is liste:
            return Lenke(kodeliste(navn).navn, _id(navn))
    raise KeyError(liste)


def med_koder(rader: Sequence[tuple[str, str]]) -> str:
    """A few codes on one line, each with what it means."""
    return ", ".join(f"{kode or 'blankt'} ({tekst})" if tekst else kode for kode, tekst in rader)


def kodekapittel() -> Kapittel:
    """Every code list that the program has."""
    return Kapittel("kodene", prosa()["kodene"]["tittel"], innledning("kodene"), list(map(_liste, kodelister())))


def _liste(navn: str) -> Kapittel:
    liste, ordene = kodeliste(navn), prosa()["kodene"]
    hel = ordene["tom"] if not liste.koder else ordene["delvis"] if liste.delvis else ordene["fullstendig"]
    om = avsnitt(hel, liste.merknad, f"Kilde (grad {liste.grad}): {liste.kilde}")
    rader = [((kode or "(blankt)",), (tekst,)) for kode, tekst in liste.koder.items()]
    bredder, spalter = ((1, 3), 3) if len(rader) > LANG else ((1, 6), 1)
    tabell = [Tabell(liste.navn, ("Kode", "Betydning"), rader, bredder, spalter=spalter)] if rader else []
    return Kapittel(_id(navn), liste.navn, [*om, *tabell])


def _id(navn: str) -> str:
    return f"kode-{navn}"

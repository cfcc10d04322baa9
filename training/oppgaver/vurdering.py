"""The grade of an attempt: points for each task, what was wrong and why, and what hints and ways have cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.sak.regelgrense import innenfor_regelverket
from training import setninger
from training.feiltyper.feiltype import omtale, sett_feil
from training.oppgaver.brudd import Brudd
from training.oppgaver.forklaring import Feil, Tallforklaring, forklar, navn_paa
from training.oppgaver.forsok import Forsokene
from training.oppgaver.predikater import brudd_paa
from training.oppgaver.stiregler import brutt
from training.oppgaver.utfort import Utfort
from training.ovelse.krav import Krav
from training.ovelse.ovelse import Oppgave, Ovelse


@dataclass(frozen=True, slots=True)
class Bruddsvar:
    """One thing that is wrong, and what the rules have to say of it."""

    brudd: Brudd
    forklart: Tallforklaring


@dataclass(frozen=True, slots=True)
class Oppgavesvar:
    """What became of a task: its points, of `oppgave.poeng`, after what the hints cost; and what is wrong.

    `tegn` are the mistakes that there are signs of.
    """

    oppgave: Oppgave
    poeng: int
    galt: tuple[Bruddsvar, ...]
    tegn: tuple[Feil, ...] = ()

    @property
    def lost(self) -> bool:
        """Whether all that it asks for is so."""
        return not self.galt

    @property
    def forklaringer(self) -> tuple[tuple[Feil, ...], ...]:
        """The mistakes behind each thing that is wrong, where some can be named, and each that there is a sign of."""
        return (*(ett.forklart.feil for ett in self.galt if ett.forklart.feil), *((feil,) for feil in self.tegn))


@dataclass(frozen=True, slots=True)
class Karakter:
    """The grade: `poeng` of `maks`, never below 0; `stibrudd` are the rules of the way that were broken, each told."""

    oppgaver: tuple[Oppgavesvar, ...]
    stibrudd: tuple[str, ...]
    poeng: int
    maks: int

    @property
    def feil(self) -> list[str]:
        """The ids of all the mistakes that were named, each once."""
        return navn_paa(self.feilene)

    @property
    def feilene(self) -> list[Feil]:
        """The sets of mistakes that were named, each once, in order."""
        sett: dict[tuple[str, ...], Feil] = {}
        for svar in self.oppgaver:
            for feilene in svar.forklaringer:
                for feil in feilene:
                    sett.setdefault(tuple(ett.id for ett in feil), feil)
        return list(sett.values())

    @property
    def full(self) -> bool:
        """Whether every point was given."""
        return self.poeng == self.maks


def vurder(ovelse: Ovelse, utfort: Utfort, *, begrunnet: bool = True) -> Karakter:
    """The grade of an attempt; the reasons, which take longer to find than the points, only when `begrunnet`.

    Raises Registerfeil when the register cannot be read.
    """
    forsokene = Forsokene(ovelse) if begrunnet else None
    with innenfor_regelverket():
        svar = tuple(vurder_oppgave(ovelse, nr, utfort, forsokene) for nr in range(len(ovelse.oppgaver)))
        stibrudd = tuple(
            (regel.trekk, setning) for regel in ovelse.stiregler if (setning := brutt(regel, ovelse, utfort))
        )
    trekk = sum(trekk for trekk, _ in stibrudd)
    poeng = max(0, sum(ett.poeng for ett in svar) - trekk)
    return Karakter(svar, tuple(setninger.trukket(setning, trekk) for trekk, setning in stibrudd), poeng, ovelse.maks)


def vurder_oppgave(ovelse: Ovelse, nr: int, utfort: Utfort, forsokene: Forsokene | None) -> Oppgavesvar:
    """One task, by its number from 0: a share of its points for each goal that is reached, less its hints.

    What is wrong in several goals alike is told once; why it is, only with `forsokene`.
    """
    oppgave = ovelse.oppgaver[nr]
    brudd = [[(krav, ett) for ett in brudd_paa(krav, _hvem(ovelse, krav), utfort)] for krav in oppgave.krav]
    naadd = sum(not galt for galt in brudd)
    hint = sum(ovelse.hintpris[: utfort.hint.get(nr, 0)])
    poeng = max(0, oppgave.poeng * naadd // len(oppgave.krav) - hint) if naadd else 0
    hver: dict[Brudd, Krav] = {}
    for krav, ett in (par for ett_krav in brudd for par in ett_krav):
        hver.setdefault(ett, krav)
    galt = tuple(
        Bruddsvar(ett, _forklart(ovelse, krav, ett, utfort, forsokene) if forsokene else Tallforklaring())
        for ett, krav in hver.items()
    )
    tegn = tuple(_tegnene(ovelse, oppgave, utfort)) if galt and forsokene else ()
    return Oppgavesvar(oppgave, poeng, galt, tegn)


def _tegnene(ovelse: Ovelse, oppgave: Oppgave, utfort: Utfort) -> Iterator[Feil]:
    """The mistakes of the task that there is a sign of; one that nothing is said of is left to the checker."""
    for id_, tegnene in oppgave.feil.items():
        if id_ in omtale() and any(not brudd_paa(tegn, _hvem(ovelse, tegn), utfort) for tegn in tegnene):
            yield (sett_feil(id_),)


def _hvem(ovelse: Ovelse, krav: Krav) -> str:
    return krav.person or ovelse.hovedperson


def _forklart(ovelse: Ovelse, krav: Krav, brudd: Brudd, utfort: Utfort, forsokene: Forsokene) -> Tallforklaring:
    hvem = _hvem(ovelse, krav)
    return forklar(ovelse, hvem, utfort.mappe(hvem, krav.sak), brudd, forsokene)

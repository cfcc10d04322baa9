"""Results are held against what was recorded: each is played again, and what it says is held against the new grade."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from training.feiltyper.feiltype import omtale
from training.kurs import setninger
from training.kurs.ovelseskilder import Ovelseskilder
from training.kurs.resultat import EndretResultat, Ovelsesresultat, UgyldigResultat, les_resultat
from training.kurs.spor import flytene
from training.kurs.stedet import om
from training.kurs.synlig import synlig
from training.ovelse.avtrykk import avtrykk
from training.ovelse.ovelse import Ovelse
from training.setninger import poeng_i_alt
from tui.flyt.steg import Flyt


@dataclass(frozen=True, slots=True)
class Oppdrag:
    """A run to be played again on a fresh register of its exercise, from the result's seed."""

    ovelse: Ovelse
    resultat: Ovelsesresultat
    flyter: tuple[Flyt, ...]


@dataclass(frozen=True, slots=True)
class Gjentatt:
    """What came of playing it: what stopped it, blank when nothing did, the grade, and the hints by task from 1.

    `forklaringer` has, for each wrong number that mistakes give, the sets of mistakes that each give it by themselves.
    """

    setning: str
    poeng: int
    maks: int
    feil: tuple[str, ...] = ()
    forklaringer: tuple[tuple[tuple[str, ...], ...], ...] = ()
    hint: Mapping[str, int] = field(default_factory=dict)


Gjentaker = Callable[[Sequence[Oppdrag]], Iterable[Gjentatt]]
"""Plays runs again, and gives what came of each, in the same order."""


@dataclass(frozen=True, slots=True)
class Provd:
    """A file that should be a result, and what came of it; `kalt` is what a sentence calls it.

    `galt` are the sentences of what is wrong, `merknader` of what is not wrong and must be known. `resultat` is None
    when it cannot be read, `gjentatt` when it was not played again.
    """

    kalt: str
    resultat: Ovelsesresultat | None = None
    ovelse: Ovelse | None = None
    gjentatt: Gjentatt | None = None
    galt: tuple[str, ...] = ()
    merknader: tuple[str, ...] = ()
    forseglet: bool = True
    kopi: bool = False

    @property
    def teller(self) -> bool:
        """Whether it counts: once, with the seal whole, and played to its end; then with the new grade."""
        return self.gjentatt is not None and not self.gjentatt.setning and self.forseglet and not self.kopi


def etterprov(filer: Sequence[tuple[Path, str]], kilder: Ovelseskilder, gjenta: Gjentaker) -> list[Provd]:
    """What each file came to, in order; each with what a sentence calls it."""
    lest = list(_uten_kopier(_les(fil, kalt, kilder) for fil, kalt in filer))
    oppdrag = [ett for _, ett in lest if ett is not None]
    svar = iter([*gjenta(oppdrag)])
    return [provd if ett is None else _holdt(replace(provd, gjentatt=next(svar))) for provd, ett in lest]


def _les(fil: Path, kalt: str, kilder: Ovelseskilder) -> tuple[Provd, Oppdrag | None]:
    galt: list[str] = []
    try:
        resultat = les_resultat(fil, kalt)
    except EndretResultat as feil:
        resultat, galt = feil.resultat, [str(feil)]
    except UgyldigResultat as feil:
        return Provd(kalt, galt=(str(feil),)), None
    ovelse = kilder.finn(resultat.ovelse, resultat.spor.avtrykk)
    provd = Provd(kalt, resultat, ovelse, galt=tuple(galt), forseglet=not galt)
    if ovelse is None:
        return _galt(provd, om(kalt, "ovelse", setninger.uten_ovelse(resultat.ovelse))), None
    if avtrykk(ovelse) != resultat.spor.avtrykk:
        provd = replace(provd, merknader=(om(kalt, "spor.avtrykk", setninger.OVELSEN_ER_ENDRET),))
    try:
        return provd, Oppdrag(ovelse, resultat, flytene(resultat, kalt))
    except UgyldigResultat as feil:
        return _galt(provd, synlig(str(feil))), None


def _uten_kopier(lest: Iterable[tuple[Provd, Oppdrag | None]]) -> Iterator[tuple[Provd, Oppdrag | None]]:
    """A result that was read already is not played once more."""
    forste: dict[str, str] = {}
    for provd, oppdrag in lest:
        if oppdrag is None or not provd.forseglet:
            yield provd, oppdrag
            continue
        kalt = forste.setdefault(oppdrag.resultat.kjede.hode, provd.kalt)
        if kalt == provd.kalt:
            yield provd, oppdrag
        else:
            yield replace(provd, kopi=True, merknader=(setninger.er_kopi(provd.kalt, kalt),)), None


def _galt(provd: Provd, setning: str) -> Provd:
    return replace(provd, galt=(*provd.galt, setning))


def _holdt(provd: Provd) -> Provd:
    """The result held against what came of playing it again."""
    resultat, gjentatt = provd.resultat, provd.gjentatt
    assert resultat is not None, "it was played"
    assert gjentatt is not None, "it was played"
    if gjentatt.setning:
        return _galt(provd, setninger.kan_ikke_gjentas(provd.kalt, synlig(gjentatt.setning).rstrip(".")))
    if (gjentatt.poeng, gjentatt.maks) != (resultat.poeng, resultat.maks):
        sagt, fikk = (poeng_i_alt(ett.poeng, ett.maks) for ett in (resultat, gjentatt))
        provd = _galt(provd, setninger.noe_annet(provd.kalt, sagt, fikk))
    if set(gjentatt.feil) != set(resultat.feil):
        provd = _galt(provd, setninger.noe_annet(provd.kalt, _navnene(resultat.feil), _navnene(gjentatt.feil)))
    if gjentatt.hint != resultat.spor.hint:
        provd = _galt(provd, setninger.andre_hint(provd.kalt, resultat.hint, sum(gjentatt.hint.values())))
    return provd


def _navnene(feil: Sequence[str]) -> str:
    return ", ".join(f"«{feilnavn(id_).rstrip('.')}»" for id_ in feil) or setninger.INGEN_FEIL


def feilnavn(id_: str) -> str:
    """What a mistake is called; its id when this program does not know it."""
    kjent = omtale().get(id_)
    return kjent["navn"] if kjent else id_

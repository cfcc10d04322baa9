"""A class's results in one: each learner, each exercise, and the mistakes by name and by section of the rulebook."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.dokumenter.kilder import les
from rules.regelverk import naermeste_lov
from training.feiltyper.feiltype import omtale
from training.kurs.etterproving import Provd, feilnavn
from training.kurs.synlig import synlig
from training.ovelse import katalog

_SIST = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
_REGELVERKET = date(1988, 6, 1)
"""The day of the rulebook whose sections the mistakes are told by."""


Rad = tuple[str, str, str]
"""The id, name and section of a mistake, or of a section."""


@dataclass(frozen=True, slots=True)
class Innsats:
    """Attempts, seconds on the exercises' clocks, hints, and points of how many."""

    forsok: int = 0
    sekunder: int = 0
    hint: int = 0
    poeng: int = 0
    maks: int = 0

    @property
    def minutter(self) -> int:
        """The time in whole minutes, half up."""
        return (self.sekunder + 30) // 60

    @property
    def tall(self) -> dict[str, int]:
        """It under the names that it has in files."""
        return {
            "forsok": self.forsok,
            "minutter": self.minutter,
            "hint": self.hint,
            "poeng": self.poeng,
            "maks": self.maks,
        }

    def __add__(self, andre: Innsats) -> Innsats:
        return Innsats(
            self.forsok + andre.forsok,
            self.sekunder + andre.sekunder,
            self.hint + andre.hint,
            self.poeng + andre.poeng,
            self.maks + andre.maks,
        )


@dataclass(frozen=True, slots=True)
class Feilrad:
    """A mistake, or a section of the rulebook: in how many results it was made, and of how many learners.

    In `mulige` others it may have been made: where several mistakes each give the same wrong number, nobody can tell.
    """

    id: str
    navn: str
    punkt: str
    resultater: int
    mulige: int
    elever: int


@dataclass(frozen=True, slots=True)
class Elev:
    """What one learner did, by exercise in the order of the course; points are those of the best attempt at each."""

    navn: str
    ovelser: Mapping[str, Innsats]
    feil: tuple[Feilrad, ...]
    punkter: tuple[Feilrad, ...]

    @property
    def innsats(self) -> Innsats:
        """All exercises together."""
        return sum(self.ovelser.values(), Innsats())


@dataclass(frozen=True, slots=True)
class Ovelsesrad:
    """What the class did with one exercise; points are the sum of the learners' best."""

    id: str
    tittel: str
    elever: int
    innsats: Innsats


@dataclass(frozen=True, slots=True)
class Rapport:
    """The whole; only results that count are in the sums. `provde` has the names as they are to be told."""

    provde: tuple[Provd, ...]
    navn: Mapping[str, str]
    elever: tuple[Elev, ...]
    ovelser: tuple[Ovelsesrad, ...]
    feil: tuple[Feilrad, ...]
    punkter: tuple[Feilrad, ...]

    @property
    def innsats(self) -> Innsats:
        """The class together."""
        return sum((elev.innsats for elev in self.elever), Innsats())

    @property
    def teller(self) -> int:
        """How many results count."""
        return sum(ett.teller for ett in self.provde)

    @property
    def galt(self) -> list[str]:
        """What is wrong with results, a sentence each."""
        return [setning for ett in self.provde for setning in ett.galt]

    @property
    def merknader(self) -> list[str]:
        """What else must be known of results."""
        return [setning for ett in self.provde for setning in ett.merknader]


def lag_rapport(provde: Sequence[Provd], *, anonym: bool = False) -> Rapport:
    """The report; when `anonym` a learner is a number, in an order that tells nothing of the name."""
    navn = _numre(provde) if anonym else _navnene(provde)
    provde = _uten_navn(provde, navn) if anonym else provde
    hos: dict[str, list[Provd]] = {}
    for ett in provde:
        if ett.teller and ett.resultat is not None:
            hos.setdefault(elevnokkel(ett), []).append(ett)
    elever = [_elev(navn[nokkel], egne) for nokkel, egne in hos.items()]
    tellende = [ett for egne in hos.values() for ett in egne]
    return Rapport(
        provde=tuple(provde),
        navn=navn,
        elever=tuple(sorted(elever, key=lambda elev: _i_rekkefolge(elev.navn))),
        ovelser=tuple(_ovelsene(elever, tellende)),
        feil=_feilene(tellende),
        punkter=_punktene(tellende),
    )


def elevnokkel(provd: Provd) -> str:
    """What tells one learner from another: the name apart from case."""
    return provd.resultat.spor.elev.casefold() if provd.resultat else ""


def _navnene(provde: Sequence[Provd]) -> dict[str, str]:
    navn: dict[str, str] = {}
    for ett in provde:
        if ett.resultat is not None:
            navn.setdefault(elevnokkel(ett), ett.resultat.spor.elev)
    return navn


def _numre(provde: Sequence[Provd]) -> dict[str, str]:
    """The learners by the hashes of their first seals, which nobody can tell a name by."""
    forste: dict[str, str] = {}
    for ett in provde:
        if ett.resultat is not None:
            hode = ett.resultat.kjede.hode
            forste[elevnokkel(ett)] = min(forste.get(elevnokkel(ett), hode), hode)
    return {nokkel: f"Elev {nr}" for nr, nokkel in enumerate(sorted(forste, key=lambda n: forste[n]), 1)}


def _uten_navn(provde: Sequence[Provd], numre: Mapping[str, str]) -> list[Provd]:
    """The sentences with the numbers where a name was typed and is told."""
    ord_ = "|".join(re.escape(navn) for navn in sorted(numre, key=len, reverse=True))
    monster = re.compile(rf"(?<!\w)({ord_})(?!\w)", re.IGNORECASE)

    def uten(setninger: Sequence[str]) -> tuple[str, ...]:
        return tuple(monster.sub(lambda treff: numre.get(treff[0].casefold(), "…"), en) for en in setninger)

    return [replace(ett, galt=uten(ett.galt), merknader=uten(ett.merknader)) for ett in provde] if numre else [*provde]


def _i_rekkefolge(navn: str) -> tuple[int, str]:
    """As people sort names, and numbers by their size."""
    _, _, nr = navn.rpartition(" ")
    return (int(nr) if navn.startswith("Elev ") and nr.isdecimal() else 0), navn.casefold().translate(_SIST)


def _elev(navn: str, egne: Sequence[Provd]) -> Elev:
    per_ovelse: dict[str, list[Provd]] = {}
    for ett in egne:
        per_ovelse.setdefault(_id(ett), []).append(ett)
    ovelser = {id_: _innsats(per_ovelse[id_]) for id_ in sorted(per_ovelse, key=_i_kurset)}
    return Elev(navn, ovelser, _feilene(egne), _punktene(egne))


def _innsats(alle: Sequence[Provd]) -> Innsats:
    """What a learner did with one exercise; an attempt whose result is not here is known by the number of a later."""
    sporene = [ett.resultat.spor for ett in alle if ett.resultat is not None]
    svarene = [ett.gjentatt for ett in alle if ett.gjentatt is not None]
    beste = max(svarene, key=lambda svar: svar.poeng)
    return Innsats(
        forsok=max(len(alle), *(spor.forsok for spor in sporene)),
        sekunder=sum(int((spor.klokke_slutt - spor.klokke_start).total_seconds()) for spor in sporene),
        hint=sum(sum(svar.hint.values()) for svar in svarene),
        poeng=beste.poeng,
        maks=beste.maks,
    )


def _ovelsene(elever: Sequence[Elev], tellende: Sequence[Provd]) -> Iterable[Ovelsesrad]:
    titler = {_id(ett): synlig(ett.ovelse.tittel) for ett in tellende if ett.ovelse is not None}
    for id_ in sorted(titler, key=_i_kurset):
        innsatser = [elev.ovelser[id_] for elev in elever if id_ in elev.ovelser]
        yield Ovelsesrad(id_, titler[id_], len(innsatser), sum(innsatser, Innsats()))


def _i_kurset(id_: str) -> tuple[int, str]:
    """As the course has the exercises, by the names of their files; those of others come after."""
    plasser = {fil.stem.partition("-")[2].casefold(): nr for nr, fil in enumerate(katalog.alle())}
    return plasser.get(id_, len(plasser)), id_


def _id(ett: Provd) -> str:
    return ett.resultat.ovelse if ett.resultat else ""


def _feilene(egne: Sequence[Provd]) -> tuple[Feilrad, ...]:
    return _rader(egne, lambda id_: (id_, feilnavn(id_), omtale().get(id_, {}).get("punkt", "")))


def _punktene(egne: Sequence[Provd]) -> tuple[Feilrad, ...]:
    titler = {side["nr"]: side["tittel"] for side in les(naermeste_lov(_REGELVERKET), "regelsider.toml")["side"]}

    def av(id_: str) -> Rad:
        punkt = omtale().get(id_, {}).get("punkt", "")
        return punkt, titler.get(punkt.partition(".")[0], ""), punkt

    return tuple(rad for rad in _rader(egne, av) if rad.punkt)


def _rader(egne: Sequence[Provd], av: Callable[[str], Rad]) -> tuple[Feilrad, ...]:
    """The most frequent first, and of those that are as frequent by their sections and names."""
    gjort: dict[Rad, list[tuple[Provd, bool]]] = {}
    for ett in egne:
        sikre, mulige = _sikre_og_mulige(ett, av)
        for rad in (*sikre, *mulige):
            gjort.setdefault(rad, []).append((ett, rad in sikre))
    rader = (
        Feilrad(
            *rad,
            resultater=sum(sikker for _, sikker in alle),
            mulige=sum(not sikker for _, sikker in alle),
            elever=len({elevnokkel(ett) for ett, _ in alle}),
        )
        for rad, alle in gjort.items()
    )
    return tuple(sorted(rader, key=lambda rad: (-rad.resultater, -rad.mulige, rad.punkt, rad.navn)))


def _sikre_og_mulige(ett: Provd, av: Callable[[str], Rad]) -> tuple[set[Rad], set[Rad]]:
    """What every explanation of some wrong number has in it, and what only some explanations have."""
    sikre: set[Rad] = set()
    alle: set[Rad] = set()
    for forklaringene in ett.gjentatt.forklaringer if ett.gjentatt else ():
        settene = [{av(id_) for id_ in sett} for sett in forklaringene]
        sikre |= set.intersection(*settene)
        alle |= set.union(*settene)
    return sikre, alle - sikre

"""Many cases as columns of whole numbers, and back again to one case at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np

from rules.fakta.faktum import for_klassen
from rules.fakta.nokler import nokler_i
from rules.fakta.skjema import Saksfakta, fakta_i_saken
from rules.fakta.slag import Dato, Heltall, Ja, JaNei, Kroner, Slag, Valg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Kolonne = NDArray[np.int32]

BLANK = -1
BIT = 1 << 15
"""Cases in a stretch that stays in the processor's cache."""


class KanIkkeUttrykkes(ValueError):
    """A case or a parameter that the fast path has no exact form for; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class _Form:
    """How one column holds a fact: its keys, one, or three for three years; its kind; and what a blank field is."""

    nokler: tuple[str, ...]
    slag: Slag
    blankt: Any

    @property
    def type(self) -> type[np.generic]:
        return np.bool_ if isinstance(self.slag, JaNei | Ja) else np.int32

    @property
    def grenser(self) -> tuple[int, int] | None:
        """The least and the most that the column may hold."""
        if isinstance(self.slag, Valg):
            return 0, len(self.slag.koder)
        if isinstance(self.slag, Heltall | Kroner):
            return BLANK if self.blankt is None else self.slag.minst, self.slag.hoyst
        return None

    def som_tall(self, verdier: Sequence[Any]) -> list[int]:
        """The values of cases as whole numbers."""
        if isinstance(self.slag, Dato):
            return [verdi.toordinal() for verdi in verdier]
        if isinstance(self.slag, Valg):
            return [self._alternativer(self.slag).index(verdi) for verdi in verdier]
        return [BLANK if verdi is None else int(verdi) for verdi in verdier]

    def som_verdi(self, tall: int) -> Any:
        """The value of a case that the whole number stands for."""
        if isinstance(self.slag, Kroner | Heltall):
            return None if tall == BLANK else self.slag.type(tall)
        if isinstance(self.slag, Dato):
            return date.fromordinal(tall)
        if isinstance(self.slag, Valg):
            return self._alternativer(self.slag)[tall]
        return bool(tall)

    def _alternativer(self, slag: Valg) -> tuple[Any, ...]:
        return self.blankt, *slag.koder.values()


@for_klassen
def former_i(klasse: type[Saksfakta]) -> Mapping[str, _Form]:
    """The columns of the cases of that class by name, such as `lonn`, in the order in which a case is read."""
    nokler, i_saken = nokler_i(klasse), fakta_i_saken(klasse.behandling)
    navngitt: dict[str, list[str]] = {}
    for nokkel, hvor in nokler.sted.items():
        navngitt.setdefault(hvor.navn, []).append(nokkel)
    return {
        navn: _Form(tuple(alle), i_saken[alle[0]].slag, nokler.blankt.get(alle[0])) for navn, alle in navngitt.items()
    }


@dataclass(frozen=True, slots=True, eq=False)
class Saker:
    """Cases as columns, each by the name of its fact; what has three years has a row a year, siste år first.

    Dates are proleptic ordinals (`date.toordinal`), amounts whole kroner, BLANK (−1) a field left blank, a choice its
    number among the alternatives, where 0 is that of a blank field. A column that is left out is blank in every case.
    `klasse` is what a case is to the law. Raises KanIkkeUttrykkes for a value that it would refuse.
    """

    kolonner: Mapping[str, NDArray[Any]]
    klasse: type[Saksfakta] = Saksfakta

    def __post_init__(self) -> None:
        antall = len(self.kolonner["behandlet"])
        former = former_i(self.klasse)
        for navn in self.kolonner:
            if navn not in former:
                raise KanIkkeUttrykkes(f"Kolonnen {navn} er ukjent.")
        alle = {}
        for navn, form in former.items():
            rader = (antall,) if len(form.nokler) == 1 else (len(form.nokler), antall)
            kolonne = self.kolonner.get(navn)
            if kolonne is None:
                kolonne = np.full(rader, form.som_tall([form.blankt])[0], dtype=form.type)
            _kontroller(navn, kolonne, rader, form)
            alle[navn] = kolonne
        object.__setattr__(self, "kolonner", alle)

    def __len__(self) -> int:
        return len(self.kolonner["behandlet"])

    def __getitem__(self, navn: str) -> NDArray[Any]:
        return self.kolonner[navn]

    def utsnitt(self, fra: int, til: int) -> Saker:
        """The cases from `fra` up to `til`, not copied."""
        return self._plukk(slice(fra, til))

    def velg(self, plasser: NDArray[np.intp]) -> Saker:
        """The cases at `plasser`, copied."""
        return self._plukk(plasser)

    def _plukk(self, hvor: slice | NDArray[np.intp]) -> Saker:
        """Some of the cases; they have been checked already, and are not checked again."""
        plukket = object.__new__(Saker)
        object.__setattr__(plukket, "kolonner", {navn: kol[..., hvor] for navn, kol in self.kolonner.items()})
        object.__setattr__(plukket, "klasse", self.klasse)
        return plukket

    def sak(self, nummer: int) -> Saksfakta:
        """Case `nummer`, counted from 0, as the scalar rules take it."""
        verdier: dict[str, Any] = {}
        for navn, form in former_i(self.klasse).items():
            kolonne = self.kolonner[navn]
            tall = [kolonne.item(nummer)] if kolonne.ndim == 1 else kolonne[:, nummer].tolist()
            for nokkel, ett in zip(form.nokler, tall, strict=True):
                verdier[nokkel] = form.som_verdi(ett)
        return nokler_i(self.klasse).samlet(verdier)


def _kontroller(navn: str, kolonne: NDArray[Any], rader: tuple[int, ...], form: _Form) -> None:
    if kolonne.shape != rader:
        raise KanIkkeUttrykkes(f"Kolonnen {navn} har ikke én verdi for hver sak.")
    if form.grenser and kolonne.size:
        minst, hoyst = form.grenser
        if kolonne.min() < minst or kolonne.max() > hoyst:
            raise KanIkkeUttrykkes(f"Kolonnen {navn} har en verdi utenfor {minst} til {hoyst}.")


def som_kolonner(saker: Sequence[Saksfakta]) -> Saker:
    """Cases of one law from the scalar rules as columns; raises KanIkkeUttrykkes as Saker does."""
    klasse = type(saker[0]) if saker else Saksfakta
    sted = nokler_i(klasse).sted

    def kolonne(form: _Form) -> NDArray[Any]:
        rader = [form.som_tall([*map(sted[nokkel].i, saker)]) for nokkel in form.nokler]
        return np.array(rader[0] if len(rader) == 1 else rader, dtype=form.type)

    return Saker({navn: kolonne(form) for navn, form in former_i(klasse).items()}, klasse)

"""The form in which a fact is declared, once: a field of a frozen dataclass, with what it is called and where it goes.

`lonn_1: Decimal | None = felt("Lønnsinntekt SISTE ÅR", Kroner(), side="D-61-1", nokkel="inntekt[0].lonn")`
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from rules.fakta.slag import Slag
from rules.tall.tall import Regel


@dataclass(frozen=True, slots=True, kw_only=True)
class Faktum:
    """One fact: `navn` is the field of its dataclass, its column in the register, and its field on the form.

    `label` is its name in a sentence. It has other names only where the sources or the public formats give them:
    `paa_skjemaet` letter for letter on the form, `andre_navn` that a flow may use, `i_regelen` as a leaf under
    F2, `i_endringen` where two cases are compared, `hva` without its year. `side` is the form that it stands on.

    `hjelp` is its help under F1 with its source in `hjelpekilde`, when it is a law's own; for those that laws share it
    stands with the forms.

    `nokkel` is its key in `dagpenger beregn`, such as `inntekt[0].lonn`, blank when no rule of a case reads it;
    `ukenokkel` is its key among the facts of a week in the files of `dagpenger tolkning`.
    """

    navn: str
    label: str
    slag: Slag
    side: str = ""
    nokkel: str = ""
    ukenokkel: str = ""
    paakrevd: bool = False
    paa_skjemaet: str = ""
    andre_navn: tuple[str, ...] = ()
    i_regelen: str = ""
    i_endringen: str = ""
    hva: str = ""
    hjelp: str = ""
    hjelpekilde: str = ""
    regel: Regel = field(init=False, compare=False)
    """The fact as a leaf of a tree; one object for each fact, so that a leaf leads back to its field."""

    def __post_init__(self) -> None:
        regel = Regel(self.i_regelen or self.label, enhet=self.slag.enhet, hjemmel=self.side)
        object.__setattr__(self, "regel", regel)


def felt(label: str, slag: Slag, **resten: Any) -> Any:
    """A field that is blank until it is filled in, with its declaration: the arguments of Faktum but `navn`."""
    return field(default=None, metadata={"label": label, "slag": slag, **resten})


Klasse = TypeVar("Klasse")
Verdi = TypeVar("Verdi")


def for_klassen(funksjon: Callable[[type[Klasse]], Verdi]) -> Callable[[type[Klasse]], Verdi]:
    """Worked out once for each class of facts."""
    return cache(funksjon)  # type: ignore[return-value]  # mypy does not see that a class is hashable


@for_klassen
def fakta_i(klasse: type[Any]) -> Mapping[str, Faktum]:
    """The facts that a dataclass declares, by name, in its order; those that it has from another first, the same.

    What it names in `uten` is none of its facts, though it has a field for it.
    """
    arvet = {navn: ett for over in klasse.__mro__[1:] if is_dataclass(over) for navn, ett in fakta_i(over).items()}
    uten = getattr(klasse, "uten", ())
    return MappingProxyType(
        {
            ett.name: arvet.get(ett.name) or Faktum(navn=ett.name, **ett.metadata)
            for ett in fields(klasse)
            if ett.name not in uten
        }
    )

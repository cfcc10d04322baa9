"""Rulebook section 11: sanctions as quotas of days that are used and not paid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rules.dagpenger.lov_1997.ramme import Ramme
from rules.dagpenger.lov_1997.sak import HJEMLER
from rules.tall.tall import Regel, Tall

LENGDE = Regel(
    "Sanksjonsdager", "{uker} × {dager i uka}", enhet="dager", hjemmel="folketrygdloven §§ 4-10 og 4-20", grad="A"
)


@dataclass(frozen=True, slots=True)
class Kvote:
    """Days of one sanction, from a day on."""

    hjemmel: str
    fra: date
    dager: int
    lengde: Tall | None


def kvotene(ramme: Ramme) -> tuple[Kvote, ...]:
    """The sanctions in the order in which they are used: the earliest start, then § 4-10 before § 4-20. Grade A."""
    i_uka = ramme.regelverk.dager_i_uka
    kvotene = []
    for sanksjon in ramme.sak.sanksjoner:
        fra = sanksjon.fra or ramme.sak.provingsdato
        if sanksjon.dager is not None:
            kvotene.append(Kvote(sanksjon.hjemmel, fra, sanksjon.dager, None))
        else:
            uker = ramme.regelverk_paa(fra).sanksjon_uker
            lengde = Tall(LENGDE, uker.verdi * i_uka.verdi, (uker, i_uka))
            kvotene.append(Kvote(sanksjon.hjemmel, fra, int(lengde.verdi), lengde))
    return tuple(sorted(kvotene, key=lambda kvote: (kvote.fra, HJEMLER.index(kvote.hjemmel))))


class Sanksjoner:
    """The quotas while the cards are gone through."""

    def __init__(self, kvotene: tuple[Kvote, ...]) -> None:
        self._kvotene = kvotene
        self._igjen = [kvote.dager for kvote in kvotene]

    def bruk(self, dag: date) -> bool:
        """Whether the day is one of a sanction, and takes it from the quota."""
        for plass, kvote in enumerate(self._kvotene):
            if kvote.fra > dag:
                break
            if self._igjen[plass]:
                self._igjen[plass] -= 1
                return True
        return False

    @property
    def igjen(self) -> int:
        """The days that are left of all."""
        return sum(self._igjen)

"""Where the cases come from: invented ones, or a register."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from data.operasjoner.tolkning.virkningsgrunnlag import Innvilgelsesfakta
    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.saker import Saker
    from rules.regelverk import Lov

    Bolk = tuple[Saker, Arbeidstid]


class Sakskilde(Protocol):
    """Cases to try the readings on. `i_alt` is what `ferdig` counts up to, in whatever the source can count."""

    @property
    def navn(self) -> str:
        """What the cases are, in words."""

    @property
    def i_alt(self) -> int:
        """How much there is."""

    def bolker(self) -> Iterator["Bolk"]:
        """The cases, some at a time."""

    def ferdig(self, antall: int) -> int:
        """How much is done when `antall` cases are calculated."""


class Syntetisk:
    """Invented cases, all at once."""

    def __init__(self, lov: "Lov", antall: int, fro: int) -> None:
        from rules.virkning.visning import helt

        self.i_alt = antall
        self._lov = lov
        self._fro = fro
        self.navn = f"{helt(antall)} oppdiktede saker (frø {fro})"

    def bolker(self) -> Iterator["Bolk"]:
        from rules.virkning.syntetisk import lag_syntetiske

        yield lag_syntetiske(self._lov, self.i_alt, self._fro)

    def ferdig(self, antall: int) -> int:
        return antall


class Oppdiktet:
    """Invented cases that the law makes in its own form."""

    def __init__(self, antall: int, fro: int) -> None:
        from rules.virkning.visning import helt

        self.i_alt = antall
        self.navn = f"{helt(antall)} oppdiktede saker (frø {fro})"

    def ferdig(self, antall: int) -> int:
        return antall


class Fraregister:
    """The newest grant of each case in a register."""

    def __init__(self, sted: str, saker: Sequence["Innvilgelsesfakta"]) -> None:
        from rules.virkning.visning import helt

        self._saker = saker
        self.i_alt = len(saker)
        innvilgede = "innvilget sak" if len(saker) == 1 else "innvilgede saker"
        self.navn = f"{helt(len(saker))} {innvilgede} i {sted}"

    def bolker(self) -> Iterator["Bolk"]:
        from rules.mange.arbeidstid import Uke, som_arbeidstid
        from rules.mange.saker import som_kolonner

        if self._saker:
            uker = [
                Uke(s.fakta.normal_arbtid, s.fakta.tapt_arbtid, s.fakta.maks_prosent)
                if s.fakta.maks_prosent is not None
                else Uke(s.fakta.normal_arbtid, s.fakta.tapt_arbtid)
                for s in self._saker
            ]
            yield som_kolonner([s.sak for s in self._saker]), som_arbeidstid(uker)

    def ferdig(self, antall: int) -> int:
        return antall

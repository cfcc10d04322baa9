"""A place on the caseworker's path: an open routine and its form, with all that is typed in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tui.flate.rutine import Innsendt, MedKontekst, MedVersjon, Rutine
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt
from tui.skjema.skjema import Skjema
from tui.skjema.svar import Svar

Fabrikk = Callable[[], Rutine]


class Besvart(NamedTuple):
    """A routine's answer, with what else the terminal must know of the routine after it."""

    svar: Svar
    handlinger: frozenset[str]
    kontekst: Mapping[str, str]
    sider: tuple[Bilde, ...]


class Aapnet(NamedTuple):
    """A routine that has just been made and opened."""

    rutine: Rutine
    side: str
    besvart: Besvart


@dataclass(eq=False)
class Rutinested:
    """An open routine: the code it was opened by, its form, and what it last said that it can do."""

    kode: str
    rutine: Rutine
    sider: tuple[Bilde, ...]
    skjema: Skjema
    handlinger: frozenset[str] = frozenset()
    kontekst: Mapping[str, str] = field(default_factory=dict)

    def ta_sider(self, sider: tuple[Bilde, ...]) -> None:
        """Takes the routine's pages as they are after an answer; what fields they share, they keep."""
        if sider != self.sider:
            self.sider = sider
            self.skjema.ta_sider(sider)

    @property
    def sidekoder(self) -> frozenset[str]:
        """The codes of its pages."""
        return frozenset(side.kode for side in self.sider)

    @property
    def koder(self) -> frozenset[str]:
        """Every code that leads here: the one it was opened by, the routine's own, and those of its pages."""
        return self.sidekoder | {self.kode, self.rutine.kode}

    @property
    def bilde(self) -> Bilde:
        """The page on show."""
        return next(side for side in self.sider if side.kode == self.skjema.side)

    def felt(self, navn: str) -> Felt:
        """The declared field. Raises KeyError for a name that no page has."""
        for side in self.sider:
            if (plass := side.plass_for(navn)) is not None:
                return plass.felt
        raise KeyError(f"{self.kode} has no field {navn!r}")

    def nabo(self, steg: int) -> str | None:
        """The code of the page `steg` pages on, None past either end."""
        nr = self.sider.index(self.bilde) + steg
        return self.sider[nr].kode if 0 <= nr < len(self.sider) else None

    def innsendt(self, verdier: Mapping[str, Any]) -> Innsendt:
        """The form as the routine is to get it."""
        felt = self.skjema.felt_ved_markor
        return Innsendt(
            side=self.skjema.side,
            felt=felt.navn if felt else "",
            verdier=verdier,
            tekster=self.skjema.viste,
            endret=self.skjema.endret,
            for_nokkelen=self.skjema.for_nokkelen,
            rad=self.skjema.rad_ved_markor,
        )


def aapne(
    fabrikk: Fabrikk, kode: str, side: str | None, kontekst: Mapping[str, str] | None = None, *, skrevet: bool = False
) -> Aapnet:
    """Makes a routine and opens it, at `side` or at the page that `kode` names, else at its first page.

    `kontekst` is of a draft, in which something was typed when `skrevet`. Runs in the register's thread. Raises what
    the routine raises.
    """
    rutine = fabrikk()
    if kontekst and isinstance(rutine, MedKontekst):
        rutine.gjenoppta(kontekst)
    koder = [bilde.kode for bilde in rutine.sider]
    forste = next((onsket for onsket in (side, kode) if onsket in koder), koder[0])

    def arbeid() -> Svar:
        svar = rutine.aapne(forste)
        if skrevet and kontekst is not None and isinstance(rutine, MedVersjon):
            rutine.skrevet_ved(kontekst)
        return svar

    return Aapnet(rutine, forste, besvar(rutine, arbeid))


def besvar(rutine: Rutine, arbeid: Callable[[], Svar]) -> Besvart:
    """Lets a routine answer. Runs in the register's thread. Raises what the routine raises."""
    svar = arbeid()
    kontekst = dict(rutine.kontekst()) if isinstance(rutine, MedKontekst) else {}
    return Besvart(svar, frozenset(rutine.handlinger()), kontekst, tuple(rutine.sider))

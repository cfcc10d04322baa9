"""The files of a flow: its own, and those whose steps it uses, found before anything in them is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.form import Galt
from tui.flyt.fil.hode import steglisten
from tui.flyt.fil.ord import Ordtabell
from tui.flyt.fil.stegslag import BRUK
from tui.flyt.fil.tre import Gren, Tabellnode, les_tre
from tui.flyt.fil.variabler import Verdier

FLEST_LEDD = 50
"""Files that use files that use files."""


@dataclass(frozen=True, slots=True)
class Flytkilde:
    """A file: its head, its variables with those of the files it uses, and its steps, other files in their places."""

    fil: Path
    hode: Mapping[str, Gren]
    variabler: Mapping[str, str]
    deler: tuple[Gren | Flytkilde, ...]

    @property
    def har_variabler(self) -> bool:
        """Whether `<navn>` is a variable in it; in a file of old, `<` is a character like others."""
        return bool({"variabler", "eksempler"} & self.hode.keys()) or any(
            isinstance(ett, Flytkilde) for ett in self.deler
        )


@contextmanager
def i_filen(fil: Path, eksempel: str = "") -> Iterator[None]:
    """Tells what is wrong in there with the file, and the example that was read."""
    try:
        yield
    except Galt as galt:
        raise FlytfilFeil(fil, galt.gren.linje, str(galt), eksempel) from None


@dataclass
class Henter:
    """Reads files, each once; `hode` is what the flow's own file must be like, `hodet_ellers` one that it uses."""

    hode: Ordtabell
    hodet_ellers: Ordtabell
    _hentet: dict[str, Flytkilde] = field(default_factory=dict)

    def hent(self, fil: Path, over: tuple[Path, ...] = ()) -> Flytkilde:
        """A file with those that it uses; `over` are the files that use it. Raises FlytfilFeil."""
        sti = os.path.realpath(fil)
        if sti not in self._hentet:
            rot = les_tre(fil)
            with i_filen(fil):
                self._hentet[sti] = self._kilde(fil, rot, (*over, fil))
        return self._hentet[sti]

    def _kilde(self, fil: Path, rot: Gren, over: tuple[Path, ...]) -> Flytkilde:
        hode = (self.hodet_ellers if over[1:] else self.hode).grener(rot)
        foran = self._brukte(hode[BRUK.navn], over) if BRUK.navn in hode else ()
        egne = tuple(del_ for steg in steglisten(hode["steg"]) for del_ in self._deler(steg, over))
        deler: tuple[Gren | Flytkilde, ...] = (*foran, *egne)
        variabler: dict[str, str] = {}
        for brukt in (del_ for del_ in deler if isinstance(del_, Flytkilde)):
            variabler = {**brukt.variabler, **variabler}
        if "variabler" in hode:
            variabler |= Verdier().les(hode["variabler"])
        return Flytkilde(fil, hode, variabler, deler)

    def _deler(self, steg: Gren, over: tuple[Path, ...]) -> tuple[Gren | Flytkilde, ...]:
        if isinstance(steg, Tabellnode) and [navn.tekst for navn, _ in steg.par] == [BRUK.navn]:
            return self._brukte(steg.par[0][1], over)
        return (steg,)

    def _brukte(self, gren: Gren, over: tuple[Path, ...]) -> tuple[Flytkilde, ...]:
        return tuple(self._brukt(gren, navn, over) for navn in BRUK.form.les(gren))

    def _brukt(self, gren: Gren, navn: str, over: tuple[Path, ...]) -> Flytkilde:
        fil = over[-1].parent / navn
        if not os.path.isfile(fil):
            raise Galt(gren, f"«{navn}» er ingen fil i mappen {over[-1].parent.absolute()}.")
        steder = [os.path.realpath(en) for en in over]
        if os.path.realpath(fil) in steder:
            runde = " → ".join(en.name for en in (*over[steder.index(os.path.realpath(fil)) :], fil))
            raise Galt(gren, f"filen bruker seg selv: {runde}.")
        if len(over) > FLEST_LEDD:
            raise Galt(gren, f"filene bruker hverandre i mer enn {FLEST_LEDD} ledd.")
        return self.hent(fil, over)

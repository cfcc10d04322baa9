"""Every sentence that the program can say, as the catalogues `setninger` of its rooms declare it."""

import importlib
import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from rules.tall.setning import ETTER_FELTET
from tui.skjema.setning import Feil, Opplysning, Varsel
from tui.skjema.svar import Alvor

ETASJER = ("tui", "screens", "training", "data", "rules")
"""The floors that have catalogues, in the order in which a caseworker meets them."""

_ALVOR = {get_args(slag)[1]: alvor for slag, alvor in (
    (Opplysning, Alvor.OPPLYSNING), (Varsel, Alvor.VARSEL), (Feil, Alvor.FEIL),
)}  # fmt: skip


class Innsatt(str):
    """What is put in for a part of a sentence: it is written as it is, however the sentence writes such parts."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        return str(self)


@dataclass(frozen=True, slots=True)
class Setning:
    """A sentence: its id (`room.name`), what it says or the function that says it, and the kinds of its parts.

    `merker` are the marks of the whole: how long it may be, and what kind of text it is.
    """

    id: str
    sagt: Any
    deler: Mapping[str, Any]
    merker: Sequence[Any]

    @property
    def etter_feltet(self) -> bool:
        """Whether it goes on after a field's name."""
        return ETTER_FELTET in self.merker

    @property
    def alvor(self) -> Alvor | None:
        """How grave it is where it stands alone on line 23; None for a text of another place, or a part of others.

        What goes on after a field's name is said of what was typed in it.
        """
        if self.etter_feltet:
            return Alvor.FEIL
        return _ALVOR.get(self.merker[0]) if len(self.merker) == 1 else None

    def si(self, innsatt: Callable[[str, Any], Any]) -> Any:
        """What it says with `innsatt`, of its name and kind, in the place of each part."""
        if not callable(self.sagt):
            return self.sagt
        return self.sagt(**{navn: innsatt(navn, slag) for navn, slag in self.deler.items()})


def moduler(etasje: str) -> Iterator[ModuleType]:
    """The catalogues of a floor of the program that is installed."""
    rot = Path(str(importlib.import_module(etasje).__file__)).parent
    for fil in sorted(rot.rglob("setninger.py")):
        yield importlib.import_module(".".join((etasje, *fil.relative_to(rot).with_suffix("").parts)))


def setningene(modul: ModuleType) -> list[Setning]:
    """The sentences of a catalogue, in the order in which they stand there."""
    rom = modul.__name__.removesuffix("setninger")
    slagene = get_type_hints(modul, include_extras=True)
    ut = []
    for navn, verdi in vars(modul).items():
        if inspect.isfunction(verdi) and verdi.__module__ == modul.__name__ and not navn.startswith("_"):
            deler = get_type_hints(verdi, include_extras=True)
            ut.append(Setning(f"{rom}{navn}", verdi, deler, _merker(deler.pop("return"))))
        elif isinstance(verdi, str | tuple) and navn in slagene:
            ut.append(Setning(f"{rom}{navn}", verdi, {}, _merker(slagene[navn])))
    return ut


def alle_setninger() -> Iterator[Setning]:
    """Every sentence of the program that is installed, floor by floor."""
    for etasje in ETASJER:
        for modul in moduler(etasje):
            yield from setningene(modul)


def _merker(slag: Any) -> Sequence[Any]:
    return get_args(slag)[1:] if get_origin(slag) is Annotated else ()

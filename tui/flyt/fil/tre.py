"""A YAML file as a tree of raw texts with line numbers, without YAML's guesses about types.

`0101` stays four characters, `N` is not a truth value, and a clock is not made into a time behind our back.
"""

from __future__ import annotations

import json
import unicodedata
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.flyt.feil import FlytfilFeil, TomFlytfil

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node


@dataclass(frozen=True, slots=True)
class Tekstnode:
    """A single text; a blank value and `~` are both the empty one.

    Lines are counted from 1; what stands on another line in the same words is the same.
    """

    linje: int = field(compare=False)
    tekst: str


@dataclass(frozen=True, slots=True)
class Listenode:
    """A list, each part behind its dash."""

    linje: int = field(compare=False)
    deler: tuple[Gren, ...]


@dataclass(frozen=True, slots=True)
class Tabellnode:
    """Names with what stands behind their colon, in the order of the file; no name stands twice."""

    linje: int = field(compare=False)
    par: tuple[tuple[Tekstnode, Gren], ...]


Gren = Tekstnode | Listenode | Tabellnode
Ren = str | Sequence["Ren"] | Mapping[str, "Ren"]
"""What a tree says, without lines: texts, lists of them, and tables of texts by name."""


def som_gren(rent: Ren) -> Gren:
    """The tree that says that, not read from any file: its lines are 0."""
    if isinstance(rent, str):
        return Tekstnode(0, rent)
    if isinstance(rent, Mapping):
        return Tabellnode(0, tuple((Tekstnode(0, navn), som_gren(verdi)) for navn, verdi in rent.items()))
    return Listenode(0, tuple(map(som_gren, rent)))


def rent(gren: Gren) -> Ren:
    """What a tree says, without its lines."""
    match gren:
        case Tekstnode(_, tekst):
            return tekst
        case Listenode(_, deler):
            return [rent(del_) for del_ in deler]
        case Tabellnode(_, par):
            return {navn.tekst: rent(verdi) for navn, verdi in par}


def i_en_linje(gren: Gren) -> str:
    """What stands there as one line, as YAML has it between braces."""
    match gren:
        case Tekstnode(_, tekst):
            return tekst if tekst.isprintable() and tekst else json.dumps(tekst, ensure_ascii=False)
        case Listenode(_, deler):
            return f"[{', '.join(map(i_en_linje, deler))}]"
        case Tabellnode(_, par):
            return f"{{{', '.join(f'{navn.tekst}: {i_en_linje(verdi)}' for navn, verdi in par)}}}"


def les_tre(fil: Path) -> Gren:
    """The tree of a file, its texts in Unicode's composed form. Raises FlytfilFeil."""
    try:
        tekst = fil.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FlytfilFeil(fil, None, "filen finnes ikke.") from None
    except IsADirectoryError:
        raise FlytfilFeil(fil, None, "det er en mappe; skriv en av filene i den.") from None
    except (OSError, UnicodeDecodeError):
        raise FlytfilFeil(fil, None, "filen kan ikke leses som tekst i UTF-8.") from None
    return tre_av(tekst, fil)


def tre_av(tekst: str, fil: Path) -> Gren:
    """The tree of the text of a file, which a sentence calls `fil`. Raises FlytfilFeil."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            rot = YAML(typ="safe", pure=True).compose(unicodedata.normalize("NFC", tekst))
    except YAMLError as feil:
        merke = feil.problem_mark if isinstance(feil, MarkedYAMLError) else None
        linje = None if merke is None else merke.line + 1
        raise FlytfilFeil(fil, linje, "dette er ikke YAML; se etter innrykk, kolon og anførselstegn.") from None
    except RecursionError:
        raise FlytfilFeil(fil, None, "filen har lister og tabeller inni hverandre i altfor mange ledd.") from None
    if rot is None:
        raise TomFlytfil(fil)
    return _Bygger(fil).gren(rot)


class _Bygger:
    def __init__(self, fil: Path) -> None:
        self._fil = fil
        self._sett: list[Node] = []

    def gren(self, node: Node) -> Gren:
        from ruamel.yaml.nodes import MappingNode, SequenceNode

        linje = _linje(node)
        if any(node is sett for sett in self._sett):
            raise FlytfilFeil(self._fil, linje, "henvisninger med «&» og «*» brukes ikke i flyter.")
        self._sett.append(node)
        if isinstance(node, MappingNode):
            return Tabellnode(linje, self._par(node))
        if isinstance(node, SequenceNode):
            return Listenode(linje, tuple(self.gren(del_) for del_ in node.value))
        blank = node.value == "~" and str(node.tag).endswith(":null")
        return Tekstnode(linje, "" if blank else str(node.value))

    def _par(self, node: Node) -> tuple[tuple[Tekstnode, Gren], ...]:
        par: dict[str, tuple[Tekstnode, Gren]] = {}
        for nokkel, verdi in node.value:
            navn = self.gren(nokkel)
            if not isinstance(navn, Tekstnode):
                raise FlytfilFeil(self._fil, navn.linje, "et navn skal være en enkel tekst.")
            if navn.tekst in par:
                raise FlytfilFeil(self._fil, navn.linje, f"«{navn.tekst}» er nevnt to ganger.")
            gren = self.gren(verdi)
            # YAML sets a blank value down where the next thing begins; to the reader it stands behind its name.
            par[navn.tekst] = navn, Tekstnode(navn.linje, "") if gren == Tekstnode(gren.linje, "") else gren
        return tuple(par.values())


def _linje(node: Node) -> int:
    return int(node.start_mark.line) + 1

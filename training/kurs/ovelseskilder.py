"""Where the exercise of a result is found: in the course, else beside the results, as a file or in a package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from training.kurs.pakke import ENDELSE, STORST, UgyldigPakke, les_pakke
from training.ovelse import katalog
from training.ovelse.avtrykk import avtrykk
from training.ovelse.leser import UgyldigOvelse, les_ovelse
from training.ovelse.ovelse import Ovelse


class Ovelseskilder:
    """Finds exercises by their ids. What the course has is never taken from `ved_siden`, files that may be anybody's.

    `feil` are the sentences of the packages among them that could not be read, once they were looked in.
    """

    def __init__(self, ved_siden: Sequence[Path]) -> None:
        self._filer = [fil for fil in ved_siden if fil.suffix == katalog.ENDELSE]
        self._pakker = [fil for fil in ved_siden if fil.suffix == ENDELSE]
        self._funnet: dict[str, list[Ovelse]] = {}
        self._i_pakkene: list[Ovelse] | None = None
        self.feil: list[str] = []

    def finn(self, id_: str, merke: str) -> Ovelse | None:
        """The exercise, of several beside the results that with the fingerprint `merke`; None when there is none."""
        if id_ not in self._funnet:
            self._funnet[id_] = [*_i_filene(katalog.alle(), id_)] or [*_i_filene(self._filer, id_), *self._pakket(id_)]
        like = self._funnet[id_]
        return next((ett for ett in like if avtrykk(ett) == merke), like[0] if like else None)

    def _pakket(self, id_: str) -> list[Ovelse]:
        if self._i_pakkene is None:
            self._i_pakkene = [ovelse for fil in self._pakker for ovelse in self._i_pakken(fil)]
        return [ett for ett in self._i_pakkene if ett.id == id_]

    def _i_pakken(self, fil: Path) -> list[Ovelse]:
        try:
            return [ovelse for _, ovelse in les_pakke(fil)]
        except (UgyldigPakke, UgyldigOvelse) as feil:
            self.feil.append(str(feil))
            return []


def _i_filene(filer: Sequence[Path], id_: str) -> Iterator[Ovelse]:
    """The exercises with that id; only a file in which it stands is read as one."""
    linje = re.compile(rf"^(\ufeff)?id *: *[\"']?{re.escape(id_)}[\"']? *(#.*)?$", re.MULTILINE)
    for fil in filer:
        try:
            if fil.stat().st_size > STORST or not linje.search(fil.read_text(encoding="utf-8")):
                continue
            if (ovelse := les_ovelse(fil)).id == id_:
                yield ovelse
        except (OSError, UnicodeDecodeError, UgyldigOvelse):
            continue

"""Which exercise is meant: a number, a name, a file, or one in a package; read no more than is needed for its start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from screens.ovelse import setninger
from training.kurs.gangmappe import KanIkkeGjores
from training.ovelse import katalog
from training.ovelse.hode import Ovelseshode, les_hode

if TYPE_CHECKING:
    from training.ovelse.ovelse import Ovelse

PAKKE = ".zip"
"""What the name of a package of exercises ends in."""


@dataclass(frozen=True, slots=True)
class Funnet:
    """The file that it stands in, its head, and what reads the whole of it. `les` raises UgyldigOvelse."""

    fil: Path
    hode: Ovelseshode
    les: Callable[[], Ovelse]


def finn(hva: str, resten: Sequence[str]) -> Funnet:
    """The exercise of that number, name or file, or, when a package is named, the one in it that `resten` names.

    Raises FinnesIkke, UgyldigOvelse, UgyldigPakke, and KanIkkeGjores for more words than there is use for.
    """
    if hva.endswith(PAKKE):
        return _i_pakken(Path(hva).expanduser(), resten)
    if resten:
        raise KanIkkeGjores(setninger.er_for_mye(" ".join(resten)))
    fil = katalog.finn(hva)
    return Funnet(fil, les_hode(fil) or _hodet_av(_lest(fil)), lambda: _lest(fil))


def _lest(fil: Path) -> Ovelse:
    from training.ovelse.leser import les_ovelse

    return les_ovelse(fil)


def _hodet_av(ovelse: Ovelse) -> Ovelseshode:
    return Ovelseshode(ovelse.id, ovelse.tittel, ovelse.nivaa, ovelse.minutter, ovelse.klokke, ovelse.signatur)


def _i_pakken(pakke: Path, resten: Sequence[str]) -> Funnet:
    from training.kurs.pakke import les_pakke

    i_pakken = les_pakke(pakke)
    navn = resten[0] if len(resten) == 1 else i_pakken[0][0] if len(i_pakken) == 1 and not resten else ""
    for kalt, ovelse in i_pakken:
        nummer = kalt.partition("-")[0]
        if navn and navn in (kalt, ovelse.id, nummer, nummer.lstrip("0")):
            return Funnet(pakke, _hodet_av(ovelse), lambda lest=ovelse: lest)  # type: ignore[misc]
    raise KanIkkeGjores(setninger.velg_i_pakken(str(pakke), ", ".join(kalt for kalt, _ in i_pakken)))

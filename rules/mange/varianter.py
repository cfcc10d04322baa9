"""One case with other facts, many times over, as columns: what it would come to if a field said something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from rules.fakta.faktum import for_klassen
from rules.fakta.skjema import Saksfakta
from rules.mange.saker import Saker, former_i, som_kolonner

if TYPE_CHECKING:
    from numpy.typing import NDArray

_UMULIG = np.iinfo(np.int32).min
"""Stands for a value that no case can have."""


def varianter(
    sak: Saksfakta, endringer: Sequence[Mapping[str, Any]], sammen: NDArray[np.intp] | None = None
) -> tuple[Saker, NDArray[np.intp]]:
    """The case once for each of the changes, which give facts at their keys, None for a blank field.

    `sammen` are the places of changes that are made one on another, a row a variant; each alone when it is left out.
    A variant that no case of the law can be is left out; the places of those in the columns come with them.
    """
    hvilke = np.arange(len(endringer)).reshape(-1, 1) if sammen is None else sammen
    antall = len(hvilke)
    saker = som_kolonner([sak]).velg(np.zeros(antall, dtype=np.intp))
    mulige = np.ones(antall, dtype=np.bool_)
    for (navn, aar), (tall, endret) in _radene(type(sak), endringer).items():
        kolonne = saker[navn] if aar is None else saker[navn][aar]
        verdier = kolonne.astype(np.int32)
        for plassene in hvilke.T:
            np.copyto(verdier, tall.take(plassene), where=endret.take(plassene))
        mulige &= verdier != _UMULIG
        kolonne[:] = verdier
    plasser = np.flatnonzero(mulige)
    return (saker if len(plasser) == antall else saker.velg(plasser)), plasser


Rad = tuple[str, int | None]
"""A column, and the row in it when it has three years."""


def _radene(
    klasse: type[Saksfakta], endringer: Sequence[Mapping[str, Any]]
) -> Mapping[Rad, tuple[NDArray[np.int32], NDArray[np.bool_]]]:
    """The rows that are changed: the whole number that each change puts there, and which of them puts one."""
    steder = _steder(klasse)
    celler: dict[str, list[tuple[int, int]]] = {}
    kjente: dict[tuple[str, Any], int] = {}
    for plass, endring in enumerate(endringer):
        for det in endring.items():
            tall = kjente.get(det)
            if tall is None:
                tall = kjente[det] = _tallet(klasse, *det)
            celler.setdefault(det[0], []).append((plass, tall))
    ut = {}
    for nokkel, alle in celler.items():
        rad = np.zeros(len(endringer), dtype=np.int32), np.zeros(len(endringer), dtype=np.bool_)
        plassene, tallene = zip(*alle, strict=True)
        hvor = np.array(plassene, dtype=np.intp)
        rad[0][hvor], rad[1][hvor] = tallene, True
        ut[steder[nokkel]] = rad
    return ut


def _tallet(klasse: type[Saksfakta], nokkel: str, verdi: Any) -> int:
    form = former_i(klasse)[_steder(klasse)[nokkel][0]]
    verdien = form.blankt if verdi is None else verdi
    tall = form.som_tall([verdien])[0]
    minst, hoyst = form.grenser or (tall, tall)
    return tall if minst <= tall <= hoyst and form.som_verdi(tall) == verdien else _UMULIG


@for_klassen
def _steder(klasse: type[Saksfakta]) -> Mapping[str, Rad]:
    """Where each key stands."""
    return {
        nokkel: (navn, aar if len(form.nokler) > 1 else None)
        for navn, form in former_i(klasse).items()
        for aar, nokkel in enumerate(form.nokler)
    }

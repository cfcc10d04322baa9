"""One case with other facts, many times over, as columns: what it would come to if a field said something else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from rules.fakta.faktum import for_klassen
from rules.fakta.skjema import Saksfakta
from rules.mange.saker import Saker, former_i, som_kolonner

if TYPE_CHECKING:
    from numpy.typing import NDArray


def varianter(sak: Saksfakta, endringer: Sequence[Mapping[str, Any]]) -> tuple[Saker, NDArray[np.intp]]:
    """The case once for each of the changes, which give facts at their keys, None for a blank field.

    A change that no case of the law can have is left out; the places of those that are in the columns come with them.
    """
    former = former_i(type(sak))
    en = som_kolonner([sak])
    kolonner = {navn: np.repeat(en[navn], len(endringer), axis=-1) for navn in former}
    mulige = np.ones(len(endringer), dtype=np.bool_)
    celler: dict[tuple[str, Any], _Celle | None] = {}
    for plass, endring in enumerate(endringer):
        for det in endring.items():
            if det not in celler:
                celler[det] = _celle(type(sak), *det)
            celle = celler[det]
            if celle is None:
                mulige[plass] = False
            else:
                kolonner[celle.navn][(*celle.rad, plass)] = celle.tall
    plasser = np.flatnonzero(mulige)
    return Saker({navn: kolonne[..., plasser] for navn, kolonne in kolonner.items()}, type(sak)), plasser


class _Celle(NamedTuple):
    """Where a fact stands among the columns of a case, and the whole number that it is there."""

    navn: str
    rad: tuple[int, ...]
    tall: int


def _celle(klasse: type[Saksfakta], nokkel: str, verdi: Any) -> _Celle | None:
    """None for a value that no case can have."""
    navn, rad = _steder(klasse)[nokkel]
    form = former_i(klasse)[navn]
    verdien = form.blankt if verdi is None else verdi
    tall = form.som_tall([verdien])[0]
    minst, hoyst = form.grenser or (tall, tall)
    return _Celle(navn, rad, tall) if minst <= tall <= hoyst and form.som_verdi(tall) == verdien else None


@for_klassen
def _steder(klasse: type[Saksfakta]) -> Mapping[str, tuple[str, tuple[int, ...]]]:
    """The column of each key, and the row in it when it has three years."""
    return {
        nokkel: (navn, (rad,) if len(form.nokler) > 1 else ())
        for navn, form in former_i(klasse).items()
        for rad, nokkel in enumerate(form.nokler)
    }

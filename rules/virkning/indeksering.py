"""Kroner of one year as kroner of another, by G."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rules.fakta.slag import Kroner
from rules.mange.heltall import halvt_opp
from rules.mange.saker import Saker, former_i

if TYPE_CHECKING:
    from rules.mange.heltall import Heltall


def indeksert(saker: Saker, g: Heltall, til_g: int) -> Saker:
    """The cases with every amount times `til_g` over the `g` of the case, to the nearest krone; blank ones stay so."""
    kolonner = dict(saker.kolonner)
    for navn, form in former_i(saker.klasse).items():
        if isinstance(form.slag, Kroner):
            _, hoyst = form.grenser or (0, 0)
            belop = saker[navn].astype(np.int64)
            nytt = np.minimum(halvt_opp(np.maximum(belop, 0) * til_g, g), hoyst)
            kolonner[navn] = np.where(belop > 0, nytt, belop).astype(np.int32)
    return Saker(kolonner, saker.klasse)

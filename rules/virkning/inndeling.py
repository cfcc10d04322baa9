"""Whom a case belongs with, when we ask who wins and who loses: by income, by children, by special group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

    Koder = NDArray[np.int8]

INNTEKT = ("under 2 G", "2 til 4 G", "4 til 6 G", "6 G og over")
"""Income of siste år (lønn, dagpenger and sykepenger as entered) against the G of the day of processing."""

BARN = ("ingen barn", "1 barn", "2 barn", "3 barn og flere")
GRUPPE = ("fiskeforedling", "vernepliktig", "pensjon", "ingen av dem")
"""The first that fits: a conscript who worked in the fish industry is counted there. Pension is private or public."""

INNDELINGER = {"inntekt": INNTEKT, "barn": BARN, "gruppe": GRUPPE}
_BAND_I_G = 2


def koder(saker: Saker, g: Heltall) -> dict[str, Koder]:
    """For each way of dividing, the place of every case in its tuple of names; `g` is that of each processing day."""
    barn = np.minimum(saker["barn"], 3).astype(np.int8)
    return {"inntekt": _inntekt(saker, g), "barn": barn, "gruppe": _gruppe(saker)}


def _inntekt(saker: Saker, g: Heltall) -> Koder:
    i_alt = saker["lonn"][0].astype(np.int64) + saker["dagpenger"][0] + saker["sykepenger"][0]
    band: Koder = np.minimum(i_alt // (_BAND_I_G * g), len(INNTEKT) - 1).astype(np.int8)
    return band


def _gruppe(saker: Saker) -> Koder:
    pensjon = (saker["privat_pensjon"] > 0) | (saker["offentlig_pensjon"] > 0)
    return np.select([saker["fiskeforedling"], saker["vernepliktig"], pensjon], [0, 1, 2], 3).astype(np.int8)

"""Whom a case belongs with, when we ask who wins and who loses: by income, by children, by special group."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rules.mange.kjennetegn import Kjennetegn

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

    Koder = NDArray[np.int8]

INNTEKT = ("under 2 G", "2 til 4 G", "4 til 6 G", "6 G og over")
"""Income of siste år (lønn, dagpenger and sykepenger as entered) against the G of the day of processing.

Under the law of 1997 it is all that counts of the last period, against the G of the day that is tested.
"""

BARN = ("ingen barn", "1 barn", "2 barn", "3 barn og flere")
GRUPPE = ("fiskeforedling", "vernepliktig", "pensjon", "ingen av dem")
"""The first that fits: a conscript who worked in the fish industry is counted there. Pension is private or public.

Under the law of 1997 fish is being laid off from that industry, and pension any benefit outside folketrygden.
"""

INNDELINGER = {"inntekt": INNTEKT, "barn": BARN, "gruppe": GRUPPE}
_BAND_I_G = 2


def kjennetegnene(saker: Saker, g: Heltall) -> Kjennetegn:
    """What tells the cases apart; `g` is that of each processing day."""
    return Kjennetegn(
        inntekt=saker["lonn"][0].astype(np.int64) + saker["dagpenger"][0] + saker["sykepenger"][0],
        g=g,
        barn=saker["barn"].astype(np.int64),
        fiskeforedling=saker["fiskeforedling"],
        vernepliktig=saker["vernepliktig"],
        pensjon=(saker["privat_pensjon"] > 0) | (saker["offentlig_pensjon"] > 0),
    )


def koder(folk: Kjennetegn) -> dict[str, Koder]:
    """For each way of dividing, the place of every case in its tuple of names."""
    band = np.minimum(folk.inntekt // (_BAND_I_G * folk.g), len(INNTEKT) - 1)
    gruppe = np.select([folk.fiskeforedling, folk.vernepliktig, folk.pensjon], [0, 1, 2], 3)
    alle = {"inntekt": band, "barn": np.minimum(folk.barn, 3), "gruppe": gruppe}
    return {navn: plasser.astype(np.int8) for navn, plasser in alle.items()}

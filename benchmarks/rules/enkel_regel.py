"""The plain rule on whole numbers, with our own table of G; run as a program, it times itself from its first line.

The rule: min(max(last year, mean of three), 6 G) x 0.2 % x 6 kroner a week, to the nearest krone, a half going up. One
sixth of nothing is lost by multiplying first: with three times the basis, 4 thousandths of it is the answer.
"""

from time import perf_counter

START = perf_counter()

import json  # noqa: E402 - the imports are part of what is timed
import sys  # noqa: E402
from typing import TYPE_CHECKING  # noqa: E402

import numpy as np  # noqa: E402

from rules.mange.grunnbelop import g_paa_dagene  # noqa: E402
from rules.mange.heltall import halvt_opp  # noqa: E402

if TYPE_CHECKING:
    from rules.mange.heltall import Heltall

BIT = 1 << 16


def enkel_ukesats(inntekt: "Heltall", dato: "Heltall") -> "Heltall":
    """Kroner a week; `inntekt` has a row a year, the last first, and `dato` is an ordinal of 1976-1996."""
    svar = np.empty(len(dato), dtype=np.int64)
    for fra in range(0, len(dato), BIT):
        del_ = slice(fra, fra + BIT)
        siste = inntekt[0, del_].astype(np.int64)
        tre_ganger = np.maximum(3 * siste, siste + inntekt[1, del_] + inntekt[2, del_])
        tak = 18 * g_paa_dagene(dato[del_])
        svar[del_] = halvt_opp(4 * np.minimum(tre_ganger, tak), 1000)
    return svar


if __name__ == "__main__":
    inn, ut = sys.argv[1:]
    with np.load(inn) as lest:
        kroner = enkel_ukesats(lest["inntekt"], lest["dato"])
    brukt = perf_counter() - START
    np.save(ut, kroner)
    print(json.dumps(brukt))

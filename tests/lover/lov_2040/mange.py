"""The fast path of the law of 2040."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
from rules.dagpenger.lov_2040 import innvilgelse
from rules.dagpenger.lov_2040.fakta import Saksfakta2040
from rules.dagpenger.lov_2040.satser import parametersett

from rules.fakta.skjema import Aarsinntekt
from rules.fakta.tolkning import Tolkning
from rules.mange.heltall import halvt_opp
from rules.mange.saker import som_kolonner
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

VALG_I_UKA: tuple[str, ...] = ()


@dataclass(frozen=True)
class Resultater:
    """The ukesats of many cases."""

    ukesats: Heltall


@utforer(innvilgelse.beregn)
def beregn_mange(saker: Saker, tolkning: Tolkning, traader: int | None = None) -> Resultater:
    """Calculates all cases."""
    del traader
    tak = 6 * g_paa_dagene(saker["behandlet"])
    teller = 25 * np.minimum(saker["lonn"][0].astype(np.int64), tak)
    dagsats = halvt_opp(teller, 10_000) if tolkning["T-TIER"] == "nei" else teller // 100_000 * 10
    return Resultater(5 * dagsats + 20 * saker["reisedager"].astype(np.int64))


def utbetalt_i_uka(ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, tolkning: Tolkning) -> Heltall:
    """The whole ukesats, whatever is worked."""
    del saker, arbeidstid, tolkning
    return ukesats


def lag_saker(antall: int, fro: int) -> Saker:
    """One case after another from 1 January 2040, with 1,000 kroner more each, and from none to five days of travel.

    The seed is the first amount.
    """
    return som_kolonner(
        [_sak(fro + 1_000 * nr, date(2040, 1, 1) + timedelta(nr % 700), nr % 6) for nr in range(antall)]
    )


def _sak(lonn: int, dag: date, reisedager: int) -> Saksfakta2040:
    aar = (Aarsinntekt(Decimal(lonn)), Aarsinntekt(), Aarsinntekt())
    return Saksfakta2040(behandlet=dag, innvilget_fra=dag, inntekt=aar, reisedager=reisedager)


def g_paa_dagene(dager: Heltall) -> Heltall:
    """The law's own G on each day."""
    rader = parametersett().rader["grunnbelop"]
    fra = np.array([rad.gjelder_fra.toordinal() for rad in rader])
    return np.array([int(rad.verdi) for rad in rader])[np.searchsorted(fra, dager, side="right") - 1]

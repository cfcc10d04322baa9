"""People as the law of 1966 has them, tried under this law: what the change of law is reckoned on.

No source says how the facts of one law are those of the other. What stands here is our choice (C), and is printed with
the tables.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.mange.kolonner import (
    AARSRADER,
    FORSTE_MAANEDER_SOM_TELLER,
    HOYESTE_BELOP,
    HOYESTE_INNTEKT,
    I_PERIODEN,
    MAANEDER,
    Provinger,
)
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, strekk_paa_dagen, tabeller
from rules.dagpenger.lov_1997.satser import regelverk_paa
from rules.mange.grunnbelop import g_paa_dagene
from rules.mange.heltall import halvt_opp, helt
from rules.mange.kjennetegn import Kjennetegn
from rules.mange.saker import BLANK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.mange.arbeidstid import Arbeidstid
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

    Kolonne = NDArray[np.int32]


def av_saker(saker: Saker, arbeidstid: Arbeidstid, dag: date) -> Provinger:
    """The cases as they are tried on a day: the three years are the three periods that then count.

    A year's pay is twelve equal months in whole kroner, the kroner that are over in the newest of them; before July
    2019 it is the sum of a calendar year. Pensions are those of § 4-26, a fifty-second a week, benefits from
    folketrygden those of § 4-25, a working day's share. Lost time is normal hours less those that are still worked.
    Courses, the work in the fish industry, the pay before the pension and the reduced rate have no counterpart.
    """
    regelverk = regelverk_paa(dag)
    i_aar = dag < FORSTE_MAANEDER_SOM_TELLER
    uker, dager = helt(regelverk.uker_i_aaret.verdi), helt(regelverk.dager_i_aaret.verdi)
    annet = saker["dagpenger"].astype(np.int64) + saker["sykepenger"]
    hel_uke = arbeidstid.tapt == BLANK
    return Provinger(
        {
            "provingsdato": np.full(len(saker), dag.toordinal(), dtype=np.int32),
            "aarssum": np.full(len(saker), i_aar, dtype=np.bool_),
            "arbeidsinntekt": _rader(saker["lonn"].astype(np.int64), i_aar),
            "annet": _rader(annet, i_aar),
            "grunnlag": np.minimum(saker["oppjustert_grunnlag"], HOYESTE_BELOP),
            "verneplikt": saker["vernepliktig"],
            "barn": saker["barn"],
            "folketrygd": _del(saker["folketrygd"], dager),
            "utenfor": _del(saker["offentlig_pensjon"], uker),
            "privat": _del(saker["privat_pensjon"], uker),
            "vanlig_arbeidstid": np.where(hel_uke, BLANK, arbeidstid.normal).astype(np.int32),
            "ny_arbeidstid": np.where(hel_uke, 0, np.maximum(0, arbeidstid.normal - arbeidstid.tapt)).astype(np.int32),
        }
    )


def _rader(aarene: Heltall, i_aar: bool) -> Kolonne:
    """The sums of three years as 36 rows; what a row cannot hold is far over the ceiling of 6 G in any case."""
    rader = np.zeros((MAANEDER, aarene.shape[1]), dtype=np.int64)
    for forste, belop in zip(AARSRADER, aarene, strict=True):
        if i_aar:
            rader[forste] = belop
            continue
        for maaned in range(I_PERIODEN):
            rader[forste + maaned] = (belop + I_PERIODEN - 1 - maaned) // I_PERIODEN
    return np.minimum(rader, HOYESTE_INNTEKT).astype(np.int32)


def _del(aarsbelop: Kolonne, deler: int) -> Kolonne:
    """A part of a year's amount, to the nearest krone; nothing of a blank one."""
    belop = halvt_opp(np.maximum(aarsbelop, 0).astype(np.int64), deler)
    return np.minimum(belop, HOYESTE_BELOP).astype(np.int32)


def kjennetegn(saker: Provinger) -> Kjennetegn:
    """What tells the cases apart: the income of the last period, the G of the day, and other benefits as pensions."""
    arbeid, annet, fisk = (
        saker[navn][:I_PERIODEN].sum(axis=0, dtype=np.int64) for navn in ("arbeidsinntekt", "annet", "fangst_fiske")
    )
    teller = tabeller({}).fangst_fiske.take(strekk_paa_dagen().take(saker["provingsdato"] - FORSTE_DAG))
    return Kjennetegn(
        inntekt=arbeid + annet + fisk * teller,
        g=g_paa_dagene(saker["provingsdato"]),
        barn=saker["barn"].astype(np.int64),
        fiskeforedling=saker["fiskeindustri"],
        vernepliktig=saker["verneplikt"],
        pensjon=(saker["utenfor"] > 0) | (saker["privat"] > 0),
    )

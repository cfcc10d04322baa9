"""Rulebook section 4 for many cases, and what an ordinary week then pays: five days, less what is worked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.innvilgelse import arbeidstid as arbeidstidsregler
from rules.dagpenger.lov_1997.mange.sats import TUSEN
from rules.dagpenger.lov_1997.mange.satser import FORSTE_DAG, faste, strekk_paa_dagen, tabeller
from rules.mange.heltall import halvt_opp
from rules.mange.saker import BLANK
from rules.mange.utforer import utforer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from rules.dagpenger.lov_1997.mange.beregning import Resultater
    from rules.dagpenger.lov_1997.mange.kolonner import Provinger
    from rules.mange.heltall import Heltall


@dataclass(frozen=True, slots=True, eq=False)
class Arbeidstid:
    """Fastsatt vanlig arbeidstid in hundredths of an hour a week, the demand in per cent, and whether it is met."""

    fastsatt: Heltall
    krav: Heltall
    oppfylt: NDArray[np.bool_]


@utforer(
    arbeidstidsregler.fastsatt_arbeidstid,
    arbeidstidsregler.krav,
    arbeidstidsregler.tapt_arbeidstid_oppfylt,
)
def arbeidstid(saker: Provinger, etter_verneplikt: NDArray[np.bool_], valgte: Mapping[str, str]) -> Arbeidstid:
    """The working time of each case; `etter_verneplikt` is where verneplikt gave the grunnlag."""
    fast, oppgitt = faste(), saker["vanlig_arbeidstid"].astype(np.int64)
    vanlig = np.where(oppgitt == BLANK, fast.vanlig_arbeidstid, oppgitt)
    vanlig = np.where(etter_verneplikt, fast.verneplikt_arbeidstid, vanlig)
    fastsatt = np.minimum(np.maximum(0, vanlig - saker["andre_timer"]), fast.hoyeste_arbeidstid)
    onsket = saker["onsket_arbeidstid"]
    fastsatt = np.where(onsket == BLANK, fastsatt, np.minimum(fastsatt, onsket))
    gruppe = saker["permittert"].astype(np.intp) + saker["fiskeindustri"]
    krav = tabeller(valgte).krav_tap[gruppe, strekk_paa_dagen().take(saker["provingsdato"] - FORSTE_DAG)]
    oppfylt = (fastsatt > 0) & ((fastsatt - saker["ny_arbeidstid"]) * 100 >= krav * fastsatt)
    return Arbeidstid(fastsatt, krav, oppfylt)


VALG: Collection[str] = (
    *("T-SEKSG", "T-OPPJUST", "T-HENGENDE", "T-AVRGRL", "T-90SATS", "T-SAMORD26"),
    "T-KRAVTAP",
)
"""The tolkningsvalg that bear on what a week pays; the others decide weeks, cards and what comes later."""
VALG_I_UKA: Collection[str] = ("T-KRAVTAP",)
"""Those of them that the ukesats does not rest on."""


def utbetalt_i_uka(svar: Resultater, saker: Provinger, valgte: Mapping[str, str]) -> Heltall:
    """Kroner that a week pays before tax, to the nearest krone; 0 without a right or enough lost (our choice, C).

    A week is five days of a card with as many hours in both weeks, without egenandel, sanction or days without right.
    """
    tid = arbeidstid(saker, svar.verneplikt_brukt, valgte)
    tapt = np.where(tid.oppfylt & (svar.uker > 0), tid.fastsatt - saker["ny_arbeidstid"], 0)
    return halvt_opp(svar.ukesats * tapt, TUSEN * np.maximum(tid.fastsatt, 1))

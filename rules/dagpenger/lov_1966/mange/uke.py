"""What a week pays each case, by the working time that it has lost: where T-TERSKEL is felt."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.mange.anvisning import TYPER, Kortkolonner, anvis_mange
from rules.mange.arbeidstid import HELE_UKA
from rules.mange.saker import BLANK

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rules.fakta.tolkning import Tolkning
    from rules.mange.arbeidstid import Arbeidstid, Kolonne
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

UKENS_DAGER = 7
VALG_I_UKA: Collection[str] = ("T-TERSKEL",)
"""The tolkningsvalg that change what a week pays and not the ukesats."""


def utbetalt_i_uka(ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, tolkning: Tolkning) -> Heltall:
    """Kroner that a week pays, before tax: the ukesats of a week without work, else what `anvis_mange` makes of it.

    The week is the first of the grant. The same kroner as `beregn_anvisning` on each.
    """
    delvis = np.flatnonzero((arbeidstid.tapt != BLANK) | (arbeidstid.maks_prosent != HELE_UKA))
    if not len(delvis):
        return ukesats
    utbetalt = ukesats.copy()
    utbetalt[delvis] = anvis_mange(_uker(ukesats, saker, arbeidstid, delvis), tolkning).anvist_belop
    return utbetalt


def _uker(ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, hvilke: NDArray[np.intp]) -> Kortkolonner:
    def kolonne(verdier: Kolonne) -> Heltall:
        return verdier[hvilke].astype(np.int64)

    fra = kolonne(saker["innvilget_fra"])
    blank = np.full(len(hvilke), BLANK, dtype=np.int64)
    return Kortkolonner(
        fra=fra,
        til=fra + UKENS_DAGER - 1,
        ukesats=ukesats[hvilke],
        normal_arbtid=kolonne(arbeidstid.normal),
        anvisningstype=np.full(len(hvilke), TYPER.index(""), dtype=np.int64),
        arb_timer=blank,
        tapt_arbtid=kolonne(arbeidstid.tapt),
        maks_prosent=kolonne(arbeidstid.maks_prosent),
        skatteprosent=blank,
        trekk=blank,
    )

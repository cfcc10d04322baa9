"""How much of a week each case has lost, and what a week then pays: where T-TERSKEL is felt."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1966.mange.anvisning import TYPER, Kort, anvis_mange
from rules.mange.heltall import helt
from rules.mange.saker import BLANK, KanIkkeUttrykkes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from rules.dagpenger.tolkning import Tolkning
    from rules.mange.heltall import Heltall
    from rules.mange.saker import Saker

    Kolonne = NDArray[np.int32]

UKENS_DAGER = 7
HUNDREDELER = 100
HELE_UKA = 100 * HUNDREDELER
FLEST_TIMER = 168 * HUNDREDELER


@dataclass(frozen=True, slots=True)
class Arbeidstid:
    """The working time of each case as int32 columns, in hundredths: hours a week, and Maks % of the decision.

    ``tapt`` BLANK (−1) is a whole week without work; a case that has lost some hours must have a ``normal`` above 0.
    Raises KanIkkeUttrykkes for anything else, and for more hours than a week has or a per cent above 100.
    """

    normal: Kolonne
    tapt: Kolonne
    maks_prosent: Kolonne

    def __post_init__(self) -> None:
        if not len(self.normal) == len(self.tapt) == len(self.maks_prosent):
            raise KanIkkeUttrykkes("Arbeidstiden har ikke én verdi for hver sak.")
        if bool(((self.tapt != BLANK) & (self.normal <= 0)).any()):
            raise KanIkkeUttrykkes("Normal arbeidstid må være over 0 når tapt arbeidstid er oppgitt.")
        for kolonne, hoyst in ((self.normal, FLEST_TIMER), (self.tapt, FLEST_TIMER), (self.maks_prosent, HELE_UKA)):
            if len(kolonne) and not BLANK <= kolonne.min() <= kolonne.max() <= hoyst:
                raise KanIkkeUttrykkes("Arbeidstiden har en verdi utenfor grensene.")

    def __len__(self) -> int:
        return len(self.normal)

    def utsnitt(self, fra: int, til: int) -> Arbeidstid:
        """The cases from ``fra`` up to ``til``, not copied."""
        return Arbeidstid(self.normal[fra:til], self.tapt[fra:til], self.maks_prosent[fra:til])


@dataclass(frozen=True, slots=True)
class Uke:
    """The working time of one case: hours a week, None when not entered, and Maks % of the decision."""

    normal: Decimal | None = None
    tapt: Decimal | None = None
    maks_prosent: Decimal = Decimal(100)


def som_arbeidstid(uker: Sequence[Uke]) -> Arbeidstid:
    """Working time as columns; raises KanIkkeUttrykkes as Arbeidstid does, and for more than two decimals."""

    def kolonne(verdier: Sequence[Decimal | None]) -> Kolonne:
        return np.array([BLANK if v is None else helt(v * HUNDREDELER) for v in verdier], dtype=np.int32)

    return Arbeidstid(
        kolonne([uke.normal for uke in uker]),
        kolonne([uke.tapt for uke in uker]),
        kolonne([uke.maks_prosent for uke in uker]),
    )


def hele_uker(antall: int) -> Arbeidstid:
    """Cases without any work at all."""

    def kolonne(verdi: int) -> Kolonne:
        return np.full(antall, verdi, dtype=np.int32)

    return Arbeidstid(kolonne(BLANK), kolonne(BLANK), kolonne(HELE_UKA))


def utbetalt_i_uka(ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, tolkning: Tolkning) -> Heltall:
    """Kroner that a week pays, before tax: the ukesats of a week without work, else what ``anvis_mange`` makes of it.

    The week is the first of the grant. The same kroner as ``beregn_anvisning`` on each.
    """
    delvis = np.flatnonzero((arbeidstid.tapt != BLANK) | (arbeidstid.maks_prosent != HELE_UKA))
    if not len(delvis):
        return ukesats
    utbetalt = ukesats.copy()
    utbetalt[delvis] = anvis_mange(_uker(ukesats, saker, arbeidstid, delvis), tolkning).anvist_belop
    return utbetalt


def _uker(ukesats: Heltall, saker: Saker, arbeidstid: Arbeidstid, hvilke: NDArray[np.intp]) -> Kort:
    def kolonne(verdier: Kolonne) -> Heltall:
        return verdier[hvilke].astype(np.int64)

    fra = kolonne(saker.innvilget_fra)
    blank = np.full(len(hvilke), BLANK, dtype=np.int64)
    return Kort(
        fra=fra,
        til=fra + UKENS_DAGER - 1,
        ukesats=ukesats[hvilke],
        normal_arbeidstid=kolonne(arbeidstid.normal),
        anvisningstype=np.full(len(hvilke), TYPER.index(""), dtype=np.int64),
        arbeidstimer=blank,
        tapt_arbeidstid=kolonne(arbeidstid.tapt),
        maks_prosent=kolonne(arbeidstid.maks_prosent),
        skatteprosent=blank,
        trekk=blank,
    )

"""Many cases as columns of whole numbers, and back again to one case at a time."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from rules.fakta.sak import FLEST_BARN, HOYESTE_BELOP, HOYESTE_KURSTID, YTELSER, Aarsinntekt, Saksfakta, Samordning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Kolonne = NDArray[np.int32]
    Flagg = NDArray[np.bool_]

BLANK = -1
BIT = 1 << 15
"""Cases in a stretch that stays in the processor's cache."""

_AAR = ("lonn", "dagpenger", "sykepenger", "kurstid")
_SAMORDNING = YTELSER
_GRENSER = {
    "lonn": (0, HOYESTE_BELOP),
    "dagpenger": (0, HOYESTE_BELOP),
    "sykepenger": (0, HOYESTE_BELOP),
    "kurstid": (0, HOYESTE_KURSTID),
    "oppjustert_grunnlag": (BLANK, HOYESTE_BELOP),
    "barn": (0, FLEST_BARN),
} | dict.fromkeys(_SAMORDNING, (BLANK, HOYESTE_BELOP))


class KanIkkeUttrykkes(ValueError):
    """A case or a parameter that the fast path has no exact form for; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Saker:
    """Cases as columns; ``lonn``, ``dagpenger``, ``sykepenger`` and ``kurstid`` have a row a year, siste år first.

    Dates are proleptic ordinals (``date.toordinal``), amounts whole kroner, and BLANK (−1) is a field left blank.
    Raises KanIkkeUttrykkes for a value that Saksfakta would refuse.
    """

    behandlet: Kolonne
    innvilget_fra: Kolonne
    forrige: Flagg
    lonn: Kolonne
    dagpenger: Kolonne
    sykepenger: Kolonne
    kurstid: Kolonne
    fiskeforedling: Flagg
    vernepliktig: Flagg
    oppjustert_grunnlag: Kolonne
    barn: Kolonne
    privat_pensjon: Kolonne
    offentlig_pensjon: Kolonne
    folketrygd: Kolonne
    lonn_for_pensjon: Kolonne
    redusert_trygd: Kolonne

    def __post_init__(self) -> None:
        antall = len(self.behandlet)
        for felt in fields(self):
            kolonne = getattr(self, felt.name)
            if kolonne.shape != ((3, antall) if felt.name in _AAR else (antall,)):
                raise KanIkkeUttrykkes(f"Kolonnen {felt.name} har ikke én verdi for hver sak.")
            minst, hoyst = _GRENSER.get(felt.name, (None, None))
            if antall and minst is not None and (kolonne.min() < minst or kolonne.max() > hoyst):
                raise KanIkkeUttrykkes(f"Kolonnen {felt.name} har en verdi utenfor {minst} til {hoyst}.")

    def __len__(self) -> int:
        return len(self.behandlet)

    def utsnitt(self, fra: int, til: int) -> Saker:
        """The cases from ``fra`` up to ``til``, not copied."""
        return self._plukk(slice(fra, til))

    def velg(self, plasser: NDArray[np.intp]) -> Saker:
        """The cases at ``plasser``, copied."""
        return self._plukk(plasser)

    def _plukk(self, hvor: slice | NDArray[np.intp]) -> Saker:
        """Some of the cases; they have been checked already, and are not checked again."""
        plukket = object.__new__(Saker)
        for felt in fields(self):
            object.__setattr__(plukket, felt.name, getattr(self, felt.name)[..., hvor])
        return plukket

    def sak(self, nummer: int) -> Saksfakta:
        """Case ``nummer``, counted from 0, as the scalar rules take it."""

        def aar(plass: int) -> Aarsinntekt:
            return Aarsinntekt(
                *(Decimal(int(kolonne[plass, nummer])) for kolonne in (self.lonn, self.dagpenger, self.sykepenger))
            )

        def blank_eller_kroner(navn: str) -> Decimal | None:
            verdi = int(getattr(self, navn)[nummer])
            return None if verdi == BLANK else Decimal(verdi)

        kurs = self.kurstid[:, nummer].tolist()
        return Saksfakta(
            date.fromordinal(int(self.behandlet[nummer])),
            date.fromordinal(int(self.innvilget_fra[nummer])),
            (aar(0), aar(1), aar(2)),
            grunnbelop="forrige" if self.forrige[nummer] else "dagens",
            kurstid=(kurs[0], kurs[1], kurs[2]),
            fiskeforedling=bool(self.fiskeforedling[nummer]),
            vernepliktig=bool(self.vernepliktig[nummer]),
            oppjustert_grunnlag=blank_eller_kroner("oppjustert_grunnlag"),
            barn=int(self.barn[nummer]),
            samordning=Samordning(*(blank_eller_kroner(navn) for navn in _SAMORDNING)),
        )


def som_kolonner(saker: Sequence[Saksfakta]) -> Saker:
    """Cases from the scalar rules as columns; raises KanIkkeUttrykkes as Saker does."""

    def kolonne(verdier: Sequence[int]) -> Kolonne:
        return np.array(verdier, dtype=np.int32)

    def aar(slag: str) -> Kolonne:
        return kolonne([[int(getattr(s.inntekt[plass], slag)) for s in saker] for plass in (0, 1, 2)])  # type: ignore[misc]

    def blank(verdi: Decimal | None) -> int:
        return BLANK if verdi is None else int(verdi)

    return Saker(
        behandlet=kolonne([s.behandlet.toordinal() for s in saker]),
        innvilget_fra=kolonne([s.innvilget_fra.toordinal() for s in saker]),
        forrige=np.array([s.grunnbelop == "forrige" for s in saker], dtype=np.bool_),
        lonn=aar("lonn"),
        dagpenger=aar("dagpenger"),
        sykepenger=aar("sykepenger"),
        kurstid=kolonne([[s.kurstid[plass] for s in saker] for plass in (0, 1, 2)]),  # type: ignore[misc]
        fiskeforedling=np.array([s.fiskeforedling for s in saker], dtype=np.bool_),
        vernepliktig=np.array([s.vernepliktig for s in saker], dtype=np.bool_),
        oppjustert_grunnlag=kolonne([blank(s.oppjustert_grunnlag) for s in saker]),
        barn=kolonne([s.barn for s in saker]),
        **{navn: kolonne([blank(getattr(s.samordning, navn)) for s in saker]) for navn in _SAMORDNING},
    )

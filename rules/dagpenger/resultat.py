"""The numbers of a grant that the forms show, each declared once: its field, its label, its kind and where it stands.

A law has those of it that it knows, and its own, in the order of the forms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from rules.fakta.skjema import AAR
from rules.fakta.slag import Heltall, JaNei, Kroner, Slag

if TYPE_CHECKING:
    from rules.dagpenger.svar import Beregning

GRUNNLAGET, SATSENE = "D-61-3", "D-61-4"
_KRONER = Kroner(minst=-999_999_999)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultattall:
    """A number of a grant: `navn` is its field on the form `side`, `label` what it is called, `slag` how it is shown.

    `hent` gives it of a calculation, with its tree. `hjelp` and `hjelpekilde` are its help when it is a law's own; for
    those that laws share it stands with the forms.
    """

    navn: str
    label: str
    slag: Slag
    side: str
    hent: Callable[[Beregning], Any]
    hjelp: str = ""
    hjelpekilde: str = ""


def _felles(navn: str, label: str, side: str, slag: Slag = _KRONER) -> Resultattall:
    return Resultattall(navn=navn, label=label, slag=slag, side=side, hent=attrgetter(navn))


def _i_aaret(navn: str, nr: int, beregning: Beregning) -> Any:
    return getattr(beregning, navn)[nr - 1]


def _treaar(navn: str, i_svaret: str, label: str) -> tuple[Resultattall, ...]:
    return tuple(
        Resultattall(
            navn=f"{navn}_{nr}",
            label=f"{label} {aar.upper()}",
            slag=_KRONER,
            side=GRUNNLAGET,
            hent=partial(_i_aaret, i_svaret, nr),
        )
        for nr, aar in enumerate(AAR, 1)
    )


FELLES: tuple[Resultattall, ...] = (
    *_treaar("inntekt", "aarsinntekt", "Inntekt"),
    *_treaar("justert", "justert", "Justert inntekt"),
    _felles("g", "Grunnbeløp", GRUNNLAGET),
    _felles("minsteinntekt", "Minsteinntekt oppfylt (J/N)", GRUNNLAGET, JaNei()),
    _felles("grunnlag", "Dagpengegrunnlag", GRUNNLAGET),
    _felles("dagsats", "Dagsats", SATSENE),
    _felles("forsorgertillegg", "Forsørgertillegg i uka", SATSENE),
    _felles("ukesats_for_samordning", "Ukesats før samordning", SATSENE),
    _felles("ukesats", "Ukesats", SATSENE),
    _felles("maks_uker", "Maks uker", SATSENE, Heltall(hoyst=999)),
)
"""Those of the forms of 1989."""


def uten(*navnene: str) -> tuple[Resultattall, ...]:
    """Those of the forms of 1989 but these."""
    return tuple(ett for ett in FELLES if ett.navn not in navnene)

"""The facts of one case, as the caseworker enters them on D-61-1 and D-61-2; checked when made, never changed."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Literal

from rules.fakta.feltfeil import Feltfeil

Grunnbelopsvalg = Literal["dagens", "forrige"]

HOYESTE_BELOP = 999_999_999
HOYESTE_KURSTID = 51
FLEST_BARN = 20
AAR = ("siste år", "2. siste år", "3. siste år")
ANTALL_AAR = len(AAR)
GRUNNBELOPSVALG = ("dagens", "forrige")
_NULL = Decimal(0)


class UgyldigFakta(Feltfeil):
    """A fact that no case can have; ``felt`` is one of the keys of ``dagpenger beregn``."""


FELTNAVN = {
    "lonn": "Lønnsinntekt",
    "dagpenger": "Dagpenger",
    "sykepenger": "Sykepenger",
    "privat_pensjon": "Privat pensjon",
    "offentlig_pensjon": "Offentlig pensjon",
    "folketrygd": "Folketrygdytelser",
    "lonn_for_pensjon": "Lønn før pensjon",
    "redusert_trygd": "Redusert trygd",
    "oppjustert_grunnlag": "Oppjustert dagpengegrl.",
}


def hele_kroner(felt: str, belop: Decimal | int) -> Decimal:
    """``belop`` as a Decimal, when it is whole kroner from 0 to 999,999,999 (nine digits is our limit, grade C).

    Raises UgyldigFakta, naming ``felt``, for anything else: a float, a bool, a fraction, a negative amount.
    """
    if type(belop) is int:
        belop = Decimal(belop)
    if not isinstance(belop, Decimal) or not belop.is_finite() or belop != belop.to_integral_value():
        raise UgyldigFakta(felt, f"{FELTNAVN.get(felt, felt)} må være hele kroner.")
    if not 0 <= belop <= HOYESTE_BELOP:
        raise UgyldigFakta(felt, f"{FELTNAVN.get(felt, felt)} må være fra 0 til 999 999 999 kroner.")
    return belop


def _blank_eller_kroner(felt: str, belop: Decimal | int | None) -> Decimal | None:
    return None if belop is None else hele_kroner(felt, belop)


def _heltall_mellom(tall: object, minst: int, hoyst: int) -> bool:
    return type(tall) is int and minst <= tall <= hoyst


@dataclass(frozen=True, slots=True)
class Aarsinntekt:
    """The income of one calendar year: lønn, dagpenger, sykepenger in whole kroner, 0-999,999,999 each."""

    lonn: Decimal = _NULL
    dagpenger: Decimal = _NULL
    sykepenger: Decimal = _NULL

    def __post_init__(self) -> None:
        for felt in fields(self):
            object.__setattr__(self, felt.name, hele_kroner(felt.name, getattr(self, felt.name)))


@dataclass(frozen=True, slots=True)
class Samordning:
    """Other benefits, in whole kroner a year, but ``redusert_trygd`` in kroner a week; None is a field left blank."""

    privat_pensjon: Decimal | None = None
    offentlig_pensjon: Decimal | None = None
    folketrygd: Decimal | None = None
    lonn_for_pensjon: Decimal | None = None
    redusert_trygd: Decimal | None = None

    def __post_init__(self) -> None:
        for felt in fields(self):
            object.__setattr__(self, felt.name, _blank_eller_kroner(felt.name, getattr(self, felt.name)))


INGEN_SAMORDNING = Samordning()
INNTEKTSSLAG = tuple(felt.name for felt in fields(Aarsinntekt))
YTELSER = tuple(felt.name for felt in fields(Samordning))


@dataclass(frozen=True, slots=True)
class Saksfakta:
    """Everything that the calculation of one case rests on.

    ``behandlet`` is the processing date (it chooses G), ``innvilget_fra`` the first day of benefit (it chooses the
    years of income and the law). ``inntekt`` and ``kurstid`` (weeks on courses, 0-51) hold three years, siste år
    first. ``oppjustert_grunnlag`` is the manual basis in whole kroner, None when the field is blank; 0 is a filled-in
    field. ``barn`` is 0-20. Raises UgyldigFakta, with the key of the field, for anything outside those limits.
    """

    behandlet: date
    innvilget_fra: date
    inntekt: tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt]
    _: KW_ONLY
    grunnbelop: Grunnbelopsvalg = "dagens"
    kurstid: tuple[int, int, int] = (0, 0, 0)
    fiskeforedling: bool = False
    vernepliktig: bool = False
    oppjustert_grunnlag: Decimal | None = None
    barn: int = 0
    samordning: Samordning = INGEN_SAMORDNING

    def __post_init__(self) -> None:
        if len(self.inntekt) != ANTALL_AAR:
            raise UgyldigFakta("inntekt", "Inntekt må ha tre år, siste år først.")
        if self.grunnbelop not in GRUNNBELOPSVALG:
            raise UgyldigFakta("grunnbelop", "Valg av grunnbeløp må være dagens eller forrige.")
        uker = [ett for ett in self.kurstid if _heltall_mellom(ett, 0, HOYESTE_KURSTID)]
        if not len(uker) == len(self.kurstid) == ANTALL_AAR:
            raise UgyldigFakta("kurstid", f"Kurstid må være tre hele uketall fra 0 til {HOYESTE_KURSTID}.")
        if not _heltall_mellom(self.barn, 0, FLEST_BARN):
            raise UgyldigFakta("barn", f"Forsørgede barn må være et helt tall fra 0 til {FLEST_BARN}.")
        belop = _blank_eller_kroner("oppjustert_grunnlag", self.oppjustert_grunnlag)
        object.__setattr__(self, "oppjustert_grunnlag", belop)

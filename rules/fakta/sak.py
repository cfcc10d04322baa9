"""The facts of one case, as the caseworker enters them on D-61-1 and D-61-2; checked when made, never changed."""

from __future__ import annotations

from decimal import Decimal

from rules.fakta.feltfeil import Feltfeil
from rules.tall.verdiobjekt import Verdiobjekt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from typing import Literal

    Grunnbelopsvalg = Literal["dagens", "forrige"]

HOYESTE_BELOP = 999_999_999
HOYESTE_KURSTID = 51
FLEST_BARN = 20
ANTALL_AAR = 3
GRUNNBELOPSVALG = ("dagens", "forrige")


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


class Aarsinntekt(Verdiobjekt):
    """The income of one calendar year: lønn, dagpenger, sykepenger in whole kroner, 0-999,999,999 each."""

    __slots__ = ("lonn", "dagpenger", "sykepenger")  # noqa: RUF023 - the order of the form
    lonn: Decimal
    dagpenger: Decimal
    sykepenger: Decimal

    def __init__(self, lonn: Decimal | int = 0, dagpenger: Decimal | int = 0, sykepenger: Decimal | int = 0) -> None:
        self._sett(
            lonn=hele_kroner("lonn", lonn),
            dagpenger=hele_kroner("dagpenger", dagpenger),
            sykepenger=hele_kroner("sykepenger", sykepenger),
        )


class Samordning(Verdiobjekt):
    """Other benefits, in whole kroner a year, but ``redusert_trygd`` in kroner a week; None is a field left blank."""

    __slots__ = ("privat_pensjon", "offentlig_pensjon", "folketrygd", "lonn_for_pensjon", "redusert_trygd")  # noqa: RUF023
    privat_pensjon: Decimal | None
    offentlig_pensjon: Decimal | None
    folketrygd: Decimal | None
    lonn_for_pensjon: Decimal | None
    redusert_trygd: Decimal | None

    def __init__(
        self,
        privat_pensjon: Decimal | int | None = None,
        offentlig_pensjon: Decimal | int | None = None,
        folketrygd: Decimal | int | None = None,
        lonn_for_pensjon: Decimal | int | None = None,
        redusert_trygd: Decimal | int | None = None,
    ) -> None:
        self._sett(
            privat_pensjon=_blank_eller_kroner("privat_pensjon", privat_pensjon),
            offentlig_pensjon=_blank_eller_kroner("offentlig_pensjon", offentlig_pensjon),
            folketrygd=_blank_eller_kroner("folketrygd", folketrygd),
            lonn_for_pensjon=_blank_eller_kroner("lonn_for_pensjon", lonn_for_pensjon),
            redusert_trygd=_blank_eller_kroner("redusert_trygd", redusert_trygd),
        )


INGEN_SAMORDNING = Samordning()


class Saksfakta(Verdiobjekt):
    """Everything that the calculation of one case rests on.

    ``behandlet`` is the processing date (it chooses G), ``innvilget_fra`` the first day of benefit (it chooses the
    years of income and the law). ``inntekt`` and ``kurstid`` (weeks on courses, 0-51) hold three years, siste år
    first. ``oppjustert_grunnlag`` is the manual basis in whole kroner, None when the field is blank; 0 is a filled-in
    field. ``barn`` is 0-20. Raises UgyldigFakta, with the key of the field, for anything outside those limits.
    """

    __slots__ = (  # noqa: RUF023 - the order of the keys of dagpenger beregn
        "behandlet",
        "innvilget_fra",
        "inntekt",
        "grunnbelop",
        "kurstid",
        "fiskeforedling",
        "vernepliktig",
        "oppjustert_grunnlag",
        "barn",
        "samordning",
    )
    behandlet: date
    innvilget_fra: date
    inntekt: tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt]
    grunnbelop: Grunnbelopsvalg
    kurstid: tuple[int, int, int]
    fiskeforedling: bool
    vernepliktig: bool
    oppjustert_grunnlag: Decimal | None
    barn: int
    samordning: Samordning

    def __init__(
        self,
        behandlet: date,
        innvilget_fra: date,
        inntekt: tuple[Aarsinntekt, Aarsinntekt, Aarsinntekt],
        *,
        grunnbelop: Grunnbelopsvalg = "dagens",
        kurstid: tuple[int, int, int] = (0, 0, 0),
        fiskeforedling: bool = False,
        vernepliktig: bool = False,
        oppjustert_grunnlag: Decimal | int | None = None,
        barn: int = 0,
        samordning: Samordning = INGEN_SAMORDNING,
    ) -> None:
        if len(inntekt) != ANTALL_AAR:
            raise UgyldigFakta("inntekt", "Inntekt må ha tre år, siste år først.")
        if grunnbelop not in GRUNNBELOPSVALG:
            raise UgyldigFakta("grunnbelop", "Valg av grunnbeløp må være dagens eller forrige.")
        if len(kurstid) != ANTALL_AAR or not all(_heltall_mellom(uker, 0, HOYESTE_KURSTID) for uker in kurstid):
            raise UgyldigFakta("kurstid", f"Kurstid må være tre hele uketall fra 0 til {HOYESTE_KURSTID}.")
        if not _heltall_mellom(barn, 0, FLEST_BARN):
            raise UgyldigFakta("barn", f"Forsørgede barn må være et helt tall fra 0 til {FLEST_BARN}.")
        self._sett(
            behandlet=behandlet,
            innvilget_fra=innvilget_fra,
            inntekt=inntekt,
            grunnbelop=grunnbelop,
            kurstid=kurstid,
            fiskeforedling=fiskeforedling,
            vernepliktig=vernepliktig,
            oppjustert_grunnlag=_blank_eller_kroner("oppjustert_grunnlag", oppjustert_grunnlag),
            barn=barn,
            samordning=samordning,
        )

"""How an exercise writes dates, amounts and the fields of the forms: as they stand on paper and on the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, WithJsonSchema

from rules.fakta import slag
from rules.fakta.faktum import Faktum
from rules.fakta.skjema import FAKTA
from rules.tall.lesing import Ulesbar, les_dato, les_heltall, les_kroner, les_prosent, les_timer
from training import setninger

Verdi = TypeVar("Verdi")

_LES: Mapping[type[slag.Slag], Callable[[str], Any]] = {
    slag.Dato: les_dato,
    slag.Heltall: les_heltall,
    slag.Kroner: les_kroner,
    slag.Timer: les_timer,
    slag.Prosent: les_prosent,
}


def _faktum_ved_navn() -> dict[str, Faktum]:
    navn: dict[str, Faktum] = {}
    for ett in FAKTA.values():
        navn |= dict.fromkeys(map(_jevn, _navnene(ett)), ett)
    return navn


def _navnene(ett: Faktum) -> list[str]:
    """What the screens call it."""
    return [navn for navn in (ett.label, ett.paa_skjemaet, *ett.andre_navn) if navn]


def _jevn(tekst: str) -> str:
    return " ".join(tekst.split()).casefold().rstrip(":")


_FAKTUM = _faktum_ved_navn()


def faktum(label: str) -> Faktum | None:
    """The fact of D-61 with that label, as any of the screens writes it; None when there is none."""
    return _FAKTUM.get(_jevn(label))


def les_verdi(ett: Faktum, tekst: str) -> Any:
    """The value of a fact as the form would read it; None for a blank. Raises Ulesbar."""
    if not tekst.strip():
        return None
    les = _LES.get(type(ett.slag))
    return les(tekst.strip()) if les else tekst.strip()


def _les_med(les: Callable[[str], Verdi]) -> Callable[[Any], Any]:
    def validert(verdi: Any) -> Any:
        if not isinstance(verdi, str):
            return verdi
        try:
            return les(verdi)
        except Ulesbar as feil:
            raise ValueError(str(feil)) from None

    return validert


def _les_tid(tekst: str) -> datetime:
    try:
        return datetime.fromisoformat(tekst).replace(tzinfo=None)
    except ValueError:
        raise Ulesbar(setninger.ikke_et_tidspunkt(tekst)) from None


def _les_periode(tekst: str) -> tuple[date, date]:
    fra, _, til = tekst.partition(" - ") if " - " in tekst else tekst.partition("-")
    try:
        periode = les_dato(fra.strip()), les_dato(til.strip())
    except Ulesbar:
        periode = None
    if periode is None or periode[0] > periode[1]:
        raise Ulesbar(setninger.ikke_en_periode(tekst))
    return periode


def _les_opplysninger(verdi: Any) -> Any:
    """The fields by their names in the register, for a table of labels and what stands in them."""
    if not isinstance(verdi, Mapping):
        return verdi
    lest: dict[str, Any] = {}
    for label, tekst in verdi.items():
        ett = faktum(str(label))
        if ett is None:
            raise ValueError(setninger.ikke_et_felt(str(label)))
        try:
            lest[ett.navn] = les_verdi(ett, tekst) if isinstance(tekst, str) else tekst
        except Ulesbar as feil:
            raise ValueError(f"{ett.label}: {feil}") from None
    return lest


def ja(verdi: Any) -> Any:
    """`ja` and `nei` as they stand in a file."""
    return {"ja": True, "nei": False}.get(verdi.casefold(), verdi) if isinstance(verdi, str) else verdi


def _tekst(monster: str, hva: str) -> Any:
    return WithJsonSchema({"type": "string", "pattern": monster, "description": hva})


Dato = Annotated[date, BeforeValidator(_les_med(les_dato)), _tekst("[0-9]", "dato: 04.01.88 eller 1988-01-04")]
Tid = Annotated[datetime, BeforeValidator(_les_med(_les_tid)), _tekst("^[0-9]{4}-", "dag og klokke: 1988-06-06T09:00")]
Periode = Annotated[
    tuple[date, date], BeforeValidator(_les_med(_les_periode)), _tekst("[0-9].*-.*[0-9]", "periode: 18.01.88-30.01.88")
]
Kroner = Annotated[Decimal, BeforeValidator(_les_med(lambda tekst: les_kroner(tekst, negativ=True)))]
Timer = Annotated[Decimal, BeforeValidator(_les_med(les_timer))]
JaNei = Annotated[bool, BeforeValidator(ja), WithJsonSchema({"enum": ["ja", "nei", True, False]})]
Opplysninger = Annotated[
    dict[str, Any],
    BeforeValidator(_les_opplysninger),
    WithJsonSchema(
        {
            "type": "object",
            "description": "felter på D-61-1 og D-61-2, ved ledetekstene sine",
            "propertyNames": {"enum": sorted({navn for ett in FAKTA.values() for navn in _navnene(ett)})},
        }
    ),
]

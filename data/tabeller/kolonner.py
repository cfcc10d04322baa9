"""Column types: what stands in SQLite, and what Python sees."""

# ruff: noqa: ARG002 - SQLAlchemy hands over the dialect, which none of these types depends on

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from data.feil import UlesbarRad
from rules.fakta import slag
from rules.fakta.faktum import Faktum

Lest = TypeVar("Lest", date, datetime)


class Kroner(TypeDecorator[Decimal]):
    """Whole kroner: INTEGER in the file, Decimal in Python. Raises ValueError for øre."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return _hel(value, 1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Hundredeler(TypeDecorator[Decimal]):
    """Hours or percent with at most two decimals: INTEGER hundredths in the file, Decimal in Python."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        return _hel(value, 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else _kort(Decimal(value).scaleb(-2))


class Dato(TypeDecorator[date]):
    """A date as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else _lest(date.fromisoformat, value)


class Tidspunkt(TypeDecorator[datetime]):
    """A naive local time as ISO text, to the second."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat(timespec="seconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _lest(datetime.fromisoformat, value)


class SantUsant(TypeDecorator[bool]):
    """0 or 1 in the file."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def _lest(les: Callable[[str], Lest], verdi: str) -> Lest:
    try:
        return les(verdi)
    except ValueError:
        raise UlesbarRad from None


def _hel(verdi: Decimal | None, deler: int) -> int | None:
    if verdi is None:
        return None
    delt = Decimal(verdi) * deler
    if delt != int(delt):
        raise ValueError(f"{verdi} is not a whole number of 1/{deler}")
    return int(delt)


def _kort(verdi: Decimal) -> Decimal:
    """The same number without trailing zeros, and without an exponent."""
    hel = verdi.to_integral_value()
    return hel if verdi == hel else verdi.normalize()


_TYPER: Mapping[type[slag.Slag], type[TypeEngine[Any]]] = {
    slag.Dato: Dato,
    slag.Heltall: Integer,
    slag.Kroner: Kroner,
    slag.Prosent: Hundredeler,
    slag.Timer: Hundredeler,
}


def kolonnetype(faktum: Faktum) -> type[TypeEngine[Any]]:
    """How a fact of that kind is kept."""
    return _TYPER.get(type(faktum.slag), Text)

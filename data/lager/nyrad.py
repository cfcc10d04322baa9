"""A new row of a table, made as those that are read from the file are."""

from collections.abc import Callable
from functools import cache
from typing import Any, ParamSpec, TypeVar, cast

from sqlalchemy import inspect
from sqlmodel import SQLModel

P = ParamSpec("P")
Rad = TypeVar("Rad", bound=SQLModel)


def ny_rad(klasse: Callable[P, Rad]) -> Callable[P, Rad]:
    """What makes a row of that class from the values of its columns, of which those with a default may be left out.

    The row is none that a session is to write: nothing notes what is set. Assigning thirty columns one by one, as the
    class itself does, takes longer than to calculate a payment.
    """

    def lag(*_: P.args, **verdier: P.kwargs) -> Rad:
        lag_tom, forvalg = _maker(cast("type[Rad]", klasse))
        rad: Rad = lag_tom()
        vars(rad).update({**forvalg, **verdier})
        return rad

    return lag


@cache
def _maker(klasse: type[Rad]) -> tuple[Callable[[], Rad], dict[str, Any]]:
    """What makes an empty row of the class, and the defaults of its columns."""
    forvalg = {navn: felt.default for navn, felt in klasse.model_fields.items() if not felt.is_required()}
    return inspect(klasse).class_manager.new_instance, forvalg

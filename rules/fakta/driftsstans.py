"""A time in which the payment centre was down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Driftsstans:
    """From and to; `til` is None while it lasts."""

    fra: datetime
    til: datetime | None = None

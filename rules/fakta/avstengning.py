"""An exclusion from benefit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Avstengning:
    """An exclusion: the case that it was decided in, and its first and last day; it holds for the person."""

    sak: str
    fra: date
    til: date

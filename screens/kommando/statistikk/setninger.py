"""What `dagpenger statistikk` says itself; none of it stands on line 23."""

from datetime import date
from pathlib import Path


def overskrift(tabell: str, inndeling: str, fra: date, til: date) -> str:
    return f"Statistikk {fra:%d.%m.%Y}-{til:%d.%m.%Y}: {tabell}, inndelt etter {inndeling}."


def filen_er_skrevet(fil: Path, antall: int) -> str:
    return f"{fil} er skrevet. Tall: {antall}."

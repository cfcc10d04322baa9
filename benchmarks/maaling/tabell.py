"""The one table of all that was measured, and the same as JSON-ready data."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.maaling.maaling import Maaling

_HODE = ("Måling", "Tall", "Krav", "Målestokk i samme kjøring", "Holder")


def maskinen() -> dict[str, Any]:
    """What the figures depend on: versions, cores, and how busy the machine is (load average of the last minute)."""
    return {
        "python": platform.python_version(),
        "textual": version("textual"),
        "kjerner": os.cpu_count(),
        "belastning": round(os.getloadavg()[0], 2),
    }


def som_tabell(maskin: Mapping[str, Any], maalinger: Sequence[Maaling], umaalt: Mapping[str, str]) -> str:
    """The table, ending in a newline; below it a line for each figure that could not be measured, and why."""
    rader = [_HODE, *(_rad(maaling) for maaling in maalinger)]
    bredder = [max(map(len, kolonne)) for kolonne in zip(*rader, strict=True)]
    strek = tuple("-" * bredde for bredde in bredder)
    linjer = [
        "  ".join(
            celle.rjust(b) if nr == 1 else celle.ljust(b)
            for nr, (celle, b) in enumerate(zip(rad, bredder, strict=True))
        )
        for rad in (rader[0], strek, *rader[1:])
    ]
    linjer += [f"IKKE MÅLT: {navn}: {hvorfor}." for navn, hvorfor in umaalt.items()]
    linjer.append(
        f"Python {maskin['python']}, Textual {maskin['textual']}, {maskin['kjerner']} kjerner, "
        f"belastning før målingene {_tall(maskin['belastning'])}."
    )
    return "\n".join(linje.rstrip() for linje in linjer) + "\n"


def som_data(maskin: Mapping[str, Any], maalinger: Sequence[Maaling], umaalt: Mapping[str, str]) -> dict[str, Any]:
    """Everything that the table shows, with the figures unrounded."""
    return {"maskin": maskin, "maalinger": [asdict(maaling) for maaling in maalinger], "ikke_maalt": umaalt}


def _rad(maaling: Maaling) -> tuple[str, ...]:
    holder = "ja" if maaling.oppfylt else "NEI"
    return (maaling.navn, f"{_tall(maaling.verdi)} {maaling.enhet}", maaling.krav, maaling.maalestokk, holder)


def _tall(verdi: float) -> str:
    """Three figures or all whole ones, with decimal comma."""
    if abs(verdi) >= 100:
        return f"{verdi:,.0f}".replace(",", " ")
    return f"{verdi:.{1 if abs(verdi) >= 10 else 2}f}".replace(".", ",")

"""Cases in JSON for the tests: months of income, cards, and what `dagpenger beregn` answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from rules.beregnjson import UgyldigInndata, svar

VEDTAK = {"dagsats": 900, "vanlig_arbeidstid": "37.5", "stonadsdager": 500}


def beregn(provingsdato: str, **annet: Any) -> dict[str, Any]:
    """The answer to a case."""
    return svar({"provingsdato": provingsdato, **annet})


def avvist(provingsdato: str, **annet: Any) -> str:
    """The sentence that refuses a case; it must be refused."""
    try:
        svar({"provingsdato": provingsdato, **annet})
    except UgyldigInndata as feil:
        return feil.setning
    raise AssertionError("saken ble ikke avvist")


def maaneder(fra: str, til: str, belop: Any, klasse: str = "arbeidsinntekt") -> list[dict[str, Any]]:
    """The same income in each month from `fra` to `til`."""
    forste, siste = (int(maaned[:4]) * 12 + int(maaned[5:]) - 1 for maaned in (fra, til))
    return [{"maaned": f"{nr // 12}-{nr % 12 + 1:02}", klasse: belop} for nr in range(forste, siste + 1)]


def kort(fra: str, dager: dict[int, Any] | None = None) -> dict[str, Any]:
    """A card; `dager` are hours, or whole days, by their place from Monday."""
    alle: list[dict[str, Any]] = [{} for _ in range(14)]
    for plass, dag in (dager or {}).items():
        alle[plass] = dag if isinstance(dag, dict) else {"timer": dag}
    return {"fra": fra, "dager": alle}


def utbetalt(kort: dict[str, Any]) -> dict[str, int]:
    """What each day of an answered card pays, by its day and month, where it pays anything."""
    return {f"{date.fromisoformat(dag['dato']):%d.%m}": dag["utbetales"] for dag in kort["dager"] if dag["utbetales"]}

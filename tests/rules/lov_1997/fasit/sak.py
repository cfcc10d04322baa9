"""The case as the other parts ask for it: its dates, which law it is under, and its readings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from tests.rules.lov_1997.fasit import grunnbelop, satser

T = TypeVar("T")

STANDARD = {
    "T-HENGENDE": "hengende",
    "T-90SATS": "dag",
    "T-SAMORD26": "alene",
    "T-BARNDATO": "dag",
    "T-MKAVR": "periode",
    "T-KRAVTAP": "lov",
    "T-FRAVAER": "ut",
    "T-HELG": "med",
    "T-SEN": "avkort",
    "T-VERNUKER": "26",
    "T-GJENOPP": "mer_enn_1",
    "T-FERIE8": "41",
}


def dato(verdi: str) -> date:
    return date.fromisoformat(verdi)


@dataclass(frozen=True, slots=True)
class Sak:
    """`inn` is the case in JSON; `dag` its prøvingsdato."""

    inn: Mapping[str, Any]
    dag: date
    dagens: bool

    @property
    def lovdag(self) -> date:
        """The day whose rules count."""
        return satser.DAGENS if self.dagens else self.dag

    def sats(self, rader: Mapping[date, T]) -> T:
        """The figure of the rules that count."""
        return satser.paa(rader, self.lovdag)

    def valg(self, navn: str) -> str:
        """The reading in force."""
        valgte: Mapping[str, str] = self.inn.get("tolkning", {})
        return valgte.get(navn) or STANDARD.get(navn) or self.tolkning()[navn]

    def tolkning(self) -> dict[str, str]:
        """Every reading: the default of the date, or what the case says."""
        etter_dato = {
            "T-SEKSG": "snitt" if self.sats(satser.ER_SNITT) else "per_periode",
            "T-OPPJUST": "aar" if self.sats(satser.ER_AAR) else "maaned",
            "T-AVRGRL": "tusen" if self.sats(satser.ER_TUSEN) else "krone",
        }
        return {**STANDARD, **etter_dato, **self.inn.get("tolkning", {})}

    @property
    def g(self) -> int:
        """G of sections 5-7 and 10."""
        return grunnbelop.grunnbelop(self.dag)

    @property
    def hengende_g(self) -> int:
        """G of §§ 4-4 and 4-15. With `straks` it is the G of 1 May, in the answer too."""
        return self.g if self.valg("T-HENGENDE") == "straks" else grunnbelop.hengende(self.dag)

    def barn(self, dag: date) -> int:
        """The number of children on a day."""
        rader = self.inn.get("barn", 0)
        if not isinstance(rader, list):
            return int(rader)
        gjeldende = [rad for rad in rader if dato(rad["fra"]) <= dag]
        return int(max(gjeldende, key=lambda rad: dato(rad["fra"]))["antall"]) if gjeldende else 0

    def andre(self, gruppe: str) -> Mapping[str, Any]:
        """The other benefits of a group, `folketrygd` or `utenfor`."""
        ytelser: Mapping[str, Any] = self.inn.get("andre_ytelser", {}).get(gruppe, {})
        return ytelser

    def vedtatt(self, navn: str) -> Any:
        """What the stored decision says, or None."""
        return self.inn.get("vedtak", {}).get(navn)


def les(inn: Mapping[str, Any]) -> Sak:
    return Sak(inn, dato(inn["provingsdato"]), inn.get("regelverk", "dato") == "dagens")

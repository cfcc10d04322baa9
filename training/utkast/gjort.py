"""What a flow did, by the log: which routines were worked in, in what order, with whom and in which case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.register.loggslag import Loggslag
from data.tabeller import LoggRad

SOFA, D60, D61, D62, D68, ENDRING, TOLKNING = "SOFA", "D-60", "D-61", "D-62", "D-68", "ENDRING", "TOLKNING"
KONTROLLKORT = "KONTROLLKORT"
SETT = "sett"
"""The place of looks that nothing was done after, among the routines."""

UTFORT: Mapping[Loggslag, str] = {
    Loggslag.REGISTRERT_PERSON: SOFA,
    Loggslag.JOURNALFORT: D60,
    Loggslag.ENDRET_JOURNAL: D60,
    Loggslag.LAGRET_BEHANDLING: D61,
    Loggslag.INNVILGET: D61,
    Loggslag.SKREVET_UT: D61,
    Loggslag.AVSLAATT: ENDRING,
    Loggslag.AVSTENGT: ENDRING,
    Loggslag.OPPHORT: ENDRING,
    Loggslag.ANVIST: D62,
    Loggslag.ANVIST_FERIETILLEGG: D68,
    Loggslag.VALGT_TOLKNING: TOLKNING,
}
"""Acts, by the routine in which they are done."""
SETT_PAA: Mapping[Loggslag, str] = {
    Loggslag.SETT_JOURNAL: D60,
    Loggslag.SETT_BEHANDLING: D61,
    Loggslag.SETT_VEDTAK: D61,
    Loggslag.SETT_ENDRING: ENDRING,
    Loggslag.SETT_ANVISNING: D62,
    Loggslag.SETT_KONTO: D62,
    Loggslag.SETT_FERIETILLEGG: D68,
    Loggslag.SETT_KONTROLLKORT: KONTROLLKORT,
}
"""Looks, by the routine that makes them."""


@dataclass
class Gjort:
    """`rutiner` are the acts by routine, `sett` the looks at whom nothing was done with in that routine, in order."""

    rutiner: dict[str, list[LoggRad]] = field(default_factory=dict)
    sett: list[LoggRad] = field(default_factory=list)

    @property
    def orden(self) -> list[str]:
        """The routines in the order that work began in them."""
        return [*self.rutiner, *({SETT_PAA[Loggslag(rad.handling)]: None for rad in self.sett})]


def gjort(logg: Sequence[LoggRad]) -> Gjort:
    """What those rows of the log tell of."""
    ut = Gjort()
    for rad in logg:
        if rutine := UTFORT.get(Loggslag(rad.handling)):
            ut.rutiner.setdefault(rutine, []).append(rad)
    arbeidet = {(rutine, rad.fodselsnr) for rutine, rader in ut.rutiner.items() for rad in rader}
    sett: dict[tuple[str, str | None], LoggRad] = {}
    for rad in logg:
        rutine = SETT_PAA.get(Loggslag(rad.handling))
        if rutine and (rutine, rad.fodselsnr) not in arbeidet:
            sett.setdefault((rad.handling, rad.fodselsnr), rad)
    ut.sett = list(sett.values())
    return ut


def berorte(logg: Sequence[LoggRad]) -> list[str]:
    """Whom something was done with, and then whom was looked at, each once, in order."""
    gjort_med = [rad.fodselsnr for rad in logg if rad.fodselsnr and Loggslag(rad.handling) in UTFORT]
    sett = [rad.fodselsnr for rad in logg if rad.fodselsnr]
    return list(dict.fromkeys((*gjort_med, *sett)))


def saker_i(rader: Sequence[LoggRad]) -> list[tuple[str, str]]:
    """Whom and which case those rows are about, each pair once, in order; the case is blank for a person alone."""
    return list(dict.fromkeys((rad.fodselsnr or "", rad.journalnr or "") for rad in rader))

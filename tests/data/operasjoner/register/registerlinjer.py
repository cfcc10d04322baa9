"""Lines of a file from another register, and what the register then holds."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from data.operasjoner.register.mottak import Registerlesing, les_inn
from data.operasjoner.register.registerbilde import Registerlinje, registerbilde
from data.register.register import Register
from rules.fakta.skjema import Behandling
from tests.data.operasjoner.meldekort.kortlinjer import rader
from tests.data.saker import FAKTA, Sak, ny_sak

JANUAR = date(1988, 1, 4)
"""The first day of the tests' benefit."""


def inntekt(sak: Sak | str, verdi: object, aar: int = 1987) -> str:
    """The pay of a year; of 1987 it is the last year of the tests' case, which states 150,000."""
    return f"inntekt;{_nr(sak)};{aar}-01-01;{aar}-12-31;{verdi}"


def linje(slag: str, sak: Sak | str, fra: str, til: str = "", verdi: object = "") -> str:
    return f"{slag};{_nr(sak)};{fra};{til};{verdi}"


def _nr(sak: Sak | str) -> str:
    return sak if isinstance(sak, str) else sak.fodselsnr


def les(reg: Register, mappe: Path, *linjer: str, navn: str = "register.csv") -> Registerlesing:
    """What comes of a file of those lines."""
    fil = mappe / navn
    fil.write_text("".join(f"{en}\n" for en in linjer), encoding="utf-8")
    return les_inn(reg, fil)


def behandles(reg: Register, nummer: int = 0, **fakta: object) -> Sak:
    """A case whose facts are saved, and not decided."""
    return ny_sak(reg, nummer).lagre(_fakta(**fakta))


def innvilget(reg: Register, nummer: int = 0, **fakta: object) -> Sak:
    sak = ny_sak(reg, nummer)
    sak.innvilg(_fakta(**fakta))
    return sak


def _fakta(**fakta: object) -> Behandling:
    return replace(FAKTA, **fakta)


def paa_listen(reg: Register) -> list[str]:
    """The case of each difference that stands on the work list."""
    return [str(sak) for slag, sak in rader(reg, "arbeid", "slag, journalnr") if slag == "register"]


def linjer(sak: Sak) -> tuple[Registerlinje, ...]:
    bilde = registerbilde(sak.reg, journalnr=sak.journalnr)
    assert bilde is not None
    return bilde.linjer


def ulikt(sak: Sak) -> list[tuple[str, str, str]]:
    """Of each difference what is stated, what is registered, and the field that could take it."""
    return [(en.avvik.oppgitt, en.avvik.registrert, en.avvik.felt) for en in linjer(sak) if en.avvik is not None]

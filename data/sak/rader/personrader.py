"""Whose a national number is: one that was replaced, or of an entry that was joined to another, is that other's now.

A case says whose it is; this says whom a number finds.
"""

from collections.abc import Iterable

from sqlmodel import Session

from data.lager.motor import raa_forbindelse
from data.tabeller.retting.personkobling import NAA, NUMRENE


def nummer_naa(okt: Session, fodselsnr: str) -> str:
    """The number that the person with this one has now: the same, for almost everybody."""
    (nr,) = raa_forbindelse(okt.connection()).execute(f"SELECT {NAA}", {"fodselsnr": fodselsnr}).fetchone()
    return str(nr)


def numrene(okt: Session, fodselsnr: str) -> list[str]:
    """All the numbers that the person who now has this one has had."""
    return [str(nr) for (nr,) in raa_forbindelse(okt.connection()).execute(NUMRENE, {"nr": fodselsnr})]


def de_som_er_byttet(okt: Session, numre: Iterable[str]) -> dict[str, str]:
    """Those of the numbers that are another now, each with that."""
    raa = raa_forbindelse(okt.connection())
    if raa.execute("SELECT 1 FROM personkobling LIMIT 1").fetchone() is None:
        return {}
    return {nr: ny for nr in numre if (ny := nummer_naa(okt, nr)) != nr}

"""The kinds of letters, by the letter that the form takes and the register keeps."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

SVARFRIST = timedelta(days=14)
"""How long somebody has to send papers, when nothing else is said (our choice, grade C)."""


class Brevtype(StrEnum):
    """What a letter tells of, or asks for; those of a decision have the letter that ENDRING has for it."""

    INNVILGELSE = "I"
    AVSLAG = "A"
    AVSTENGNING = "S"
    OPPHOR = "O"
    GJENOPPTAK = "G"
    OMGJORING = "J"
    FERIETILLEGG = "F"
    PERIODEN = "U"
    ETTERBETALING = "E"
    TREKK = "T"
    OPPLYSNINGER = "M"
    KLAGE = "K"

    @property
    def navn(self) -> str:
        """What it is called, e.g. `avslag`."""
        return _NAVN[self]


def brevets_navn(bokstav: str) -> str:
    """What a letter of that kind is called; one that another program has made is called by its letter."""
    return Brevtype(bokstav).navn if bokstav in tuple(Brevtype) else bokstav


_NAVN: Mapping[Brevtype, str] = {
    Brevtype.INNVILGELSE: "innvilgelse",
    Brevtype.AVSLAG: "avslag",
    Brevtype.AVSTENGNING: "avstengning",
    Brevtype.OPPHOR: "opphør",
    Brevtype.GJENOPPTAK: "gjenopptak",
    Brevtype.OMGJORING: "omgjøring",
    Brevtype.FERIETILLEGG: "ferietillegg",
    Brevtype.PERIODEN: "uker igjen",
    Brevtype.ETTERBETALING: "etterbetaling",
    Brevtype.TREKK: "trekk",
    Brevtype.OPPLYSNINGER: "manglende opplysninger",
    Brevtype.KLAGE: "svar på klage",
}

"""The roles that a user may have."""

from collections.abc import Iterable
from enum import StrEnum


class Rolle(StrEnum):
    """What somebody is at the office, in the words that are stored and shown.

    The source names the first three on the file copy of a grant (CompLex 1/89 p. 9): the caseworker signs it, a
    colleague controls it, the head of the district office decides. The others are our choice (grade C).
    """

    SAKSBEHANDLER = "saksbehandler"
    KONTROLLOR = "kontrollør"
    DISTRIKTSSJEF = "distriktssjef"
    UTBETALING = "utbetaling"
    LEDER = "leder"
    OPPLAERING = "opplæring"
    ADRESSEVERN = "adressevern"


ALLE = frozenset(Rolle)
_UTEN_NORSKE = str.maketrans({"æ": "ae", "ø": "o", "å": "aa"})


def les_rolle(tekst: str) -> Rolle:
    """The role that somebody has written, with or without æøå. Raises ValueError."""
    sokt = tekst.strip().casefold().translate(_UTEN_NORSKE)
    for rolle in Rolle:
        if rolle.value.translate(_UTEN_NORSKE) == sokt:
            return rolle
    raise ValueError(tekst)


def som_tekst(roller: Iterable[Rolle]) -> str:
    """The roles in one text, always in the same order, as they are stored."""
    valgte = frozenset(roller)
    return ",".join(rolle.value for rolle in Rolle if rolle in valgte)


def av_tekst(tekst: str) -> frozenset[Rolle]:
    """The roles of a stored text. Raises ValueError for a word that is no role."""
    return frozenset(Rolle(ord_) for ord_ in tekst.split(","))

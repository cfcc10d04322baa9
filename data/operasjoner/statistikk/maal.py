"""The one table of what is counted: each measure with its sentence and its unit. All are our choice (grade C)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from data.kodeverk import kodeliste
from data.operasjoner.statistikk import setninger


class Statistikktabell(StrEnum):
    """What is shown together, in the letter of the form."""

    SAKER = "S"
    GRUNNER = "G"
    TID = "D"
    UTBETALT = "U"
    GRENSEN = "N"

    @property
    def navn(self) -> str:
        """The word of the command line and the files."""
        return self.name.lower()


class Enhet(StrEnum):
    """What a number is a number of."""

    SAKER = "saker"
    VEDTAK = "vedtak"
    DAGER = "dager"
    ANVISNINGER = "anvisninger"
    KRONER = "kroner"


@dataclass(frozen=True, slots=True)
class Maal:
    """One measure: the key that it is counted by, its name, what is counted, and its unit.

    `del_av` is the measure that it adds up to with its sisters, in every group.
    """

    kode: str
    navn: str
    setning: str
    enhet: Enhet
    del_av: str = ""


UTEN_GRUNN = "-"
"""The key of decisions whose reason is none of the list."""

ANVISNINGSTYPER: Mapping[str, str] = {
    "": "Vanlig",
    "K": "Kontant",
    "E": "Etterbetaling",
    "T": "Trekk",
    "F": "Ferietillegg",
}
"""The kinds of payments that are counted; F is the holiday supplement, and M, which pays nothing, is left out."""

MEDIAN, NITTI = 50, 90
"""Per cent: the lowest value that so many per cent of the values do not exceed (nearest rank)."""


def kroner_av(type_: str) -> str:
    """The key of the sum in kroner of that kind of payments."""
    return f"kroner:{type_}"


def antall_av(type_: str) -> str:
    """The key of the number of payments of that kind."""
    return f"anvist:{type_}"


def rangen(av: str, prosent: int) -> str:
    """The key of a rank of the days that `av` (`vedtak` or `utbetaling`) names."""
    return f"{av}:{prosent}"


@cache
def maalene(tabell: Statistikktabell) -> tuple[Maal, ...]:
    """The measures of a table, in the order of the screen."""
    return tuple(_TABELLENE[tabell]())


def _saker() -> Iterator[Maal]:
    yield Maal("ventet", "Ventet fra før", setninger.VENTET, Enhet.SAKER)
    yield Maal("inn", "Inn", setninger.INN, Enhet.SAKER)
    yield Maal("avgjort", "Ut (avgjort)", setninger.AVGJORT, Enhet.SAKER)
    yield Maal("innvilget", "Innvilget", setninger.INNVILGET, Enhet.SAKER, "avgjort")
    yield Maal("avslag", "Avslått", setninger.AVSLAATT, Enhet.SAKER, "avgjort")
    yield Maal("venter", "Venter", setninger.VENTER, Enhet.SAKER)


def _grunner() -> Iterator[Maal]:
    alle = (
        ("avslag", "Avslått", setninger.AVSLAATT, Enhet.SAKER),
        ("avstengning", "Avstengt", setninger.AVSTENGT, Enhet.VEDTAK),
        ("opphor", "Opphør", setninger.OPPHORT, Enhet.VEDTAK),
    )
    for type_, navn, setning, enhet in alle:
        yield Maal(type_, navn, setning, enhet)
        for kode, grunn in kodeliste(type_).koder.items():
            yield Maal(f"{type_}:{kode}", f"{kode} {grunn}", setninger.med_grunn(setning, grunn), enhet, type_)
        uten = setninger.med_grunn(setning, "ingen i kodelisten")
        yield Maal(f"{type_}:{UTEN_GRUNN}", "Uten kode", uten, enhet, type_)


def _tid() -> Iterator[Maal]:
    for av, navn, setning in (
        ("vedtak", "Til vedtak", setninger.TIL_VEDTAK),
        ("utbetaling", "Til betalt", setninger.TIL_UTBETALING),
    ):
        for prosent, ord_ in ((MEDIAN, "median"), (NITTI, "90 %")):
            yield Maal(rangen(av, prosent), f"{navn}, {ord_}", setninger.rang(setning, prosent), Enhet.DAGER)


def _utbetalt() -> Iterator[Maal]:
    for type_, navn in ANVISNINGSTYPER.items():
        yield Maal(antall_av(type_), navn, setninger.ANVISNINGER, Enhet.ANVISNINGER)
        yield Maal(kroner_av(type_), f"{navn}, kr", setninger.KRONER, Enhet.KRONER)


def _grensen() -> Iterator[Maal]:
    yield Maal("naer_grensen", "Nær grensen", setninger.NAER, Enhet.SAKER)
    yield Maal("oppbrukt", "Oppbrukt", setninger.OPPBRUKT, Enhet.SAKER)


_TABELLENE = {
    Statistikktabell.SAKER: _saker,
    Statistikktabell.GRUNNER: _grunner,
    Statistikktabell.TID: _tid,
    Statistikktabell.UTBETALT: _utbetalt,
    Statistikktabell.GRENSEN: _grensen,
}

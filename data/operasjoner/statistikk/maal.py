"""The one table of what is counted: each measure with its sentence and its unit. All are our choice (grade C)."""

from collections.abc import Iterator, Mapping, Sequence
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
    KLAGER = "K"

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
    KLAGER = "klager"


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

BESVART: Mapping[str, str] = {
    "avvist": "Avvist",
    "oversendt": "Sendt til fylket",
    "omgjort_helt": "Omgjort",
    "omgjort_delvis": "Omgjort delvis",
    "trukket": "Trukket",
}
"""What may become of a complaint here, by the word that is stored."""
FRA_FYLKET: Mapping[str, str] = {
    "stadfestet": "Stadfestet",
    "omgjort": "Omgjort av fylket",
    "opphevet": "Opphevet av fylket",
    "trukket": "Trukket der",
}
"""What may become of one that was sent on."""

MEDIAN, NITTI = 50, 90
"""Per cent: the lowest value that so many per cent of the values do not exceed (nearest rank)."""


def kroner_av(type_: str) -> str:
    """The key of the sum in kroner of that kind of payments."""
    return f"kroner:{type_}"


def antall_av(type_: str) -> str:
    """The key of the number of payments of that kind."""
    return f"anvist:{type_}"


def rangen(av: str, prosent: int) -> str:
    """The key of a rank of the days until `vedtak` or `utbetaling`, or until `svar` or `fylkessvar` of a complaint."""
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
        ("gjenopptak", "Gjenopptatt", setninger.GJENOPPTATT, Enhet.VEDTAK),
    )
    for type_, navn, setning, enhet in alle:
        yield Maal(type_, navn, setning, enhet)
        for kode, grunn in kodeliste(type_).koder.items():
            yield Maal(f"{type_}:{kode}", f"{kode} {grunn}", setninger.med_grunn(setning, grunn), enhet, type_)
        uten = setninger.med_grunn(setning, "ingen i kodelisten")
        yield Maal(f"{type_}:{UTEN_GRUNN}", "Uten kode", uten, enhet, type_)


def _klager() -> Iterator[Maal]:
    yield Maal("klage_ventet", "Ventet fra før", setninger.KLAGE_VENTET, Enhet.KLAGER)
    yield Maal("klage_inn", "Inn", setninger.KLAGE_INN, Enhet.KLAGER)
    yield Maal("besvart", "Besvart her", setninger.BESVART, Enhet.KLAGER)
    for slag, navn in BESVART.items():
        yield Maal(f"besvart:{slag}", navn, setninger.med_utfall(setninger.BESVART, navn), Enhet.KLAGER, "besvart")
    yield Maal("klage_venter", "Venter", setninger.KLAGE_VENTER, Enhet.KLAGER)
    yield Maal("fylket", "Ferdig hos fylket", setninger.FRA_FYLKET, Enhet.KLAGER)
    for slag, navn in FRA_FYLKET.items():
        yield Maal(f"fylket:{slag}", navn, setninger.med_utfall(setninger.FRA_FYLKET, navn), Enhet.KLAGER, "fylket")
    yield from _rangene((("svar", "Til svar", setninger.TIL_SVAR), ("fylkessvar", "Fylket", setninger.TIL_FYLKESSVAR)))


def _tid() -> Iterator[Maal]:
    til_betalt = ("utbetaling", "Til betalt", setninger.TIL_UTBETALING)
    yield from _rangene((("vedtak", "Til vedtak", setninger.TIL_VEDTAK), til_betalt))


def _rangene(av_hva: Sequence[tuple[str, str, str]]) -> Iterator[Maal]:
    for av, navn, setning in av_hva:
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
    Statistikktabell.KLAGER: _klager,
}

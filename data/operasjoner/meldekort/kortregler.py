"""The one table of what holds a card of a file back for a caseworker; a card that none of it finds is paid.

A card is clear when D-62 pays it on the first Enter, without a word, and nothing of our own speaks against it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning, Betaling
from data.operasjoner.meldekort import setninger
from data.sak.kort import Kort
from data.sak.mappe import Mappe
from rules.fakta.betaling import BETALER
from rules.regelverk import naermeste_lov


class Kortregel(StrEnum):
    """What may hold a card back, in the word that is stored."""

    STOPPET = "stoppet"
    TO_KORT = "to_kort"
    TILBAKETATT = "tilbaketatt"
    FORSLAG = "forslag"
    FORBEHOLD = "forbehold"
    VARSEL = "varsel"
    HULL = "hull"
    UTEN_TIMER = "uten_timer"
    OVER_MAKS = "over_maks"
    INGENTING = "ingenting"


@dataclass(frozen=True, slots=True)
class Kortprove:
    """A card held against its case: what it comes to, or why D-62 does not take it.

    `annet` is the line of another card in the file for some of the same days, 0 when there is none; `venter` is whether
    one of an earlier file waits.
    """

    kort: Kort
    mappe: Mappe
    betaling: Betaling | None
    stoppet: str = ""
    annet: int = 0
    venter: bool = False

    @property
    def beregnet(self) -> BeregnetAnvisning:
        """What it comes to."""
        assert self.betaling is not None, "asked only of a card that is calculated"
        return self.betaling.beregnet


class Regelrad(NamedTuple):
    """What a rule says, from where we have it, and how it finds the reasons in words."""

    sier: str
    kilde: str
    grunner: Callable[[Kortprove], Iterator[str]]


def grunner_mot(provd: Kortprove) -> list[tuple[Kortregel, str]]:
    """Why the card must be seen by somebody, each with its rule, the gravest first; empty when it may be paid."""
    regler = KORTREGLER if provd.betaling is not None else {ett: KORTREGLER[ett] for ett in _UTEN_TALL}
    return [(ett, grunn) for ett, rad in regler.items() for grunn in rad.grunner(provd)]


def _stoppet(provd: Kortprove) -> Iterator[str]:
    if provd.stoppet:
        yield provd.stoppet


def _to_kort(provd: Kortprove) -> Iterator[str]:
    if provd.annet:
        yield setninger.et_annet_kort(provd.annet)
    if provd.venter:
        yield setninger.ET_KORT_VENTER


def _tilbaketatt(provd: Kortprove) -> Iterator[str]:
    fra, til = provd.kort.periode_fra, provd.kort.periode_til
    if fra is None or til is None:
        return
    for ett in provd.mappe.tilbaketatte:
        if ett.rad.type in BETALER and ett.gjelder_dager_i(fra, til):
            yield setninger.ble_tatt_tilbake(ett.tilbake.tidspunkt.date())
            return


def _forslag(provd: Kortprove) -> Iterator[str]:
    if provd.mappe.forslag:
        yield setninger.FORESLAATT


def _forbehold(provd: Kortprove) -> Iterator[str]:
    for ett in provd.beregnet.forbehold:
        yield setninger.taler_mot(ett.ord)


def _varsel(provd: Kortprove) -> Iterator[str]:
    yield from provd.beregnet.varsler


def _hull(provd: Kortprove) -> Iterator[str]:
    kort, mappe = provd.kort, provd.mappe
    if kort.periode_fra is None or mappe.forste_dato is None:
        return
    lov = naermeste_lov(kort.periode_fra).utbetaling
    dager = lov.dager_uten_kort(mappe.forste_dato, mappe.betalinger, mappe.uten_stonad, kort.periode_fra)
    if dager is not None:
        yield setninger.mangler_kort(*dager)


def _uten_timer(provd: Kortprove) -> Iterator[str]:
    fakta = provd.beregnet.anvisning.fakta
    if fakta.maks_prosent < HELE_UKA and fakta.arb_timer is None and fakta.tapt_arbtid is None:
        yield setninger.UTEN_TIMER


def _over_maks(provd: Kortprove) -> Iterator[str]:
    anvisning = provd.beregnet.anvisning
    if naermeste_lov(anvisning.fakta.fra).utbetaling.flere_prosent_enn_maks(anvisning.fakta, anvisning.dager):
        yield setninger.OVER_MAKS


def _ingenting(provd: Kortprove) -> Iterator[str]:
    if not provd.beregnet.anvist_belop.verdi:
        yield setninger.INGENTING


HELE_UKA = 100
"""Per cent: whoever is out of work the whole week."""

_VALGT = "vårt valg (C)"

KORTREGLER: Mapping[Kortregel, Regelrad] = {
    Kortregel.STOPPET: Regelrad(
        setninger.D62_TAR_DET_IKKE,
        f"s. 10: kontrollprogrammene (A); grensene er {_VALGT}",
        _stoppet,
    ),
    Kortregel.TO_KORT: Regelrad(setninger.TO_KORT_OM_SAMME_DAGER, _VALGT, _to_kort),
    Kortregel.TILBAKETATT: Regelrad(setninger.TATT_TILBAKE_FOR_DAGENE, _VALGT, _tilbaketatt),
    Kortregel.FORSLAG: Regelrad(setninger.FORSLAG_I_SAKEN, _VALGT, _forslag),
    Kortregel.FORBEHOLD: Regelrad(setninger.D62_VISER_FORST, _VALGT, _forbehold),
    Kortregel.VARSEL: Regelrad(
        setninger.D62_VARSLER,
        f"s. 10: varselet ved 76 og 80 uker (A); ellers {_VALGT}",
        _varsel,
    ),
    Kortregel.HULL: Regelrad(setninger.UTEN_KORT_FOR, _VALGT, _hull),
    Kortregel.UTEN_TIMER: Regelrad(setninger.ANDEL_UTEN_TIMER, _VALGT, _uten_timer),
    Kortregel.OVER_MAKS: Regelrad(setninger.ANDEL_OVER_MAKS, _VALGT, _over_maks),
    Kortregel.INGENTING: Regelrad(setninger.GIR_INGENTING, _VALGT, _ingenting),
}
"""In the order in which the reasons are told. Pages are those of CompLex 1/89."""

_UTEN_TALL = (Kortregel.STOPPET, Kortregel.TO_KORT, Kortregel.TILBAKETATT, Kortregel.FORSLAG)
"""Those that are asked of a card that is not calculated."""

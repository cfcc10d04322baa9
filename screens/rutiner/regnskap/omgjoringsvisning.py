"""What OMGJØRING shows of a decision made anew: a row for each payment, and what changed before each."""

from typing import Any

from data.operasjoner.omgjoring.omgjoring import Omgjoringsprov
from data.operasjoner.omgjoring.omregning import Omregning
from data.tabeller import AnvisningRad
from rules.fakta.anvisning import Anvisningsfakta
from rules.forklaring.forklaring import vis_verdi
from rules.forklaring.forskjell import forklar_forskjell, linjer
from rules.regelverk import beregn, saksfakta
from screens.bilder.regnskap.omgjoring import PERIODENE
from screens.forklaring.forklaringstre import holdt_sammen
from screens.rutiner.regnskap import setninger
from tui.skjema.liste import Rader
from tui.skjema.svar import Trenode


def provverdier(prov: Omgjoringsprov | None) -> dict[str, Any]:
    """The fields that show what it comes to; blank for None."""
    if prov is None:
        return {"ukesats_for": None, "ukesats": None, "sum": None, PERIODENE.navn: Rader([], om="")}
    return {
        "ukesats_for": prov.for_.ukesats,
        "ukesats": prov.beregnet.ukesats,
        "sum": prov.sum,
        PERIODENE.navn: Rader([rad(linje) for linje in prov.linjer], om=setninger.forskjellen(prov.sum)),
    }


def rad(linje: Omregning) -> dict[str, str]:
    """One payment: what it came to, and what it would have been."""
    omregnet, betalt = linje.omregnet, linje.rad
    prosent = f"{linje.for_.prosent}"
    if omregnet.mer_prosent.verdi:
        prosent = f"{prosent} → {omregnet.prosent.verdi}"
    return {
        "periode": f"{betalt.periode_fra:%d.%m.%Y}-{betalt.periode_til:%d.%m.%Y}",
        "slag": betalt.type,
        "prosent": prosent,
        "anvist": f"{linje.for_.belop}",
        "skulle": f"{omregnet.belop.verdi}",
        "forskjell": f"{linje.forskjell:+}" if linje.forskjell else "0",
    }


def det_som_er_rettet(prov: Omgjoringsprov, linje: Omregning) -> list[Trenode]:
    """What changed from the decision that a payment stands on to the new one, and its hours: a node each, in order."""
    for_, ny = linje.vedtak_for, prov.beregnet.fakta
    assert for_.fakta is not None, "a payment stands on a grant"
    forskjell = forklar_forskjell(
        beregn, saksfakta(for_.fakta, for_.dato), for_.tolkning, saksfakta(ny, prov.ny.dato), for_.tolkning
    )
    sum_, *endringer = linjer(forskjell)
    tekst = [*endringer, sum_] if endringer else [setninger.LIKE_OPPLYSNINGER]
    if linje.timer_rettet:
        tekst = [setninger.timene_rettet(_timene(linje.rad), _timene(linje.ny.fakta)), *tekst]
    return [Trenode(linje_, linje_, [linje_]) for linje_ in map(holdt_sammen, tekst)]


def _timene(kort: AnvisningRad | Anvisningsfakta) -> str:
    timer = kort.tapt_arbtid if kort.arb_timer is None else kort.arb_timer
    return "-" if timer is None else vis_verdi(timer, "timer")

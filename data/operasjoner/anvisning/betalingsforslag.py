"""A payment that others are to see: the card is proposed, and is paid when it is decided, in the run of then."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.operasjoner.anvisning.anvisning import Anvisningsbilde, anvisningsrad, betaling_av, krev_sett
from data.operasjoner.anvisning.anvisningsbilde import bilde_av
from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning, Betaling
from data.operasjoner.forslag.foreslaa import skriv_forslag
from data.operasjoner.forslag.skrives import Skrives
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.kort import Kort
from data.sak.mappe import Mappe, krev_mappe
from data.sak.rader.forslagsrader import ANVISNINGEN, Forslag
from data.sak.saksoppslag import krev_versjon
from data.tabeller import AnvisningRad

_LEST: Mapping[str, Callable[[Any], Any]] = {
    "meldedato": date.fromisoformat,
    "periode_fra": date.fromisoformat,
    "periode_til": date.fromisoformat,
    "arb_timer": Decimal,
    "tapt_arbtid": Decimal,
    "anvist_belop": Decimal,
}
"""How a field of a card is read that JSON has no value for."""
_SKREVET = tuple(felt.name for felt in fields(Kort) if felt.name not in ("journalnr", "signatur"))


@dataclass(frozen=True, slots=True)
class ForeslaattBetaling:
    """A payment that waits for others; what the form shows after it, what it comes to, and how it came."""

    bilde: Anvisningsbilde
    beregnet: BeregnetAnvisning
    forslag: Forslag
    erstattet: bool
    fra_for: bool


def foreslaa_betaling(reg: Register, kort: Kort, versjon: int, sett: Collection[str] = ()) -> ForeslaattBetaling:
    """Proposes the payment of a card that `anvis` says must be proposed. Raises Avvist, MaaSees, Konflikt."""
    with skriv(reg, Operasjon.ANVISNING) as okt:
        mappe = krev_mappe(okt, kort.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        betaling = betaling_av(reg, okt, mappe, kort)
        assert betaling.beregnet.foreslaas, "what one pays alone would wait for nobody"
        krev_sett(betaling.beregnet, sett)
        forbehold = [ett.id for ett in betaling.beregnet.forbehold]
        gjort = skriv_forslag(reg, okt, mappe, ANVISNINGEN, _innhold(kort, betaling, forbehold))
        bilde = bilde_av(gjort.mappe, reg.klokke.dato(), betaling.beregnet.kjoredato)
        return ForeslaattBetaling(bilde, betaling.beregnet, gjort.forslag, gjort.erstattet, gjort.fra_for)


def betalt_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> tuple[Skrives[AnvisningRad], str]:
    """The payment that a proposal is of, as the case takes it today, and what it says. Raises Avvist.

    What spoke against it when it was proposed may do so no longer; what did not, makes it another payment.
    """
    kort, sett = foreslaatt_kort(forslag), forslag.innhold["forbehold"]
    betaling = betaling_av(reg, okt, mappe, kort)
    naa = [ett.id for ett in betaling.beregnet.forbehold]
    innhold = _innhold(kort, betaling, sett if {*naa} <= {*sett} else naa)
    return Skrives(anvisningsrad(reg, mappe.sak, kort, betaling), Loggslag.ANVIST), innhold


def foreslaatt_kort(forslag: Forslag) -> Kort:
    """The card that a proposal is to pay."""
    skrevet = {navn: forslag.innhold[navn] for navn in _SKREVET if navn in forslag.innhold}
    lest = {navn: _LEST[navn](verdi) if navn in _LEST else verdi for navn, verdi in skrevet.items()}
    return Kort(journalnr=forslag.journalnr, **lest)


def _innhold(kort: Kort, betaling: Betaling, forbehold: Collection[str]) -> str:
    """What stands on the card and what it comes to, as a proposal keeps it; the run and the account are those of then.

    `anvist_belop` is there when it was typed, `utbetales` is what it comes to.
    """
    beregnet = betaling.beregnet
    skrevet = {navn: verdi for navn in _SKREVET if (verdi := getattr(kort, navn)) is not None}
    blir = {
        "prosent": beregnet.anvist_prosent.verdi,
        "utbetales": beregnet.anvist_belop.verdi,
        "skatt": beregnet.skatt,
        "netto": beregnet.netto,
        "vedtak_id": betaling.vedtak_id,
        "forbehold": [*forbehold],
    }
    return json.dumps(skrevet | blir, ensure_ascii=False, sort_keys=True, default=str)

"""The right number of an exercise, and the number of facts with a mistake in them, by the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from data.feil import Avvist
from data.operasjoner.behandling.behandling import regn_ut
from data.sak.faktakontroll import med_standardverdier
from rules.dagpenger.svar import Anvisning, Beregning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.skjema import Behandling
from rules.regelverk import UtenforRegelverket, naermeste_lov, saksfakta
from rules.regelverk import beregn as beregn_sak
from training.ovelse.ovelse import Fasit, Fasitkort

_HUNDRE = Decimal(100)


def rette_fakta(fasit: Fasit) -> Behandling:
    """The right facts of a case as the forms have them."""
    return Behandling(**fasit.opplysninger)


def beregnet(fakta: Behandling, dag: date) -> Beregning | None:
    """The case by the rules on the day it is decided; None for facts that no case can have."""
    try:
        return beregn_sak(saksfakta(fakta, dag))
    except (Feltfeil, UtenforRegelverket, ArithmeticError, AssertionError):
        return None


def resultat(navn: str, dag: date) -> Callable[[Behandling], Decimal | None]:
    """What gives one result of a case, such as `ukesats`, of some facts."""

    def regn(fakta: Behandling) -> Decimal | None:
        svar = beregnet(fakta, dag)
        return None if svar is None else Decimal(getattr(svar, navn).verdi)

    return regn


def kortfakta(fakta: Behandling, dag: date, kort: Fasitkort) -> Anvisningsfakta | None:
    """The facts of a card on the decision that those facts give; None when no such decision or card can be."""
    try:
        beregnet_ = regn_ut(fakta, dag, "")
        hele = med_standardverdier(fakta, beregnet_.maks_uker)
        return Anvisningsfakta(
            kort.fra,
            kort.til,
            beregnet_.ukesats,
            normal_arbtid=hele.normal_arbtid,
            anvisningstype=kort.type,
            arb_timer=kort.arb_timer,
            tapt_arbtid=kort.tapt_arbtid,
            maks_prosent=hele.maks_prosent or _HUNDRE,
            skatteprosent=hele.skatteprosent,
            tabellnr=hele.tabellnr or "",
        )
    except (Feltfeil, UtenforRegelverket, Avvist, ArithmeticError, AssertionError):
        return None


def kortet(fakta: Anvisningsfakta) -> Anvisning | None:
    """The card by the rules; None for one that cannot be paid."""
    try:
        lov = naermeste_lov(fakta.fra)
        return lov.utbetaling.beregn_anvisning(fakta, _standard(lov), "")
    except (Feltfeil, UtenforRegelverket, ArithmeticError, AssertionError):
        return None


def _standard(lov: Any) -> Any:
    from rules.regelverk import standard

    return standard(lov)


KORTTALL = {"anvist": "anvist_belop", "utbetalt": "netto"}


def kortresultat(navn: str) -> Callable[[Anvisningsfakta], Decimal | None]:
    """What gives the kroner of a card, before tax (`anvist`) or after (`utbetalt`)."""

    def regn(fakta: Anvisningsfakta) -> Decimal | None:
        svar = kortet(fakta)
        return None if svar is None else Decimal(getattr(svar, KORTTALL[navn]).verdi)

    return regn


def uten(fakta: Behandling, felt: str) -> Behandling:
    """The facts with one field blank."""
    return replace(fakta, **{felt: None})

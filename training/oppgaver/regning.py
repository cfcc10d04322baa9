"""The right number of an exercise, and the number of facts with a mistake in them, by the rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

from data.feil import Avvist
from data.operasjoner.behandling.behandling import regn_ut
from data.sak.faktakontroll import med_standardverdier
from rules.dagpenger.svar import Anvisning, Beregning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.feltfeil import Feltfeil
from rules.fakta.skjema import FAKTA, Behandling
from rules.fakta.tolkning import Tolkning
from rules.mange.varianter import varianter
from rules.regelverk import Lov, UtenforRegelverket, les_tolkning, naermeste_lov, saksfakta, standard
from rules.regelverk import beregn as beregn_sak
from training.feiltyper.feiltype import Faktaendring
from training.feiltyper.gjenkjenning import Forsok
from training.feiltyper.lesningsfeil import Lesning
from training.ovelse.ovelse import Fasit, Fasitkort

if TYPE_CHECKING:
    from numpy.typing import NDArray

_HUNDRE = Decimal(100)
Resultatene = Callable[[str], tuple["NDArray[np.int64]", "NDArray[np.bool_]"]]
"""What gives a result of many cases by its name, in kroner or weeks, and which of them there can be."""


def rette_fakta(fasit: Fasit) -> Behandling:
    """The right facts of a case as the forms have them."""
    return Behandling(**fasit.opplysninger)


def rett_tolkning(fasit: Fasit, dag: date) -> Tolkning:
    """How the law is to be read in that case. Raises UkjentTolkning."""
    return les_tolkning(fasit.tolkning, dag)


def beregnet(fakta: Behandling, dag: date, tolkning: Tolkning | None = None) -> Beregning | None:
    """The case by the rules on the day it is decided; None for facts that no case can have."""
    try:
        return beregn_sak(saksfakta(fakta, dag), tolkning)
    except (Feltfeil, UtenforRegelverket, ArithmeticError, AssertionError):
        return None


def resultat(navn: str, dag: date, tolkning: Tolkning | None = None) -> Callable[[Behandling], Decimal | None]:
    """What gives one result of a case, such as `ukesats`, of some facts."""

    def regn(fakta: Behandling) -> Decimal | None:
        svar = beregnet(fakta, dag, tolkning)
        return None if svar is None else Decimal(getattr(svar, navn).verdi)

    return regn


def lest_slik(navn: str, dag: date, fakta: Behandling) -> Callable[[Lesning], Decimal | None]:
    """What gives one result of those facts when the law is read in one way or another."""
    return lambda lesning: resultat(navn, dag, lesning.tolkning)(fakta)


def resultater(rette: Behandling, forsok: Forsok, dag: date, tolkning: Tolkning | None = None) -> Resultatene:
    """The results of a case with each of many changes, by the fast path."""
    antall = len(forsok)
    ingen = np.zeros(antall, np.int64), np.zeros(antall, np.bool_)
    riktig = beregnet(rette, dag, tolkning)
    if riktig is None:
        return lambda navn: ingen  # noqa: ARG005 - no such case has any of them
    if not forsok.endringer:
        return lambda navn: (np.full(antall, int(getattr(riktig, navn).verdi)), ~ingen[1])
    lov = naermeste_lov(rette.innvilget_fra or dag)
    utenfor = _utenfor(lov, forsok)
    under_loven = np.delete(np.arange(antall), [*utenfor])
    endringer = [*map(_ved_nokkel, forsok.endringer)]
    saker, plasser = varianter(saksfakta(rette, dag), endringer, forsok.sammen[under_loven])
    mange = lov.mange.beregn_mange(saker, tolkning or standard(lov, rette.innvilget_fra or dag))
    andre = {plass: beregnet(replace(rette, **endring), dag, tolkning) for plass, endring in utenfor.items()}

    def tallene(navn: str) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        tall, mulige = ingen[0].copy(), ingen[1].copy()
        tall[under_loven[plasser]], mulige[under_loven[plasser]] = getattr(mange, navn), True
        for plass, svar in andre.items():
            if svar is not None:
                tall[plass], mulige[plass] = int(getattr(svar, navn).verdi), True
        return tall, mulige

    return tallene


def _utenfor(lov: Lov, forsok: Forsok) -> Mapping[int, Faktaendring]:
    """The attempts, by their places, that are granted from a day of another law, with all that is otherwise in them."""
    if all(lov.fra <= ett.get("innvilget_fra", lov.fra) <= lov.til for ett in forsok.endringer):
        return {}
    alle = enumerate(forsok.samlet())
    return {plass: ett for plass, ett in alle if not lov.fra <= ett.get("innvilget_fra", lov.fra) <= lov.til}


def _ved_nokkel(endring: Faktaendring) -> dict[str, Any]:
    """What is otherwise, as the rules take it, at its key; what no rule of a case reads is left out."""
    return {
        ett.nokkel: None if verdi is None else ett.slag.i_regelen(verdi)
        for navn, verdi in endring.items()
        if (ett := FAKTA[navn]).nokkel
    }


def kortfakta(
    fakta: Behandling, dag: date, kort: Fasitkort, tolkning: Tolkning | None = None
) -> Anvisningsfakta | None:
    """The facts of a card on the decision that those facts give; None when no such decision or card can be."""
    try:
        beregnet_ = regn_ut(fakta, dag, "", tolkning)
        hele = med_standardverdier(fakta, beregnet_.maks_uker, tolkning)
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
        return lov.utbetaling.beregn_anvisning(fakta, standard(lov, fakta.fra), "")
    except (Feltfeil, UtenforRegelverket, ArithmeticError, AssertionError):
        return None


KORTTALL = {"anvist": "anvist_belop", "utbetalt": "netto"}


def kortresultat(navn: str) -> Callable[[Anvisningsfakta], Decimal | None]:
    """What gives the kroner of a card, before tax (`anvist`) or after (`utbetalt`)."""

    def regn(fakta: Anvisningsfakta) -> Decimal | None:
        svar = kortet(fakta)
        return None if svar is None else Decimal(getattr(svar, KORTTALL[navn]).verdi)

    return regn

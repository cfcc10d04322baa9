"""The right number of an exercise, and the number of facts with a mistake in them, by the rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from rules.fakta.skjema import FAKTA, Behandling
from rules.fakta.tolkning import Tolkning
from rules.mange.varianter import varianter
from rules.regelverk import UtenforRegelverket, les_tolkning, naermeste_lov, saksfakta, standard
from rules.regelverk import beregn as beregn_sak
from training.feiltyper.feiltype import Endring
from training.feiltyper.gjenkjenning import Regn
from training.feiltyper.lesningsfeil import Lesning
from training.ovelse.ovelse import Fasit, Fasitkort

_HUNDRE = Decimal(100)


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


def resultater(navn: str, dag: date, tolkning: Tolkning | None = None) -> Regn[Behandling, Decimal]:
    """What gives one result of the same case with each of many changes, by the fast path."""
    en = resultat(navn, dag, tolkning)

    def regn(fakta: Behandling, endringer: Sequence[Endring]) -> list[Decimal | None]:
        svarene: list[Decimal | None] = [None] * len(endringer)
        if beregnet(fakta, dag, tolkning) is None:
            return svarene
        lov = naermeste_lov(fakta.innvilget_fra or dag)
        under_loven = [
            plass for plass, ett in enumerate(endringer) if lov.fra <= ett.get("innvilget_fra", lov.fra) <= lov.til
        ]
        saker, plasser = varianter(saksfakta(fakta, dag), [_ved_nokkel(endringer[plass]) for plass in under_loven])
        tallene = getattr(lov.mange.beregn_mange(saker, tolkning or standard(lov)), navn).tolist()
        for plass, tall in zip(plasser.tolist(), tallene, strict=True):
            svarene[under_loven[plass]] = Decimal(tall)
        for plass in set(range(len(endringer))) - set(under_loven):
            svarene[plass] = en(replace(fakta, **endringer[plass]))
        return svarene

    return regn


def _ved_nokkel(endring: Endring) -> dict[str, Any]:
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
        return lov.utbetaling.beregn_anvisning(fakta, standard(lov), "")
    except (Feltfeil, UtenforRegelverket, ArithmeticError, AssertionError):
        return None


KORTTALL = {"anvist": "anvist_belop", "utbetalt": "netto"}


def kortresultat(navn: str) -> Callable[[Anvisningsfakta], Decimal | None]:
    """What gives the kroner of a card, before tax (`anvist`) or after (`utbetalt`)."""

    def regn(fakta: Anvisningsfakta) -> Decimal | None:
        svar = kortet(fakta)
        return None if svar is None else Decimal(getattr(svar, KORTTALL[navn]).verdi)

    return regn


def gjennom_vedtaket(
    navn: str, dag: date, kort: Fasitkort, tolkning: Tolkning | None = None
) -> Regn[Behandling, Decimal]:
    """What gives the kroner of a card that is paid on a decision with each of many changes: by its ukesats alone."""
    regn, satser = kortresultat(navn), resultater("ukesats", dag, tolkning)

    def mange(fakta: Behandling, endringer: Sequence[Endring]) -> list[Decimal | None]:
        rett = kortfakta(fakta, dag, kort, tolkning)
        if rett is None:
            return [None] * len(endringer)
        ukesatser = satser(fakta, endringer)
        belop = {sats: regn(replace(rett, ukesats=sats)) for sats in set(ukesatser) if sats is not None}
        return [None if sats is None else belop[sats] for sats in ukesatser]

    return mange

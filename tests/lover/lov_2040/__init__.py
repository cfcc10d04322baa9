"""An invented law of 2040 and 2041: weeks of five days, its own G, its own rate, card, fact, choice and fast path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from rules.dagpenger.lov_2040.fakta import Saksfakta2040
from rules.dagpenger.lov_2040.resultat import RESULTAT

from rules.dagpenger.lov import registrer
from rules.dagpenger.lovdeler import Innvilgelse, Kontroller, Mange, Satser, Tekster, Utbetaling
from rules.fakta.tolkning import Alternativ, Tolkning, Tolkningsvalg

VALG = Tolkningsvalg(
    "T-TIER",
    "Skal dagsatsen rundes ned til hele tiere?",
    (
        Alternativ("nei", "nei, til nærmeste krone", "Ingen mister noe på avrundingen."),
        Alternativ("ja", "ja, ned til nærmeste 10 kr", "Runde beløp er lettere å kontrollere."),
    ),
    "Prøveloven § 3",
    "C",
    "Om dagsatsen rundes til tiere",
)


class Lov2040:
    """The parts of the law."""

    kode, navn = "lov_2040", "prøveloven av 2040"
    fra, til = date(2040, 1, 1), date(2041, 12, 31)
    saksfakta = Saksfakta2040
    resultat = RESULTAT
    tolkningsvalg: Mapping[str, Tolkningsvalg] = {VALG.id: VALG}

    def tolkning_paa(self, dag: date) -> Tolkning:
        del dag
        return Tolkning(self.tolkningsvalg, {})

    @cached_property
    def satser(self) -> Satser:
        from rules.dagpenger.lov_2040 import satser

        return satser

    @cached_property
    def innvilgelse(self) -> Innvilgelse:
        from rules.dagpenger.lov_2040 import innvilgelse

        return innvilgelse

    @cached_property
    def utbetaling(self) -> Utbetaling:
        from rules.dagpenger.lov_2040 import utbetaling

        return utbetaling

    @cached_property
    def kontroller(self) -> Kontroller:
        from rules.dagpenger.lov_2040 import kontroller

        return kontroller

    @cached_property
    def tekster(self) -> Tekster:
        from rules.dagpenger.lov_2040 import tekster

        return tekster

    @cached_property
    def mange(self) -> Mange:
        from rules.dagpenger.lov_2040 import mange

        return mange


registrer(Lov2040())

"""The law of 17 June 1966 no. 12, chapter 4, as it stood from 1976 to 1996; registered for those dates.

Its parts are imported when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from rules.dagpenger.lov import registrer
from rules.dagpenger.lov_1966.gyldighet import FRA, KODE, NAVN, TIL
from rules.dagpenger.lovdeler import Innvilgelse, Kontroller, Mange, Satser, Tekster, Utbetaling
from rules.dagpenger.resultat import FELLES
from rules.fakta.skjema import Saksfakta
from rules.fakta.tolkning import Tolkning, Tolkningsvalg


class Lov1966:
    """The parts of the law, each a module of this package."""

    kode, navn = KODE, NAVN
    fra, til = FRA, TIL
    saksfakta = Saksfakta
    resultat = FELLES

    @cached_property
    def tolkningsvalg(self) -> Mapping[str, Tolkningsvalg]:
        from rules.dagpenger.lov_1966.tolkning import TOLKNINGSVALG

        return TOLKNINGSVALG

    def tolkning_paa(self, dag: date) -> Tolkning:
        """The default of each tolkningsvalg, the same on every day."""
        del dag
        from rules.dagpenger.lov_1966.tolkning import STANDARD

        return STANDARD

    @cached_property
    def satser(self) -> Satser:
        from rules.dagpenger.lov_1966 import satser

        return satser

    @cached_property
    def innvilgelse(self) -> Innvilgelse:
        from rules.dagpenger.lov_1966 import innvilgelse

        return innvilgelse

    @cached_property
    def utbetaling(self) -> Utbetaling:
        from rules.dagpenger.lov_1966 import utbetaling

        return utbetaling

    @cached_property
    def kontroller(self) -> Kontroller:
        from rules.dagpenger.lov_1966 import kontroller

        return kontroller

    @cached_property
    def tekster(self) -> Tekster:
        from rules.dagpenger.lov_1966 import tekster

        return tekster

    @cached_property
    def mange(self) -> Mange:
        from rules.dagpenger.lov_1966 import mange

        return mange


registrer(Lov1966())

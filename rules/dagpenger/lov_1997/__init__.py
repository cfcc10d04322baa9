"""The law of today, folketrygdloven chapter 4, from 1997 to 2026.

It answers `dagpenger beregn`, and is registered for that alone: the screens and the register are not offered it.
Its parts are imported when somebody asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from rules.dagpenger.lov import registrer_proving
from rules.dagpenger.lov_1997.gyldighet import FRA, KODE, NAVN, TIL
from rules.dagpenger.lovdeler import Provingsmange, Satser
from rules.fakta.tolkning import Tolkning, Tolkningsvalg
from rules.tall.tall import Ledd


class Lov1997:
    """The law as it answers a case in JSON that is tried from a day."""

    kode, navn = KODE, NAVN
    fra, til = FRA, TIL

    @cached_property
    def tolkningsvalg(self) -> Mapping[str, Tolkningsvalg]:
        from rules.dagpenger.lov_1997.tolkning import TOLKNINGSVALG

        return TOLKNINGSVALG

    @cached_property
    def satser(self) -> Satser:
        from rules.dagpenger.lov_1997 import satser

        return satser

    def tolkning_paa(self, dag: date) -> Tolkning:
        """The default of each tolkningsvalg on a day."""
        from rules.dagpenger.lov_1997.tolkning import tolkning_paa

        return tolkning_paa(dag, {})

    @cached_property
    def mange(self) -> Provingsmange:
        from rules.dagpenger.lov_1997 import mange

        return mange

    def prov(self, sak: object) -> dict[str, Any]:
        """The answer to a case in parsed JSON, JSON-ready; raises Feltfeil for what it does not take."""
        from rules.dagpenger.lov_1997.beregning import beregn
        from rules.dagpenger.lov_1997.inn.lesing import les_sak
        from rules.dagpenger.lov_1997.ut.svar import som_json

        return som_json(beregn(les_sak(sak)))

    def tall(self, sak: object) -> Iterator[Ledd]:
        """The numbers of that answer, each with its tree; raises Feltfeil as `prov` does."""
        from rules.dagpenger.lov_1997.beregning import beregn
        from rules.dagpenger.lov_1997.inn.lesing import les_sak
        from rules.dagpenger.lov_1997.ut.grad import tallene

        return tallene(beregn(les_sak(sak)))


registrer_proving(Lov1997())

"""A case and its cards with each of the mistakes, and with each two: calculated once, whatever is asked of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np

from rules.dagpenger.svar import Anvisning
from rules.fakta.anvisning import Anvisningsfakta
from rules.fakta.skjema import Behandling
from training.feiltyper.feiltype import Feiltype
from training.feiltyper.gjenkjenning import Forsok, Mulige
from training.feiltyper.kortfeil import KORTFEIL
from training.feiltyper.vedtaksfeil import VEDTAKSFEIL
from training.oppgaver.regning import KORTTALL, Resultatene, kortet, kortfakta, resultater, rett_tolkning, rette_fakta
from training.ovelse.ovelse import Fasit, Fasitkort, Ovelse


class Vedtaksforsok:
    """The decision of a case, and what its cards come to by its ukesats."""

    def __init__(self, fasit: Fasit, dag: date) -> None:
        self._rette, self._tolkning, self._dag = rette_fakta(fasit), rett_tolkning(fasit, dag), dag
        self._mulige = Mulige(self._rette, VEDTAKSFEIL)
        self._regnet: dict[Forsok, Resultatene] = {}
        self._kortene: dict[tuple[Fasitkort, int], Anvisning] = {}

    def feil_bak(
        self, navn: str, tall: Decimal, dine: Behandling | None = None
    ) -> list[tuple[Feiltype[Behandling], ...]]:
        """The mistakes that give that result, such as `ukesats`, of the learner's facts."""

        def treff(forsok: Forsok) -> list[int]:
            tallene, mulige = self._resultatene(forsok)(navn)
            return np.flatnonzero(mulige & (tallene == tall)).tolist()

        return self._mulige.som_gir(treff, dine)

    def feil_bak_faktum(self, felt: str, dine: Behandling) -> list[tuple[Feiltype[Behandling], ...]]:
        """The mistakes that leave what stands in that field of the learner's facts."""
        return self._mulige.som_gir_feltet(felt, dine)

    def feil_bak_kortet(
        self, navn: str, belop: Decimal, kort: Fasitkort, dine: Behandling | None = None
    ) -> list[tuple[Feiltype[Behandling], ...]]:
        """The mistakes with the decision on which that card comes to so many kroner.

        The ukesatser that pay so much lie together, as a higher one never pays less.
        """
        rett = self.kortfakta(kort)
        if rett is None or kortet(rett) is None:
            return []

        def kroner(sats: int) -> Decimal:
            return self._kroner(navn, kort, rett, sats)

        def treff(forsok: Forsok) -> list[int]:
            satsene, mulige = self._resultatene(forsok)("ukesats")
            ulike = np.unique(satsene[mulige]).tolist()
            som_gir = ulike[bisect_left(ulike, belop, key=kroner) : bisect_right(ulike, belop, key=kroner)]
            return np.flatnonzero(mulige & np.isin(satsene, som_gir)).tolist()

        return self._mulige.som_gir(treff, dine)

    def kortfakta(self, kort: Fasitkort) -> Anvisningsfakta | None:
        """The facts of a card on the right decision; None when no such card can be."""
        return kortfakta(self._rette, self._dag, kort, self._tolkning)

    def _resultatene(self, forsok: Forsok) -> Resultatene:
        if forsok not in self._regnet:
            self._regnet[forsok] = resultater(self._rette, forsok, self._dag, self._tolkning)
        return self._regnet[forsok]

    def _kroner(self, navn: str, kort: Fasitkort, rett: Anvisningsfakta, sats: int) -> Decimal:
        if (kort, sats) not in self._kortene:
            svar = kortet(replace(rett, ukesats=Decimal(sats)))
            assert svar is not None, "the right card can be paid, whatever the ukesats"
            self._kortene[kort, sats] = svar
        return _kroner(navn, self._kortene[kort, sats])


class Kortforsok:
    """A card on the right decision."""

    def __init__(self, riktig: Anvisningsfakta) -> None:
        self._mulige = Mulige(riktig, KORTFEIL)
        self._regnet: dict[Forsok, list[Anvisning | None]] = {}

    def feil_bak(self, navn: str, belop: Decimal) -> list[tuple[Feiltype[Anvisningsfakta], ...]]:
        """The mistakes with the card that give so many kroner."""

        def treff(forsok: Forsok) -> list[int]:
            kortene = enumerate(self._kortene(forsok))
            return [plass for plass, ett in kortene if ett and _kroner(navn, ett) == belop]

        return self._mulige.som_gir(treff)

    def _kortene(self, forsok: Forsok) -> list[Anvisning | None]:
        if forsok not in self._regnet:
            self._regnet[forsok] = [*map(kortet, self._mulige.faktaene(forsok))]
        return self._regnet[forsok]


class Forsokene:
    """Those of an exercise, of each right case and each right card."""

    def __init__(self, ovelse: Ovelse) -> None:
        self._ovelse = ovelse
        self._vedtak: dict[str, Vedtaksforsok] = {}
        self._kort: dict[tuple[str, Fasitkort], Kortforsok | None] = {}

    def vedtaket(self, fasit: Fasit) -> Vedtaksforsok:
        """The case of a person."""
        if fasit.person not in self._vedtak:
            self._vedtak[fasit.person] = Vedtaksforsok(fasit, self._ovelse.behandles(fasit))
        return self._vedtak[fasit.person]

    def kortet(self, fasit: Fasit, kort: Fasitkort) -> Kortforsok | None:
        """A card of a person; None when no such card can be."""
        if (fasit.person, kort) not in self._kort:
            fakta = self.vedtaket(fasit).kortfakta(kort)
            self._kort[fasit.person, kort] = None if fakta is None else Kortforsok(fakta)
        return self._kort[fasit.person, kort]


def _kroner(navn: str, kort: Anvisning) -> Decimal:
    """A card before tax (`anvist`), or after (`utbetalt`)."""
    return Decimal(getattr(kort, KORTTALL[navn]).verdi)

"""Why: the tree of each main number of an answer, as data, with every alternative of the choices that it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rules.dagpenger.lov_1997.beregning import Provingssvar
from rules.dagpenger.lov_1997.feil import UgyldigSak
from rules.dagpenger.lov_1997.utbetaling.meldekort import Kortrekke
from rules.fakta.tolkning import Tolkning
from rules.forklaring.forklaring import Forklaring, forklar, som_dict
from rules.tall.tall import Tall

Hent = Callable[[Provingssvar], Tall]


@dataclass(slots=True, eq=False)
class Tallsvar:
    """One number of an answer, which can be asked for again under other choices."""

    svar: Provingssvar
    hent: Hent
    tall: Tall
    gjelder_hva: str

    @property
    def tolkning(self) -> Tolkning:
        """The choices that it was made with."""
        return self.svar.ramme.tolkning

    @property
    def hovedtall(self) -> Tall:
        """The number."""
        return self.tall

    def gjelder(self, navn: str) -> str:  # noqa: ARG002 - there is one number
        """What a difference in the number is a difference in, in words."""
        return self.gjelder_hva

    def beregn_om(self, tolkning: Tolkning) -> Tallsvar:
        """The same number with other choices."""
        annet = self.svar.beregn_om(tolkning)
        return Tallsvar(annet, self.hent, self.hent(annet), self.gjelder_hva)


def forklaringer(svar: Provingssvar) -> dict[str, Any]:
    """The trees, as JSON-ready data: `meldekort` has one for what each card pays.

    Those of the cards are one text: what one shows in full, the next ones do not show again. They have no alternatives,
    for each of them would be all cards once more.
    """
    trerne: dict[str, Any] = {}
    uten_kort = svar.uten_kort()
    if (innvilgelse := svar.innvilgelse) is not None:
        trerne["grunnlag"] = _tre(uten_kort, _grunnlag, "i året")
        trerne["dagsats"] = _tre(uten_kort, _dagsats, "om dagen")
        if innvilgelse.uker is not None:
            trerne["stonadsuker"] = _tre(uten_kort, _stonadsuker, "i alt")
    if svar.kort is not None:
        trerne["meldekort"] = _kortene(svar.kort)
    if svar.ferietillegg is not None:
        trerne["ferietillegg"] = _tre(svar, _ferietillegg, "i alt")
    return trerne


def _tre(svar: Provingssvar, hent: Hent, gjelder: str) -> dict[str, Any]:
    """The tree with its alternatives; without them when the case cannot be calculated under one of them."""
    tall = hent(svar)
    try:
        return som_dict(forklar(tall, Tallsvar(svar, hent, tall, gjelder)))
    except UgyldigSak:
        return som_dict(forklar(tall))


def _kortene(rekke: Kortrekke) -> list[dict[str, Any]]:
    vist: dict[int, Forklaring] = {}
    return [som_dict(forklar(kort.utbetales, vist=vist)) for kort in rekke.kort]


def _grunnlag(svar: Provingssvar) -> Tall:
    assert svar.innvilgelse is not None
    return svar.innvilgelse.grunnlag


def _dagsats(svar: Provingssvar) -> Tall:
    assert svar.innvilgelse is not None
    return svar.innvilgelse.sats.dagsats


def _stonadsuker(svar: Provingssvar) -> Tall:
    assert svar.innvilgelse is not None
    assert svar.innvilgelse.uker is not None
    return svar.innvilgelse.uker


def _ferietillegg(svar: Provingssvar) -> Tall:
    assert svar.ferietillegg is not None
    return svar.ferietillegg.belop

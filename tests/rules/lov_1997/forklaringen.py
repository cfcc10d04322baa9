"""The trees of an answer beside the oracle: what stands at the top, and what another reading would have given.

A tree shows a number as a person reads it, so an amount with many decimals is only held to the øre.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from tests.rules.lov_1997.fasit import fasit

EN_ORE = Fraction(1, 100)
TOPPER = {"grunnlag": "grunnlag", "dagsats": "dagsats", "stonadsuker": "stonadsuker", "ferietillegg": "belop"}
"""The trees, and the name of what each explains."""


def skjeve_trer(sak: Mapping[str, Any], svar: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Where a tree says something else than the oracle: the path, the oracle's value, the tree's."""
    trer: Mapping[str, Any] = svar.get("forklaring", {})
    riktig = fasit(dict(sak))
    for navn in TOPPER:
        venter = toppen(riktig, navn)
        if venter is None:
            continue
        if navn not in trer:
            yield f"forklaring.{navn}", venter, None
            continue
        if er_ulik(venter, trer[navn]["verdi"]):
            yield f"forklaring.{navn}.verdi", venter, trer[navn]["verdi"]
        yield from skjeve_alternativer(sak, navn, trer[navn])
    kortene = [kort["utbetales"] for kort in riktig.get("meldekort", [])]
    i_treet = [kort["verdi"] for kort in trer.get("meldekort", [])]
    if kortene != i_treet:
        yield "forklaring.meldekort", kortene, i_treet


def skjeve_alternativer(sak: Mapping[str, Any], navn: str, tre: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    """Each alternative in the tree is what the oracle gives with that choice."""
    for ledd in alle_ledd(tre):
        for ett in ledd.get("alternativer", ()):
            valg = {ledd["tolkning"]["id"]: ett["alternativ"]}
            venter = toppen(fasit({**sak, "tolkning": {**sak.get("tolkning", {}), **valg}}), navn)
            if er_ulik(venter, ett["verdi"]):
                yield f"forklaring.{navn}.alternativer", (valg, venter), ett["verdi"]


def alle_ledd(tre: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield tre
    for barn in tre.get("barn", ()):
        yield from alle_ledd(barn)


def toppen(svar: Mapping[str, Any], navn: str) -> Any:
    """What the tree of that name explains, or None."""
    hele = svar.get(navn)
    return hele.get(TOPPER[navn]) if isinstance(hele, Mapping) else hele


def er_ulik(venter: Any, vist: Any) -> bool:
    if venter is None or vist is None:
        return venter is not vist
    return abs(Fraction(venter) - Fraction(vist)) >= EN_ORE

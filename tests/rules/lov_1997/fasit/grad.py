"""The grades that an answer may carry, as far as the rulebook says so without doubt.

"The lowest used" leaves open what is used. What is sure is that an answer is no better than the marked lines that its
numbers hang on, and that a plain case of 2024 or later hangs on none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.rules.lov_1997.fasit import satser
from tests.rules.lov_1997.fasit.grunnlag import beregnes, gjenopptas
from tests.rules.lov_1997.fasit.sak import Sak

PERMITTERINGSUKER = {
    satser.FORSTE_DAG: "A",
    date(2002, 1, 1): "B",
    date(2003, 7, 1): "A",
    date(2009, 2, 1): "A",
    date(2012, 1, 1): "B",
    date(2013, 1, 1): "A",
    date(2016, 1, 1): "B",
    date(2019, 1, 1): "C",
    date(2020, 11, 1): "B",
    date(2021, 7, 1): "A",
}
KRAV_PERMITTERT = {satser.FORSTE_DAG: "A", date(2009, 7, 1): "B", date(2022, 3, 1): "C"}
VENTEDAGER = {
    satser.FORSTE_DAG: "A",
    date(2006, 1, 1): "C",
    date(2020, 3, 20): "B",
    date(2021, 10, 1): "C",
    date(2024, 1, 1): "A",
}
PLANE_NOKLER = {"provingsdato", "inntekter", "grunnlag", "barn"}


def mulige(sak: Sak) -> str:
    """The grades that the answer may carry, e.g. `BC`."""
    merket = {"A", *merkede(sak)}
    if "C" in merket:
        return "C"
    if "B" in merket:
        return "BC"
    er_plan = sak.dag >= date(2024, 1, 1) and set(sak.inn) <= PLANE_NOKLER
    return "A" if er_plan else "ABC"


def merkede(sak: Sak) -> Iterator[str]:
    """The grades of the marked lines that the answer surely hangs on."""
    valgt = sak.inn.get("tolkning", {})
    er_fisk = sak.inn.get("fiskeindustri", False)
    if "inntekter" in sak.inn:
        if sak.sats(satser.ER_AAR) and "T-OPPJUST" not in valgt:
            yield "C"
        if sak.sats(satser.ER_SNITT) and "T-SEKSG" not in valgt:
            yield "B"
    if beregnes(sak):
        if sak.sats(satser.ER_KORONASATS):
            yield "B"
        if sak.lovdag < date(2003, 1, 1):
            yield "C"
        if not er_fisk and not gjenopptas(sak):
            yield sak.sats(VENTEDAGER)
    if sak.inn.get("permittert", False) and not er_fisk:
        yield sak.sats(PERMITTERINGSUKER)
        if "T-KRAVTAP" not in valgt:
            yield sak.sats(KRAV_PERMITTERT)

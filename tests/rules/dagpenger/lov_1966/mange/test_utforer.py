"""Each scalar rule is carried out by a named function of the fast path, or it is said why none is needed."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from inspect import signature
from types import ModuleType

import pytest

from rules.dagpenger.lov_1966 import innvilgelse, mange
from rules.dagpenger.lov_1966.utbetaling import anvisning, dager, ferie
from rules.mange.utforer import regelnavn, utforte_regler

UTEN = {
    "anvisning.utbetales": "det er anvist beløp uten skatt, og regnes ikke ut for mange",
    "ferie.feriegrunnlag": "summen over betalingene er inndata der",
    "ferie.prosent_i_ferieaaret": "summen over betalingene er inndata der",
    "ferie.kan_anvises_fra": "en dag, og ikke et tall for mange saker",
    "stonadsperiode.uker_igjen": "uker på en konto over betalingene, som hurtigveien ikke har",
    "registeravvik.inntekt_ses_paa": "et spørsmål om en registeropplysning, og ikke et tall for mange saker",
    "klage.klagefrist": "en dag, og ikke et tall for mange saker",
    "ferie.gjenstaaende_ferietillegg": "hurtigveien regner hele tillegget",
}
"""The scalar rules that the fast path does not carry out, each with why."""


def moduler_i(pakke: ModuleType) -> Iterator[ModuleType]:
    for modul in pkgutil.iter_modules(pakke.__path__):
        yield import_module(f"{pakke.__name__}.{modul.name}")


def skalare_regler() -> list[str]:
    """Every public rule function that gives one number with its tree."""
    return [
        regelnavn(funksjon)
        for modul in (*moduler_i(innvilgelse), anvisning, ferie, dager)
        for navn, funksjon in vars(modul).items()
        if not navn.startswith("_")
        and getattr(funksjon, "__module__", "") == modul.__name__
        and callable(funksjon)
        and not isinstance(funksjon, type)
        and str(signature(funksjon).return_annotation).partition("[")[0] == "Tall"
    ]


UTFORT = utforte_regler(moduler_i(mange))


@pytest.mark.parametrize("regel", skalare_regler())
def test_hver_skalar_regel_har_sin_hurtigvei(regel):
    assert (regel in UTFORT) != (regel in UTEN), UTEN.get(regel, "ingen funksjon i mange/ sier at den utfører regelen")


def test_det_som_er_unntatt_er_regler():
    assert set(UTEN) <= set(skalare_regler())


def test_reglene_er_mange():
    assert len(skalare_regler()) >= 30

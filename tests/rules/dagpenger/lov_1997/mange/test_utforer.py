"""Each scalar rule of the grant is carried out by a named function of the fast path, or it is said why none is."""

from __future__ import annotations

import pytest

from rules.dagpenger.lov_1997 import innvilgelse, mange
from rules.mange.utforer import regelnavn, utforte_regler
from tests.rules.dagpenger.lov_1966.mange.test_utforer import moduler_i

UTEN = {
    "alder.alder": "hurtigveien har ingen fødselsdato",
    "arbeidsdag.arbeidsdag_fra": "strekkene bruker den skalare fristen",
    "arbeidsdag.er_arbeidsdag": "strekkene bruker den skalare fristen",
    "gjenopptak.forrige_grunnlag": "hurtigveien innvilger bare nye saker",
    "gjenopptak.gjenopptakelse": "hurtigveien innvilger bare nye saker",
    "gjenopptak.nytt_grunnlag": "hurtigveien innvilger bare nye saker",
    "sats.barn_paa": "kolonnen har barna på prøvingsdatoen",
    "stonadsperiode.gjenstaende_stonadsdager": "hurtigveien innvilger bare nye saker",
    "verneplikt.permitteringsuker": "en sats, som ingen ting regnes av",
    "vilkaar.vilkaar": "vurderes for hånd",
}
"""The scalar rules that the fast path does not carry out, each with why."""


def skalare_regler() -> list[str]:
    """Every public function of the grant."""
    return [
        regelnavn(funksjon)
        for modul in moduler_i(innvilgelse)
        for navn, funksjon in vars(modul).items()
        if not navn.startswith("_")
        and getattr(funksjon, "__module__", "") == modul.__name__
        and callable(funksjon)
        and not isinstance(funksjon, type)
    ]


UTFORT = utforte_regler(moduler_i(mange))


@pytest.mark.parametrize("regel", skalare_regler())
def test_hver_skalar_regel_har_sin_hurtigvei(regel: str) -> None:
    assert (regel in UTFORT) != (regel in UTEN), UTEN.get(regel, "ingen funksjon i mange/ sier at den utfører regelen")


def test_det_som_er_unntatt_er_regler() -> None:
    assert set(UTEN) <= set(skalare_regler())
    assert len(skalare_regler()) >= 35

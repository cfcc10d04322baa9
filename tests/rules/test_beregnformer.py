"""The two forms of a case: one with `provingsdato` is answered by the law of that day, any other as before."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rules.beregnjson import UgyldigInndata, les_sak, resultat, svar
from rules.regelverk import beregn, lovene, provingslovene

GAMMEL: dict[str, Any] = {
    "behandlet": "1988-06-01",
    "innvilget_fra": "1988-06-01",
    "inntekt": [{"lonn": 150_000}, {}, {}],
}


def test_den_gamle_formen_svarer_som_for() -> None:
    assert svar(GAMMEL) == resultat(beregn(*les_sak(GAMMEL)))


def test_den_nye_formen_svares_av_loven_paa_dagen() -> None:
    assert svar({"provingsdato": "2025-06-16"})["grunnbelop"] == {"grunnlag": 130_160, "hengende": 130_160}


@pytest.mark.parametrize("nokkel", ["behandlet", "innvilget_fra", "inntekt"])
def test_begge_formene_i_en_sak_avvises(nokkel: str) -> None:
    with pytest.raises(UgyldigInndata, match=r"^provingsdato kan ikke stå sammen med behandlet") as feil:
        svar({"provingsdato": "2025-06-16", nokkel: GAMMEL[nokkel]})
    assert feil.value.nokkel == "provingsdato"


@pytest.mark.parametrize("dag", ["1996-12-31", "2027-01-01"])
def test_en_dag_som_ingen_lov_svarer_for(dag: str) -> None:
    with pytest.raises(UgyldigInndata) as feil:
        svar({"provingsdato": dag})
    assert feil.value.setning == "provingsdato må være en dato fra 01.01.1997 til 31.12.2026."


@pytest.mark.parametrize("noe", [None, 5, [], "sak", True])
def test_det_som_ikke_er_et_objekt_er_ingen_sak(noe: object) -> None:
    with pytest.raises(UgyldigInndata, match="Saken må være et objekt med nøkler"):
        svar(noe)


def test_skjermene_blir_ikke_tilbudt_loven_som_bare_svarer_paa_json() -> None:
    assert [lov.kode for lov in provingslovene()] == ["lov_1997"]
    assert "lov_1997" not in [lov.kode for lov in lovene()]
    assert lovene()[-1].til == date(1996, 12, 31)

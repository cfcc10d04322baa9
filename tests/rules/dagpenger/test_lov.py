"""How a law registers for its dates: which day two of them claim, and what stands when one is refused or taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from rules.dagpenger.lov import ToLover, avregistrer, registrer, registrerte
from rules.regelverk import lovene


@dataclass(frozen=True)
class Tom:
    """A law with nothing but its dates."""

    kode: str
    fra: date
    til: date
    navn: str = "prøveloven"


@pytest.fixture(autouse=True)
def lovene_som_for() -> Iterator[None]:
    for_ = lovene()
    yield
    for lov in registrerte():
        if lov not in for_:
            avregistrer(lov.kode)
    assert registrerte() == for_


def koder() -> list[str]:
    return [lov.kode for lov in registrerte()]


def test_dagen_etter_den_forrige_og_dagen_for_den_neste_er_ledige():
    registrer(Tom("lov_1997", date(1997, 1, 1), date(1997, 12, 31)))
    registrer(Tom("lov_1970", date(1970, 1, 1), date(1975, 12, 31)))
    assert koder() == ["lov_1970", "lov_1966", "lov_1997"]


@pytest.mark.parametrize(
    ("fra", "til", "dag"),
    [
        (date(1996, 12, 31), date(1998, 12, 31), "31.12.1996"),
        (date(1970, 1, 1), date(1976, 1, 1), "01.01.1976"),
        (date(1980, 5, 1), date(1980, 5, 1), "01.05.1980"),
        (date(1900, 1, 1), date(2100, 1, 1), "01.01.1976"),
    ],
)
def test_den_forste_dagen_som_begge_vil_ha_navngis_og_ingenting_er_registrert(fra, til, dag):
    with pytest.raises(ToLover, match=rf"og prøveloven gjelder {dag}; bare én lov kan gjelde en dag"):
        registrer(Tom("lov_prove", fra, til))
    assert koder() == ["lov_1966"]


def test_samme_kode_tar_plassen_og_bare_den_tas_ut_igjen():
    registrer(Tom("lov_1997", date(1997, 1, 1), date(1997, 12, 31)))
    registrer(Tom("lov_1997", date(1997, 6, 1), date(1999, 12, 31)))
    assert [(lov.kode, lov.fra) for lov in registrerte()][1:] == [("lov_1997", date(1997, 6, 1))]
    avregistrer("lov_1997")
    assert koder() == ["lov_1966"]

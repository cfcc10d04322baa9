"""The grants that a law's readings are tried on."""

from dataclasses import replace
from datetime import date

import pytest

from data.operasjoner.tolkning.virkningsgrunnlag import innvilgede_saker
from data.register.register import Register
from rules.regelverk import lov_paa
from tests.data.saker import FAKTA, Stillbar, ny_sak


@pytest.mark.parametrize("dag", [date(1976, 1, 1), date(1996, 12, 31)])
def test_en_sak_fra_lovens_forste_eller_siste_dag_er_med(reg: Register, tid: Stillbar, dag: date) -> None:
    tid.til(f"{dag}T09:00")
    ny_sak(reg, mottatt_dato=dag).innvilg(replace(FAKTA, innvilget_fra=dag))
    assert [sak.sak.innvilget_fra for sak in innvilgede_saker(reg, lov_paa(dag))] == [dag]

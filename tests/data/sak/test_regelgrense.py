"""A case that begins on a day which no law of this program has is told of, and not opened as another."""

from datetime import date

import pytest

from data.feil import Avvist
from data.sak.regelgrense import datofeil, krev_kjent_lov


def test_en_sak_fra_et_aar_uten_lov_maa_aapnes_av_et_annet_program() -> None:
    with pytest.raises(Avvist) as feil:
        krev_kjent_lov("88000001", date(2040, 1, 2))
    assert "88000001" in feil.value.melding
    assert "02.01.2040" in feil.value.melding


@pytest.mark.parametrize("fra", [None, date(1976, 1, 1), date(1996, 12, 31)])
def test_en_sak_uten_dag_eller_innenfor_aarene_kan_aapnes(fra: date | None) -> None:
    krev_kjent_lov("88000001", fra)


def test_datofeilen_nevner_feltet() -> None:
    assert datofeil("Meldedato", date(1988, 6, 6)) is None
    assert (datofeil("Meldedato", date(1975, 12, 31)) or "").startswith("Meldedato")

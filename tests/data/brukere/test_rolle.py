"""Roles as they are written and stored."""

import pytest

from data.brukere.rolle import Rolle, av_tekst, les_rolle, som_tekst


@pytest.mark.parametrize("skrevet", ["kontrollør", "kontrollor", " Kontrollør ", "KONTROLLOR"])
def test_en_rolle_kan_skrives_med_og_uten_norske_bokstaver(skrevet: str) -> None:
    assert les_rolle(skrevet) is Rolle.KONTROLLOR


@pytest.mark.parametrize("skrevet", ["sjef", " ", "leder leder"])
def test_et_annet_ord_er_ingen_rolle(skrevet: str) -> None:
    with pytest.raises(ValueError, match=skrevet):
        les_rolle(skrevet)


def test_rollene_lagres_i_samme_rekkefolge_og_kommer_tilbake() -> None:
    roller = frozenset({Rolle.LEDER, Rolle.SAKSBEHANDLER, Rolle.OPPLAERING})
    assert som_tekst(roller) == "saksbehandler,leder,opplæring"
    assert av_tekst(som_tekst(roller)) == roller

"""The figures of the law: dated rows with source and grade, and the hengende G held to the table of G."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.dagpenger.lov_1997.satser import PARAMETRE, parametersett, regelverk_paa, skiftedatoer
from rules.tall.grunnbelop import g_paa

EN_DAG = timedelta(days=1)


def test_hver_rad_har_kilde_og_grad() -> None:
    rader = [rad for rader in parametersett().rader.values() for rad in rader]
    assert len(rader) > 120
    assert all(rad.kilde and rad.regel.grad in ("A", "B", "C") for rad in rader)


def test_bare_det_regelverket_kaller_ukjent_er_ukjent() -> None:
    ukjente = {
        (nokkel, rad.gjelder_fra)
        for nokkel, rader in parametersett().rader.items()
        for rad in rader
        if not rad.er_kjent
    }
    assert ukjente == {
        ("permittering_uker", date(2003, 7, 1)),
        ("permittering_uker", date(2013, 1, 1)),
        ("sanksjon_uker", FRA),
    }


def test_hengende_g_er_g_fra_mai_og_henger_igjen_til_sin_dato() -> None:
    for rad in parametersett().rader["hengende_grunnbelop"]:
        aar = rad.gjelder_fra.year if rad.gjelder_fra > FRA else rad.gjelder_fra.year - 1
        assert rad.verdi == g_paa(date(aar, 5, 1)).verdi
        assert date(aar, 5, 1) <= rad.gjelder_fra or rad.gjelder_fra == FRA


@pytest.mark.parametrize("nokkel", PARAMETRE)
def test_hver_verdi_skifter_paa_sin_dag(nokkel: str) -> None:
    for rad in parametersett().rader[nokkel]:
        for dag in (rad.gjelder_fra, rad.gjelder_til):
            assert _verdien(dag, nokkel, rad.alternativ) is not None
            gjeldende = _verdien(dag, nokkel, rad.alternativ)
            assert (gjeldende.verdi, gjeldende.gjelder_fra) == (rad.verdi, rad.gjelder_fra) or not rad.er_kjent
        for dag in (rad.gjelder_fra - EN_DAG, rad.gjelder_til + EN_DAG):
            if FRA <= dag <= TIL:
                assert _verdien(dag, nokkel, rad.alternativ).gjelder_fra != rad.gjelder_fra


def _verdien(dag: date, nokkel: str, alternativ: str):  # type: ignore[no-untyped-def]
    verdi = getattr(regelverk_paa(dag), nokkel)
    return verdi[alternativ] if alternativ else verdi


def test_tabellen_gjelder_alle_dagene() -> None:
    assert skiftedatoer()[0] == FRA
    assert regelverk_paa(TIL).barnetillegg.verdi == 38

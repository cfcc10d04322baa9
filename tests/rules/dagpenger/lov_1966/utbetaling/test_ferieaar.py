"""Section 8: which holiday year a payment belongs to, and how it is divided at New Year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.dagpenger.lov_1966.utbetaling.anvisning import beregn_anvisning
from rules.dagpenger.lov_1966.utbetaling.ferieaar import feriedeling
from rules.dagpenger.svar import Feriedeling
from rules.fakta.anvisning import Anvisningsfakta, UgyldigAnvisning

KJORT = date(1988, 1, 11)


def delt(fra: date, til: date, oppgitt: int | None = None, har_periode: bool = True, **felt: object) -> Feriedeling:
    anvisning = beregn_anvisning(Anvisningsfakta(fra, til, Decimal(1_908), **felt))  # type: ignore[arg-type]
    return feriedeling(anvisning, har_periode, oppgitt, KJORT)


@pytest.mark.parametrize("oppgitt", [None, 0])
def test_ferieaaret_er_aaret_til_periodens_siste_dag(oppgitt):
    ferie = delt(date(1988, 1, 4), date(1988, 1, 17), oppgitt)
    assert (ferie.ferieaar, ferie.dager, ferie.belop, ferie.prosent) == (1988, 0, 0, 0)
    assert not ferie.er_regnet


# Monday 28 December 1987 to Sunday 10 January 1988 are 12 benefit days, 4 of them in 1987: 28, 29, 30 and 31 December.
# 200 % and 3,816 kroner are paid; 4/12 of them are 67 % and 1,272 kroner.
@pytest.mark.parametrize(
    ("oppgitt", "dager", "prosent", "belop", "regnet"),
    [(None, 4, 67, 1_272, True), (4, 4, 67, 1_272, False), (0, 0, 0, 0, False), (12, 12, 200, 3_816, False)],
)
def test_en_periode_over_nyttaar_deles_etter_dager(oppgitt, dager, prosent, belop, regnet):
    ferie = delt(date(1987, 12, 28), date(1988, 1, 10), oppgitt)
    assert (ferie.ferieaar, ferie.dager, ferie.prosent, ferie.belop) == (1988, dager, prosent, belop)
    assert ferie.er_regnet is regnet
    assert ferie.aar.grad == "C"
    if regnet:
        assert [ledd.navn for ledd in ferie.aar.inndata] == [
            "Anvist til",
            "Dager gammelt ferieår",
            "Beløp i gammelt ferieår",
            "Beløp i nytt ferieår",
        ]


@pytest.mark.parametrize("oppgitt", [-1, 13])
def test_flere_dager_enn_perioden_har(oppgitt):
    with pytest.raises(UgyldigAnvisning, match="skriv et tall fra 0 til 12") as feil:
        delt(date(1987, 12, 28), date(1988, 1, 10), oppgitt)
    assert feil.value.felt == "dager_gammelt_ferieaar"


def test_et_trekk_deles_ikke_og_horer_til_perioden_eller_kjoringen():
    trekk = {"anvisningstype": "T", "trekk": Decimal(500)}
    assert delt(date(1987, 12, 28), date(1987, 12, 31), 3, **trekk).ferieaar == 1987
    uten = delt(date(1987, 12, 28), date(1987, 12, 31), har_periode=False, **trekk)
    assert (uten.ferieaar, uten.dager) == (1988, 0)

"""What the readings of the law of 1997 cost, held against the scalar rules case by case."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from rules.dagpenger.lov_1997.beregning import beregn
from rules.regelverk import provingslovene
from rules.virkning.beregning import regn
from rules.virkning.kombinasjon import alle_alternativer
from rules.virkning.provinger import alternativer_i_uka, provinger_i
from tests.rules.lov_1997.mangelikhet import skalart

LOV = provingslovene()[0]
ANTALL = 120


@pytest.mark.parametrize("aar", [1998, 2021, 2026])
def test_virkningene_er_de_samme_som_den_skalare_veien_gir_sak_for_sak(aar: int) -> None:
    utgangspunkt = LOV.tolkning_paa(date(aar, 12, 31))
    kombinasjoner = alternativer_i_uka(LOV, utgangspunkt)
    oversikt = regn(provinger_i(LOV, aar, ANTALL, 3), kombinasjoner, utgangspunkt)
    saker = LOV.mange.lag_saker(ANTALL, 3, date(aar, 1, 1), date(aar, 12, 31))

    def uker(valg: dict[str, str]) -> list[int]:
        return [skalart(beregn(saker.sak(nummer, valg)))["i_uka"] for nummer in range(ANTALL)]

    for_ = uker({})
    assert (oversikt.antall, oversikt.kroner_i_uka) == (ANTALL, sum(for_))
    for virkning in oversikt.virkninger:
        endring = [etter - en for en, etter in zip(for_, uker(dict(virkning.kombinasjon.valg)), strict=True)]
        assert virkning.alle.kroner_i_uka == sum(endring)
        assert (virkning.alle.vinnere, virkning.alle.tapere) == (
            sum(e > 0 for e in endring),
            sum(e < 0 for e in endring),
        )


def test_hvert_valg_som_virker_paa_uka_er_med_og_bare_de() -> None:
    """Each alternative of every choice, over ten thousand cases of each of four years."""
    endret: Counter[str] = Counter()
    for aar in (2000, 2020, 2022, 2026):
        utgangspunkt = LOV.tolkning_paa(date(aar, 12, 31))
        oversikt = regn(provinger_i(LOV, aar, 10_000, 1), alle_alternativer(utgangspunkt), utgangspunkt)
        for virkning in oversikt.virkninger:
            (id,) = virkning.kombinasjon.valg
            endret[id] += virkning.alle.endret
    assert {id for id, antall in endret.items() if antall} == {*LOV.mange.VALG}


def test_gruppene_er_lovens_egne_kjennetegn() -> None:
    utgangspunkt = LOV.tolkning_paa(date(2026, 1, 1))
    oversikt = regn(provinger_i(LOV, 2026, ANTALL, 3), alternativer_i_uka(LOV, utgangspunkt)[:1], utgangspunkt)
    saker = [LOV.mange.lag_saker(ANTALL, 3, date(2026, 1, 1), date(2026, 12, 31)).sak(nr) for nr in range(ANTALL)]
    grupper = oversikt.virkninger[0].grupper
    assert grupper["barn"][0].antall == sum(sak.barn[0].antall == 0 for sak in saker)
    assert grupper["gruppe"][0].antall == sum(sak.fiskeindustri for sak in saker)
    assert grupper["gruppe"][1].antall == sum(sak.verneplikt and not sak.fiskeindustri for sak in saker)
    pensjon = [sak for sak in saker if sak.andre_ytelser.utenfor and not sak.verneplikt and not sak.fiskeindustri]
    assert grupper["gruppe"][2].antall == len(pensjon)
    inntekter = [regnet.inntekter.perioder[0].utbetalt.verdi / regnet.ramme.g.verdi for regnet in map(beregn, saker)]
    assert grupper["inntekt"][3].antall == sum(inntekt >= 6 for inntekt in inntekter)

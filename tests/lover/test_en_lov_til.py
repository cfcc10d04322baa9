"""A second law, from a package that only the tests know: nothing outside it is changed, for everybody asks the door."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules.dagpenger.lov import ToLover, registrer
from rules.fakta.nokler import nokler_i
from rules.fakta.tolkning import Tolkning
from rules.forklaring.forklaring import forklar
from rules.mange.arbeidstid import hele_uker
from rules.regelverk import UtenforRegelverket, beregn, lov_paa, lovene, naermeste_lov, standard
from rules.virkning.beregning import beregn_virkninger
from rules.virkning.kombinasjon import alle_alternativer
from screens.kommando.flyt.kjoring import spill_flyt
from tests.rules.forklaring.tretekst import linjer
from tests.rules.saker import sak_1988
from tui.flyt import les

HER = Path(__file__).parent
MARS = date(2040, 3, 5)


def sak(lonn: int, dag: date = MARS, **andre):
    """A case of the law with pay of the last year."""
    return nokler_i(lov_paa(dag).saksfakta).samlet(
        {"behandlet": dag, "innvilget_fra": dag, "inntekt[0].lonn": Decimal(lonn), **andre}
    )


def test_dora_finner_loven_paa_dagen(lov):
    assert [en.kode for en in lovene()] == ["lov_1966", "lov_2040"]
    assert (lov.fra, lov.til) == (date(2040, 1, 1), date(2041, 12, 31))
    assert lov_paa(date(1996, 12, 31)).kode == "lov_1966"
    assert naermeste_lov(date(2026, 11, 26)).kode == "lov_1966"
    with pytest.raises(UtenforRegelverket, match=r"01\.01\.1976–31\.12\.1996 og 01\.01\.2040–31\.12\.2041"):
        lov_paa(date(2042, 1, 1))


@pytest.mark.usefixtures("lov")
def test_to_lover_paa_en_dag_er_en_feil():
    class Overlapper:
        kode, navn = "lov_2041", "en lov til"
        fra, til = date(2041, 12, 31), date(2042, 12, 31)

    with pytest.raises(ToLover, match=r"Både prøveloven av 2040 og en lov til gjelder 31\.12\.2041"):
        registrer(Overlapper())
    assert [en.kode for en in lovene()] == ["lov_1966", "lov_2040"]


def test_satser_uker_og_avrunding_er_lovens_egne(lov):
    """2.5 ‰ of 163,000 is 407.50: 408 kroner a day to the krone, 400 in whole tens; five days, sixty weeks."""
    svar = beregn(sak(163_000))
    assert (svar.dagsats.verdi, svar.ukesats.verdi, svar.maks_uker.verdi) == (408, 2_040, 60)
    tiere = Tolkning(lov.tolkningsvalg, {"T-TIER": "ja"})
    assert beregn(sak(163_000), tiere).ukesats.verdi == 2_000
    assert "T-TIER" not in lov_paa(date(1988, 6, 6)).tolkningsvalg


@pytest.mark.usefixtures("lov")
def test_grunnbelopet_er_lovens_eget():
    """Six times 200,000, and from 1 May six times 210,000."""
    assert beregn(sak(2_000_000)).grunnlag.verdi == 1_200_000
    assert beregn(sak(2_000_000, date(2040, 5, 1))).grunnlag.verdi == 1_260_000


@pytest.mark.usefixtures("lov")
def test_forklaringen_viser_lovens_paragrafer_og_valg():
    svar = beregn(sak(163_000), kilde="ABC 05.03.2040")
    tekst = "\n".join(linjer(forklar(svar.ukesats, svar)))
    assert "Prøveloven § 3" in tekst
    assert "T-TIER ja" in tekst
    assert "Regelverket" not in tekst.replace("Regelverket pkt. 3", "").replace("Regelverket pkt. 1", "")


def test_hurtigveien_er_lovens_egen(lov):
    saker = lov.mange.lag_saker(500, 150_000)
    mange = lov.mange.beregn_mange(saker, standard(lov, MARS))
    assert [int(kr) for kr in mange.ukesats] == [beregn(saker.sak(nr)).ukesats.verdi for nr in range(len(saker))]


def test_virkningen_av_lovens_valg(lov):
    """Rounding 408 down to 400 takes 40 kroner a week from the one case."""
    from rules.mange.saker import som_kolonner

    bolk = (som_kolonner([sak(163_000)]), hele_uker(1))
    oversikt = beregn_virkninger(lov, [bolk], alle_alternativer(standard(lov, MARS)), standard(lov, MARS))
    assert [(v.kombinasjon.navn, v.alle.kroner_i_uka) for v in oversikt.virkninger] == [("T-TIER ja", -40)]


@pytest.mark.usefixtures("lov")
def test_den_gamle_loven_svarer_som_for():
    """150,000 x 31,000 / 29,267 -> 159,000; 2 ‰ is 318; six days are 1,908."""
    assert beregn(sak_1988(150_000)).ukesats.verdi == 1_908


@pytest.mark.usefixtures("lov")
def test_fra_journal_til_ferietillegg():
    """Every screen asks the law of the day: the same routines, with the law's own numbers."""
    (flyt,) = les(HER / "en_lov_til.yaml")
    resultat = spill_flyt(flyt)
    assert resultat.ok, resultat.rapport()

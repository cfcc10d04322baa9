"""A field that one law has and the others lack: from its declaration to JSON, files, the fast path and the controls."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from rules.beregnjson import UgyldigInndata, les_sak, resultat
from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import FAKTA, Behandling, Saksfakta, UgyldigFakta, egne_fakta
from rules.forklaring.forskjell import forklar_forskjell, linjer
from rules.mange.saker import som_kolonner
from rules.regelverk import beregn, naermeste_lov, saksfakta, standard
from screens.bilder.d61 import D61_1, D61_2, registrering
from screens.hjelp import hjelp
from screens.virkning.fil import DaarligRad, Frafil
from screens.virkning.rad import kolonner_i
from tests.lover.conftest import MARS

SAK = {"behandlet": "2040-03-05", "innvilget_fra": "2040-03-05", "inntekt": [{"lonn": 163_000}, {}, {}]}
I_1988 = {"behandlet": "1988-06-06", "innvilget_fra": "1988-06-06", "inntekt": [{"lonn": 163_000}, {}, {}]}


def test_bare_loven_har_feltet(lov):
    assert {*egne_fakta(lov.saksfakta.behandling)} == {"reisedager"}
    assert "reisedager" not in FAKTA
    assert egne_fakta(naermeste_lov(date(1988, 6, 6)).saksfakta.behandling) == {}
    assert fakta_i(lov.saksfakta.behandling)["barn"] is FAKTA["barn"]


@pytest.mark.usefixtures("lov")
def test_json_med_lovens_nokkel():
    """Five days at 408 and three days of travel at 20: 2,100. The tree has the leaf."""
    svar = resultat(beregn(*les_sak(SAK | {"reisedager": 3})))
    assert svar["ukesats"] == 2_100
    assert "Reisedager i uka" in str(svar["forklaring"]["ukesats"])
    assert resultat(beregn(*les_sak(SAK)))["ukesats"] == 2_040


@pytest.mark.usefixtures("lov")
@pytest.mark.parametrize(
    ("sak", "setning"),
    [
        (SAK | {"reisedager": 8}, "reisedager må være et helt tall fra 0 til 7."),
        (SAK | {"reisedager": "mange"}, "reisedager må være et tall, men der står «mange»."),
        (I_1988 | {"reisedager": 3}, "Nøkkelen reisedager er ukjent; bruk behandlet, innvilget_fra, inntekt, "),
    ],
)
def test_json_som_avvises(sak, setning):
    with pytest.raises(UgyldigInndata) as avvist:
        les_sak(sak)
    assert avvist.value.setning.startswith(setning)
    assert "reisedager, tolkning" not in avvist.value.setning


def test_en_sak_kan_ikke_ha_en_verdi_utenfor_grensene(lov):
    fakta = lov.saksfakta.behandling(innvilget_fra=MARS, reisedager=8)
    with pytest.raises(UgyldigFakta, match="Reisedager i uka må være et helt tall fra 0 til 7"):
        saksfakta(fakta, MARS)


def test_kontrollprogrammet_maaler_feltet(lov):
    fakta = lov.saksfakta.behandling(innvilget_fra=MARS, lonn_1=Decimal(163_000), reisedager=6)
    (funn,) = lov.kontroller.kontroller(fakta, MARS, standard(lov, MARS), "stopp")
    assert (funn.felt, funn.setning) == ("reisedager", "Reisedager i uka: skriv høyst 5 dager.")
    assert lov.kontroller.kontroller(replace(fakta, reisedager=5), MARS, standard(lov, MARS), "stopp") == ()


@pytest.mark.usefixtures("lov")
def test_forskjellen_mellom_to_saker_navngir_feltet():
    ett, to = les_sak(SAK)[0], les_sak(SAK | {"reisedager": 3})[0]
    tolkning = les_sak(SAK)[1]
    forskjell = forklar_forskjell(beregn, ett, tolkning, to, tolkning)
    assert linjer(forskjell)[1].replace("\xa0", " ") == "Reisedager i uka: 0 → 3: 60 kr mer i uka"


@pytest.mark.usefixtures("lov")
def test_hurtigveien_har_en_kolonne_for_feltet():
    sak = les_sak(SAK | {"reisedager": 3})[0]
    mange = som_kolonner([sak])
    assert mange["reisedager"].tolist() == [3]
    assert mange.utsnitt(0, 1).sak(0) == sak


def test_en_fil_har_kolonnen_under_loven_og_ikke_under_en_annen(lov, tmp_path: Path):
    sti = tmp_path / "saker.csv"
    sti.write_text(
        "behandlet,innvilget_fra,lonn_1,reisedager\n2040-03-05,2040-03-05,163000,3\n1988-06-06,1988-06-06,1,3\n"
    )
    daarlige: list[DaarligRad] = []
    ((saker, _),) = Frafil(sti, lov, daarlige.append).bolker()
    assert saker["reisedager"].tolist() == [3]
    assert [(rad.linje, rad.setning.partition(";")[0]) for rad in daarlige] == [(3, "Nøkkelen reisedager er ukjent")]
    assert "reisedager" not in kolonner_i(Saksfakta)


def test_feltet_finner_plass_paa_loven_sitt_bilde_og_bare_der(lov):
    generelt, spesielt = registrering(lov.saksfakta.behandling)
    assert generelt is D61_1
    plass = spesielt.plass_for("reisedager")
    assert spesielt.linjer[plass.rad].rstrip().endswith(" Reisedager i uka:")
    assert plass.lengde == 1
    assert [linje for nr, linje in enumerate(spesielt.linjer) if nr != plass.rad] == [
        linje for nr, linje in enumerate(D61_2.linjer) if nr != plass.rad
    ]
    assert registrering(Behandling) == (D61_1, D61_2)
    assert registrering(Behandling)[1] is D61_2


def test_f1_sier_det_loven_selv_sier(lov):
    felt = registrering(lov.saksfakta.behandling)[1].plass_for("reisedager").felt
    assert hjelp("D-61", felt)[0] == "Reisedager i uka"
    assert "Kilde: Prøveloven § 3." in hjelp("D-61", felt)
    assert "Helt tall fra 0 til 7: skriv siffer." in hjelp("D-61", felt)

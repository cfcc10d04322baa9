"""The search on the menu: numbers as people write them, and numbers that nobody can have."""

from datetime import date

import pytest

from data.operasjoner.journal.personer import Treff
from screens.proving.skjerm import Skjerm
from screens.rutiner.meny import _rad
from tests.data.saker import fodselsnr

MARIANNE, INGER, UKJENT = "10826610226", "02832829628", "15835512344"
MAA_REGISTRERES = "VARSEL: Søk: 15835512344 står ikke i personregisteret; velg 7 for å registrere."


@pytest.mark.parametrize(
    ("sokt", "melding"),
    [
        ("15835512345", "FEIL: Søk: 15835512345 er et umulig fødselsnr, se etter alle 11 sifrene."),
        ("158355 12345", "FEIL: Søk: 15835512345 er et umulig fødselsnr, se etter alle 11 sifrene."),
        ("32015512344", "FEIL: Søk: 32015512344 er et umulig fødselsnr, se etter alle 11 sifrene."),
        ("00000000000", "FEIL: Søk: 00000000000 er et umulig fødselsnr, se etter alle 11 sifrene."),
        (fodselsnr(date(1988, 6, 7)), "FEIL: Søk: 07.06.1988 er ikke kommet ennå, se etter om et siffer er galt."),
        ("1583551234", "FEIL: Søk: ingen passer; skriv fødselsnr, journalnr eller en del av navnet."),
        (UKJENT, MAA_REGISTRERES),
        ("158355 12344", MAA_REGISTRERES),
        ("158355-12344", MAA_REGISTRERES),
    ],
)
def test_et_umulig_nummer_kan_ikke_registreres(skjerm: Skjerm, sokt: str, melding: str) -> None:
    skjerm.fyll({"Søk": sokt})
    skjerm.tast("Enter")
    assert skjerm.melding == melding
    skjerm.fyll({"Søk": "", "Valg": "7"})
    skjerm.tast("Enter")
    assert skjerm.felt("Fødselsnr") == (UKJENT if melding == MAA_REGISTRERES else "")


@pytest.mark.parametrize("sokt", [MARIANNE, "108266 10226", "108266-10226", "108266\u201310226", " 10826610226"])
def test_et_nummer_finnes_slik_folk_skriver_det(skjerm: Skjerm, sokt: str) -> None:
    skjerm.fyll({"Søk": sokt})
    skjerm.tast("Enter")
    assert skjerm.felt("Navn") == "Berge, Marianne"


def test_lista_har_overskrifter_og_hele_statusen_ogsaa_ved_siden_av_en_avstengning(skjerm: Skjerm) -> None:
    skjerm.hent("ENDRING", INGER)
    skjerm.fyll({"Endring": "S", "Dato": "200688", "Begrunnelse": "25"})
    skjerm.fyll({"Avstengningstidens lengde": "4"})
    skjerm.tast("Enter")
    assert "Søkeren er avstengt fra 20.06.1988" in skjerm.melding
    skjerm.tast("F3")
    skjerm.fyll({"Søk": "degår"})
    skjerm.tast("Enter")
    linjer = [linje[4:76].rstrip() for linje in skjerm.flate.bilde()[4:8]]
    assert linjer == [
        "  Fødselsnr    Journalnr  Navn                          Status",
        "> 07816010556             Ødegård, Bjørn-Åge            uten sak",
        "  02832829628  87000011   Ødegård, Inger                innvilget",
        "                                              avstengt 20.06.88-17.07.88",
    ]
    skjerm.tast("Pil ned", "Enter")
    assert (skjerm.felt("Navn"), skjerm.felt("Journalnr")) == ("Ødegård, Inger", "87000011")
    assert skjerm.felt("Status") == "innvilget, avstengt 20.06.88-17.07.88"


def test_et_langt_navn_kutter_ikke_statusen() -> None:
    treff = Treff(UKJENT, "Wolff-Christoffersen, Anne-Margrethe Elisabeth", "88000001", "under behandling")
    assert f"{UKJENT}  {_rad(treff)}" == "15835512344  88000001   Wolff-Christoffersen, Anne-…  under behandling"
    assert len(UKJENT + _rad(treff)) + len("  ") <= 70

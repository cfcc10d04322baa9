"""The search on the menu: numbers as people write them, and numbers that nobody can have."""

from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.journal.personer import Treff
from screens.rutiner.meny import _rad
from tests.data.saker import fodselsnr
from tests.screens.saksbehandler import spill, ved_terminalen

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
def test_et_umulig_nummer_kan_ikke_registreres(demo: Path, sokt: str, melding: str) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.fyll({"Søk": sokt})
            await sb.tast("Enter")
            assert sb.flate.melding == melding
            await sb.fyll({"Søk": "", "Valg": "7"})
            await sb.tast("Enter")
            assert sb.vist("Fødselsnr") == (UKJENT if melding == MAA_REGISTRERES else "")

    spill(prove)


@pytest.mark.parametrize("sokt", [MARIANNE, "108266 10226", "108266-10226", "108266\u201310226", " 10826610226"])
def test_et_nummer_finnes_slik_folk_skriver_det(demo: Path, sokt: str) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.fyll({"Søk": sokt})
            await sb.tast("Enter")
            assert sb.vist("Navn") == "Berge, Marianne"

    spill(prove)


def test_lista_har_overskrifter_og_hele_statusen_ogsaa_ved_siden_av_en_avstengning(demo: Path) -> None:
    async def prove() -> None:
        async with ved_terminalen(demo) as sb:
            await sb.hent("ENDRING", INGER)
            await sb.fyll({"Endring": "S", "Dato": "200688", "Begrunnelse": "25"})
            await sb.fyll({"Avstengningstidens lengde": "4"})
            await sb.tast("Enter")
            assert "Søkeren er avstengt fra 20.06.1988" in sb.flate.melding
            await sb.tast("F3")
            await sb.fyll({"Søk": "degår"})
            await sb.tast("Enter")
            linjer = [linje[4:76].rstrip() for linje in sb.flate.bilde()[4:8]]
            assert linjer == [
                "  Fødselsnr    Journalnr  Navn                          Status",
                "> 07816010556             Ødegård, Bjørn-Åge            uten sak",
                "  02832829628  87000011   Ødegård, Inger                innvilget",
                "                                              avstengt 20.06.88-17.07.88",
            ]
            await sb.tast("Pil ned", "Enter")
            assert (sb.vist("Navn"), sb.vist("Journalnr")) == ("Ødegård, Inger", "87000011")
            assert sb.vist("Status") == "innvilget, avstengt 20.06.88-17.07.88"

    spill(prove)


def test_et_langt_navn_kutter_ikke_statusen() -> None:
    treff = Treff(UKJENT, "Wolff-Christoffersen, Anne-Margrethe Elisabeth", "88000001", "under behandling")
    assert f"{UKJENT}  {_rad(treff)}" == "15835512344  88000001   Wolff-Christoffersen, Anne-…  under behandling"
    assert len(UKJENT + _rad(treff)) + len("  ") <= 70

"""Nobody controls or decides what they entered, proposed or controlled themselves: the person counts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlmodel import select

from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag, send_tilbake
from data.operasjoner.behandling.behandling import lagre_behandling
from data.operasjoner.bruker.brukerendring import Brukerendring, Uendret, endre_bruker, gi_passord
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.operasjoner.bruker.stedfortreder import navngi_stedfortreder
from data.register.register import Register
from data.tabeller import LoggRad
from tests.data.kontor import PASSORD, gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, bilde, foreslaa, kontroller, versjon
from tests.data.saker import FAKTA, Sak, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A case that is journalled, in an office."""
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    return sak


def _logget(reg: Register, handling: str) -> list[LoggRad]:
    with reg.les() as okt:
        return list(okt.exec(select(LoggRad).where(LoggRad.handling == handling)))


def _gi_roller(reg: Register, signatur: str, *roller: Rolle) -> None:
    endre_bruker(som(reg, Rolle.LEDER), signatur, Brukerendring(roller=frozenset(roller)))


def test_den_som_foreslo_kontrollerer_ikke_heller_etter_aa_ha_byttet_rolle(sak: Sak) -> None:
    nummer = foreslaa(sak)
    _gi_roller(sak.reg, "SAK", K, D)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått"):
        kontroller_forslag(som(sak.reg, S), nummer, versjon(sak))
    kontroller(sak, nummer)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått"):
        fatt_forslag(som(sak.reg, S), nummer, versjon(sak))


def test_den_som_kontrollerte_fatter_ikke(sak: Sak) -> None:
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    _gi_roller(sak.reg, "KON", D)
    with pytest.raises(Avvist, match="du har selv kontrollert"):
        fatt_forslag(som(sak.reg, K), nummer, versjon(sak))


def test_den_som_skrev_inn_noe_kontrollerer_ikke_selv_om_en_annen_foreslo(sak: Sak) -> None:
    _gi_roller(sak.reg, "KON", S, K)
    lagre_behandling(som(sak.reg, K), sak.journalnr, FAKTA, versjon(sak))
    nummer = foreslaa(sak)
    with pytest.raises(Avvist, match="du har selv skrevet inn"):
        kontroller(sak, nummer)


def test_den_som_er_rettet_av_en_annen_kan_kontrollere(sak: Sak) -> None:
    """Nothing that KON entered stands in the proposal."""
    _gi_roller(sak.reg, "KON", S, K)
    lagre_behandling(som(sak.reg, K), sak.journalnr, replace(FAKTA, skatteprosent=Decimal(25)), versjon(sak))
    som(sak.reg, S)
    lagre_behandling(
        sak.reg,
        sak.journalnr,
        replace(FAKTA, normal_arbtid=Decimal(38), innvilget_fra=date(1988, 1, 5), lonn_1=Decimal(1)),
        versjon(sak),
    )
    nummer = foreslaa(sak)
    kontroller(sak, nummer)


@pytest.mark.parametrize("naar", ["ny", "endre for", "endre etter"])
def test_den_samme_personen_med_en_annen_signatur_er_den_samme(sak: Sak, naar: str) -> None:
    leder = som(sak.reg, Rolle.LEDER)
    ny = NyBruker(signatur="SAK2", navn="S. Berg", kontor="Tromsø", roller=frozenset({K, D}), passord=PASSORD)
    ny_bruker(leder, replace(ny, person="sak") if naar == "ny" else ny)
    if naar == "endre for":
        endre_bruker(leder, "SAK2", Brukerendring(person="SAK"))
    nummer = foreslaa(sak)
    if naar == "endre etter":
        endre_bruker(som(sak.reg, Rolle.LEDER), "SAK", Brukerendring(person="SAK2"))
    logg_inn(sak.reg, "SAK2", PASSORD)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått"):
        kontroller_forslag(sak.reg, nummer, versjon(sak))
    kontroller(sak, nummer)
    logg_inn(sak.reg, "SAK2", PASSORD)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått"):
        fatt_forslag(sak.reg, nummer, versjon(sak))


def test_samme_person_kan_ikke_tas_tilbake_og_folger_i_kjede(sak: Sak) -> None:
    leder = som(sak.reg, Rolle.LEDER)
    endre_bruker(leder, "UTB", Brukerendring(person="OPPL"))
    endre_bruker(leder, "OPPL", Brukerendring(person="SAK"))
    with sak.reg.raa_lesing() as raa:
        assert raa.execute("SELECT signatur, person FROM bruker WHERE person IS NOT NULL ORDER BY 1").fetchall() == [
            ("OPPL", "SAK"),
            ("UTB", "SAK"),
        ]
    with pytest.raises(Uendret, match="UTB er den personen fra før"):
        endre_bruker(leder, "UTB", Brukerendring(person="SAK"))
    with pytest.raises(Uendret):
        endre_bruker(leder, "SAK", Brukerendring(person="UTB"))
    with pytest.raises(Avvist, match="UTB er samme person som SAK; det tas ikke bort igjen"):
        endre_bruker(leder, "UTB", Brukerendring(person="KON"))
    with pytest.raises(Avvist, match="det er ingen bruker XYZ"):
        endre_bruker(leder, "LED", Brukerendring(person="XYZ"))
    ny = NyBruker(signatur="N", navn="N", kontor="T", roller=frozenset({K}), passord=PASSORD, person="XYZ")
    with pytest.raises(Avvist, match="det er ingen bruker XYZ"):
        ny_bruker(leder, ny)
    assert kontroll(sak.reg) == []


def test_en_stedfortreder_fatter_men_ikke_sitt_eget(sak: Sak) -> None:
    dager = date(1988, 6, 6), date(1988, 6, 17)
    navngi_stedfortreder(som(sak.reg, D), "SJEF", "SAK", *dager)
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    with pytest.raises(Avvist, match="du har selv skrevet inn eller foreslått"):
        fatt_forslag(som(sak.reg, S), nummer, versjon(sak))
    navngi_stedfortreder(som(sak.reg, D), "SJEF", "UTB", *dager)
    vedtak = fatt_forslag(som(sak.reg, Rolle.UTBETALING), nummer, versjon(sak))
    assert vedtak.signatur == "UTB"


def test_et_passord_som_lederen_har_gitt_staar_i_loggen_til_det_er_byttet(sak: Sak) -> None:
    gi_passord(som(sak.reg, Rolle.LEDER), "KON", "rein på vidda")
    nummer = foreslaa(sak)
    logg_inn(sak.reg, "KON", "rein på vidda")
    kontroller_forslag(sak.reg, nummer, versjon(sak))
    (rad,) = _logget(sak.reg, "kontrollert")
    assert json.loads(rad.detaljer)["passord gitt av"] == "LED"
    navn = bilde(sak.reg, sak).underskrifter
    assert navn.kontrollert is not None
    assert navn.kontrollert.passord_av == "LED"
    gi_passord(sak.reg, "KON", "snø i april")
    send_tilbake(sak.reg, nummer, versjon(sak), "49", "Se igjen")
    (tilbake,) = _logget(sak.reg, "sendt tilbake")
    assert "passord gitt av" not in json.loads(tilbake.detaljer)


def test_den_som_siden_er_sagt_aa_vaere_kontrolloren_fatter_ikke(sak: Sak) -> None:
    """KON controls, and is then said to be another signature of SJEF."""
    nummer = foreslaa(sak)
    kontroller(sak, nummer)
    endre_bruker(som(sak.reg, Rolle.LEDER), "KON", Brukerendring(person="SJEF"))
    with pytest.raises(Avvist, match="du har selv kontrollert dette"):
        fatt_forslag(som(sak.reg, D), nummer, versjon(sak))

"""With `papir`, one person registers the three names and dates that stand on the file copy."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sqlmodel import select

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.avgjorelse.avgjorelse import fatt_forslag, kontroller_forslag
from data.operasjoner.avgjorelse.papir import Paapapir, registrer_underskrifter
from data.operasjoner.avgjorelse.underskrifter import underskriftene
from data.register.register import Register
from data.tabeller import LoggRad
from data.underskrift import Underskrift
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import D, K, S, bilde, foreslaa, versjon
from tests.data.saker import Sak, Stillbar, ny_sak

TRE = (
    Paapapir("Kari Lie", date(1988, 6, 6)),
    Paapapir("Per Dahl", date(1988, 6, 7)),
    Paapapir("Anne Moe", date(1988, 6, 8)),
)


@pytest.fixture
def sak(reg: Register, tid: Stillbar) -> Sak:
    """A case with a grant that is proposed on 6 June; it is 8 June."""
    sak = ny_sak(reg)
    gjor_til_kontor(reg, Underskrift.PAPIR)
    foreslaa(sak)
    tid.til("1988-06-08T09:00")
    return sak


def test_en_registrerer_navnene_og_vedtaket_gjelder(sak: Sak) -> None:
    vedtak = registrer_underskrifter(som(sak.reg, S), 1, versjon(sak), TRE)
    assert (vedtak.signatur, vedtak.ukesats) == ("SAK", 1908)
    navn = underskriftene(sak.reg, vedtak.id)
    assert navn is not None
    assert [en.i_ord for en in (navn.foreslaatt, navn.kontrollert, navn.fattet) if en] == [
        "Kari Lie 06.06.1988",
        "Per Dahl 07.06.1988",
        "Anne Moe 08.06.1988",
    ]
    with sak.reg.les() as okt:
        rader = okt.exec(select(LoggRad).where(LoggRad.journalnr == sak.journalnr)).all()
    paa_papiret = [(rad.handling, rad.signatur) for rad in rader if "paategning" in json.loads(rad.detaljer)]
    assert paa_papiret == [("underskrevet på papir", "SAK"), ("kontrollert", "SAK"), ("fattet", "SAK")]
    assert kontroll(sak.reg) == []


@pytest.mark.parametrize(
    ("nr", "galt", "felt", "setning"),
    [
        (0, Paapapir("", date(1988, 6, 6)), "underskrevet_av", "Saksbehandler: skriv navnet som står på papiret."),
        (1, Paapapir("Per Dahl", None), "kontrollert_dato", "Kontrollert av: skriv datoen ved navnet på papiret."),
        (
            2,
            Paapapir("Anne Moe", date(1988, 6, 9)),
            "fattet_dato",
            "Fattet av: skriv en dato fra 06.06.1988 til 08.06.1988.",
        ),
        (0, Paapapir("Kari Lie", date(1988, 6, 5)), "underskrevet_dato", "Saksbehandler: skriv en dato fra"),
        (2, Paapapir("kari lie", date(1988, 6, 8)), "kontrollert_av", "Skriv tre forskjellige navn"),
        (0, Paapapir("Kari Lie", date(1988, 6, 8)), "kontrollert_dato", "Datoene: skriv dem i rekkefølge"),
    ],
)
def test_det_som_er_galt_paa_papiret_sies(sak: Sak, nr: int, galt: Paapapir, felt: str, setning: str) -> None:
    tre = (*TRE[:nr], galt, *TRE[nr + 1 :])
    with pytest.raises(Avvist) as avvist:
        registrer_underskrifter(som(sak.reg, S), 1, versjon(sak), tre)
    assert avvist.value.feil[felt].startswith(setning)


def test_to_signaturer_av_samme_person_er_ikke_to_navn(sak: Sak) -> None:
    tre = (Paapapir("SAK", date(1988, 6, 6)), Paapapir("sak ", date(1988, 6, 7)), TRE[2])
    with pytest.raises(Avvist, match="tre forskjellige navn"):
        registrer_underskrifter(som(sak.reg, S), 1, versjon(sak), tre)


def test_paa_papir_kontrolleres_og_fattes_ingenting_paa_skjermen(sak: Sak) -> None:
    for rolle, gjor in ((K, kontroller_forslag), (D, fatt_forslag)):
        with pytest.raises(Avvist, match="i dette registeret underskrives det på papir"):
            gjor(som(sak.reg, rolle), 1, versjon(sak))
    vist = bilde(som(sak.reg, S), sak)
    assert (vist.papir, vist.venter_paa, vist.hvorfor_ikke) == (True, "underskrift", "")


def test_paa_skjermen_tas_ingen_navn_fra_papir(reg: Register) -> None:
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    nummer = foreslaa(sak)
    with pytest.raises(Avvist, match="i dette registeret underskrives det på skjermen"):
        registrer_underskrifter(som(reg, S), nummer, versjon(sak), TRE)

"""What the log holds of the rows that may change."""

import json
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, text

from data.kjede.vernet import vernede
from data.operasjoner.journal.journal import journalfor
from data.register.register import Register
from data.tabeller import BehandlingRad, SakRad
from tests.data.saker import FAKTA, KONTO, ny_person, ny_sak, post


def _rader(reg: Register) -> list[dict[str, Any]]:
    """What each log row tells of protected rows, oldest first."""
    with reg.les() as okt:
        detaljer = okt.connection().execute(text("SELECT detaljer FROM logg ORDER BY id")).scalars().all()
    return [json.loads(tekst).get("rader", {}) for tekst in detaljer]


def test_det_som_kan_endres_er_vernet() -> None:
    assert vernede() == {
        "person": ("fodselsnr",),
        "sak": ("journalnr",),
        "behandling": ("journalnr",),
        "bruker": ("signatur",),
        "oppsett": ("id",),
        "meldekort": ("id",),
    }


def test_hver_operasjon_logger_radene_den_skrev_som_de_staar_i_filen(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    registrert, journalfort, lagret, innvilget = _rader(reg)
    assert registrert == {
        "person": [{"fodselsnr": sak.fodselsnr, "etternavn": "Hansen", "fornavn": "Ola", "versjon": 1}]
    }
    ny_rad = {
        "journalnr": "88000001",
        "fodselsnr": sak.fodselsnr,
        "mottatt_dato": "1988-01-04",
        "giro": "B",
        "kontonr": KONTO,
        "signatur": "ABC",
        "tilstand": "journalført",
        "opprettet": "1988-06-06T09:00:00",
        "versjon": 1,
    }
    assert journalfort == {"sak": [ny_rad]}
    assert lagret == {
        "behandling": [
            {
                "journalnr": "88000001",
                "skatteprosent": 3000,
                "normal_arbtid": 4000,
                "innvilget_fra": "1988-01-04",
                "lonn_1": 150_000,
            }
        ],
        "sak": [ny_rad | {"tilstand": "under behandling", "versjon": 2}],
    }
    assert innvilget == {"sak": [ny_rad | {"tilstand": "innvilget", "versjon": 3}]}


def test_en_anvisning_som_bare_teller_saken_opp_gjentar_ikke_raden(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    assert _rader(reg)[-1] == {}


def test_en_navneendring_logger_hver_sak_som_telles_opp(reg: Register) -> None:
    forste = ny_sak(reg)
    forste.endre("A", date(1988, 6, 6), "11")
    person = ny_person(reg, 1)
    journalfor(reg, post(person), None)
    bilde = journalfor(reg, post(person, fodselsnr=forste.fodselsnr, etternavn="Lie"), None)
    siste = _rader(reg)[-1]
    assert [rad["etternavn"] for rad in siste["person"]] == ["Lie"]
    assert [(rad["journalnr"], rad["versjon"]) for rad in siste["sak"]] == [("88000001", 3), (bilde.journalnr, 1)]


def test_uten_endring_staar_ingen_rader_i_loggen(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.lagre(FAKTA)
    for_ = len(_rader(reg))
    sak.lagre(FAKTA)
    assert len(_rader(reg)) == for_


def _bytt_konto(okt: Session, journalnr: str) -> None:
    rad = okt.get(SakRad, journalnr)
    assert rad is not None
    rad.kontonr = "12345678903"


def test_en_operasjon_som_glemmer_loggen_skriver_ingenting(reg: Register) -> None:
    sak = ny_sak(reg)
    with pytest.raises(RuntimeError, match=r"not logged: rows of \['sak'\]"), reg.skriv() as okt:
        _bytt_konto(okt, sak.journalnr)
    with reg.les() as okt:
        rad = okt.get(SakRad, sak.journalnr)
        assert rad is not None
        assert rad.kontonr == KONTO


def test_en_vernet_rad_slettes_aldri(reg: Register) -> None:
    sak = ny_sak(reg).lagre()
    with pytest.raises(RuntimeError, match="never deleted"), reg.skriv() as okt:
        okt.delete(okt.get(BehandlingRad, sak.journalnr))

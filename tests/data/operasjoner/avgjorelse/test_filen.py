"""The file holds four eyes itself, and the control finds what another program put in."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from data.kontroll.kontroll import kontroll
from data.operasjoner.behandling.behandling import lagre_behandling
from data.operasjoner.vedtak.vedtak import fatt_vedtak
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.avgjorelse.kontorsak import S, foreslaa, versjon
from tests.data.saker import FAKTA, Sak, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A case that is journalled, in an office."""
    sak = ny_sak(reg)
    gjor_til_kontor(reg)
    return sak


def _utenom(sak: Sak, sql: str) -> None:
    with closing(sqlite3.connect(sak.reg.sti)) as fil:
        fil.execute("PRAGMA ignore_check_constraints = OFF")
        fil.execute(sql)
        fil.commit()


def test_filen_selv_nekter_et_vedtak_som_ikke_er_kontrollert(sak: Sak) -> None:
    foreslaa(sak)
    with pytest.raises(sqlite3.IntegrityError, match="vedtaket er ikke kontrollert"):
        _utenom(
            sak,
            "INSERT INTO vedtak (id, journalnr, type, dato, begrunnelse_kode, nullstilling, signatur, tidspunkt,"
            f" forrige, hash) VALUES (1, '{sak.journalnr}', 'avslag', '1988-06-06', '11', 0, 'SAK',"
            " '1988-06-06T09:00:00', (SELECT hash FROM kjedehode WHERE tabell = 'vedtak'), 'x')",
        )


@pytest.mark.parametrize(
    ("slag", "person", "grunn"),
    [
        ("kontrollert", "SAK", "en annen person"),
        ("fattet", "SJEF", "forslaget er ikke der"),
        ("kontrollert", "KON", None),
    ],
)
def test_filen_selv_nekter_den_som_har_foreslaatt(sak: Sak, slag: str, person: str, grunn: str | None) -> None:
    nummer = foreslaa(sak)
    sql = (
        "INSERT INTO paategning (id, forslag_id, slag, person, signatur, tidspunkt, forrige, hash, vedtak_id)"
        f" VALUES (1, {nummer}, '{slag}', '{person}', '{person}', '1988-06-06T09:00:00',"
        f" (SELECT hash FROM kjedehode WHERE tabell = 'paategning'), 'x', {'NULL' if slag != 'fattet' else 1})"
    )
    if grunn is None:
        _utenom(sak, sql)
        assert "Forslag" not in " ".join(kontroll(sak.reg))
        assert kontroll(sak.reg)
    else:
        with pytest.raises(sqlite3.IntegrityError, match=grunn):
            _utenom(sak, sql)


def test_kontrollen_finner_et_vedtak_fattet_alene_i_et_kontor(sak: Sak) -> None:
    """A program that is not ours says that the register is one person's own, decides, and says otherwise again."""
    _utenom(sak, "UPDATE oppsett SET underskrift = 'ingen'")
    som(sak.reg, S)
    lagre_behandling(sak.reg, sak.journalnr, FAKTA, versjon(sak))
    fatt_vedtak(sak.reg, sak.journalnr, versjon(sak))
    _utenom(sak, "UPDATE oppsett SET underskrift = 'skjerm'")
    assert kontroll(sak.reg) == ["Vedtak 1 er fattet uten at noen har foreslått det og andre kontrollert det."]


def test_kontrollen_finner_den_som_kontrollerte_sitt_eget(sak: Sak) -> None:
    """The guard is taken away while the program writes as the same person, and put back."""
    nummer = foreslaa(sak)
    with sak.reg.raa_lesing() as raa:
        (vakt,) = raa.execute("SELECT sql FROM sqlite_master WHERE name = 'paategning_av_en_annen'").fetchone()
    _utenom(sak, "DROP TRIGGER paategning_av_en_annen")
    from data.operasjoner.forslag.foreslaa import ny_paategning, skriv_i_forslaget
    from data.register.loggslag import Loggslag
    from data.sak.mappe import krev_mappe
    from data.sak.rader.forslagsrader import finn_forslag

    with som(sak.reg, S).skriv() as okt:
        forslag, mappe = finn_forslag(okt, nummer), krev_mappe(okt, sak.journalnr)
        assert forslag is not None
        paategning = ny_paategning(sak.reg, okt, forslag, "kontrollert")
        skriv_i_forslaget(sak.reg, okt, mappe.sak, paategning, Loggslag.KONTROLLERT)
    _utenom(sak, vakt)
    assert kontroll(sak.reg) == [
        "Forslag 1 er kontrollert eller fattet av en som selv har skrevet det inn eller kontrollert det."
    ]

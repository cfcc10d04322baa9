"""What is signed and the log row that tells of it have one signature, for every operation that takes one."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlmodel import text

from data.operasjoner.behandling.behandling import lagre_behandling
from data.operasjoner.endring.endring import Endring, endre_trygdeforhold
from data.operasjoner.ferietillegg.ferietillegg import Feriekort, anvis_ferietillegg
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person
from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak, post


def _journal(reg: Register, sak: Sak, signatur: str | None) -> None:
    person = hent_person(reg, sak.fodselsnr)
    assert person is not None
    journalfor(reg, post(person, journalnr=sak.journalnr, internt="ringt", signatur=signatur), sak.versjon)


def _anvisning(_: Register, sak: Sak, signatur: str | None) -> None:
    sak.innvilg()
    sak.anvis(date(1988, 1, 4), signatur=signatur)


def _avslag(reg: Register, sak: Sak, signatur: str | None) -> None:
    endring = Endring(
        journalnr=sak.journalnr, type="A", dato=date(1988, 6, 6), begrunnelse_kode="11", signatur=signatur
    )
    endre_trygdeforhold(reg, endring, sak.versjon)


def _ferietillegg(reg: Register, sak: Sak, signatur: str | None) -> None:
    sak.innvilg()
    for uke in range(0, 10, 2):
        sak.anvis(date.fromisocalendar(1988, 1 + uke, 1))
    sak.endre("O", date(1988, 6, 6), "31")
    reg.klokke = Stillbar(datetime.fromisoformat("1989-06-05T09:00")).klokke
    kort = Feriekort(journalnr=sak.journalnr, meldedato=date(1989, 6, 5), ferieaar=1988, signatur=signatur)
    anvis_ferietillegg(reg, kort, sak.versjon)


def _tolkning(reg: Register, _: Sak, signatur: str | None) -> None:
    sett_tolkning(reg, "T-TAK", "per_ar", "Rundskriv", signatur or reg.signatur)


@pytest.mark.parametrize(
    ("operasjon", "tabell"),
    [
        (_journal, "sak"),
        (_anvisning, "anvisning"),
        (_avslag, "vedtak"),
        (_ferietillegg, "anvisning"),
        (_tolkning, "tolkningsvalg"),
    ],
)
@pytest.mark.parametrize("signatur", ["DEF", None])
def test_raden_og_loggen_har_samme_signatur(
    reg: Register, operasjon: Callable[[Register, Sak, str | None], None], tabell: str, signatur: str | None
) -> None:
    operasjon(reg, ny_sak(reg), signatur)
    with reg.les() as okt:
        rad = okt.connection().execute(text(f"SELECT signatur FROM {tabell} ORDER BY rowid DESC")).scalars().first()
        sporring = text("SELECT signatur, detaljer FROM logg ORDER BY id DESC")
        logget, detaljer = okt.connection().execute(sporring).first() or ("", "{}")
    assert rad == logget == (signatur or "ABC")
    assert json.loads(detaljer).get("innlogget") == ("ABC" if signatur else None)


def test_den_som_endrer_en_annens_sak_uten_aa_signere_staar_i_raden_og_i_loggen(sti: Path, tid: Stillbar) -> None:
    """The form shows the signature that the case has; sending it back is not to sign for the other."""
    abc, lhs = (Register.aapne(sti, tid.klokke, signatur) for signatur in ("ABC", "LHS"))
    sak = ny_sak(abc)
    _journal(lhs, sak, "ABC")
    bilde = journalbilde(lhs, journalnr=sak.journalnr)
    assert bilde is not None
    assert bilde.signatur == "LHS"
    with lhs.les() as okt:
        endret = text("SELECT signatur FROM logg WHERE handling = 'endret journal'")
        assert okt.connection().execute(endret).scalars().all() == ["LHS"]
    abc.lukk()
    lhs.lukk()


def test_det_som_ikke_signeres_faar_den_innloggedes_signatur(reg: Register) -> None:
    sak = ny_sak(reg)
    lagre_behandling(reg, sak.journalnr, FAKTA, sak.versjon)
    with reg.les() as okt:
        alle = okt.connection().execute(text("SELECT DISTINCT signatur FROM logg")).scalars().all()
    assert alle == ["ABC"]

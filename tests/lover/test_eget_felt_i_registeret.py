"""A law's own field in the register: its table, the log that knows its values, and programs without the law."""

# ruff: noqa: RUF009 - each default is a declaration, made once

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll, kontroller_fil
from data.kontroll.sikkerhetskopi import hent_kopi, ta_kopi
from data.operasjoner.anvisning.anvisningsbilde import anvisningsbilde
from data.operasjoner.behandling.behandling import behandlingsbilde, beregn_behandling
from data.operasjoner.endring.endring import endringsbilde
from data.operasjoner.journal.journal import journalbilde
from data.register.register import Register
from data.sak.faktakilder import felt_i_saken
from data.tabeller.lovtabell import lovtabell_sql, sikre_lovtabell
from rules.dagpenger.lov import avregistrer, registrer
from rules.fakta.faktum import felt
from rules.fakta.skjema import Behandling
from rules.fakta.slag import Dato, Heltall, Kroner
from rules.regelverk import Lov
from tests.data.saker import FAKTA, Stillbar, ny_sak

TABELL = "behandling_lov_2040"


@pytest.fixture
def klokke() -> Stillbar:
    return Stillbar(datetime.fromisoformat("2040-03-05T09:00"))


@pytest.fixture
def reg(tmp_path: Path, klokke: Stillbar, lov: Lov) -> Iterator[Register]:
    assert lov.kode in TABELL
    register = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    yield register
    register.lukk()


def fakta(lov: Lov, reisedager: int | None) -> Behandling:
    """2.5 ‰ of 163,000 is 408 a day: 2,040 a week, and 20 for each day of travel."""
    return lov.saksfakta.behandling(
        skatteprosent=Decimal(25),
        innvilget_fra=date(2040, 2, 6),
        lonn_1=Decimal(163_000),
        begrunnelse="Over 1 G.",
        reisedager=reisedager,
    )


def raa(reg: Register, sporring: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(reg.sti)) as fil:
        return fil.execute(sporring).fetchall()


def skriv_utenom(reg: Register, setning: str) -> None:
    with closing(sqlite3.connect(reg.sti)) as fil, fil:
        fil.execute(setning)


@contextmanager
def uten(lov: Lov) -> Iterator[None]:
    """A program that does not have the law."""
    avregistrer(lov.kode)
    yield
    registrer(lov)


def test_feltet_gaar_fra_lagring_til_vedtak_og_nytt_vedtak(reg, lov):
    sak = ny_sak(reg)
    assert sak.innvilg(fakta(lov, 3)).ukesats == 2_100
    assert raa(reg, f"SELECT * FROM {TABELL}") == [(sak.journalnr, 3)]
    assert behandlingsbilde(reg, journalnr=sak.journalnr).fakta == fakta(lov, 3)
    nytt = sak.innvilg(replace(fakta(lov, 3), lonn_1=Decimal(80_000)))
    assert (nytt.fakta.reisedager, nytt.ukesats) == (3, 1_060)  # 200 a day
    assert felt_i_saken(reg, sak.journalnr, "reisedager") == "LHS 05.03.2040, vedtak LHS 05.03.2040"
    assert kontroll(reg) == []


def test_en_sak_uten_verdi_i_feltet_lager_ingen_tabell(reg, lov):
    ny_sak(reg).innvilg(fakta(lov, None))
    assert raa(reg, f"SELECT count(*) FROM sqlite_master WHERE name = '{TABELL}'") == [(0,)]
    assert kontroll(reg) == []


def test_loggen_vet_verdien_og_kontrollen_finner_hva_andre_endrer(reg, lov):
    sak = ny_sak(reg).lagre(fakta(lov, 3))
    ((detaljer,),) = raa(reg, "SELECT detaljer FROM logg WHERE handling = 'lagret behandling'")
    assert f'"{TABELL}": [{{"journalnr": "{sak.journalnr}", "reisedager": 3}}]' in detaljer
    skriv_utenom(reg, f"UPDATE {TABELL} SET reisedager = 5")
    assert kontroll(reg) == [f"I {TABELL} er rad {sak.journalnr} endret utenom programmet (reisedager)."]


@pytest.mark.parametrize(
    ("setning", "funn"),
    [
        (f"DELETE FROM {TABELL}", f"I {TABELL} er rad {{nr}} fjernet utenom programmet."),
        (f"DROP TABLE {TABELL}", f"Skjemaet: tabellen {TABELL} mangler."),
        (f"ALTER TABLE {TABELL} ADD COLUMN annet TEXT", f"Skjemaet: tabellen {TABELL} er endret utenom programmet."),
    ],
)
def test_kontrollen_finner_det_som_er_borte_eller_lagt_til(reg, lov, setning, funn):
    sak = ny_sak(reg).lagre(fakta(lov, 3))
    skriv_utenom(reg, setning)
    assert kontroll(reg) == [funn.format(nr=sak.journalnr)]


def test_filen_selv_nekter_en_verdi_utenfor_grensen(reg, lov):
    ny_sak(reg).lagre(fakta(lov, 3))
    with pytest.raises(sqlite3.IntegrityError, match="reisedager_grense"):
        skriv_utenom(reg, f"UPDATE {TABELL} SET reisedager = 8")


def test_utenfor_lovens_grense_lagres_ingenting(reg, lov):
    sak = ny_sak(reg)
    with pytest.raises(Avvist) as avvist:
        sak.lagre(fakta(lov, 6))
    assert avvist.value.feil == {"reisedager": "Reisedager i uka: skriv høyst 5 dager."}
    assert raa(reg, f"SELECT count(*) FROM sqlite_master WHERE name = '{TABELL}'") == [(0,)]


def test_en_sak_som_faar_en_annen_lov_mister_det_bare_den_gamle_hadde(reg, lov, klokke):
    klokke.til("1988-06-06T09:00")
    sak = ny_sak(reg).lagre(FAKTA)
    klokke.til("2040-03-05T09:00")
    sak.lagre(fakta(lov, 3))
    klokke.til("1988-06-07T09:00")
    sak.lagre(FAKTA)
    assert raa(reg, f"SELECT * FROM {TABELL}") == [(sak.journalnr, None)]
    assert behandlingsbilde(reg, journalnr=sak.journalnr).fakta == FAKTA
    assert type(behandlingsbilde(reg, journalnr=sak.journalnr).fakta) is Behandling
    assert kontroll(reg) == []


def test_et_program_uten_loven_sier_hvor_saken_maa_aapnes_og_rorer_den_ikke(reg, lov):
    sak = ny_sak(reg)
    sak.innvilg(fakta(lov, 3))
    lagret = ny_sak(reg, 1).lagre(fakta(lov, 2))
    for_ = raa(reg, f"SELECT * FROM {TABELL}")
    with uten(lov):
        for aapne in (behandlingsbilde, anvisningsbilde, endringsbilde):
            with pytest.raises(Avvist) as avvist:
                aapne(reg, journalnr=sak.journalnr)
            assert avvist.value.melding == (f"Sak {sak.journalnr}: åpne den i et program som har loven fra 06.02.2040.")
        with pytest.raises(Avvist, match="program som har loven") as avvist:
            behandlingsbilde(reg, journalnr=lagret.journalnr)
        assert journalbilde(reg, fodselsnr=sak.fodselsnr) is not None
        assert kontroll(reg) == []
        skriv_utenom(reg, f"UPDATE {TABELL} SET reisedager = 1 WHERE journalnr = '{lagret.journalnr}'")
        assert kontroll(reg) == [f"I {TABELL} er rad {lagret.journalnr} endret utenom programmet (reisedager)."]
        skriv_utenom(reg, f"UPDATE {TABELL} SET reisedager = 2 WHERE journalnr = '{lagret.journalnr}'")
    assert raa(reg, f"SELECT * FROM {TABELL}") == for_
    assert beregn_behandling(reg, sak.journalnr, fakta(lov, 3)).ukesats == 2_100


def test_et_gammelt_register_faar_tabellen_med_sin_forste_rad(tmp_path, klokke, lov):
    """Two programs have it open, and the one makes the table under the other."""
    sti = tmp_path / "r.db"
    with uten(lov):
        Register.aapne(sti, Stillbar().klokke, "LHS", trygt=False).lukk()
    ett, annet = (Register.aapne(sti, klokke.klokke, signatur, trygt=False) for signatur in ("LHS", "ABC"))
    forste, andre = ny_sak(ett), ny_sak(annet, 1)
    assert behandlingsbilde(annet, journalnr=andre.journalnr).fakta.reisedager is None
    forste.lagre(fakta(lov, 3))
    andre.lagre(fakta(lov, 2))
    assert raa(ett, f"SELECT reisedager FROM {TABELL} ORDER BY journalnr") == [(3,), (2,)]
    assert kontroll(annet) == []
    ett.lukk()
    annet.lukk()


def test_kopi_anker_og_hent_tar_med_tabellen(reg, lov, tmp_path):
    ny_sak(reg).lagre(fakta(lov, 3))
    anker = tmp_path / "anker.txt"
    assert kontroller_fil(reg.sti, anker).funn == ()
    ta_kopi(reg.sti, tmp_path / "kopi.db")
    with uten(lov):
        hent_kopi(tmp_path / "kopi.db", tmp_path / "hentet.db", erstatt=False)
        assert kontroller_fil(tmp_path / "hentet.db", anker).funn == ()
    with closing(sqlite3.connect(tmp_path / "hentet.db")) as fil:
        assert fil.execute(f"SELECT reisedager FROM {TABELL}").fetchall() == [(3,)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flere(Behandling):
    reisedager: int | None = felt("Reisedager i uka", Heltall(hoyst=7))
    studielaan: Decimal | None = felt("Studielån", Kroner())
    flyttet: date | None = felt("Flyttet", Dato())


def test_en_tabell_faar_de_kolonnene_loven_siden_har_faatt_til_bokstaven(reg, lov):
    """What SQLite adds reads as if the table had been made with all of it."""
    ny_sak(reg).lagre(fakta(lov, 3))

    class Senere:
        kode = lov.kode

        class saksfakta:
            behandling = Flere

    with closing(sqlite3.connect(reg.sti)) as fil, fil:
        sikre_lovtabell(fil, Senere)
    ((sql,),) = raa(reg, f"SELECT sql FROM sqlite_master WHERE name = '{TABELL}'")
    assert sql == lovtabell_sql(Senere, ["reisedager", "studielaan", "flyttet"])
    assert raa(reg, f"SELECT reisedager, studielaan FROM {TABELL}") == [(3, None)]
    for galt in ("studielaan = -1", "flyttet = 'i går'"):
        with pytest.raises(sqlite3.IntegrityError):
            skriv_utenom(reg, f"UPDATE {TABELL} SET {galt}")

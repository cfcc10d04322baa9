"""The schema's history against the tables in Python, and registers of other ages."""

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import sqlite as dialekt
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

import data.tabeller
from data.feil import ForNy, Skadet
from data.kontroll import kontroll
from data.migrering import MAPPE, VERSJONER, fil_versjon, oppgrader
from data.personer import hent_person, sok
from data.register import Register
from tests.data.saker import Stillbar, ny_sak

TABELLNAVN = [tabell.__tablename__ for tabell in (getattr(data.tabeller, navn) for navn in data.tabeller.__all__)]


def _sql(sti: Path) -> dict[str, str]:
    with closing(sqlite3.connect(sti)) as fil:
        rader = fil.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger'"
        ).fetchall()
    return {navn: _normal(sql) for navn, sql in rader if navn != "alembic_version"}


def _normal(sql: str) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql)).strip()


def test_versjonene_er_dem_alembic_kjenner() -> None:
    skript = ScriptDirectory(str(MAPPE))
    assert [revisjon.revision for revisjon in skript.walk_revisions()][::-1] == list(VERSJONER)
    assert skript.get_current_head() == VERSJONER[-1]


def test_migreringene_gir_noyaktig_tabellene_i_python(tom_fil: Path) -> None:
    fra_python = {}
    for tabell in SQLModel.metadata.sorted_tables:
        fra_python[tabell.name] = _normal(str(CreateTable(tabell).compile(dialect=dialekt.dialect())))
        for indeks in tabell.indexes:
            fra_python[str(indeks.name)] = _normal(str(CreateIndex(indeks).compile(dialect=dialekt.dialect())))
    assert _sql(tom_fil) == fra_python


def test_alembic_finner_ingen_forskjell(tom_fil: Path) -> None:
    with create_engine(f"sqlite:///{tom_fil}").connect() as forbindelse:
        assert compare_metadata(MigrationContext.configure(forbindelse), SQLModel.metadata) == []


@pytest.mark.parametrize("tabell", TABELLNAVN)
def test_hver_tabell_er_streng_og_hver_fremmednokkel_har_indeks(tom_fil: Path, tabell: str) -> None:
    with closing(sqlite3.connect(tom_fil)) as fil:
        (streng,) = fil.execute("SELECT strict FROM pragma_table_list WHERE name = ?", (tabell,)).fetchone()
        forst_i_indeks = {
            fil.execute(f"PRAGMA index_info({navn})").fetchone()[2]
            for _, navn, _, _, delvis in fil.execute(f"PRAGMA index_list({tabell})").fetchall()
            if not delvis
        }
        nokler = {rad[3] for rad in fil.execute(f"PRAGMA foreign_key_list({tabell})")}
    assert streng == 1
    assert nokler <= forst_i_indeks


@pytest.fixture
def gammelt(tmp_path: Path, reg: Register) -> Path:
    """A register of the first version, with a case in it: made by taking the newer version's parts out again."""
    sak = ny_sak(reg)
    sak.innvilg()
    reg.lukk()
    sti = Path(shutil.copyfile(reg.sti, tmp_path / "gammelt.db"))
    with closing(sqlite3.connect(sti)) as fil:
        fil.executescript(
            """
            DROP TABLE navneord;
            DROP TABLE tolkningsvalg;
            DROP TRIGGER kjedehode_slettes_ikke;
            DELETE FROM kjedehode WHERE tabell = 'tolkningsvalg';
            CREATE TRIGGER kjedehode_slettes_ikke BEFORE DELETE ON kjedehode
            BEGIN SELECT RAISE(ABORT, 'kjedehode slettes ikke'); END;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET sql = replace(sql, ", 'tolkningsvalg'", '') WHERE name = 'kjedehode';
            UPDATE alembic_version SET version_num = '0001';
            """
        )
    return sti


def test_forste_versjon_er_som_den_var(tmp_path: Path, gammelt: Path) -> None:
    sti = tmp_path / "forste.db"
    with create_engine(f"sqlite:///{sti}").begin() as forbindelse:
        oppgrader(forbindelse, "0001")
    assert _sql(sti) == _sql(gammelt)


def test_et_gammelt_register_blir_oppgradert_og_beholder_alt(gammelt: Path, tid: Stillbar) -> None:
    register = Register.aapne(gammelt, tid.klokke, "ABC")
    assert [treff.journalnr for treff in sok(register, "hans, ol")] == ["88000001"]
    person = hent_person(register, sok(register, "Hansen")[0].fodselsnr)
    assert person is not None
    assert kontroll(register) == []
    register.lukk()
    with closing(sqlite3.connect(gammelt)) as fil:
        assert fil_versjon(fil) == VERSJONER[-1]


def test_et_nyere_register_nektes_med_en_setning_og_er_urort(sti: Path, tid: Stillbar) -> None:
    with closing(sqlite3.connect(sti)) as fil:
        fil.executescript("UPDATE alembic_version SET version_num = '0417'")
    foer = sti.read_bytes()
    with pytest.raises(ForNy) as feil:
        Register.aapne(sti, tid.klokke, "ABC")
    assert feil.value.setning == (
        f"Registeret {sti} er laget av et nyere program: oppdater programmet før du åpner det."
    )
    assert sti.read_bytes() == foer


@pytest.mark.parametrize(
    "innhold",
    [
        "CREATE TABLE noe_annet (a)",
        "CREATE TABLE alembic_version (version_num TEXT); INSERT INTO alembic_version VALUES ('0001')",
        "PRAGMA application_id = 77",
        "PRAGMA application_id = 1146113841; CREATE TABLE alembic_version (version_num TEXT)",
    ],
)
def test_en_annen_sqlite_fil_nektes_og_er_urort(tmp_path: Path, tid: Stillbar, innhold: str) -> None:
    sti = tmp_path / "annen.db"
    with closing(sqlite3.connect(sti)) as fil:
        fil.executescript(innhold)
    foer = sti.read_bytes()
    with pytest.raises(Skadet, match="filen er ikke et register for Dagpengesystemet"):
        Register.aapne(sti, tid.klokke, "ABC")
    assert sti.read_bytes() == foer


def test_en_avbrutt_oppgradering_etterlater_det_gamle_registeret(
    gammelt: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopp(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("data.navnesok.sett_navneord", stopp)
    with pytest.raises(RuntimeError):
        Register.aapne(gammelt, tid.klokke, "ABC")
    with closing(sqlite3.connect(gammelt)) as fil:
        assert fil_versjon(fil) == "0001"
        assert fil.execute("SELECT count(*) FROM sqlite_master WHERE name = 'navneord'").fetchone() == (0,)

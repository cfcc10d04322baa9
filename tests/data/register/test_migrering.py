"""The schema's history against the tables in Python, and registers of other ages."""

import errno
import json
import os
import re
import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlmodel import SQLModel

import data.tabeller
from data.brukere.bruker import brukere, underskrift_for
from data.feil import ForNy, Full, Skadet
from data.kjede.kjede import KJEDET
from data.kontroll.kontroll import MED_VERDIER, kontroll
from data.migrering import MAPPE, TABELLER, VERSJONER, fil_versjon, oppgrader
from data.operasjoner.journal.personer import sok
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from data.underskrift import Underskrift
from tests.data.saker import Stillbar, fodselsnr, ny_journal, ny_sak

TABELLNAVN = [tabell.__tablename__ for tabell in (getattr(data.tabeller, navn) for navn in data.tabeller.__all__)]


def _sql(sti: Path) -> dict[str, str]:
    with closing(sqlite3.connect(sti)) as fil:
        rader = fil.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {navn: _normal(sql) for navn, sql in rader if navn != "alembic_version"}


def _normal(sql: str) -> str:
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql)).strip()


def _deler(sql: str) -> list[str]:
    """The columns and constraints of a statement, where no bracket is open."""
    return re.split(r",(?![^(]*\))", sql)


def test_versjonene_er_dem_alembic_kjenner() -> None:
    skript = ScriptDirectory(str(MAPPE))
    assert [revisjon.revision for revisjon in skript.walk_revisions()][::-1] == list(VERSJONER)
    assert skript.get_current_head() == VERSJONER[-1]


def test_migreringene_gir_noyaktig_tabellene_i_python(tmp_path: Path, tom_fil: Path) -> None:
    """Tables, columns, defaults, checks, keys, indexes and guards, to the letter, but for the order of the columns.

    SQLite adds a column last; the classes have them in the order of the forms.
    """
    fra_python = tmp_path / "fra-python.db"
    SQLModel.metadata.create_all(create_engine(f"sqlite:///{fra_python}"))
    ny, oppgradert = (
        {navn: sorted(re.split(r",(?![^(]*\))", sql)) for navn, sql in _sql(sti).items()}
        for sti in (fra_python, tom_fil)
    )
    assert ny == oppgradert


def test_hver_kjede_er_voktet_og_ingen_andre_tabeller(tom_fil: Path) -> None:
    voktet = {navn.removesuffix("_neste_ledd") for navn in _sql(tom_fil) if navn.endswith("_neste_ledd")}
    assert voktet == set(KJEDET)


def test_tabellene_som_kreves_ved_start_er_dem_python_har() -> None:
    assert set(TABELLER) == set(SQLModel.metadata.tables)


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


GAMLE = tuple(VERSJONER[:-1])
UTEN_KJORINGER = tuple(versjon for versjon in GAMLE if versjon < "0006")
"""Those whose payments are in no run: what the program called transferred is taken up."""
UTEN_VERDIER = tuple(versjon for versjon in GAMLE if versjon < MED_VERDIER)
"""Those whose log has no values of the rows that may change: they are taken up."""


def gammelt_register(mappe: Path, versjon: str) -> Path:
    """A register as an older program left it: persons, cases, payments and chains, frozen as SQL (tests/data/gamle)."""
    sti = mappe / f"fra-{versjon}.db"
    with closing(sqlite3.connect(sti)) as fil:
        fil.executescript((Path(__file__).parent / "gamle" / f"v{versjon}.sql").read_text(encoding="utf-8"))
    return sti


@pytest.fixture
def gammelt(tmp_path: Path) -> Path:
    return gammelt_register(tmp_path, "0001")


def _innhold(sti: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, blanks left out, but for the name index, which is made anew."""
    with closing(sqlite3.connect(sti)) as fil:
        fil.row_factory = sqlite3.Row
        tabeller = [navn for (navn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            navn: [
                {kolonne: rad[kolonne] for kolonne in rad.keys() if rad[kolonne] is not None}  # noqa: SIM118
                for rad in fil.execute(f"SELECT * FROM {navn}")
            ]
            for navn in tabeller
            if navn != "navneord"
        }


@pytest.mark.parametrize("versjon", VERSJONER)
def test_migreringene_lager_hver_versjon_som_den_var(tmp_path: Path, tom_fil: Path, versjon: str) -> None:
    sti = tmp_path / "ny.db"
    with create_engine(f"sqlite:///{sti}").begin() as forbindelse:
        oppgrader(forbindelse, versjon)
    assert _sql(sti) == _sql(tom_fil if versjon == VERSJONER[-1] else gammelt_register(tmp_path, versjon))


@pytest.mark.parametrize("versjon", GAMLE)
def test_et_gammelt_register_beholder_hver_rad_og_blir_helt(tmp_path: Path, tid: Stillbar, versjon: str) -> None:
    sti = gammelt_register(tmp_path, versjon)
    for_ = _innhold(sti)
    register = Register.aapne(sti, tid.klokke, "ABC")
    assert kontroll(register) == []
    assert [treff.journalnr for treff in sok(register, "hans, ol")] == ["88000001"]
    assert [treff.navn for treff in sok(register, fodselsnr(nummer=4))] == ["-"]
    register.lukk()
    etter = _innhold(sti)
    assert etter.pop("alembic_version") == [{"version_num": VERSJONER[-1]}]
    del for_["alembic_version"]
    hoder = {str(rad["tabell"]): rad for rad in etter.pop("kjedehode")}
    assert all(hoder[str(rad["tabell"])] == rad for rad in for_.pop("kjedehode") if rad["tabell"] != "logg")
    assert etter["logg"][: len(for_["logg"])] == for_.pop("logg")
    assert {navn: etter[navn] for navn in for_} == for_


@pytest.mark.parametrize("versjon", UTEN_VERDIER)
def test_en_oppgradering_tar_opp_radene_i_loggen_som_de_var(tmp_path: Path, tid: Stillbar, versjon: str) -> None:
    sti = gammelt_register(tmp_path, versjon)
    for_ = _innhold(sti)
    Register.aapne(sti, tid.klokke, "DEF").lukk()
    opptatt = [rad for rad in _innhold(sti)["logg"] if rad["handling"] == "opptatt"]
    detaljene = [json.loads(str(rad["detaljer"])) for rad in opptatt]
    rader = {tabell: rader for ett in detaljene for tabell, rader in ett.get("rader", {}).items()}
    assert rader == {tabell: for_[tabell] for tabell in ("person", "sak", "behandling")}
    assert {(rad["signatur"], rad["tidspunkt"]) for rad in opptatt} == {("DEF", "1988-06-06T09:00:00")}


@pytest.mark.parametrize("versjon", GAMLE)
def test_et_gammelt_register_har_underskrift_ingen_og_virker_som_for(
    tmp_path: Path, tid: Stillbar, versjon: str
) -> None:
    register = Register.aapne(gammelt_register(tmp_path, versjon), tid.klokke, "DEF")
    assert underskrift_for(register) is Underskrift.INGEN
    assert brukere(register) == ()
    assert ny_journal(register, 8).signatur == "DEF"
    assert kontroll(register) == []
    register.lukk()


def test_det_som_er_gjort_alene_i_et_kontor_staar_i_loggen_naar_det_skal_foreslaas(
    tmp_path: Path, tid: Stillbar
) -> None:
    sti = gammelt_register(tmp_path, "0010")
    antall = {navn: len(_innhold(sti)[navn]) for navn in ("anvisning", "justering")}
    with closing(sqlite3.connect(sti)) as fil:
        fil.execute("INSERT INTO oppsett (id, underskrift) VALUES (1, 'skjerm')")
        fil.commit()
    Register.aapne(sti, tid.klokke, "DEF").lukk()
    siste = _innhold(sti)["logg"][-1]
    assert (siste["handling"], siste["signatur"]) == ("opptatt", "DEF")
    assert json.loads(str(siste["detaljer"])) == {"alene": antall}


@pytest.mark.parametrize("versjon", UTEN_KJORINGER)
def test_det_et_eldre_program_kalte_overfort_gaar_ikke_i_noen_kjoring(
    tmp_path: Path, tid: Stillbar, versjon: str
) -> None:
    """In the registers of every age, the case of 88000001 has payments of 6 June 1988 and before."""
    sti = gammelt_register(tmp_path, versjon)
    betalt = {int(str(rad["id"])) for rad in _innhold(sti)["anvisning"] if str(rad["kjoredato"]) <= "1988-06-06"}
    assert betalt
    register = Register.aapne(sti, tid.klokke, "DEF")
    tid.til("1988-07-01T09:00")
    kontrollkort(register, journalnr="88000001")
    assert kontroll(register) == []
    register.lukk()
    etter = _innhold(sti)
    opptatt = etter["kjoring"][0]
    assert [opptatt[navn] for navn in ("slag", "mandag", "signatur")] == ["opptatt", "1988-06-06", "DEF"]
    i_kjoringer = {rad["anvisning_id"] for rad in etter["kjoringspost"]}
    venter = {rad["id"] for rad in etter["anvisning"] if str(rad["kjoredato"]) > "1988-06-06"}
    assert i_kjoringer == venter
    assert not i_kjoringer & betalt
    assert venter == {"0004": {5, 6}, "0005": {5}}.get(versjon, venter)


def test_et_kort_paa_dagen_for_oppgraderingen_gaar_i_den_neste_kjoringen(tmp_path: Path, tid: Stillbar) -> None:
    """The older program called all of that Monday transferred, so that its run is past."""
    register = Register.aapne(gammelt_register(tmp_path, UTEN_KJORINGER[-1]), tid.klokke, "DEF")
    sak = ny_sak(register, 7)
    sak.innvilg()
    anvist = sak.anvis(date(1988, 1, 4))
    assert anvist.kjoredato == date(1988, 6, 13)
    tid.til("1988-06-14T12:00")
    assert anvist.id in [rad["anvisning_id"] for rad in _kjort(register, date(1988, 6, 13))]
    assert kontroll(register) == []
    register.lukk()


def _kjort(register: Register, mandag: date) -> list[dict[str, object]]:
    """The posts of the run of that Monday, when it is closed."""
    lukk(register, mandag)
    return _innhold(register.sti)["kjoringspost"]


def test_en_oppgradering_kan_ta_opp_flere_rader_enn_et_ledd_holder(gammelt: Path, tid: Stillbar) -> None:
    with closing(sqlite3.connect(gammelt)) as fil:
        fil.executemany(
            "INSERT INTO person (fodselsnr, etternavn, fornavn, versjon) VALUES (?, 'Lie', 'Åse', 1)",
            [(f"{nummer:011}",) for nummer in range(401)],
        )
        fil.commit()
    register = Register.aapne(gammelt, tid.klokke, "ABC")
    assert kontroll(register) == []
    register.lukk()
    opptatt = [rad for rad in _innhold(gammelt)["logg"] if rad["handling"] == "opptatt"]
    radene = [json.loads(str(rad["detaljer"])).get("rader", {}) for rad in opptatt]
    assert [len(rader.get("person", [])) for rader in radene if rader] == [200, 200, 6, 0, 0]


@pytest.mark.parametrize("versjon", GAMLE)
def test_for_oppgraderingen_tas_en_kopi_bare_for_eieren_og_det_sies(
    tmp_path: Path, tid: Stillbar, versjon: str
) -> None:
    sti = gammelt_register(tmp_path, versjon)
    for_ = _innhold(sti)
    register = Register.aapne(sti, tid.klokke, "ABC")
    register.lukk()
    kopi = tmp_path / f"{sti.name}.for-{VERSJONER[-1]}"
    assert register.beskjeder == (f"Registeret er oppgradert; det gamle ligger ved siden av, i {kopi.name}.",)
    assert stat.S_IMODE(kopi.stat().st_mode) == 0o600
    assert _innhold(kopi) == for_
    assert sorted(fil.name for fil in tmp_path.iterdir()) == [sti.name, kopi.name]
    aapnet = Register.aapne(sti, tid.klokke, "ABC")
    assert aapnet.beskjeder == ()
    aapnet.lukk()


def test_kopien_skrives_aldri_over_en_annen(gammelt: Path, tid: Stillbar) -> None:
    opptatt = gammelt.with_name(f"{gammelt.name}.for-{VERSJONER[-1]}")
    opptatt.write_text("en annen kopi")
    register = Register.aapne(gammelt, tid.klokke, "ABC")
    register.lukk()
    assert opptatt.read_text() == "en annen kopi"
    assert gammelt.with_name(f"{opptatt.name}-2").exists()
    assert opptatt.name + "-2" in register.beskjeder[0]


def test_en_kopi_som_ikke_faar_plass_stopper_oppgraderingen(
    gammelt: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fullt(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fullt)
    with pytest.raises(Full, match=f"Det er ikke plass til mer i .*for-{VERSJONER[-1]}"):
        Register.aapne(gammelt, tid.klokke, "ABC")
    assert [fil.name for fil in gammelt.parent.iterdir()] == [gammelt.name]
    with closing(sqlite3.connect(gammelt)) as fil:
        assert fil_versjon(fil) == "0001"


def test_en_migrering_henter_ingenting_fra_programmet_som_kan_endre_seg() -> None:
    hentet = [
        linje
        for fil in sorted((MAPPE / "versions").glob("v*.py"))
        for linje in fil.read_text(encoding="utf-8").splitlines()
        if re.match(r"\s*(from|import) (data|rules|screens|tui)\b", linje) and "data.migrering.versions" not in linje
    ]
    assert hentet == []


@pytest.mark.parametrize("versjon", GAMLE)
def test_et_register_som_sier_at_det_er_eldre_enn_det_er_skadet(sti: Path, tid: Stillbar, versjon: str) -> None:
    with closing(sqlite3.connect(sti)) as fil:
        fil.execute("UPDATE alembic_version SET version_num = ?", (versjon,))
        fil.commit()
    for_ = sti.read_bytes()
    with pytest.raises(Skadet, match="en tabell mangler eller er endret"):
        Register.aapne(sti, tid.klokke, "ABC")
    assert sti.read_bytes() == for_
    assert [fil.name for fil in sti.parent.iterdir()] == [sti.name]


def test_et_nyere_register_nektes_med_en_setning_og_er_urort(sti: Path, tid: Stillbar) -> None:
    with closing(sqlite3.connect(sti)) as fil:
        fil.executescript("UPDATE alembic_version SET version_num = '0417'")
    for_ = sti.read_bytes()
    with pytest.raises(ForNy) as feil:
        Register.aapne(sti, tid.klokke, "ABC")
    assert feil.value.setning == (
        f"Registeret {sti} er laget av et nyere program: oppdater programmet før du åpner det."
    )
    assert sti.read_bytes() == for_


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
    for_ = sti.read_bytes()
    with pytest.raises(Skadet, match="filen er ikke et register for Dagpengesystemet"):
        Register.aapne(sti, tid.klokke, "ABC")
    assert sti.read_bytes() == for_


def test_en_avbrutt_oppgradering_etterlater_det_gamle_registeret(
    gammelt: Path, tid: Stillbar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopp(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("data.register.oppgradering.fyll_navneord", stopp)
    with pytest.raises(RuntimeError):
        Register.aapne(gammelt, tid.klokke, "ABC")
    with closing(sqlite3.connect(gammelt)) as fil:
        assert fil_versjon(fil) == "0001"
        assert fil.execute("SELECT count(*) FROM sqlite_master WHERE name = 'navneord'").fetchone() == (0,)
    assert [fil.name for fil in gammelt.parent.iterdir()] == [gammelt.name]

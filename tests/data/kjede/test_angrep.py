"""What somebody can do to a register with another program: each must be found by the control, with a sentence.

Each attack is SQL on the closed file, by Python's own sqlite3, without any of our code. What takes the guards away puts
them back as they were, so that the guards are not what is found.
"""

import re
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from data.feil import ForNy, Skadet
from data.kontroll.kontroll import kontroller_fil
from data.migrering import VERSJONER
from data.register.register import Register
from tests.data.fylt import FYLT
from tests.data.saker import Stillbar, ny_person, ny_sak

NAA = datetime.fromisoformat(FYLT)


@pytest.fixture
def angrepet(fylt_fil: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(fylt_fil, tmp_path / "register.db"))


def angrip(sti: Path, sql: str, *, uten_vakter: bool = False) -> None:
    """Runs the SQL on the file, and keeps it."""
    with closing(sqlite3.connect(sti, isolation_level=None)) as fil:
        fil.execute("PRAGMA ignore_check_constraints = ON")
        vakter = fil.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        if uten_vakter:
            fil.executescript("".join(f"DROP TRIGGER {navn};" for navn, _ in vakter))
        for_ = fil.total_changes, fil.execute("PRAGMA schema_version").fetchone()
        fil.executescript(sql)
        assert (fil.total_changes, fil.execute("PRAGMA schema_version").fetchone()) != for_, "the attack did nothing"
        if uten_vakter:
            fil.executescript(";".join(setning for _, setning in vakter))


PENGER_OG_RETT = [
    ("UPDATE sak SET kontonr = '12345678903' WHERE journalnr = '88000001'", "er rad 88000001 endret .*\\(kontonr\\)"),
    ("UPDATE sak SET giro = 'P' WHERE journalnr = '88000001'", "\\(giro\\)"),
    ("UPDATE sak SET giro = NULL, kontonr = NULL WHERE journalnr = '88000002'", "\\(giro, kontonr\\)"),
    ("UPDATE sak SET tilstand = 'avslått' WHERE journalnr = '88000002'", "\\(tilstand\\)"),
    ("UPDATE sak SET mottatt_dato = '1987-01-04' WHERE journalnr = '88000001'", "\\(mottatt_dato\\)"),
    ("UPDATE sak SET signatur = 'XYZ' WHERE journalnr = '88000001'", "\\(signatur\\)"),
    ("UPDATE sak SET anmerkning = 'Ring ikke' WHERE journalnr = '88000001'", "\\(anmerkning\\)"),
    ("UPDATE sak SET opprettet = '1988-06-05T09:00:00' WHERE journalnr = '88000001'", "\\(opprettet\\)"),
    ("UPDATE sak SET versjon = versjon + 1 WHERE journalnr = '88000001'", "\\(versjon\\)"),
    ("UPDATE sak SET versjon = 1 WHERE journalnr = '88000003'", "\\(versjon\\)"),
    ("DELETE FROM sak WHERE journalnr = '88000003'", "sak er rad 88000003 .*fjernet|viser til en som ikke finnes"),
    (
        "INSERT INTO sak SELECT '88000099', fodselsnr, mottatt_dato, giro, kontonr, NULL, NULL, signatur, 'avslått',"
        " opprettet, 1 FROM sak WHERE journalnr = '88000001'",
        "I sak er rad 88000099 lagt inn utenom programmet",
    ),
    ("UPDATE person SET etternavn = 'Hanssen' WHERE rowid = 1", "\\(etternavn\\)"),
    ("UPDATE person SET fornavn = 'Olaf' WHERE rowid = 1", "\\(fornavn\\)"),
    ("UPDATE person SET bo_gate = 'Storgata 2' WHERE rowid = 1", "\\(bo_gate\\)"),
    ("UPDATE person SET versjon = 7 WHERE rowid = 1", "\\(versjon\\)"),
    ("PRAGMA foreign_keys = OFF; UPDATE person SET fodselsnr = '00000000000' WHERE rowid = 1", "person"),
    (
        "INSERT INTO person (fodselsnr, etternavn, fornavn, versjon) VALUES ('01815012345', 'Ny', 'Per', 1)",
        "I person er rad 01815012345 lagt inn utenom programmet",
    ),
    ("UPDATE behandling SET lonn_1 = 1500000 WHERE journalnr = '88000001'", "\\(lonn_1\\)"),
    ("UPDATE behandling SET skatteprosent = NULL WHERE journalnr = '88000001'", "\\(skatteprosent\\)"),
    (
        "UPDATE behandling SET barn = 2, barn2_fodt = '1982-01-01' WHERE journalnr = '88000002'",
        "\\(barn, barn2_fodt\\)",
    ),
    ("UPDATE behandling SET innvilget_fra = '1987-01-05' WHERE journalnr = '88000002'", "\\(innvilget_fra\\)"),
    ("UPDATE behandling SET internt = 'x' WHERE journalnr = '88000002'", "\\(internt\\)"),
    ("DELETE FROM behandling WHERE journalnr = '88000002'", "I behandling er rad 88000002 fjernet utenom programmet"),
    ("INSERT INTO behandling (journalnr, lonn_1) VALUES ('88000003', 1)", "I behandling er rad 88000003 lagt inn"),
]

INDEKS_OG_SKJEMA = [
    ("UPDATE navneord SET ord = 'hanssen' WHERE ord = 'hansen'", "Navneindeksen stemmer ikke"),
    ("DELETE FROM navneord", "Navneindeksen stemmer ikke"),
    ("INSERT INTO navneord SELECT 'lie', fodselsnr, 'E', 'lie' FROM person LIMIT 1", "Navneindeksen stemmer ikke"),
    ("DELETE FROM navnedel WHERE del = 'ansen'", "Navneindeksen har ikke alle delene"),
    ("UPDATE navnedel SET del = 'ansem' WHERE del = 'ansen'", "Navneindeksen har ikke alle delene"),
    ("INSERT INTO navnedel VALUES ('lie', 'lie')", "Navneindeksen har deler av ord som ingen heter"),
    ("DROP TRIGGER vedtak_endres_ikke", "vakten vedtak_endres_ikke mangler"),
    ("DROP TRIGGER kjedehode_bare_fram", "vakten kjedehode_bare_fram mangler"),
    (
        "CREATE TRIGGER stille AFTER UPDATE ON sak BEGIN UPDATE sak SET kontonr = '12345678903' WHERE false; END",
        "vakten stille er lagt inn utenom programmet",
    ),
    (
        "DROP TRIGGER anvisning_slettes_ikke; CREATE TRIGGER anvisning_slettes_ikke BEFORE DELETE ON anvisning"
        " BEGIN SELECT 1; END",
        "vakten anvisning_slettes_ikke er endret utenom programmet",
    ),
    ("DROP INDEX ux_sak_en_aapen", "indeksen ux_sak_en_aapen mangler"),
    ("CREATE INDEX ny ON sak (signatur)", "indeksen ny er lagt inn utenom programmet"),
    ("CREATE VIEW v AS SELECT * FROM sak", "utsnittet v er lagt inn utenom programmet"),
    ("CREATE TABLE t (a)", "tabellen t er lagt inn utenom programmet"),
    ("ALTER TABLE sak ADD COLUMN ny TEXT DEFAULT 'x'", "tabellen sak er endret utenom programmet"),
    ("DROP TABLE navneord", "tabellen navneord mangler"),
    ("DROP TABLE kontrollert", "tabellen kontrollert mangler"),
    (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'tilstand TEXT NOT NULL',"
        " 'tilstand TEXT NOT NULL DEFAULT ''innvilget''') WHERE name = 'sak'",
        "tabellen sak er endret utenom programmet",
    ),
    ("INSERT INTO kontrollert VALUES ('logg', 5, 'x')", "Merket for hvor langt logg er kontrollert, stemmer ikke"),
]

KJEDENE = [
    ("UPDATE sak SET tilstand = 'innvilget' WHERE journalnr = '88000001'", "\\(tilstand\\)"),
    ("UPDATE sak SET fodselsnr = (SELECT max(fodselsnr) FROM person) WHERE journalnr = '88000001'", "\\(fodselsnr\\)"),
    ("UPDATE anvisning SET anvist_belop = 9999, netto = 9999, skatt = 0 WHERE id = 2", "I anvisning er rad 2 endret"),
    ("UPDATE anvisning SET kontonr = '12345678903' WHERE id = 1", "I anvisning er rad 1 endret"),
    ("UPDATE vedtak SET ukesats = 5000 WHERE id = 1", "I vedtak er rad 1 endret"),
    ("UPDATE tolkningsvalg SET alternativ = 'etter' WHERE id = 3", "I tolkningsvalg er rad 3 endret"),
    ("DELETE FROM logg WHERE id = (SELECT max(id) FROM logg)", "I logg skal den siste raden være"),
    ("UPDATE kjedehode SET antall = antall - 1 WHERE tabell = 'logg'", "I logg skal den siste raden være"),
    ("UPDATE kjedehode SET hash = 'x' WHERE tabell = 'anvisning'", "I anvisning stemmer ikke siste rad"),
    ("DELETE FROM kjedehode WHERE tabell = 'vedtak'", "Kjeden til vedtak mangler sitt hode"),
    ("UPDATE logg SET detaljer = '{' WHERE id = 3", "I logg er rad 3 endret"),
    ("UPDATE logg SET detaljer = CAST(x'7bff7d' AS TEXT) WHERE id = 3", "I logg er rad 3 endret"),
    ("UPDATE sak SET anmerkning = CAST(x'ff' AS TEXT) WHERE journalnr = '88000001'", "\\(anmerkning\\)"),
]


def test_et_urort_register_holder(angrepet: Path) -> None:
    utfall = kontroller_fil(angrepet)
    assert (utfall.funn, utfall.versjon) == ((), VERSJONER[-1])


@pytest.mark.parametrize(("sql", "setning"), [*PENGER_OG_RETT, *INDEKS_OG_SKJEMA])
def test_det_et_annet_program_gjor_ved_siden_av_kjedene_finnes(angrepet: Path, sql: str, setning: str) -> None:
    angrip(angrepet, sql)
    _krev_funn(angrepet, setning)


@pytest.mark.parametrize(("sql", "setning"), KJEDENE)
def test_det_et_annet_program_gjor_med_kjedene_finnes(angrepet: Path, sql: str, setning: str) -> None:
    angrip(angrepet, sql, uten_vakter=True)
    _krev_funn(angrepet, setning)


@pytest.mark.parametrize(
    ("sql", "feil"),
    [
        ("PRAGMA application_id = 0", Skadet),
        ("PRAGMA application_id = 77", Skadet),
        ("INSERT INTO alembic_version VALUES ('0001')", Skadet),
        ("DELETE FROM alembic_version", Skadet),
        ("DROP TABLE alembic_version", Skadet),
        ("ALTER TABLE alembic_version RENAME COLUMN version_num TO v", Skadet),
        ("UPDATE alembic_version SET version_num = '0417'", ForNy),
    ],
)
def test_en_fil_som_ikke_lenger_sier_hva_den_er_nektes(angrepet: Path, sql: str, feil: type[Exception]) -> None:
    with closing(sqlite3.connect(angrepet, isolation_level=None)) as fil:
        fil.executescript(sql)
    with pytest.raises(feil):
        kontroller_fil(angrepet)


def test_en_eldre_versjon_som_er_skrevet_paa_et_nyere_skjema_finnes(angrepet: Path) -> None:
    angrip(angrepet, "UPDATE alembic_version SET version_num = '0003'")
    _krev_funn(angrepet, "tabellen kontrollert er lagt inn utenom programmet")


@pytest.fixture
def anker(angrepet: Path, tmp_path: Path) -> Path:
    """An anchor that was written while the register was whole."""
    sti = tmp_path / "anker.txt"
    assert kontroller_fil(angrepet, sti, NAA).funn == ()
    return sti


def _hodet_tilbake(hode: str) -> str:
    """SQL that moves a chain's head back to what is now its last link."""
    return (
        f"UPDATE kjedehode SET (antall, hash) = (SELECT id, hash FROM {hode} ORDER BY id DESC LIMIT 1)"
        f" WHERE tabell = '{hode}';"
    )


def test_enden_av_loggen_kuttet_og_hodet_flyttet_finnes_bare_med_ankeret(angrepet: Path, anker: Path) -> None:
    register = Register.aapne(angrepet, Stillbar().klokke, "ABC")
    ny_person(register, 5)
    register.lukk()
    angrip(
        angrepet,
        "DELETE FROM navneord WHERE fodselsnr = (SELECT fodselsnr FROM logg ORDER BY id DESC LIMIT 1);"
        "CREATE TEMP TABLE borte AS SELECT fodselsnr FROM logg ORDER BY id DESC LIMIT 1;"
        "DELETE FROM logg WHERE id >= (SELECT max(id) - 1 FROM logg);"
        "DELETE FROM person WHERE fodselsnr IN borte;" + _hodet_tilbake("logg"),
        uten_vakter=True,
    )
    # The choice that the second last row told of is still there: cut it as well, and nothing tells but the anchor.
    angrip(
        angrepet,
        "DELETE FROM tolkningsvalg WHERE id = (SELECT max(id) FROM tolkningsvalg);" + _hodet_tilbake("tolkningsvalg"),
        uten_vakter=True,
    )
    assert kontroller_fil(angrepet).funn == ()
    funn = kontroller_fil(angrepet, anker, NAA).funn
    assert [setning.split(" er ikke ")[0] for setning in funn] == [
        f"Ankeret: ledd {_antall(anker, 'logg')} i logg",
        "Ankeret: ledd 3 i tolkningsvalg",
    ]


def _antall(anker: Path, kjede: str) -> int:
    return max(int(linje.split()[2]) for linje in anker.read_text().splitlines() if f" {kjede} " in linje)


def test_en_hel_eldre_fil_i_stedet_finnes_bare_med_ankeret(angrepet: Path, tmp_path: Path, anker: Path) -> None:
    eldre = Path(shutil.copyfile(angrepet, tmp_path / "eldre.db"))
    register = Register.aapne(angrepet, Stillbar().klokke, "ABC")
    ny_sak(register, 5).innvilg()
    register.lukk()
    assert kontroller_fil(angrepet, anker, NAA).nye_i_ankeret == 2
    shutil.copyfile(eldre, angrepet)
    assert kontroller_fil(angrepet).funn == ()
    funn = kontroller_fil(angrepet, anker, NAA).funn
    assert len(funn) == 2
    assert all(setning.startswith("Ankeret: ledd ") for setning in funn)


def _krev_funn(sti: Path, setning: str) -> None:
    funn = kontroller_fil(sti).funn
    assert any(re.search(setning, sagt) for sagt in funn), funn
    for sagt in funn:
        assert sagt.endswith(".")
        assert "\n" not in sagt
        assert "rror" not in sagt


def test_saa_mange_angrep_er_provd() -> None:
    assert len([*PENGER_OG_RETT, *INDEKS_OG_SKJEMA, *KJEDENE]) >= 57

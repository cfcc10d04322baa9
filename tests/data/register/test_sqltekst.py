"""A register that is kept as a text of SQL."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.feil import Skadet
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.personer import hent_person
from data.register.register import Register
from data.register.sqltekst import lag_av_sql
from tests.data.saker import Stillbar, ny_person


def test_det_som_er_skrevet_ut_som_sql_blir_det_samme_registeret(reg: Register, tid: Stillbar, tmp_path: Path) -> None:
    person = ny_person(reg, etternavn="Østby-Ånsen")
    with closing(sqlite3.connect(reg.sti)) as fil:
        (tmp_path / "r.sql").write_text("\n".join(fil.iterdump()), encoding="utf-8")
    lag_av_sql(tmp_path / "r.sql", tmp_path / "nytt.db")
    nytt = Register.aapne(tmp_path / "nytt.db", tid.klokke, "ABC")
    assert hent_person(nytt, person.fodselsnr) == person
    assert kontroll(nytt) == []
    nytt.lukk()


@pytest.mark.parametrize("innhold", [None, b"", b"CREATE TABEL person;", b"\xff\xfe", b"CREATE TABLE person (navn);"])
def test_en_tekst_som_ikke_gir_et_register(innhold: bytes | None, tmp_path: Path) -> None:
    tekst = tmp_path / "r.sql"
    if innhold is not None:
        tekst.write_bytes(innhold)
    with pytest.raises(Skadet) as feil:
        lag_av_sql(tekst, tmp_path / "r.db")
    assert feil.value.setning == (
        f"{tekst} kan ikke leses som et register i SQL: skriv den på nytt med «sqlite3 REGISTER .dump»."
    )

"""The register of tests/flyter/registre, made by the operations as other programs and a full year would leave it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.operasjoner.arkiv.arkivering import arkiver
from data.operasjoner.journal import journal
from data.register.register import Register
from tests.data.saker import Stillbar, ny_journal, ny_sak

FIL = Path(__file__).parents[1] / "flyter" / "registre" / "uvanlig.sql"


def test_registeret_er_det_operasjonene_lager(tmp_path: Path, lov, monkeypatch: pytest.MonkeyPatch) -> None:
    """One case whose fact another program changed, the last number of 1988, one in the archive, and the law of 2040.

    When the register has a new form, write this text to the file, and look at the difference.
    """
    klokke = Stillbar()
    reg = Register.aapne(tmp_path / "r.db", klokke.klokke, "LHS", trygt=False)
    endret = ny_sak(reg).lagre()
    monkeypatch.setattr(journal, "_neste_journalnr", lambda *_: "88899999")
    ny_journal(reg, 1)
    monkeypatch.undo()
    klokke.til("1978-06-06T09:00")
    ny_sak(reg, 3, mottatt_dato=date(1978, 6, 1)).endre("A", date(1978, 6, 6), "11")
    klokke.til("1988-06-06T09:00")
    arkiver(reg)
    klokke.til("2040-03-05T09:00")
    fakta = {"skatteprosent": Decimal(25), "lonn_1": Decimal(163_000), "begrunnelse": "Over 1 G."}
    ny_sak(reg, 2).innvilg(lov.saksfakta.behandling(innvilget_fra=date(2040, 2, 6), reisedager=3, **fakta))
    reg.lukk()
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("UPDATE behandling SET til = '1988-12-31' WHERE journalnr = ?", [endret.journalnr])
        assert FIL.read_text(encoding="utf-8") == "".join(f"{linje}\n" for linje in fil.iterdump())

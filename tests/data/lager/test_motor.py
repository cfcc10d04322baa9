"""What the registers of one process share: what a statement is in SQL, and nothing of what stands in them."""

from pathlib import Path

import pytest
from sqlalchemy.sql.compiler import SQLCompiler

from data.register.register import Register
from tests.data.saker import Stillbar, ny_sak


def test_det_neste_registeret_gjor_ingen_setning_om_til_sql_igjen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _innvilg(tmp_path / "a.db")
    gjort_om: list[str] = []
    opprinnelig = SQLCompiler.__init__

    def gjor_om(compiler: SQLCompiler, *args: object, **kwargs: object) -> None:
        opprinnelig(compiler, *args, **kwargs)
        gjort_om.append(str(compiler))

    monkeypatch.setattr(SQLCompiler, "__init__", gjor_om)
    _innvilg(tmp_path / "b.db")
    assert not [tekst for tekst in gjort_om if "alembic_version" not in tekst and not tekst.startswith("PRAGMA")]


def _innvilg(sti: Path) -> None:
    """Journalled, treated and granted, in a register of its own."""
    reg = Register.aapne(sti, Stillbar().klokke, "LHS", trygt=False)
    ny_sak(reg).innvilg()
    reg.lukk()

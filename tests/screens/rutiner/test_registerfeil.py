"""A register that is locked, read-only, damaged or too new: one sentence, no traceback, nothing lost."""

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from data.register.register import Register
from screens.kommando.kommandolinje import main
from screens.proving.skjerm import Skjerm, ved_skjermen
from screens.steder import register as registersti
from tests.screens.registeret import innhold


@pytest.fixture(autouse=True)
def uten_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The command runs the terminal without a screen, waits a short while for locks, and keeps its files here."""
    monkeypatch.setattr("tui.terminal.terminal.Terminal.run", lambda terminal: App.run(terminal, headless=True))
    monkeypatch.setitem(Register.aapne.__func__.__kwdefaults__, "ventetid", 0.05)  # type: ignore[attr-defined]
    for navn in ("XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(navn, str(tmp_path / navn))


def start(sti: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit status of `dagpenger --db STI`, and what it wrote to standard error."""
    kode = main(["--db", str(sti)])
    return kode, capsys.readouterr().err


def er_en_setning(tekst: str, sti: Path) -> bool:
    return (
        tekst.startswith(f"Registeret {sti} ")
        and tekst.endswith(".\n")
        and tekst.count("\n") == 1
        and ". " not in tekst
        and "Traceback" not in tekst
        and "Error" not in tekst
    )


def test_et_skadet_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sti = tmp_path / "register.db"
    sti.write_bytes(b"dette er ikke et register " * 500)
    kode, sagt = start(sti, capsys)
    assert kode == 1
    assert er_en_setning(sagt, sti)
    assert "skadet" in sagt
    assert "sikkerhetskopien" in sagt


def test_en_kjede_som_er_brutt(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(demo)) as forbindelse:
        forbindelse.execute("DROP TRIGGER kjedehode_bare_fram")
        forbindelse.execute("UPDATE kjedehode SET hash = 'feil' WHERE tabell = 'vedtak'")
        forbindelse.commit()
    kode, sagt = start(demo, capsys)
    assert kode == 1
    assert er_en_setning(sagt, demo)
    assert "skadet" in sagt


def test_et_register_fra_et_nyere_program(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(demo)) as forbindelse:
        forbindelse.execute("UPDATE alembic_version SET version_num = 'v9999'")
        forbindelse.commit()
    kode, sagt = start(demo, capsys)
    assert kode == 1
    assert er_en_setning(sagt, demo)
    assert "nyere program" in sagt


def test_et_register_som_ikke_kan_skrives(
    demo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    aapne = os.open

    def nektet(sti: Any, *resten: Any, **flere: Any) -> int:
        if sti == demo:
            raise PermissionError(errno.EACCES, "Permission denied")
        return aapne(sti, *resten, **flere)

    # The tests may run as root, whom no mode of a file stops.
    monkeypatch.setattr(os, "open", nektet)
    kode, sagt = start(demo, capsys)
    assert kode == 1
    assert er_en_setning(sagt, demo)
    assert "kan ikke skrives til" in sagt


def test_en_mappe_i_stedet_for_et_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kode, sagt = start(tmp_path, capsys)
    assert kode == 1
    assert er_en_setning(sagt, tmp_path)


def test_et_register_som_et_annet_program_holder_helt(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(demo)) as annen:
        annen.execute("PRAGMA locking_mode = EXCLUSIVE")
        annen.execute("BEGIN EXCLUSIVE")
        kode, sagt = start(demo, capsys)
    assert kode == 1
    assert er_en_setning(sagt, demo)
    assert "holdes av et annet program" in sagt


def test_en_laas_midt_i_arbeidet_taper_ingenting(demo: Path, skjerm: Skjerm) -> None:
    skjerm.hent("D-60", "10826610226")
    skjerm.fyll({"Anmerkn.": "Ringt 6/6"})
    for_ = innhold(demo)
    with closing(sqlite3.connect(demo, isolation_level=None)) as annen:
        annen.execute("BEGIN IMMEDIATE")
        skjerm.tast("Enter")
        assert skjerm.melding.startswith("FEIL: Vent litt og prøv igjen, ingenting er lagret. Registeret ")
        assert skjerm.felt("Anmerkn.") == "Ringt 6/6"
        assert skjerm.flate.ulagret
        assert innhold(demo) == for_
        annen.execute("ROLLBACK")
    skjerm.tast("Enter")
    assert "er endret" in skjerm.melding


def test_dagpenger_db_peker_ut_registeret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DAGPENGER_DB", str(tmp_path / "mitt.db"))
    assert registersti(None) == tmp_path / "mitt.db"
    assert registersti(tmp_path / "annet.db") == tmp_path / "annet.db"


def test_det_som_kontrollen_finner_mens_det_arbeides_sies_paa_linje_23(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The register is taken for a big one, of which only the last three links are checked before it opens."""
    monkeypatch.setattr("data.register.startkontroll.STOR_FIL", 0)
    monkeypatch.setattr("data.register.startkontroll.KJEDEHALE", 3)
    with closing(sqlite3.connect(demo)) as fil:
        fil.execute("DELETE FROM kontrollert")
        fil.execute("DROP TRIGGER logg_endres_ikke")
        fil.execute("UPDATE logg SET signatur = 'XYZ' WHERE id = 2")
        fil.commit()

    with ved_skjermen(demo) as sb:
        raad = "Hent sikkerhetskopien (dagpenger hent), og skriv ikke mer i denne filen."
        hva = f"Registeret {demo} er skadet (I logg er rad 2 endret etter at den ble skrevet)."
        sb.vent_til(lambda: sb.melding == f"FEIL: {raad} {hva}")
        sb.hent("D-60", "10826610226")
        assert sb.melding == f"FEIL: {raad} {hva}"
        assert sb.felt("Etternavn") == ""


def test_at_et_stort_register_kontrolleres_mens_det_arbeides_sies_ved_start(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ved_skjermen(demo) as sb:
        assert "blir det mens du arbeider." not in sb.melding
    monkeypatch.setattr("data.register.startkontroll.STOR_FIL", 0)
    with ved_skjermen(demo) as sb:
        assert "blir det mens du arbeider." in sb.melding

"""The chains: every column of every row, and both ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from data.feil import Skadet
from data.kjede.kjede import I_MENGDER, KJEDET, START, Hode, brudd, hash_av
from data.kontroll.kontroll import kontroll
from data.register.register import Register
from tests.data.saker import Stillbar


@pytest.fixture
def voktet(fylt: Register) -> Iterator[sqlite3.Connection]:
    """The register's file, opened by another program."""
    with closing(sqlite3.connect(fylt.sti)) as fil:
        yield fil


@pytest.fixture
def fil(voktet: sqlite3.Connection) -> sqlite3.Connection:
    """The same without the triggers that guard the chains: what somebody who means it can do."""
    for (navn,) in voktet.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        voktet.execute(f"DROP TRIGGER {navn}")
    voktet.execute("PRAGMA ignore_check_constraints = ON")
    return voktet


def _funn(register: Register) -> list[str]:
    """What the control says of the rows: that the guards are gone is known."""
    return [setning for setning in kontroll(register) if not setning.startswith("Skjemaet: vakten ")]


def _annen_verdi(verdi: object) -> object:
    """One bit away from the value, and of its own type; something where there was nothing."""
    if verdi is None:
        return 1
    if isinstance(verdi, int):
        return verdi ^ 1
    assert isinstance(verdi, str)
    return chr(ord(verdi[0]) ^ 1) + verdi[1:] if verdi else "1"


def test_en_hel_kjede_holder(fylt: Register) -> None:
    assert kontroll(fylt) == []


@pytest.mark.parametrize("tabell", [*KJEDET, "kjedehode"])
def test_hver_endret_kolonne_i_hver_rad_finnes(fylt: Register, fil: sqlite3.Connection, tabell: str) -> None:
    kolonner = [rad[1] for rad in fil.execute(f"PRAGMA table_info({tabell})")]
    rader = fil.execute(f"SELECT rowid, * FROM {tabell}").fetchall()
    assert len(rader) >= 3
    ufunnet = []
    for rowid, *verdier in rader:
        for kolonne, verdi in zip(kolonner, verdier, strict=True):
            if kolonne == "id":
                continue
            try:
                fil.execute(f"UPDATE {tabell} SET {kolonne} = ? WHERE rowid = ?", (_annen_verdi(verdi), rowid))
            except sqlite3.IntegrityError:  # the number is another row's, or is no text in a STRICT table
                langt_unna = verdi + 1000 if isinstance(verdi, int) else "x"
                fil.execute(f"UPDATE {tabell} SET {kolonne} = ? WHERE rowid = ?", (langt_unna, rowid))
            fil.commit()
            if not _funn(fylt):
                ufunnet.append((rowid, kolonne))
            fil.execute(f"UPDATE {tabell} SET {kolonne} = ? WHERE rowid = ?", (verdi, rowid))
            fil.commit()
    assert ufunnet == []
    assert _funn(fylt) == []


@pytest.mark.parametrize("tabell", KJEDET)
@pytest.mark.parametrize("hvilken", ["forste", "mellom", "siste", "alle"])
def test_en_slettet_rad_finnes(fylt: Register, fil: sqlite3.Connection, tabell: str, hvilken: str) -> None:
    vilkaar = {"forste": "id = 1", "mellom": "id = 2", "siste": f"id = (SELECT max(id) FROM {tabell})", "alle": "true"}
    fil.execute(f"DELETE FROM {tabell} WHERE {vilkaar[hvilken]}")
    fil.commit()
    assert _funn(fylt) != []


@pytest.mark.parametrize("tabell", [tabell for tabell in KJEDET if tabell not in ("logg", *I_MENGDER)])
def test_siste_rad_slettet_og_hodet_flyttet_tilbake_finnes_i_loggen(
    fylt: Register, fil: sqlite3.Connection, tabell: str
) -> None:
    fil.execute(f"DELETE FROM {tabell} WHERE id = (SELECT max(id) FROM {tabell})")
    siste = fil.execute(f"SELECT id, hash FROM {tabell} ORDER BY id DESC").fetchone()
    fil.execute("UPDATE kjedehode SET antall = ?, hash = ? WHERE tabell = ?", (*siste, tabell))
    fil.commit()
    assert f"I {tabell} er rad {siste[0] + 1} en annen enn den som står i loggen." in _funn(fylt)


@pytest.mark.parametrize("tabell", I_MENGDER)
def test_siste_rad_av_mange_slettet_og_hodet_flyttet_tilbake_finnes_i_loggen(
    fylt: Register, fil: sqlite3.Connection, tabell: str
) -> None:
    fil.execute(f"DELETE FROM {tabell} WHERE id = (SELECT max(id) FROM {tabell})")
    siste = fil.execute(f"SELECT id, hash FROM {tabell} ORDER BY id DESC").fetchone()
    fil.execute("UPDATE kjedehode SET antall = ?, hash = ? WHERE tabell = ?", (*siste, tabell))
    fil.commit()
    assert f"I {tabell} er rad {siste[0] + 1} en annen enn den som står i loggen." in _funn(fylt)


def test_en_innskutt_rad_finnes(fylt: Register, fil: sqlite3.Connection) -> None:
    fil.execute("UPDATE anvisning SET id = id + 100 WHERE id = 5")
    fil.commit()
    assert _funn(fylt) != []


def test_to_ombyttede_rader_finnes(fylt: Register, fil: sqlite3.Connection) -> None:
    for fra, til in ((1, 100), (2, 1), (100, 2)):
        fil.execute("UPDATE anvisning SET id = ? WHERE id = ?", (til, fra))
    fil.commit()
    assert _funn(fylt) != []


@pytest.mark.parametrize(
    "endring",
    [
        "UPDATE {tabell} SET forrige = 'XYZ'",
        "DELETE FROM {tabell}",
        "INSERT OR REPLACE INTO {tabell} SELECT * FROM {tabell} WHERE id = 1",
        "UPDATE OR REPLACE {tabell} SET id = 2 WHERE id = 1",
        "UPDATE kjedehode SET antall = 0",
        "UPDATE kjedehode SET hash = 'x' WHERE tabell = '{tabell}'",
        "DELETE FROM kjedehode",
        "INSERT INTO kjedehode (tabell, antall, hash) VALUES ('vedtak', 0, '')",
    ],
)
@pytest.mark.parametrize("tabell", KJEDET)
def test_registeret_selv_nekter_aa_endre_kjedene(voktet: sqlite3.Connection, tabell: str, endring: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        voktet.execute(endring.format(tabell=tabell))


@pytest.mark.parametrize("tabell", KJEDET)
def test_aapning_nekter_et_register_med_brutt_hale(
    fylt: Register, fil: sqlite3.Connection, tid: Stillbar, tabell: str
) -> None:
    fil.execute(f"UPDATE {tabell} SET forrige = 'XYZ' WHERE id = 2")
    fil.commit()
    fylt.lukk()
    with pytest.raises(
        Skadet, match=f"I {tabell} (henger ikke rad 2 sammen med raden før|er rad 2 endret etter at den ble skrevet)"
    ):
        Register.aapne(fylt.sti, tid.klokke, "ABC")


def test_hashen_ser_forskjell_paa_tekst_og_tall_og_tom_og_ingenting() -> None:
    rader = [{"id": 1, "a": verdi} for verdi in (1, "1", "", None, "null")]
    assert len({hash_av("vedtak", rad) for rad in rader}) == 5
    assert hash_av("vedtak", {"id": 1}) != hash_av("logg", {"id": 1})


def test_en_ny_tom_kolonne_endrer_ikke_gamle_hasher() -> None:
    assert hash_av("vedtak", {"id": 1, "a": "x"}) == hash_av("vedtak", {"id": 1, "a": "x", "ny": None})


def test_en_tom_kjede_holder_bare_med_tomt_hode() -> None:
    assert list(brudd("vedtak", [], Hode(0, START))) == []
    assert list(brudd("vedtak", [], Hode(1, START))) != []
    assert list(brudd("vedtak", [], Hode(0, "1" * 64))) != []


def test_grunnlaget_for_proven_har_alle_slags_rader(fil: sqlite3.Connection) -> None:
    assert {rad[0] for rad in fil.execute("SELECT type FROM anvisning")} == {"", "E", "T", "K"}
    assert {rad[0] for rad in fil.execute("SELECT type FROM vedtak")} == {
        "innvilgelse",
        "opphor",
        "avstengning",
        "avslag",
    }

"""A hundred thousand persons: a search reads a part of an index, never the whole register.

Work is counted in SQLite's own steps, which do not depend on how busy the machine is. The limits are twice what was
counted with SQLite 3.40.
"""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.demo.kilder import les_personer
from data.operasjoner.journal.personer import hent_person, sok
from data.register.navnesok import navnedeler, navneord, ord_i, sorteringsnokkel
from data.register.register import Register
from tests.data.saker import Stillbar

ANTALL = 100_000


def _personer() -> Iterator[tuple[str, str, str]]:
    tilfeldig = random.Random(1988)
    demo = les_personer().values()
    etternavn = sorted({rad["etternavn"] for rad in demo})
    fornavn = sorted({rad["fornavn"] for rad in demo})
    for nummer in range(ANTALL):
        doble = f"-{tilfeldig.choice(etternavn)}" if nummer % 7 == 0 else ""
        yield f"{nummer:011}", tilfeldig.choice(etternavn) + doble, tilfeldig.choice(fornavn)


@pytest.fixture(scope="module")
def stort(tom_fil: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    sti = tmp_path_factory.mktemp("stort") / "stort.db"
    sti.write_bytes(tom_fil.read_bytes())
    personer = list(_personer())
    fil = sqlite3.connect(sti)
    fil.execute("PRAGMA synchronous = OFF")
    fil.executemany("INSERT INTO person (fodselsnr, etternavn, fornavn, versjon) VALUES (?, ?, ?, 1)", personer)
    fil.executemany(
        "INSERT OR IGNORE INTO navneord (ord, fodselsnr, felt, sortering) VALUES (?, ?, ?, ?)",
        sorted(rad for person in personer for rad in navneord(*person)),
    )
    ordene_i_bruk = {ord_ for (ord_,) in fil.execute("SELECT DISTINCT ord FROM navneord")}
    fil.executemany("INSERT OR IGNORE INTO navnedel (del, ord) VALUES (?, ?)", sorted(navnedeler(ordene_i_bruk)))
    fil.commit()
    fil.close()
    register = Register.aapne(sti, Stillbar().klokke, "ABC", trygt=False)
    yield register
    register.lukk()


class Steg:
    """Counts SQLite's steps on the register's connection, in thousands."""

    def __init__(self, reg: Register) -> None:
        self.antall = 0
        with reg.raa_lesing() as raa:
            raa.set_progress_handler(self._tell, 1_000)

    def _tell(self) -> None:
        self.antall += 1_000


@pytest.mark.parametrize(
    ("tekst", "flest_steg"),
    [
        ("hansen", 55_000),
        ("han ola", 660_000),
        ("Hansen, Ola", 390_000),
        ("xyz", 1_000),
        ("hansen xyz", 85_000),
        ("ansen", 130_000),
        ("sen", 860_000),
        ("en", 1_100_000),
        ("b", 240_000),
        ("e a", 650_000),
        ("00000012345", 2_000),
        ("000", 40_000),
        ("88000001", 1_000),
    ],
)
def test_et_sok_leser_bare_en_del_av_indeksen(stort: Register, tekst: str, flest_steg: int) -> None:
    steg = Steg(stort)
    sok(stort, tekst)
    assert steg.antall <= flest_steg


def test_stegene_blir_virkelig_talt(stort: Register) -> None:
    steg = Steg(stort)
    with stort.raa_lesing() as raa:
        raa.execute("SELECT count(*) FROM navneord WHERE sortering LIKE '%x%'").fetchone()
    assert steg.antall > 500_000


def test_et_oppslag_er_noen_faa_steg(stort: Register) -> None:
    steg = Steg(stort)
    assert hent_person(stort, "00000012345") is not None
    assert steg.antall <= 2_000


def test_soket_finner_de_samme_som_en_gjennomgang_av_alle(stort: Register) -> None:
    ventet = sorted(
        (sorteringsnokkel(etternavn, fornavn), nr)
        for nr, etternavn, fornavn in _personer()
        if any(ord_.startswith("ber") for ord_ in ord_i(etternavn))
        and any(ord_.startswith("kr") for ord_ in ord_i(fornavn))
    )
    assert len(ventet) > 200
    assert [treff.fodselsnr for treff in sok(stort, "Ber, Kr")] == [nr for _, nr in ventet[:200]]

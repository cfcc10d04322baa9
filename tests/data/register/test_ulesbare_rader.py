"""Rows that no program of ours has written: one sentence, and never what stands in them."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from data.feil import Skadet
from data.operasjoner.behandling.behandling import behandlingsbilde
from data.operasjoner.endring.endring import endringsbilde
from data.operasjoner.journal.journal import journalbilde, journalfor
from data.operasjoner.journal.personer import hent_person, sok
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.operasjoner.tolkning.tolkningsvalg import tolkning_for
from data.operasjoner.vedtak.vedtak import vedtak_i_sak
from data.register.register import Register
from tests.data.saker import ny_sak, post

Les = Callable[[Register, str], object]


def _kort(reg: Register, journalnr: str) -> object:
    return kontrollkort(reg, journalnr=journalnr)


def _person(reg: Register, journalnr: str) -> object:
    bilde = journalbilde(reg, journalnr=journalnr)
    return bilde and hent_person(reg, bilde.person.fodselsnr)


def _konflikt(reg: Register, journalnr: str) -> object:
    """A change by somebody who saw an older version: the log is read to tell who came between."""
    bilde = journalbilde(reg, journalnr=journalnr)
    assert bilde is not None
    return journalfor(reg, post(bilde.person, journalnr=journalnr), 1)


@pytest.mark.parametrize(
    ("sql", "les"),
    [
        ("UPDATE person SET bo_gate = CAST(x'48656d6d656c6967ff' AS TEXT)", _person),
        ("UPDATE sak SET anmerkning = CAST(x'48656d6d656c6967ff' AS TEXT)", lambda r, j: journalbilde(r, journalnr=j)),
        ("UPDATE sak SET opprettet = 'Hemmelig'", _kort),
        ("UPDATE behandling SET innvilget_fra = 'Hemmelig'", lambda r, j: behandlingsbilde(r, journalnr=j)),
        ("UPDATE vedtak SET fakta = 'Hemmelig'", vedtak_i_sak),
        ("UPDATE vedtak SET fakta = '[\"Hemmelig\"]'", vedtak_i_sak),
        ('UPDATE vedtak SET fakta = \'{"lonn_1": "Hemmelig"}\'', vedtak_i_sak),
        ('UPDATE vedtak SET fakta = \'{"barn1_fodt": "Hemmelig"}\'', vedtak_i_sak),
        ('UPDATE vedtak SET fakta = \'{"barn": ["Hemmelig"]}\'', vedtak_i_sak),
        ("UPDATE vedtak SET tolkning = '{Hemmelig'", vedtak_i_sak),
        ("UPDATE vedtak SET tolkning = '[\"Hemmelig\"]'", vedtak_i_sak),
        ('UPDATE vedtak SET tolkning = \'{"T-TAK": "Hemmelig"}\'', vedtak_i_sak),
        ("UPDATE vedtak SET tidspunkt = 'Hemmelig'", lambda r, j: endringsbilde(r, journalnr=j)),
        ("UPDATE logg SET detaljer = 'Hemmelig'", _konflikt),
        ("UPDATE logg SET detaljer = '[\"Hemmelig\"]'", _konflikt),
        ("UPDATE logg SET tidspunkt = 'Hemmelig'", _konflikt),
        (
            "INSERT INTO tolkningsvalg SELECT 1, 'T-TAK', 'Hemmelig', 'x', 'ABC', '1988-06-06T09:00:00', 'x', 'y'",
            lambda r, _: tolkning_for(r),
        ),
        ("DROP TABLE behandling", lambda r, j: behandlingsbilde(r, journalnr=j)),
        ("ALTER TABLE behandling RENAME COLUMN barn TO unger", lambda r, j: behandlingsbilde(r, journalnr=j)),
    ],
)
def test_en_rad_som_ikke_kan_leses_er_en_setning_uten_radens_tekst(reg: Register, sql: str, les: Les) -> None:
    sak = ny_sak(reg)
    sak.innvilg()
    with closing(sqlite3.connect(reg.sti, isolation_level=None)) as fil:
        for (navn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            fil.execute(f"DROP TRIGGER {navn}")
        fil.executescript(sql)
    with pytest.raises(Skadet) as feil:
        les(reg, sak.journalnr)
    assert feil.value.setning.endswith(" (dagpenger hent), og skriv ikke mer i denne filen.")
    assert not any("Hemmelig" in str(ledd) for ledd in _vist(feil.value))


def test_uten_vaktene_er_det_neste_som_skrives_en_setning(reg: Register) -> None:
    """The head of the log no longer follows what is written: the row after the next has a number that is taken."""
    with closing(sqlite3.connect(reg.sti, isolation_level=None)) as fil:
        fil.execute("DROP TRIGGER logg_nytt_hode")
    sok(reg, "Hansen")
    with pytest.raises(Skadet, match="en tabell mangler eller er endret"):
        sok(reg, "Hansen")


def _vist(feil: BaseException | None) -> Iterator[BaseException]:
    """The exceptions that a traceback of it shows."""
    while feil is not None:
        yield feil
        feil = feil.__cause__ or (None if feil.__suppress_context__ else feil.__context__)

"""A person is given all that is held: no table is left out, no look, and nothing of anybody else."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from data.brukere.adgang import Nektet
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.innsyn.personinnsyn import loggfort_innsynsutskrift, personinnsyn
from data.operasjoner.innsyn.tabeller import UTEN_PERSONER, UTTREKK, alle_rader
from data.operasjoner.journal.personer import sok
from data.register.register import Register
from tests.data.kontor import gjor_til_kontor, som
from tests.data.operasjoner.klage.klagesak import ny_klage, svar
from tests.data.saker import Sak, fodselsnr, ny_sak


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A granted case with two payments and a complaint that was sent on; and another person's, beside it."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18))
    ny_klage(sak)
    svar(sak, 1, "O")
    ny_sak(reg, 1).innvilg()
    return sak


def _nokler(fil: sqlite3.Connection) -> dict[str, set[str]]:
    """The tables that each table points to."""
    tabeller = [navn for (navn,) in fil.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {navn: {rad[2] for rad in fil.execute(f"PRAGMA foreign_key_list({navn})")} for navn in tabeller}


def test_hver_tabell_med_noe_om_en_person_er_med(tom_fil: Path) -> None:
    """By its own columns or by what it points to: a new table fails here, by its name, until it is given or is none."""
    with closing(sqlite3.connect(tom_fil)) as fil:
        nokler = _nokler(fil)
        kolonner = {navn: {rad[1] for rad in fil.execute(f"PRAGMA table_info({navn})")} for navn in nokler}
    om_noen = {navn for navn in nokler if kolonner[navn] & {"fodselsnr", "journalnr"}}
    while mer := {navn for navn, peker in nokler.items() if peker & om_noen} - om_noen:
        om_noen |= mer
    assert om_noen - set(UTTREKK) == set()
    assert set(nokler) == set(UTTREKK) | UTEN_PERSONER


@pytest.mark.parametrize("tabell", [navn for navn in UTTREKK if navn not in ("meldekort", "person")])
def test_personens_rader_til_sammen_er_alle_radene(fylt: Register, tabell: str) -> None:
    """In a register with something of everything, each row is somebody's, and is given to that one alone."""
    with fylt.raa_lesing() as raa:
        staar = "SELECT fodselsnr FROM person WHERE fodselsnr NOT IN (SELECT fodselsnr FROM personkobling)"
        personer = [nr for (nr,) in raa.execute(staar)]
        alle = [rad for nr in personer for rad in alle_rader(raa, nr)[tabell]]
        hvor = "WHERE fodselsnr IS NOT NULL" if tabell == "logg" else ""
        (antall,) = raa.execute(f"SELECT count(*) FROM {tabell} {hvor}").fetchone()
    assert antall > 0 or tabell in ("klagesteg", "arbeid", "brev", "papirmottak", "omregning", "kravpost")
    assert len([rad for rad in alle if tabell != "logg" or rad["fodselsnr"]]) == antall


def test_alt_staar_der_og_hvert_blikk_ogsaa_dette(reg: Register, sak: Sak) -> None:
    alt = personinnsyn(reg, sak.fodselsnr)
    assert {
        navn: len(rader) for navn, rader in alt.rader.items() if rader and navn not in ("logg", "navneord", "arbeid")
    } == {"person": 1, "sak": 1, "behandling": 1, "vedtak": 1, "anvisning": 2, "klage": 1, "klagesteg": 1}
    (en,) = alt.saker
    assert (en.hode.journalnr, en.innvilget_fra, len(en.vedtak), len(en.rader), len(en.klager)) == (
        *(sak.journalnr, date(1988, 1, 4)),
        *(1, 2, 1),
    )
    assert [(ett.hva, ett.journalnr) for ett in alt.blikk][-2:] == [
        ("besvart klage", sak.journalnr),
        ("gitt innsyn i alt", ""),
    ]
    igjen = personinnsyn(reg, sak.fodselsnr)
    assert [ett.hva for ett in igjen.blikk][-2:] == ["gitt innsyn i alt", "gitt innsyn i alt"]
    assert kontroll(reg) == []


def test_ingenting_om_andre_blir_med(reg: Register, sak: Sak) -> None:
    annen = fodselsnr(nummer=1)
    assert annen not in str(personinnsyn(reg, sak.fodselsnr))
    assert sak.fodselsnr not in str(personinnsyn(reg, annen))


def test_et_sok_etter_nummeret_er_med_uten_det_som_kan_vaere_om_andre(reg: Register, sak: Sak) -> None:
    sok(reg, f"{sak.fodselsnr} {fodselsnr(nummer=1)}")
    rad = personinnsyn(reg, sak.fodselsnr).rader["logg"][-1]
    assert (rad["handling"], rad["fodselsnr"], rad["detaljer"]) == ("søkt etter person", None, None)


def test_en_som_ikke_er_i_registeret(reg: Register) -> None:
    nr = fodselsnr(nummer=7)
    with pytest.raises(Avvist) as avvist:
        personinnsyn(reg, nr)
    assert avvist.value.feil == {"fodselsnr": f"Fødselsnr: {nr} står ikke i registeret; se etter tallene."}


@pytest.mark.parametrize("rolle", list(Rolle))
def test_bare_saksbehandler_og_leder_gir_innsyn(reg: Register, sak: Sak, rolle: Rolle) -> None:
    gjor_til_kontor(reg)
    som(reg, rolle)
    if rolle in (Rolle.SAKSBEHANDLER, Rolle.LEDER):
        assert personinnsyn(reg, sak.fodselsnr).gitt_av == reg.signatur
    else:
        with pytest.raises(Nektet):
            personinnsyn(reg, sak.fodselsnr)


def test_en_utskrift_som_brytes_av_er_ikke_loggfort(reg: Register, sak: Sak) -> None:
    with pytest.raises(OSError, match="fullt"), loggfort_innsynsutskrift(reg, sak.fodselsnr, ["a.pdf"]):
        raise OSError("fullt")
    with loggfort_innsynsutskrift(reg, sak.fodselsnr, ["b.pdf"]):
        pass
    with reg.raa_lesing() as raa:
        rader = raa.execute("SELECT detaljer FROM logg WHERE handling = 'skrevet ut alt'").fetchall()
    assert [re.findall(r"\w\.pdf", rad[0]) for rad in rader] == [["b.pdf"]]

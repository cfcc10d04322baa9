"""Users: made, changed, shut out; the last leder stays; all of it in the log, so that the control finds the rest."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from data.brukere.bruker import brukere, underskrift_for
from data.brukere.passord import stemmer
from data.brukere.rolle import Rolle
from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.bruker.brukerendring import (
    Brukerendring,
    Uendret,
    aapne_for_bruker,
    endre_bruker,
    gi_passord,
    sperr_bruker,
)
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.register.register import Register
from data.tabeller import LoggRad
from data.underskrift import Underskrift
from tests.data.saker import Stillbar

KARI = NyBruker(
    signatur="lie", navn=" Kari Lie ", kontor="Tromsø", roller=frozenset({Rolle.LEDER}), passord="snø i april"
)
PER = NyBruker(signatur="PB", navn="Per Berg", kontor="Tromsø", roller=frozenset({Rolle.SAKSBEHANDLER}))


def test_et_nytt_register_har_underskrift_ingen_og_ingen_navngitte_brukere(reg: Register) -> None:
    assert underskrift_for(reg) is Underskrift.INGEN
    assert brukere(reg) == ()


def test_en_bruker_lages_med_stor_signatur_og_skjult_passord(reg: Register) -> None:
    kari = ny_bruker(reg, KARI)
    assert (kari.signatur, kari.navn, kari.kontor, kari.roller) == ("LIE", "Kari Lie", "Tromsø", {Rolle.LEDER})
    assert stemmer(kari.avtrykk, "snø i april")
    assert brukere(reg) == (kari,)
    assert "argon2" not in repr(kari)
    assert "april" not in repr(KARI)


def test_brukeren_staar_i_loggen_med_verdiene_og_uten_passordet(reg: Register) -> None:
    ny_bruker(reg, KARI)
    with reg.les() as okt:
        rad = okt.exec(select(LoggRad)).one()
    assert (rad.handling, rad.signatur) == ("laget bruker", "ABC")
    (lagret,) = json.loads(rad.detaljer)["rader"]["bruker"]
    assert lagret["roller"] == "leder"
    assert "april" not in rad.detaljer


def test_to_brukere_kan_ikke_ha_samme_signatur(reg: Register) -> None:
    ny_bruker(reg, KARI)
    with pytest.raises(Avvist, match="Signatur: LIE er brukt fra før"):
        ny_bruker(reg, replace(PER, signatur="Lie"))
    assert len(brukere(reg)) == 1


@pytest.mark.parametrize(
    ("felt", "verdi", "setning"),
    [
        ("signatur", "", "Signatur: "),
        ("signatur", "ABCDEFGHI", "Signatur: "),
        ("signatur", "A B", "Signatur: "),
        ("navn", " ", "Navn: "),
        ("kontor", "", "Kontor: "),
        ("roller", frozenset(), "Rolle: "),
        ("passord", "kort", "Passord: "),
        ("passord", "密码密码密码密码", "Passord: bruk bokstaver"),
    ],
)
def test_et_felt_som_er_galt_blir_nevnt_og_ingenting_skrevet(
    reg: Register, felt: str, verdi: object, setning: str
) -> None:
    with pytest.raises(Avvist, match=setning):
        ny_bruker(reg, replace(KARI, **{felt: verdi}))
    assert brukere(reg) == ()


def test_det_som_endres_endres_og_resten_staar(reg: Register) -> None:
    ny_bruker(reg, PER)
    endret = endre_bruker(reg, "pb", Brukerendring(roller=frozenset({Rolle.KONTROLLOR, Rolle.SAKSBEHANDLER})))
    assert (endret.navn, endret.roller) == ("Per Berg", {Rolle.KONTROLLOR, Rolle.SAKSBEHANDLER})
    with pytest.raises(Uendret, match="PB er slik fra før"):
        endre_bruker(reg, "PB", Brukerendring(navn="Per Berg"))
    with pytest.raises(Avvist, match="det er ingen bruker XY"):
        endre_bruker(reg, "xy", Brukerendring(navn="Per Berg"))


def test_et_nytt_passord_gjelder_i_stedet_for_det_gamle(reg: Register) -> None:
    ny_bruker(reg, KARI)
    kari = gi_passord(reg, "LIE", "rein på vidda")
    assert stemmer(kari.avtrykk, "rein på vidda")
    assert not stemmer(kari.avtrykk, "snø i april")
    with pytest.raises(Avvist, match="Passord: skriv minst 8 tegn"):
        gi_passord(reg, "LIE", "rein")


def test_en_bruker_sperres_og_slippes_inn_igjen(reg: Register, tid: Stillbar) -> None:
    ny_bruker(reg, PER)
    assert sperr_bruker(reg, "PB").sperret == tid.tid
    with pytest.raises(Uendret, match="sperret fra før"):
        sperr_bruker(reg, "PB")
    assert aapne_for_bruker(reg, "PB").sperret is None
    with pytest.raises(Uendret, match="ikke sperret"):
        aapne_for_bruker(reg, "PB")


def test_den_eneste_lederen_kan_hverken_sperres_eller_miste_rollen(reg: Register) -> None:
    ny_bruker(reg, KARI)
    ny_bruker(reg, PER)
    with pytest.raises(Avvist, match="LIE er den eneste lederen"):
        sperr_bruker(reg, "LIE")
    with pytest.raises(Avvist, match="LIE er den eneste lederen"):
        endre_bruker(reg, "LIE", Brukerendring(roller=frozenset({Rolle.KONTROLLOR})))
    assert [(bruker.signatur, bruker.er_leder) for bruker in brukere(reg)] == [("LIE", True), ("PB", False)]
    endre_bruker(reg, "PB", Brukerendring(roller=frozenset({Rolle.LEDER})))
    assert sperr_bruker(reg, "LIE").sperret is not None
    with pytest.raises(Avvist, match="PB er den eneste lederen"):
        sperr_bruker(reg, "PB")


def test_uten_noen_leder_kan_andre_endres(reg: Register) -> None:
    ny_bruker(reg, PER)
    assert endre_bruker(reg, "PB", Brukerendring(kontor="Bodø")).kontor == "Bodø"


@pytest.mark.parametrize(
    ("sql", "funn"),
    [
        ("UPDATE bruker SET roller = 'leder' WHERE signatur = 'PB'", r"bruker er rad PB endret .*\(roller\)"),
        ("UPDATE bruker SET passord = 'x' WHERE signatur = 'LIE'", r"bruker er rad LIE endret .*\(passord\)"),
        ("INSERT INTO bruker (signatur, navn, kontor, roller) VALUES ('X', 'X', 'X', 'leder')", "rad X lagt inn"),
        ("DELETE FROM bruker WHERE signatur = 'PB'", "bruker er rad PB fjernet"),
        ("INSERT INTO oppsett VALUES (1, 'skjerm')", "oppsett er rad 1 lagt inn"),
    ],
)
def test_kontrollen_finner_det_et_annet_program_har_endret(reg: Register, sti: Path, sql: str, funn: str) -> None:
    ny_bruker(reg, KARI)
    ny_bruker(reg, PER)
    assert kontroll(reg) == []
    with closing(sqlite3.connect(sti)) as fil:
        fil.execute(sql)
        fil.commit()
    (setning,) = kontroll(reg)
    assert re.search(funn, setning)

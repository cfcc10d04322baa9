"""What waits, and from which day: worked out by hand. 6 June 1988 is a Monday; a card of 14 days is 200 %."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from data.arbeid.folg import rader_for, staar
from data.arbeid.personen import med_sak
from data.arbeid.slag import TYPER
from data.brukere.rolle import Rolle
from data.kontroll.kontroll import kontroll
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import gi_svar
from data.register.register import Register
from tests.data.operasjoner.kjoring.test_lukking import uten_konto
from tests.data.saker import FAKTA, Sak, Stillbar, ny_sak

MANDAG = date(1988, 6, 6)


def venter(reg: Register, sak: Sak) -> dict[str, tuple[str, str, str | None]]:
    """From which day, to be done by, and until when each kind waits in the case."""
    with closing(sqlite3.connect(reg.sti)) as fil:
        sporring = "SELECT slag || gjelder, siden, frist, synlig_til FROM arbeid WHERE journalnr = ?"
        return {slag: tuple(resten) for slag, *resten in fil.execute(sporring, (sak.journalnr,))}


@pytest.fixture
def sak(reg: Register) -> Sak:
    """Granted on 6 June from 4 January."""
    ny = ny_sak(reg)
    ny.innvilg()
    return ny


def test_en_soknad_venter_fra_den_ble_mottatt_til_den_er_avgjort(reg: Register) -> None:
    sak = ny_sak(reg, mottatt_dato=date(1988, 5, 30))
    assert venter(reg, sak) == {"soknad": ("1988-05-30", "1988-06-27", None)}
    sak.lagre()
    assert venter(reg, sak) == {"soknad": ("1988-05-30", "1988-06-27", None)}
    sak.endre("A", MANDAG, "11")
    assert venter(reg, sak) == {}


def test_en_innvilget_sak_venter_paa_kort_21_dager_etter_vedtaket(reg: Register, sak: Sak) -> None:
    """6 June and 21 days are 27 June."""
    assert venter(reg, sak) == {"uten_kort": ("1988-06-27", "1988-07-04", None)}


def test_fristen_flyttes_av_et_kort_for_senere_dager(reg: Register, tid: Stillbar, sak: Sak) -> None:
    """The card ends on 17 July; 21 days later is 7 August."""
    tid.til("1988-07-18T09:00")
    sak.anvis(date(1988, 7, 4))
    assert venter(reg, sak) == {"uten_kort": ("1988-08-07", "1988-08-14", None)}


def test_en_sak_som_er_innvilget_til_en_dag_venter_ikke_paa_kort_etter_den(reg: Register) -> None:
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, til=date(1988, 1, 17)))
    assert "uten_kort" in venter(reg, sak)
    sak.anvis(date(1988, 1, 4))
    assert "uten_kort" not in venter(reg, sak)


def test_et_opphor_fram_i_tid_tar_slutt_paa_det_som_venter(reg: Register, sak: Sak) -> None:
    sak.endre("O", date(1988, 7, 1), "31")
    assert venter(reg, sak) == {"uten_kort": ("1988-06-27", "1988-07-04", "1988-07-01")}
    sak.endre("O", date(1988, 6, 27), "31")
    assert venter(reg, sak) == {}


def test_en_avstengning_venter_fra_en_uke_for_den_slutter(reg: Register, tid: Stillbar, sak: Sak) -> None:
    """Eight weeks from 13 June end on 7 August: seen from the 1st, to be done on the 8th, a card missed on the 29th."""
    sak.endre("S", date(1988, 6, 13), "21", uker=8)
    ventet = venter(reg, sak)
    assert ventet["avstengning1988-06-13"] == ("1988-08-01", "1988-08-08", "1988-08-29")
    assert ventet["uten_kort"] == ("1988-06-27", "1988-07-04", None)
    tid.til("1988-06-13T09:00")
    sak.anvis(date(1988, 5, 30), date(1988, 6, 12))
    assert venter(reg, sak)["uten_kort"][0] == "1988-08-28"
    tid.til("1988-08-22T09:00")
    sak.anvis(date(1988, 7, 25), date(1988, 8, 7), anvisningstype="M")  # it reports up to the very last day
    assert venter(reg, sak)["avstengning1988-06-13"] == ("1988-08-01", "1988-08-08", "1988-08-29")
    sak.anvis(date(1988, 8, 8))
    assert "avstengning1988-06-13" not in venter(reg, sak)


def test_perioden_er_naer_sin_slutt_fire_uker_for_og_oppbrukt_da(reg: Register) -> None:
    """Ten weeks: 600 % is four weeks before the end, 1,000 % is the end."""
    sak = ny_sak(reg)
    sak.innvilg(replace(FAKTA, antall_uker=10, begrunnelse="Kort periode."))
    for nr in range(2):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * nr))
    assert venter(reg, sak).keys() == {"uten_kort"}
    sak.anvis(date(1988, 2, 1))
    assert venter(reg, sak)["naer_grensen"] == ("1988-06-06", "1988-06-06", None)
    for nr in range(3, 5):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * nr))
    assert "naer_grensen" not in venter(reg, sak)
    assert venter(reg, sak)["oppbrukt"] == ("1988-06-06", "1988-06-13", None)


def test_ferietillegget_venter_naar_saken_er_avsluttet_og_kjoringen_er_forbi(reg: Register, sak: Sak) -> None:
    """Ten weeks are more than eight. The payments go in the run of 6 June; the case is closed from the 10th."""
    for nr in range(5):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * nr))
    sak.endre("O", date(1988, 6, 10), "31")
    assert venter(reg, sak) == {"ferietillegg1988": ("1988-06-10", "1988-07-08", None)}


def test_atte_uker_gir_ikke_ferietillegg(reg: Register, sak: Sak) -> None:
    for nr in range(4):
        sak.anvis(date(1988, 1, 4) + timedelta(weeks=2 * nr))
    sak.endre("O", date(1988, 6, 10), "31")
    assert venter(reg, sak) == {}


def test_en_avvist_betaling_venter_til_saken_har_en_annen_konto(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T13:00")
    lukk(reg, MANDAG)
    assert "avvist" not in venter(reg, sak)
    gi_svar(reg, MANDAG, "1-1", "avvist", "AC04", "Kontoen er avsluttet")
    assert venter(reg, sak)["avvist"] == ("1988-06-06", "1988-06-13", None)
    uten_konto(reg, sak, "12345678903")
    assert "avvist" not in venter(reg, sak)


def test_en_anvisning_som_er_holdt_igjen_venter_til_saken_har_konto(reg: Register, tid: Stillbar, sak: Sak) -> None:
    uten_konto(reg, sak)
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T13:00")
    lukk(reg, MANDAG)
    assert venter(reg, sak)["holdt"] == ("1988-06-06", "1988-06-13", None)
    uten_konto(reg, sak, "12345678903")
    assert "holdt" not in venter(reg, sak)


def test_hvert_slag_er_arbeid_for_en_rolle() -> None:
    assert {ett.rolle for ett in TYPER.values()} <= {rolle.value for rolle in Rolle}


def test_tabellen_er_den_som_folger_av_alt_annet(fylt: Register) -> None:
    with closing(sqlite3.connect(fylt.sti)) as fil:
        personer = list(med_sak(fil))
        assert len(personer) == 17
        assert all(set(rader_for(fil, nr)) == staar(fil, nr) for nr in personer)


@pytest.mark.parametrize(
    ("endring", "funn"),
    [
        ("DELETE FROM arbeid WHERE slag = 'soknad'", "Arbeidslisten mangler soknad i sak 88000001."),
        (
            "INSERT INTO arbeid SELECT 'oppbrukt', journalnr, '', fodselsnr, rolle, siden, frist, NULL, NULL, NULL,"
            " NULL, siden, 1 FROM arbeid",
            "Arbeidslisten har oppbrukt i sak 88000001, som ikke venter.",
        ),
        (
            "UPDATE arbeid SET frist = '1999-01-01'",
            "Arbeidslisten har soknad i sak 88000001 med andre dager enn det som følger av saken.",
        ),
    ],
)
def test_kontrollen_finner_det_et_annet_program_har_gjort(reg: Register, endring: str, funn: str) -> None:
    ny_sak(reg)
    assert kontroll(reg) == []
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute(endring)
        fil.commit()
    assert kontroll(reg) == [funn]


def test_kontrollen_finner_arbeid_for_en_person_uten_sak(reg: Register) -> None:
    sak = ny_sak(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute(
            "INSERT INTO person (fodselsnr, etternavn, fornavn, versjon) VALUES ('00000000001', 'Lie', 'Kari', 1)"
        )
        fil.execute("UPDATE arbeid SET fodselsnr = '00000000001'")
        fil.commit()
    assert f"Arbeidslisten har soknad i sak {sak.journalnr}, som ikke venter." in kontroll(reg)

"""Closing a run: what goes in it, what waits, and that no krone goes twice or is lost. 6 June 1988 is a Monday.

A card of two weeks pays 2 × 1,908 = 3,816, tax 30 % 1,144.80 → 1,145, paid out 2,671.
"""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from data.feil import Avvist
from data.kontroll.kontroll import kontroll
from data.operasjoner.journal.journal import journalfor
from data.operasjoner.journal.personer import Person
from data.operasjoner.kjoring.driftsstans import meld_nede, meld_oppe
from data.operasjoner.kjoring.kjoringsbilde import kjoringsbilde
from data.operasjoner.kjoring.lukking import lukk
from data.operasjoner.kjoring.svar import gi_svar
from data.operasjoner.kontrollkort.kontrollkort import kontrollkort
from data.register.register import Register
from tests.data.saker import Sak, Stillbar, ny_sak, post

MANDAG, NESTE, DEN_TREDJE = date(1988, 6, 6), date(1988, 6, 13), date(1988, 6, 20)
NETTO = 2671


@pytest.fixture
def sak(reg: Register) -> Sak:
    """A granted case with an account."""
    ny = ny_sak(reg)
    ny.innvilg()
    return ny


def statusene(reg: Register, sak: Sak) -> list[str]:
    """How it stands with each payment of the case, on the control card."""
    kort = kontrollkort(reg, journalnr=sak.journalnr)
    assert kort is not None
    return [rad.status for rad in kort.rader]


def rader(reg: Register, sporring: str) -> list[tuple[object, ...]]:
    """What stands in the file."""
    with closing(sqlite3.connect(reg.sti)) as fil:
        return fil.execute(sporring).fetchall()


def uten_konto(reg: Register, sak: Sak, konto: str | None = None) -> None:
    """Takes the account of the case away, or gives it another, as D-60 does."""
    ny = post(Person(fodselsnr=sak.fodselsnr, etternavn="Hansen", fornavn="Ola"))
    ny = replace(ny, journalnr=sak.journalnr, giro="B" if konto else None, kontonr=konto)
    sak.versjon = journalfor(reg, ny, sak.versjon).versjon


def test_for_timen_er_kjoringen_aapen_og_kan_ikke_lukkes(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T11:59:59")
    with pytest.raises(Avvist, match=r"Kjøring: vent til 07\.06\.1988 kl\. 12\.00; da stenger den\."):
        lukk(reg, MANDAG)
    bilde = kjoringsbilde(reg, MANDAG)
    assert (bilde.nummer, bilde.betalinger, bilde.belop) == (None, 1, NETTO)


def test_paa_sekundet_lukkes_den_og_det_som_kommer_gaar_i_den_neste(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00:00")
    sen = sak.anvis(date(1988, 1, 18))
    assert (sen.kjoredato, sen.status) == (NESTE, "Venter")
    assert rader(reg, "SELECT id, mandag, lukket, betalinger, belop FROM kjoring") == [
        (1, "1988-06-06", "1988-06-07T12:00:00", 1, NETTO)
    ]
    assert rader(reg, "SELECT anvisning_id FROM kjoringspost") == [(1,)]
    assert statusene(reg, sak) == ["Overført", "Venter"]


def test_det_forste_som_gjores_etter_timen_lukker_den(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-09-01T09:00")
    statusene(reg, sak)
    assert rader(reg, "SELECT mandag, stengte, lukket FROM kjoring") == [
        ("1988-06-06", "1988-06-07T12:00:00", "1988-09-01T09:00:00")
    ]


def test_to_ganger_gjor_ingenting_to_ganger(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    forste, andre = lukk(reg, MANDAG), lukk(reg, MANDAG)
    assert (forste.fra_for, andre.fra_for) == (False, True)
    assert (forste.nummer, forste.betalinger, forste.belop) == (andre.nummer, andre.betalinger, andre.belop)
    assert rader(reg, "SELECT count(*) FROM kjoringspost") == [(1,)]


@pytest.mark.parametrize(
    ("dag", "setning"),
    [
        (date(1988, 5, 30), "Kjøring: velg en annen; ingen kjøring ble lukket i uka fra 30.05.1988."),
        (NESTE, "Kjøring: vent til 14.06.1988 kl. 12.00; da stenger den."),
    ],
)
def test_en_annen_uke_lukkes_ikke(reg: Register, tid: Stillbar, sak: Sak, dag: date, setning: str) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    with pytest.raises(Avvist) as avvist:
        lukk(reg, dag)
    assert avvist.value.melding == setning


def test_en_uke_uten_anvisninger_har_ingen_kjoring(reg: Register, tid: Stillbar) -> None:
    tid.til("1988-06-07T12:00")
    with pytest.raises(Avvist, match=r"ingenting er anvist i uka fra 06\.06\.1988"):
        lukk(reg, MANDAG)


def test_er_klokken_stilt_tilbake_gaar_kortet_i_den_neste(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukk(reg, MANDAG)
    tid.til("1988-06-06T09:00")
    assert sak.anvis(date(1988, 1, 18)).kjoredato == NESTE
    tid.til("1988-06-14T12:00")
    assert lukk(reg, NESTE).betalinger == 1
    assert kontroll(reg) == []


def test_driftsstans_holder_kjoringen_aapen(reg: Register, tid: Stillbar, sak: Sak) -> None:
    tid.til("1988-06-07T10:00")
    meld_nede(reg)
    with pytest.raises(Avvist, match=r"den er nede siden 07\.06\.1988 kl\. 10\.00"):
        meld_nede(reg)
    tid.til("1988-06-07T12:30")
    assert sak.anvis(date(1988, 1, 4)).kjoredato == date(1988, 6, 7)
    meld_oppe(reg)
    with pytest.raises(Avvist, match="ikke meldt nede"):
        meld_oppe(reg)
    tid.til("1988-06-07T14:29:59")
    assert sak.anvis(date(1988, 1, 18)).kjoredato == date(1988, 6, 7)
    tid.til("1988-06-07T14:30")
    assert sak.anvis(date(1988, 2, 1)).kjoredato == NESTE
    assert rader(reg, "SELECT stengte, nedetid, siste_post FROM kjoring") == [("1988-06-07T14:30:00", 150, 2)]


def test_det_en_person_faar_til_en_konto_er_en_betaling_og_trekket_er_trukket(
    reg: Register, tid: Stillbar, sak: Sak
) -> None:
    sak.anvis(date(1988, 1, 4))
    sak.anvis(date(1988, 1, 18))
    sak.anvis(date(1988, 2, 1), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="for mye")
    sak.anvis(date(1988, 2, 1), anvisningstype="K")
    tid.til("1988-06-07T12:00")
    # 2 × 2671, og 100 trukket med 30 % skatt tilbake: 70.
    assert (lukk(reg, MANDAG).betalinger, lukk(reg, MANDAG).belop) == (1, 2 * NETTO - 70)
    assert rader(reg, "SELECT slag, netto, betaling FROM kjoringspost") == [
        ("", NETTO, 1),
        ("", NETTO, 1),
        ("T", -70, 1),
    ]


def test_uten_konto_holdes_anvisningen_igjen_til_saken_faar_en(reg: Register, tid: Stillbar, sak: Sak) -> None:
    uten_konto(reg, sak)
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukket = lukk(reg, MANDAG)
    assert (lukket.betalinger, lukket.holdt) == (0, 1)
    assert [(ett.journalnr, ett.grunn) for ett in kjoringsbilde(reg, MANDAG).holdt] == [
        (sak.journalnr, "Holdt igjen: saken har ikke noe kontonr; før det på D-60.")
    ]
    assert statusene(reg, sak) == ["Holdt igjen"]
    uten_konto(reg, sak, "86011117947")
    tid.til("1988-06-13T09:00")
    sak.anvis(date(1988, 1, 18))
    tid.til("1988-06-14T12:00")
    assert (lukk(reg, NESTE).betalinger, lukk(reg, NESTE).belop) == (1, 2 * NETTO)
    assert statusene(reg, sak) == ["Overført", "Overført"]
    assert kontroll(reg) == []


def test_en_avvist_betaling_gaar_igjen_naar_kontoen_er_en_annen(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukk(reg, MANDAG)
    gi_svar(reg, MANDAG, "1-1", "avvist", "AC04", "Kontoen er avsluttet")
    assert statusene(reg, sak) == ["Avvist"]
    tid.til("1988-06-13T09:00")
    sak.anvis(date(1988, 1, 18))
    tid.til("1988-06-14T12:00")
    assert (lukk(reg, NESTE).belop, lukk(reg, NESTE).holdt) == (NETTO, 1)
    uten_konto(reg, sak, "97100000001")
    tid.til("1988-06-20T09:00")
    sak.anvis(date(1988, 2, 1))
    tid.til("1988-06-21T12:00")
    assert lukk(reg, DEN_TREDJE).holdt == 0
    assert rader(reg, "SELECT kjoring_id, anvisning_id, grunn, kontonr FROM kjoringspost ORDER BY id") == [
        (1, 1, None, "86011117947"),
        (2, 2, None, "86011117947"),
        (2, 1, "avvist", "86011117947"),
        (3, 1, None, "97100000001"),
        (3, 3, None, "97100000001"),
    ]
    assert kontroll(reg) == []


def test_registeret_selv_nekter_aa_legge_noe_i_en_lukket_kjoring(reg: Register, tid: Stillbar, sak: Sak) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukk(reg, MANDAG)
    with closing(sqlite3.connect(reg.sti)) as fil:
        (antall, hash_) = fil.execute("SELECT antall, hash FROM kjedehode WHERE tabell = 'kjoringspost'").fetchone()
        kolonner = "kjoring_id, anvisning_id, journalnr, fodselsnr, navn, slag, brutto, skatt, netto, hash"
        utvalg = f"SELECT ?, ?, {kolonner}, 'konto' FROM kjoringspost WHERE id = 1"
        with pytest.raises(sqlite3.IntegrityError, match="kjoringen er lukket"):
            fil.execute(f"INSERT INTO kjoringspost (id, forrige, {kolonner}, grunn) {utvalg}", (antall + 1, hash_))
        (antall, hash_) = fil.execute("SELECT antall, hash FROM kjedehode WHERE tabell = 'anvisning'").fetchone()
        navnene = [rad[1] for rad in fil.execute("PRAGMA table_info(anvisning)") if rad[1] not in ("id", "forrige")]
        with pytest.raises(sqlite3.IntegrityError, match="kjoringen er lukket"):
            fil.execute(
                f"INSERT INTO anvisning (id, forrige, {', '.join(navnene)})"
                f" SELECT ?, ?, {', '.join(navnene)} FROM anvisning WHERE id = 1",
                (antall + 1, hash_),
            )


@pytest.mark.parametrize(
    ("dag", "setning"),
    [
        (date(1988, 5, 30), "Kjøring: velg en annen; ingen kjøring ble lukket i uka fra 30.05.1988."),
        (NESTE, "Kjøring: velg en annen; ingenting er anvist i uka fra 13.06.1988."),
    ],
)
def test_en_uke_som_er_forbi_vises_ikke_som_aapen(
    reg: Register, tid: Stillbar, sak: Sak, dag: date, setning: str
) -> None:
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-14T12:00")
    with pytest.raises(Avvist) as avvist:
        kjoringsbilde(reg, dag)
    assert avvist.value.melding == setning
    assert kjoringsbilde(reg, MANDAG).nummer == 1
    assert kjoringsbilde(reg).mandag == DEN_TREDJE


@pytest.mark.parametrize(
    ("ny_konto", "kjoringene"),
    [
        ("1988-06-14T11:59", [(1, "1988-06-06"), (2, "1988-06-13")]),
        ("1988-06-14T12:00", [(1, "1988-06-06"), (2, "1988-06-20")]),
    ],
)
def test_det_som_var_holdt_igjen_gaar_i_den_neste_kjoringen_ogsaa_naar_den_har_det_alene(
    reg: Register, tid: Stillbar, sak: Sak, ny_konto: str, kjoringene: list[tuple[int, str]]
) -> None:
    uten_konto(reg, sak)
    sak.anvis(date(1988, 1, 4))
    tid.til("1988-06-07T12:00")
    lukk(reg, MANDAG)
    tid.til(ny_konto)
    uten_konto(reg, sak, "86011117947")
    tid.til("1988-06-15T09:00")
    kjoringsbilde(reg)
    tid.til("1988-06-21T12:00")
    kjoringsbilde(reg)
    assert rader(reg, "SELECT id, mandag FROM kjoring") == kjoringene
    assert rader(reg, "SELECT belop FROM kjoring WHERE id = 2") == [(NETTO,)]
    assert statusene(reg, sak) == ["Overført"]
    assert kontroll(reg) == []

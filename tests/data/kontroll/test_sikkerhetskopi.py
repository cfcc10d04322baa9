"""`kopi` and `hent`: whole, controlled, for the owner only, never over anything, and never under somebody's hands."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data.feil import FinnesIkke, IBruk, Skadet, TomFil
from data.kontroll.kontroll import kontroller_fil
from data.kontroll.sikkerhetskopi import HolderIkke, Kopifeil, hent_kopi, ta_kopi
from data.operasjoner.journal.personer import sok
from data.register.register import Register
from tests.data.register.test_migrering import gammelt_register
from tests.data.saker import Stillbar, ny_person, ny_sak


@pytest.fixture
def kopi(tmp_path: Path) -> Path:
    return tmp_path / "kopi.db"


def _navn(sti: Path) -> list[str]:
    register = Register.aapne(sti, Stillbar().klokke, "ABC")
    treff = [ett.fodselsnr for ett in sok(register, "Hansen")]
    register.lukk()
    return treff


def _filer(mappe: Path) -> list[str]:
    return sorted(fil.name for fil in mappe.iterdir())


def test_en_kopi_av_et_register_i_bruk_er_hel_og_bare_for_eieren(reg: Register, kopi: Path) -> None:
    person = ny_person(reg)
    with reg.skriv():  # somebody is writing
        ta_kopi(reg.sti, kopi)
    ny_person(reg, 1)
    assert stat.S_IMODE(kopi.stat().st_mode) == 0o600
    assert kontroller_fil(kopi).funn == ()
    assert _navn(kopi) == [person.fodselsnr]
    assert [navn for navn in _filer(kopi.parent) if navn.startswith(("kopi", "."))] == ["kopi.db"]


@pytest.mark.parametrize("hva", ["fil", "tom fil", "mappe", "lenke", "lenke uten mål"])
def test_en_kopi_skrives_aldri_over_noe(reg: Register, kopi: Path, tmp_path: Path, hva: str) -> None:
    if hva == "mappe":
        kopi.mkdir()
    elif hva == "lenke":
        kopi.symlink_to(reg.sti)
    elif hva == "lenke uten mål":
        kopi.symlink_to(tmp_path / "ingenting")
    else:
        kopi.write_text("noe" if hva == "fil" else "")
    for_ = _filer(tmp_path)
    with pytest.raises(Kopifeil, match="finnes fra før: velg et annet navn, en kopi skrives aldri over noe"):
        ta_kopi(reg.sti, kopi)
    assert _filer(tmp_path) == for_
    assert hva != "fil" or kopi.read_text() == "noe"


def test_en_kopi_i_en_mappe_som_ikke_finnes_er_en_setning(reg: Register, tmp_path: Path) -> None:
    with pytest.raises(Kopifeil, match="kan ikke skrives: velg en mappe som finnes"):
        ta_kopi(reg.sti, tmp_path / "ingen" / "kopi.db")


def test_det_tas_ingen_kopi_av_et_register_som_ikke_holder(reg: Register, kopi: Path) -> None:
    ny_sak(reg)
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.execute("UPDATE sak SET kontonr = '12345678903'")
        fil.commit()
    with pytest.raises(HolderIkke) as feil:
        ta_kopi(reg.sti, kopi)
    assert feil.value.funn == ["I sak er rad 88000001 endret utenom programmet (kontonr)."]
    assert not kopi.exists()
    assert [navn for navn in _filer(kopi.parent) if navn.startswith(".")] == []


def test_det_som_ikke_er_et_register_kan_ikke_kopieres_eller_hentes(tmp_path: Path, kopi: Path) -> None:
    tom, brev, borte = tmp_path / "tom.db", tmp_path / "brev.db", tmp_path / "borte.db"
    tom.touch()
    brev.write_bytes(b"Kjare Hansen, " * 500)
    for fil, feil in ((tom, TomFil), (brev, Skadet), (borte, FinnesIkke)):
        with pytest.raises(feil, match=str(fil)):
            ta_kopi(fil, kopi)
        with pytest.raises(feil, match=str(fil)):
            hent_kopi(fil, kopi, erstatt=False)
    assert _filer(tmp_path) == ["brev.db", "tom.db"]


def test_en_kopi_hentes_dit_det_ikke_er_noe_register(reg: Register, kopi: Path, tmp_path: Path) -> None:
    person = ny_person(reg)
    ta_kopi(reg.sti, kopi)
    nytt = tmp_path / "ny mappe" / "register.db"
    assert hent_kopi(kopi, nytt, erstatt=False) is None
    assert stat.S_IMODE(nytt.stat().st_mode) == 0o600
    assert stat.S_IMODE(nytt.parent.stat().st_mode) == 0o700
    assert _navn(nytt) == _navn(kopi) == [person.fodselsnr]


def test_av_det_som_ikke_er_en_kopi_er_raadet_en_annen_og_ikke_aa_hente_den(tmp_path: Path) -> None:
    tom, brev, annen = tmp_path / "tom.db", tmp_path / "brev.db", tmp_path / "annen.db"
    tom.touch()
    brev.write_bytes(b"Kjare Hansen, " * 500)
    with closing(sqlite3.connect(annen)) as fil:
        fil.execute("CREATE TABLE brev (tekst TEXT)")
    for ikke_kopi, hva in (
        (tom, f"Registeret {tom} er en tom fil"),
        (brev, f"Registeret {brev} er skadet (filen kan ikke leses som et register)"),
        (annen, f"Registeret {annen} er skadet (filen er ikke et register for Dagpengesystemet)"),
    ):
        with pytest.raises(Skadet) as feil:
            hent_kopi(ikke_kopi, tmp_path / "ny mappe" / "register.db", erstatt=False)
        assert feil.value.setning == f"{hva}: velg en annen kopi å hente fram, ingenting er gjort."
    assert not (tmp_path / "ny mappe").exists()


@pytest.fixture
def to(sti: Path, kopi: Path, tid: Stillbar) -> tuple[list[str], list[str]]:
    """A closed register and an older copy of it: the persons of the copy, and those of the register."""
    register = Register.aapne(sti, tid.klokke, "ABC")
    for_ = [ny_person(register).fodselsnr]
    ta_kopi(sti, kopi)
    ny_person(register, 1)
    register.lukk()
    return for_, _navn(sti)


def test_et_register_som_er_der_byttes_bare_ut_naar_det_er_sagt(
    to: tuple[list[str], list[str]], sti: Path, kopi: Path
) -> None:
    with pytest.raises(Kopifeil, match="finnes fra før: skriv --erstatt"):
        hent_kopi(kopi, sti, erstatt=False)
    assert _navn(sti) == to[1]


def test_det_gamle_tas_vare_paa_hver_gang_under_et_navn_for_seg(
    to: tuple[list[str], list[str]], sti: Path, kopi: Path
) -> None:
    i_kopien, i_registeret = to
    assert hent_kopi(kopi, sti, erstatt=True) == sti.with_name("register.db.forrige")
    assert _navn(sti) == i_kopien
    assert hent_kopi(kopi, sti, erstatt=True) == sti.with_name("register.db.forrige-2")
    assert _navn(sti.with_name("register.db.forrige")) == i_registeret
    assert _navn(sti.with_name("register.db.forrige-2")) == i_kopien
    assert _filer(sti.parent) == ["kopi.db", "register.db", "register.db.forrige", "register.db.forrige-2"]
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in sti.parent.iterdir()} == {0o600}


def test_et_skadet_register_byttes_ut_og_tas_vare_paa_og_ingen_gammel_journal_blir_med(
    to: tuple[list[str], list[str]], sti: Path, kopi: Path
) -> None:
    sti.write_bytes(b"brent " * 5_000)
    Path(f"{sti}-wal").write_bytes(b"aske")
    forrige = hent_kopi(kopi, sti, erstatt=True)
    assert forrige is not None
    assert forrige.read_bytes() == b"brent " * 5_000
    assert not Path(f"{sti}-wal").exists()
    assert _navn(sti) == to[0]


def test_en_kopi_som_ikke_holder_hentes_ikke(to: tuple[list[str], list[str]], sti: Path, kopi: Path) -> None:
    with closing(sqlite3.connect(kopi)) as fil:
        fil.execute("UPDATE person SET fornavn = 'Per'")
        fil.commit()
    with pytest.raises(HolderIkke):
        hent_kopi(kopi, sti, erstatt=True)
    assert _navn(sti) == to[1]
    assert _filer(sti.parent) == ["kopi.db", "register.db"]


def test_registeret_selv_er_ikke_kopien(to: tuple[list[str], list[str]], sti: Path) -> None:
    with pytest.raises(Kopifeil, match="er registeret selv"):
        hent_kopi(sti, sti, erstatt=True)
    assert _navn(sti) == to[1]


@pytest.mark.parametrize("skadet", [False, True])
def test_et_register_som_et_annet_program_har_aapent_byttes_ikke_ut(
    to: tuple[list[str], list[str]], sti: Path, kopi: Path, skadet: bool
) -> None:
    program = (
        "import sys; from pathlib import Path; from data.register.klokke import Klokke;"
        "from data.register.register import Register;"
        "r = Register.aapne(Path(sys.argv[1]), Klokke(), 'DEF'); print('klar', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(sti)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as annen:
        assert annen.stdout is not None
        assert annen.stdout.readline() == "klar\n"
        if skadet:
            with sti.open("r+b") as fil:
                fil.write(b"brent " * 100)
        for_ = sti.read_bytes()
        with pytest.raises(IBruk, match="er åpent i et annet program: avslutt det der først, ingenting er gjort"):
            hent_kopi(kopi, sti, erstatt=True)
        assert sti.read_bytes() == for_
        annen.kill()
    assert hent_kopi(kopi, sti, erstatt=True) is not None
    assert _navn(sti) == to[0]


@pytest.mark.usefixtures("to")
def test_et_register_som_samme_program_har_aapent_byttes_ikke_ut(sti: Path, kopi: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC")
    with pytest.raises(IBruk):
        hent_kopi(kopi, sti, erstatt=True)
    ny_person(register, 2)
    register.lukk()
    assert len(_navn(sti)) == 3


def test_et_register_bak_en_lenke_byttes_ut_der_det_ligger(
    to: tuple[list[str], list[str]], sti: Path, kopi: Path, tmp_path: Path
) -> None:
    lenke = tmp_path / "lenke.db"
    lenke.symlink_to(sti)
    assert hent_kopi(kopi, lenke, erstatt=True) == sti.with_name("register.db.forrige")
    assert lenke.is_symlink()
    assert _navn(lenke) == to[0]


def test_en_kopi_av_et_eldre_register_oppgraderes_naar_det_aapnes(tmp_path: Path, kopi: Path, sti: Path) -> None:
    ta_kopi(gammelt_register(tmp_path, "0002"), kopi)
    assert kontroller_fil(kopi).versjon == "0002"
    hent_kopi(kopi, sti, erstatt=True)
    assert len(_navn(sti)) == 1


@pytest.mark.parametrize("drept", [False, True])
@pytest.mark.usefixtures("to")
def test_ved_siden_av_det_gamle_blir_det_ingenting_liggende(sti: Path, kopi: Path, drept: bool) -> None:
    """SQLite's files beside a register, its own or those of a killed program, are in it before it gets another name."""
    if drept:
        barn = os.fork()
        if barn == 0:
            register = Register.aapne(sti, Stillbar().klokke, "ABC")
            ny_person(register, 2)
            os.kill(os.getpid(), signal.SIGKILL)
        os.waitpid(barn, 0)
        assert Path(f"{sti}-wal").stat().st_size > 0
    forrige = hent_kopi(kopi, sti, erstatt=True)
    assert forrige is not None
    assert _filer(sti.parent) == ["kopi.db", "register.db", "register.db.forrige"]
    assert len(_navn(forrige)) == (3 if drept else 2)


@pytest.mark.usefixtures("to")
def test_et_drept_program_etterlater_enten_det_gamle_eller_det_nye(sti: Path, kopi: Path) -> None:
    """Killed at each step between the control and the end: the register's name always leads to a whole register."""
    utfall = set()
    for steg in range(12):
        barn = os.fork()
        if barn == 0:
            _hent_og_do(kopi, sti, steg)
        _, hvordan = os.waitpid(barn, 0)
        assert kontroller_fil(sti).funn == ()
        utfall.add((len(_navn(sti)), os.WIFSIGNALED(hvordan)))
        shutil.copyfile(sti.with_name("register.db.forrige"), sti) if len(_navn(sti)) == 1 else None
    assert {antall for antall, _ in utfall} == {1, 2}
    assert {drept for _, drept in utfall} == {True, False}


def _hent_og_do(kopi: Path, sti: Path, steg: int) -> None:
    telt = [0]

    def tell(hendelse: str, argumenter: tuple[object, ...]) -> None:
        if hendelse in ("os.link", "os.rename", "os.remove", "os.chmod") and str(sti) in map(str, argumenter):
            telt[0] += 1
            if telt[0] > steg:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(tell)
    try:
        hent_kopi(kopi, sti, erstatt=True)
    finally:
        os._exit(0)

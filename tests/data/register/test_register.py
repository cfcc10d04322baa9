"""Opening, locking, and every way in which a file can be wrong."""

import fcntl
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlmodel import Session, text

from data.feil import Diskfeil, Full, IngenTilgang, Laast, Skadet, Skrivebeskyttet, TomFil
from data.kontroll.kontroll import kontroll
from data.lager.feiltolking import krev_lest, oversatt
from data.operasjoner.journal.personer import sok
from data.register.register import Register
from tests.data.saker import Stillbar, fodselsnr, ny_person, ny_sak


def _pragma(okt: Session, navn: str) -> object:
    return okt.connection().execute(text(f"PRAGMA {navn}")).scalar_one()


def test_et_nytt_register_lages_bare_for_eieren_og_holder(tmp_path: Path, tid: Stillbar) -> None:
    sti = tmp_path / "ny mappe" / "navn med æøå, % og ?.db"
    register = Register.aapne(sti, tid.klokke, "ABC")
    ny_person(register)
    assert kontroll(register) == []
    register.lukk()
    assert stat.S_IMODE(sti.stat().st_mode) == 0o600
    assert [fil.name for fil in sti.parent.iterdir()] == [sti.name]


def test_en_tom_fil_nektes_og_er_urort(tmp_path: Path, tid: Stillbar) -> None:
    sti = tmp_path / "tom.db"
    sti.touch()
    with pytest.raises(TomFil) as feil:
        Register.aapne(sti, tid.klokke, "ABC")
    assert feil.value.setning == (
        f"Registeret {sti} er en tom fil: hent fram sikkerhetskopien med dagpenger hent, eller slett filen."
    )
    assert sti.read_bytes() == b""


def test_to_programmer_som_lager_samme_register_faar_ett(tmp_path: Path) -> None:
    sti = tmp_path / "mappe" / "nytt.db"
    barna = [_fodt(sti, nummer) for nummer in range(3)]
    assert [os.waitstatus_to_exitcode(os.waitpid(barn, 0)[1]) for barn in barna] == [0, 0, 0]
    register = Register.aapne(sti, Stillbar().klokke, "ABC")
    assert len(sok(register, "Hansen")) == 3
    assert kontroll(register) == []
    register.lukk()
    assert os.listdir(sti.parent) == ["nytt.db"]


def _fodt(sti: Path, nummer: int) -> int:
    """Another process, which opens the register and registers a person."""
    barn = os.fork()
    if barn:
        return barn
    with suppress(BaseException):
        ny_person(Register.aapne(sti, Stillbar().klokke, "ABC", ventetid=60), nummer)
        os._exit(0)
    os._exit(1)


def test_et_register_som_andre_kan_lese_blir_bare_eierens(sti: Path, tid: Stillbar) -> None:
    sti.chmod(0o664)
    register = Register.aapne(sti, tid.klokke, "ABC")
    ny_person(register)
    ved_siden = sorted(sti.parent.iterdir())
    assert [fil.name for fil in ved_siden] == [sti.name, f"{sti.name}-shm", f"{sti.name}-wal"]
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in ved_siden} == {0o600}
    assert register.beskjeder == ()
    register.lukk()


def test_filene_ved_siden_av_blir_ogsaa_bare_eierens(sti: Path, tid: Stillbar) -> None:
    forste = Register.aapne(sti, tid.klokke, "ABC")
    ny_person(forste)
    for fil in sti.parent.iterdir():
        fil.chmod(0o644)
    andre = Register.aapne(sti, tid.klokke, "DEF")
    assert {stat.S_IMODE(fil.stat().st_mode) for fil in sti.parent.iterdir()} == {0o600}
    andre.lukk()
    forste.lukk()


def test_mappen_som_lages_til_registeret_er_bare_for_eieren(tmp_path: Path, tid: Stillbar) -> None:
    Register.aapne(tmp_path / "ny" / "mappe" / "r.db", tid.klokke, "ABC").lukk()
    for mappe in ("ny", "ny/mappe"):
        assert stat.S_IMODE((tmp_path / mappe).stat().st_mode) == 0o700


def test_hver_forbindelse_er_innstilt_for_trygg_lagring(sti: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC")
    with register.skriv() as skriv, register.les() as les:
        for okt in (skriv, les):
            assert _pragma(okt, "journal_mode") == "wal"
            assert _pragma(okt, "synchronous") == 2
            assert _pragma(okt, "foreign_keys") == 1
    register.lukk()


def test_skriv_holder_skrivelaasen_fra_forste_stund_og_les_gjor_det_ikke(reg: Register) -> None:
    with closing(sqlite3.connect(reg.sti, timeout=0)) as annen:
        with reg.les() as okt:
            okt.connection().execute(text("SELECT 1"))
            annen.execute("BEGIN IMMEDIATE")
            annen.rollback()
        with reg.skriv(), pytest.raises(sqlite3.OperationalError, match="locked"):
            annen.execute("BEGIN IMMEDIATE")


def test_les_ser_en_og_samme_tilstand_mens_andre_skriver(reg: Register) -> None:
    antall = text("SELECT count(*) FROM person")
    with reg.les() as okt:
        assert okt.connection().execute(antall).scalar_one() == 0
        ny_person(reg)
        assert okt.connection().execute(antall).scalar_one() == 0
    with reg.les() as okt:
        assert okt.connection().execute(antall).scalar_one() == 1


def test_en_avbrutt_operasjon_etterlater_ingenting(reg: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopp(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("data.operasjoner.journal.personer.loggfor", stopp)
    with pytest.raises(KeyboardInterrupt):
        ny_person(reg)
    monkeypatch.undo()
    assert sok(reg, "Hansen") == []
    assert kontroll(reg) == []


def test_et_laast_register_gir_en_setning_og_virker_etterpaa(sti: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC", ventetid=0.05)
    with closing(sqlite3.connect(sti)) as annen:
        annen.execute("BEGIN IMMEDIATE")
        with pytest.raises(Laast) as feil:
            ny_person(register)
    assert feil.value.setning == (
        f"Registeret {sti} holdes av et annet program: vent litt og prøv igjen, ingenting er lagret."
    )
    ny_person(register)
    assert len(sok(register, "Hansen")) == 1
    register.lukk()


def test_en_kort_laas_ventes_ut(sti: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC", ventetid=30)
    annen = sqlite3.connect(sti, check_same_thread=False)
    annen.execute("BEGIN IMMEDIATE")
    slipp = threading.Timer(0.2, annen.rollback)
    slipp.start()
    ny_person(register)
    slipp.join()
    annen.close()
    register.lukk()


def test_den_som_venter_paa_skrivelaasen_staar_foran_den_som_nettopp_skrev(sti: Path, tid: Stillbar) -> None:
    """Whoever would write again gets no further than the queue while another waits for the lock."""
    register = Register.aapne(sti, tid.klokke, "ABC", ventetid=60)
    with closing(sqlite3.connect(sti, isolation_level=None)) as annen:
        annen.execute("BEGIN IMMEDIATE")
        venter = threading.Thread(target=ny_person, args=(register,))
        venter.start()
        while _er_forst(sti):
            pass
        assert venter.is_alive()
        annen.execute("ROLLBACK")
        venter.join()
    assert _er_forst(sti)
    register.lukk()


def test_et_program_som_henger_forst_i_koen_stanser_ingen(sti: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC", ventetid=0.05)
    ny_person(register)
    with open(f"{sti}-wal", "rb") as journalen:
        fcntl.flock(journalen, fcntl.LOCK_EX)
        ny_person(register, 1)
    register.lukk()


def _er_forst(sti: Path) -> bool:
    """Whether nobody else is in the queue for the write lock."""
    with open(f"{sti}-wal", "rb") as journalen:
        try:
            fcntl.flock(journalen, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def test_et_register_som_et_annet_program_holder_helt_gir_en_setning_ved_aapning(sti: Path, tid: Stillbar) -> None:
    with closing(sqlite3.connect(sti)) as annen:
        annen.execute("PRAGMA locking_mode = EXCLUSIVE")
        annen.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Laast):
            Register.aapne(sti, tid.klokke, "ABC", ventetid=0.05)


def test_et_fullt_register_gir_en_setning_og_det_som_var_er_der_fortsatt(sti: Path, tid: Stillbar) -> None:
    register = Register.aapne(sti, tid.klokke, "ABC")
    ny_person(register)
    with register.skriv() as okt:
        sider = _pragma(okt, "page_count")
        okt.connection().execute(text(f"PRAGMA max_page_count = {sider}"))
    with pytest.raises(Full) as feil:
        ny_person(register, 1, "Langtnavnesen" * 2000)
    assert feil.value.setning.startswith(f"Det er ikke plass til mer i {sti}: frigjør plass")
    assert kontroll(register) == []
    register.lukk()
    aapnet = Register.aapne(sti, tid.klokke, "ABC")
    assert len(sok(aapnet, "Hansen")) == 1
    aapnet.lukk()


def test_et_register_som_blir_skrivebeskyttet_underveis_gir_en_setning(reg: Register) -> None:
    with reg.skriv() as okt:
        okt.connection().execute(text("PRAGMA query_only = ON"))
    with pytest.raises(Skrivebeskyttet, match="kan ikke skrives til: skaff skrivetilgang"):
        ny_person(reg)


DISKEN_VIL_IKKE = """
import resource, sys
from datetime import datetime
from pathlib import Path
from data.feil import Registerfeil
from data.register.klokke import Klokke
from data.operasjoner.journal.personer import Person, registrer_person
from data.register.register import Register
register = Register.aapne(Path(sys.argv[1]), Klokke.fra(datetime(1988, 6, 6), gaar=False), "ABC")
resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16))
try:
    registrer_person(register, Person(fodselsnr=sys.argv[2], etternavn="Hansen", fornavn="Ola"))
except Registerfeil as feil:
    print(type(feil).__name__, feil.setning, sep="|")
"""


def test_en_disk_som_ikke_tar_imot_sies_som_det_og_ikke_som_skade(sti: Path) -> None:
    kommando = [sys.executable, "-c", DISKEN_VIL_IKKE, str(sti), fodselsnr()]
    svar = subprocess.run(kommando, capture_output=True, text=True, check=True)
    assert svar.stdout.startswith(f"Diskfeil|Disken svarer ikke for {sti}: kontroller disken")


def test_en_side_som_disken_ikke_gir_er_en_diskfeil_ogsaa_i_sqlites_egen_kontroll() -> None:
    """What `PRAGMA integrity_check` says of a page that cannot be read (SQLITE_IOERR_READ is 266, a bad page 11)."""
    with pytest.raises(Diskfeil), oversatt(Path("register.db")):
        krev_lest("Tree 5 page 77: unable to get the page. error code=266")
    krev_lest("Tree 5 page 77: unable to get the page. error code=11")


AAPNE_UTEN_SUPERRETTER = """
import os, sys
from datetime import datetime
from pathlib import Path
from data.feil import Registerfeil
from data.register.klokke import Klokke
from data.register.register import Register
klokke = Klokke.still(datetime(1988, 6, 6))
Register.aapne(Path(sys.argv[2]), klokke, "ABC").lukk()  # loads what must be loaded with root's rights
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    Register.aapne(Path(sys.argv[1]), klokke, "ABC")
    print("åpnet")
except Registerfeil as feil:
    print(type(feil).__name__, feil.setning, sep="|")
"""


def _aapnet_av_vanlig_bruker(sti: Path, tom_fil: Path) -> tuple[str, str]:
    """What happens when the file is opened by a user without the superuser's rights."""
    kommando = [sys.executable, "-c", AAPNE_UTEN_SUPERRETTER, str(sti), str(tom_fil)]
    svar = subprocess.run(kommando, capture_output=True, text=True, check=False)
    assert svar.returncode == 0, svar.stderr
    navn, _, setning = svar.stdout.strip().partition("|")
    return navn, setning


@pytest.fixture
def aapen_mappe(sti: Path) -> Path:
    """The register's folder, with the way to it open to everybody."""
    for mappe in sti.parents:
        if mappe.is_relative_to(tempfile.gettempdir()) and not mappe.stat().st_mode & stat.S_IXOTH:
            mappe.chmod(0o755)
    return sti.parent


def test_et_skrivebeskyttet_register_nektes_med_en_setning(sti: Path, tom_fil: Path, aapen_mappe: Path) -> None:
    sti.chmod(0o444)
    aapen_mappe.chmod(0o777)
    assert _aapnet_av_vanlig_bruker(sti, tom_fil) == (
        "Skrivebeskyttet",
        f"Registeret {sti} kan ikke skrives til:"
        " skaff skrivetilgang til filen og mappen, eller velg et annet register.",
    )


def test_en_skrivebeskyttet_mappe_nektes_med_en_setning(sti: Path, tom_fil: Path, aapen_mappe: Path) -> None:
    sti.chmod(0o666)
    aapen_mappe.chmod(0o555)
    navn, _ = _aapnet_av_vanlig_bruker(sti, tom_fil)
    aapen_mappe.chmod(0o755)
    assert navn == "Skrivebeskyttet"


def test_en_mappe_uten_adgang_nektes_med_en_setning(sti: Path, tom_fil: Path, aapen_mappe: Path) -> None:
    aapen_mappe.chmod(0o000)
    navn, setning = _aapnet_av_vanlig_bruker(sti, tom_fil)
    aapen_mappe.chmod(0o755)
    assert navn == "Skrivebeskyttet"
    assert setning.endswith(".")


def test_en_sti_gjennom_en_fil_nektes_med_en_setning(tmp_path: Path, tid: Stillbar) -> None:
    (tmp_path / "fil").touch()
    with pytest.raises(IngenTilgang, match="kan ikke åpnes: kontroller at mappen finnes"):
        Register.aapne(tmp_path / "fil" / "register.db", tid.klokke, "ABC")


def test_en_mappe_er_ikke_et_register(tmp_path: Path, tid: Stillbar) -> None:
    with pytest.raises(IngenTilgang):
        Register.aapne(tmp_path, tid.klokke, "ABC")


def test_en_fil_med_noe_helt_annet_nektes_og_er_urort(tmp_path: Path, tid: Stillbar) -> None:
    sti = tmp_path / "brev.db"
    sti.write_bytes(b"Kjare Hansen, " * 500)
    with pytest.raises(Skadet) as feil:
        Register.aapne(sti, tid.klokke, "ABC")
    assert feil.value.setning == (
        f"Registeret {sti} er skadet (filen kan ikke leses som et register):"
        " hent sikkerhetskopien (dagpenger hent), og skriv ikke mer i denne filen."
    )
    assert sti.read_bytes() == b"Kjare Hansen, " * 500


def test_en_avkuttet_fil_nektes(reg: Register, tid: Stillbar) -> None:
    for nummer in range(30):
        ny_sak(reg, nummer)
    reg.lukk()
    os.truncate(reg.sti, reg.sti.stat().st_size // 2 // 4096 * 4096)
    with pytest.raises(Skadet):
        Register.aapne(reg.sti, tid.klokke, "ABC")


def test_soppel_i_hvilken_som_helst_side_oppdages_ved_aapning(reg: Register, tid: Stillbar) -> None:
    for nummer in range(3):
        ny_sak(reg, nummer).innvilg()
    reg.lukk()
    helt = reg.sti.read_bytes()
    sider = len(helt) // 4096
    assert sider > 20
    uoppdaget, setninger = [], set()
    for side in range(sider):
        reg.sti.write_bytes(helt[: 4096 * side] + bytes(range(256)) * 16 + helt[4096 * (side + 1) :])
        try:
            Register.aapne(reg.sti, tid.klokke, "ABC").lukk()
            uoppdaget.append(side)
        except Skadet as feil:
            setninger.add(feil.setning)
    assert uoppdaget == []
    assert all(setning.endswith("og skriv ikke mer i denne filen.") for setning in setninger)


def test_en_rad_uten_den_den_viser_til_oppdages_ved_aapning(reg: Register, tid: Stillbar) -> None:
    ny_sak(reg)
    reg.lukk()
    with closing(sqlite3.connect(reg.sti)) as fil:
        fil.executescript("DROP TRIGGER sak_flyttes_med_personen; UPDATE sak SET fodselsnr = '00000000000'")
    with pytest.raises(Skadet, match="en rad viser til en som ikke finnes"):
        Register.aapne(reg.sti, tid.klokke, "ABC")


def test_lukk_kan_kalles_to_ganger(reg: Register) -> None:
    reg.lukk()
    reg.lukk()


@pytest.mark.parametrize(
    "modul", ["data", "data.register.klokke", "data.feil", "data.kjede.kjede", "data.sak.sakshode", "data.demo"]
)
def test_lette_moduler_laster_ikke_sqlmodel(modul: str) -> None:
    kode = f"import sys, {modul}; print('sqlmodel' in sys.modules or 'sqlalchemy' in sys.modules)"
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "False"

"""`dagpenger kontroll`, `kopi` and `hent`: sentences and exit status, and what stands untouched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from data.kjede.kjede import KJEDET
from tests.data.register.test_migrering import gammelt_register
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]
Svar = tuple[int, str, str]


def _er_en_setning(tekst: str) -> bool:
    return tekst.endswith(".\n") and tekst.count("\n") == 1 and "rror" not in tekst


def test_en_tom_fil_er_ikke_hel_og_fylles_ikke(tmp_path: Path, capsys: Capsys) -> None:
    sti = tmp_path / "r.db"
    sti.touch()
    kode, ut, feil = kjor("--db", str(sti), "kontroll", capsys=capsys)
    assert (kode, ut) == (1, "")
    assert _er_en_setning(feil)
    assert feil.startswith(f"Registeret {sti} er en tom fil: hent fram sikkerhetskopien med dagpenger hent")
    assert sti.read_bytes() == b""
    assert os.listdir(tmp_path) == ["r.db"]


@pytest.mark.parametrize(
    ("innhold", "kode"), [(None, 2), ("mappe", 2), (b"SQLite format 3\x00" + bytes(84), 1), (b"brev " * 999, 1)]
)
def test_det_som_ikke_er_et_register_er_en_setning_og_urort(
    tmp_path: Path, capsys: Capsys, innhold: bytes | str | None, kode: int
) -> None:
    sti = tmp_path / "r.db"
    if innhold == "mappe":
        sti.mkdir()
    elif isinstance(innhold, bytes):
        sti.write_bytes(innhold)
    fikk, ut, feil = kjor("--db", str(sti), "kontroll", capsys=capsys)
    assert (fikk, ut) == (kode, "")
    assert _er_en_setning(feil)
    assert not isinstance(innhold, bytes) or sti.read_bytes() == innhold
    assert os.listdir(tmp_path) == ([] if innhold is None else ["r.db"])


def test_et_register_som_et_nyere_program_har_laget_er_en_setning(demo: Path, capsys: Capsys) -> None:
    with closing(sqlite3.connect(demo)) as fil:
        fil.execute("UPDATE alembic_version SET version_num = '9999'")
        fil.commit()
    kode, _, feil = kjor("--db", str(demo), "kontroll", capsys=capsys)
    assert kode == 1
    assert "er laget av et nyere program" in feil


def test_et_eldre_register_kontrolleres_og_oppgraderes_ikke(tmp_path: Path, capsys: Capsys) -> None:
    sti = gammelt_register(tmp_path, "0002")
    for_ = sti.read_bytes()
    kode, ut, feil = kjor("kontroll", "--db", str(sti), capsys=capsys)
    assert (kode, feil) == (0, "")
    assert "er helt: fil, nøkler og alle kjeder stemmer. Det er av eldre versjon (0002)" in ut
    assert sti.read_bytes() == for_
    assert os.listdir(tmp_path) == [sti.name]


def test_det_som_er_endret_utenom_programmet_sies_uten_hva_det_er_endret_til(demo: Path, capsys: Capsys) -> None:
    with closing(sqlite3.connect(demo)) as fil:
        fil.execute("UPDATE sak SET kontonr = '12345678903' WHERE journalnr = '88000001'")
        fil.commit()
    kode, ut, feil = kjor("kontroll", "--db", str(demo), capsys=capsys)
    assert (kode, ut) == (1, "")
    assert feil == "I sak er rad 88000001 endret utenom programmet (kontonr).\n"


def test_ugyldige_tegn_i_en_rad_er_en_setning_uten_radens_tekst(demo: Path, capsys: Capsys) -> None:
    with closing(sqlite3.connect(demo)) as fil:
        fil.execute("UPDATE person SET bo_gate = CAST(x'48656d6d656c6967ff' AS TEXT) WHERE rowid = 1")
        fil.commit()
    kode, _, feil = kjor("kontroll", "--db", str(demo), capsys=capsys)
    assert kode == 1
    assert "(bo_gate)" in feil
    assert "Hemmelig" not in feil


def test_ankeret_skrives_holdes_mot_og_fores_videre(demo: Path, tmp_path: Path, capsys: Capsys) -> None:
    anker = tmp_path / "anker.txt"
    kode, ut, _ = kjor("kontroll", "--db", str(demo), "--anker", str(anker), capsys=capsys)
    assert (kode, ut.splitlines()[1]) == (0, f"Ankeret {anker} stemmer; {len(KJEDET)} hoder er lagt til.")
    kode, ut, _ = kjor("kontroll", "--db", str(demo), "--anker", str(anker), capsys=capsys)
    assert (kode, ut.splitlines()[1]) == (0, f"Ankeret {anker} stemmer.")
    anker.write_text("tull\n")
    kode, ut, feil = kjor("kontroll", "--db", str(demo), "--anker", str(anker), capsys=capsys)
    assert (kode, ut) == (2, "")
    assert _er_en_setning(feil)


def test_kopi_og_hent(demo: Path, tmp_path: Path, capsys: Capsys) -> None:
    kopi, register = tmp_path / "kopi.db", tmp_path / "hentet.db"
    kode, ut, feil = kjor("kopi", str(kopi), "--db", str(demo), capsys=capsys)
    assert (kode, ut, feil) == (0, f"Kopien {kopi} er tatt og kontrollert: fil, nøkler og alle kjeder stemmer.\n", "")
    kode, _, feil = kjor("--db", str(demo), "kopi", str(kopi), capsys=capsys)
    assert (kode, feil) == (2, f"{kopi} finnes fra før: velg et annet navn, en kopi skrives aldri over noe.\n")
    kode, ut, _ = kjor("--db", str(register), "hent", str(kopi), capsys=capsys)
    assert (kode, ut) == (0, f"Registeret {register} er hentet fram fra {kopi} og kontrollert.\n")
    kode, _, feil = kjor("hent", str(kopi), "--db", str(register), capsys=capsys)
    assert (kode, feil) == (
        2,
        f"Registeret {register} finnes fra før: skriv --erstatt, så blir det gamle tatt vare på.\n",
    )
    kode, ut, _ = kjor("hent", "--erstatt", str(kopi), "--db", str(register), capsys=capsys)
    assert (kode, ut.splitlines()[0].endswith(f"Det gamle ligger i {register}.forrige.")) == (0, True)


def test_kopi_og_hent_av_det_som_ikke_holder_gir_1(demo: Path, tmp_path: Path, capsys: Capsys) -> None:
    with closing(sqlite3.connect(demo)) as fil:
        fil.execute("DROP INDEX ix_sak_fodselsnr")
        fil.commit()
    for ord_ in (
        ("kopi", str(tmp_path / "kopi.db"), "--db", str(demo)),
        ("hent", str(demo), "--db", str(tmp_path / "ny.db")),
    ):
        kode, ut, feil = kjor(*ord_, capsys=capsys)
        assert (kode, ut) == (1, "")
        assert feil.splitlines() == [
            "Skjemaet: indeksen ix_sak_fodselsnr mangler.",
            "Ingenting er gjort: det som skulle kopieres, holder ikke.",
        ]


@pytest.mark.parametrize("ord_", [("kopi",), ("hent",), ("kontroll", "--anker")])
def test_uten_fil_er_det_gale_ord(ord_: tuple[str, ...], capsys: Capsys) -> None:
    kode, _, feil = kjor(*ord_, capsys=capsys)
    assert kode == 2
    assert "mangler" in feil

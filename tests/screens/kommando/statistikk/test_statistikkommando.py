"""`dagpenger statistikk`: the lines, the CSV and the JSON, and what is hidden in each of them."""

import csv
import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from data.operasjoner.statistikk.inndeling import Inndeling
from data.operasjoner.statistikk.maal import Statistikktabell
from data.register.register import Register
from screens.bilder.statistikk.bilde import INNDELINGER, TABELLER
from screens.kommando.statistikk import argumenter
from tests.data.saker import Stillbar, ny_sak
from tests.screens.kommando.test_kommandolinje import kjor

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def fylt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six applications received in May 1988, and two in June."""
    sti = tmp_path_factory.mktemp("statistikk") / "r.db"
    tid = Stillbar()
    reg = Register.aapne(sti, tid.klokke, "ABC", trygt=False)
    for nr in range(8):
        ny_sak(reg, nr, mottatt_dato=date(1988, 5, 2) if nr < 6 else date(1988, 6, 1))
    reg.lukk()
    return sti


@pytest.fixture
def db(fylt: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(fylt, tmp_path / "r.db"))


def _kjor(db: Path, capsys: Capsys, *ord_: str) -> tuple[int, str, str]:
    fast = ("--klokke", "1988-06-06T09:00", "--signatur", "ABC", "statistikk", "--db", str(db))
    return kjor(*fast, *ord_, capsys=capsys)


def test_linjene_har_tall_og_soyler_og_sier_hva_som_skjules(db: Path, capsys: Capsys) -> None:
    kode, ut, feil = _kjor(db, capsys, "--fra", "01.05.88", "--til", "31.05.88", "--inndeling", "tidsrom")
    linjer = ut.splitlines()
    assert (kode, feil) == (0, "")
    assert linjer[0] == "Statistikk 01.05.1988-31.05.1988: saker, inndelt etter tidsrom."
    assert linjer[4:7] == [
        "Inn                    I alt                            6",
        "Inn                    mai 1988                         6 ████████████████████",
        "Ut (avgjort)           I alt                            0",
    ]
    assert "Tall fra 1 til 4 personer er skjult, 0 vises." in ut
    assert max(map(len, linjer[:-2])) <= 80


def test_det_som_er_skjult_er_null_i_json(db: Path, capsys: Capsys) -> None:
    """Six of May and two of June are eight in all: the two are hidden, and so are the six."""
    _, ut, _ = _kjor(db, capsys, "--fra", "1988-05-01", "--inndeling", "tidsrom", "--json", "-")
    svar = json.loads(ut)
    assert {navn: svar[navn] for navn in ("fra", "til", "tabell", "inndeling", "faerrest")} == {
        "fra": "1988-05-01",
        "til": "1988-06-30",
        "tabell": "saker",
        "inndeling": "tidsrom",
        "faerrest": 5,
    }
    inn = [ett for ett in svar["tall"] if ett["maal"] == "inn"]
    assert inn == [
        {"maal": "inn", "navn": "Inn", "enhet": "saker", **rad}
        for rad in (
            {"gruppe": None, "gruppenavn": "I alt", "verdi": 8, "skjult": False},
            {"gruppe": "1988-05", "gruppenavn": "mai 1988", "verdi": None, "skjult": True},
            {"gruppe": "1988-06", "gruppenavn": "juni 1988", "verdi": None, "skjult": True},
        )
    ]


def test_det_som_er_skjult_er_tomt_og_merket_i_csv(db: Path, capsys: Capsys, tmp_path: Path) -> None:
    fil = tmp_path / "tall.csv"
    kode, ut, feil = _kjor(db, capsys, "--fra", "01.05.88", "--inndeling", "tidsrom", "--csv", str(fil))
    rader = list(csv.DictReader(io.StringIO(fil.read_text(encoding="utf-8"))))
    assert (kode, feil) == (0, f"{fil} er skrevet. Tall: {len(rader)}.\n")
    inn = [(rad["gruppe"], rad["verdi"], rad["skjult"]) for rad in rader if rad["maal"] == "inn"]
    assert inn == [("alle", "8", ""), ("1988-05", "", "ja"), ("1988-06", "", "ja")]
    assert ut.startswith("Statistikk 01.05.1988-30.06.1988")


@pytest.mark.parametrize("ord_", ["naering", "næring"])
def test_ordene_svarer_ogsaa_paa_norsk(db: Path, capsys: Capsys, ord_: str) -> None:
    assert _kjor(db, capsys, "--inndeling", ord_)[0] == 0


def test_det_som_avvises_er_en_setning_og_2(db: Path, capsys: Capsys, tmp_path: Path) -> None:
    sagt = "Til og med: skriv 30.06.1988 eller tidligere; resten er ikke kommet.\n"
    assert _kjor(db, capsys, "--til", "01.07.88") == (2, "", sagt)
    kode, ut, feil = _kjor(db, capsys, "--csv", str(tmp_path / "ingen" / "tall.csv"))
    assert (kode, ut) == (2, "")
    assert feil.startswith(str(tmp_path / "ingen"))


def test_skjermen_og_kommandoen_har_de_samme_valgene() -> None:
    assert [ett.navn for ett in Statistikktabell] == list(argumenter.TABELLER)
    assert [ett.value for ett in Statistikktabell] == list(TABELLER)
    assert [ett.navn for ett in Inndeling] == list(argumenter.INNDELINGER)
    assert [ett.value for ett in Inndeling] == list(INNDELINGER)

"""The plug-in as others meet it: a project with a flow and nothing but this package and pytest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.screens.proving.prosjekt import Prosjekt

SOKER = """\
  - gå til: D-60
  - fyll: {Etternavn: HANSEN}
  - forvent: {Etternavn: Hansen}
"""
SKJERMPROVE = """\
def test_journal(skjerm):
    skjerm.gaa_til("D-60")
    skjerm.fyll({"Fødselsnr": "10826610226"})
    skjerm.tast("Enter")
    assert skjerm.felt("Etternavn") == "Berge"
    assert "innvilget" in skjerm.melding
    skjerm.bilde("journal")


def test_en_ukjent_ledetekst(skjerm):
    skjerm.gaa_til("D-60")
    skjerm.fyll({"Etternavnet": "Berge"})
"""


@pytest.fixture
def prosjekt(tmp_path: Path) -> Prosjekt:
    mappe = tmp_path / "mitt"
    mappe.mkdir()
    return Prosjekt(mappe)


def test_en_mappe_med_en_flyt_og_ingenting_annet_gaar(prosjekt: Prosjekt) -> None:
    prosjekt.flyt("a.flyt.yaml", "Et navn på D-60", SOKER)
    kjort = prosjekt.pytest("-v")
    assert kjort.kode == 0, kjort.sagt
    assert "a.flyt.yaml::Et navn på D-60 PASSED" in kjort.sagt
    assert [fil.name for fil in prosjekt.mappe.iterdir() if fil.name != "__pycache__"] == ["a.flyt.yaml"]


def test_bilder_lagres_sammenlignes_og_forskjellen_vises(prosjekt: Prosjekt) -> None:
    """First they are missing, then stored, then one has another letter and another style; with xdist and without."""
    prosjekt.flyt("a.flyt.yaml", "Menyen", SOKER + "  - bilde: Journalen, før\n")
    prosjekt.skriv("test_skjerm.py", SKJERMPROVE)
    mangler = prosjekt.pytest("-n", "2")
    assert mangler.kode == 1
    assert "a.flyt.yaml, steg 4 (linje 7): bildet 01-journalen-for er ikke lagret; kjør pytest --bilder-oppdater" in (
        mangler.sagt
    )
    ukjent = "test_skjerm.py, steg 2 (linje 12): D-60 har ikke noe felt «Etternavnet»; nærmest er «Etternavn»"
    assert ukjent in mangler.sagt
    assert "Traceback" not in mangler.sagt
    assert not (prosjekt.mappe / "bilder").exists()

    lagret = prosjekt.pytest("--bilder-oppdater", "-k", "not ukjent")
    assert lagret.kode == 0, lagret.sagt
    assert "Bilder: 2 nye, 0 endret og 0 fjernet." in lagret.sagt
    bilder = prosjekt.mappe / "bilder"
    assert sorted(str(fil.relative_to(bilder)) for fil in bilder.rglob("*.*")) == [
        *("a/01-journalen-for.stil", "a/01-journalen-for.txt"),
        *("test_skjerm/01-journal.stil", "test_skjerm/01-journal.txt"),
    ]

    tekst = bilder / "a" / "01-journalen-for.txt"
    tekst.write_text(tekst.read_text("utf-8").replace("Etternavn: HANSEN", "Etternavn: JANSEN"), encoding="utf-8")
    stil = bilder / "test_skjerm" / "01-journal.stil"
    stil.write_text(stil.read_text("utf-8").replace("4:13-42 aktiv\n", "4:13-42 felt\n"), encoding="utf-8")
    prosjekt.skriv("bilder/a/02-borte.txt", "")
    prosjekt.skriv("bilder/slettet/01-meny.txt", "")
    endret = prosjekt.pytest("-n", "2", "-k", "not ukjent", "--bilder-ubrukte", "--bilder-rapport", "ut/rapport.html")
    assert endret.kode == 1
    assert "a.flyt.yaml, steg 4 (linje 7): bildet 01-journalen-for er ikke som det lagrede i linje 4; --bilder" in (
        endret.sagt
    )
    rader = endret.sagt.splitlines()
    for_ = next(nr for nr, rad in enumerate(rader) if rad.startswith("  4 - | Etternavn: JANSEN"))
    assert rader[for_ + 1].startswith("    + | Etternavn: HANSEN")
    assert rader[for_ + 2] == " " * len("    + | Etternavn: ") + "^"
    assert "       13-42: felt → aktiv" in rader
    assert rader[rader.index("       13-42: felt → aktiv") - 1] == " " * (7 + 12) + "~" * 30
    assert "bilder/a/02-borte.txt" in rader
    assert "bilder/slettet/01-meny.txt" in rader
    assert "Bildene står i ut/rapport.html." in rader
    assert "Traceback" not in endret.sagt
    rapport = (prosjekt.mappe / "ut" / "rapport.html").read_text("utf-8")
    assert "2 flyter, 2 bilder, 2 av dem ikke som før." in rapport
    assert rapport.count("Før<pre") == rapport.count("Nå<pre") == rapport.count("Forskjell<pre") == 2


def test_to_prover_som_tar_samme_bilde_sies_det_fra_om(prosjekt: Prosjekt) -> None:
    prosjekt.skriv("test_to.py", "def test_a(skjerm):\n    skjerm.bilde('meny')\n\n\n")
    fil = prosjekt.skriv("test_to.py", (prosjekt.mappe / "test_to.py").read_text() * 2)
    fil.write_text(fil.read_text().replace("test_a", "test_b", 1))
    kjort = prosjekt.pytest("--bilder-oppdater")
    assert kjort.kode == 1
    assert (
        "test_to.py, steg 1 (linje 6): bildet 01-meny tas også i test_to.py, steg 1 (linje 2); gi det et annet navn."
        in kjort.sagt
    )


def test_flyter_som_ikke_kan_samles_faar_en_setning_hver(prosjekt: Prosjekt) -> None:
    prosjekt.skriv("pyproject.toml", '[tool.pytest.ini_options]\nflyt_mapper = ["flyter"]\n')
    prosjekt.flyt("a.flyt.yaml", "Menyen", SOKER)
    prosjekt.flyt("b.flyt.yaml", "menyen", SOKER)
    prosjekt.flyt("flyter/under/gammel.yaml", "Menyen", SOKER)
    prosjekt.flyt("flyter/under/gammel.flyt.yaml", "Den nye", SOKER)
    prosjekt.flyt("utenfor.yaml", "Ingen flyt her", SOKER)
    prosjekt.flyt("gal.flyt.yaml", "Gal", "  - gåå til: D-60\n")
    kjort = prosjekt.pytest("--collect-only", "-q", "--continue-on-collection-errors")
    assert kjort.kode == 1
    assert kjort.sagt.splitlines()[:2] == ["a.flyt.yaml::Menyen", "flyter/under/gammel.flyt.yaml::Den nye"]
    for setning in (
        "b.flyt.yaml, linje 1: flyten «menyen» heter det samme som den i a.flyt.yaml; gi den et eget navn.",
        "gal.flyt.yaml, linje 4: steget «gåå til» er ukjent; mente du «gå til»?",
        "flyter/under/gammel.yaml: bildene ville ligge i samme mappe som de til gammel.flyt.yaml;"
        " gi den ene filen et annet navn.",
    ):
        assert setning in kjort.sagt
    assert "utenfor.yaml" not in kjort.sagt
    assert "Traceback" not in kjort.sagt


def test_et_valg_som_ikke_kan_folges_er_en_setning(prosjekt: Prosjekt) -> None:
    kjort = prosjekt.pytest("--flate", "40x10")
    assert kjort.kode == 4
    assert "--flate kan ikke være 40x10; skriv kolonner og linjer fra 80x24 til 500x500, som 132x43." in kjort.sagt
    assert "Traceback" not in kjort.sagt


def test_en_mappe_i_flyt_mapper_som_ikke_finnes_er_en_setning(prosjekt: Prosjekt) -> None:
    kjort = prosjekt.pytest("-o", "flyt_mapper=borte")
    assert kjort.kode == 4
    assert f"flyt_mapper: mappen {prosjekt.mappe / 'borte'} finnes ikke." in kjort.sagt


@pytest.mark.parametrize("pakke", ["data", "training"])
def test_et_prosjekt_med_en_pakke_som_heter_som_en_av_vaare_faar_en_setning(prosjekt: Prosjekt, pakke: str) -> None:
    """Whoever has no flow is not disturbed: the test of its own passes beside those that cannot be collected."""
    prosjekt.skriv(f"{pakke}/__init__.py", "EGEN = 1\n")
    prosjekt.skriv("test_egen.py", f"def test_den():\n    from {pakke} import EGEN\n    assert EGEN\n")
    prosjekt.flyt("a.flyt.yaml", "Menyen", SOKER)
    prosjekt.flyt("b.flyt.yaml", "Den andre", SOKER)
    kjort = prosjekt.pytest("--continue-on-collection-errors")
    assert kjort.kode == 1
    assert kjort.sagt.count(f"{pakke} heter det samme som pakken {pakke} i Dagpengesystemet") == 1
    assert "1 passed, 1 error" in kjort.sagt
    assert "Traceback" not in kjort.sagt


def test_skjermen_i_et_slikt_prosjekt_sier_det_en_gang(prosjekt: Prosjekt) -> None:
    prosjekt.skriv("rules/__init__.py", "")
    prosjekt.skriv("test_egen.py", SKJERMPROVE)
    kjort = prosjekt.pytest("-k", "journal")
    assert kjort.kode == 1
    setning = f"{prosjekt.mappe / 'rules'} heter det samme som pakken rules i Dagpengesystemet"
    assert sum(linje.startswith(setning) for linje in kjort.sagt.splitlines()) == 1
    assert "During handling" not in kjort.sagt


def test_en_mappe_uten_python_skygger_ikke(prosjekt: Prosjekt) -> None:
    prosjekt.skriv("data/saker.csv", "a;b\n")
    prosjekt.flyt("a.flyt.yaml", "Menyen", SOKER)
    assert prosjekt.pytest("--collect-only").kode == 0


LASTET = """
import sys
import pytest


class Ser:
    def pytest_collection_finish(self):
        print("LASTET", *sys.modules)


sys.exit(pytest.main(["--collect-only", "-q", *sys.argv[1:]], plugins=[Ser()]))
"""


def test_ingenting_lastes_for_en_flyt_er_samlet_og_ikke_textual_da(prosjekt: Prosjekt) -> None:
    prosjekt.skriv("uten/test_egen.py", "def test_den():\n    pass\n")
    prosjekt.flyt("med/a.flyt.yaml", "Menyen", SOKER)
    skript = prosjekt.skriv("lastet.py", LASTET)
    tungt = {"textual", "sqlmodel", "sqlalchemy", "numpy"}
    for mappe, vaare, ikke in (("uten", False, tungt), ("med", True, {"textual"})):
        kjort = subprocess.run([sys.executable, skript, mappe], cwd=prosjekt.mappe, capture_output=True, text=True)
        assert kjort.returncode == 0, kjort.stdout
        lastet = set(kjort.stdout.partition("LASTET ")[2].split())
        assert "dagpenger_pytest" in lastet
        assert ("tui" in lastet, "screens.proving.flytfil" in lastet) == (vaare, vaare)
        assert not lastet & ikke

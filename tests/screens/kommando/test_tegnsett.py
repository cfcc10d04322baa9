"""Commands whose output goes where only ASCII is known: they answer, each letter in some shape."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from screens.kommando import tegnsett

SAK = b'{"behandlet":"1988-06-01","innvilget_fra":"1988-06-01","inntekt":[{"lonn":150000},{},{}]}'
ASCII = {"PYTHONIOENCODING": "ascii", "LANG": "C", "LC_ALL": "C"}


def dagpenger(*ord_: str, inn: bytes = b"", **miljo: str) -> subprocess.CompletedProcess[bytes]:
    kommando = [str(Path(sys.executable).parent / "dagpenger"), *ord_]
    return subprocess.run(kommando, input=inn, capture_output=True, check=False, env=os.environ | miljo)


@pytest.mark.parametrize(
    ("ord_", "status", "sagt"),
    [
        (("--help",), 0, b"slik den var i 1988"),
        (("skjermer",), 0, b"Lonnsinntekt SISTE AAR"),
        (("skjermer", "--json"), 0, b"L\\u00f8nnsinntekt SISTE \\u00c5R"),
        (("tolkning", "--syntetisk", "50", "--valg", "T-TAK=per_ar"), 0, b"Kroner i aaret, tap til venstre"),
        (("tolkning", "--syntetisk", "50", "--valg", "T-TAK=per_ar", "--json", "-"), 0, b"(fr\\u00f8 1)"),
        (("kontroll", "--db", "/finnes/ikke/\u00e6.db"), None, b"finnes ikke"),
        (("beregn", "/finnes/ikke.json"), 2, b"finnes ikke"),
        (("trylle",), 2, b"er ikke en kommando"),
    ],
)
def test_hver_kommando_svarer_i_ascii(ord_: tuple[str, ...], status: int | None, sagt: bytes) -> None:
    svar = dagpenger(*ord_, **ASCII)
    alt = svar.stdout + svar.stderr
    assert sagt in alt
    assert alt.isascii()
    assert b"Traceback" not in alt
    assert status is None or svar.returncode == status


def test_beregn_skriver_json_med_koder_for_bokstavene() -> None:
    svar = dagpenger("beregn", "-", inn=SAK, **ASCII)
    assert (svar.returncode, svar.stdout.isascii(), svar.stderr) == (0, True, b"")
    assert json.loads(svar.stdout) == json.loads(dagpenger("beregn", "-", inn=SAK).stdout)
    assert b"\\u00e6" in svar.stdout or b"\\u00f8" in svar.stdout


def test_en_flyt_som_feiler_viser_bildet_i_ascii(tmp_path: Path) -> None:
    flyt = tmp_path / "flyt.yaml"
    flyt.write_text("flyt: Prøve\nklokke: 1988-06-06T09:00\nsteg:\n  - forvent side: D-99\n", encoding="utf-8")
    svar = dagpenger("flyt", str(flyt), **ASCII)
    assert svar.returncode == 1
    assert b"bildet skulle v\xe6re".decode("latin-1").replace("æ", "ae").encode() in svar.stderr
    assert svar.stderr.isascii()


def test_standard_inn_har_bom_eller_er_tom_eller_lukket() -> None:
    assert json.loads(dagpenger("beregn", "-", inn=b"\xef\xbb\xbf" + SAK).stdout)["grunnlag"] == 159_000
    svar = dagpenger("beregn", "-", inn=b"\xff\xfe")
    assert (svar.returncode, svar.stderr.decode()) == (
        2,
        "Standard inn er ikke skrevet i UTF-8; lagre den på nytt som UTF-8.\n",
    )
    assert dagpenger("beregn", "-").stderr.decode() == "Standard inn er tom; skriv en sak som JSON.\n"
    kommando = f"exec {Path(sys.executable).parent / 'dagpenger'} beregn - <&-"
    lukket = subprocess.run(["sh", "-c", kommando], capture_output=True, check=False)
    assert (lukket.returncode, lukket.stderr.count(b"\n")) == (2, 1)
    assert b"kan ikke leses" in lukket.stderr


@pytest.mark.parametrize(
    ("ord_", "status"), [("demo", 0), ("skjermer", 0), ("kontroll --db /finnes/ikke.db", 2), ("", 2)]
)
def test_lukket_standard_ut_og_feilkanal_er_ingen_feil_i_programmet(ord_: str, status: int) -> None:
    kommando = f"exec {Path(sys.executable).parent / 'dagpenger'} {ord_} </dev/null >&-"
    uten_ut = subprocess.run(["sh", "-c", kommando], stderr=subprocess.PIPE, check=False)
    assert (uten_ut.returncode, uten_ut.stderr.count(b"\n")) == (status, bool(status))
    uten_begge = subprocess.run(["sh", "-c", f"{kommando} 2>&-"], check=False)
    assert uten_begge.returncode == status


def test_latin_1_faar_de_bokstavene_det_har() -> None:
    svar = dagpenger("skjermer", PYTHONIOENCODING="latin-1")
    assert "Lønnsinntekt SISTE ÅR".encode("latin-1") in svar.stdout


def test_hvert_tegn_blir_til_noe_i_ascii() -> None:
    tegnsett.taal_alle_tegn()
    for tegn, skrevet in [
        ("æøåÆØÅ", "aeoaaAEOAA"),
        ("Čáŋ", "Can"),
        ("─│█…", "-|#..."),
        ("日\ud800", "??"),
        ("\u202f", " "),
    ]:
        assert tegn.encode("ascii", tegnsett.TRANSLITTERER) == skrevet.encode()

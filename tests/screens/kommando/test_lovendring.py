"""`dagpenger tolkning` for the law of 1997, and for the change of law: table, chart, files, and what is refused."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from screens.kommando.kommandolinje import main
from screens.kommando.tolkningskjoring import Tolkningsonske, kjor

SAK: dict[str, Any] = {"behandlet": "1988-07-01", "innvilget_fra": "1988-07-01", "inntekt": [{"lonn": 60_000}, {}, {}]}
FAST: dict[str, Any] = SAK | {"inntekt": [{"lonn": 150_000}] * 3}
"""A week of 768 and of 2,052 in 1988; 3,383 and 9,039 kroner of 2026, when it pays 3,315 and 8,690: see
tests/rules/virkning/test_lovendring.py."""


def tolkning(**onske: Any) -> tuple[int, str, str]:
    ut, feilut = io.StringIO(), io.StringIO()
    return kjor(Tolkningsonske(**onske), ut, feilut), ut.getvalue(), feilut.getvalue()


@pytest.fixture
def fil(tmp_path: Path) -> Path:
    sti = tmp_path / "saker.jsonl"
    sti.write_text("\n".join(json.dumps(sak) for sak in (SAK, FAST)) + "\n", encoding="utf-8")
    return sti


def test_en_fil_regnet_for_haand(fil: Path) -> None:
    status, ut, feilut = tolkning(fil=fil, lov=1988, mot=2026, indeksert=True, json="-")
    assert (status, feilut) == (0, "")
    svar = json.loads(ut)
    assert (svar["lov"], svar["mot"], svar["indeksert"]) == (1988, 2026, True)
    assert (svar["saker"], svar["kroner_i_uka"]) == (2, 3_383 + 9_039)
    assert any("minsteinntekt" in forutsetning for forutsetning in svar["forutsetninger"])
    (virkning,) = svar["virkninger"]
    assert [virkning[n] for n in ("navn", "endret", "vinnere", "tapere", "kroner_i_uka")] == ["lov 2026", 2, 0, 2, -417]
    assert virkning["kroner_i_aaret"] == -417 * 52
    assert [gruppe["gruppe"] for gruppe in virkning["grupper"]["faar"]][1] == "bare i 1988"


def test_tabellen_sier_hva_som_holdes_mot_hva_og_hva_som_er_forutsatt(fil: Path) -> None:
    status, ut, _ = tolkning(fil=fil, lov=1988, mot=2026, indeksert=True)
    assert status == 0
    assert "Reglene i 2026 mot reglene i 1988, beløpene har fulgt G, i kroner av 2026." in ut
    assert "1988 utbetaler 12 422 kr i uka, 2026 12 005 kr." in ut
    assert "Hvem vinner og taper: hvem som får noe" in ut
    assert "Våre valg (C)" in ut
    # The chart is by income: 60,000 is under 2 G of 1988, and 68 kroner a week are 3,536 a year.
    assert any(linje.startswith("under 2 G") and linje.endswith("−3 536") for linje in ut.splitlines())
    assert max(map(len, ut.splitlines())) <= 80


def test_uten_indeksering_er_belopene_som_de_er(fil: Path) -> None:
    _, ut, _ = tolkning(fil=fil, lov=1988, mot=2026)
    assert "Reglene i 2026 mot reglene i 1988, beløpene som de er." in ut
    assert "1988 utbetaler 2 820 kr i uka, 2026 1 975 kr." in ut


def test_csv_har_en_rad_for_hver_gruppe(fil: Path, tmp_path: Path) -> None:
    assert tolkning(fil=fil, lov=1988, mot=2026, indeksert=True, csv=tmp_path / "ut.csv")[0] == 0
    rader = list(csv.DictReader(io.StringIO((tmp_path / "ut.csv").read_text("utf-8"))))
    assert (rader[0]["kombinasjon"], rader[0]["inndeling"], rader[0]["kroner_i_uka"]) == ("lov 2026", "alle", "-417")
    assert {rad["inndeling"] for rad in rader} == {"alle", "inntekt", "barn", "gruppe", "faar"}


def test_loven_fra_1997_har_sine_egne_oppdiktede_saker() -> None:
    status, ut, feilut = tolkning(syntetisk=400, lov=2026, json="-")
    assert (status, feilut) == (0, "")
    svar = json.loads(ut)
    assert svar["saker"] == 400
    assert [virkning["navn"] for virkning in svar["virkninger"]] == [
        *("T-SEKSG snitt", "T-OPPJUST aar", "T-HENGENDE straks", "T-AVRGRL tusen", "T-90SATS uke", "T-SAMORD26 sum"),
        *("T-KRAVTAP 40", "T-KRAVTAP 60", "T-KRAVTAP 0"),
    ]
    assert svar["utgangspunkt"]["T-SEKSG"] == "per_periode"


def test_standarden_er_den_som_gjelder_det_aaret() -> None:
    svar = json.loads(tolkning(syntetisk=50, lov=2004, json="-")[1])
    assert svar["utgangspunkt"]["T-SEKSG"] == "snitt"
    assert svar["virkninger"][0]["navn"] == "T-SEKSG per_periode"


def test_valg_som_ikke_virker_paa_uka_nevnes_under_tabellen() -> None:
    _, ut, _ = tolkning(syntetisk=50, lov=2026)
    assert "T-BARNDATO, T-MKAVR" in ut
    assert max(map(len, ut.splitlines())) <= 80


@pytest.mark.parametrize(
    ("onske", "setning"),
    [
        ({"lov": 2026}, "Reglene i 2026 har bare oppdiktede saker her; bruk --syntetisk N, eller --lov og --mot.\n"),
        (
            {"mot": 2026, "syntetisk": 5},
            "Skriv både --lov og --mot: årene som reglene skal holdes mot hverandre for.\n",
        ),
        (
            {"lov": 1988, "indeksert": True, "syntetisk": 5},
            "Skriv både --lov og --mot: årene som reglene skal holdes mot hverandre for.\n",
        ),
        (
            {"lov": 1988, "mot": 2027, "syntetisk": 5},
            "--lov: skriv et av årene som er kodet, 1976-1996 og 1997-2026.\n",
        ),
        (
            {"lov": 1988, "mot": 2026, "syntetisk": 5, "valg": ["T-TAK=per_ar"]},
            "--mot regner med standardvalgene i begge år; ta bort --valg og --kombinasjon.\n",
        ),
        (
            {"lov": 2026, "syntetisk": 5, "valg": ["T-MKAVR=dag"]},
            "Tolkningsvalget T-MKAVR finnes ikke; velg blant T-SEKSG, T-OPPJUST, T-HENGENDE, T-AVRGRL, T-90SATS,"
            " T-SAMORD26, T-KRAVTAP.\n",
        ),
        ({"lov": 2026, "syntetisk": 0}, "--syntetisk: skriv et antall saker fra 1 til 5 000 000.\n"),
    ],
)
def test_det_som_ikke_gaar_sies_i_en_setning(onske: dict[str, Any], setning: str) -> None:
    assert tolkning(**onske) == (2, "", setning)


def test_fra_kommandolinjen(capsys: pytest.CaptureFixture[str]) -> None:
    argumenter = ["tolkning", "--syntetisk", "20", "--lov", "1988", "--mot", "2026", "--indeksert", "--json", "-"]
    assert main(argumenter) == 0
    assert json.loads(capsys.readouterr().out)["indeksert"] is True


def test_siden_i_docs_er_det_kommandoen_skriver() -> None:
    """A million people; when this fails, the command on the page writes it anew."""
    side = (Path(__file__).parents[3] / "docs/lovendringen.md").read_text("utf-8")
    blokk = side.partition("```\n")[2].partition("```")[0]
    kommando, _, tabellen = blokk.partition("\n")
    assert kommando == "$ dagpenger tolkning --syntetisk 1000000 --frø 1 --lov 1988 --mot 2026 --indeksert"
    _, ut, _ = tolkning(syntetisk=1_000_000, fro=1, lov=1988, mot=2026, indeksert=True)
    assert [linje.rstrip() for linje in ut.splitlines()] == tabellen.splitlines()

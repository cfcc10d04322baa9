"""`dagpenger beregn`, as a command: the hand-worked table of the rulebook, and every way to write a case wrong."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from screens.kommando.beregn import kjor

SAK: dict[str, Any] = {
    "behandlet": "1988-06-01",
    "innvilget_fra": "1988-06-01",
    "inntekt": [{"lonn": 150000}, {}, {}],
}


def beregn(tmp_path: Path, tekst: str) -> tuple[int, str, str]:
    fil = tmp_path / "sak.json"
    fil.write_text(tekst, encoding="utf-8")
    ut, feilut = io.StringIO(), io.StringIO()
    return kjor(str(fil), ut, feilut), ut.getvalue(), feilut.getvalue()


@pytest.mark.parametrize(
    ("dato", "inntekt", "valg", "grunnlag", "dagsats", "ukesats"),
    [
        ("1988-06-01", 150_000, "dagens", 159_000, 318, 1_908),
        ("1988-06-01", 60_000, "dagens", 64_000, 128, 768),
        ("1988-06-01", 250_000, "dagens", 186_000, 372, 2_232),
        ("1988-06-01", 100_000, "forrige", 104_000, 208, 1_248),
        ("1989-06-01", 120_000, "dagens", 127_000, 254, 1_524),
    ],
)
def test_den_haandregnede_tabellen(
    tmp_path: Path, dato: str, inntekt: int, valg: str, grunnlag: int, dagsats: int, ukesats: int
) -> None:
    sak = {"behandlet": dato, "innvilget_fra": dato, "inntekt": [{"lonn": inntekt}, {}, {}], "grunnbelop": valg}
    status, ut, _ = beregn(tmp_path, json.dumps(sak))
    svar = json.loads(ut)
    assert (status, svar["grunnlag"], svar["dagsats"], svar["ukesats"]) == (0, grunnlag, dagsats, ukesats)
    assert svar["ukesats_for_samordning"] == ukesats
    assert svar["maks_uker"] == 80
    assert svar["minsteinntekt_oppfylt"] is True


def test_forklaringen_har_lovsted_og_grad_paa_hver_regel(tmp_path: Path) -> None:
    _, ut, _ = beregn(tmp_path, json.dumps(SAK))
    noder = list(json.loads(ut)["forklaring"].values())
    navn = []
    while noder:
        node = noder.pop()
        navn.append(node["navn"])
        if node.get("formel"):
            assert node["hjemmel"]
            assert node["grad"] in ("A", "B", "C")
        noder += node.get("barn", [])
    assert "Dagpengegrunnlag" in navn


def test_en_sak_paa_hver_linje_gir_ett_svar_paa_hver_linje(tmp_path: Path) -> None:
    to = json.dumps(SAK) + "\n\n" + json.dumps(SAK | {"barn": 2}) + "\n"
    status, ut, _ = beregn(tmp_path, to)
    svar = [json.loads(linje) for linje in ut.splitlines()]
    assert status == 0
    assert [s["ukesats"] for s in svar] == [1_908, 2_078]


def test_en_gal_linje_stanser_ikke_de_andre_men_status_sier_det(tmp_path: Path) -> None:
    linjer = [SAK, SAK | {"barn": 99}, SAK]
    status, ut, feil = beregn(tmp_path, "\n".join(map(json.dumps, linjer)))
    svar = [json.loads(linje) for linje in ut.splitlines()]
    assert status == 2
    assert [s.get("ukesats") for s in svar] == [1_908, None, 1_908]
    assert svar[1]["linje"] == 2
    assert feil.startswith("Linje 2: ")
    assert "barn" in feil


def test_en_sak_over_flere_linjer_er_en_sak(tmp_path: Path) -> None:
    status, ut, _ = beregn(tmp_path, json.dumps(SAK, indent=4))
    assert (status, json.loads(ut)["ukesats"]) == (0, 1_908)


@pytest.mark.parametrize(
    ("endring", "nokkel"),
    [
        ({"barnn": 1}, "barnn"),
        ({"barn": -1}, "barn"),
        ({"barn": True}, "barn"),
        ({"inntekt": [{"lonn": -1}, {}, {}]}, "lonn"),
        ({"inntekt": [{"lønn": 1}, {}, {}]}, "lønn"),
        ({"inntekt": [{}, {}]}, "inntekt"),
        ({"behandlet": "1988-02-30"}, "behandlet"),
        ({"behandlet": "2026-01-01"}, "behandlet"),
        ({"innvilget_fra": "1970-01-01"}, "innvilget_fra"),
        ({"grunnbelop": "neste"}, "grunnbelop"),
        ({"kurstid": [52, 0, 0]}, "kurstid"),
        ({"samordning": {"pensjon": 1}}, "pensjon"),
        ({"tolkning": {"T-TAK": "aldri"}}, "T-TAK"),
        ({"tolkning": {"T-UKJENT": "x"}}, "T-UKJENT"),
    ],
)
def test_en_gal_nokkel_gir_en_setning_som_navngir_den(tmp_path: Path, endring: dict[str, Any], nokkel: str) -> None:
    status, ut, feil = beregn(tmp_path, json.dumps(SAK | endring))
    assert (status, ut) == (2, "")
    assert nokkel in feil
    assert len(feil.splitlines()) == 1
    assert "Traceback" not in feil


@pytest.mark.parametrize("nokkel", ["behandlet", "innvilget_fra", "inntekt"])
def test_de_tre_forste_noklene_maa_vaere_der(tmp_path: Path, nokkel: str) -> None:
    sak = {n: v for n, v in SAK.items() if n != nokkel}
    status, _, feil = beregn(tmp_path, json.dumps(sak))
    assert status == 2
    assert nokkel in feil


@pytest.mark.parametrize("tekst", ["", "\n", "{", "[]", "null", '{"barn": NaN}', '{"barn": 1, "barn": 2}', "[" * 9_999])
def test_det_som_ikke_er_en_sak_gir_en_setning(tmp_path: Path, tekst: str) -> None:
    status, ut, feil = beregn(tmp_path, tekst)
    assert (status, ut) == (2, "")
    assert len(feil.splitlines()) == 1


def test_en_fil_som_ikke_finnes_gir_en_setning() -> None:
    feilut = io.StringIO()
    assert kjor("/finnes/ikke.json", io.StringIO(), feilut) == 2
    assert feilut.getvalue() == "Filen /finnes/ikke.json finnes ikke.\n"

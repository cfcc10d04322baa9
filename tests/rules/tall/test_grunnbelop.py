"""The table of G is the official one, to the krone and the day."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from rules.tall.grunnbelop import (
    UkjentGrunnbelop,
    forrige_g,
    g_paa,
    g_ved_arsslutt,
    g_ved_arsstart,
    grunnbelopssett,
    snitt_g,
)


def offisiell_tabell() -> list[tuple[date, int, str]]:
    with (Path(__file__).parent / "grunnbelop.csv").open(encoding="utf-8", newline="") as fil:
        return [(date.fromisoformat(rad[0]), int(rad[1]), rad[2]) for rad in list(csv.reader(fil))[1:]]


def test_hver_rad_i_den_offisielle_tabellen_er_med_og_ingen_andre():
    sett = grunnbelopssett()
    assert [(g.gjelder_fra, g.verdi) for g in sett.rader["grunnbelop"]] == [
        (fra, g) for fra, g, _ in offisiell_tabell()
    ]
    snitt = {fra.year: int(snitt) for fra, _, snitt in offisiell_tabell() if snitt}
    assert {rad.gjelder_fra.year: rad.verdi for rad in sett.rader["snitt_grunnbelop"]} == snitt
    assert sorted(snitt) == list(range(1967, 2027))
    assert [rad.gjelder_fra for rad in sett.rader["snitt_grunnbelop"]] == [date(aar, 1, 1) for aar in sorted(snitt)]


def test_g_skifter_paa_dagen():
    for (_, for_g, _), (fra, g, _) in zip(offisiell_tabell()[:-1], offisiell_tabell()[1:], strict=True):
        assert g_paa(fra - timedelta(days=1)).verdi == for_g
        assert g_paa(fra).verdi == g_paa(fra + timedelta(days=1)).verdi == g
        assert forrige_g(fra).verdi == for_g


def test_alle_rader_har_grad_a_og_kilde():
    for rader in grunnbelopssett().rader.values():
        assert all(rad.grad == "A" and rad.kilde for rad in rader)


def test_g_ved_aarets_ender():
    assert (g_ved_arsstart(1988).verdi, g_ved_arsslutt(1988).verdi) == (30_400, 31_000)
    assert (g_ved_arsstart(1987).verdi, g_ved_arsslutt(1987).verdi) == (28_000, 29_900)
    assert (g_ved_arsstart(1990).verdi, g_ved_arsslutt(1990).verdi) == (32_700, 34_100)


def test_tabellen_gjelder_til_og_med_siste_dag_i_2026():
    assert g_paa(date(2026, 12, 31)) == g_paa(date(2026, 5, 1))


def test_utenfor_tabellen_gjettes_det_ikke():
    for dato in (date(1966, 12, 31), date(2027, 1, 1)):
        with pytest.raises(UkjentGrunnbelop, match=f"{dato:%d.%m.%Y}"):
            g_paa(dato)
    with pytest.raises(UkjentGrunnbelop, match=r"før 01\.01\.1967"):
        forrige_g(date(1967, 6, 1))
    with pytest.raises(UkjentGrunnbelop, match="2027"):
        snitt_g(2027)

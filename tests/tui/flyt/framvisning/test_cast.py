"""A recording of a flow: what players of asciicast v2 need, a marker for each step, and the same each time."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flyt import Flytoppsett, les, spill
from tui.flyt.framvisning.cast import Cast
from tui.flyt.framvisning.lesetid import HOYST, MINST, PR_ORD, lesetid
from tui.flyt.pty.skjermmodell import Skjermmodell
from tui.terminal.terminal import Terminal

FLYT = """\
flyt: Epler
klokke: 1988-06-06T09:00
steg:
  - gå til: E-1
  - fyll: {Navn: ÅKERØ, Anmerkning: søt}
  - bilde: fylt
  - tast: Enter
  - forvent melding: lagret
"""


def lag(oppsett: Flytoppsett) -> Terminal:
    return Terminal(rutiner(Eplelager()), NAVN, "MENY", oppsett.klokke, hjelp)


@pytest.fixture
def tatt_opp(tmp_path: Path) -> Callable[[str], tuple[str, list[str]]]:
    def ta_opp(tekst: str) -> tuple[str, list[str]]:
        """The recording, and the texts of the pictures taken."""
        fil = tmp_path / "epler.yaml"
        fil.write_text(tekst, encoding="utf-8")
        cast, bilder = Cast("Epler"), []
        for flyt in les(fil):
            resultat = spill(flyt, lag, cast)
            assert resultat.ok, resultat.rapport()
            bilder += [bilde.tekst for bilde in resultat.bilder]
        return cast.innhold(), bilder

    return ta_opp


Opptak = Callable[[str], tuple[str, list[str]]]


def lest(innhold: str) -> tuple[dict[str, Any], list[list[Any]]]:
    hode, *hendelser = map(json.loads, innhold.splitlines())
    return hode, hendelser


def skjermen(hendelser: list[list[Any]]) -> list[str]:
    """What a terminal shows after the output."""
    skjerm = Skjermmodell(80, 24)
    for _, slag, data in hendelser:
        if slag == "o":
            skjerm.ta_imot(data.encode())
    return skjerm.linjer


def test_hodet_er_det_spillere_trenger(tatt_opp: Opptak) -> None:
    hode, hendelser = lest(tatt_opp(FLYT)[0])
    assert hode == {"version": 2, "width": 80, "height": 24, "title": "Epler", "env": {"TERM": "xterm-256color"}}
    assert all(isinstance(tid, float | int) and slag in ("o", "m") and isinstance(d, str) for tid, slag, d in hendelser)


def test_hvert_steg_har_et_merke_med_teksten_sin(tatt_opp: Opptak) -> None:
    _, hendelser = lest(tatt_opp(FLYT)[0])
    assert [data for _, slag, data in hendelser if slag == "m"] == [
        "gå til: E-1",
        "fyll: {Navn: ÅKERØ, Anmerkning: søt}",
        "bilde: fylt",
        "tast: Enter",
        "forvent melding: lagret",
    ]


def test_tiden_gaar_fram_og_gir_tid_til_aa_lese(tatt_opp: Opptak) -> None:
    _, hendelser = lest(tatt_opp(FLYT)[0])
    tider = [tid for tid, _, _ in hendelser]
    assert tider == sorted(tider)
    merker = [tid for tid, slag, _ in hendelser if slag == "m"]
    assert all(neste - forrige >= MINST for forrige, neste in pairwise(merker))
    assert tider[-1] - merker[-1] >= MINST


def test_skjermen_ved_et_merke_er_bildet_flyten_tok(tatt_opp: Opptak) -> None:
    innhold, (bilde,) = tatt_opp(FLYT)
    _, hendelser = lest(innhold)
    fylt = next(nr for nr, (_, slag, data) in enumerate(hendelser) if (slag, data) == ("m", "bilde: fylt"))
    assert skjermen(hendelser[:fylt]) == [linje.rstrip() for linje in bilde.splitlines()]
    assert any("er lagret" in linje for linje in skjermen(hendelser))


def test_hver_tast_er_et_bilde_for_seg(tatt_opp: Opptak) -> None:
    """A word comes on the screen letter by letter."""
    _, hendelser = lest(tatt_opp(FLYT)[0])
    underveis = {skjermen(hendelser[:nr])[3] for nr in range(1, len(hendelser))}
    for del_ in ("Å", "ÅK", "ÅKE", "ÅKER", "ÅKERØ"):
        assert any(f": {del_}_" in linje for linje in underveis)


def test_opptaket_er_det_samme_hver_gang(tatt_opp: Opptak) -> None:
    assert tatt_opp(FLYT)[0] == tatt_opp(FLYT)[0]


def test_eksemplene_kommer_etter_hverandre(tatt_opp: Opptak) -> None:
    innhold, bilder = tatt_opp("eksempler: [{navn: en}, {navn: to}]\n" + FLYT.replace("ÅKERØ", "<navn>"))
    hode, hendelser = lest(innhold)
    merker = [data for _, slag, data in hendelser if slag == "m"]
    assert (len(merker), merker[0], merker[5]) == (10, "en: gå til: E-1", "to: gå til: E-1")
    assert (hode["width"], hode["height"]) == (80, 24)
    andre = [nr for nr, (_, slag, data) in enumerate(hendelser) if (slag, data) == ("m", "to: bilde: fylt")]
    assert skjermen(hendelser[: andre[0]]) == [linje.rstrip() for linje in bilder[1].splitlines()]


def test_en_verdi_med_styretegn_er_ingen_bytes_til_terminalen(tatt_opp: Opptak) -> None:
    _, hendelser = lest(tatt_opp(FLYT.replace("bilde: fylt", 'lim: "\\e[31mrød\\e[0m"'))[0])
    assert not any("\x1b[31m" in data for _, slag, data in hendelser if slag == "o")
    assert any('lim: "\\u001b[31mrød\\u001b[0m"' in data for _, slag, data in hendelser if slag == "m")


def test_lesetiden_er_ordene_som_er_nye() -> None:
    assert lesetid(["a b"], ["a b"], "") == MINST
    assert lesetid(["a b"], ["a c d"], "tast: F5") == MINST + 4 * PR_ORD
    assert lesetid([], ["x " * 100], "") == HOYST

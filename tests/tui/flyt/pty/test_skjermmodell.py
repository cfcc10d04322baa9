"""The model of a terminal: what stands there after the bytes so far, and what it answers."""

import pytest

from tui.flyt.pty.skjermmodell import Skjermmodell
from tui.flyt.pty.terminaltype import terminaltype


def test_tekst_markor_og_stil_etter_bytene() -> None:
    skjerm = Skjermmodell(20, 3)
    skjerm.ta_imot("\x1b[2;3H\x1b[1;4;96mÆrlig\x1b[0m talt\x1b[3;1H".encode())
    assert skjerm.linjer == ["", "  Ærlig talt"]
    assert skjerm.markor == (2, 0)
    assert skjerm.bilde(terminaltype("xterm-256color")).stil == "2:3-7 bold underline bright_cyan\n"
    assert not skjerm.markor_er_skjult


def test_et_tegn_og_en_sekvens_i_to_biter() -> None:
    skjerm = Skjermmodell(20, 2)
    for byte in "\x1b[1;2Hå\x1b[0m".encode():
        skjerm.ta_imot(bytes([byte]))
    assert (skjerm.linjer, skjerm.markor) == ([" å"], (0, 2))


@pytest.mark.parametrize(
    ("term", "stil"),
    [
        ("xterm-256color", "1:1-1 bright_yellow on blue\n"),
        ("linux", "1:1-1 bold yellow on blue\n"),
        ("vt220", ""),
    ],
)
def test_fargene_er_saa_mange_som_terminalen_har(term: str, stil: str) -> None:
    skjerm = Skjermmodell(1, 1)
    skjerm.ta_imot(b"\x1b[93;44mx")
    assert skjerm.bilde(terminaltype(term)).stil == stil


def test_den_svarer_paa_status_og_bakgrunn() -> None:
    svar: list[bytes] = []
    skjerm = Skjermmodell(80, 24, svar.append, sort=True)
    for bit in (b"x\x1b]11", b";?\x07\x1b[5", b"n\x1b[5n"):
        skjerm.ta_imot(bit)
    assert svar == [b"\x1b]11;rgb:0000/0000/0000\x07", b"\x1b[0n", b"\x1b[0n"]
    assert skjerm.linjer == ["x"]


def test_en_som_ikke_sier_bakgrunnen_svarer_bare_paa_status() -> None:
    svar: list[bytes] = []
    Skjermmodell(80, 24, svar.append).ta_imot(b"\x1b]11;?\x07\x1b[5n")
    assert svar == [b"\x1b[0n"]


def test_markoren_kan_skjules_og_vinduet_faa_en_annen_storrelse() -> None:
    skjerm = Skjermmodell(80, 24)
    skjerm.ta_imot(b"\x1b[?25l")
    skjerm.still_flate(132, 43)
    skjerm.ta_imot(b"\x1b[43;130Hher")
    assert skjerm.markor_er_skjult
    assert (len(skjerm.linjer), skjerm.linjer[-1].strip()) == (43, "her")
    assert {len(linje) for linje in skjerm.bilde(terminaltype("xterm")).tekst.splitlines()} == {132}

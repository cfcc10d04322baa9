"""`dagpenger taster`: what the terminal sends, what the key is called, and what it does."""

import io
import os
import pty
import threading
import tty

import pytest

from tui.taster.handlinger import Tastekart
from tui.terminal.inn.tasteprove import Tastetolk, Tastetrykk, beskriv, synlig, vis_taster

F5 = b"\x1b[15~"


def trykk(*biter: bytes) -> list[Tastetrykk]:
    tolk = Tastetolk()
    return [tast for bit in biter for tast in tolk.les(bit)]


@pytest.mark.parametrize(
    ("sendt", "navn"),
    [
        (b"\r", "enter"),
        (b"\t", "tab"),
        (b"\x1b[Z", "shift+tab"),
        (b"\x1bOP", "f1"),
        (F5, "f5"),
        (b"\x1b[6~", "pagedown"),
        (b"\x07", "ctrl+g"),
        (b"\x1b5", "alt+5"),
        (b"\x1b[H", "home"),
    ],
)
def test_tasten_faar_navnet_den_har_i_programmet(sendt: bytes, navn: str) -> None:
    assert [tast.navn for tast in trykk(sendt)] == [navn]


def test_bokstaven_oe_kan_komme_i_to_biter() -> None:
    assert [tast.tekst for tast in trykk(b"\xc3", b"\xb8")] == ["ø"]


def test_flere_taster_i_samme_bit_holdes_fra_hverandre() -> None:
    assert [tast.sendt for tast in trykk(F5 + b"a" + F5)] == ["\x1b[15~", "a", "\x1b[15~"]


def test_raden_sier_hva_som_ble_sendt_og_hva_tasten_gjor() -> None:
    rad = beskriv(Tastetrykk("\x1b[15~", "f5"), Tastekart())
    assert rad.split(maxsplit=2) == ["Esc[15~", "F5", "Regner ut uten å lagre (beregn)"]


def test_raden_folger_egne_taster() -> None:
    rad = beskriv(Tastetrykk("\x1b[20~", "f9"), Tastekart({"beregn": ("f9",)}))
    assert rad.endswith("(beregn)")


def test_bokstav_skriver_seg_selv() -> None:
    assert beskriv(Tastetrykk("å", "å", "å"), Tastekart()).split() == ["å", "å", "Skriver", "å"]


def test_tast_som_ikke_brukes_gjor_ingenting() -> None:
    assert beskriv(Tastetrykk("\x1b[17;5~", "ctrl+f6"), Tastekart()).endswith("Ingenting")


def test_mellomrom_vises_med_navn() -> None:
    assert beskriv(Tastetrykk(" ", "space", " "), Tastekart()).split() == ["␣", "mellomrom", "Skriver", "mellomrom"]


def test_shift_f3_i_xterm_er_en_tast_og_ikke_hvor_markoren_staar() -> None:
    rader = [beskriv(tast, Tastekart()) for tast in trykk(b"\x1b[1;2R\x07")]
    assert [rad.split()[:2] for rad in rader] == [["Esc[1;2R", "F15"], ["^G", "Ctrl+G"]]


def test_ukjent_og_kuttet_sekvens_er_en_rad_og_havner_ikke_i_feltet() -> None:
    tolk = Tastetolk()
    assert list(tolk.les(b"\x1b[99")) == []
    (kuttet,) = tolk.stille()
    (ukjent,) = tolk.les(b"\x1b[99~")
    rader = [beskriv(tast, Tastekart()).split() for tast in (kuttet, ukjent)]
    assert rader == [["Esc[99", "Ukjent", "Ingenting"], ["Esc[99~", "Ukjent", "Ingenting"]]


def test_papirene_og_oppgavene_kommer_fram_som_taster() -> None:
    rader = [beskriv(tast, Tastekart()) for tast in trykk(b"\x1b[23~\x02\x19")]
    assert [(rad.split()[1], rad.rpartition(" ")[2]) for rad in rader] == [
        ("F11", "(papirer)"),
        ("Ctrl+B", "(papirer)"),
        ("Ctrl+Y", "(oppgaver)"),
    ]


def test_tegn_som_ikke_vises_blir_skrevet_ut() -> None:
    assert synlig("\x1b\x07 \x7f\x9b") == "Esc^G␣^?U+009B"


def vis_i_terminal(*biter: bytes, kart: Tastekart | None = None) -> list[str]:
    """The lines that `vis_taster` writes when these bytes are typed in a real pseudo-terminal."""
    herre, slave = pty.openpty()
    ut = io.StringIO()
    try:
        # Raw already, so that what is typed before vis_taster begins is neither changed nor made into a signal.
        tty.setraw(slave)
        traad = threading.Thread(target=vis_taster, args=(kart or Tastekart(), slave, ut, ut))
        for bit in biter:
            os.write(herre, bit)
        traad.start()
        traad.join(timeout=20)
        assert not traad.is_alive()
    finally:
        os.close(herre)
        os.close(slave)
    return ut.getvalue().split("\r\n")[4:-1]


def test_tre_like_taster_avslutter() -> None:
    assert [rad.split()[1] for rad in vis_i_terminal(b"a", F5, F5, b"b", F5 * 3, b"c")] == [
        "a",
        "F5",
        "F5",
        "b",
        "F5",
        "F5",
        "F5",
    ]


def test_ctrl_c_avslutter_og_vises() -> None:
    assert [rad.split()[0] for rad in vis_i_terminal(b"x\x03y")] == ["x", "^C"]


def test_uten_terminal_kommer_en_setning() -> None:
    les, skriv = os.pipe()
    ut, feilut = io.StringIO(), io.StringIO()
    try:
        assert vis_taster(Tastekart(), les, ut, feilut) == 2
    finally:
        os.close(les)
        os.close(skriv)
    assert ut.getvalue() == ""
    assert feilut.getvalue().startswith("Tastene kan bare vises i en terminal")

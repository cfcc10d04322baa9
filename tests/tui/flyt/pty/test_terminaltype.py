"""What each terminal sends: by terminfo, and as the program reads it."""

import json
import subprocess
import sys

import pytest

from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty.terminaltype import TERMINALTYPER, Terminaltype, terminaltype
from tui.taster.tastenavn import Tast
from tui.terminal.inn.bytetolk import Bytetolk, TolketTast

TERMINFO = {
    **{f"kf{nr}": f"f{nr}" for nr in range(1, 15)},  # F15 and F16 of a VT220 are its Help and Do
    "khome": "home",
    "kend": "end",
    "kich1": "insert",
    "kdch1": "delete",
    "kpp": "pageup",
    "knp": "pagedown",
    "kcuu1": "up",
    "kcud1": "down",
    "kcub1": "left",
    "kcuf1": "right",
    "kcbt": "shift+tab",
    "kEND5": "ctrl+end",
}
_SPOR = """
import curses, json, sys
curses.setupterm(sys.argv[1], 1)
svar = {navn: (curses.tigetstr(navn) or b"").decode() for navn in sys.argv[2:]}
print(json.dumps({"farger": curses.tigetnum("colors"), "lim": bool(curses.tigetstr("BE")), **svar}))
"""
SAMME_BYTE = {"ctrl+h": "backspace", "ctrl+i": "tab", "ctrl+m": "enter"}
"""Keys that no terminal can tell from another."""


def sender(term: str, navn: str) -> str | None:
    return terminaltype(term).sender(Tast(navn))


@pytest.mark.parametrize("type_", TERMINALTYPER.values(), ids=lambda type_: type_.navn)
def test_tastene_og_fargene_er_de_terminfo_sier(type_: Terminaltype) -> None:
    svar = subprocess.run([sys.executable, "-c", _SPOR, type_.navn, *TERMINFO], capture_output=True, text=True)
    if svar.returncode:
        pytest.skip(f"terminfo has no {type_.navn} here")
    terminfo = json.loads(svar.stdout)
    assert (max(terminfo["farger"], 0), terminfo["lim"]) == (type_.farger, type_.lim)
    flyttbare = {"up", "down", "left", "right", "home", "end"}
    for navn, tast in TERMINFO.items():
        sendt = terminfo[navn].replace("\x1bO", "\x1b[") if tast in flyttbare else terminfo[navn]
        assert (type_.sender(Tast(tast)) or "") == sendt, tast


@pytest.mark.parametrize("type_", TERMINALTYPER.values(), ids=lambda type_: type_.navn)
def test_programmet_leser_hver_tast_som_den_er(type_: Terminaltype) -> None:
    from tui.flyt.pty import terminaltype as tabellen

    for navn in {*tabellen._ALLE, *type_.egne, *(f"alt+{siffer}" for siffer in range(10) if type_.alt)}:
        tolk = Bytetolk()
        lest = [*tolk.les((type_.sender(Tast(navn)) or "").encode()), *tolk.stille()]
        assert [tast.navn for tast in lest if isinstance(tast, TolketTast)] == [SAMME_BYTE.get(navn, navn)]


def test_konsollen_sender_f1_med_to_klammer() -> None:
    assert sender("linux", "f1") == "\x1b[[A"
    assert sender("xterm", "f1") == "\x1bOP"


def test_vt220_har_ikke_alle_taster() -> None:
    assert [sender("vt220", navn) for navn in ("f5", "home", "end", "shift+tab", "alt+5")] == [None] * 5
    assert sender("vt220", "f6") == "\x1b[17~"


def test_alt_sender_escape_foran() -> None:
    assert sender("screen", "alt+5") == "\x1b5"
    assert sender("linux", "alt+shift+5") is None


def test_tegn_sendes_som_de_er() -> None:
    assert [terminaltype("vt220").sender(Tast(tegn, tegn)) for tegn in "å€5"] == ["å", "€", "5"]


def test_en_ukjent_term_sier_hvilke_som_finnes() -> None:
    setning = "--pty kan ikke være vt52; velg blant xterm-256color, xterm, linux, vt220, screen."
    with pytest.raises(KanIkkeSpilles, match=setning):
        terminaltype("vt52")

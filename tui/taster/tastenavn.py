"""Keys as people write them and as the terminal names them."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from tui.taster import setninger

_FOLKENAVN = {
    "enter": "Enter",
    "tab": "Tab",
    "escape": "Esc",
    "space": "Mellomrom",
    "up": "Pil opp",
    "down": "Pil ned",
    "left": "Pil venstre",
    "right": "Pil høyre",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "insert": "Insert",
    "delete": "Delete",
    "backspace": "Rygg",
}
_ANDRE_NAVN = {
    "return": "enter",
    "linjeskift": "enter",
    "tabulator": "tab",
    "esc": "escape",
    "opp": "up",
    "ned": "down",
    "venstre": "left",
    "høyre": "right",
    "pgup": "pageup",
    "page up": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "page down": "pagedown",
    "ins": "insert",
    "del": "delete",
    "slett": "delete",
    "backspace": "backspace",
    "hjem": "home",
    "slutt": "end",
}
_TIL_TAST = {navn.lower(): tast for tast, navn in _FOLKENAVN.items()} | {t: t for t in _FOLKENAVN} | _ANDRE_NAVN
_MODIFIKATORER = ("alt", "ctrl", "shift")


class UkjentTast(ValueError):
    """The text names no key; the message is one sentence of bokmål."""


class Tast(NamedTuple):
    """One key: its name as the terminal gives it, and the character it writes, None for a key that writes none."""

    navn: str
    tegn: str | None = None


def tast_av(tekst: str) -> Tast:
    """The key that a person means: `Enter`, `F5`, `PgDn`, `Pil ned`, `Shift+Tab`, `Ctrl+G`, `Alt+5`, or one character.

    Case does not matter, except for a single character. Raises UkjentTast.
    """
    renskrevet = unicodedata.normalize("NFC", tekst)
    if len(renskrevet) == 1 and renskrevet.isprintable():
        return Tast(renskrevet, renskrevet)
    *foran, siste = [del_.strip().lower() for del_ in renskrevet.strip().split("+")]
    grunntast = _grunntast(siste)
    ukjent = not grunntast or any(del_ not in _MODIFIKATORER for del_ in foran) or (not foran and len(grunntast) == 1)
    if ukjent:
        raise UkjentTast(setninger.ingen_tast(tekst))
    if not foran:
        return Tast(grunntast, {"enter": "\r", "tab": "\t", "space": " "}.get(grunntast))
    return Tast("+".join([*sorted(set(foran)), grunntast]))


def _grunntast(navn: str) -> str:
    if navn in _TIL_TAST:
        return _TIL_TAST[navn]
    if navn[:1] == "f" and navn[1:].isdecimal() and 1 <= int(navn[1:]) <= 24:
        return f"f{int(navn[1:])}"
    return navn if len(navn) == 1 and navn.isprintable() else ""


def tastemonster() -> str:
    """The texts that `tast_av` takes, as a regular expression that other tools know, without its signs of beginning."""
    navn = "|".join(_uansett_store(ett) for ett in sorted(_TIL_TAST, key=len, reverse=True))
    grunntast = f"{navn}|[fF]0*([1-9]|1[0-9]|2[0-4])"
    foran = "|".join(map(_uansett_store, _MODIFIKATORER))
    return f"[^\\x00-\\x1f\\x7f-\\xa0]|\\s*({grunntast})\\s*|\\s*(({foran})\\s*\\+\\s*)+({grunntast}|[^\\s+])\\s*"


def _uansett_store(ord_: str) -> str:
    return "".join(f"[{tegn}{tegn.upper()}]" if tegn.isalpha() else tegn for tegn in ord_)


def vis_tast(tast: str) -> str:
    """The key's name as the key line and the help write it: `shift+tab` is `Shift+Tab`."""
    *foran, siste = tast.split("+")
    navn = _FOLKENAVN.get(siste) or (siste.upper() if len(siste) <= 3 else siste.capitalize())
    return "+".join([*(del_.capitalize() for del_ in foran), navn])


def skriv(tekst: str) -> list[Tast]:
    """The keys that write a text, one for each character."""
    return [Tast(tegn, tegn) for tegn in tekst]


def tastene(navn: Iterable[str]) -> list[Tast]:
    """The keys that several names stand for. Raises UkjentTast for the first that is none."""
    return [tast_av(tekst) for tekst in navn]

"""Output where the receiver lacks letters (LANG=C, a pipe in ASCII): each gives something, never a traceback."""

import codecs
import os
import sys
import unicodedata
from io import TextIOWrapper
from typing import TextIO

TRANSLITTERER = "dagpenger.translitterer"
_I_ASCII = {
    "æ": "ae", "ø": "o", "å": "aa", "Æ": "AE", "Ø": "O", "Å": "AA", "đ": "d", "Đ": "D", "ŋ": "n", "Ŋ": "N", "ŧ": "t",
    "Ŧ": "T", "–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "…": "...", "«": '"', "»": '"', "„": '"', "“": '"',
    "”": '"', "‘": "'", "’": "'", "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "█": "#", "▏": "|",
    "▕": "|", "→": "->", "←": "<-", "↑": "^", "↓": "v", "•": "*", "·": ".", "×": "x", "§": "par.",
}  # fmt: skip


def taal_lukkede_strommer() -> None:
    """Gives what is written somewhere to go when standard output or standard error was closed before the start."""
    for navn in ("stdout", "stderr"):
        if getattr(sys, navn) is None:
            setattr(sys, navn, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))


def taal_alle_tegn() -> None:
    """Lets standard output and standard error write what they have no letter for in the letters of ASCII."""
    codecs.register_error(TRANSLITTERER, _translitterer)
    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, TextIOWrapper):
            strom.reconfigure(errors=TRANSLITTERER)


def har_alle_tegn(ut: TextIO) -> bool:
    """Whether every letter can be written there as it is."""
    tegnsett = getattr(ut, "encoding", None) or "utf-8"
    return codecs.lookup(tegnsett).name.startswith("utf")


def _translitterer(feil: UnicodeError) -> tuple[str, int]:
    if not isinstance(feil, UnicodeEncodeError):
        raise feil
    return "".join(map(_i_ascii, feil.object[feil.start : feil.end])), feil.end


def _i_ascii(tegn: str) -> str:
    if tegn in _I_ASCII:
        return _I_ASCII[tegn]
    if unicodedata.category(tegn) == "Zs":
        return " "
    return "".join(del_ for del_ in unicodedata.normalize("NFKD", tegn) if del_.isascii()) or "?"

"""What a spreadsheet must not take for a formula in a file that we write, and the way back."""

import re

_TALL = r"\d+(?:[.,]\d+)?"
_FORST = re.compile(rf"(\A\"*(?='*(?:[=+@＝＋－＠\t\r\n]|-(?!{_TALL}\Z))))('*)")
_INNI = re.compile(rf"([;,\t\r\n]\"*(?='*(?:[=+@＝＋－＠]|-(?!{_TALL}(?:[;,\t\r\n\"]|\Z))))|[;,]\"*(?='*[\t\r\n]))('*)")
"""A program that divides the line at another separator than ours finds cells inside a cell."""


def ufarlig(celle: str) -> str:
    """The cell with a `'` before everything that a spreadsheet would run; a negative number stays a number."""
    return _INNI.sub(r"\1'\2", _FORST.sub(r"\1'\2", celle))


def opprinnelig(celle: str) -> str:
    """The cell that `ufarlig` was given."""
    return _INNI.sub(_uten_en, _FORST.sub(_uten_en, celle))


def _uten_en(funnet: re.Match[str]) -> str:
    return f"{funnet[1]}{funnet[2][1:]}"

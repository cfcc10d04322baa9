"""What is pasted, divided into cells: one for each field."""

import re
from collections.abc import Iterator

_CELLE = re.compile(r'"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|\Z)|[^\t\r\n]*')
_SKILLE = re.compile(r"\t|\r\n|\r|\n")


def celler(tekst: str) -> Iterator[str]:
    """The cells between Tab and line break; a cell that a spreadsheet has put in quotes is one, its breaks blanks.

    Quotes that need not be a spreadsheet's, alone round a text without a break, stay.
    """
    fra, alene = 0, True
    while celle := _CELLE.match(tekst, fra):
        skille = _SKILLE.match(tekst, celle.end())
        alene = alene and skille is None
        yield _uten_hermetegn(celle, alene)
        if skille is None:
            return
        fra = skille.end()


def _uten_hermetegn(celle: re.Match[str], alene: bool) -> str:
    inni = celle[1]
    if inni is None or (alene and not _SKILLE.search(inni) and '""' not in inni):
        return celle[0]
    return " ".join(linje.strip() for linje in _SKILLE.split(inni.replace('""', '"')) if linje.strip())

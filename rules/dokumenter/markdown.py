"""What every document has: that it is made, and tables."""

from collections.abc import Iterable, Iterator

LAGET = "<!-- Laget av `python -m rules.dokumenter`. Rett kildene, ikke denne filen. -->"
"""Stands under the title of every document."""

Linjer = Iterator[str]


def tabell(hode: Iterable[str], rader: Iterable[Iterable[str]], *, tall: bool = False) -> Linjer:
    """The lines of a table; with `tall` every column but the first holds numbers, and stands to the right."""
    hode = list(hode)
    yield "| " + " | ".join(hode) + " |"
    yield "| --- |" + (" ---: |" if tall else " --- |") * (len(hode) - 1)
    for rad in rader:
        yield "| " + " | ".join(celle.replace("|", "\\|") for celle in rad) + " |"
    yield ""

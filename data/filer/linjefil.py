"""A file with a row on each line, as cells with `;` between or as JSON with the same keys: what all such files share.

A line with the names of the columns may stand first; one that begins with `#` is a remark, and one that begins with `{`
is JSON. UTF-8, else Latin-1; where all is of seven bits, texts may be the Norwegian of the 1980s (`SJU_BITER`).
"""

import json
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any

from data.filer import setninger
from rules.tall.lesing import sitat

SKILLETEGN, MERKNAD, JSON = ";", "#", "{"
SJU_BITER = str.maketrans("{|}[\\]", "æøåÆØÅ")
"""The Norwegian of seven bits, in which these stand for the letters that ASCII lacks."""


class Ulest(ValueError):
    """The line is no row; the text is a sentence."""


def er_tekst(innhold: bytes) -> bool:
    """Whether there is anything in it, and it could be text."""
    return b"\0" not in innhold and bool(innhold.strip())


def tekst_av(innhold: bytes) -> str:
    """The text of a file of either encoding, without its mark."""
    try:
        return innhold.decode("utf-8-sig")
    except UnicodeDecodeError:
        return innhold.decode("latin-1")


def radlinjer(innhold: bytes, kolonner: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The lines with a row on, each with its number: all but remarks, empty ones, and the head, if it stands first."""
    forst = True
    for nummer, raa in enumerate(StringIO(tekst_av(innhold), newline=None), 1):
        linje = raa.rstrip("\n")
        if not linje.strip("; \t") or linje.startswith(MERKNAD) or (forst and _er_hode(linje, kolonner)):
            continue
        forst = False
        yield nummer, linje


def cellene(linje: str, kolonner: Sequence[str], minst: int, side: str) -> dict[str, str]:
    """What stands in the row by column; the last cells may be left out down to `minst`. Raises Ulest.

    `side` is the page that tells of the columns.
    """
    if linje.lstrip().startswith(JSON):
        return _av_json(linje, kolonner, side)
    celler = [celle.strip().removeprefix('"').removesuffix('"').strip() for celle in linje.split(SKILLETEGN)]
    if not minst <= len(celler) <= len(kolonner):
        raise Ulest(setninger.feil_antall_celler(len(celler), len(kolonner)))
    return dict(zip(kolonner, celler, strict=False))


def _er_hode(linje: str, kolonner: Sequence[str]) -> bool:
    return [celle.strip().lower() for celle in linje.split(SKILLETEGN)] == [*kolonner]


def _av_json(linje: str, kolonner: Sequence[str], side: str) -> dict[str, str]:
    try:
        lest = json.loads(linje, parse_float=str, parse_int=str, object_pairs_hook=_uten_doble)
    except Ulest:
        raise
    except (ValueError, RecursionError):
        raise Ulest(setninger.IKKE_JSON) from None
    for navn, verdi in lest.items():
        if navn not in kolonner:
            raise Ulest(setninger.ukjent_nokkel(sitat(navn), side))
        if not isinstance(verdi, str | None):
            raise Ulest(setninger.i_kolonnen(navn, setninger.TEKST_ELLER_TALL))
    return {navn: (verdi or "").strip() for navn, verdi in lest.items()}


def _uten_doble(par: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(par)) < len(par):
        raise Ulest(setninger.NOKKEL_TO_GANGER)
    return dict(par)

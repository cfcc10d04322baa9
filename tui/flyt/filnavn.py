"""A name as the name of a file."""

import re

LENGST = 100


def filnavn(navn: str) -> str:
    """The name in plain letters, figures and hyphens, at most `LENGST` of them: `Vedtak, side 1` is `vedtak-side-1`."""
    latinsk = navn.casefold().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    return re.sub(r"[^a-z0-9]+", "-", latinsk).strip("-")[:LENGST] or "bilde"

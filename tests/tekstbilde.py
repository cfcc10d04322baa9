"""Comparing a text picture with the one that is stored, so that a difference can be read.

`pytest --bilder-oppdater` stores the pictures as they are now; look at the difference in git before you commit it.
"""

from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path

import pytest


def sammenlign(bilde: str, fil: Path, config: pytest.Config) -> None:
    """Fails with the lines that differ when `bilde` is not what `fil` holds, and when the file is not there.

    With `--bilder-oppdater` the picture is written instead, and nothing fails.
    """
    if config.getoption("bilder_oppdater"):
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(bilde, encoding="utf-8", newline="\n")
        return
    if not fil.exists():
        pytest.fail(f"{fil} is not stored; store it with --bilder-oppdater when it is right:\n{bilde}", pytrace=False)
    lagret = fil.read_text(encoding="utf-8")
    if bilde != lagret:
        pytest.fail(f"the picture is not {fil}:\n{forskjell(lagret, bilde)}", pytrace=False)


def sammenlign_mappe(bilder: Mapping[str, str], mappe: Path, config: pytest.Config) -> None:
    """Compares each picture, by file name, with the one in the folder, which must hold no other files.

    With `--bilder-oppdater` the folder is made to hold just these.
    """
    overs = sorted(fil for fil in mappe.glob("*") if fil.name not in bilder)
    if config.getoption("bilder_oppdater"):
        for fil in overs:
            fil.unlink()
    for navn, bilde in bilder.items():
        sammenlign(bilde, mappe / navn, config)
    if overs and not config.getoption("bilder_oppdater"):
        pytest.fail(f"no picture is taken for {', '.join(map(str, overs))}", pytrace=False)


def forskjell(lagret: str, bilde: str) -> str:
    """The lines that differ, stored (-) over new (+), with a mark under each column that differs."""
    ut: list[str] = []
    par = zip_longest(lagret.split("\n"), bilde.split("\n"))
    for nr, (foer, naa) in enumerate(par, start=1):
        if foer == naa:
            continue
        merker = "".join("^" if a != b else " " for a, b in zip_longest(foer or "", naa or ""))
        ut += [f"{nr:>3} - {_linje(foer)}", f"    + {_linje(naa)}", f"       {merker}".rstrip()]
    return "\n".join(ut)


def _linje(linje: str | None) -> str:
    return "(no line)" if linje is None else f"|{linje}|"

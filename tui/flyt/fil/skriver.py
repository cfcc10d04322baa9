"""Writing a flow as the file that reads back as the same flow."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from tui.flyt.steg import Fyll, GaaTil, Handling, Lim, Skriv, StillFlate, StillKlokke, Trykk

_NAKEN = re.compile(r"[A-Za-zÆØÅæøå][0-9A-Za-zÆØÅæøå_+-]*( [0-9A-Za-zÆØÅæøå_+-]+)*")
"""A text that YAML takes as it stands."""


def flytfil(
    navn: str,
    klokke: datetime,
    database: str,
    signatur: str | None,
    steg: Sequence[Handling],
    *,
    ape: bool = False,
    merknad: Sequence[str] = (),
) -> str:
    """The text of a flow's file; `merknad` are lines of comment before it. Raises TypeError for a step of no file."""
    hode = {
        "flyt": tekst(navn),
        "klokke": _tid(klokke),
        "database": tekst(database),
        "signatur": tekst(signatur) if signatur else "",
        "ape": "ja" if ape else "",
    }
    return "".join(
        f"{linje}\n"
        for linje in (
            *(f"# {linje}" for linje in merknad),
            *(f"{ord_}: {verdi}" for ord_, verdi in hode.items() if verdi),
            "steg:",
            *(f"  - {_steg(handling)}" for handling in steg),
        )
    )


def _steg(handling: Handling) -> str:
    match handling:
        case GaaTil(hvor):
            return f"gå til: {tekst(hvor)}"
        case Fyll(felter):
            return f"fyll: {{{', '.join(f'{tekst(label)}: {tekst(verdi)}' for label, verdi in felter)}}}"
        case Trykk((tast,)):
            return f"tast: {tekst(tast)}"
        case Trykk(taster):
            return f"tast: [{', '.join(map(tekst, taster))}]"
        case Skriv(skrevet):
            return f"skriv: {tekst(skrevet)}"
        case Lim(limt):
            return f"lim: {tekst(limt)}"
        case StillKlokke(til):
            return f"klokke: {_tid(til)}"
        case StillFlate(bredde, hoyde):
            return f"flate: {bredde}x{hoyde}"
        case _:
            raise TypeError(f"no step to be written: {handling!r}")


def tekst(verdi: str) -> str:
    """A text as YAML has it: as it stands when it can, else in quotation marks, what cannot be seen by its number."""
    if _NAKEN.fullmatch(verdi):
        return verdi
    return '"' + "".join(map(_tegn, verdi)) + '"'


def _tegn(tegn: str) -> str:
    if tegn in '"\\':
        return f"\\{tegn}"
    if tegn.isprintable() and not unicodedata.category(tegn).startswith("M"):
        return tegn
    nummer = ord(tegn)
    return f"\\x{nummer:02x}" if nummer < 0x100 else f"\\u{nummer:04x}" if nummer < 0x10000 else f"\\U{nummer:08x}"


def _tid(tid: datetime) -> str:
    return f"{tid:%Y-%m-%dT%H:%M}" if not tid.second else tid.isoformat()

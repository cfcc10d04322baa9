"""Writing a flow as the file that reads back as the same flow."""

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

from tui.flyt.steg import (
    Fyll,
    GaaTil,
    Lim,
    Skriv,
    Steghandling,
    StillFlate,
    StillKlokke,
    TaBilde,
    Trykk,
    VentFelter,
    VentMelding,
    VentSide,
    VentVindu,
)

_BREDDE = 117
"""Columns from a step's dash that its fields may take, before each gets a line of its own."""
_I_NAKEN = " -+.()/?"


def hodet(
    navn: str,
    klokke: datetime,
    database: str,
    signatur: str | None,
    *,
    ape: bool = False,
    merknader: Sequence[str] = (),
) -> str:
    """The head of a flow's file, to the line before its first step; `merknader` are lines of comment above it."""
    hode = {
        "flyt": tekst(navn),
        "klokke": _tid(klokke),
        "database": tekst(database),
        "signatur": tekst(signatur) if signatur else "",
        "ape": "ja" if ape else "",
    }
    linjer = (*(f"# {linje}" for linje in merknader), *(f"{ord_}: {v}" for ord_, v in hode.items() if v), "steg:")
    return "".join(f"{linje}\n" for linje in linjer)


def steget(handling: Steghandling) -> str:
    """The lines of one step. Raises TypeError for one that no file is written with."""
    match handling:
        case GaaTil(hvor):
            return _linje("gå til", tekst(hvor))
        case Fyll(felter):
            return _felter("fyll", felter)
        case Trykk((tast,)):
            return _linje("tast", tekst(tast))
        case Trykk(taster):
            return _linje("tast", f"[{', '.join(map(tekst, taster))}]")
        case Skriv(skrevet) if skrevet and not skrevet.strip():  # a file has no text of blanks alone
            return steget(Trykk(("Mellomrom",) * len(skrevet)))
        case Skriv(skrevet):
            return _linje("skriv", tekst(skrevet))
        case Lim(limt):
            return _linje("lim", tekst(limt))
        case StillKlokke(til):
            return _linje("klokke", _tid(til))
        case StillFlate(bredde, hoyde):
            return _linje("flate", f"{bredde}x{hoyde}")
        case VentFelter(felter):
            return _felter("forvent", felter)
        case VentMelding(del_):
            return _linje("forvent melding", tekst(del_))
        case VentSide(kode):
            return _linje("forvent side", tekst(kode))
        case VentVindu(del_):
            return _linje("forvent vindu", tekst(del_))
        case TaBilde(navn):
            return _linje("bilde", tekst(navn))
        case _:
            raise TypeError(f"no step to be written: {handling!r}")


def tekst(verdi: str) -> str:
    """A text as YAML has it: as it stands when it can, else in quotation marks, what cannot be seen by its number."""
    if verdi[:1].isalpha() and verdi[-1] != " " and all(tegn.isalnum() or tegn in _I_NAKEN for tegn in verdi):
        return verdi
    return '"' + "".join(map(_tegn, verdi)) + '"'


def _felter(ord_: str, felter: Iterable[tuple[str, str]]) -> str:
    par = [f"{tekst(label)}: {tekst(verdi)}" for label, verdi in felter]
    linje = _linje(ord_, f"{{{', '.join(par)}}}")
    if len(linje) - len("  \n") <= _BREDDE:
        return linje
    return f"  - {ord_}:\n" + "".join(f"      {ett}\n" for ett in par)


def _linje(ord_: str, verdi: str) -> str:
    return f"  - {ord_}: {verdi}\n"


def _tegn(tegn: str) -> str:
    if tegn in '"\\':
        return f"\\{tegn}"
    if tegn.isprintable() and not unicodedata.category(tegn).startswith("M"):
        return tegn
    nummer = ord(tegn)
    return f"\\x{nummer:02x}" if nummer < 0x100 else f"\\u{nummer:04x}" if nummer < 0x10000 else f"\\U{nummer:08x}"


def _tid(tid: datetime) -> str:
    return f"{tid:%Y-%m-%dT%H:%M}" if not tid.second else tid.isoformat()

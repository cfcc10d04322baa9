"""`dagpenger beregn`: JSON in, JSON out, no database; one case, or one a line."""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from rules.beregnjson import UgyldigInndata
from rules.beregnjson import svar as svar_paa
from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.tegnsett import har_alle_tegn
from screens.virkning import setninger as virkningssetninger
from screens.virkning.jsonlinje import UTF16, er_json, er_utf8, les_json, les_jsonlinje

_LINJESKIFT = re.compile("\r\n|\r|\n")
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def kjor(fil: str, ut: TextIO, feilut: TextIO) -> int:
    """Calculates the cases of `fil` (`-` is standard input); returns 0, or 2 when any of them could not be.

    A file that is one JSON object is one case, and its answer is written over several lines; else each line is a case
    and gives one line, a broken one `{"feil": ...}` in its place and its sentence on `feilut`.
    """
    navn = "Standard inn" if fil == "-" else f"Filen {fil}"
    try:
        raa = _standard_inn() if fil == "-" else Path(fil).read_bytes()
    except FileNotFoundError:
        return _avvis(setninger.finnes_ikke(navn), feilut)
    except (OSError, ValueError):
        return _avvis(setninger.kan_ikke_leses(navn), feilut)
    linjer = [linje.removeprefix(_BOM) for linje in _LINJESKIFT.split(raa.decode("utf-8", "surrogateescape"))]
    saker = [(nr, linje) for nr, linje in enumerate(linjer, 1) if linje.strip()]
    if not saker:
        return _avvis(setninger.er_tom(navn), feilut)
    tekst = "\n".join(linjer)
    er_en = len(saker) == 1 or _er_en_sak(tekst, saker)
    if raa.startswith(UTF16) or (er_en and not er_utf8(tekst)):
        return _avvis(virkningssetninger.ikke_utf8(navn), feilut)
    return _en(tekst, ut, feilut) if er_en else _mange(saker, ut, feilut)


def _standard_inn() -> bytes:
    inn = getattr(sys.stdin, "buffer", sys.stdin)
    if inn is None:
        raise OSError("standard input is closed")
    innhold = inn.read()
    return innhold if isinstance(innhold, bytes) else str(innhold).encode("utf-8", "surrogatepass")


def _avvis(setning: str, feilut: TextIO) -> int:
    print(setning, file=feilut)
    return FEILKODE


def _er_en_sak(tekst: str, linjer: Sequence[tuple[int, str]]) -> bool:
    """Whether the lines together are one case, whole or broken: no line is an object by itself, as far out as it goes.

    So one broken line among others never hides their answers.
    """
    return er_json(tekst) or not any(linje.startswith("{") and er_json(linje) for _, linje in linjer)


def _en(tekst: str, ut: TextIO, feilut: TextIO) -> int:
    try:
        svar = _beregn(les_json(tekst))
    except ValueError as feil:
        return _avvis(str(feil), feilut)
    print(json.dumps(svar, ensure_ascii=not har_alle_tegn(ut), indent=2), file=ut)
    return 0


def _mange(linjer: Sequence[tuple[int, str]], ut: TextIO, feilut: TextIO) -> int:
    status = 0
    bare_ascii = not har_alle_tegn(ut)
    for nr, linje in linjer:
        try:
            svar = _beregn(les_jsonlinje(linje))
        except ValueError as feil:
            svar = {"feil": str(feil), "linje": nr}
            status = _avvis(setninger.paa_linje(nr, str(feil)), feilut)
        print(json.dumps(svar, ensure_ascii=bare_ascii), file=ut)
    return status


def _beregn(sak: Any) -> dict[str, Any]:
    try:
        return svar_paa(sak)
    except UgyldigInndata as feil:
        raise ValueError(feil.setning) from None

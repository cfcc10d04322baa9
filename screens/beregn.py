"""`dagpenger beregn`: JSON in, JSON out, no database; one case, or one a line."""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

from rules.beregning import beregn
from rules.inndata import UgyldigInndata, les_sak, resultat

FEILKODE = 2


def kjor(fil: str, ut: TextIO, feilut: TextIO) -> int:
    """Calculates the cases of `fil` (`-` is standard input); returns 0, or 2 when any of them could not be.

    A file that is one JSON object is one case, and its answer is written over several lines; else each line is a case
    and gives one line, a broken one `{"feil": ...}` in its place and its sentence on `feilut`.
    """
    try:
        tekst = sys.stdin.read() if fil == "-" else Path(fil).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        print(f"Filen {fil} finnes ikke.", file=feilut)
        return FEILKODE
    except OSError:
        print(f"Filen {fil} kan ikke leses; se etter at det er en fil du har tilgang til.", file=feilut)
        return FEILKODE
    except UnicodeDecodeError:
        print(f"Filen {fil} er ikke skrevet i UTF-8.", file=feilut)
        return FEILKODE
    linjer = [(nr, linje) for nr, linje in enumerate(tekst.splitlines(), 1) if linje.strip()]
    if not linjer:
        print(f"{'Standard inn' if fil == '-' else f'Filen {fil}'} er tom; skriv en sak som JSON.", file=feilut)
        return FEILKODE
    if len(linjer) == 1 or _er_ett_objekt(tekst):
        return _en(tekst, ut, feilut)
    return _mange(iter(linjer), ut, feilut)


def _en(tekst: str, ut: TextIO, feilut: TextIO) -> int:
    try:
        svar = _beregn(tekst)
    except ValueError as feil:
        print(str(feil), file=feilut)
        return FEILKODE
    print(json.dumps(svar, ensure_ascii=False, indent=2), file=ut)
    return 0


def _mange(linjer: Iterator[tuple[int, str]], ut: TextIO, feilut: TextIO) -> int:
    status = 0
    for nr, linje in linjer:
        try:
            svar = _beregn(linje)
        except ValueError as feil:
            svar = {"feil": str(feil), "linje": nr}
            print(f"Linje {nr}: {feil}", file=feilut)
            status = FEILKODE
        print(json.dumps(svar, ensure_ascii=False), file=ut)
    return status


def les_json(tekst: str) -> Any:
    """The parsed text, numbers as int or Decimal; raises ValueError with a sentence, also for a repeated key."""
    try:
        return json.loads(tekst, parse_float=Decimal, parse_constant=_ikke_tall, object_pairs_hook=_uten_dobbelt)
    except json.JSONDecodeError as feil:
        raise ValueError(f"Dette er ikke gyldig JSON (linje {feil.lineno}, tegn {feil.colno}).") from None
    except RecursionError:
        raise ValueError("Dette er ikke en sak: JSON-en er for dypt nøstet.") from None


def _beregn(tekst: str) -> dict[str, Any]:
    sak = les_json(tekst)
    try:
        return resultat(beregn(*les_sak(sak)))
    except UgyldigInndata as feil:
        raise ValueError(feil.setning) from None


def _er_ett_objekt(tekst: str) -> bool:
    try:
        json.loads(tekst)
    except (ValueError, RecursionError) as feil:
        return not (isinstance(feil, json.JSONDecodeError) and feil.msg == "Extra data")
    return True


def _ikke_tall(navn: str) -> Any:
    raise ValueError(f"{navn} er ikke et tall som kan brukes.")


def _uten_dobbelt(par: list[tuple[str, Any]]) -> dict[str, Any]:
    sak = dict(par)
    if len(sak) != len(par):
        dobbelt = next(n for n, _ in par if [k for k, _ in par].count(n) > 1)
        raise ValueError(f"Nøkkelen {dobbelt} står to ganger; skriv den én gang.")
    return sak

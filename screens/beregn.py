"""`dagpenger beregn`: JSON in, JSON out, no database; one case, or one a line."""

import json
import re
import sys
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TextIO

from rules.beregning import beregn
from rules.inndata import UgyldigInndata, les_sak, resultat
from rules.lesing import sitat
from screens.tegnsett import har_alle_tegn

FEILKODE = 2
RAD_IKKE_UTF8 = "Raden er ikke skrevet i UTF-8."
IKKE_UTF8 = "er ikke skrevet i UTF-8; lagre den på nytt som UTF-8."
UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""What a file in UTF-16 begins with; one in UTF-32 begins with one of the same."""

_LINJESKIFT = re.compile("\r\n|\r|\n")
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_LANGT_HELTALL = 18


def kjor(fil: str, ut: TextIO, feilut: TextIO) -> int:
    """Calculates the cases of `fil` (`-` is standard input); returns 0, or 2 when any of them could not be.

    A file that is one JSON object is one case, and its answer is written over several lines; else each line is a case
    and gives one line, a broken one `{"feil": ...}` in its place and its sentence on `feilut`.
    """
    navn = "Standard inn" if fil == "-" else f"Filen {fil}"
    try:
        raa = _standard_inn() if fil == "-" else Path(fil).read_bytes()
    except FileNotFoundError:
        return _avvis(f"{navn} finnes ikke.", feilut)
    except (OSError, ValueError):
        return _avvis(f"{navn} kan ikke leses; se etter at det er en fil du har tilgang til.", feilut)
    linjer = [linje.removeprefix(_BOM) for linje in _LINJESKIFT.split(raa.decode("utf-8", "surrogateescape"))]
    saker = [(nr, linje) for nr, linje in enumerate(linjer, 1) if linje.strip()]
    if not saker:
        return _avvis(f"{navn} er tom; skriv en sak som JSON.", feilut)
    tekst = "\n".join(linjer)
    er_en = len(saker) == 1 or _er_en_sak(tekst, saker)
    if raa.startswith(UTF16) or (er_en and not er_utf8(tekst)):
        return _avvis(f"{navn} {IKKE_UTF8}", feilut)
    return _en(tekst, ut, feilut) if er_en else _mange(saker, ut, feilut)


def les_json(tekst: str) -> Any:
    """The parsed text, numbers as int or Decimal; raises ValueError with a sentence, also for a repeated key."""
    try:
        return _LESER.decode(tekst)
    except json.JSONDecodeError as feil:
        raise ValueError(f"Dette er ikke gyldig JSON (linje {feil.lineno}, tegn {feil.colno}).") from None
    except RecursionError:
        raise ValueError("Dette er ikke en sak: JSON-en er for dypt nøstet.") from None


def les_jsonlinje(linje: str) -> Any:
    """The parsed text of one line among others; raises ValueError with a sentence, also when it is not UTF-8."""
    if not er_utf8(linje):
        raise ValueError(RAD_IKKE_UTF8)
    try:
        return les_json(linje.rstrip())
    except ValueError as feil:
        raise ValueError(str(feil).replace("(linje 1, tegn", "(tegn")) from None


def er_utf8(tekst: str) -> bool:
    """Whether the text was UTF-8 before `surrogateescape` decoded it."""
    return tekst.isascii() or not any("\ud800" <= tegn <= "\udfff" for tegn in tekst)


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
    return _er_json(tekst) or not any(linje.startswith("{") and _er_json(linje) for _, linje in linjer)


def _er_json(tekst: str) -> bool:
    try:
        _FORM.decode(tekst)
    except (ValueError, RecursionError):
        return False
    return True


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
            status = _avvis(f"Linje {nr}: {feil}", feilut)
        print(json.dumps(svar, ensure_ascii=bare_ascii), file=ut)
    return status


def _beregn(sak: Any) -> dict[str, Any]:
    try:
        return resultat(beregn(*les_sak(sak)))
    except UgyldigInndata as feil:
        raise ValueError(feil.setning) from None


def _heltall(tekst: str) -> int | Decimal:
    """A whole number; one that is too long for Python to take as such is refused where its key is known."""
    return int(tekst) if len(tekst) <= _LANGT_HELTALL else Decimal(tekst)


def _desimaltall(tekst: str) -> Decimal:
    try:
        return Decimal(tekst)
    except InvalidOperation:
        return Decimal("Infinity")


def _ikke_tall(navn: str) -> Any:
    raise ValueError(f"{navn} er ikke et tall som kan brukes.")


def _uten_dobbelt(par: list[tuple[str, Any]]) -> dict[str, Any]:
    sak: dict[str, Any] = {}
    for nokkel, verdi in par:
        if nokkel in sak:
            raise ValueError(f"Nøkkelen {sitat(nokkel)} står to ganger; skriv den én gang.")
        sak[nokkel] = verdi
    return sak


_FORM = json.JSONDecoder(parse_int=_heltall, parse_float=_desimaltall)
_LESER = json.JSONDecoder(
    parse_int=_heltall, parse_float=_desimaltall, parse_constant=_ikke_tall, object_pairs_hook=_uten_dobbelt
)

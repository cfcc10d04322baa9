"""JSON as this program reads it: numbers exact, no key twice, and each fault a sentence."""

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from rules.tall.lesing import sitat
from screens.virkning import setninger

UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""What a file in UTF-16 begins with; one in UTF-32 begins with one of the same."""

_LANGT_HELTALL = 18


def les_json(tekst: str) -> Any:
    """The parsed text, numbers as int or Decimal; raises ValueError with a sentence, also for a repeated key."""
    try:
        return _LESER.decode(tekst)
    except json.JSONDecodeError as feil:
        raise ValueError(setninger.ugyldig_json(feil.lineno, feil.colno)) from None
    except RecursionError:
        raise ValueError(setninger.FOR_DYPT_NOSTET) from None


def les_jsonlinje(linje: str) -> Any:
    """The parsed text of one line among others; raises ValueError with a sentence, also when it is not UTF-8."""
    if not er_utf8(linje):
        raise ValueError(setninger.RADEN_ER_IKKE_UTF8)
    try:
        return les_json(linje.rstrip())
    except ValueError as feil:
        raise ValueError(str(feil).replace("(linje 1, tegn", "(tegn")) from None


def er_utf8(tekst: str) -> bool:
    """Whether the text was UTF-8 before `surrogateescape` decoded it."""
    return tekst.isascii() or not any("\ud800" <= tegn <= "\udfff" for tegn in tekst)


def er_json(tekst: str) -> bool:
    """Whether the text has the form of JSON; a repeated key is no matter."""
    try:
        _FORM.decode(tekst)
    except (ValueError, RecursionError):
        return False
    return True


def _heltall(tekst: str) -> int | Decimal:
    """A whole number; one that is too long for Python to take as such is refused where its key is known."""
    return int(tekst) if len(tekst) <= _LANGT_HELTALL else Decimal(tekst)


def _desimaltall(tekst: str) -> Decimal:
    try:
        return Decimal(tekst)
    except InvalidOperation:
        return Decimal("Infinity")


def _ikke_tall(navn: str) -> Any:
    raise ValueError(setninger.ikke_et_tall(navn))


def _uten_dobbelt(par: list[tuple[str, Any]]) -> dict[str, Any]:
    sak: dict[str, Any] = {}
    for nokkel, verdi in par:
        if nokkel in sak:
            raise ValueError(setninger.nokkelen_to_ganger(sitat(nokkel)))
        sak[nokkel] = verdi
    return sak


_FORM = json.JSONDecoder(parse_int=_heltall, parse_float=_desimaltall)
_LESER = json.JSONDecoder(
    parse_int=_heltall, parse_float=_desimaltall, parse_constant=_ikke_tall, object_pairs_hook=_uten_dobbelt
)

"""Writing an exercise as the file that reads back as the same exercise, as a teacher would have written it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from rules.fakta.skjema import FAKTA
from rules.tall.lesing import vis_dato, vis_tall
from training.ovelse.delene import Del
from training.ovelse.ovelse import Ovelse
from tui.flyt.fil.skriver import tekst
from tui.flyt.fil.tre import Listenode, Tabellnode, Tekstnode, rent

BREDDE = 110
"""Columns of a line, before what stands on it gets lines of its own."""
PAA_NORSK: Mapping[str, str] = {
    "nivaa": "nivå",
    "maal": "mål",
    "etterpaa": "etterpå",
    "losning": "løsning",
    "feil_losninger": "feil løsninger",
    "sporsmaal": "spørsmål",
    "opphor": "opphør",
    "belop": "beløp",
    "omgjoring": "omgjøring",
    "foreslaatt": "foreslått",
    "nytt_vedtak": "nytt vedtak",
}
"""The names of the format that are written with æøå or a space; the reader takes them either way."""
_EN_ELLER_FLERE = frozenset({"krav", "sider", "feil", "svar"})
_HELST_I_BLOKK = frozenset({"sider", "hint", "losning", "steg"})
_FLEST_PAA_EN_LINJE = 6
"""A table of more than so many names has them on lines of their own, even where one line would hold them."""


class _Naken(str):
    """A text that stands without quotation marks: a number, a date, a word of the format."""

    __slots__ = ()


def skriv(ovelse: Ovelse) -> str:
    """The file's text. What is at its default and was never set is left out."""
    return "".join(f"{linje}\n" for linje in _tabell(_delen(ovelse), ""))


def _delen(del_: Del) -> dict[str, Any]:
    """A part of the exercise as names and values of the file, in the order of the schema."""
    satt = {navn: getattr(del_, navn) for navn in type(del_).model_fields if navn in del_.model_fields_set}
    return {PAA_NORSK.get(navn, navn): _verdi(navn, verdi) for navn, verdi in satt.items() if verdi is not None}


def _verdi(navn: str, verdi: Any) -> Any:
    match verdi:
        case Del():
            return _delen(verdi)
        case Mapping() if navn == "opplysninger":
            return {FAKTA[felt].label if felt in FAKTA else felt: _enkel(ett) for felt, ett in verdi.items()}
        case Mapping():
            return {_nokkel(nokkel): _verdi("krav", ett) for nokkel, ett in verdi.items()}
        case tuple() | list():
            deler = [_verdi("", del_) for del_ in verdi]
            return deler[0] if len(deler) == 1 and navn in _EN_ELLER_FLERE else deler
        case Tekstnode() | Listenode() | Tabellnode():
            return rent(verdi)
    return _enkel(verdi)


def _nokkel(nokkel: Any) -> str:
    if isinstance(nokkel, tuple):
        return _Naken("-".join(vis_dato(dag, kort=True) for dag in nokkel))
    return _enkel(nokkel)


def _enkel(verdi: Any) -> str:
    match verdi:
        case None:
            return ""
        case bool():
            return _Naken("ja" if verdi else "nei")
        case Enum():
            return str(verdi.value)
        case datetime():
            return _Naken(f"{verdi:%Y-%m-%dT%H:%M}" if not verdi.second else verdi.isoformat())
        case date():
            return _Naken(vis_dato(verdi, kort=True))
        case int():
            return _Naken(verdi)
        case Decimal():
            return _Naken(vis_tall(verdi)) if verdi == int(verdi) else vis_tall(verdi)
    return str(verdi)


def _tabell(tabell: Mapping[str, Any], innrykk: str) -> Iterator[str]:
    for navn, verdi in tabell.items():
        yield from _bak(f"{innrykk}{_paa_linjen(navn)}:", navn, verdi, f"{innrykk}  ")


def _liste(liste: Sequence[Any], innrykk: str) -> Iterator[str]:
    for del_ in liste:
        if isinstance(del_, Mapping) and del_ and not _som_en_rad(del_, f"{innrykk}- "):
            forste, *resten = _tabell(del_, f"{innrykk}  ")
            yield f"{innrykk}- {forste.lstrip()}"
            yield from resten
        else:
            yield from _bak(f"{innrykk}-", "", del_, f"{innrykk}  ")


def _bak(foran: str, navn: str, verdi: Any, innrykk: str) -> Iterator[str]:
    """What stands behind a name's colon or a dash: on that line when it has room, else on lines of its own."""
    if isinstance(verdi, str):
        yield from _teksten(foran, verdi, innrykk)
    elif navn not in _HELST_I_BLOKK and _samlet_gaar(verdi, f"{foran} "):
        yield f"{foran} {_paa_linjen(verdi)}"
    else:
        yield foran
        yield from _tabell(verdi, innrykk) if isinstance(verdi, Mapping) else _liste(verdi, innrykk)


def _som_en_rad(del_: Mapping[str, Any], foran: str) -> bool:
    """Whether a table in a list stands on its dash's line between braces: several names, with a text each."""
    return len(del_) > 1 and all(isinstance(ett, str) for ett in del_.values()) and _samlet_gaar(del_, foran)


def _samlet_gaar(verdi: Any, foran: str) -> bool:
    """Whether a list or a table stands well on one line behind that."""
    if not verdi:
        return True
    enkle = list(_enkle(verdi))
    if len(enkle) > _FLEST_PAA_EN_LINJE or any("\n" in ett for ett in enkle):
        return False
    return len(f"{foran}{_paa_linjen(verdi)}") <= BREDDE and not (
        isinstance(verdi, Sequence) and any(isinstance(del_, Mapping) for del_ in verdi)
    )


def _enkle(verdi: Any) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    else:
        for del_ in verdi.values() if isinstance(verdi, Mapping) else verdi:
            yield from _enkle(del_)


def _paa_linjen(verdi: Any) -> str:
    match verdi:
        case _Naken():
            return str(verdi)
        case str():
            return verdi if verdi.isascii() and verdi.isidentifier() else tekst(verdi)
        case Mapping():
            return f"{{{', '.join(f'{_paa_linjen(navn)}: {_paa_linjen(ett)}' for navn, ett in verdi.items())}}}"
        case _:
            return f"[{', '.join(map(_paa_linjen, verdi))}]"


def _teksten(foran: str, verdi: str, innrykk: str) -> Iterator[str]:
    if isinstance(verdi, _Naken):
        yield f"{foran} {verdi}"
    elif "\n" in verdi and _kan_staa_i_blokk(verdi):
        yield f"{foran} |"
        yield from (f"{innrykk}{linje}".rstrip() for linje in verdi.split("\n"))
    elif len(foran) + 1 + len(verdi) > BREDDE and _kan_brettes(verdi):
        yield f"{foran} >-"
        brettet = textwrap.wrap(verdi, BREDDE - len(innrykk), break_long_words=False, break_on_hyphens=False)
        yield from (f"{innrykk}{linje}" for linje in brettet)
    else:
        yield f"{foran} {verdi if _kan_staa_naken(verdi) else tekst(verdi)}"


def _kan_staa_i_blokk(verdi: str) -> bool:
    """Whether the lines can stand as they look; blanks at the ends of a page mean nothing."""
    linjer = verdi.split("\n")
    return verdi == verdi.strip() and all(_synlig(linje) and linje == linje.rstrip() for linje in linjer)


def _kan_brettes(verdi: str) -> bool:
    """Whether lines broken at blanks read back as the one line that it is."""
    return _synlig(verdi) and verdi == " ".join(verdi.split())


def _kan_staa_naken(verdi: str) -> bool:
    """Whether YAML takes the text as it stands, behind a colon or a dash."""
    return (
        verdi[:1].isalpha()
        and _synlig(verdi)
        and not any(tegn in verdi for tegn in (": ", " #"))
        and verdi[-1] not in ": "
    )


def _synlig(verdi: str) -> bool:
    """Whether a reader of the file sees every character, and reading leaves it as it is."""
    return verdi.isprintable() and unicodedata.is_normalized("NFC", verdi)

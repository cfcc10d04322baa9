"""What the caseworker means by a word on the jump line: a routine, or an action."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tui.taster import setninger
from tui.taster.handlinger import HANDLINGER

_SITERT = 14
"""How much of an unknown word the sentence about it has room for."""


class Rutinemaal(NamedTuple):
    """The word means a routine or one of its pages, by code."""

    kode: str


class Handlingsmaal(NamedTuple):
    """The word means an action, by id."""

    id: str


Maal = Rutinemaal | Handlingsmaal


class Ukjent(ValueError):
    """The word means nothing, or several things; the message is one sentence of bokmål."""


def finn(tekst: str, navn: Mapping[str, str]) -> Maal:
    """The one thing that `tekst` means: a code or name among `navn` (code to name), or an action's word.

    Case, spaces, points and hyphens do not matter. A whole code goes before a whole name, that before an action's
    word, and that before the beginning of a name, of a word in it, or of a code. Raises Ukjent.
    """
    sokt = _kjerne(tekst)
    if not sokt:
        raise Ukjent(setninger.SKRIV_KODE_ELLER_NAVN)
    trinn: list[set[Maal]] = [
        {Rutinemaal(kode) for kode in navn if _kjerne(kode) == sokt},
        {Rutinemaal(kode) for kode, navnet in navn.items() if _kjerne(navnet) == sokt},
        {Handlingsmaal(h.id) for h in HANDLINGER if _kjerne(h.ord) == sokt},
        {maal for maal, begynnelse in _begynnelser(navn) if begynnelse.startswith(sokt)},
    ]
    for treff in trinn:
        if len(treff) == 1:
            return treff.pop()
        if treff:
            raise Ukjent(_flertydig(tekst, treff, navn))
    sitert = tekst.strip()
    sitert = sitert if len(sitert) <= _SITERT else f"{sitert[: _SITERT - 1]}…"
    raise Ukjent(setninger.ingen_rutine(sitert, next(iter(navn), "")))


def finn_rutine(tekst: str, navn: Mapping[str, str]) -> str | None:
    """The code of the first routine whose code or name begins with `tekst`, None when there is none."""
    sokt = _kjerne(tekst)
    return next((kode for kode in navn if _kjerne(kode).startswith(sokt) or _kjerne(navn[kode]).startswith(sokt)), None)


def _begynnelser(navn: Mapping[str, str]) -> Iterator[tuple[Maal, str]]:
    for kode, navnet in navn.items():
        yield Rutinemaal(kode), _kjerne(kode)
        ord_ = navnet.split()
        for nr in range(len(ord_)):
            yield Rutinemaal(kode), _kjerne(" ".join(ord_[nr:]))
    for handling in HANDLINGER:
        yield Handlingsmaal(handling.id), _kjerne(handling.ord)


def _flertydig(tekst: str, treff: set[Maal], navn: Mapping[str, str]) -> str:
    ord_ = {h.id: h.ord for h in HANDLINGER}
    muligheter = sorted(
        f"{maal.kode} {navn[maal.kode]}" if isinstance(maal, Rutinemaal) else ord_[maal.id] for maal in treff
    )
    vist = ", ".join(muligheter[:3])
    return setninger.flertydig(tekst.strip(), f"{vist} og flere" if len(muligheter) > 3 else vist)


def _kjerne(tekst: str) -> str:
    return "".join(tegn for tegn in unicodedata.normalize("NFC", tekst).casefold() if tegn.isalnum())

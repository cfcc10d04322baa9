"""The traceback of a fault, fit for a log: where it came from, and nothing that a person typed or a row holds."""

import traceback
from collections.abc import Iterator

_SIER_BARE_HVA_SOM_ER_GALT = (AssertionError, AttributeError, ImportError, NameError, RuntimeError, TypeError)
"""Kinds of fault whose text tells of the program; that of the others quotes the value that was wrong."""


def spor(feil: BaseException) -> str:
    """The lines of the traceback, of what it was raised from first, each fault by its kind."""
    return "\nUnder arbeidet med det kom:\n\n".join("".join(_ett(ledd)) for ledd in reversed([*_kjeden(feil)]))


def _kjeden(feil: BaseException | None) -> Iterator[BaseException]:
    sett: set[int] = set()
    while feil is not None and id(feil) not in sett:
        sett.add(id(feil))
        yield feil
        feil = feil.__cause__ or (None if feil.__suppress_context__ else feil.__context__)


def _ett(feil: BaseException) -> Iterator[str]:
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(feil.__traceback__)
    slag = type(feil)
    sier = f": {feil}" if slag in _SIER_BARE_HVA_SOM_ER_GALT else ""
    yield f"{slag.__module__}.{slag.__qualname__}{sier}\n"

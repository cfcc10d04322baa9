"""The name of a transfer, the same in our list, in the XML and in what comes back: the run and its number in it."""

import re

_FORM = re.compile(r"0*([1-9][0-9]{0,5})-0*([1-9][0-9]{0,5})")


def referanse(kjoring: int, betaling: int) -> str:
    """`000012-000345`."""
    return f"{kjoring:06}-{betaling:06}"


def les_referanse(tekst: str) -> tuple[int, int] | None:
    """The run and the number of the transfer, None for a text that is none; leading noughts may be left out."""
    lest = _FORM.fullmatch(tekst.strip())
    return None if lest is None else (int(lest[1]), int(lest[2]))

"""What is not as it was in a picture, as lines for a terminal: text and style, the columns marked."""

from collections.abc import Sequence
from itertools import groupby

from tui.flyt.bilder.bildefil import Bildepar, Celle, Linjepar


def forskjell(par: Bildepar) -> list[str]:
    """Each line that differs, stored (`-`) over new (`+`), or once when its text is the same.

    `^` marks a column with another character, `~` one with another style; each stretch of style is told in words.
    """
    return [tekst for linje in par.endrede_linjer() for tekst in _linje(linje)]


def _linje(linje: Linjepar) -> list[str]:
    endrede = linje.endrede()
    merker = "".join("^" if tegn else "~" if stil else " " for tegn, stil in endrede).rstrip()
    if any(tegn for tegn, _ in endrede):
        vist = [f"{linje.nr:>3} - {_ramme(linje.for_)}", f"    + {_ramme(linje.naa)}"]
    else:
        vist = [f"{linje.nr:>3}   {_ramme(linje.naa)}"]
    return [*vist, f"       {merker}", *_stiler(linje)]


def _ramme(celler: Sequence[Celle]) -> str:
    return f"|{''.join(celle.tegn for celle in celler)}|" if celler else "(ingen linje)"


def _stiler(linje: Linjepar) -> list[str]:
    """`7-12: felt → aktiv` for each stretch of columns that both have, and that look another way now."""
    par = [(for_.stil, naa.stil) for for_, naa in zip(linje.for_, linje.naa, strict=False)]
    ut, kol = [], 1
    for (for_, naa), gruppe in groupby(par):
        til = kol + len(list(gruppe)) - 1
        if for_ != naa:
            ut.append(f"       {kol}-{til}: {for_} → {naa}")
        kol = til + 1
    return ut

"""How the form is painted: 22 lines of runs, from the picture and the fields in it."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.skjema.bilde import Bilde, Plass
from tui.skjema.lop import Lop
from tui.skjema.tegn import er_en_celle

FEILMERKE = ">"
PAAKREVDMERKE = "*"
VALGTMERKE = "»"
TOMT = "_"
SKJULT = "#"


class Feltbilde(NamedTuple):
    """What one field looks like just now: its cells, their role, and the mark in the column before (or none)."""

    kol: int
    celler: str
    rolle: str
    merke: str


def feltbilde(plass: Plass, tekst: str, *, aapent: bool, aktivt: bool, feil: bool) -> Feltbilde:
    """The look of a field.

    Colour alone carries no meaning: an open field shows its empty places as `_`, a wrong one has `>` before it, a
    mandatory one that is blank has `*`; each character of a secret is a `#`. A text longer
    than the field is cut, and ends in `…` to say so.
    """
    if plass.felt.hemmelig:
        tekst = SKJULT * len(tekst)
    celler = tekst if len(tekst) <= plass.lengde else tekst[: plass.lengde - 1] + "…"
    if not (celler.isascii() and celler.isprintable()):
        celler = "".join(tegn if er_en_celle(tegn) else "?" for tegn in celler)
    celler = celler.ljust(plass.lengde, TOMT if aapent else " ")
    mangler = aapent and plass.felt.paakrevd and not tekst
    if feil:
        return Feltbilde(plass.kol, celler, "feil", FEILMERKE)
    if aktivt:
        return Feltbilde(plass.kol, celler, "aktiv", PAAKREVDMERKE if mangler else "")
    if mangler:
        return Feltbilde(plass.kol, celler, "paakrevd", PAAKREVDMERKE)
    return Feltbilde(plass.kol, celler, "felt" if aapent else "beskyttet", "")


class Skjemategning:
    """Paints the lines of a form, and gives the same list again for a line that has not changed."""

    def __init__(self) -> None:
        self._linjer: dict[tuple[str, int], tuple[tuple[Feltbilde, ...], list[Lop]]] = {}
        self._felter: dict[int, tuple[Plass, str, bool, bool, bool, Feltbilde]] = {}

    def felt(self, plass: Plass, tekst: str, *, aapent: bool, aktivt: bool, feil: bool) -> Feltbilde:
        """The look of a field, worked out anew only when something of it is another than at the last call."""
        kjent = self._felter.get(id(plass))
        if kjent is not None and kjent[:5] == (plass, tekst, aapent, aktivt, feil):
            return kjent[5]
        bilde = feltbilde(plass, tekst, aapent=aapent, aktivt=aktivt, feil=feil)
        self._felter[id(plass)] = (plass, tekst, aapent, aktivt, feil, bilde)
        return bilde

    def linje(self, bilde: Bilde, rad: int, felter: Sequence[Feltbilde]) -> list[Lop]:
        """One line; `felter` are the fields that stand on it, from left to right."""
        innhold = tuple(felter)
        kjent = self._linjer.get((bilde.kode, rad))
        if kjent is not None and kjent[0] == innhold:
            return kjent[1]
        lop = _lop(bilde.linjer[rad], innhold)
        self._linjer[bilde.kode, rad] = (innhold, lop)
        return lop


def _lop(tegning: str, felter: Sequence[Feltbilde]) -> list[Lop]:
    lop: list[Lop] = []
    fram_til = 0
    for felt in felter:
        foran = tegning[fram_til : felt.kol]
        if felt.merke and foran and (felt.merke == FEILMERKE or foran.endswith(" ")):
            rolle = felt.rolle if felt.rolle in ("feil", "valgt") else "paakrevd"
            lop += (Lop(foran[:-1], "tekst"), Lop(felt.merke, rolle))
        else:
            lop.append(Lop(foran, "tekst"))
        lop.append(Lop(felt.celler, felt.rolle))
        fram_til = felt.kol + len(felt.celler)
    lop.append(Lop(tegning[fram_til:], "tekst"))
    return [bit for bit in lop if bit.tekst]

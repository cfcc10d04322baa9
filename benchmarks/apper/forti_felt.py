"""The form that both sides paint: forty fields with the labels and kinds of D-61-1, filled up from D-61-2."""

from __future__ import annotations

from dataclasses import replace

from screens.bilder.d61 import D61_1, D61_2
from tui.feltslag import Tekst
from tui.skjema.bilde import Bilde
from tui.skjema.felt import Felt

ANTALL = 40
SISTE_VERDI = "HELENMALT"
"""What stands in the last field from the start: it is painted when the whole form is."""

_TITTEL = "Førti felt"
_ETIKETT, _FELT, _KOLONNE = 15, 11, 29


def _felter() -> tuple[Felt, ...]:
    egne = {felt.navn for felt in D61_1.felter}
    alle = (*D61_1.felter, *(felt for felt in D61_2.felter if felt.navn not in egne))[:ANTALL]
    aapne = [replace(felt, beskyttet=False, paakrevd="", nokkel=False) for felt in alle]
    return (replace(aapne[0], slag=Tekst()), *aapne[1:-1], replace(aapne[-1], slag=Tekst()))


def _tegning(felter: tuple[Felt, ...]) -> str:
    celler = [f" {felt.label[:_ETIKETT]:{_ETIKETT}}: {'_' * _FELT}".ljust(_KOLONNE) for felt in felter]
    return "\n".join([f" {_TITTEL}", "", *("".join(celler[nr : nr + 2]) for nr in range(0, len(celler), 2))])


FELTER = _felter()
FORTI_FELT = Bilde(kode="FORTI", tittel=_TITTEL, tegning=_tegning(FELTER), felter=FELTER)

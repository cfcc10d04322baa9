"""A form that one can read and move about in: its texts, its pages, the cursor and the painting."""

from collections.abc import Sequence
from typing import Any

from tui.bilde import KOLONNER, LINJER, Bilde, Plass
from tui.felt import Felt
from tui.feltverdier import Feltverdier
from tui.lop import Lop
from tui.skjemategning import Feltbilde, Skjemategning, feltbilde


class Skjemaside:
    """The fields of one routine, shared by name across its pages, and the cursor on the page that is shown.

    Each method handles one key to its end before it returns; `melding` is then what the editor has to say about it
    in one sentence, empty when all went as meant. The cursor may stand on any of the 22 x 80 cells, as on a 3270.
    `feil` holds the sentences of the marked fields: whoever controls the form sets it, and a field's mark goes when
    its text is changed. Raises ValueError without pages or when two have the same code.
    """

    def __init__(self, sider: Sequence[Bilde]) -> None:
        self._sider = {bilde.kode: bilde for bilde in sider}
        if not sider or len(self._sider) < len(sider):
            raise ValueError("a form needs at least one page, each with its own code")
        self._felter = Feltverdier(sider)
        self._tegning = Skjemategning()
        self._bilde = sider[0]
        self._rad = self._kol = 0
        self.feil: dict[str, str] = {}
        self.melding = ""
        self.hjem()

    @property
    def tekster(self) -> dict[str, str]:
        """A copy of the text of every field, by name in reading order over all pages."""
        return dict(self._felter.lesbare)

    def tekst(self, navn: str) -> str:
        """The field's text, without blanks at the end. Raises KeyError for a name that the form does not have."""
        return self._felter.lesbare[navn]

    def felt(self, navn: str) -> Felt:
        """The field, as it is entered if any page does. Raises KeyError for a name that the form does not have."""
        return self._felter.felt(navn)

    def sett(self, navn: str, tekst: str) -> None:
        """Fills a field by an answer: no change of the caseworker's, any mark gone. Raises KeyError for no field."""
        self._felter.svar(navn, tekst)
        self.feil.pop(navn, None)

    def kontroller(self) -> tuple[dict[str, Any], dict[str, str]]:
        """The values of all fields and the sentences of the wrong ones, see `Feltverdier.kontroller`."""
        return self._felter.kontroller()

    def verdier(self) -> dict[str, Any]:
        """The value of each field; None when it is blank or cannot be read."""
        return self._felter.kontroller()[0]

    def varsler(self) -> dict[str, str]:
        """A sentence for each open field whose value is right but odd, as a code outside a partial list."""
        return self._felter.varsler()

    @property
    def endret(self) -> frozenset[str]:
        """The entry fields whose text differs from what was last answered or saved."""
        return self._felter.endret

    @property
    def for_nokkelen(self) -> frozenset[str]:
        """The entry fields that were typed for the key as it stands, see `Feltverdier.for_nokkelen`."""
        return self._felter.for_nokkelen

    @property
    def leter(self) -> bool:
        """Whether the key fields, as they were answered, lead to nobody."""
        return self._felter.leter

    @leter.setter
    def leter(self, leter: bool) -> None:
        self._felter.leter = leter

    @property
    def ulagret(self) -> bool:
        """Whether a field other than the key fields is `endret`."""
        return self._felter.ulagret

    def lagret(self) -> None:
        """What stands in the form is in the register now."""
        self._felter.lagret()

    @property
    def side(self) -> str:
        """The code of the page that is shown."""
        return self._bilde.kode

    def bytt_side(self, kode: str) -> None:
        """Shows another page, with the cursor in its first field. Raises KeyError for a page that there is not."""
        self._bilde = self._sider[kode]
        self.hjem()

    @property
    def markor(self) -> tuple[int, int]:
        """The cursor's row and column, from 0."""
        return self._rad, self._kol

    @property
    def felt_ved_markor(self) -> Felt | None:
        """The field under the cursor, protected or not; None on the picture's own text."""
        plass = self._plass()
        return None if plass is None else plass.felt

    @property
    def aapent_felt_ved_markor(self) -> Felt | None:
        """The field under the cursor when it may be entered as the texts stand; else None."""
        felt = self.felt_ved_markor
        return felt if felt is not None and self._felter.er_aapen(felt) else None

    def aapne_plasser(self) -> list[Plass]:
        """The entry fields of the page that are open as the texts stand, in the order of Tab."""
        return [plass for plass in self._bilde.plasser if self._felter.er_aapen(plass.felt)]

    def gaa_til(self, navn: str) -> None:
        """Puts the cursor in a field, on this page if it is there, else where it is entered.

        Raises KeyError for a name that the form does not have.
        """
        self._begynn()
        sider = (self._bilde, *self._sider.values())
        steder = [(bilde, plass) for bilde in sider if (plass := bilde.plass_for(navn)) is not None]
        if not steder:
            raise KeyError(f"the form has no field {navn!r}")
        best = min(steder, key=lambda sted: (sted[0] is not self._bilde, sted[1].felt.beskyttet))
        self._bilde = best[0]
        self._flytt(best[1])

    def hjem(self) -> None:
        """Home: the first open entry field of the page, or its first cell."""
        self._begynn()
        aapne = self.aapne_plasser()
        self._rad, self._kol = (aapne[0].rad, aapne[0].kol) if aapne else (0, 0)

    def neste_felt(self) -> None:
        """Tab: the next open entry field, after the last the first."""
        self._begynn()
        self._til_neste(self.aapne_plasser())

    def forrige_felt(self) -> None:
        """Shift+Tab: the open entry field before the one that the cursor stands in, before the first the last."""
        self._begynn()
        aapne = self.aapne_plasser()
        her = self._plass()
        start = self.markor if her is None else (her.rad, her.kol)
        foran = [plass for plass in aapne if (plass.rad, plass.kol) < start]
        if aapne:
            self._flytt((foran or aapne)[-1])

    def linjeskift(self) -> None:
        """The first open entry field on a line below, after the last the first."""
        self._begynn()
        aapne = self.aapne_plasser()
        self._til_neste([plass for plass in aapne if plass.rad > self._rad] or aapne[:1])

    def pil(self, dr: int, dk: int) -> None:
        """An arrow: so many rows down and columns to the right, round the edges as on a 3270."""
        self._begynn()
        ned, self._kol = divmod(self._kol + dk, KOLONNER)
        self._rad = (self._rad + dr + ned) % LINJER

    def slutt(self) -> None:
        """End: after the last character of the field, or on its last position when it is full."""
        self._begynn()
        plass = self._plass()
        if plass is not None:
            self._flytt(plass, len(self.tekst(plass.felt.navn)))

    def klikk(self, rad: int, kol: int) -> None:
        """The mouse: the cell, but in an open entry field no further than after its last character."""
        self._begynn()
        if not (0 <= rad < LINJER and 0 <= kol < KOLONNER):
            return
        self._rad, self._kol = rad, kol
        plass = self._plass()
        if plass is not None and self._felter.er_aapen(plass.felt):
            self._flytt(plass, min(kol - plass.kol, len(self.tekst(plass.felt.navn))))

    def linjer(self) -> list[list[Lop]]:
        """The 22 lines as runs, without the date, clock and code that the terminal adds.

        Roles: `tekst`, `felt`, `aktiv` (the open field with the cursor), `paakrevd` (blank and mandatory), `feil`,
        `beskyttet` (closed fields too). A line that has not changed since the last call is the same list.
        """
        her = self._plass()
        paa_rad: list[list[Feltbilde]] = [[] for _ in range(LINJER)]
        for plass in self._bilde.plasser:
            navn = plass.felt.navn
            aapent = self._felter.er_aapen(plass.felt)
            tekst = self._felter.lesbare[navn]
            bilde = feltbilde(plass, tekst, aapent=aapent, aktivt=aapent and plass is her, feil=navn in self.feil)
            paa_rad[plass.rad].append(bilde)
        return [self._tegning.linje(self._bilde, rad, felter) for rad, felter in enumerate(paa_rad)]

    def _begynn(self) -> None:
        """A new key: what the editor said about the last one is over."""
        self.melding = ""

    def _plass(self) -> Plass | None:
        return self._bilde.plass_ved(self._rad, self._kol)

    def _flytt(self, plass: Plass, pos: int = 0) -> None:
        self._rad, self._kol = plass.rad, plass.kol + min(pos, plass.lengde - 1)

    def _til_neste(self, plasser: Sequence[Plass]) -> None:
        """The first of the places after the cursor; after the last comes the first."""
        etter = [plass for plass in plasser if (plass.rad, plass.kol) > self.markor]
        if plasser:
            self._flytt((etter or plasser)[0])

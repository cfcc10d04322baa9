"""A form that one can read and move about in: its texts, its pages, the cursor and the painting."""

from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any, Self

from tui.skjema.bilde import Bilde, Plass
from tui.skjema.felt import Felt
from tui.skjema.feltverdier import Feltverdier
from tui.skjema.liste import Rulle
from tui.skjema.lop import Lop
from tui.skjema.skjemategning import VALGTMERKE, Feltbilde, Skjemategning
from tui.skjema.storrelse import KOLONNER, LINJER


class Skjemaside:
    """The fields of one routine, shared by name across its pages, and the cursor on the page that is shown.

    Each method handles one key to its end before it returns; `melding` is then what the editor has to say about it
    in one sentence, empty when all went as meant. The cursor may stand on any cell of the page, as on a 3270.
    `feil` holds the sentences of the marked fields: whoever controls the form sets it, and a field's mark goes when
    its text is changed. Raises ValueError without pages, when two have the same code, or when two have a list.
    """

    def __init__(self, sider: Sequence[Bilde]) -> None:
        self._sider = {bilde.kode: bilde for bilde in sider}
        if not sider or len(self._sider) < len(sider):
            raise ValueError("a form needs at least one page, each with its own code")
        lister = [bilde.liste for bilde in sider if bilde.liste]
        if len(lister) > 1:
            raise ValueError("a form has room for one list")
        self._erklaert = tuple(sider)
        self._rulle = Rulle(lister[0]) if lister else None
        self._felter = Feltverdier(sider)
        self._tegning = Skjemategning()
        self._bilde = sider[0]
        self._rad = self._kol = 0
        self.feil: dict[str, str] = {}
        self.melding = ""
        self.hjem()

    def kopi(self) -> Self:
        """The same form once more, to be filled in without this one."""
        ny = copy(self)
        ny._felter, ny._rulle, ny._tegning = self._felter.kopi(), copy(self._rulle), Skjemategning()
        ny.feil = dict(self.feil)
        return ny

    @property
    def tekster(self) -> dict[str, str]:
        """A copy of the text of every field, by name in reading order over all pages."""
        return dict(self._felter.lesbare)

    def tekst(self, navn: str) -> str:
        """The field's text, without blanks at the end. Raises KeyError for a name that the form does not have."""
        return self._felter.lesbare[navn]

    @property
    def viste(self) -> dict[str, str]:
        """The text of every field as it is shown and sent, by name likewise."""
        return {navn: self._felter.vist(navn) for navn in self._felter.lesbare}

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

    def besvart(self, *, om_noen: bool) -> None:
        """An answer stands in the form whole, `om_noen` when it says whom the form is about.

        The rows of a list are never what something unsaved came to.
        """
        if self._rulle is None:
            self._felter.besvart(om_noen=om_noen)

    @property
    def side(self) -> str:
        """The code of the page that is shown."""
        return self._bilde.kode

    @property
    def sidetall(self) -> str:
        """Which page of the form is shown, or else of its list: `side 2 av 6`; empty when there is only one."""
        if len(self._sider) > 1:
            return f"side {list(self._sider).index(self._bilde.kode) + 1} av {len(self._sider)}"
        return self.liste_her.sidetall if self.liste_her else ""

    @property
    def posisjon(self) -> str:
        """Which rows of the list are on show, as a sentence; empty on a page without a list, or without rows."""
        return self.liste_her.posisjon if self.liste_her else ""

    def tilpass(self, hoyde: int) -> None:
        """Takes the number of lines of the pages, at least 22: the list shows as many rows as there is room for.

        The cursor stays in its field, or in its row of the list.
        """
        if self._bilde.hoyde == max(hoyde, LINJER):
            return
        plass, rad = self._plass(), self.rad_ved_markor
        sider = [bilde.i_hoyde(hoyde) for bilde in self._erklaert]
        self._sider = {bilde.kode: bilde for bilde in sider}
        self._bilde = self._sider[self._bilde.kode]
        self._tegning = Skjemategning()
        self._felter.ta_med(sider)
        self._rad = min(self._rad, self._bilde.hoyde - 1)
        if self._rulle:
            self._rulle.tilpass(self._rulle.liste.antall + self._bilde.hoyde - LINJER, vis=rad)
            plass = self._radens_plass(rad - self._rulle.forste) if rad is not None else plass
        if plass and (samme := self._bilde.plass_for(plass.felt.navn)):
            self._rad = samme.rad
        if self._rulle:
            self._vis_rader()

    def ta_sider(self, sider: Sequence[Bilde]) -> None:
        """Takes other pages with the same codes; the fields that are there still keep what stands in them.

        The cursor stays in its field, else it goes to the first one. Raises KeyError when the page on show is gone.
        """
        hoyde, plass = self._bilde.hoyde, self._plass()
        self._erklaert = tuple(sider)
        self._sider = {bilde.kode: bilde.i_hoyde(hoyde) for bilde in sider}
        self._bilde = self._sider[self._bilde.kode]
        self._tegning = Skjemategning()
        self._felter.behold([*self._sider.values()])
        self.feil = {navn: setning for navn, setning in self.feil.items() if navn in self._felter.lesbare}
        samme = self._bilde.plass_for(plass.felt.navn) if plass else None
        if plass is not None and samme is not None:
            self._flytt(samme, self._kol - plass.kol)
        elif plass is not None:
            self.hjem()

    def sett_rader(self, rader: Sequence[Mapping[str, str]], om: str) -> None:
        """Fills the list by an answer: every row, each with the texts of its fields. Raises LookupError for no list.

        `om` is said after which of them are on show.
        """
        if self._rulle is None:
            raise LookupError("the form has no list")
        self._rulle.fyll(rader, om)
        self._vis_rader()

    @property
    def liste_her(self) -> Rulle | None:
        """The list of the page that is shown, None when it has none."""
        return self._rulle if self._bilde.liste else None

    @property
    def rad_ved_markor(self) -> int | None:
        """Which of all the rows of the list the cursor stands in, counted from 0; None when in none."""
        rulle, plass = self.liste_her, self._bilde.rad_ved(self._rad)
        if rulle is None or plass is None or plass >= len(rulle.paa_siden):
            return None
        return rulle.forste + plass

    def bla_liste(self, steg: int) -> None:
        """Moves the list of the page so many pages, as far as there are rows."""
        if self._rulle:
            self._rulle.rull(steg * self._rulle.synlige)
            self._vis_rader()

    def vis_fot(self) -> None:
        """Lets what stands below the list follow the row of the cursor."""
        rulle, rad = self.liste_her, self.rad_ved_markor
        for navn in rulle.liste.fot if rulle else ():
            assert rulle is not None
            vist = [en[navn] for en in rulle.paa_siden if en.get(navn)]
            self._felter.svar(navn, rulle.rader[rad].get(navn, "") if rad is not None else (vist or [""])[-1])

    def _vis_rader(self) -> None:
        rulle = self._rulle
        assert rulle is not None
        for nr in range(rulle.synlige):
            rad = rulle.paa_siden[nr] if nr < len(rulle.paa_siden) else {}
            for felt in rulle.liste.felter:
                self._felter.svar(f"{felt.navn}_{rulle.liste.forste + nr}", rad.get(felt.navn, ""))
        self.vis_fot()

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
        """Tab: the next open entry field, or the list, which counts as one; after the last the first."""
        self._begynn()
        self._til_neste(self._stopp())

    def forrige_felt(self) -> None:
        """Shift+Tab: the stop of Tab before the field that the cursor stands in, before the first the last."""
        self._begynn()
        aapne = self._stopp()
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
        """An arrow: so many rows down and columns to the right, round the edges as on a 3270.

        Past the first or the last row on show of a list, which has more of them that way, the list moves.
        """
        self._begynn()
        if self._rull_forbi(dr):
            return
        ned, self._kol = divmod(self._kol + dk, KOLONNER)
        self._rad = (self._rad + dr + ned) % self._bilde.hoyde

    def slutt(self) -> None:
        """End: after the last character of the field, or on its last position when it is full."""
        self._begynn()
        plass = self._plass()
        if plass is not None:
            self._flytt(plass, len(self.tekst(plass.felt.navn)))

    def klikk(self, rad: int, kol: int) -> None:
        """The mouse: the cell, but in an open entry field no further than after its last character."""
        self._begynn()
        if not (0 <= rad < self._bilde.hoyde and 0 <= kol < KOLONNER):
            return
        self._rad, self._kol = rad, kol
        plass = self._plass()
        if plass is not None and self._felter.er_aapen(plass.felt):
            self._flytt(plass, min(kol - plass.kol, len(self.tekst(plass.felt.navn))))

    def linjer(self) -> list[list[Lop]]:
        """The lines as runs, without the date, clock and code that the terminal adds.

        Roles: `tekst`, `felt`, `aktiv` (the open field with the cursor), `paakrevd` (blank and mandatory), `feil`,
        `beskyttet` (closed fields too), `valgt` (the row of the list with the cursor). A line that has not changed
        since the last call is the same list.
        """
        her = self._plass()
        valgt_rad = self._rad if self.rad_ved_markor is not None else None
        paa_rad: list[list[Feltbilde]] = [[] for _ in range(self._bilde.hoyde)]
        for plass in self._bilde.plasser:
            navn = plass.felt.navn
            aapent = self._felter.er_aapen(plass.felt)
            tekst = self._felter.vist(navn)
            bilde = self._tegning.felt(
                plass, tekst, aapent=aapent, aktivt=aapent and plass is her, feil=navn in self.feil
            )
            if plass.rad == valgt_rad:
                bilde = bilde._replace(rolle="valgt", merke="" if paa_rad[plass.rad] else VALGTMERKE)
            paa_rad[plass.rad].append(bilde)
        return [self._tegning.linje(self._bilde, rad, felter) for rad, felter in enumerate(paa_rad)]

    def _begynn(self) -> None:
        """A new key: what the editor said about the last one is over."""
        self.melding = ""

    def _rull_forbi(self, dr: int) -> bool:
        rulle, rad = self.liste_her, self.rad_ved_markor
        if not dr or rulle is None or rad is None or 0 <= rad - rulle.forste + dr < len(rulle.paa_siden):
            return False
        if not rulle.rull(dr):
            return False
        self._vis_rader()
        return True

    def _stopp(self) -> list[Plass]:
        """Where Tab stops: the open entry fields, and the row of the list that is chosen, or that it opens at."""
        rulle, rad = self.liste_her, self.rad_ved_markor
        if rulle is None or not rulle.paa_siden:
            return self.aapne_plasser()
        nr = rad - rulle.forste if rad is not None else len(rulle.paa_siden) - 1 if rulle.liste.siste_forst else 0
        return sorted((*self.aapne_plasser(), self._radens_plass(nr)), key=lambda plass: (plass.rad, plass.kol))

    def _radens_plass(self, nr: int) -> Plass:
        """The first field of a row of the list, counted from 0 over those on show."""
        assert self._rulle is not None
        plass = self._bilde.plass_for(self._rulle.liste.feltnavn(nr))
        assert plass is not None, "a list has a place for each row on show"
        return plass

    def _plass(self) -> Plass | None:
        return self._bilde.plass_ved(self._rad, self._kol)

    def _flytt(self, plass: Plass, pos: int = 0) -> None:
        self._rad, self._kol = plass.rad, plass.kol + min(pos, plass.lengde - 1)

    def _til_neste(self, plasser: Sequence[Plass]) -> None:
        """The first of the places after the cursor; after the last comes the first."""
        etter = [plass for plass in plasser if (plass.rad, plass.kol) > self.markor]
        if plasser:
            self._flytt((etter or plasser)[0])

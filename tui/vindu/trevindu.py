"""The window of a tree: a line a node on the first page, and what is said of each when it is unfolded."""

import textwrap
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from tui.skjema.liste import sidetall
from tui.skjema.lop import Lop, malbar
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.svar import Tre, Trenode
from tui.vindu.kant import TEKSTBREDDE
from tui.vindu.vindu import Lesevindu, Vindusbilde, Vindusvar

FORKORTET = "…"
OM_LINJENE = (
    "Hver linje er ett tall: navn, verdi og regnestykket med bare tallene i. Bokstaven til høyre er graden: A er "
    "lovtekst eller offisiell tabell, B er en annen kilde, C er sluttet eller valgt av oss. Står det ± foran, ville en "
    "annen lesning av loven gitt et annet tall. En linje som slutter med …, vises hel når den foldes ut."
)
TASTENE = {
    "Enter": "folder tallet ut: formelen i ord, hvor den står, hvem som skrev tallene inn, og hva andre lesninger gir. "
    "Enter igjen folder det sammen. På et tall som er vist over, går Enter dit det står.",
    "Pil opp, pil ned": "går til tallet over og under",
    "Pil høyre": "folder ut",
    "Pil venstre": "folder sammen, og går så oppover i regnestykket",
    "F7, F8": "blar en side (PgUp og PgDn også)",
    "Home, End": "går til første og siste tall",
    "Bokstaver": "går til neste tall med bokstavene i navnet; Rygg tar bort den siste",
    "Tab, Shift+Tab": "går til neste og forrige treff",
    "+ og -": "folder ut og sammen alt",
    "F3": "lukker vinduet",
}
_TASTEBREDDE = 18
_RAD = 1
_BREDDE = KOLONNER
_TEKST = _BREDDE - 4
_GRUNT = 6
"""A tree of at most so many levels is indented by two columns a level, a deeper one by one."""
_MERKE = 2
"""Columns before the text of a row, for the mark of the chosen node."""


class _Rad(NamedTuple):
    """One line of the window: which of the nodes on show it belongs to, its text, and what stands at its right edge."""

    nummer: int
    tekst: str
    merke: str = ""


class Trevindu:
    """A window over the whole form with a tree in it; `TASTENE` are its keys."""

    def __init__(self, tre: Tre, linjer: int = LINJER) -> None:
        self.tittel = malbar(tre.tittel)
        self.sok = ""
        self._rot = tre.rot
        self._foreldre = dict(_foreldre(tre.rot))
        dybde = max(dybde for _, dybde in _paa_rad(tre.rot, self._foreldre))
        self._innrykk = 2 if dybde <= _GRUNT else 1
        self._aapne: set[Trenode] = set()
        self._merket = tre.rot
        self._forste = 0
        self._hjelp: Lesevindu | None = None
        self._linjer = linjer

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form that the window may cover."""
        self._linjer = linjer
        if self._hjelp:
            self._hjelp.tilpass(linjer)
        self._vis_merket()

    @property
    def innhold(self) -> list[str]:
        """Every line of the tree when all is unfolded."""
        return [rad.tekst for rad in self._som_rader(list(_paa_rad(self._rot, self._foreldre)), self._foreldre)]

    @property
    def brukbare(self) -> frozenset[str]:
        """The actions that the key line shows while the window is open."""
        return frozenset({"hjelp", "tilbake", "bla_opp", "bla_ned"})

    def tast(self, handling: str | None, tegn: str | None) -> Vindusvar:
        """Takes one key; see Vindu."""
        if self._hjelp:
            if self._hjelp.tast(handling, tegn) is Vindusvar.LUKKET:
                self._hjelp = None
            return Vindusvar.AAPENT
        if handling in {"tilbake", "lukk"}:
            return Vindusvar.LUKKET
        if handling == "hjelp":
            self._hjelp = Lesevindu("Tastene i dette vinduet", _hjelp(), self._linjer)
        elif handling == "rygg" and self.sok:
            self._sok_etter(self.sok[:-1], fra=0)
        elif handling in {"neste_felt", "forrige_felt"}:
            self._neste_treff(1 if handling == "neste_felt" else -1)
        elif handling is None and tegn in {"+", "-"}:
            self._fold_alt(ut=tegn == "+")
        elif handling is None and tegn:
            self._sok_etter(self.sok + malbar(tegn), fra=0 if self.sok else 1)
        elif not self._flytt(handling):
            return Vindusvar.UKJENT
        return Vindusvar.AAPENT

    def klikk(self, rad: int, kol: int) -> Vindusvar:
        """A click on a node chooses it, and one on the chosen node unfolds it; outside, it closes the window."""
        if self._hjelp:
            if self._hjelp.klikk(rad, kol) is Vindusvar.LUKKET:
                self._hjelp = None
            return Vindusvar.AAPENT
        if not _RAD <= rad < self._linjer or not 0 <= kol < _BREDDE:
            return Vindusvar.LUKKET
        rader = self._rader()
        linje = self._forste + rad - _RAD - 1
        if _RAD < rad < self._linjer - 1 and linje < len(rader):
            node = self._noder()[rader[linje].nummer][0]
            if node is self._merket:
                self._fold(node)
            self._merk(node)
        return Vindusvar.AAPENT

    def bilde(self) -> Vindusbilde:
        """The window as it is to be painted."""
        if self._hjelp:
            return self._hjelp.bilde()
        rader, merket = self._rader(), self._nummer()
        kropp = [
            self._linje(rader[nr] if nr < len(rader) else None, merket, forste=nr == 0 or _ny_node(rader, nr))
            for nr in range(self._forste, self._forste + self._synlige)
        ]
        topp = f" {self.tittel[: _TEKST - 2]} "
        linjer = [
            [Lop("┌─", "vindu"), Lop(topp, "vindu_tittel"), Lop("─" * (_BREDDE - 3 - len(topp)) + "┐", "vindu")],
            *kropp,
            [Lop(f"└─ {self._bunn(len(rader))} "[: _BREDDE - 1].ljust(_BREDDE - 1, "─") + "┘", "vindu")],
        ]
        return Vindusbilde(_RAD, 0, linjer, (_RAD + 1 + max(self._spenn()[0] - self._forste, 0), 2))

    # The rows

    @property
    def _synlige(self) -> int:
        return max(self._linjer - _RAD - 2, 1)

    def _noder(self) -> list[tuple[Trenode, int]]:
        """The nodes on show, each with its depth."""
        return list(_paa_rad(self._rot, self._aapne))

    def _rader(self) -> list[_Rad]:
        return self._som_rader(self._noder(), self._aapne)

    def _som_rader(self, noder: Sequence[tuple[Trenode, int]], aapne: Container[Trenode]) -> list[_Rad]:
        rader: list[_Rad] = []
        for nummer, (node, dybde) in enumerate(noder):
            innrykk = " " * (self._innrykk * dybde)
            if node in aapne:
                rader += (_Rad(nummer, linje) for linje in _utfoldet(node, innrykk))
            else:
                rader.append(_Rad(nummer, _kuttet(innrykk + node.linje, node.merke), node.merke))
        return rader

    def _nummer(self) -> int:
        """Which of the nodes on show is the chosen one."""
        return next(nr for nr, (node, _) in enumerate(self._noder()) if node is self._merket)

    def _spenn(self) -> tuple[int, int]:
        """The first and the last row of the chosen node."""
        nummer = self._nummer()
        mine = [nr for nr, rad in enumerate(self._rader()) if rad.nummer == nummer]
        return mine[0], mine[-1]

    def _linje(self, rad: _Rad | None, merket: int, *, forste: bool) -> list[Lop]:
        valgt = rad is not None and rad.nummer == merket
        tekst = f"{'>' if valgt and forste else ' '} {rad.tekst if rad else ''}"
        merke = rad.merke if rad else ""
        vist = f"{malbar(tekst)[: _TEKST - len(merke)].ljust(_TEKST - len(merke))}{merke}"
        return [Lop("│ ", "vindu"), Lop(vist, "valgt" if valgt and forste else "vindu"), Lop(" │", "vindu")]

    def _bunn(self, antall: int) -> str:
        if self.sok:
            treff = "Tab går til neste" if self._treff() else "ingen treff"
            return f"Søk: {self.sok} · {treff} · Rygg retter · F3 lukker"
        side = sidetall(self._forste, self._synlige, antall)
        blar = f"{side} · " if side else ""
        return f"{blar}Enter folder ut · bokstaver søker · F1 hjelp · F3 lukker"

    # Moving and folding

    def _flytt(self, handling: str | None) -> bool:
        """Does an action that moves or folds; False for one that the window does not have."""
        noder = self._noder()
        nummer = self._nummer()
        if handling == "send":
            self._fold(self._merket)
        elif handling == "pil_hoyre":
            if self._merket not in self._aapne:
                self._fold(self._merket)
        elif handling == "pil_venstre":
            if self._merket in self._aapne:
                self._fold(self._merket)
            else:
                self._merk(self._foreldre[self._merket] or self._merket)
        elif handling in {"pil_opp", "pil_ned"}:
            self._pil(1 if handling == "pil_ned" else -1, noder, nummer)
        elif handling in {"bla_opp", "bla_ned"}:
            self._bla(self._synlige if handling == "bla_ned" else -self._synlige)
        elif handling in {"hjem", "slutt"}:
            self._merk(noder[0 if handling == "hjem" else -1][0])
        else:
            return False
        self.sok = ""
        return True

    def _pil(self, steg: int, noder: Sequence[tuple[Trenode, int]], nummer: int) -> None:
        """To the next node; a line at a time through one that has more lines than the window."""
        forste, siste = self._spenn()
        if steg > 0 and siste >= self._forste + self._synlige:
            self._forste += 1
        elif steg < 0 and forste < self._forste:
            self._forste -= 1
        elif 0 <= nummer + steg < len(noder):
            self._merk(noder[nummer + steg][0])

    def _bla(self, steg: int) -> None:
        """A page on, with the first node that begins on it chosen; past either end the last or the first node."""
        rader, noder = self._rader(), self._noder()
        forste = min(max(self._forste + steg, 0), max(len(rader) - self._synlige, 0))
        if forste == self._forste:
            self._merk(noder[-1 if steg > 0 else 0][0])
            return
        self._forste = forste
        side = range(forste, min(forste + self._synlige, len(rader)))
        begynner = next((nr for nr in side if _ny_node(rader, nr)), forste)
        self._merket = noder[rader[begynner].nummer][0]

    def _fold(self, node: Trenode) -> None:
        if node.viser_til is not None:
            self._vis(node.viser_til)
            return
        self._aapne ^= {node}
        self._vis_merket()

    def _fold_alt(self, *, ut: bool) -> None:
        self._aapne = {node for node in self._foreldre if node.viser_til is None} if ut else set()
        synlige = {node for node, _ in self._noder()}
        while self._merket not in synlige:
            self._merket = self._foreldre[self._merket] or self._rot
        self.sok = ""
        self._vis_merket()

    def _vis(self, node: Trenode) -> None:
        """Chooses a node, and unfolds what it stands in when it is not on show."""
        barn, forelder = node, self._foreldre[node]
        while forelder is not None:
            if barn in forelder.blader:
                self._aapne.add(forelder)
            barn, forelder = forelder, self._foreldre[forelder]
        self._merk(node)

    def _merk(self, node: Trenode) -> None:
        self._merket = node
        self._vis_merket()

    def _vis_merket(self) -> None:
        """Moves the page so that the chosen node is on it, from its first line on."""
        forste, siste = self._spenn()
        self._forste = min(max(self._forste, siste - self._synlige + 1), forste)
        self._forste = max(min(self._forste, len(self._rader()) - self._synlige), 0)

    # Searching

    def _treff(self) -> list[Trenode]:
        sok = self.sok.casefold()
        return [node for node in self._foreldre if sok in node.navn.casefold()]

    def _sok_etter(self, sok: str, *, fra: int) -> None:
        """Goes to the first node with `sok` in its name, from the chosen one, or (`fra` 1) from the one after it.

        A node that stands on a line goes before one that something must be unfolded for.
        """
        self.sok = sok
        alle = list(self._foreldre)
        start = alle.index(self._merket) + fra
        treff = set(self._treff()) if sok else set()
        funnet = [node for node in (*alle[start:], *alle[:start]) if node in treff]
        paa_rad = {node for node, _ in self._noder()}
        if funnet:
            self._vis(next((node for node in funnet if node in paa_rad), funnet[0]))

    def _neste_treff(self, steg: int) -> None:
        treff = self._treff() if self.sok else list(self._foreldre)
        alle = list(self._foreldre)
        her = alle.index(self._merket)
        etter = [node for node in treff if (alle.index(node) - her) * steg > 0]
        if treff:
            self._vis((etter or treff)[0 if steg > 0 else -1])


def _hjelp() -> list[str]:
    """The help on the window, the keys in a column of their own."""
    linjer = [OM_LINJENE, ""]
    for tast, tekst in TASTENE.items():
        forste, *resten = textwrap.wrap(tekst, TEKSTBREDDE - _TASTEBREDDE)
        linjer += [f"{tast:<{_TASTEBREDDE}}{forste}", *(" " * _TASTEBREDDE + del_ for del_ in resten)]
    return linjer


def _foreldre(node: Trenode, forelder: Trenode | None = None) -> Iterator[tuple[Trenode, Trenode | None]]:
    """Every node in the order of the tree, with the one above it."""
    yield node, forelder
    for under in (*node.blader, *node.barn):
        yield from _foreldre(under, node)


def _paa_rad(node: Trenode, aapne: Container[Trenode], dybde: int = 0) -> Iterator[tuple[Trenode, int]]:
    """The nodes on show, each with its depth, when those in `aapne` are unfolded."""
    yield node, dybde
    for under in (*(node.blader if node in aapne else ()), *node.barn):
        yield from _paa_rad(under, aapne, dybde + 1)


def _kuttet(tekst: str, merke: str) -> str:
    """The text as far as there is room beside the mark; it is cut between words, so that no number becomes another."""
    plass = _TEKST - _MERKE - (len(merke) + 1 if merke else 0)
    if len(tekst) <= plass:
        return malbar(tekst)
    med = tekst[: plass - 1]
    hele_ord = med if tekst[plass - 1] == " " else med.rpartition(" ")[0]
    return malbar((hele_ord if hele_ord.strip() else med).rstrip(" ")) + FORKORTET


def _utfoldet(node: Trenode, innrykk: str) -> Iterator[str]:
    """All that is said of a node, as lines, each paragraph after the first as a point under it."""
    for nr, avsnitt in enumerate(node.hele):
        foran, etter = innrykk + ("  · " if nr else ""), innrykk + "    "
        for linje in textwrap.wrap(avsnitt, _TEKST - _MERKE, initial_indent=foran, subsequent_indent=etter):
            yield malbar(linje)


def _ny_node(rader: Sequence[_Rad], nr: int) -> bool:
    """Whether a row is the first of its node."""
    return nr < len(rader) and (nr == 0 or rader[nr].nummer != rader[nr - 1].nummer)

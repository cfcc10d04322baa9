"""The window in which the papers on the desk are read, page by page."""

from collections.abc import Sequence

from tui.skjema.storrelse import LINJER
from tui.vindu import kant
from tui.vindu.kant import KOL, RAD, TEKSTBREDDE, innenfor
from tui.vindu.papir import Papir, arkene
from tui.vindu.vindu import BLAR, Vindusbilde, Vindusvar

_LUKKER = frozenset({"tilbake", "send", "papirer"})


class Papirvindu:
    """A window with a page in it: F7/F8 through all papers, Tab to the next one, F3, Enter or F11 to close it.

    A page is never cut: one that is longer than the window is gone through before the next one comes. `sist` is the
    window that was closed before: this one opens where that was left. It holds the papers as they are now; there is at
    least one.
    """

    brukbare = BLAR | {"papirer"}

    def __init__(self, papirer: Sequence[Papir], sist: "Papirvindu | None" = None) -> None:
        self._papirer = tuple(papirer)
        self._ark = arkene(self._papirer)
        self._her = 0
        self._forste = 0
        if sist and sist._papir in self._papirer:
            for_ = sist._ark[sist._her]
            samme = self._papirer[for_.papir : for_.papir + 1] == (sist._papir,)
            papir = for_.papir if samme else self._papirer.index(sist._papir)
            self._her, self._forste = self._forste_ark(papir) + for_.side, sist._forste
        self.tilpass(LINJER)

    @property
    def tittel(self) -> str:
        """The paper's title, and which paper and page of how many it is."""
        ark = self._ark[self._her]
        hvor = f" · {ark.hvor}"
        return f"{ark.tittel[: TEKSTBREDDE - 2 - len(hvor)]}{hvor}"

    @property
    def innhold(self) -> list[str]:
        """The lines of every page."""
        return [linje for ark in self._ark for linje in ark.linjer]

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form; the window goes down to the last of them if a page needs it."""
        lengst = max(len(ark.linjer) for ark in self._ark)
        self._synlige = max(min(linjer - RAD - 2, lengst), 1)
        self._rull(0)

    def tast(self, handling: str | None, tegn: str | None) -> Vindusvar:  # noqa: ARG002
        """Takes one key; see Vindu."""
        if handling in _LUKKER:
            return Vindusvar.LUKKET
        if handling in {"bla_opp", "bla_ned"}:
            self._bla(1 if handling == "bla_ned" else -1)
        elif handling in {"pil_opp", "pil_ned"}:
            self._rull(1 if handling == "pil_ned" else -1)
        elif handling in {"neste_felt", "pil_hoyre", "forrige_felt", "pil_venstre"}:
            self._papir_videre(1 if handling in {"neste_felt", "pil_hoyre"} else -1)
        elif handling in {"hjem", "slutt"}:
            self._her = 0 if handling == "hjem" else len(self._ark) - 1
            self._forste = 0
        else:
            return Vindusvar.UKJENT
        return Vindusvar.AAPENT

    def klikk(self, rad: int, kol: int) -> Vindusvar:
        """A click outside closes the window."""
        return Vindusvar.AAPENT if innenfor(rad, kol, self._synlige + 2) else Vindusvar.LUKKET

    def bilde(self) -> Vindusbilde:
        """The window as it is to be painted."""
        paa_arket = self._ark[self._her].linjer
        vist = [*paa_arket[self._forste : self._forste + self._synlige], *[""] * self._synlige][: self._synlige]
        linjer = [kant.topp(self.tittel), *map(kant.linje, vist), kant.bunn(self._tastene(len(paa_arket)))]
        return Vindusbilde(RAD, KOL, linjer, (RAD + 1, KOL + 2))

    def _tastene(self, linjer: int) -> str:
        lang = linjer > self._synlige
        til = self._forste + self._synlige
        deler = [f"linje {self._forste + 1}-{til} av {linjer}"] if lang else []
        deler += ["F7/F8 blar"] if lang or len(self._ark) > 1 else []
        deler += ["Tab neste papir"] if len(self._papirer) > 1 else []
        return " · ".join([*deler, "F3 lukker"])

    @property
    def _papir(self) -> Papir:
        return self._papirer[self._ark[self._her].papir]

    def _forste_ark(self, papir: int) -> int:
        return next(nr for nr, ark in enumerate(self._ark) if ark.papir == papir)

    def _bla(self, steg: int) -> None:
        if self._rull(steg * self._synlige) or not 0 <= self._her + steg < len(self._ark):
            return
        self._her += steg
        self._forste = 0 if steg > 0 else len(self._ark[self._her].linjer)
        self._rull(0)

    def _rull(self, linjer: int) -> bool:
        """Moves so many lines, as far as the page has more of them that way; False when it did not move."""
        siste = max(len(self._ark[self._her].linjer) - self._synlige, 0)
        for_, self._forste = self._forste, min(max(self._forste + linjer, 0), siste)
        return self._forste != for_

    def _papir_videre(self, steg: int) -> None:
        """To the first page of the next paper, or of the one before; there is none after the last."""
        papir = max(self._ark[self._her].papir + steg, 0)
        if papir < len(self._papirer):
            self._her, self._forste = self._forste_ark(papir), 0

"""Windows that are drawn over the form: text to read, and rows to choose from."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from tui.skjema.liste import sidetall
from tui.skjema.lop import Lop, malbar
from tui.skjema.storrelse import LINJER
from tui.vindu import kant, setninger
from tui.vindu.kant import KOL, RAD, TEKSTBREDDE, brett, innenfor, storste_hoyde

BLAR = frozenset({"tilbake", "bla_opp", "bla_ned"})
"""The actions of a window with pages."""


Valgrad = tuple[str | None, str]
"""A row to choose: its key and its text; with the key None a heading."""


class Vindusvar(Enum):
    """What a key did to a window."""

    AAPENT = "åpent"
    LUKKET = "lukket"
    VALGT = "valgt"
    UKJENT = "ukjent"


class Vindusbilde(NamedTuple):
    """A window as it lies over the form: its top left corner, its lines of runs, and where its cursor stands."""

    rad: int
    kol: int
    linjer: list[list[Lop]]
    markor: tuple[int, int]


class Vindu(Protocol):
    """A window: it takes keys while it is open, and draws itself."""

    @property
    def tittel(self) -> str:
        """What stands in its top edge."""

    @property
    def innhold(self) -> list[str]:
        """All its lines, also those that are not on show."""

    @property
    def brukbare(self) -> frozenset[str]:
        """The actions that the key line shows while it is open."""

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form that it may cover."""

    def tast(self, handling: str | None, tegn: str | None) -> Vindusvar:
        """Takes one key: the action it does, or the character it writes."""

    def klikk(self, rad: int, kol: int) -> Vindusvar:
        """Takes a click at a place of the form."""

    def bilde(self) -> Vindusbilde:
        """The window as it is to be painted."""


class Lesevindu:
    """A window of text: line by line with the arrows, page by page with F7/F8; F3, Enter or Escape closes it.

    A line may be a run, with a role of its own. `aapner` is the action that opened the window, when it closes it too.
    """

    def __init__(self, tittel: str, linjer: Sequence[str | Lop], plass: int = LINJER, *, aapner: str = "") -> None:
        self.tittel = malbar(tittel)
        self.brukbare = BLAR | {aapner} if aapner else BLAR
        self._linjer = [
            Lop(malbar(del_), rolle)
            for tekst, rolle in (linje if isinstance(linje, Lop) else (linje, "vindu") for linje in linjer)
            for bit in tekst.split("\n")
            for del_ in brett(bit)
        ]
        self._lukker = {"tilbake", "send", "lukk", aapner}
        self._forste = 0
        self.tilpass(plass)

    @property
    def innhold(self) -> list[str]:
        """All its lines, also those that are not on show."""
        return [linje.tekst for linje in self._linjer]

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form that it may cover."""
        self._synlige = min(storste_hoyde(linjer) - 2, max(len(self._linjer), 1))
        self._forste = min(self._forste, max(len(self._linjer) - self._synlige, 0))

    def tast(self, handling: str | None, tegn: str | None) -> Vindusvar:  # noqa: ARG002
        """Takes one key; see Vindu."""
        if handling in self._lukker:
            return Vindusvar.LUKKET
        steg = {
            "pil_opp": -1,
            "pil_ned": 1,
            "bla_opp": -self._synlige,
            "bla_ned": self._synlige,
            "hjem": -len(self._linjer),
            "slutt": len(self._linjer),
        }.get(handling or "")
        if steg is None:
            return Vindusvar.UKJENT
        siste = max(len(self._linjer) - self._synlige, 0)
        self._forste = min(max(self._forste + steg, 0), siste)
        return Vindusvar.AAPENT

    def klikk(self, rad: int, kol: int) -> Vindusvar:
        """A click outside closes the window."""
        return Vindusvar.AAPENT if innenfor(rad, kol, self._synlige + 2) else Vindusvar.LUKKET

    def bilde(self) -> Vindusbilde:
        """The window as it is to be painted."""
        synlig = self._linjer[self._forste : self._forste + self._synlige]
        side = sidetall(self._forste, self._synlige, len(self._linjer))
        blar = f"F7/F8 blar, {side} · " if side else ""
        kropp = [kant.linje(*linje) for linje in synlig]
        linjer = [kant.topp(self.tittel), *kropp, kant.bunn(f"{blar}F3 lukker")]
        return Vindusbilde(RAD, KOL, linjer, (RAD + 1, KOL + 2))


class Valgvindu:
    """A window of rows to choose from: typing narrows it, Enter picks the marked row, F3 closes it.

    `rader` are (key, text); with the key None a row is a heading, which is passed over, and what comes after a line
    break in the text is a line of its own below. `overskrift` stands over the rows and never rolls away. After
    `Vindusvar.VALGT` the key of the chosen row stands in `valg`.
    """

    brukbare = BLAR

    def __init__(self, tittel: str, rader: Sequence[Valgrad], plass: int = LINJER, overskrift: str = "") -> None:
        self.tittel = malbar(tittel)
        self.overskrift = malbar(overskrift)
        self.valg = ""
        self.sok = ""
        self._alle = tuple(rader)
        self._lete = [f"{nokkel} {tekst}".casefold() for nokkel, tekst in self._alle]
        self._nokkelbredde = max((len(nokkel or "") for nokkel, _ in self._alle), default=0)
        self._treff: Sequence[Valgrad] = _linjevis(self._alle)
        self._linjer = len(self._treff)
        self._ramme = 4 if overskrift else 3
        self._merket = 0
        self._forste = 0
        self.tilpass(plass)

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form that it may cover."""
        self._synlige = min(storste_hoyde(linjer) - self._ramme, max(self._linjer, 1))
        self._forste = min(self._forste, max(len(self._treff) - self._synlige, 0))
        self._merk(self._merket)

    @property
    def innhold(self) -> list[str]:
        """The rows that the search leaves."""
        return [self._radtekst(rad) for rad in self._treff]

    def tast(self, handling: str | None, tegn: str | None) -> Vindusvar:
        """Takes one key; see Vindu."""
        if handling in {"tilbake", "lukk"}:
            return Vindusvar.LUKKET
        if handling == "send":
            return self._velg(self._merket)
        steg = {
            "pil_opp": -1,
            "pil_ned": 1,
            "bla_opp": -self._synlige,
            "bla_ned": self._synlige,
            "hjem": -self._linjer,
            "slutt": self._linjer,
            "neste_felt": 1,
            "forrige_felt": -1,
        }.get(handling or "")
        if steg is not None:
            self._merk(self._merket + steg)
            return Vindusvar.AAPENT
        return self._rediger(handling, tegn)

    def klikk(self, rad: int, kol: int) -> Vindusvar:
        """A click on a row picks it; outside, it closes the window."""
        if not innenfor(rad, kol, self._synlige + self._ramme):
            return Vindusvar.LUKKET
        forste_rad = RAD + self._ramme - 1
        valgt = self._forste + rad - forste_rad
        if rad >= forste_rad and valgt < min(len(self._treff), self._forste + self._synlige):
            return self._velg(valgt)
        return Vindusvar.AAPENT

    def bilde(self) -> Vindusbilde:
        """The window as it is to be painted."""
        sok = f"Søk: {self.sok}"[-TEKSTBREDDE:]
        kropp = [kant.linje(sok, "vindu_felt")]
        if self.overskrift:
            kropp.append(kant.linje(f"  {self.overskrift}"[:TEKSTBREDDE]))
        for nr in range(self._forste, self._forste + self._synlige):
            merket = nr == self._merket and bool(self._treff)
            tekst = self._radtekst(self._treff[nr]) if nr < len(self._treff) else ""
            if not self._treff and nr == self._forste:
                tekst = setninger.INGEN_TREFF
            innrykk = "" if nr < len(self._treff) and self._treff[nr][0] is None else "> " if merket else "  "
            kropp.append(kant.linje(f"{innrykk}{tekst}"[:TEKSTBREDDE], "valgt" if merket else "vindu"))
        side = sidetall(self._forste, self._synlige, len(self._treff))
        blar = f" · F7/F8 blar, {side}" if side else ""
        bunn = f"{_antall(self._treff)} av {_antall(self._alle)}{blar} · Enter velger · F3 lukker"
        linjer = [kant.topp(self.tittel), *kropp, kant.bunn(bunn)]
        return Vindusbilde(RAD, KOL, linjer, (RAD + 1, KOL + 2 + len(sok)))

    def _rediger(self, handling: str | None, tegn: str | None) -> Vindusvar:
        if handling == "rygg":
            self._sok_etter(self.sok[:-1])
        elif handling in {"slett_til_slutt", "slett"}:
            self._sok_etter("")
        elif tegn:
            self._sok_etter(malbar(self.sok + tegn))
        else:
            return Vindusvar.UKJENT
        return Vindusvar.AAPENT

    def _sok_etter(self, sok: str) -> None:
        self.sok = sok
        ord_ = sok.casefold().split()
        par = zip(self._alle, self._lete, strict=True)
        alle = not ord_
        treff = [rad for rad, lete in par if alle or (rad[0] is not None and all(del_ in lete for del_ in ord_))]
        self._treff = _linjevis(treff)
        like = (nr for nr, (nokkel, _) in enumerate(self._treff) if (nokkel or "").casefold() == sok.strip().casefold())
        self._forste = 0
        self._merk(next(like, 0))

    def _merk(self, nr: int) -> None:
        """Marks a row, or the next one that can be chosen when it is a heading: in the direction that one came from."""
        mulige = [plass for plass, (nokkel, _) in enumerate(self._treff) if nokkel is not None] or [0]
        etter = [plass for plass in mulige if plass >= nr] or mulige[-1:]
        foran = [plass for plass in mulige if plass <= nr] or mulige[:1]
        self._merket = etter[0] if nr >= self._merket else foran[-1]
        vis_fra = 0 if self._merket == mulige[0] else self._merket
        siste_linje = next((plass for plass in mulige if plass > self._merket), len(self._treff)) - 1
        self._forste = min(max(self._forste, siste_linje - self._synlige + 1), vis_fra)

    def _velg(self, nr: int) -> Vindusvar:
        nokkel = self._treff[nr][0] if nr < len(self._treff) else None
        if nokkel is None:
            return Vindusvar.AAPENT
        self.valg = nokkel
        return Vindusvar.VALGT

    def _radtekst(self, rad: Valgrad) -> str:
        nokkel, tekst = rad
        return malbar(tekst if nokkel is None else f"{nokkel.ljust(self._nokkelbredde)}  {tekst}")


def _linjevis(rader: Sequence[Valgrad]) -> list[Valgrad]:
    """The rows a line each; a line that goes on from the one above has no key, and so is not chosen by itself."""
    linjer: list[Valgrad] = []
    for nokkel, tekst in rader:
        forste, *resten = tekst.split("\n")
        linjer += [(nokkel, forste), *((None, linje) for linje in resten)]
    return linjer


def _antall(rader: Sequence[Valgrad]) -> int:
    return sum(nokkel is not None for nokkel, _ in rader)

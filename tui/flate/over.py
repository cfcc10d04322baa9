"""What lies over the form and takes the keys before it: a question, the jump line, a window."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.flate import setninger
from tui.flate.bord import fra_bordet
from tui.flate.meldinger import Meldinger
from tui.flate.ramme import HOPP, HOPPLENGDE
from tui.skjema.storrelse import KOLONNER, LINJER
from tui.skjema.svar import Alvor, Tekstvindu, Tre, Valgliste
from tui.skjema.tekst.linjefelt import Linjefelt
from tui.vindu.palett import Palett
from tui.vindu.trevindu import Trevindu
from tui.vindu.vindu import Lesevindu, Valgvindu, Vindu, Vindusvar


@dataclass(slots=True)
class Sporsmaal:
    """A question on the message line that only J or N answers; F3 is N.

    Until it is `vist`, no key answers it: what was pressed then was meant for something else. `paa_forhaand` is whether
    there was such a key.
    """

    tekst: str
    ved_ja: Callable[[], None]
    vist: bool = False
    paa_forhaand: bool = False

    @property
    def paa_linjen(self) -> str:
        """The question, and that the keys before it do not count when there were any and the line has room."""
        med_merknad = f"{self.tekst}   {setninger.FOR_SPORSMAALET}"
        return med_merknad if self.paa_forhaand and len(med_merknad) <= KOLONNER else self.tekst


class Over:
    """At most one question, one jump line and one window, in that order of who gets the key.

    `avvist` is whether the window had no use for the last key: at the desk that is said only as long as it matters.
    `hopp_til` gets what was typed on the jump line; `velg` the key of a chosen row and the list that it was in, None
    for the list of a field's codes.
    """

    def __init__(
        self,
        meldinger: Meldinger,
        hopp_til: Callable[[str], None],
        velg: Callable[[str, Valgliste | None], None],
    ) -> None:
        self.sporsmaal: Sporsmaal | None = None
        self.hopp: Linjefelt | None = None
        self.vindu: Vindu | None = None
        self.avvist = False
        self._liste: Valgliste | None = None
        self._linjer = LINJER
        self._meldinger = meldinger
        self._hopp_til = hopp_til
        self._velg = velg

    @property
    def noe(self) -> bool:
        """Whether anything lies over the form."""
        return bool(self.sporsmaal or self.hopp or self.vindu)

    @property
    def markor(self) -> tuple[int, int] | None:
        """Where the cursor stands, None when it stands in the form."""
        if self.sporsmaal:
            return self._linjer, min(len(self.sporsmaal.tekst) + 1, KOLONNER - 1)
        if self.hopp:
            return self._linjer, len(HOPP) + self.hopp.markor
        return self.vindu.bilde().markor if self.vindu else None

    def spor(self, tekst: str, ved_ja: Callable[[], None], *, paa_forhaand: bool) -> None:
        """Asks, and does `ved_ja` when the answer is J; `paa_forhaand` when keys waited that were dropped."""
        self.sporsmaal = Sporsmaal(tekst, ved_ja, paa_forhaand=paa_forhaand)

    def vis(self, vindu: Vindu | Tekstvindu | Valgliste | Tre) -> None:
        """Opens a window in place of the one that was open."""
        self._liste = vindu if isinstance(vindu, Valgliste) else None
        if isinstance(vindu, Tekstvindu):
            self.vindu = Lesevindu(vindu.tittel, vindu.linjer)
        elif isinstance(vindu, Valgliste):
            self.vindu = Valgvindu(vindu.tittel, vindu.rader, overskrift=vindu.overskrift)
        elif isinstance(vindu, Tre):
            self.vindu = Trevindu(vindu)
        else:
            self.vindu = vindu
        self.vindu.tilpass(self._linjer)
        self.avvist = False

    def lukk(self) -> None:
        """Takes all of it away, a question without an answer."""
        self.sporsmaal = self.hopp = self.vindu = None

    def tilpass(self, linjer: int) -> None:
        """Takes the number of lines of the form, which the windows may cover."""
        self._linjer = linjer
        if self.vindu:
            self.vindu.tilpass(linjer)

    def aapne_hopp(self) -> None:
        """Opens the jump line; a window gives way to it."""
        self.vindu = None
        self.hopp = Linjefelt(HOPPLENGDE)

    def tast(self, handling: str | None, tegn: str | None) -> None:
        """Takes one key, when there is something over the form: the action that it does, or what it writes."""
        if self.sporsmaal:
            self._svar_paa(self.sporsmaal, handling, tegn)
        elif self.hopp:
            self._i_hopp(self.hopp, handling, tegn)
        elif self.vindu:
            self._etter_vindu(self.vindu, self.vindu.tast(handling, tegn if handling is None else None))

    def lim(self, tekst: str) -> None:
        """Takes a pasted text: its first line on the jump line, or as the search of a list."""
        forste = next(iter(tekst.splitlines()), "")
        if self.sporsmaal and not self.sporsmaal.vist:
            self.sporsmaal.paa_forhaand = True
        elif self.hopp and not self.sporsmaal:
            self.hopp.skriv(forste)
        elif isinstance(self.vindu, Valgvindu | Trevindu) and not self.sporsmaal and forste.strip():
            self.vindu.tast(None, forste.strip())

    def klikk(self, rad: int, kol: int) -> None:
        """Takes a click; only windows do something with it."""
        if self.vindu and not self.sporsmaal and not self.hopp:
            self._etter_vindu(self.vindu, self.vindu.klikk(rad, kol))

    def _svar_paa(self, sporsmaal: Sporsmaal, handling: str | None, tegn: str | None) -> None:
        svar = (tegn or "").casefold() if handling is None else ""
        if not sporsmaal.vist:
            sporsmaal.paa_forhaand = True
        elif svar == "j":
            self.sporsmaal = None
            sporsmaal.ved_ja()
        elif svar == "n" or handling == "tilbake":
            self.sporsmaal = None

    def _i_hopp(self, hopp: Linjefelt, handling: str | None, tegn: str | None) -> None:
        if handling in {"tilbake", "hopp"}:
            self.hopp = None
        elif handling == "send":
            self.hopp = None
            self._hopp_til(hopp.tekst)
        elif handling is None:
            hopp.skriv(tegn or "")
        else:
            hopp.rediger(handling)

    def _etter_vindu(self, vindu: Vindu, utfall: Vindusvar) -> None:
        self.avvist = utfall is Vindusvar.UKJENT
        if utfall is Vindusvar.UKJENT:
            if not fra_bordet(vindu):
                self._meldinger.si(setninger.VINDUET_ER_AAPENT, Alvor.VARSEL)
            return
        if utfall is Vindusvar.AAPENT:
            return
        self.vindu = None
        if utfall is Vindusvar.VALGT and isinstance(vindu, Palett):
            self._hopp_til(vindu.valg)
        elif utfall is Vindusvar.VALGT and isinstance(vindu, Valgvindu):
            self._velg(vindu.valg, self._liste)

"""What lies over the form while it lies there: the jump line, or a window, and what was pressed in it."""

from copy import copy
from dataclasses import dataclass, field
from enum import Enum

from tui.flate.vitne import Klikket
from tui.flyt.opptak.opptatt import Opptatt, lagt_til
from tui.flyt.steg import Skriv, Steghandling, Trykk
from tui.vindu.vindu import Valgvindu, Vindu, Vindusvar


class Loftslag(Enum):
    """How it came up: F10, Ctrl+P, F4 on a field, or by an answer."""

    HOPP = "hopp"
    PALETT = "palett"
    KODER = "koder"
    SVAR = "svar"


@dataclass
class Loft:
    """`raa` are the keys since it came up, and `skrevet` whether some of them stand in the flow already.

    `klikket` is whether the last that came was a click, and no key. `melding` is what line 23 said when it came up.
    """

    slag: Loftslag
    melding: str
    raa: list[Opptatt] = field(default_factory=list)
    skrevet: bool = False
    klikket: bool = False
    vindu: Vindu | None = None
    _ved_start: Vindu | None = None

    def tar(self, steg: Steghandling) -> None:
        """Takes a key as the step that does the same."""
        self.raa = lagt_til(self.raa, Opptatt(steg))

    def har(self, vindu: Vindu) -> None:
        """This is the window that came up."""
        self.vindu = vindu
        self._ved_start = copy(vindu)

    def valget(self, handling: str | None, tegn: str | None, klikk: Klikket | None) -> str | None:
        """The key of the row that this chooses in a list; None when it does something else."""
        if not isinstance(self.vindu, Valgvindu):
            return None
        proven = copy(self.vindu)
        utfall = proven.klikk(klikk.rad, klikk.kol) if klikk else proven.tast(handling, tegn)
        return proven.valg if utfall is Vindusvar.VALGT else None

    def som_velger(self, valg: str) -> list[Opptatt]:
        """The steps that choose it: by its key where that leads there, else as it was done."""
        proven = copy(self._ved_start)
        if not self.skrevet and valg.strip() and isinstance(proven, Valgvindu):
            for tegn in valg:
                proven.tast(None, tegn)
            if proven.tast("send", None) is Vindusvar.VALGT and proven.valg == valg:
                return [Opptatt(Skriv(valg)), Opptatt(Trykk(("Enter",)))]
        return self.raa

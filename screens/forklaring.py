"""F2: the tree under a number, in a window over the form."""

from typing import TYPE_CHECKING

from tui.svar import Svar, Tekstvindu
from tui.vindu import TEKSTBREDDE

if TYPE_CHECKING:
    from rules.beregning import Beregning
    from rules.tall import Ledd


FORKLART = (
    "grunnlag",
    "dagsats",
    "forsorgertillegg",
    "ukesats_for_samordning",
    "ukesats",
    "maks_uker",
    "minsteinntekt",
    "g",
)


def forklaring(beregning: "Beregning", felt: str) -> Svar:
    """The tree of the number that a field of the forms shows; outside such a field that of the ukesats."""
    navn, _, nummer = felt.rpartition("_")
    if navn in ("inntekt", "justert") and nummer.isdigit():
        aar = beregning.arsinntekt if navn == "inntekt" else beregning.justert
        return treet(aar[int(nummer) - 1])
    return treet(getattr(beregning, felt if felt in FORKLART else "ukesats"))


def treet(tall: "Ledd") -> Svar:
    """A window with the formula, the values, the paragraph and the grade of a number and of all it was made from."""
    from rules.forklaring import forklar, linjer

    return Svar(vindu=Tekstvindu(f"Hvorfor: {tall.navn}", list(linjer(forklar(tall), TEKSTBREDDE))))

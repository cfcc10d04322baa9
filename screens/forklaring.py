"""F2: the tree under a number, in a window over the form."""

from typing import TYPE_CHECKING

from tui.svar import Svar, Tekstvindu

if TYPE_CHECKING:
    from rules.beregning import Beregning
    from rules.tall import Ledd

BREDDE = 74
UTEN_TALL = "Dette feltet er ikke regnet ut; F1 forteller hvor det kommer fra."
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
    """The tree of the number that a field of the forms shows, or a sentence when the field is no calculated number."""
    navn, _, nummer = felt.rpartition("_")
    if navn in ("inntekt", "justert") and nummer.isdigit():
        aar = beregning.arsinntekt if navn == "inntekt" else beregning.justert
        return treet(aar[int(nummer) - 1])
    if felt not in FORKLART:
        return Svar(melding=UTEN_TALL)
    return treet(getattr(beregning, felt))


def treet(tall: "Ledd") -> Svar:
    """A window with the formula, the values, the paragraph and the grade of a number and of all it was made from."""
    from rules.forklaring import forklar, linjer

    return Svar(vindu=Tekstvindu(f"Hvorfor: {tall.navn}", list(linjer(forklar(tall), BREDDE))))

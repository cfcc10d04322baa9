"""F2: the tree under a number, in a window over the form."""

from typing import TYPE_CHECKING

from tui.svar import Svar, Tekstvindu
from tui.vindu import TEKSTBREDDE

if TYPE_CHECKING:
    from data.register import Register
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


def vedtatt(register: "Register", journalnr: str | None, felt: str) -> Svar:
    """The tree of a number that comes from the case's newest grant; the look at its decisions is logged."""
    from data.vedtak import beregn_paa_nytt, vedtak_i_sak

    if journalnr is None:
        return Svar(melding="Fødselsnr: skriv hvem det gjelder, og trykk Enter, før du spør om et tall.")
    innvilgelser = [v for v in vedtak_i_sak(register, journalnr) if v.type == "innvilgelse"]
    if not innvilgelser:
        return Svar(melding="Saken har ikke noe vedtak om innvilgelse ennå.")
    return forklaring(beregn_paa_nytt(innvilgelser[-1]), felt)


def treet(tall: "Ledd") -> Svar:
    """A window with the formula, the values, the paragraph and the grade of a number and of all it was made from."""
    from rules.forklaring import forklar, linjer

    return Svar(vindu=Tekstvindu(f"Hvorfor: {tall.navn}", list(linjer(forklar(tall), TEKSTBREDDE))))

"""What the form says on line 23 of a key, of a paste, and of a field."""

from typing import Annotated

from tui.skjema.setning import Etikett, Feil, Opplysning, Varsel, si

TEGNET_KAN_IKKE_BRUKES: Varsel = "Tegnet kan ikke brukes her, skriv bokstaver, tall og vanlige tegn."
FLERE_DELER_ENN_FELT: Varsel = "Det innlimte har flere deler enn siden har felt, og resten er utelatt."
INGENTING_AA_ANGRE: Varsel = "Det er ikke noe å angre i dette feltet."
IKKE_NOE_FELT: Varsel = "Her er det ikke noe felt, gå til et åpent felt med Tab."


def beskyttet(label: Etikett) -> Varsel:
    return si(label, "feltet er beskyttet, gå til et åpent felt med Tab.")


def ikke_aapent(label: Etikett) -> Varsel:
    return si(label, "feltet er ikke åpent nå, gå til et åpent felt med Tab.")


def lengre_enn_feltet(label: Etikett) -> str:
    """No label leaves room for the whole on the line."""
    return si(label, "teksten er lengre enn feltet, slett alt fra første plass for å skrive ny.")


def fullt(label: Etikett) -> Varsel:
    return si(label, "feltet er fullt, slett noe for å få plass.")


def fullt_ved_innsetting(label: Etikett) -> Varsel:
    return si(label, "feltet er fullt (INN), slett noe for å få plass.")


def innlimt_for_langt(label: Etikett) -> Feil:
    return si(label, "det innlimte er for langt, og slutten er utelatt.")


def tegn_utelatt(label: Etikett) -> Varsel:
    return si(label, "tegn som ikke kan brukes her, er utelatt.")


def radene(
    ord_: Annotated[str, 10],
    fra: Annotated[int, 4],
    til: Annotated[int, 4],
    antall: Annotated[int, 4],
    om: Annotated[str, 36],
) -> Opplysning:
    """Which rows of a list are on show: `ord_` is what it calls them, `om` what is to be known of them."""
    return f"{ord_} {fra}-{til} av {antall} (F7/F8 blar); {om}."


def radene_kort(fra: Annotated[int, 3], antall: Annotated[int, 3], om: Annotated[str, 63]) -> Opplysning:
    """The same when `om` needs the room of the rest; line 24 has the keys too."""
    return f"Rad {fra} av {antall}; {om}."

"""The keys that fill a field, wherever the cursor stands."""

from tui.flyt.feil import Avvik
from tui.flyt.spilling.etiketter import finn
from tui.skjema.bilde import Bilde, Plass
from tui.skjema.skjema import Skjema
from tui.taster.handlinger import Tastekart
from tui.taster.tastenavn import Tast, skriv


def utfylling(skjema: Skjema, bilde: Bilde, kart: Tastekart, label: str, tekst: str) -> tuple[Plass, list[Tast]]:
    """The place that a label names on the page `bilde` of the form, and the keys that put the text in it.

    Raises Avvik when there is no such field, several, or one that does not take the text as the form stands.
    """
    plass = finn(bilde, label)
    if plass.felt.beskyttet:
        raise Avvik(f"«{plass.felt.label}» er beskyttet og kan ikke fylles")
    aapne = skjema.aapne_plasser()
    if plass not in aapne:
        raise Avvik(f"«{plass.felt.label}» er ikke åpent for utfylling slik bildet står nå")
    if len(tekst) > plass.lengde:
        raise Avvik(f"«{tekst}» er lengre enn «{plass.felt.label}», som tar {plass.lengde} tegn")
    handlinger = ["hjem", *["neste_felt"] * aapne.index(plass), "slett_til_slutt"]
    return plass, [*(Tast(kart.taster(handling)[0]) for handling in handlinger), *skriv(tekst)]

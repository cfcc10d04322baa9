"""What is said of keys and of words on the jump line."""

from typing import Annotated

from tui.skjema.setning import Feil, Opplysning

Fil = Annotated[str, 11]
"""The name of the file in which keys are rebound."""

SKRIV_KODE_ELLER_NAVN: Feil = "Skriv koden eller navnet på en rutine."


def ingen_rutine(ord_: Annotated[str, 14], kode: Annotated[str, 4]) -> Feil:
    return f"«{ord_}» er ingen rutine eller handling: skriv en kode, som {kode}."


def flertydig(ord_: Annotated[str, 32], muligheter: str) -> str:
    """What a word may mean; the line may end before the last of them."""
    return f"«{ord_}» kan være {muligheter}: skriv mer."


def ingen_tast(tekst: str) -> str:
    """What somebody wrote for a key; the line may end before the examples do."""
    return f"«{tekst}» er ingen tast: skriv for eksempel Enter, F5, Shift+Tab, Ctrl+G eller én bokstav."


def filen_er_uleselig(fil: Fil) -> Opplysning:
    return f"{fil} kan ikke leses, og tastene er som vanlig: rett filen."


def ingen_handling(fil: Fil, id_: Annotated[str, 30]) -> Opplysning:
    return f"{fil}: rett linjen; «{id_}» er ingen handling."


def skriv_som_liste(fil: Fil, id_: Annotated[str, 15]) -> Opplysning:
    return f'{fil}: skriv «{id_}» som en liste, for eksempel ["f5", "alt+5"].'


def staar_to_ganger(fil: Fil, tast: Annotated[str, 11], forste: Annotated[str, 15], andre: Annotated[str, 15]) -> str:
    """Two of the longest ids take it past the line, and Ctrl+L has the rest."""
    return f"{fil}: «{tast}» står både for «{forste}» og «{andre}»: velg én."


def uten_tast(fil: Fil, id_: Annotated[str, 15]) -> str:
    """The longest id takes it two columns past the line, and Ctrl+L has the rest."""
    return f"{fil}: «{id_}» har ingen tast igjen; ordet på F10 virker fortsatt."

"""What the kinds of fields say of what was typed in one."""

from typing import Annotated

from tui.skjema.setning import Etikett, Feil, Varsel, si

Kodetekst = Annotated[str, 5]
"""A code as somebody typed it."""


def feil_form(label: Annotated[str, 11], kode: Kodetekst) -> Feil:
    return si(label, f"{kode} har ikke form som en kode, tast F4 for å se listen.")


def ukjent_kode(label: Annotated[str, 15], kode: Kodetekst) -> Feil:
    return si(label, f"koden {kode} finnes ikke, tast F4 og velg en fra listen.")


def utenfor_delvis_liste(label: Etikett, kode: Kodetekst) -> Varsel:
    return si(label, f"koden {kode} er ikke i listen (delvis); se etter.")


def velg_en_av(label: Etikett, koder: Annotated[str, 49]) -> Feil:
    """`koder` are all that may be written, with what each means."""
    return si(label, f"skriv {koder}.")


def velg_en_av_listen(label: Etikett, koder: Annotated[str, 23]) -> Feil:
    """The same where there is no room for what each means."""
    return si(label, f"skriv {koder}; F4 viser hva de betyr.")


def ja_eller_nei(label: Etikett) -> Feil:
    return si(label, "skriv J for ja eller N for nei.")


def ja_eller_tomt(label: Etikett) -> Feil:
    return si(label, "skriv J for ja, eller la feltet stå tomt.")

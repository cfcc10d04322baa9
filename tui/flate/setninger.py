"""What the terminal itself says: of keys, drafts, questions, and its own faults."""

from typing import Annotated

from tui.skjema.setning import Feil, Opplysning, Varsel

Tid = Annotated[str, 10]
"""When a draft was saved: `kl. 09:00` the same day, else the date."""

PROGRAMFEIL: Feil = "Noe gikk galt i programmet; ingenting er lagret, men det du skrev, står."
REGISTERET_AAPNES: Opplysning = "Et øyeblikk, registeret åpnes."
FORLATE_UTEN_AA_LAGRE: Opplysning = "Forlate bildet uten å lagre? (J/N)"
AVSLUTTE_ULAGRET: Opplysning = "Noe er ikke lagret. Avslutte likevel? (J/N)"
AVSLUTTE: Opplysning = "Avslutte? (J/N)"
FOR_SPORSMAALET: Opplysning = "Det du tastet før, gjelder ikke."
VINDUET_ER_AAPENT: Varsel = "Vinduet er åpent; F3 lukker det."
PORTEN_ER_STENGT: Varsel = "Skriv det bildet spør etter, og trykk Enter; Ctrl+Q avslutter."
INGEN_ER_LOGGET_INN: Varsel = "Ingen er logget inn her; Ctrl+Q avslutter."
INGEN_PAPIRER: Opplysning = "Det ligger ingen papirer på bordet; de følger med en øvelse."
INGEN_OPPGAVER: Opplysning = "Det er ingen oppgaver her; de følger med en øvelse."
INGENTING_ULAGRET: Opplysning = "Det er ikke noe ulagret å ta bort."
ULAGRET_TATT_BORT: Opplysning = "Det som ikke var lagret, er tatt bort."
INGEN_KODELISTE: Varsel = "Feltet har ingen kodeliste."
SISTE_SIDE: Opplysning = "Dette er siste side."
FORSTE_SIDE: Opplysning = "Dette er første side."
DET_SKREVNE_ER_TRYGT: Opplysning = "Det som er skrevet, er trygt."
KLADDEN_ER_ULESELIG: Varsel = "En kladd her kan ikke leses av dette programmet; den er tatt vare på."


def gjor_ingenting(tast: Annotated[str, 31]) -> Varsel:
    return f"{tast} gjør ingenting her; F1 viser tastene."


def brukes_ikke_her(handling: Annotated[str, 32]) -> Varsel:
    """`handling` is an action as the key line has it."""
    return f"{handling} brukes ikke på dette bildet."


def ulagret_tatt_bort_hent_igjen(tast: Annotated[str, 8]) -> Opplysning:
    return f"Det som ikke var lagret, er tatt bort; {tast} i et felt henter det fram igjen."


def andres_kladd(fra: Tid, signatur: Annotated[str, 8]) -> Varsel:
    return f"Kladden fra {fra} er {signatur} sin; den er tatt vare på."


def annet_registers_kladd(fra: Tid) -> Varsel:
    return f"Kladden fra {fra} gjelder et annet register; den er tatt vare på."


def kladden_er_hentet(fra: Tid) -> Opplysning:
    return f"Kladden fra {fra} er hentet fram; F12 forkaster den."


def kladden_staar_over_nytt(fra: Tid, hva: Annotated[str, 12]) -> Varsel:
    """`hva` is the label of the one field that shows something else now, or how many there are."""
    return f"Kladden fra {fra}: {hva} er endret siden; F12 viser det."


def kladden_kom_ikke(fra: Tid) -> Feil:
    return f"Kladden fra {fra} kunne ikke hentes fram; den er tatt vare på."


def for_lite_vindu(
    minst_bredde: Annotated[int, 2], minst_hoyde: Annotated[int, 2], bredde: Annotated[int, 3], hoyde: Annotated[int, 3]
) -> Opplysning:
    return f"Vinduet må være minst {minst_bredde} x {minst_hoyde}; nå er det {bredde} x {hoyde}."

"""What is said of a file of cards, of a card that is not taken, and of one that waits."""

from datetime import date
from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL, Feil

# the file

TIL_FOR_FRA: str = "Siste dag er før første dag; rett perioden."
TO_SLAG_TIMER: str = "Skriv enten arb_timer eller tapt_arbeidstid, ikke begge."


def kortfilen_kan_ikke_leses(fil: Path) -> Registersetning:
    return f"Kortfilen {fil} kan ikke leses", "velg en fil som du har tilgang til"


def ingen_kortfil(fil: Path) -> Registersetning:
    return f"{fil} er ingen kortfil", "skriv en linje for hvert kort, som docs/meldekort.md viser"


def staar_paa_linje(linje: int) -> str:
    return f"Det samme kortet står på linje {linje}; dette er ikke tatt."


# a card that nobody can have

INGEN_SAK: str = "Personen har ingen sak."

# the rules that hold a card back

D62_TAR_DET_IKKE: str = (
    "D-62 tar ikke kortet slik det er: saken, perioden, en avstengning, et nytt vedtak, eller dager som er anvist."
)
TO_KORT_OM_SAMME_DAGER: str = "Et annet kort, i filen eller på arbeidslisten, gjelder noen av de samme dagene."
TATT_TILBAKE_FOR_DAGENE: str = "En anvisning av noen av dagene er tatt tilbake."
FORSLAG_I_SAKEN: str = "Et vedtak er foreslått i saken, og ikke fattet."
D62_VISER_FORST: str = "D-62 viser noe som taler mot kortet før det anvises."
D62_VARSLER: str = "D-62 varsler: perioden er snart brukt opp, eller kortet går over nyttår."
UTEN_KORT_FOR: str = "Dager før perioden er uten kort."
ANDEL_UTEN_TIMER: str = "Maks % er under 100, og kortet har ingen timer."
ANDEL_OVER_MAKS: str = "Timene gir en større andel enn Maks %."
GIR_INGENTING: str = "Kortet gir ingen utbetaling."

# why a card waits

Grunn = Annotated[str, 80, DEL]
"""One of the reasons that are told together: on the work list, and on line 23 of D-62."""

ET_KORT_VENTER: Grunn = "Et kort som venter fra før, gjelder noen av de samme dagene."
FORESLAATT: Grunn = "Et vedtak er foreslått i saken; avvent det."
UTEN_TIMER: Grunn = "Maks % er under 100, og kortet har ingen timer; se etter."
OVER_MAKS: Grunn = "Timene på kortet gir mer enn Maks %; se etter."
INGENTING: Grunn = "Kortet gir ingen utbetaling; se etter før det føres."


def et_annet_kort(linje: Annotated[int, 7]) -> Grunn:
    return f"Et annet kort, på linje {linje}, gjelder noen av de samme dagene."


def ble_tatt_tilbake(dag: date) -> Grunn:
    return f"En anvisning av noen av dagene ble tatt tilbake {dag:%d.%m.%Y}; se hvorfor."


def taler_mot(ordene: Annotated[str, 60]) -> Grunn:
    """What D-62 shows before such a card is paid."""
    return f"Se etter: {ordene}."


def mangler_kort(fra: date, til: date) -> Grunn:
    return f"Dagene {fra:%d.%m.%y}-{til:%d.%m.%y} før perioden mangler kort."


# a card that waits, and is put away

GRUNNEN_MANGLER: Feil = "Grunn: skriv hvorfor kortet legges bort."
BARE_KORT: Feil = "Handling: velg en annen; bare meldekort legges bort."

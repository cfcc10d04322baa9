"""What the work list refuses."""

from typing import Annotated

from rules.tall.setning import Feil

Sak = Annotated[str, 8]
Sign = Annotated[str, 8]

INGENTING_LEDIG: Feil = "Se under K: ingenting ledig venter for rollene dine nå."
UTSETT_TIL: Feil = "Utsett til: skriv en dag som kommer, innen ett år."
UTSETT_GRUNN: Feil = "Grunn: skriv hvorfor saken legges til side."
OVERFOR_TIL: Feil = "Overfør til: skriv signaturen til den som skal ha saken."


def venter_ikke(sak: Sak) -> Feil:
    return f"Hent listen på nytt: dette venter ikke lenger i sak {sak}."


def endret_siden(sak: Sak) -> Feil:
    return f"Hent listen på nytt: en annen endret arbeidet i sak {sak}."


def en_annen_har(sak: Sak, hvem: Sign) -> Feil:
    return f"Be {hvem} levere tilbake: sak {sak} er hos {hvem}."


def ingen_har(sak: Sak) -> Feil:
    return f"Ta den først: ingen har arbeidet i sak {sak}."


def for_en_annen_rolle(sak: Sak, rolle: Annotated[str, 14]) -> Feil:
    return f"La sak {sak} ligge: dette er arbeid for {rolle}."


def ingen_slik_bruker(hvem: Sign) -> Feil:
    return f"Overfør til: ingen {hvem} kan ta dette arbeidet."


def har_selv_gjort(hvem: Sign) -> Feil:
    return f"Overfør til: velg en annen; {hvem} har selv sett eller skrevet det."


def har_den_alt(sak: Sak, hvem: Sign) -> Feil:
    return f"Overfør til: velg en annen; {hvem} har sak {sak} fra før."

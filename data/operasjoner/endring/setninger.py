"""What is said when a closed case is to be taken up again."""

from datetime import date
from typing import Annotated

from rules.tall.setning import Feil, Opplysning

Sak = Annotated[str, 8]

FERIETILLEGGET_ER_ANVIST: Feil = "Endring: ferietillegget er anvist; før en ny søknad på D-60."
GJENOPPTAK_STRAKS: Feil = "Dato: skriv høyst dagens dato; saken tas opp når dagen er kommet."


def ikke_avsluttet(sak: Sak) -> Feil:
    return f"Endring: sak {sak} er ikke avsluttet; G tar opp en avsluttet sak."


def annen_sak_er_aapen(sak: Sak) -> Feil:
    return f"Endring: sak {sak} er åpen; gå videre i den."


def tidligst_etter(dag: date) -> Feil:
    return f"Dato: saken er avsluttet; skriv tidligst {dag:%d.%m.%Y}."


def ikke_lenger_innvilget(til: date) -> Feil:
    return f"Dato: trygden er innvilget til {til:%d.%m.%Y}; før en ny søknad på D-60."


def tar_opp(sak: Sak, fra: date, igjen: Annotated[str, 5]) -> Opplysning:
    return f"Enter igjen tar opp sak {sak} fra {fra:%d.%m.%y}; {igjen} uker er igjen."


def tar_opp_den_gamle(sak: Sak, fra: date) -> Opplysning:
    return f"D-60 gir ny periode. Enter igjen tar opp {sak} fra {fra:%d.%m.%y} likevel."


def er_tatt_opp(fra: date) -> Opplysning:
    return f"Saken er tatt opp fra {fra:%d.%m.%Y}; neste rutine er D-62."

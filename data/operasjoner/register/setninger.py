"""What is said of a file from another register, and of a difference that is answered."""

from datetime import date
from pathlib import Path
from typing import Annotated

from data.feil import Registersetning
from rules.tall.setning import DEL, Feil

Resten = Annotated[str, 64, DEL]
"""What is said of a cell, after its name."""

# the file

SLAGENE: Resten = "skriv inntekt, pensjon, skole, verneplikt, dod eller flytting"
HELT_AAR: str = "En inntekt gjelder et helt kalenderår; skriv fra 1. januar til 31. desember."
AARET_ER_IKKE_OVER: str = "Året er ikke over; inntekten tas når det er det."
TIL_MAA_STAA: str = "Cellen til må stå der for inntekt."
INGEN_TIL: str = "Cellen til skal være blank for dod og flytting."
TIL_FOR_FRA: str = "Siste dag er før første dag; rett dagene."
FOR_FODSELEN: str = "Dagen er før personen ble født; rett dagen eller nummeret."
ER_IKKE_KOMMET: str = "Dagen er ikke kommet ennå."
FOR_LANGT_FRAM: str = "Dagen er mer enn et år fram i tid; rett den."
INGEN_VERDI: Resten = "skal være blank for verneplikt og dod"
SKOLESLAG: Resten = "skriv skole eller kurs, eller la den stå tom"
PENSJONSLAG: Resten = "skriv kroner i året, eller F, O eller P og så kroner"
UKJENT_KOMMUNE: Resten = "fire sifre er et kommunenummer, og dette finnes ikke"
FOR_LANG_ADRESSE: Resten = "gaten har høyst 34 tegn, og poststedet høyst 26"
TO_VERDIER: str = "Filen har to verdier for det samme; ingen av dem er tatt."


def registerfilen_kan_ikke_leses(fil: Path) -> Registersetning:
    return f"Registerfilen {fil} kan ikke leses", "velg en fil som du har tilgang til"


def ingen_registerfil(fil: Path) -> Registersetning:
    return f"{fil} er ingen registerfil", "skriv en linje for hver opplysning, som docs/registrene.md viser"


def staar_paa_linje(linje: int) -> str:
    return f"Det samme står på linje {linje}; dette er ikke tatt."


def hoyst_kroner(hoyst: Annotated[int, 9]) -> Resten:
    return f"skriv et beløp på høyst {hoyst} kr"


# a row that nobody can have

ADRESSEN_ER_SPERRET: str = "Personens adresse er sperret; en ny føres på ADRESSE, og ikke fra en fil."

# a difference that is answered

GRUNNEN_MANGLER: Feil = "Grunn: skriv hvorfor det som er oppgitt, skal stå."
STEMMER: Feil = "Svar: la feltet stå tomt; raden og saken stemmer."
ER_BESVART: Feil = "Svar: la feltet stå tomt; det oppgitte er beholdt alt."
ER_OVERTATT: Feil = "Svar: la feltet stå tomt; verdien er overtatt. OMGJØRING gjør vedtaket om."
ERSTATTET: Feil = "Velg en annen rad; en nyere opplysning har tatt denne radens plass."
ANNEN_TID: Feil = "Svar: bruk OMGJØRING fra dagen i Fra; beløpet er oppgitt for tidlig."
BEGYNNER_SENERE: Feil = "Svar: innvilg først, og overta den etterpå; den begynner senere."
I_STONADSTIDEN: Feil = "Svar: bruk ENDRING, eller B med en grunn; intet felt har dette."
DOD: Feil = "Svar: avslutt saken på ENDRING, eller skriv B og hvorfor."


def eldre_sak(sak: Annotated[str, 8]) -> Feil:
    return f"Hent den nyeste saken; registrene holdes ikke mot sak {sak}."


# where a fact comes from


def fra_filen(fil: str, linje: int, dag: date) -> str:
    return f"register: {fil} linje {linje}, {dag:%d.%m.%Y}"


def fra_saken(sak: Annotated[str, 8], aar: Annotated[int, 4]) -> str:
    return f"sak {sak}, inntektsåret {aar}"

"""What REGISTER says."""

from datetime import date
from typing import Annotated

from tui.skjema.setning import DEL, Feil, Opplysning

Sak = Annotated[str, 8]
Verdi = Annotated[str, 20]

FORKLARES: Annotated[str, 31, DEL] = "opplysningene i listen"
VELG_RAD: Feil = "Svar: gå til en rad med Tab og pilene, og trykk Enter der."
INGENTING: Opplysning = "Ingen andre registre har fortalt noe om personen."
HVOR_DET_KOMMER_FRA: str = "Hvor opplysningen kommer fra"
VAART_VALG: str = "Hva som holdes mot hva, og når det skal ses på, er vårt valg (grad C): kilden har ingenting."
KAN_BESVARES: str = "O i Svar overtar den registrerte verdien; B beholder den oppgitte, med en grunn."
KOMMER_FRA_FILEN: str = "Raden er slik den sto i filen. Den endrer ingenting av seg selv."

ERSTATTET: str = "En nyere opplysning har tatt plassen."
STEMMER: str = "Det som er oppgitt i saken, stemmer med dette, eller saken har ingenting å holde det mot."
ANNEN_TID: str = "Beløpet er det samme, men i saken er det oppgitt fra før dagen i Fra. OMGJØRING retter det."
BEGYNNER_SENERE: str = (
    "Pensjonen begynner etter Innvilget fra. Innvilg først, overta den så, og gjør om fra dagen i Fra."
)
I_STONADSTIDEN: str = "Tiden går inn i stønadstiden, og intet felt har det. ENDRING avstenger eller avslutter saken."
DOD: str = "Personen er registrert som død. Ingen skal ha penger for dager etter; ENDRING avslutter saken."
ULIKT: str = "Det som er oppgitt i saken, er noe annet."


def viser(sak: Sak, venter: Annotated[int, 4]) -> Opplysning:
    return f"Sak {sak}: {venter} venter på svar. F2 på en rad forteller mer."


def alt_stemmer(sak: Sak) -> Opplysning:
    return f"Sak {sak}: ingenting venter på svar."


def eldre_sak(sak: Sak) -> Opplysning:
    return f"Sak {sak} er ikke den nyeste; bare den holdes mot registrene."


def hva_svares(slag: Annotated[str, 10], fra: date) -> Opplysning:
    return f"Skriv O eller B i Svar for {slag} fra {fra:%d.%m.%Y}, og trykk Enter."


def overtar(registrert: Verdi, felt: Annotated[str, 24]) -> Opplysning:
    return f"Enter igjen setter {registrert} i {felt}."


def beholder(slag: Annotated[str, 10]) -> Opplysning:
    return f"Enter igjen beholder det oppgitte mot registrert {slag}."


def overtatt(felt: Annotated[str, 24]) -> Opplysning:
    return f"Overtatt fra registeret: {felt}."


def overtatt_gjor_om(fra: date) -> Opplysning:
    return f"Overtatt. OMGJØRING (F10) gjør vedtaket om; registrert fra {fra:%d.%m.%Y}."


def beholdt(slag: Annotated[str, 10]) -> Opplysning:
    return f"Det oppgitte er beholdt; {slag} er tatt av arbeidslisten."


def kilden(fil: str, linje: int, dag: date) -> str:
    return f"Lest {dag:%d.%m.%Y} fra {fil}, linje {linje}."


def besvart(utfall: str, hvem: str, dag: date) -> str:
    return f"Registerbesvarelse: {utfall}, {hvem} {dag:%d.%m.%Y}."


def med_grunnen(grunn: str) -> str:
    return f"Grunn: {grunn}"


def registrert_verdi(verdi: str) -> str:
    return f"Registrert: {verdi}"


def oppgitt_verdi(verdi: str) -> str:
    return f"Oppgitt: {verdi}"

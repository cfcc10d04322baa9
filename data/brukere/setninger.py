"""What is said of users, roles and passwords."""

from typing import Annotated

Sign = Annotated[str, 8]
"""A signature."""

SIGNATUREN: str = "Signatur: skriv 1 til 8 bokstaver eller tall, som ABC."
PASSORDETS_LENGDE: str = "Passord: skriv minst 8 tegn, og høyst 32."
PASSORD_TRENGS: str = "Passord: skriv et; underskrift papir og skjerm krever innlogging."

UTEN_ROLLE: str = "Rolle: velg minst én."
UTEN_NAVN: str = "Navn: feltet må fylles ut."
UTEN_KONTOR: str = "Kontor: feltet må fylles ut."


def brukeren_finnes(signatur: Sign) -> str:
    return f"Signatur: {signatur} er brukt fra før; velg en annen."


def ukjent_bruker(signatur: str) -> str:
    return f"Signatur: det er ingen bruker {signatur}; se dagpenger bruker liste."


def eneste_leder(signatur: Sign) -> str:
    return f"{signatur} er den eneste lederen: gi en annen bruker rollen leder først."


def sperret_fra_for(signatur: Sign) -> str:
    return f"{signatur} er sperret fra før; ingenting er endret."


def ikke_sperret(signatur: Sign) -> str:
    return f"{signatur} er ikke sperret; ingenting er endret."


def ingenting_endret(signatur: Sign) -> str:
    return f"{signatur} er slik fra før; ingenting er endret."

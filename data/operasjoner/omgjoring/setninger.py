"""What is refused and told of when a decision is made anew, and when a claim is deducted."""

from datetime import date
from decimal import Decimal
from typing import Annotated

from rules.tall.setning import DEL, Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
"""A case number."""
Kroner = Annotated[Decimal, 6]
Antall = Annotated[int, 3]
GJOR_OM: Annotated[str, 7, DEL] = "gjør om"
FORESLAAR: Annotated[str, 8, DEL] = "foreslår"
Gjor = Annotated[str, 8]
"""What Enter does: one of the two."""

FRA_MANGLER: Feil = "Gjelder fra: skriv dagen det nye vedtaket gjelder fra."
FRA_ER_IKKE_KOMMET: Feil = "Gjelder fra: skriv en dag som er kommet."
GRUNNEN: Feil = "Grunn: velg hva som er endret, fra listen (F4)."
ORDENE: Feil = "Ord: skriv hva som er rettet, og hvilket papir det står på."
KORTET_MANGLER: Feil = "Kort fra: skriv første dag på kortet som timene skal rettes på."
TIMENE_MANGLER: Feil = "Arb. timer: skriv timene kortet skulle hatt, eller la Kort fra stå tomt."
TO_SLAG_TIMER: Feil = "Tapt arb.tid: skriv bare den ene av arbeidede og tapte timer."
LAGRE_FORST: Feil = "Innvilget fra: fyll det ut på D-61-1 og lagre, før vedtaket gjøres om."
INGENTING_ENDRET: Varsel = "Rett D-61-1, D-61-2 eller timene på et kort først: ingenting er endret."
REGN_PAA_NYTT: Feil = "Trykk F5 og se på nytt: forskjellen er en annen enn den du så."


def fra_for_vedtaket(fra: date) -> Feil:
    return f"Gjelder fra: skriv {fra:%d.%m.%Y} eller senere; da begynner vedtaket."


def fra_for_opplysningene(fra: date) -> Feil:
    return f"Gjelder fra: skriv {fra:%d.%m.%Y} eller senere, som på D-61-1."


def ingen_slikt_kort(fra: date) -> Feil:
    return f"Kort fra: ingen anvisning fra {fra:%d.%m.%Y} kan rettes; se KONTROLLKORT."


def kortet_er_for(fra: date) -> Feil:
    return f"Gjelder fra: skriv {fra:%d.%m.%Y} eller før; da begynner kortet som rettes."


# what it comes to


def etterbetales(gjor: Gjor, belop: Kroner, antall: Antall) -> Opplysning:
    return f"Enter igjen {gjor}: {belop} kr etterbetales for {antall} anvisninger."


def etterbetales_for_en(gjor: Gjor, belop: Kroner) -> Opplysning:
    return f"Enter igjen {gjor}: {belop} kr etterbetales for én anvisning."


def kreves(gjor: Gjor, belop: Kroner, hvert: Kroner, antall: Antall) -> Varsel:
    return f"Enter igjen {gjor}: krav {belop} kr, {hvert} kr i {antall} kjøringer."


def kreves_i_ett(gjor: Gjor, belop: Kroner) -> Varsel:
    return f"Enter igjen {gjor}: krav på {belop} kr, som trekkes av én kjøring."


def kreves_uten_plan(gjor: Gjor, belop: Kroner) -> Varsel:
    return f"Enter igjen {gjor}: krav på {belop} kr; det er ingenting å trekke av."


def settes_ned(gjor: Gjor, belop: Kroner) -> Opplysning:
    return f"Enter igjen {gjor}: kravet settes ned med {belop} kr."


def settes_ned_og_etterbetales(gjor: Gjor, ned: Kroner, etter: Kroner) -> Opplysning:
    return f"Enter igjen {gjor}: kravet ned {ned} kr, og {etter} kr etterbetales."


def uten_forskjell(gjor: Gjor) -> Opplysning:
    return f"Enter igjen {gjor}: det er ingen forskjell å betale."


def tillegget_er_anvist(aar: Annotated[int, 4]) -> Varsel:
    return f"Ferietillegget for {aar} er anvist, se D-68; Enter igjen gjør om."


def erstatter(fra: date) -> Varsel:
    return f"Vedtaket fra {fra:%d.%m.%Y} erstattes også."


# what is shown afterwards


def omgjort(grunn: Annotated[str, 34], ord_: str) -> str:
    """What stands with a back payment: why, in the code's text and the caseworker's words."""
    return f"Omgjøring: {grunn}. {ord_}"


def etterbetalt_ved_omgjoring(skulle: Kroner, var: Kroner) -> str:
    return f"Etterbetalt ved omgjøring: {skulle} kr skulle vært anvist, {var} kr var det."

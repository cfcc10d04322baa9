"""What KLAGE says."""

from typing import Annotated

from tui.skjema.setning import DEL, Feil, Opplysning

Sak = Annotated[str, 8]
Nummer = Annotated[int, 6]
Stand = Annotated[str, 18]

FORKLARES: Annotated[str, 31, DEL] = "klagefristene"
INGEN_KLAGE_PAA_VEDTAKET: Opplysning = "Ingen klage på vedtaket: skriv når den kom, og hva den sier."
HENT_FORST: Feil = "Klage: hent saken på KLAGE-1 (F7), og registrer klagen der."
HVA: Opplysning = "Handling: skriv hva det blir av klagen, og trykk Enter; F4 viser valgene."


def velg_vedtak(sak: Sak) -> Opplysning:
    return f"Sak {sak}: skriv nummeret på vedtaket, når klagen kom, og hva den sier."


def uten_vedtak(sak: Sak) -> Opplysning:
    return f"Sak {sak} har ingen vedtak å klage på ennå."


def registrert(nummer: Nummer) -> Opplysning:
    return f"Klage {nummer} er registrert. Enter på raden besvarer den."


def besvart(nummer: Nummer, stand: Stand) -> Opplysning:
    return f"Klage {nummer} er {stand}."


def vises(nummer: Nummer, stand: Stand) -> Opplysning:
    return f"Klage {nummer}: {stand}."


def venter_paa_vedtak(stand: Stand) -> str:
    return f"{stand}; saken venter på nytt vedtak"


def med_vedtak(stand: Stand, vedtak: Nummer, hva: str) -> str:
    return f"{stand}; fulgt av vedtak {vedtak}, {hva}"

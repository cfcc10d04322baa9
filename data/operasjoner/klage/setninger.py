"""What the operations on complaints refuse and warn of."""

from datetime import date
from typing import Annotated

from rules.tall.setning import Feil, Opplysning, Varsel

Sak = Annotated[str, 8]
Nummer = Annotated[int, 6]

VELG_VEDTAKET: Feil = "Vedtak: skriv nummeret til et av vedtakene i listen."
INNHOLDET: Feil = "Klagen gjelder: skriv hva søkeren klager på, slik det står i klagen."
KLAGEBEGRUNNELSEN: Feil = "Begrunnelse: skriv hvorfor; den står i brevet."
LIKEVEL_MANGLER: Feil = "Likevel: klagen kom for sent; skriv hvorfor den tas opp, eller velg A."
IKKE_FOR_SENT: Feil = "Likevel: la feltet stå tomt; det er for O, H og D av en for sen klage."
KOM_I_TIDE: Feil = "Handling: velg en annen; klagen kom i tide og kan ikke avvises."
EGET_VEDTAK: Feil = "Be en annen svare på klagen: du har selv vært med på vedtaket."
BARE_FOR_FYLKET: Feil = "Svardato: la feltet stå tomt; den er for svaret fra fylket (S, G og P)."
INTET_BREV: Feil = "Handling: skriv hva det blir av klagen; brevet kommer når den er besvart."
ER_IKKE_OVERSENDT: Feil = "Handling: velg A, O, H, D eller T; klagen er ikke sendt til fylket."
ER_OVERSENDT: Feil = "Handling: velg S, G, P eller T; klagen er sendt til fylket."


def ingen_vedtak(sak: Sak) -> Feil:
    return f"Sak {sak} har ingen vedtak å klage på; bruk D-61 eller ENDRING."


def ingen_klage(sak: Sak) -> Feil:
    return f"Sak {sak} har ingen klage; registrer den på KLAGE-1 (F7)."


def mottatt(fra: date, til: date) -> Feil:
    return f"Mottatt dato: skriv en dato fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."


def har_en_klage(vedtak: Nummer, klage: Nummer) -> Feil:
    return f"Vedtak {vedtak} har klage {klage}, som ikke er ferdig; åpne den på raden."


def er_ferdig(klage: Nummer, stand: Annotated[str, 18]) -> Feil:
    return f"Klage {klage} er {stand}; det er ikke mer å gjøre med den her."


def svardato(fra: date, til: date) -> Feil:
    return f"Svardato: skriv datoen i fylkets brev, fra {fra:%d.%m.%Y} til {til:%d.%m.%Y}."


def enter_registrerer_for_sen(frist: date) -> Varsel:
    return f"Enter igjen registrerer: klagen kom for sent; fristen var {frist:%d.%m.%Y}."


def enter_avviser(frist: date) -> Opplysning:
    return f"Enter igjen avviser klagen: den kom etter {frist:%d.%m.%Y}. F12 angrer."


ENTER_OVERSENDER: Opplysning = "Enter igjen opprettholder vedtaket og sender klagen til fylket. F12 angrer."
ENTER_OMGJOR: Opplysning = "Enter igjen omgjør; saken venter så på nytt vedtak. F12 angrer."
ENTER_TREKKER: Opplysning = "Enter igjen fører klagen som trukket. F12 angrer."
ENTER_FORER_SVARET: Opplysning = "Enter igjen fører fylkets svar; det kan ikke endres siden. F12 angrer."

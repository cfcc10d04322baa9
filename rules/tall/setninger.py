"""What is said of a field that is blank, of a value that cannot be read, and of a G that is not known."""

from datetime import date
from typing import Annotated

from rules.tall.setning import DEL, ETTER_FELTET, Resten

Grenser = Annotated[str, 15]
"""The limits with the blank before, or nothing when there are none."""

MAA_FYLLES_UT: Resten = "feltet må fylles ut."

HELE_KRONER: Resten = "skriv hele kroner med tall, for eksempel 150000."
KRONER_UTEN_ORE: Resten = "skriv hele kroner uten øre, for eksempel 150000."
KRONER_UTEN_MINUS: Resten = "skriv beløpet uten minus, for eksempel 150000."
DATOEN: Annotated[str, 58, ETTER_FELTET] = "skriv datoen som dag, måned og år, for eksempel 01.06.88."

FODSELSNR: Annotated[str, 63, ETTER_FELTET] = "skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret."
INGEN_FODSELSDATO: Resten = "begynn med en fødselsdato som finnes, som ddmmåå."
KONTROLLSIFRENE: Resten = "kontrollsifrene stemmer ikke; se etter alle 11 sifrene."
KONTONR: Annotated[str, 65, ETTER_FELTET] = "skriv 11 siffer for bankgiro eller 7 siffer for postgiro."
BARE_NULLER: Resten = "bare nuller er ingen konto, skriv nummeret på kontoen."
KONTROLLSIFFERET: Resten = "kontrollsifferet stemmer ikke; se etter alle 11 sifrene."

JA_ELLER_NEI: Resten = "skriv J for ja eller N for nei."
JA_ELLER_TOMT: Resten = "skriv J for ja, eller la feltet stå tomt."


def en_av(koder: Annotated[str, 49]) -> Resten:
    """`koder` are all that may be written; the empty field may as well be right."""
    return f"skriv {koder}."


def en_av_listen(koder: Annotated[str, 23]) -> Resten:
    """The same of codes that do not say what they mean."""
    return f"skriv {koder}; F4 viser hva de betyr."


def et_helt_tall(grenser: Grenser) -> Resten:
    return f"skriv et helt tall{grenser}."


def en_prosent(grenser: Annotated[str, 14]) -> Annotated[str, 59, ETTER_FELTET]:
    """Whole on the line behind Skatteprosent."""
    return f"skriv en prosent{grenser} (høyst to desimaler: 32,25)."


def timer(grenser: Grenser) -> Resten:
    return f"skriv timer{grenser}, høyst to desimaler (37,25)."


def fra_til(lav: Annotated[str, 1], hoy: Annotated[str, 3]) -> Annotated[str, 15, DEL]:
    return f" fra {lav} til {hoy}"


def minst(lav: Annotated[str, 1]) -> Annotated[str, 15, DEL]:
    return f" som er minst {lav}"


def hoyst(hoy: Annotated[str, 1]) -> Annotated[str, 15, DEL]:
    return f" som er høyst {hoy}"


def ikke_i_kalenderen(skrevet: Annotated[str, 8]) -> Annotated[str, 62, ETTER_FELTET]:
    """`skrevet` is what somebody wrote, most often in eight places; behind most labels the line ends first."""
    return f"{skrevet} finnes ikke i kalenderen, skriv en dato som 01.06.88."


def g_er_ikke_kjent(dato: date) -> str:
    return f"Grunnbeløpet {dato:%d.%m.%Y} er ikke kjent."


def forrige_g_er_ikke_kjent(dato: date) -> str:
    return f"Grunnbeløpet før {dato:%d.%m.%Y} er ikke kjent."


def snittet_av_g_er_ikke_kjent(aar: int) -> str:
    return f"Gjennomsnittlig G i {aar} er ikke kjent."

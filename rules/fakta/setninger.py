"""What is said of facts that no case or card can have, and of choices that are not declared."""

from typing import Annotated

from rules.tall.setning import Feil

Felt = Annotated[str, 17]
"""The label of a field of working time."""

TRE_AAR: str = "Inntekt må ha tre år, siste år først."
VALG_AV_GRUNNBELOP: str = "Valg av grunnbeløp må være dagens eller forrige."

ANVISNINGSTYPEN: str = "Anvisningstype må være blank, K, T, E eller M."
TIL_FOR_FRA: str = "Anvis. periode må ha en til-dato som ikke er før fra-datoen."
TO_SLAG_TIMER: str = "Fyll ut enten Arb. timer i per. eller Tapt arb.tid, ikke begge."
TREKK_BARE_VED_T: str = "Beløpet som skal trekkes må fylles ut ved anvisningstype T, og bare da."
TREKK_OVER_NULL: str = "Beløpet som skal trekkes må være over 0 kroner."
ETTERBETALING_OVER_NULL: str = "Beløpet som skal etterbetales må være over 0, og hører til type E."
SKATT_OG_TABELL: str = "Fyll ut enten Skatteprosent eller Tabellnr, ikke begge."


def ikke_under_null(felt: str) -> str:
    return f"{felt} kan ikke være under 0."


def uten_normal_arbeidstid(felt: Felt) -> Feil:
    return f"Normal arb.tid må være over 0 når {felt} er fylt ut."


def prosenten(felt: str) -> str:
    return f"{felt} må være fra 0 til 100."


def hele_kroner(hva: str) -> str:
    return f"{hva} må være hele kroner."


def kroner_fra_til(hva: str, minst: int, hoyst: str) -> str:
    return f"{hva} må være fra {minst} til {hoyst} kroner."


def helt_tall(hva: str, minst: int, hoyst: int) -> str:
    return f"{hva} må være et helt tall fra {minst} til {hoyst}."


def tre_uketall(hoyst: int) -> str:
    return f"Kurstid må være tre hele uketall fra 0 til {hoyst}."


def ukjent_alternativ(valg: str, alternativ: str, finnes: str) -> str:
    return f"Tolkningsvalget {valg} har ikke alternativet {alternativ}; velg blant {finnes}."


def ukjent_valg(valg: str, finnes: str) -> str:
    return f"Tolkningsvalget {valg} finnes ikke; velg blant {finnes}."

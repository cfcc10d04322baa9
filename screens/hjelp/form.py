"""The line of the help that says how a field is typed, from the field's kind."""

from tui.feltslag import Lest, Valg
from tui.skjema.felt import Felt, Feltslag

_NAVN_OG_FORM = {
    "dato": ("Dato", "skriv 010688 eller 01.06.1988"),
    "fodselsnr": ("Fødselsnummer", "skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret"),
    "kontonr": ("Kontonummer", "skriv 11 siffer for bankgiro eller 7 for postgiro"),
    "heltall": ("Helt tall", "skriv siffer"),
    "kroner": ("Kroner", "skriv hele kroner uten øre, for eksempel 150000"),
    "prosent": ("Prosent", "skriv høyst to desimaler, for eksempel 32,5"),
    "timer": ("Timer", "skriv høyst to desimaler, for eksempel 37,5"),
    "kode": ("Kode", "skriv koden, eller tast F4 og velg fra listen"),
    "valg": ("Valg", "skriv"),
    "janei": ("Ja eller nei", "skriv J eller N"),
    "ja": ("Ja", "skriv J, eller la feltet stå tomt"),
    "tekst": ("Tekst", "skriv fritt, så langt feltet rekker"),
}


def skriveform(felt: Felt) -> str:
    """How the field is typed, or that it is only shown. Raises KeyError for a kind of field that is not known here."""
    navn, form = _NAVN_OG_FORM[felt.slag.navn]
    if felt.beskyttet:
        return f"{navn}: vises av programmet, og kan ikke endres her."
    if isinstance(felt.slag, Valg):
        from rules.tall.setning import eller

        tomt = "" if felt.paakrevd else ", eller la feltet stå tomt"
        form = f"{form} {eller(list(felt.slag.koder))}{tomt}"
    paakrevd = " Feltet må fylles ut." if felt.paakrevd else ""
    return f"{navn}{_grenser(felt.slag)}: {form}.{paakrevd}"


def _grenser(slag: Feltslag) -> str:
    if isinstance(slag, Lest) and slag.hoyst is not None:
        return f" fra {slag.minst or 0} til {slag.hoyst}"
    return ""

"""What is wrong with a national number or an account number, as the register says it."""

from datetime import date

from data.feil import Avvist
from rules.lesing import Ulesbar, er_siffer
from rules.nummer import fodselsdato, les_fodselsnr, les_kontonr


def fodselsnr_feil(nummer: str) -> str | None:
    """What is wrong with a national number, in one sentence; None when it is right, eleven digits and nothing else."""
    try:
        return None if les_fodselsnr(nummer) == nummer else "Fødselsnr: skriv 11 siffer uten noe mellom."
    except Ulesbar as ulesbar:
        return f"Fødselsnr: {ulesbar}"


def krev_fodt(nummer: str, idag: date) -> None:
    """Raises Avvist for a national number whose holder is born after `idag`, so that nobody can have it yet."""
    fodt = fodselsdato(nummer) if er_siffer(nummer, 11, 11) else None
    if fodt is not None and fodt > idag:
        setning = f"Fødselsnr: {fodt:%d.%m.%Y} er ikke kommet ennå, se etter om et siffer er galt."
        raise Avvist({"fodselsnr": setning})


def kontonr_feil(giro: str, nummer: str) -> str | None:
    """What is wrong with an account number for bank giro (B, 11 digits) or post giro (P, 7 digits); None when right."""
    if giro == "P" and not er_siffer(nummer, 7, 7):
        return "Kontonr: skriv 7 sifre for postgiro."
    if giro != "P" and not er_siffer(nummer, 11, 11):
        return "Kontonr: skriv 11 sifre for bankgiro."
    try:
        les_kontonr(nummer)
    except Ulesbar as ulesbar:
        return f"Kontonr: {ulesbar}"
    return None

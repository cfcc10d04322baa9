"""What is wrong with a national number or an account number, as the register says it."""

from datetime import date

from data.feil import Avvist
from data.sak import setninger
from data.sak.ledetekst import JOURNAL
from rules.tall.lesing import Ulesbar, enkel, er_siffer
from rules.tall.nummer import SKILLE_I_FODSELSNR, fodselsdato, les_fodselsnr, les_kontonr
from rules.tall.setning import si
from rules.tall.setninger import FODSELSNR


def fodselsnr_feil(nummer: str) -> str | None:
    """What is wrong with a national number, in one sentence; None when it is right, eleven digits and nothing else."""
    try:
        return None if les_fodselsnr(nummer) == nummer else si("Fødselsnr", FODSELSNR)
    except Ulesbar as ulesbar:
        return si("Fødselsnr", str(ulesbar))


def siffer_i_sok(tekst: str) -> str | None:
    """The digits of a number that is sought, written with blanks or hyphens in it or not; None for anything else."""
    siffer = "".join(tegn for tegn in enkel(tekst) if tegn not in SKILLE_I_FODSELSNR)
    return siffer if er_siffer(siffer, 1, len(siffer)) else None


def ufodt(nummer: str, idag: date) -> date | None:
    """The date of birth in a national number when it lies after `idag`; else None."""
    fodt = fodselsdato(nummer) if er_siffer(nummer, 11, 11) else None
    return fodt if fodt is not None and fodt > idag else None


def krev_fodt(nummer: str, idag: date) -> None:
    """Raises Avvist for a national number whose holder is born after `idag`, so that nobody can have it yet."""
    if fodt := ufodt(nummer, idag):
        raise Avvist({"fodselsnr": setninger.ikke_fodt(fodt)})


def kontonr_feil(giro: str, nummer: str) -> str | None:
    """What is wrong with an account number for bank giro (B, 11 digits) or post giro (P, 7 digits); None when right."""
    if giro == "P" and not er_siffer(nummer, 7, 7):
        return setninger.POSTGIRO
    if giro != "P" and not er_siffer(nummer, 11, 11):
        return setninger.BANKGIRO
    try:
        les_kontonr(nummer)
    except Ulesbar as ulesbar:
        return si(JOURNAL["kontonr"], str(ulesbar))
    return None

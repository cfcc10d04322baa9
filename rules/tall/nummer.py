"""National numbers and account numbers: the one reading of them, for the form and for the register."""

from __future__ import annotations

from datetime import date

from rules.tall import setninger
from rules.tall.lesing import STREKER, Ulesbar, enkel, er_siffer

D_NUMMER = 40
SYNTETISK = (80, 65, 40)
"""What the synthetic series add to the month, so that no living person has the number (Skatteetaten, NAV)."""
SKILLE_I_FODSELSNR = f" -{STREKER}"
SKILLE_I_KONTONR = " ."
"""What people type between the parts of a number."""


def les_fodselsnr(tekst: str) -> str:
    """A national number as eleven digits; it may be written with a blank or a hyphen after the sixth. Raises Ulesbar.

    Date and both check digits must be right (python-stdnum); D numbers and the synthetic series are as good as any.
    """
    nummer = _uten(enkel(tekst), SKILLE_I_FODSELSNR)
    if not er_siffer(nummer, 11, 11):
        raise Ulesbar(setninger.FODSELSNR)
    if fodselsdato(nummer) is None:
        raise Ulesbar(setninger.INGEN_FODSELSDATO)
    from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

    if nummer[9] != calc_check_digit1(nummer) or nummer[10] != calc_check_digit2(nummer):
        raise Ulesbar(setninger.KONTROLLSIFRENE)
    return nummer


def fodselsdato(nummer: str) -> date | None:
    """The date of birth in eleven digits, None when they hold none; the century comes from the individual number.

    D numbers (day + 40) and the synthetic series (month + 40, + 65, + 80) count as the date they are made from.
    """
    dag, maaned, aar, individ = int(nummer[0:2]), int(nummer[2:4]), int(nummer[4:6]), int(nummer[6:9])
    dag -= D_NUMMER if dag > D_NUMMER else 0
    maaned -= next((tillegg for tillegg in SYNTETISK if tillegg < maaned <= tillegg + 12), 0)
    hundreaar = _hundreaar(aar, individ)
    try:
        return None if hundreaar is None else date(hundreaar + aar, maaned, dag)
    except ValueError:
        return None


def les_kontonr(tekst: str) -> str:
    """An account number as digits: eleven of a bank with check digit (python-stdnum), or seven of post giro.

    The seven are not checked further: no source of the time says how (grade C, our choice). Only noughts are no
    account of either kind, though their check digit is right. Raises Ulesbar.
    """
    nummer = _uten(enkel(tekst), SKILLE_I_KONTONR)
    if not er_siffer(nummer, 7, 7) and not er_siffer(nummer, 11, 11):
        raise Ulesbar(setninger.KONTONR)
    if not nummer.strip("0"):
        raise Ulesbar(setninger.BARE_NULLER)
    if len(nummer) == 11:
        from stdnum.no import kontonr

        if not kontonr.is_valid(nummer):
            raise Ulesbar(setninger.KONTROLLSIFFERET)
    return nummer


def _hundreaar(aar: int, individ: int) -> int | None:
    if individ < 500:
        return 1900
    if individ < 750 and aar >= 54:
        return 1800
    if aar < 40:
        return 2000
    return 1900 if individ >= 900 else None


def _uten(tekst: str, skilletegn: str) -> str:
    return "".join(tegn for tegn in tekst if tegn not in skilletegn)

"""National numbers and account numbers: form and check digits."""

from datetime import date

from stdnum.no import fodselsnummer, kontonr

MAANEDSTILLEGG = (0, 40, 65, 80)
"""What may be added to the month: nothing, or that of a synthetic series."""


def fodselsnr_feil(nummer: str) -> str | None:
    """What is wrong with a national number, in one sentence; None when it is right.

    Takes D numbers (day + 40) and synthetic ones (month + 40, + 65 or + 80) too.
    """
    if len(nummer) != 11 or not (nummer.isascii() and nummer.isdigit()):
        return "Fødselsnr: skriv 11 sifre, fødselsdato og personnummer."
    if fodt(nummer) is None:
        return "Fødselsnr: de seks første sifrene er ingen dato; rett dem."
    if (fodselsnummer.calc_check_digit1(nummer), fodselsnummer.calc_check_digit2(nummer)) != (nummer[9], nummer[10]):
        return "Fødselsnr: kontrollsifrene stemmer ikke; se etter om et siffer er skrevet feil."
    return None


def fodt(nummer: str) -> date | None:
    """The date of birth that a national number holds, None when it holds none; the form must be right."""
    dag, maaned = int(nummer[:2]), int(nummer[2:4])
    aar, individ = int(nummer[4:6]), int(nummer[6:9])
    if dag > 40:
        dag -= 40
    maaned -= max(tillegg for tillegg in MAANEDSTILLEGG if tillegg < max(maaned, 1))
    hundreaar = _hundreaar(aar, individ)
    if hundreaar is None:
        return None
    try:
        return date(hundreaar + aar, maaned, dag)
    except ValueError:
        return None


def _hundreaar(aar: int, individ: int) -> int | None:
    if individ < 500:
        return 1900
    if individ < 750 and aar >= 54:
        return 1800
    if aar < 40:
        return 2000
    return 1900 if individ >= 900 else None


def kontonr_feil(giro: str, nummer: str) -> str | None:
    """What is wrong with an account number for bank giro (B, 11 digits) or post giro (P, 7 digits); None when right."""
    siffer = nummer.isascii() and nummer.isdigit()
    if giro == "P":
        return None if siffer and len(nummer) == 7 else "Kontonr: skriv 7 sifre for postgiro."
    if not siffer or len(nummer) != 11:
        return "Kontonr: skriv 11 sifre for bankgiro."
    if not kontonr.is_valid(nummer):
        return "Kontonr: kontrollsifferet stemmer ikke; se etter om et siffer er skrevet feil."
    return None

"""The kinds of fields that take a number with check digits: national numbers and bank accounts."""

from dataclasses import dataclass
from datetime import date

from tui.felt import Feltslag
from tui.feltslag.setning import ugyldig

D_NUMMER = 40
SYNTETISK = (80, 65, 40)
"""What the synthetic series add to the month, so that no living person has the number (Skatteetaten, NAV)."""


def _tett(tekst: str, skilletegn: str) -> str:
    return "".join(tegn for tegn in tekst if tegn not in skilletegn)


def _er_siffer(tekst: str, antall: int) -> bool:
    return len(tekst) == antall and tekst.isascii() and tekst.isdecimal()


def fodselsdato(nummer: str) -> date | None:
    """The date of birth in eleven digits, None when they hold none; the century comes from the individual number.

    D numbers (day + 40) and the synthetic series (month + 40, + 65, + 80) count as the date they are made from.
    """
    dag, maaned, aar, individ = int(nummer[0:2]), int(nummer[2:4]), int(nummer[4:6]), int(nummer[6:9])
    dag -= D_NUMMER if dag > D_NUMMER else 0
    maaned -= next((tillegg for tillegg in SYNTETISK if tillegg < maaned <= tillegg + 12), 0)
    if individ < 500 or (individ >= 900 and aar >= 40):
        aar += 1900
    elif individ < 750 and aar >= 54:
        aar += 1800
    elif aar < 40:
        aar += 2000
    else:
        return None
    try:
        return date(aar, maaned, dag)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Fodselsnr(Feltslag):
    """A national number as a str of eleven digits; it may be typed with a blank or a hyphen after the sixth.

    Date and both check digits must be right (python-stdnum); numbers of the synthetic series are as good as any.
    """

    @property
    def navn(self) -> str:
        return "fodselsnr"

    @property
    def skilletegn(self) -> str:
        return " -"

    def les(self, label: str, tekst: str) -> str:
        nummer = _tett(tekst, self.skilletegn)
        if not _er_siffer(nummer, 11):
            raise ugyldig(label, "skriv 11 siffer, fødselsdatoen som ddmmåå og så personnummeret.")
        if fodselsdato(nummer) is None:
            raise ugyldig(label, "de seks første sifrene er ingen fødselsdato, skriv den som ddmmåå.")
        from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

        if nummer[9] != calc_check_digit1(nummer) or nummer[10] != calc_check_digit2(nummer):
            raise ugyldig(label, "kontrollsifrene stemmer ikke, se etter at alle 11 sifrene er riktig skrevet.")
        return nummer

    def vis(self, verdi: str) -> str:
        return verdi


@dataclass(frozen=True, slots=True)
class Kontonr(Feltslag):
    """An account number as a str of digits: eleven of a bank with check digit (python-stdnum), or seven of post giro.

    The seven are not checked further: no source of the time says how (grade C, our choice).
    """

    @property
    def navn(self) -> str:
        return "kontonr"

    @property
    def skilletegn(self) -> str:
        return " ."

    def les(self, label: str, tekst: str) -> str:
        nummer = _tett(tekst, self.skilletegn)
        if _er_siffer(nummer, 7):
            return nummer
        if not _er_siffer(nummer, 11):
            raise ugyldig(label, "skriv 11 siffer for bankgiro eller 7 siffer for postgiro.")
        from stdnum.no import kontonr

        if not kontonr.is_valid(nummer):
            raise ugyldig(label, "kontrollsifferet stemmer ikke, se etter at alle 11 sifrene er riktig skrevet.")
        return nummer

    def vis(self, verdi: str) -> str:
        return verdi

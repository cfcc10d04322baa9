"""The one reader of numbers and dates that people write: the form, CSV files and texts in JSON mean the same by them.

Every kind of blank (a no-break or thin one too) counts as a blank, and every kind of dash or minus sign as a minus.
Two readings are ours (grade C): a point in an amount of kroner separates thousands, never øre; and a year of two
digits lies within the hundred years from 1909, which around 1988 holds every living applicant of working age and
twenty years to come.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from rules.tall import setninger

SIFFER = 15
"""More digits than this are no number that anybody means, and are refused."""
FORSTE_AAR, SISTE_AAR = 1800, 2199
"""The years that a date may lie in; a year outside them is a slip of the finger."""
HUNDREAAR_FRA = 1909

_BLANKE = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
STREKER = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"
"""The dashes and minus signs that stand for the hyphen of the keyboard."""
_ENKEL = str.maketrans(dict.fromkeys(_BLANKE, " ") | dict.fromkeys(STREKER, "-"))


class Ulesbar(ValueError):
    """What is written is no value of the kind; the text says what to write, as it goes on after `Feltet: `."""


def enkel(tekst: str) -> str:
    """The text with ordinary blanks and minus signs, and none of the blanks at its ends."""
    return (tekst if tekst.isascii() else tekst.translate(_ENKEL)).strip()


def er_siffer(tekst: str, minst: int = 1, hoyst: int = SIFFER) -> bool:
    """Whether the text is only the digits 0 to 9, from `minst` to `hoyst` of them."""
    return minst <= len(tekst) <= hoyst and tekst.isascii() and tekst.isdecimal()


def er_tallaktig(tekst: str) -> bool:
    """Whether the text could pass for a number: digits, and nothing but what stands in and about them."""
    return any(tegn.isdecimal() for tegn in tekst) and not enkel(tekst).strip("0123456789 .,-%")


def sitat(tekst: str, lengde: int = 30) -> str:
    """What was written as a sentence may quote it: on one line, at most `lengde` long, what cannot be seen as `\\n`."""
    vist = "".join(t if t.isprintable() else t.encode("unicode_escape").decode() for t in tekst[: lengde + 1])
    return vist if len(vist) <= lengde else f"{vist[: lengde - 1]}…"


def les_heltall(tekst: str, minst: int | None = 0, hoyst: int | None = None) -> int:
    """A whole number from `minst` to `hoyst` inclusive; None is no limit. Raises Ulesbar."""
    minus, siffer = _fortegn(enkel(tekst))
    verdi = int(minus + siffer) if er_siffer(siffer) else None
    if verdi is None or not _innenfor(verdi, minst, hoyst):
        raise Ulesbar(om_heltall(minst, hoyst))
    return verdi


def om_heltall(minst: int | None, hoyst: int | None) -> str:
    """What is said of anything but a whole number within the limits."""
    return setninger.et_helt_tall(_grenser(minst, hoyst))


def les_kroner(tekst: str, negativ: bool = False) -> Decimal:
    """Whole kroner; below zero only when `negativ`. Raises Ulesbar.

    Takes `150000`, `150 000`, `150.000`, `150000,00` and `150000,-`, and `150000.00` since nobody separates thousands
    so. `150.00` may be either, and is refused.
    """
    minus, belop = _fortegn(enkel(tekst))
    hele, komma, ore = belop.partition(",")
    siffer = _uten_tusenskille(hele)
    if not er_siffer(siffer) or (komma and ore != "-" and not er_siffer(ore, hoyst=2)):
        raise Ulesbar(setninger.HELE_KRONER)
    if ore.strip("0-"):
        raise Ulesbar(setninger.KRONER_UTEN_ORE)
    verdi = Decimal(int(minus + siffer))
    if verdi < 0 and not negativ:
        raise Ulesbar(setninger.KRONER_UTEN_MINUS)
    return verdi


def les_prosent(tekst: str, minst: int | Decimal | None = 0, hoyst: int | Decimal | None = 100) -> Decimal:
    """Per cent with at most two decimals, from `minst` to `hoyst` inclusive; None is no limit. Raises Ulesbar."""
    verdi = _desimaltall(enkel(tekst).removesuffix("%").rstrip())
    if verdi is None or not _innenfor(verdi, minst, hoyst):
        raise Ulesbar(om_prosent(minst, hoyst))
    return verdi


def om_prosent(minst: int | Decimal | None, hoyst: int | Decimal | None) -> str:
    """What is said of anything but per cent within the limits."""
    return setninger.en_prosent(_grenser(minst, hoyst))


def les_timer(tekst: str, hoyst: int | Decimal | None = None) -> Decimal:
    """Hours with at most two decimals, from 0 to `hoyst` inclusive; None is no limit. Raises Ulesbar."""
    verdi = _desimaltall(enkel(tekst))
    if verdi is None or not _innenfor(verdi, 0, hoyst):
        raise Ulesbar(om_timer(hoyst))
    return verdi


def om_timer(hoyst: int | Decimal | None) -> str:
    """What is said of anything but hours up to the limit."""
    return setninger.timer(_grenser(0, hoyst))


def vis_tall(verdi: Decimal | int) -> str:
    """The number with decimal comma, at most two decimals (rounded half up here) and no zeros at the end."""
    tekst = f"{Decimal(verdi).quantize(Decimal('0.01'), ROUND_HALF_UP):f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if tekst == "-0" else tekst


def les_dato(tekst: str, fra_aar: int = HUNDREAAR_FRA) -> date:
    """A date in the calendar, of the years from 1800 to 2199. Raises Ulesbar.

    Takes `010688`, `01061988`, `01.06.88`, `1.6.88`, `01.06.1988`, `1/6-88` and `1988-06-01`. A year of two digits is
    one of the hundred years from `fra_aar` on.
    """
    dag, maaned, aar = _dag_maaned_aar(enkel(tekst))
    helt_aar = _helt_aar(int(aar), fra_aar) if len(aar) == 2 else int(aar)
    try:
        verdi = date(helt_aar, int(maaned), int(dag))
    except ValueError:
        verdi = None
    if verdi is None or not FORSTE_AAR <= verdi.year <= SISTE_AAR:
        raise Ulesbar(setninger.ikke_i_kalenderen(sitat(tekst)))
    return verdi


def vis_dato(verdi: date, kort: bool = False, fra_aar: int = HUNDREAAR_FRA) -> str:
    """The date as `01.06.1988`, or as `01.06.88` when `kort`.

    A year that would read back as another when it is short is shown as `01061902`, which is as long.
    """
    if not kort:
        return f"{verdi.day:02}.{verdi.month:02}.{verdi.year:04}"
    if _helt_aar(verdi.year % 100, fra_aar) == verdi.year:
        return f"{verdi.day:02}.{verdi.month:02}.{verdi.year % 100:02}"
    return f"{verdi.day:02}{verdi.month:02}{verdi.year:04}"


def _fortegn(tall: str) -> tuple[str, str]:
    """The minus, if any, and what stands behind it."""
    return ("-", tall[1:]) if tall.startswith("-") else ("", tall)


def _uten_tusenskille(hele: str) -> str:
    """The digits of a whole amount; the text as it is when its blanks or points do not separate thousands."""
    for skille in (" ", "."):
        forst, *resten = hele.split(skille)
        if resten and er_siffer(forst, hoyst=3) and all(er_siffer(gruppe, 3, 3) for gruppe in resten):
            return forst + "".join(resten)
    forst, punktum, ore = hele.partition(".")
    return forst if punktum and ore in ("0", "00") and (er_siffer(forst, 4) or not forst.strip("0")) else hele


def _desimaltall(tall: str) -> Decimal | None:
    """A number with at most two decimals behind a comma or a point; None when it is none."""
    minus, siffer = _fortegn(tall)
    hele, komma, desimaler = siffer.replace(",", ".", 1).partition(".")
    if not er_siffer(hele) or (komma and not er_siffer(desimaler, hoyst=2)):
        return None
    return Decimal(f"{minus}{hele}.{desimaler or 0}")


def _dag_maaned_aar(tekst: str) -> tuple[str, str, str]:
    if er_siffer(tekst, 6, 6) or er_siffer(tekst, 8, 8):
        return tekst[:2], tekst[2:4], tekst[4:]
    deler = tekst.split("-")
    if [len(del_) for del_ in deler] == [4, 2, 2]:
        dag, maaned, aar = deler[2], deler[1], deler[0]
    else:
        deler = tekst.replace(".", "-").replace("/", "-").replace(" ", "-").split("-")
        if len(deler) != 3 or len(deler[2]) not in (2, 4):
            raise Ulesbar(setninger.DATOEN)
        dag, maaned, aar = deler
    if not (er_siffer(dag, hoyst=2) and er_siffer(maaned, hoyst=2) and er_siffer(aar)):
        raise Ulesbar(setninger.DATOEN)
    return dag, maaned, aar


def _helt_aar(aar: int, fra_aar: int) -> int:
    return fra_aar + (aar - fra_aar) % 100


def _grenser(minst: int | Decimal | None, hoyst: int | Decimal | None) -> str:
    """The limits as a sentence says them, with the blank before; empty when there are none."""
    lav, hoy = (None if grense is None else vis_tall(grense) for grense in (minst, hoyst))
    if lav is not None and hoy is not None:
        return setninger.fra_til(lav, hoy)
    if lav is not None:
        return "" if lav == "0" else setninger.minst(lav)
    return "" if hoy is None else setninger.hoyst(hoy)


def _innenfor(verdi: int | Decimal, minst: int | Decimal | None, hoyst: int | Decimal | None) -> bool:
    return (minst is None or verdi >= minst) and (hoyst is None or verdi <= hoyst)

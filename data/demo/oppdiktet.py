"""Invented numbers and names in place of real ones: of the same kind, of the same fault, and never longer."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from rules.tall.lesing import Ulesbar
from rules.tall.nummer import fodselsdato, les_fodselsnr, les_kontonr

SYNTETISK = 80
"""What the series of the demo's people adds to the month: no living person has such a number."""


def er_oppdiktet(nummer: str) -> bool:
    """Whether eleven digits are of a synthetic series, which no living person has."""
    return len(nummer) == 11 and nummer.isdecimal() and int(nummer[2:4]) > 40 and fodselsdato(nummer) is not None


def fodselsnr(nummer: str, nr: int) -> str:
    """Another national number, number `nr` of its kind: born the same year, of the same sex, from the synthetic series.

    What is wrong with the one given is wrong with it too; of a number without a date only the digits are others.
    """
    fodt = fodselsdato(nummer) if len(nummer) == 11 else None
    if fodt is None:
        return _samme_feil(nummer, nr, les_fodselsnr)
    riktig = next(_riktige(date(fodt.year, 1, 1) + timedelta(days=nr % 365), nummer[6:9], nr // 365))
    if _feilen(nummer, les_fodselsnr):
        return riktig[:10] + str((int(riktig[10]) + 1) % 10)
    return riktig


def kontonr(nummer: str, nr: int) -> str:
    """Another account number of as many digits, right or wrong as the one given is."""
    if len(nummer) != 11 or _feilen(nummer, les_kontonr):
        return _samme_feil(nummer, nr, les_kontonr)
    from stdnum.no.kontonr import is_valid

    return next(konto for konto in (f"97{nr:06}{rest:03}" for rest in range(1000)) if is_valid(konto))


def etternavn(tekst: str, nr: int) -> str:
    """Another surname of as many words, none of them longer than the one whose place it takes, in the same letters."""
    return " ".join(_ord(del_, nr + plass, "etternavn") for plass, del_ in enumerate(tekst.split(" ")))


def fornavn(tekst: str, nr: int) -> str:
    """Other first names in the same way; the last of several may be a surname too."""
    return " ".join(_ord(del_, nr + plass, "fornavn") for plass, del_ in enumerate(tekst.split(" ")))


def fritekst(tekst: str, nr: int) -> str:
    """Plain words that say nothing, no longer than the text; a line of numbers has others."""
    return f"Oppdiktet {nr}"[: len(tekst)].rstrip()


def _riktige(fodt: date, individ: str, fra: int) -> Iterator[str]:
    """The numbers of that day in the synthetic series, of the century and sex of an individual number."""
    from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

    for steg in range(500):
        annet = f"{(int(individ) + 2 * (fra + 1 + steg)) % 1000:03}"
        uten = f"{fodt:%d}{fodt.month + SYNTETISK:02}{fodt:%y}{annet}"
        forste = calc_check_digit1(uten + "00")
        andre = calc_check_digit2(uten + forste + "0") if len(forste) == 1 else ""
        if len(andre) == 1 and fodselsdato(uten + forste + andre) == fodt:
            yield uten + forste + andre


def _samme_feil(nummer: str, nr: int, les: Callable[[str], str]) -> str:
    """Other digits in the same places, with the same fault."""
    feil = _feilen(nummer, les)
    for flytt in range(1, 10):
        annet = "".join(str((int(t) + flytt + nr) % 10) if t.isdecimal() and t.isascii() else t for t in nummer)
        if annet != nummer and _feilen(annet, les) == feil:
            return annet
    return nummer


def _feilen(nummer: str, les: Callable[[str], str]) -> str:
    try:
        les(nummer)
    except Ulesbar as ulesbar:
        return str(ulesbar)
    return ""


def _ord(ord_: str, nr: int, slag: str) -> str:
    """Another word, in capitals or small letters like the one given."""
    mulige = [ett for ett in _navneord(slag) if len(ett) <= len(ord_)]
    lengst = [ett for ett in mulige if len(ett) >= len(ord_) - 2] or mulige
    nytt = lengst[nr % len(lengst)] if lengst else "X" * len(ord_)
    return nytt.upper() if ord_.isupper() else nytt.lower() if ord_.islower() else nytt


@cache
def _navneord(slag: str) -> tuple[str, ...]:
    """The names of the demo's people of that kind, in order."""
    from data.demo.kilder import les_personer

    alle = {person[slag] for person in les_personer().values()}
    return tuple(sorted(ett for ett in alle if ett.isalpha()))

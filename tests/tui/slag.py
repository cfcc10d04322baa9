"""Small kinds of fields for the tests of the terminal, which itself knows no way of writing a number."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from tui.feltslag import Lest
from tui.skjema.setning import ugyldig

MAA_FYLLES_UT = "feltet må fylles ut."
"""What is said of a blank field that must be filled."""
JA_ELLER_NEI = "skriv J eller N."
"""What is said of anything but J and N."""


def leser(form: str, verdi: Callable[[str], Any], ellers: str) -> Callable[[str, str], Any]:
    """What reads a text of that form, a regular expression; anything else is refused with the sentence."""

    def les(label: str, tekst: str) -> Any:
        try:
            if re.fullmatch(form, tekst, re.ASCII):
                return verdi(tekst)
        except ValueError:
            pass
        raise ugyldig(label, ellers)

    return les


class Heltall(Lest):
    """Digits, from `min` to `max`."""

    def __init__(self, min: int = 0, max: int | None = None) -> None:
        super().__init__("heltall", self._tall, str)
        self._min, self._max = min, max

    def _tall(self, label: str, tekst: str) -> int:
        if not re.fullmatch("[0-9]{1,9}", tekst) or not self._min <= int(tekst) <= (self._max or int(tekst)):
            raise ugyldig(label, f"skriv et helt tall fra {self._min} til {self._max}.")
        return int(tekst)


class Kroner(Lest):
    """Whole kroner, with blanks or points between and `,00` behind, shown as digits alone."""

    def __init__(self) -> None:
        form, ellers = "[0-9 .]*[0-9](,0+)?", "skriv hele kroner med tall, for eksempel 150000."
        super().__init__("kroner", leser(form, self._belop, ellers), "{:f}".format)

    @staticmethod
    def _belop(tekst: str) -> Decimal:
        return Decimal(re.sub("[ .]", "", tekst.partition(",")[0]))


class Desimaltall(Lest):
    """Digits with a decimal comma or point."""

    def __init__(self) -> None:
        super().__init__("timer", leser("[0-9]+([.,][0-9]+)?", self._tall, "skriv et tall."), str)

    @staticmethod
    def _tall(tekst: str) -> Decimal:
        return Decimal(tekst.replace(",", "."))


class Dato(Lest):
    """`010688`, `01.06.1988` or `1988-06-01`, of the 1900s when the year has two digits."""

    def __init__(self, kort: bool = False) -> None:
        vis = "{:%d.%m.%y}" if kort else "{:%d.%m.%Y}"
        super().__init__("dato", leser("[0-9.-]+", self._dato, "skriv datoen som 01.06.88."), vis.format)

    @staticmethod
    def _dato(tekst: str) -> date:
        if "-" in tekst:
            return date.fromisoformat(tekst)
        siffer = tekst.replace(".", "")
        return date(int(siffer[4:]) + (1900 if len(siffer) == 6 else 0), int(siffer[2:4]), int(siffer[:2]))


class Sifre(Lest):
    """`antall` digits, with separators between that take up no place in the field."""

    def __init__(self, antall: int, skilletegn: str = " -") -> None:
        form, ellers = f"[0-9]{{{antall}}}", f"skriv {antall} siffer."
        super().__init__("sifre", leser(form, str, ellers), str, skilletegn=skilletegn)

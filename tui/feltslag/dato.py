"""The kind of field that takes a date."""

import re
from dataclasses import dataclass
from datetime import date

from tui.felt import Feltslag
from tui.feltslag.setning import ugyldig

_SKILT = re.compile(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4}|[0-9]{2})")
_TETT = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
FORSTE_AAR, SISTE_AAR = 1800, 2199
"""The years that a date may lie in; a year outside them is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Dato(Feltslag):
    """A date, shown as `01.06.1988`, or as `01.06.88` when `kort`.

    Takes `010688`, `01061988`, `01.06.88`, `1.6.88`, `01.06.1988`, `1/6-88` and `1988-06-01`. A year of two digits
    is one of the hundred years from `fra_aar` on: 1909-2008 unless told, which around 1988 holds every living
    applicant of working age and twenty years to come (grade C, our choice). When `kort` would show a year that reads
    back as another, it is shown as `01061902`, which is as long.
    """

    kort: bool = False
    fra_aar: int = 1909

    @property
    def navn(self) -> str:
        return "dato"

    def les(self, label: str, tekst: str) -> date:
        if iso := _ISO.fullmatch(tekst):
            aar, maaned, dag = iso.groups()
        elif funnet := _SKILT.fullmatch(tekst) or _TETT.fullmatch(tekst):
            dag, maaned, aar = funnet.groups()
        else:
            raise ugyldig(label, "skriv datoen som dag, måned og år, for eksempel 01.06.88.")
        helt_aar = self._helt_aar(int(aar)) if len(aar) == 2 else int(aar)
        try:
            verdi = date(helt_aar, int(maaned), int(dag))
        except ValueError:
            verdi = None
        if verdi is None or not FORSTE_AAR <= verdi.year <= SISTE_AAR:
            raise ugyldig(label, f"{tekst} finnes ikke i kalenderen, skriv en dato som 01.06.88.")
        return verdi

    def vis(self, verdi: date) -> str:
        dag_og_maaned = f"{verdi.day:02}.{verdi.month:02}."
        if not self.kort:
            return f"{dag_og_maaned}{verdi.year:04}"
        if self._helt_aar(verdi.year % 100) == verdi.year:
            return f"{dag_og_maaned}{verdi.year % 100:02}"
        return f"{verdi.day:02}{verdi.month:02}{verdi.year:04}"

    def _helt_aar(self, aar: int) -> int:
        return self.fra_aar + (aar - self.fra_aar) % 100

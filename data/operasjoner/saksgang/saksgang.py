"""The history of a case: the log, and what the runs did with its payments, in order, the newest first."""

from dataclasses import dataclass
from datetime import date

from data.brukere.adgang import innsyn
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.saksgang.hendelse import Hendelsesslag, Sakshendelse
from data.operasjoner.saksgang.kjoringene import kjoringshendelser
from data.operasjoner.saksgang.loggen import loggrader
from data.operasjoner.saksgang.ordlyd import hendelser
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import sett_mappe
from data.sak.sakshode import Sakshode

FLEST = 1000
"""So many rows are shown (our choice, grade C); the kind and the day find the others."""
_MED_KJORINGENE = (None, Hendelsesslag.KJORING, Hendelsesslag.ALT)


@dataclass(frozen=True, slots=True)
class Saksgang:
    """The case's head and its history, the newest first; `flere` is whether there is more than `FLEST`."""

    hode: Sakshode
    hendelser: tuple[Sakshendelse, ...]
    flere: bool


def saksgang(
    reg: Register,
    fodselsnr: str | None = None,
    journalnr: str | None = None,
    slag: Hendelsesslag | None = None,
    fra: date | None = None,
) -> Saksgang | None:
    """The history of the person's newest case, or of the case with that number; None when there is none.

    Without a kind it is all but the looks; from that day on when one is given. The look is logged, after it was read.
    """
    lukk_forfalte(reg)
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_SAKSGANG, fodselsnr, journalnr)
        if mappe is None:
            return None
        # A run is closed, and its answer read, before what is done in the same second: often that is what closed it.
        alle = kjoringshendelser(okt, mappe.sak.journalnr, fra) if slag in _MED_KJORINGENE else []
        alle += hendelser(okt, mappe, loggrader(okt, mappe.sak, slag, fra, FLEST + 1)[::-1])
        nyeste = sorted(alle, key=lambda en: en.tidspunkt)[::-1]
        return Saksgang(mappe.hode(reg.klokke.dato()), tuple(nyeste[:FLEST]), len(nyeste) > FLEST)

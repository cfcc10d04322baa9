"""Why so much is left of a person's claim: the tree of the account."""

from data.brukere.adgang import innsyn
from data.operasjoner.krav.krav import igjen_av_kravet
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_sett_mappe
from rules.tall.tall import Tall


def kravforklaring(reg: Register, journalnr: str) -> Tall:
    """Kroner that the person of the case has left to pay back, with every row under it. The look is logged."""
    with innsyn(reg) as okt:
        return igjen_av_kravet(krev_sett_mappe(reg, okt, Loggslag.SETT_KRAV, journalnr), reg.klokke.dato())

"""Why so much is left of a person's claim: the tree of the account."""

from typing import Literal

from data.brukere.adgang import innsyn
from data.operasjoner.kjoring.lukking import lukk_forfalte
from data.operasjoner.krav.krav import igjen_aa_trekke, igjen_av_kravet, til_trekk
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import krev_sett_mappe
from rules.tall.tall import Tall

_KONTOENE = {"": igjen_aa_trekke, "igjen": igjen_av_kravet, "til_trekk": til_trekk}


def kravforklaring(reg: Register, journalnr: str, konto: Literal["", "igjen", "til_trekk"] = "") -> Tall:
    """Kroner that the person of the case has left to pay back, with every row under it. The look is logged.

    Blank is the whole account: what is left, less the deductions that no closed run has taken yet. `til_trekk` are
    these alone, 0 or below, and `igjen` is what is left before them.
    """
    lukk_forfalte(reg)
    with innsyn(reg) as okt:
        return _KONTOENE[konto](krev_sett_mappe(reg, okt, Loggslag.SETT_KRAV, journalnr), reg.klokke.dato())

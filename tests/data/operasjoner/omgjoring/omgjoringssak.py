"""A case with eleven weeks paid on a grant of 1,908 kroner a week, and what is sent to have it made anew."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from data.operasjoner.omgjoring.felt import Omgjoring
from data.operasjoner.omgjoring.omgjoring import GjortOm, gjor_om
from data.register.register import Register
from tests.data.saker import FAKTA, Sak, ny_sak

FRA = date(1988, 1, 4)
MED_BARN = replace(FAKTA, barn=1, barn1_fodt=date(1980, 5, 1))
"""85 kroner more a week: 1,993."""
LAVERE_LONN = replace(FAKTA, lonn_1=Decimal(140_000))
"""140,000 × 31,000 / 29,267 = 148,290, grunnlag 148,000, dagsats 296, ukesats 1,776: 132 kroner less a week."""


def elleve_uker(reg: Register, nummer: int = 0) -> Sak:
    """Five cards of two weeks, 3,816 kroner each, and one of a week, 1,908: 20,988 kroner to 20 March 1988."""
    sak = ny_sak(reg, nummer)
    sak.innvilg()
    for kort in range(5):
        sak.anvis(FRA + timedelta(weeks=2 * kort))
    sak.anvis(FRA + timedelta(weeks=10), FRA + timedelta(weeks=11, days=-1))
    return sak


def omgjoring(sak: Sak, **felt: object) -> Omgjoring:
    standard = Omgjoring(
        journalnr=sak.journalnr, fra=FRA, kode="52", ord="Fødselsattest 03.06.88 for et barn til", signatur="ABC"
    )
    return replace(standard, **felt)


def gjor(sak: Sak, **felt: object) -> GjortOm:
    gjort = gjor_om(sak.reg, omgjoring(sak, **felt), sak.versjon)
    sak.versjon = gjort.bilde.hode.versjon
    return gjort

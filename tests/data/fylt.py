"""A register with something of everything, for the tests of what keeps it whole."""

from datetime import date
from decimal import Decimal

from data.operasjoner.tolkning.tolkningsvalg import sett_tolkning
from data.register.register import Register
from rules.fakta.skjema import Behandling
from tests.data.saker import FAKTA, Stillbar, ny_sak


def fyll(reg: Register, tid: Stillbar) -> Register:
    """A grant with five payments of all kinds and an end, an exclusion, a refusal, and three choices of reading."""
    sak = ny_sak(reg)
    sak.innvilg()
    sak.anvis(date(1988, 1, 4), internt="på kortet", uker_delvis_perm=0)
    sak.anvis(date(1988, 1, 18), arb_timer=Decimal("12.5"), anmerkning="noen timer")
    sak.anvis(date(1988, 1, 18), anvisningstype="E", anmerkning="for lite sist")
    sak.anvis(date(1988, 2, 1), anvisningstype="T", anvist_belop=Decimal(100), anmerkning="for mye")
    sak.anvis(date(1988, 2, 15), anvisningstype="K")
    sak.endre("O", date(1988, 4, 1), "31")
    andre = ny_sak(reg, 1)
    andre.lagre(FAKTA_MED_BARN)
    andre.endre("S", date(1988, 6, 6), "21", uker=8)
    ny_sak(reg, 2).endre("A", date(1988, 6, 6), "11")
    for alternativ in ("per_ar", "etter", "per_ar"):
        sett_tolkning(reg, "T-TAK", alternativ, "Rundskriv om tolkning", "DAS")
    tid.til("1988-06-20T09:00")
    return reg


FAKTA_MED_BARN = Behandling(
    skatteprosent=Decimal(30),
    normal_arbtid=Decimal(40),
    innvilget_fra=date(1988, 1, 4),
    lonn_1=FAKTA.lonn_1,
    barn=1,
    barn1_fodt=date(1980, 5, 1),
)

"""The cases that a reading is tried on: the newest grant of every case in the register, without names or numbers."""

from dataclasses import dataclass

from sqlmodel import col, func, select

from data.brukere.adgang import innsyn
from data.brukere.operasjon import Operasjon
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.rader.adresserader import sperrede, uten_kommuner
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.tabeller import VedtakRad
from rules.fakta.skjema import Behandling, Saksfakta
from rules.regelverk import Lov, saksfakta


@dataclass(frozen=True, slots=True)
class Innvilgelsesfakta:
    """The facts of one grant as they were on its day: those of the rules, and all that were entered."""

    sak: Saksfakta
    fakta: Behandling


def innvilgede_saker(reg: Register, lov: Lov) -> list[Innvilgelsesfakta]:
    """The newest grant of each case that is under the law, in the order they were made.

    That all grants were read is logged, as one look.
    """
    with innsyn(reg, Operasjon.TOLKNINGSPROVE) as okt:
        nyeste = select(func.max(VedtakRad.id)).where(VedtakRad.type == INNVILGELSE).group_by(VedtakRad.journalnr)
        sporring = select(col(VedtakRad.dato), col(VedtakRad.fakta), col(VedtakRad.journalnr)).where(
            col(VedtakRad.id).in_(nyeste)
        )
        rader = okt.exec(sporring.order_by(col(VedtakRad.id))).all()
        loggfor(reg, okt, Loggslag.PROVD_TOLKNING, detaljer={"saker": len(rader)})
        skjult = sperrede(okt)
        lest = ((dato, fra_json(fakta or "{}"), sak in skjult) for dato, fakta, sak in rader)
        alle = [(dato, uten_kommuner(fakta) if sperret else fakta) for dato, fakta, sperret in lest]
        saker = [Innvilgelsesfakta(saksfakta(fakta, dato), fakta) for dato, fakta in alle]
        return [sak for sak in saker if lov.fra <= sak.sak.innvilget_fra <= lov.til]

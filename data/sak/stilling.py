"""Where a case stands on a day: what is decided takes effect by its date, as the clock comes to it.

The column `tilstand` holds what was in force when it was last written. A closing that is dated later than the day it is
decided on comes into it when an operation must have it there (see `for_avsluttet`); until then only this tells of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from data.feil import Avvist
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak import setninger
from data.sak.rader.forslagsrader import ventende_i_ord
from data.sak.rader.vedtaksrader import AVSTENGNING, GJENOPPTAK, OPPHOR, avstengninger, nyeste_opphor
from data.tabeller import SakRad, VedtakRad
from data.tilstand import AAPNE, Tilstand
from rules.fakta.avstengning import Avstengning

LENGDE = 62
"""As much as the message line has room for of it."""


@dataclass(frozen=True, slots=True)
class Stilling:
    """The state of a case on a day, and what stands beside it.

    `opphor` is the day of the closing that counts, come or not. `avstengt` are the person's exclusions that run or are
    to come, in order. `forslag` are the proposals in the case that somebody waits for, as `innvilgelse foreslått`.
    """

    tilstand: Tilstand
    opphor: date | None
    avstengt: tuple[Avstengning, ...]
    forslag: tuple[str, ...] = ()

    @property
    def aapen(self) -> bool:
        """Whether work may go on in the case."""
        return self.tilstand in AAPNE

    @property
    def i_ord(self) -> str:
        """As the screens say it, e.g. `innvilget, avstengt 01.06.88-26.07.88, avsluttes 01.08.88`.

        Exclusions, and the newest proposal, are told of beside an open case only, since another pays nothing; `(+1)`:
        one more is to come. With a proposal, what the line then has no room for is left out.
        """
        ord_ = [str(self.tilstand)]
        if self.aapen:
            ord_ += self.forslag[-1:]
        if self.aapen and self.avstengt:
            forste, *senere = self.avstengt
            ord_.append(setninger.avstengt(forste.fra, forste.til, f" (+{len(senere)})" if senere else ""))
        if self.aapen and self.opphor is not None:
            ord_.append(setninger.avsluttes(self.opphor))
        while len(", ".join(ord_)) > LENGDE:
            del ord_[-1]
        return ", ".join(ord_)


def stilling(sak: SakRad, vedtak: Iterable[VedtakRad], dag: date, forslag: Sequence[str] = ()) -> Stilling:
    """Where the case stands on a day; `vedtak` are the decisions in all the person's cases, oldest first.

    The newest closing counts. A case whose column says that it is at an end stays so, also when the clock is set back.
    """
    vedtakene = list(vedtak)
    opphor = nyeste_opphor(rad for rad in vedtakene if rad.journalnr == sak.journalnr)
    tilstand = Tilstand(sak.tilstand)
    if tilstand is Tilstand.INNVILGET and opphor is not None and opphor.dato <= dag:
        tilstand = Tilstand.AVSLUTTET
    avstengt = sorted((en for en in avstengninger(vedtakene) if en.til >= dag), key=lambda en: en.fra)
    return Stilling(
        tilstand=tilstand,
        opphor=opphor.dato if opphor else None,
        avstengt=tuple(avstengt),
        forslag=tuple(forslag),
    )


def krev_aapen(sak: SakRad, stilt: Stilling) -> None:
    """Raises Avvist when the case is refused or closed, where it stands today."""
    if not stilt.aapen:
        raise Avvist({}, setninger.ikke_aapen(sak.journalnr, stilt.tilstand))


def stilling_i_sak(okt: Session, sak: SakRad, dag: date) -> Stilling:
    """Where one case stands on a day."""
    return stillinger(okt, [sak], dag)[sak.journalnr]


def stillinger(okt: Session, saker: Sequence[SakRad], dag: date) -> dict[str, Stilling]:
    """Where each of those cases stands on a day, by its number."""
    vedtak: dict[str, list[VedtakRad]] = {sak.fodselsnr: [] for sak in saker}
    sporring = select(SakRad.fodselsnr, VedtakRad).join(SakRad).where(col(SakRad.fodselsnr).in_(vedtak))
    sporring = sporring.where(col(VedtakRad.type).in_((OPPHOR, GJENOPPTAK, AVSTENGNING))).order_by(col(VedtakRad.id))
    for fodselsnr, rad in okt.exec(sporring):
        vedtak[fodselsnr].append(rad)
    venter = ventende_i_ord(okt, [sak.journalnr for sak in saker])
    return {sak.journalnr: stilling(sak, vedtak[sak.fodselsnr], dag, venter.get(sak.journalnr, ())) for sak in saker}


def for_avsluttet(reg: Register, okt: Session, sak: SakRad, stilt: Stilling) -> None:
    """Writes in the case, in the caller's transaction, that a closing has taken effect by its date; logged.

    `stilt` is where the case stands today. For what must find it there: the person's next case, and a holiday
    supplement, after which the case is at an end even if the clock is set back.
    """
    if sak.tilstand == Tilstand.INNVILGET and not stilt.aapen:
        sak.tilstand = Tilstand.AVSLUTTET
        sak.versjon += 1
        okt.flush()
        nr, versjon = sak.journalnr, sak.versjon
        loggfor(reg, okt, Loggslag.FORT_AVSLUTTET, fodselsnr=sak.fodselsnr, journalnr=nr, versjon=versjon)

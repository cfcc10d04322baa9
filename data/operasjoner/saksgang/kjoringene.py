"""What became of a case's payments in the runs: each that a run took or held back, and what came back of it."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import and_
from sqlmodel import Session, col, select

from data.operasjoner.kjoring.grunner import grunn_i_ord
from data.operasjoner.kjoring.referanse import referanse
from data.operasjoner.saksgang import setninger
from data.operasjoner.saksgang.hendelse import Hendelsesslag, Sakshendelse
from data.sak.rader.kjoringsrader import AVVIST
from data.tabeller import KjoringRad, KjoringspostRad, KjoringssvarRad

_POSTER = select(KjoringspostRad, KjoringRad).join(KjoringRad).order_by(col(KjoringspostRad.id))
_SVAR = (
    select(KjoringspostRad, KjoringssvarRad)
    .join(
        KjoringssvarRad,
        and_(
            col(KjoringssvarRad.kjoring_id) == col(KjoringspostRad.kjoring_id),
            col(KjoringssvarRad.betaling) == col(KjoringspostRad.betaling),
        ),
    )
    .order_by(col(KjoringssvarRad.id))
)


def kjoringshendelser(okt: Session, journalnr: str, fra: date | None) -> list[Sakshendelse]:
    """Those from that day on: the runs, oldest first, then what came back."""
    i_saken = col(KjoringspostRad.journalnr) == journalnr
    alle = [_posten(post, kjoring) for post, kjoring in okt.exec(_POSTER.where(i_saken))]
    alle += [_svaret(post, svar) for post, svar in okt.exec(_SVAR.where(i_saken))]
    return [en for en in alle if fra is None or en.tidspunkt.date() >= fra]


def _posten(post: KjoringspostRad, kjoring: KjoringRad) -> Sakshendelse:
    linjer = (*_sagt(post, kjoring), setninger.gjort(kjoring.signatur, kjoring.lukket))
    return _hendelse(post, kjoring.lukket, kjoring.signatur, linjer)


def _svaret(post: KjoringspostRad, svar: KjoringssvarRad) -> Sakshendelse:
    si = setninger.ble_avvist if svar.utfall == AVVIST else setninger.ble_utbetalt
    hva = si(referanse(svar.kjoring_id, svar.betaling), " ".join(filter(None, (svar.kode, svar.tekst))))
    return _hendelse(post, svar.tidspunkt, svar.signatur, (hva, setninger.gjort(svar.signatur, svar.tidspunkt)))


def _sagt(post: KjoringspostRad, kjoring: KjoringRad) -> Iterator[str]:
    """What the run did with the payment, and why when it was held back."""
    if post.grunn is not None:
        yield setninger.HOLDT_IGJEN
        yield grunn_i_ord(post.grunn, post.fra_for)
    elif post.betaling is None:
        yield setninger.GJORT_OPP
    elif post.netto < 0:
        yield setninger.trukket(-post.netto, referanse(kjoring.id, post.betaling))
    else:
        yield setninger.overfort(referanse(kjoring.id, post.betaling), post.netto)
    yield setninger.i_kjoringen(kjoring.id, kjoring.mandag)


def _hendelse(post: KjoringspostRad, tidspunkt: datetime, signatur: str, linjer: tuple[str, ...]) -> Sakshendelse:
    return Sakshendelse(tidspunkt, signatur, Hendelsesslag.KJORING, linjer[0], linjer, ("anvisning", post.anvisning_id))

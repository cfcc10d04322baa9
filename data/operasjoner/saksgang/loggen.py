"""The log rows of a case, and those of its person that are of no case, newest first."""

from datetime import date, datetime, time

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from data.operasjoner.saksgang.hendelse import BLIKK_BEGYNNER, SLAG_AV, Hendelsesslag
from data.sak.rader.personrader import numrene
from data.tabeller import LoggRad, SakRad


def loggrader(okt: Session, sak: SakRad, slag: Hendelsesslag | None, fra: date | None, flest: int) -> list[LoggRad]:
    """At most so many, of that kind, from that day on; without a kind all but the looks.

    The log has no row of a case for what the runs did with it.
    """
    if slag is Hendelsesslag.KJORING:
        return []
    egne = [vilkaar for vilkaar in (_av_slaget(slag), _fra(fra)) if vilkaar is not None]
    alle = (sakens(sak.journalnr), personens(numrene(okt, sak.fodselsnr)))
    rader = [rad for sporring in alle for rad in okt.exec(_nyeste(sporring, egne, flest))]
    return sorted(rader, key=lambda rad: -rad.id)[:flest]


def sakens(journalnr: str) -> SelectOfScalar[LoggRad]:
    """All that is logged in the case, found by its index."""
    return select(LoggRad).where(LoggRad.journalnr == journalnr)


def personens(numrene: list[str]) -> SelectOfScalar[LoggRad]:
    """All that is logged of the person and of no case, by whichever number, found by its index."""
    return select(LoggRad).where(col(LoggRad.fodselsnr).in_(numrene), col(LoggRad.journalnr).is_(None))


def _nyeste(
    sporring: SelectOfScalar[LoggRad], vilkaar: list[ColumnElement[bool]], flest: int
) -> SelectOfScalar[LoggRad]:
    return sporring.where(*vilkaar).order_by(col(LoggRad.id).desc()).limit(flest)


def _av_slaget(slag: Hendelsesslag | None) -> ColumnElement[bool] | None:
    handling = col(LoggRad.handling)
    et_blikk = handling.startswith(BLIKK_BEGYNNER)
    match slag:
        case None:
            return ~et_blikk
        case Hendelsesslag.ALT:
            return None
        case Hendelsesslag.BLIKK:
            return et_blikk
        case Hendelsesslag.ANNET:
            return ~et_blikk & handling.not_in([ord_.value for ord_ in SLAG_AV])
    return handling.in_([ord_.value for ord_, ett in SLAG_AV.items() if ett is slag])


def _fra(dag: date | None) -> ColumnElement[bool] | None:
    return None if dag is None else col(LoggRad.tidspunkt) >= datetime.combine(dag, time.min)

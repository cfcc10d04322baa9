"""Reading the payment runs: which are closed, when the payment centre was down, and how it went with a payment."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from data.lager.motor import raa_forbindelse
from data.sak.rader.anvisningsrader import status
from data.tabeller import AnvisningRad, KjoringRad, KjoringspostRad, KjoringssvarRad
from rules.fakta.driftsstans import Driftsstans
from rules.regelverk import naermeste_lov

_SISTE_MANDAG = "SELECT mandag FROM kjoring ORDER BY id DESC LIMIT 1"
_TRUKNE = """
    SELECT post.anvisning_id FROM kjoringspost post JOIN anvisning ON anvisning.id = post.anvisning_id
    WHERE post.journalnr IN (SELECT journalnr FROM sak WHERE fodselsnr = ?) AND anvisning.type = 'T'
    AND post.grunn IS NULL AND NOT EXISTS (
        SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = post.kjoring_id AND svar.betaling = post.betaling
        AND svar.utfall = 'avvist'
    )
"""
KJORING, OPPTATT = "kjoring", "opptatt"
UTBETALT, AVVIST = "utbetalt", "avvist"


@dataclass(frozen=True, slots=True)
class IKjoring:
    """A payment in the newest run that it is in: the post, the run, and what came back, oldest first."""

    post: KjoringspostRad
    kjoring: KjoringRad
    svar: tuple[KjoringssvarRad, ...]

    @property
    def status(self) -> str:
        """`Overført` when it has gone to the payment centre, then what came back; `Holdt igjen` when it has not."""
        if self.post.grunn is not None:
            return "Holdt igjen"
        return self.svar[-1].utfall.capitalize() if self.svar else "Overført"


def siste_kjoring(okt: Session) -> KjoringRad | None:
    """The run that was closed last, or what was taken up with the schema; None before any."""
    return okt.exec(select(KjoringRad).order_by(col(KjoringRad.id).desc()).limit(1)).first()


def siste_mandag(okt: Session) -> date | None:
    """The Monday of the last run that nothing more goes in, None before any.

    It is the last closed one, or that of the day on which an older register was taken up. It is asked before every
    payment, so it is asked of SQLite itself.
    """
    siste = raa_forbindelse(okt.connection()).execute(_SISTE_MANDAG).fetchone()
    if siste is None:
        return None
    mandag = date.fromisoformat(siste[0])
    return naermeste_lov(mandag).utbetaling.kjoringens_mandag(mandag)


def kjoring_for(okt: Session, mandag: date) -> KjoringRad | None:
    """The closed run of that Monday."""
    return okt.exec(select(KjoringRad).where(KjoringRad.mandag == mandag, KjoringRad.slag == KJORING)).first()


def stanser(okt: Session) -> list[Driftsstans]:
    """When the payment centre was down, oldest first: a row with the same beginning tells when it was up again."""
    return stanser_i(raa_forbindelse(okt.connection()))


def stanser_i(raa: sqlite3.Connection) -> list[Driftsstans]:
    """The same, asked of SQLite itself."""
    siste = dict(raa.execute("SELECT fra, til FROM driftsstans ORDER BY id").fetchall())
    return [
        Driftsstans(datetime.fromisoformat(fra), datetime.fromisoformat(til) if til else None)
        for fra, til in siste.items()
    ]


def i_kjoringer(okt: Session, anvisninger: Sequence[AnvisningRad]) -> dict[int, IKjoring]:
    """The payments that are in a run, by their number, each in the newest one."""
    numre = [rad.id for rad in anvisninger if rad.type not in ("K", "M")]
    if not numre:
        return {}
    poster = okt.exec(
        select(KjoringspostRad, KjoringRad)
        .join(KjoringRad)
        .where(col(KjoringspostRad.anvisning_id).in_(numre))
        .order_by(col(KjoringspostRad.id))
    )
    funnet = {post.anvisning_id: (post, kjoring) for post, kjoring in poster}
    svar: dict[tuple[int, int], list[KjoringssvarRad]] = {}
    kjoringene = {kjoring.id for _, kjoring in funnet.values()}
    betalinger = {post.betaling for post, _ in funnet.values() if post.betaling is not None}
    for rad in okt.exec(
        select(KjoringssvarRad)
        .where(col(KjoringssvarRad.kjoring_id).in_(kjoringene), col(KjoringssvarRad.betaling).in_(betalinger))
        .order_by(col(KjoringssvarRad.id))
    ):
        svar.setdefault((rad.kjoring_id, rad.betaling), []).append(rad)
    return {
        nummer: IKjoring(post, kjoring, tuple(svar.get((kjoring.id, post.betaling or 0), ())))
        for nummer, (post, kjoring) in funnet.items()
    }


def trukne(okt: Session, fodselsnr: str) -> frozenset[int]:
    """The numbers of the person's deductions that a closed run has taken, and that were not refused after it."""
    return frozenset(nummer for (nummer,) in raa_forbindelse(okt.connection()).execute(_TRUKNE, (fodselsnr,)))


def opptatt_til(okt: Session) -> date | None:
    """The day up to which an older program had transferred all; None in a register that was made with runs."""
    forste = okt.get(KjoringRad, 1)
    return forste.mandag if forste is not None and forste.slag == OPPTATT else None


def status_i_kjoring(rad: AnvisningRad, i_kjoring: IKjoring | None, opptatt: date | None) -> str:
    """How it stands with a payment: as its run has it, or as the older program did up to the day `opptatt`."""
    if i_kjoring is not None:
        return i_kjoring.status
    venter = status(rad)
    return "Overført" if venter == "Venter" and opptatt is not None and rad.kjoredato <= opptatt else venter

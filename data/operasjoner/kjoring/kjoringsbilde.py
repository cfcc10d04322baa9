"""What the screen and the command show of a run: by office and kind, with sums, and what is held back and why.

An open run is shown as it would be if it were closed now. No name is shown, only the cases of what is held back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlmodel import Session, col, select

from data.brukere.adgang import innsyn
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner import setninger
from data.operasjoner.kjoring.driftsstans import nede_siden
from data.operasjoner.kjoring.grunner import grunn_i_ord
from data.operasjoner.kjoring.lukking import (
    hvorfor_ikke_lukket,
    innhold_naa,
    kjoringens_stengetid,
    lukk_alle,
)
from data.operasjoner.kjoring.referanse import referanse
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.rader.kjoringsrader import AVVIST, UTBETALT, kjoring_for, siste_mandag
from data.tabeller import KjoringRad, KjoringsfilRad, KjoringspostRad, KjoringssvarRad
from rules.regelverk import naermeste_lov
from rules.tall.tall import Parameter

MANDAG, TIRSDAG = 0, 1
SLAG = {"": "Vanlig", "E": "Etterbetaling", "T": "Trekk", "F": "Ferietillegg"}
UTEN_KONTOR = "Uten kommune"


@dataclass(frozen=True, slots=True)
class Sum:
    """The payments of one kind that one office pays in the run: how many, and kroner."""

    kontor: str
    slag: str
    antall: int
    brutto: Decimal
    skatt: Decimal
    netto: Decimal


@dataclass(frozen=True, slots=True)
class Utenfor:
    """A payment that is held back, or was refused: the case, its kind, kroner, and why in a sentence."""

    journalnr: str
    slag: str
    netto: Decimal
    grunn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kjoringsbilde:
    """A run. `nummer` and `lukket` are None while it is open; `stenger` is when it closes, or did.

    `nedetid` are the minutes that this is later than planned, `nede_siden` since when the payment centre is down.
    `betalinger` and `belop` are the transfers and what they come to. `filer` are the kinds of files that are written.
    """

    mandag: date
    nummer: int | None
    lukket: datetime | None
    stenger: datetime
    nedetid: int
    nede_siden: datetime | None
    time: Parameter
    betalinger: int
    belop: Decimal
    summer: Sequence[Sum]
    holdt: Sequence[Utenfor]
    avviste: Sequence[Utenfor]
    utbetalt: int
    filer: Sequence[str]


def kjoringens_mandag(dag: date) -> date:
    """The Monday that names the run of a day. Raises Avvist for a day that is neither a Monday nor a Tuesday."""
    if dag.weekday() not in (MANDAG, TIRSDAG):
        raise Avvist({"kjoring": setninger.KJORINGSDAG})
    return naermeste_lov(dag).utbetaling.kjoringens_mandag(dag)


def kjoringsbilde(reg: Register, dag: date | None = None) -> Kjoringsbilde:
    """The run of a Monday or a Tuesday; without a day the one that a payment goes in now.

    Raises Avvist, also for a week that is past and has no run.
    """
    mandag = None if dag is None else kjoringens_mandag(dag)
    lukk_alle(reg)
    with innsyn(reg) as okt:
        mandag = mandag or _aapen_mandag(okt, reg.klokke.naa())
        loggfor(reg, okt, Loggslag.SETT_KJORING, detaljer={"kjoringen": mandag.isoformat()})
        lukket = kjoring_for(okt, mandag)
        return _aapent(okt, mandag, reg.klokke.naa()) if lukket is None else _lukket(okt, lukket)


def _aapen_mandag(okt: Session, naa: datetime) -> date:
    mandag = naermeste_lov(naa.date()).utbetaling.kjoringens_mandag(naa.date())
    siste = siste_mandag(okt)
    if siste is not None and mandag <= siste:
        return siste + timedelta(days=7)
    return mandag if naa < kjoringens_stengetid(okt, mandag, naa) else mandag + timedelta(days=7)


def _aapent(okt: Session, mandag: date, naa: datetime) -> Kjoringsbilde:
    siste, stenger = siste_mandag(okt), kjoringens_stengetid(okt, mandag, naa)
    if naa >= stenger or (siste is not None and mandag <= siste):
        raise Avvist({"kjoring": hvorfor_ikke_lukket(okt, mandag, naa)})
    poster = innhold_naa(okt, mandag)
    med: dict[tuple[str | None, str], list[int]] = {}
    for post in poster:
        if post.grunn is None:
            sum_ = med.setdefault((post.kommune, post.slag), [0, 0, 0, 0])
            for nr, verdi in enumerate((1, post.brutto, post.skatt, post.netto)):
                sum_[nr] += verdi
    holdt = [
        Utenfor(post.journalnr, SLAG[post.slag], Decimal(post.netto), grunn_i_ord(post.grunn, post.fra_for))
        for post in poster
        if post.grunn is not None
    ]
    lov = naermeste_lov(mandag).utbetaling
    return Kjoringsbilde(
        mandag=mandag,
        nummer=None,
        lukket=None,
        stenger=stenger,
        nedetid=int((stenger - lov.kjoringen_stenger(mandag, (), naa)).total_seconds() // 60),
        nede_siden=nede_siden(okt),
        time=lov.stengetid(mandag),
        betalinger=max((post.betaling or 0 for post in poster), default=0),
        belop=Decimal(sum(post.netto for post in poster if post.betaling is not None)),
        summer=_summer((*nokkel, *sum_) for nokkel, sum_ in med.items()),
        holdt=holdt,
        avviste=(),
        utbetalt=0,
        filer=(),
    )


_SUMMER = """
    SELECT kommune, slag, count(*), sum(brutto), sum(skatt), sum(netto) FROM kjoringspost
    WHERE kjoring_id = ? AND grunn IS NULL GROUP BY kommune, slag
"""


def _lukket(okt: Session, rad: KjoringRad) -> Kjoringsbilde:
    poster = select(KjoringspostRad).where(KjoringspostRad.kjoring_id == rad.id)
    holdt = okt.exec(poster.where(col(KjoringspostRad.grunn).is_not(None)).order_by(col(KjoringspostRad.id)))
    filer = okt.exec(select(KjoringsfilRad.slag).where(KjoringsfilRad.kjoring_id == rad.id))
    svar = okt.exec(select(KjoringssvarRad).where(KjoringssvarRad.kjoring_id == rad.id)).all()
    avviste = {ett.betaling: ett for ett in svar if ett.utfall == AVVIST}
    return Kjoringsbilde(
        mandag=rad.mandag,
        nummer=rad.id,
        lukket=rad.lukket,
        stenger=rad.stengte,
        nedetid=rad.nedetid,
        nede_siden=nede_siden(okt),
        time=naermeste_lov(rad.mandag).utbetaling.stengetid(rad.mandag),
        betalinger=rad.betalinger,
        belop=rad.belop,
        summer=_summer(okt.connection().exec_driver_sql(_SUMMER, (rad.id,))),
        holdt=[
            Utenfor(post.journalnr, SLAG[post.slag], post.netto, grunn_i_ord(post.grunn or "", post.fra_for))
            for post in holdt
        ],
        avviste=[_avvist(okt, rad.id, ett) for ett in avviste.values()],
        utbetalt=len({ett.betaling for ett in svar if ett.utfall == UTBETALT} - avviste.keys()),
        filer=tuple(sorted(filer)),
    )


def _avvist(okt: Session, kjoring: int, svar: KjoringssvarRad) -> Utenfor:
    """A refused transfer, by the case of its first payment."""
    poster = select(KjoringspostRad).where(
        KjoringspostRad.kjoring_id == kjoring, KjoringspostRad.betaling == svar.betaling
    )
    alle = okt.exec(poster.order_by(col(KjoringspostRad.id))).all()
    grunn = " ".join(filter(None, (svar.kode, svar.tekst)))
    setning = setninger.avvist_betaling(referanse(kjoring, svar.betaling), grunn)
    return Utenfor(alle[0].journalnr, "Avvist", sum((post.netto for post in alle), Decimal(0)), setning)


def _summer(rader: Iterable[Any]) -> list[Sum]:
    """The sums in the order of the offices, with their names."""
    return [
        Sum(_kontor(kommune), SLAG[slag], antall, Decimal(brutto), Decimal(skatt), Decimal(netto))
        for kommune, slag, antall, brutto, skatt, netto in sorted(rader, key=lambda rad: (rad[0] or "", rad[1]))
    ]


def _kontor(kommune: str | None) -> str:
    if not kommune:
        return UTEN_KONTOR
    return f"{kommune} {kodeliste('kommune').tekst(kommune) or ''}".rstrip()

"""Many cases at a time: read with a few questions to the register, and paid in with a few writes to it.

What comes of it is, row for row, what `finn_mappe` and `skriv_ledd` read and write one by one; tests hold them equal.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, col, select

from data.arbeid.folg import merk_personer
from data.arbeid.register.lesing import dodsdager
from data.kjede.kjedeskriver import legg_til_bunke
from data.lager.motor import raa_forbindelse
from data.register.logg import Logglinje, loggfor_mange
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, Mappeinnhold, mappe_av
from data.sak.rader.forslagsrader import ventende_i_ord
from data.sak.rader.omgjoringsrader import UTEN_OPPGJOR, personens_oppgjor
from data.sak.rader.regnskapsrader import personens_foringer
from data.sak.saksoppslag import NYEST, arkiverte
from data.tabeller import AnvisningRad, PersonRad, SakRad, TilbaketakingRad, VedtakRad

Verdi = TypeVar("Verdi")

_MED_FORINGER = """
    SELECT fodselsnr FROM sak WHERE fodselsnr IN ({plasser}) AND (
        EXISTS (SELECT 1 FROM aapning WHERE aapning.journalnr = sak.journalnr)
        OR EXISTS (SELECT 1 FROM justering WHERE justering.journalnr = sak.journalnr))
"""
_MED_OPPGJOR = """
    SELECT fodselsnr FROM sak WHERE fodselsnr IN ({plasser})
    AND EXISTS (SELECT 1 FROM omregning WHERE omregning.journalnr = sak.journalnr)
"""


class Sakbetaling(NamedTuple):
    """A payment that is to be written in a case, and what the log says of it besides."""

    sak: SakRad
    rad: AnvisningRad
    detaljer: Mapping[str, object]


def finn_mapper(okt: Session, numre: Collection[str]) -> dict[str, Mappe]:
    """The newest case of each of those persons, by the numbers that stand, as `finn_mappe` finds it.

    Those who have none outside the archive are left out. Whether this program has the law of a case is for the caller
    to ask: `krev_kjente_lover`.
    """
    saker = _gruppert(
        (sak.fodselsnr, (sak, person))
        for sak, person in okt.exec(
            select(SakRad, PersonRad).join(PersonRad).where(col(SakRad.fodselsnr).in_(numre)).order_by(*NYEST)
        )
    )
    i_arkivet = arkiverte(okt, [sak.journalnr for rader in saker.values() for sak, _ in rader])
    valgt = {
        nr: utenfor[-1][0]
        for nr, rader in saker.items()
        if (utenfor := [rad for rad in rader if rad[0].journalnr not in i_arkivet])
    }
    if not valgt:
        return {}
    vedtak = select(SakRad.fodselsnr, VedtakRad).join(SakRad).where(col(SakRad.fodselsnr).in_(valgt))
    betalt = select(SakRad.fodselsnr, AnvisningRad).join(SakRad).where(col(SakRad.fodselsnr).in_(valgt))
    tilbake = select(SakRad.fodselsnr, TilbaketakingRad).join(SakRad).where(col(SakRad.fodselsnr).in_(valgt))
    tatt_tilbake = _gruppert(okt.exec(tilbake.order_by(col(TilbaketakingRad.id))))
    vedtakene = _gruppert(okt.exec(vedtak.order_by(col(VedtakRad.id))))
    anvisningene = _gruppert(okt.exec(betalt.order_by(col(AnvisningRad.id))))
    forslag = ventende_i_ord(okt, [sak.journalnr for sak in valgt.values()])
    foringer = {nr: personens_foringer(okt, nr) for nr in _de_av(okt, list(valgt), _MED_FORINGER)}
    oppgjor = {nr: personens_oppgjor(okt, nr) for nr in _de_av(okt, list(valgt), _MED_OPPGJOR)}
    dode = dodsdager(raa_forbindelse(okt.connection()), list(valgt))
    mapper = {}
    for nr, sak in valgt.items():
        rader = saker[nr]
        innhold = Mappeinnhold(
            tuple(vedtakene.get(nr, ())),
            tuple(anvisningene.get(nr, ())),
            foringer.get(nr, ()),
            forslag.get(sak.journalnr, ()),
            oppgjor.get(nr, UTEN_OPPGJOR),
            tuple(tatt_tilbake.get(nr, ())),
            dode.get(nr),
        )
        mapper[nr] = mappe_av(rader[0][1], tuple(ett for ett, _ in rader), sak, innhold)
    return mapper


def skriv_betalinger(reg: Register, okt: Session, betalinger: Sequence[Sakbetaling]) -> None:
    """Writes payments in their order, counts the versions of their cases up and logs each, in that transaction."""
    legg_til_bunke(okt, [en.rad for en in betalinger])
    hendelser = []
    for sak, rad, detaljer in betalinger:
        set_committed_value(sak, "versjon", sak.versjon + 1)
        ledd = {"anvisning": rad.id, "hash": rad.hash, **detaljer}
        hendelser.append(Logglinje(sak.fodselsnr, sak.journalnr, sak.versjon, ledd, rad.signatur))
    versjoner = {en.journalnr: en.versjon for en in hendelser}
    raa_forbindelse(okt.connection()).executemany(
        "UPDATE sak SET versjon = ? WHERE journalnr = ?", [(versjon, sak) for sak, versjon in versjoner.items()]
    )
    loggfor_mange(reg, okt, Loggslag.ANVIST, hendelser)
    merk_personer(okt, {en.fodselsnr for en in hendelser})


def _de_av(okt: Session, numre: list[str], hvem: str) -> list[str]:
    sporring = hvem.format(plasser=", ".join("?" * len(numre)))
    return [nr for (nr,) in raa_forbindelse(okt.connection()).execute(sporring, numre)]


def _gruppert(par: Iterable[tuple[str, Verdi]]) -> dict[str, list[Verdi]]:
    grupper: dict[str, list[Verdi]] = {}
    for nokkel, verdi in par:
        grupper.setdefault(nokkel, []).append(verdi)
    return grupper

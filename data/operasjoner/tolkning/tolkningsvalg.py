"""The register's own defaults for the tolkningsvalg: which reading new decisions are made with.

What a decision was made with stands in the decision; a new default changes no decision and no payment on one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from sqlmodel import Session, col, select

from data.brukere.adgang import skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist, UlesbarRad
from data.kjede.kjedeskriver import legg_til
from data.operasjoner import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import lov_for
from data.tabeller import TolkningsvalgRad
from data.tabeller.radinnhold import les_tolkning
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning, UkjentTolkning
from rules.regelverk import Lov, lovene, naermeste_lov
from rules.tall.setning import si
from rules.tall.setninger import MAA_FYLLES_UT

__all__ = [
    "Registervalg",
    "krev_uendret",
    "registerets_tolkning",
    "registervalg",
    "sett_tolkning",
    "sett_tolkninger",
    "tolkning_for",
]


@dataclass(frozen=True, slots=True)
class Registervalg:
    """One choice that somebody made for the register, and why."""

    valg: str
    alternativ: str
    begrunnelse: str
    signatur: str
    tidspunkt: datetime


def tolkning_for(reg: Register, lov: Lov | None = None) -> Tolkning:
    """The choices that new decisions under a law are made with: the newest of each question, else its default.

    The law is that of the register's day unless another is given.
    """
    with reg.les() as okt:
        idag = reg.klokke.dato()
        return registerets_tolkning(okt, lov or naermeste_lov(idag), idag)


def registervalg(reg: Register) -> tuple[Registervalg, ...]:
    """Every choice ever made for the register, oldest first."""
    with reg.les() as okt:
        return tuple(
            Registervalg(rad.valg, rad.alternativ, rad.begrunnelse, rad.signatur, rad.tidspunkt) for rad in _rader(okt)
        )


def sett_tolkning(reg: Register, id: str, alternativ: str, begrunnelse: str, signatur: str) -> Tolkning:
    """Chooses one alternative for the register; returns all choices as they then are. Raises Avvist."""
    return sett_tolkninger(reg, {id: alternativ}, begrunnelse, signatur)


def sett_tolkninger(
    reg: Register,
    endringer: Mapping[str, str],
    begrunnelse: str,
    signatur: str,
    sett: Tolkning | None = None,
    lov: Lov | None = None,
) -> Tolkning:
    """Chooses several alternatives at once, for one reason; returns all choices as they then are.

    The choices are those of the law of the register's day unless another is given. `sett` are the choices that the
    caseworker saw. What is chosen already is no change, and is not written. Raises Avvist, and then nothing is written:
    for an unknown id or alternative, no change, a missing reason or signature, or choices that are no longer as seen.
    """
    lov = lov or naermeste_lov(reg.klokke.dato())
    with skriv(reg, Operasjon.TOLKNINGSVALG) as okt:
        gjeldende = registerets_tolkning(okt, lov, reg.klokke.dato())
        krev_uendret(gjeldende, sett, setninger.SE_PAA_NYTT)
        ny = _ny_tolkning(gjeldende, endringer)
        nye = {id_: ny[id_] for id_ in endringer if ny[id_] != gjeldende[id_]}
        if not nye:
            raise Avvist({}, setninger.INGEN_ENDRET)
        if not er_begrunnelse(begrunnelse):
            raise Avvist({"begrunnelse": setninger.BEGRUNNELSEN})
        signatur = reg.signert(signatur.strip()) if signatur.strip() or reg.innlogget else ""
        if not signatur:
            raise Avvist({"signatur": si("Sign", MAA_FYLLES_UT)})
        naa, hvorfor = reg.klokke.naa(), begrunnelse.strip()
        rad = partial(TolkningsvalgRad, begrunnelse=hvorfor, signatur=signatur, tidspunkt=naa)
        for valg, alternativ in nye.items():
            _skriv(reg, okt, rad(valg=valg, alternativ=alternativ), gjeldende[valg])
        return ny


def registerets_tolkning(okt: Session, lov: Lov, dag: date) -> Tolkning:
    """The same as `tolkning_for`, inside the caller's transaction, with the defaults of a day.

    Raises UlesbarRad for a choice that no law knows.
    """
    valgte = {rad.valg: rad.alternativ for rad in _rader(okt)}
    if not valgte.keys() <= {id_ for en in lovene() for id_ in en.tolkningsvalg}:
        raise UlesbarRad
    return les_tolkning({id_: valgt for id_, valgt in valgte.items() if id_ in lov.tolkningsvalg}, lov, dag)


def tolkning_av_fakta(okt: Session, fakta: Behandling, behandlet: date) -> Tolkning:
    """The choices that a decision of those facts is made with: the register's, and the defaults of Innvilget fra."""
    return registerets_tolkning(okt, lov_for(fakta, behandlet), fakta.innvilget_fra or behandlet)


def krev_uendret(gjeldende: Tolkning, sett: Tolkning | None, raad: str) -> None:
    """Raises Avvist, with the advice `raad`, when the register's choices are no longer those that were seen."""
    if sett is None or sett == gjeldende:
        return
    endret = ", ".join(f"{id_} {gjeldende[id_]}" for id_ in gjeldende if gjeldende[id_] != sett[id_])
    raise Avvist({}, setninger.valgene_er_endret(endret, raad))


def _ny_tolkning(gjeldende: Tolkning, endringer: Mapping[str, str]) -> Tolkning:
    try:
        return gjeldende.med_alle(endringer)
    except UkjentTolkning as feil:
        raise Avvist({feil.nokkel: feil.setning}) from feil


def _skriv(reg: Register, okt: Session, rad: TolkningsvalgRad, fra: str) -> None:
    legg_til(okt, rad)
    detaljer = {"tolkningsvalg": rad.id, "hash": rad.hash, "valg": rad.valg, "fra": fra, "til": rad.alternativ}
    detaljer |= {"begrunnelse": rad.begrunnelse}
    loggfor(reg, okt, Loggslag.VALGT_TOLKNING, detaljer=detaljer, signatur=rad.signatur)


def _rader(okt: Session) -> list[TolkningsvalgRad]:
    return list(okt.exec(select(TolkningsvalgRad).order_by(col(TolkningsvalgRad.id))))

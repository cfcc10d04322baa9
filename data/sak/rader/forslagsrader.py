"""Reading proposals: what each would decide, who stands behind it, and what others have said of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.types import TypeDecorator, TypeEngine
from sqlmodel import Session, col, select

from data.kjede.kjedeskriver import raaverdier
from data.lager.motor import raa_forbindelse
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.tabeller import ForslagRad, PaategningRad, VedtakRad
from data.tabeller.forslag import SISTE
from data.tabeller.radinnhold import les_objekt


class Forslagsstand(StrEnum):
    """Where a proposal stands, in the words that are shown."""

    FORESLAATT = "foreslått"
    KONTROLLERT = "kontrollert"
    FATTET = "fattet"
    SENDT_TILBAKE = "sendt tilbake"
    TRUKKET = "trukket"


_STAND = {"": Forslagsstand.FORESLAATT, "underskrevet": Forslagsstand.FORESLAATT} | {
    stand.value.replace(" ", "_"): stand for stand in list(Forslagsstand)[1:]
}
JUSTERINGEN, ANVISNINGEN = "justering", "anvisning"
OMGJORING = "omgjoring"
"""A grant that is made anew back in time, which goes its own way."""
SLAG_I_ORD = {
    "innvilgelse": "innvilgelse",
    "avslag": "avslag",
    "avstengning": "avstengning",
    "opphor": "opphør",
    "gjenopptak": "gjenopptak",
    OMGJORING: "omgjøring",
    JUSTERINGEN: "justering",
    ANVISNINGEN: "anvisning",
}
"""What the kinds of what is proposed are called."""
_GJELDER = {JUSTERINGEN: ("konto", "aar"), ANVISNINGEN: ("anvisningstype", "periode_fra", "periode_til")}
"""What tells one proposal in a case from another of its kind; of a kind that is not here there is one."""

_KOLONNER = tuple(inspect(VedtakRad).columns)
_DIALEKT = SQLiteDialect()
_IKKE_INNHOLD = ("id", "signatur", "tidspunkt", "forrige", "hash")
_SISTE = SISTE.format("forslag.id")
_SLAG = f"iif(json_extract(innhold, '$.omgjoring') IS NULL, type, '{OMGJORING}')"
_UAVGJORT = f"SELECT id FROM forslag WHERE {_SISTE} NOT IN ('fattet', 'trukket') ORDER BY id"


@dataclass(frozen=True, slots=True)
class Forslag:
    """One proposal, with what was said of it, oldest first.

    `innhold` are the columns of the decision it would be; of a correction or a payment what stands on the form, with
    what it comes to.
    """

    id: int
    journalnr: str
    type: str
    innhold: Mapping[str, Any]
    personer: frozenset[str]
    signatur: str
    tidspunkt: datetime
    paategninger: tuple[PaategningRad, ...]

    @property
    def stand(self) -> Forslagsstand:
        """Where it stands."""
        return _STAND[self.paategninger[-1].slag if self.paategninger else ""]

    @property
    def slag(self) -> str:
        """What kind it is of: its type, or `omgjoring` for a grant that is made anew."""
        return OMGJORING if self.innhold.get("omgjoring") else self.type

    @property
    def venter(self) -> bool:
        """Whether others are to see it."""
        return self.stand in (Forslagsstand.FORESLAATT, Forslagsstand.KONTROLLERT)

    def paategnet(self, slag: str) -> PaategningRad | None:
        """What was said of it of that kind, if anything."""
        return next((en for en in self.paategninger if en.slag == slag), None)

    @property
    def er_vedtak(self) -> bool:
        """Whether it is of a decision, and not of a correction or a payment."""
        return self.type not in _GJELDER

    def sier(self, innhold: str) -> bool:
        """Whether it says this, as it would be stored."""
        return self.innhold == les_objekt(innhold)

    def gjelder_det_samme(self, innhold: str) -> bool:
        """Whether it is of the same account, or the same period, as one of its kind that says this."""
        annet = les_objekt(innhold)
        return all(self.innhold.get(navn) == annet.get(navn) for navn in _GJELDER.get(self.type, ()))

    def rad(self) -> VedtakRad:
        """The decision that it would be, made by whoever proposed it and then, without a number."""
        assert self.er_vedtak, "a correction and a payment are no decisions"
        verdier = {kolonne.name: _lest(kolonne.type, self.innhold.get(kolonne.name)) for kolonne in _KOLONNER}
        rad = VedtakRad(**{navn: verdi for navn, verdi in verdier.items() if verdi is not None})
        rad.signatur, rad.tidspunkt = self.signatur, self.tidspunkt
        if _dateres_naar_det_fattes(rad):
            rad.dato = self.tidspunkt.date()
        return rad


def innhold_av(okt: Session, rad: VedtakRad) -> str:
    """What a decision says, as a proposal keeps it: the day of a grant is that on which it is decided.

    One that is made anew has the day of the grant that it takes the place of.
    """
    utenom = (*_IKKE_INNHOLD, "dato") if _dateres_naar_det_fattes(rad) else _IKKE_INNHOLD
    raa = raaverdier(okt.connection(), rad)
    innhold = {navn: verdi for navn, verdi in raa.items() if verdi is not None and navn not in utenom}
    return json.dumps(innhold, ensure_ascii=False, sort_keys=True)


def forslagene(okt: Session, journalnr: str) -> list[Forslag]:
    """The proposals of a case, oldest first."""
    sporring = select(ForslagRad).where(ForslagRad.journalnr == journalnr).order_by(col(ForslagRad.id))
    return [_som_forslag(okt, rad) for rad in okt.exec(sporring)]


def finn_forslag(okt: Session, nummer: int) -> Forslag | None:
    """The proposal with that number."""
    rad = okt.get(ForslagRad, nummer)
    return _som_forslag(okt, rad) if rad else None


def forslaget_til(okt: Session, vedtak: int) -> Forslag | None:
    """The proposal that became that decision; None for one that nobody else was to see."""
    rad = okt.exec(select(PaategningRad).where(PaategningRad.vedtak_id == vedtak)).first()
    return finn_forslag(okt, rad.forslag_id) if rad else None


def uavgjorte(okt: Session) -> list[Forslag]:
    """Every proposal that is neither decided nor withdrawn, oldest first."""
    numre = [nummer for (nummer,) in raa_forbindelse(okt.connection()).execute(_UAVGJORT)]
    return [forslag for nummer in numre if (forslag := finn_forslag(okt, nummer)) is not None]


def ventende_i_ord(okt: Session, saker: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """What waits in each of those cases, as `innvilgelse foreslått`, oldest first; asked of SQLite itself."""
    sporring = f"SELECT journalnr, {_SLAG}, {_SISTE} FROM forslag WHERE journalnr IN ({', '.join('?' * len(saker))})"
    rader = raa_forbindelse(okt.connection()).execute(f"{sporring} ORDER BY id", tuple(saker))
    ut: dict[str, tuple[str, ...]] = {}
    for journalnr, type_, siste in rader:
        if (stand := _STAND[siste]) not in (Forslagsstand.FATTET, Forslagsstand.TRUKKET):
            ut[journalnr] = (*ut.get(journalnr, ()), f"{SLAG_I_ORD[type_]} {stand}")
    return ut


def _dateres_naar_det_fattes(rad: VedtakRad) -> bool:
    return rad.type == INNVILGELSE and rad.omgjoring is None


def _som_forslag(okt: Session, rad: ForslagRad) -> Forslag:
    sporring = select(PaategningRad).where(PaategningRad.forslag_id == rad.id).order_by(col(PaategningRad.id))
    return Forslag(
        id=rad.id,
        journalnr=rad.journalnr,
        type=rad.type,
        innhold=les_objekt(rad.innhold),
        personer=frozenset(rad.personer.split(",")),
        signatur=rad.signatur,
        tidspunkt=rad.tidspunkt,
        paategninger=tuple(okt.exec(sporring)),
    )


def _lest(type_: TypeEngine[Any], raa: Any) -> Any:
    """A value as it is in Python, of one as it stands in the file."""
    return type_.process_result_value(raa, _DIALEKT) if isinstance(type_, TypeDecorator) else raa

"""Reading complaints: what each is about, where it stands, and the decision that followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, select

from data.lager.motor import raa_forbindelse
from data.sak.rader.vedtaksrader import AVSTENGNING
from data.tabeller import KlageRad, KlagestegRad, VedtakRad

NYTT_VEDTAK = ("omgjort_helt", "omgjort_delvis", "omgjort", "opphevet")
"""What a new decision follows."""


class Klagestand(StrEnum):
    """Where a complaint stands, in the words that are shown."""

    MOTTATT = "venter på svar"
    AVVIST = "avvist"
    OVERSENDT = "oversendt"
    OMGJORT_HELT = "omgjort"
    OMGJORT_DELVIS = "omgjort delvis"
    TRUKKET = "trukket"
    STADFESTET = "stadfestet"
    OMGJORT = "omgjort av fylket"
    OPPHEVET = "opphevet av fylket"


_STAND = {
    "": Klagestand.MOTTATT,
    "avvist": Klagestand.AVVIST,
    "oversendt": Klagestand.OVERSENDT,
    "omgjort_helt": Klagestand.OMGJORT_HELT,
    "omgjort_delvis": Klagestand.OMGJORT_DELVIS,
    "trukket": Klagestand.TRUKKET,
    "stadfestet": Klagestand.STADFESTET,
    "omgjort": Klagestand.OMGJORT,
    "opphevet": Klagestand.OPPHEVET,
}


def standen_etter(slag: str) -> Klagestand:
    """Where a complaint stands when that has become of it."""
    return _STAND[slag]


@dataclass(frozen=True, slots=True)
class Klage:
    """One complaint, with what came of it, oldest first.

    `vedtak` is the decision that it is about, and `nytt_vedtak` the one that followed, None until there is one.
    """

    rad: KlageRad
    vedtak: VedtakRad
    steg: tuple[KlagestegRad, ...]
    nytt_vedtak: VedtakRad | None = None

    @property
    def stand(self) -> Klagestand:
        """Where it stands."""
        return _STAND[self.steg[-1].slag if self.steg else ""]

    @property
    def for_sent(self) -> bool:
        """Whether it came after the last day."""
        return self.rad.mottatt > self.rad.frist

    @property
    def venter(self) -> bool:
        """Whether something is left to do with it, here or where it was sent."""
        return self.stand in (Klagestand.MOTTATT, Klagestand.OVERSENDT) or self.venter_paa_vedtak

    @property
    def venter_paa_vedtak(self) -> bool:
        """Whether a new decision is to be made, and is not."""
        return bool(self.steg) and self.steg[-1].slag in NYTT_VEDTAK and self.nytt_vedtak is None

    def steget(self, slag: str) -> KlagestegRad | None:
        """What came of it of that kind, if anything."""
        return next((ett for ett in self.steg if ett.slag == slag), None)


def klagene(okt: Session, journalnr: str, personens: Sequence[VedtakRad]) -> list[Klage]:
    """The complaints of a case, oldest first; `personens` are the decisions in every case of the person."""
    sporring = select(KlageRad).where(KlageRad.journalnr == journalnr).order_by(col(KlageRad.id))
    return [_som_klage(okt, rad, personens) for rad in okt.exec(sporring)]


def personer_av(rad: KlageRad) -> frozenset[str]:
    """Those who had a hand in what the complaint is about."""
    return frozenset(rad.personer.split(","))


def _som_klage(okt: Session, rad: KlageRad, personens: Sequence[VedtakRad]) -> Klage:
    steg = tuple(okt.exec(select(KlagestegRad).where(KlagestegRad.klage_id == rad.id).order_by(col(KlagestegRad.id))))
    vedtak = next(ett for ett in personens if ett.id == rad.vedtak_id)
    return Klage(rad, vedtak, steg, _nytt_vedtak(vedtak, steg, personens))


def _nytt_vedtak(vedtak: VedtakRad, steg: Sequence[KlagestegRad], personens: Sequence[VedtakRad]) -> VedtakRad | None:
    """The first decision of the person after the answer; an exclusion only follows a complaint about one.

    It may be in another case: a refused case is treated anew in a new one (ours, grade C).
    """
    if not steg or steg[-1].slag not in NYTT_VEDTAK:
        return None
    senere = (ett for ett in personens if ett.id > steg[-1].siste_vedtak)
    return next((ett for ett in senere if vedtak.type == AVSTENGNING or ett.type != AVSTENGNING), None)


def siste_vedtak(okt: Session) -> int:
    """The number of the last decision in the register: a later one is what follows an answer."""
    hode = raa_forbindelse(okt.connection()).execute("SELECT antall FROM kjedehode WHERE tabell = 'vedtak'")
    (antall,) = hode.fetchone()
    return int(antall)

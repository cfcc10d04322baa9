"""Who has an address that only a few may see, and what is read of such a person without it.

The address stands in the newest row of `adressesperre` and in no other table; the person has `VIA_KONTORET` in its
place. What was written before it was hidden (the log, letters, the facts of decisions) is never changed, and is read
here without what tells where the person lives. That it is so is our choice, grade C.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from sqlmodel import Session, col, select

from data.feil import Avvist
from data.sak import setninger
from data.sak.fakta import fra_json, som_json
from data.sak.ledetekst import JOURNAL
from data.sak.rader.personrader import numrene
from data.tabeller import AdressesperreRad, BrevRad, LoggRad, PersonRad, SakRad, VedtakRad
from data.tabeller.radinnhold import les_objekt
from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import Behandling

ADRESSEN = ("bo_co", "bo_gate", "bo_post", "opph_co", "opph_gate", "opph_post")
"""The fields of a person that tell where the person lives."""
KOMMUNENE = ("bokommune", "skattekommune", "utbetkommune")
"""The facts of a case that give it away."""
VIA_KONTORET: Mapping[str, str | None] = dict.fromkeys(ADRESSEN) | {
    "bo_co": "arbeidskontoret (sperret adresse)",
    "bo_gate": "sendes via kontoret",
}
"""What stands as the address for everybody, on the forms and on letters (our wording, grade C)."""
SKJULT = "***"
"""What stands in a text where the address was."""
KORTEST = 3
"""Shorter addresses are not looked for in texts: any word has them."""

SPERRET = """
    EXISTS (SELECT 1 FROM adressesperre nyest WHERE nyest.fodselsnr = {0} AND nyest.til IS NULL AND NOT EXISTS (
    SELECT 1 FROM adressesperre senere WHERE senere.fodselsnr = {0} AND senere.id > nyest.id))
"""
"""Whether the person of that column has one, in SQL."""

Fakta = TypeVar("Fakta", bound=Behandling)


def sperren(okt: Session, fodselsnr: str) -> AdressesperreRad | None:
    """The row that holds the person's address now; None for an address that everybody may see."""
    rader = select(AdressesperreRad).where(AdressesperreRad.fodselsnr == fodselsnr)
    rad = okt.exec(rader.order_by(col(AdressesperreRad.id).desc()).limit(1)).first()
    return rad if rad is not None and rad.til is None else None


def krev_via_kontoret(okt: Session, fodselsnr: str, adressen: object) -> None:
    """Raises Avvist for an address of somebody whose address is hidden, other than that of the office."""
    if sperren(okt, fodselsnr) is None:
        return
    annet = [navn for navn in ADRESSEN if (getattr(adressen, navn) or None) != VIA_KONTORET[navn]]
    if annet:
        raise Avvist({navn: setninger.adressen_er_sperret(JOURNAL[navn]) for navn in annet})


def krev_uten_kommuner(okt: Session, fodselsnr: str, fakta: Behandling) -> None:
    """Raises Avvist for a municipality of somebody whose address is hidden."""
    satt = [navn for navn in KOMMUNENE if getattr(fakta, navn) is not None]
    if satt and sperren(okt, fodselsnr) is not None:
        felt = fakta_i(type(fakta))
        raise Avvist({navn: setninger.kommunen_er_sperret(felt[navn].label) for navn in satt})


def uten_kommuner(fakta: Fakta) -> Fakta:
    """The facts without what gives the address away."""
    return replace(fakta, bokommune=None, skattekommune=None, utbetkommune=None)


def skjermede_vedtak(okt: Session, fodselsnr: str | None, rader: Iterable[VedtakRad]) -> list[VedtakRad]:
    """The decisions as they are read of that person: with a hidden address their facts have no municipality.

    Such a row is taken out of the session, which never writes one.
    """
    alle = list(rader)
    if not alle or fodselsnr is None or sperren(okt, fodselsnr) is None:
        return alle
    for rad in alle:
        if rad.fakta:
            okt.expunge(rad)
            rad.fakta = som_json(uten_kommuner(fra_json(rad.fakta)))
    return alle


def eier_av(okt: Session, journalnr: str) -> str | None:
    """Whose case it is; None when there is no such case."""
    return okt.exec(select(SakRad.fodselsnr).where(SakRad.journalnr == journalnr)).first()


def sperrede(okt: Session) -> set[str]:
    """The numbers of all cases of persons whose address is hidden."""
    rader = okt.exec(select(AdressesperreRad).order_by(col(AdressesperreRad.id)))
    skjult = [nr for nr, til in {rad.fodselsnr: rad.til for rad in rader}.items() if til is None]
    return set(okt.exec(select(SakRad.journalnr).where(col(SakRad.fodselsnr).in_(skjult)))) if skjult else set()


def uten_adressen(okt: Session, fodselsnr: str) -> Callable[[str], str]:
    """What takes every address that the person ever had out of a text; for others nothing is taken out."""
    if sperren(okt, fodselsnr) is None:
        return lambda tekst: tekst
    alle = {*_sperret_for(okt, fodselsnr), *_i_loggen(okt, fodselsnr)}
    kjente = sorted((adresse for adresse in alle if len(adresse) >= KORTEST), key=len, reverse=True)

    def skjul(tekst: str) -> str:
        for adresse in kjente:
            tekst = tekst.replace(adresse, SKJULT)
        return tekst

    return skjul


def skjermede_brev(okt: Session, fodselsnr: str, rader: Iterable[BrevRad]) -> tuple[BrevRad, ...]:
    """The letters as they are read by others than the person: without a hidden address. As `skjermede_vedtak`."""
    alle, skjul = tuple(rader), uten_adressen(okt, fodselsnr)
    for rad in alle:
        if (tekst := skjul(rad.tekst)) != rad.tekst:
            okt.expunge(rad)
            rad.tekst = tekst
    return alle


def _sperret_for(okt: Session, fodselsnr: str) -> Iterator[str]:
    """What stands in the rows of the person, under whichever number."""
    for rad in okt.exec(select(AdressesperreRad).where(col(AdressesperreRad.fodselsnr).in_(numrene(okt, fodselsnr)))):
        yield from (verdi for navn in ADRESSEN if (verdi := getattr(rad, navn)))


def _i_loggen(okt: Session, fodselsnr: str) -> Iterator[str]:
    """What the person had before it was hidden, by the log, under whichever number; the office's own is none."""
    for detaljer in okt.exec(select(LoggRad.detaljer).where(col(LoggRad.fodselsnr).in_(numrene(okt, fodselsnr)))):
        if '"person"' not in detaljer:
            continue
        for person in les_objekt(detaljer).get("rader", {}).get("person", []):
            yield from (person[navn] for navn in ADRESSEN if person.get(navn) not in (None, "", VIA_KONTORET[navn]))


def som_via_kontoret(rad: PersonRad) -> None:
    """Puts the office's address in the place of the person's own."""
    for navn, verdi in VIA_KONTORET.items():
        setattr(rad, navn, verdi)

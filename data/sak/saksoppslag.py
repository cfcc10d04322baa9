"""Finding a case, and being sure that nobody changed it meanwhile."""

from collections.abc import Collection, Sequence
from typing import NoReturn

from sqlalchemy import text
from sqlmodel import Session, col, func, select

from data.feil import Avvist, Konflikt
from data.lager.motor import raa_forbindelse
from data.sak import setninger
from data.sak.ledetekst import JOURNAL
from data.sak.rader.personrader import numrene
from data.sak.sakshode import vist_navn
from data.tabeller import ArkiveringRad, LoggRad, PersonRad, SakRad
from data.tabeller.radinnhold import les_objekt
from data.tabeller.retting.personkobling import NAA
from data.tilstand import AAPNE, Tilstand
from rules.fakta.faktum import fakta_i
from rules.regelverk import lovene

PERSONFELT = set(PersonRad.model_fields)

NYEST = (
    col(SakRad.tilstand) != Tilstand.ANNULLERT,
    col(SakRad.tilstand).in_(AAPNE),
    col(SakRad.opprettet),
    col(SakRad.journalnr),
)
"""Puts a person's cases in order, the open one last: the clock of a register may have been set back.

A journal entry that was annulled comes before all others: it is found by its number, or when there is nothing else.
"""


def finn_sak(okt: Session, fodselsnr: str | None, journalnr: str | None) -> tuple[SakRad, PersonRad] | None:
    """The case with that number, or else the person's newest one, which is the open one if there is any.

    Raises Avvist for a number that is in the archive; the person's others there are passed over.
    """
    sporring = select(SakRad, PersonRad).join(PersonRad)
    if journalnr:
        if arkiverte(okt, [journalnr]):
            er_arkivert(journalnr)
        sporring = sporring.where(col(SakRad.journalnr) == journalnr)
    elif fodselsnr:
        i_arkivet = select(ArkiveringRad.journalnr)
        sporring = sporring.where(
            text(f"sak.fodselsnr = {NAA}").bindparams(fodselsnr=fodselsnr), col(SakRad.journalnr).not_in(i_arkivet)
        )
    else:
        return None
    return okt.exec(sporring.order_by(*(kolonne.desc() for kolonne in NYEST))).first()


def krev_sak(okt: Session, journalnr: str) -> tuple[SakRad, PersonRad]:
    """The case with that number. Raises Avvist on `journalnr` when there is none."""
    return finn_sak(okt, None, journalnr) or ingen_sak(journalnr)


def arkiverte(okt: Session, journalnumre: Collection[str]) -> frozenset[str]:
    """Those of the cases that are in the archive."""
    sporring = f"SELECT journalnr FROM arkivering WHERE journalnr IN ({', '.join('?' * len(journalnumre))})"
    rader = raa_forbindelse(okt.connection()).execute(sporring, tuple(journalnumre))
    return frozenset(journalnr for (journalnr,) in rader)


def er_arkivert(journalnr: str) -> NoReturn:
    """Raises Avvist on `journalnr`."""
    raise Avvist({"journalnr": setninger.er_arkivert(journalnr)})


def ingen_sak(journalnr: str) -> NoReturn:
    """Raises Avvist on `journalnr`."""
    raise Avvist({"journalnr": setninger.ingen_sak(journalnr)})


def krev_versjon(okt: Session, sak: SakRad, versjon: int | None) -> None:
    """Raises Konflikt, saying who changed what, when the case is no longer at that version.

    A change of the person counts for all the person's cases, whichever it was made in.
    """
    if versjon is None or sak.versjon == versjon:
        return
    kjent = select(func.coalesce(func.max(LoggRad.id), 0))
    kjent = kjent.where(col(LoggRad.journalnr) == sak.journalnr, col(LoggRad.versjon) <= versjon)
    sporring = select(LoggRad).where(
        col(LoggRad.fodselsnr).in_(numrene(okt, sak.fodselsnr)), col(LoggRad.versjon).is_not(None)
    )
    senere = okt.exec(sporring.where(col(LoggRad.id) > okt.exec(kjent).one()).order_by(col(LoggRad.id)))
    raise konflikt([rad for rad in senere if rad.journalnr == sak.journalnr or _felt(rad) & PERSONFELT])


def konflikt(endringer: Sequence[LoggRad]) -> Avvist:
    """The conflict with the changes that those log rows tell of."""
    if not endringer:
        return Avvist({}, setninger.ENDRET_ETTERPAA)
    siste = endringer[-1]
    hva = [_i_ord(rad) for rad in endringer]
    setning = setninger.endret_av_en_annen(siste.signatur, siste.tidspunkt, "; ".join(hva))
    return Konflikt(setning, siste.signatur, siste.tidspunkt, hva)


def _i_ord(rad: LoggRad) -> str:
    """What a log row tells, e.g. `endret journal: Kontonr, Anmerkn.`."""
    endret = _felt(rad)
    felter = [ledetekst for navn, ledetekst in ledetekster().items() if navn in endret]
    return f"{rad.handling}: {', '.join(felter)}" if felter else rad.handling


def ledetekster() -> dict[str, str]:
    """What each field of D-60 and D-61 is called, by its name in the log; those of every law."""
    fakta = (fakta_i(lov.saksfakta.behandling) for lov in lovene())
    return JOURNAL | {navn: faktum.label for alle in fakta for navn, faktum in alle.items()}


def _felt(rad: LoggRad) -> set[str]:
    """The names of the fields that the operation changed."""
    return set(les_objekt(rad.detaljer).get("felt", {}))


def navn_av(person: PersonRad) -> str:
    """The name as the heads show it: surname first."""
    return vist_navn(person.etternavn, person.fornavn)

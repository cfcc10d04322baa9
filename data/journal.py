"""Journal: every application gets a case, and the person register its latest addresses."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.personer import Person
from data.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Vedtaksblokk:
    """The foot of the journal form: what has been decided, with the reason in words."""

    innvilget_fra: date | None = None
    til: date | None = None
    antall_uker: int | None = None
    maks_prosent: Decimal | None = None
    avslagsdato: date | None = None
    avstengningstid: int | None = None
    begrunnelse: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journalpost:
    """What is sent from the journal form; `journalnr` None means a new case."""

    fodselsnr: str
    journalnr: str | None = None
    etternavn: str | None = None
    fornavn: str | None = None
    bo_co: str | None = None
    bo_gate: str | None = None
    bo_post: str | None = None
    opph_co: str | None = None
    opph_gate: str | None = None
    opph_post: str | None = None
    ektefelle_navn: str | None = None
    nyk: str | None = None
    giro: str | None = None
    kontonr: str | None = None
    anmerkning: str | None = None
    mottatt_dato: date | None = None
    internt: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Journalbilde:
    """What the journal form shows.

    `journalnr` None: the person has no open case, and what is sent becomes a new one. `versjon` goes back with
    `journalfor`: the case's version, or the person's when there is no case.
    """

    person: Person
    journalnr: str | None
    tilstand: str | None
    giro: str | None
    kontonr: str | None
    anmerkning: str | None
    mottatt_dato: date | None
    internt: str | None
    signatur: str | None
    vedtak: Vedtaksblokk
    versjon: int
    varsler: tuple[str, ...] = ()


def journalbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Journalbilde | None:
    """The person with the open case, or the case with that number; None when there is no such person or case."""
    raise NotImplementedError


def journalfor(reg: Register, post: Journalpost, versjon: int | None) -> Journalbilde:
    """Registers a new application, or changes the journal of an existing case. Raises Avvist, Konflikt."""
    raise NotImplementedError

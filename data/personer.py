"""The person register that all routines share (Sofa-søker)."""

from dataclasses import dataclass

from data.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A job seeker as registered; addresses are free text, `nyk` an occupation code."""

    fodselsnr: str
    etternavn: str
    fornavn: str
    bo_co: str | None = None
    bo_gate: str | None = None
    bo_post: str | None = None
    opph_co: str | None = None
    opph_gate: str | None = None
    opph_post: str | None = None
    ektefelle_navn: str | None = None
    nyk: str | None = None


@dataclass(frozen=True, slots=True)
class Treff:
    """One hit of a search; `journalnr` and `tilstand` are those of the person's newest case, None without one."""

    fodselsnr: str
    navn: str
    journalnr: str | None
    tilstand: str | None


def hent_person(reg: Register, fodselsnr: str) -> Person | None:
    """The person with that national number, or None; the look is logged."""
    raise NotImplementedError


def registrer_person(reg: Register, person: Person) -> Person:
    """Registers a new job seeker. Raises Avvist when the person exists or a field is wrong."""
    raise NotImplementedError


def sok(reg: Register, tekst: str, grense: int = 200) -> list[Treff]:
    """Persons whose national number begins with, or names or case number fit, `tekst`; at most `grense`, by name."""
    raise NotImplementedError

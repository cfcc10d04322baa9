"""Change in the benefit relation: refusal, exclusion for a time, and end."""

from dataclasses import dataclass
from datetime import date

from data.register import Register
from data.sak import Sakshode
from data.vedtak import Vedtak


@dataclass(frozen=True, slots=True, kw_only=True)
class Endring:
    """What is sent from the form; `type` is O (opphør), A (avslag) or S (avstengning), `uker` belongs to S."""

    journalnr: str
    type: str | None = None
    dato: date | None = None
    uker: int | None = None
    begrunnelse_kode: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endringsbilde:
    """What the form shows: the head, the newest grant, the last paid day, and every decision, oldest first."""

    hode: Sakshode
    innvilget_fra: date | None
    til: date | None
    siste_betalte_dag: date | None
    vedtak: tuple[Vedtak, ...]


def endringsbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Endringsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    raise NotImplementedError


def endre_trygdeforhold(reg: Register, endring: Endring, versjon: int) -> Vedtak:
    """Refuses, excludes or closes. Raises Avvist, Konflikt."""
    raise NotImplementedError

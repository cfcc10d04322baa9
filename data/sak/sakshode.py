"""A case, as every routine's head shows it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from data.tilstand import Tilstand

UTEN_NAVN = "-"
"""What stands as surname or first name when the person has only the other (grade C, our choice)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sakshode:
    """Who and which case; `versjon` goes back with every operation on the case.

    `stilling` is the state in words with what stands beside it, e.g. `innvilget, avsluttes 01.08.88`.
    """

    fodselsnr: str
    journalnr: str
    navn: str
    tilstand: Tilstand
    stilling: str
    versjon: int


def vist_navn(etternavn: str, fornavn: str) -> str:
    """The name as the heads show it, surname first; a lone `-` stands for a name that the person does not have."""
    return ", ".join(navn for navn in (etternavn, fornavn) if navn != UTEN_NAVN) or UTEN_NAVN


@lru_cache(maxsize=1_024)
def hvem_og_naar(signatur: str, dag: date) -> str:
    """Who entered a fact, and on what day, in the words that F2 shows."""
    return f"{signatur} {dag:%d.%m.%Y}"


def fullt_navn(fornavn: str, etternavn: str) -> str:
    """The name as a letter has it, first name first; a lone `-` stands for a name that the person does not have."""
    return " ".join(navn for navn in (fornavn, etternavn) if navn != UTEN_NAVN) or UTEN_NAVN

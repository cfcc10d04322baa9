"""Passwords: only what argon2 makes of one is stored, with a salt of its own, so that nobody can read it back."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher

KORTEST, LENGST = 8, 32
"""Characters (our choice, grade C); no more than the field on the screen has room for."""


def er_langt_nok(passord: str) -> bool:
    """Whether it has the length that we ask for, blanks at its ends left out."""
    return KORTEST <= len(jevnet(passord)) <= LENGST


def kan_skrives(passord: str) -> bool:
    """Whether a form takes it: letters, digits and signs that every terminal gives one cell, from left to right."""
    return all(
        tegn.isprintable()
        and tegn < "\u1100"
        and (tegn == " " or unicodedata.category(tegn)[0] not in "CMZ")
        and unicodedata.bidirectional(tegn) not in ("R", "AL", "AN")
        for tegn in jevnet(passord)
    )


def jevnet(passord: str) -> str:
    """The same text however the terminal put its accents together, without blanks around it, as a field has it."""
    return unicodedata.normalize("NFC", passord).strip()


def som_avtrykk(passord: str) -> str:
    """What is stored of a password."""
    return _argon2().hash(jevnet(passord))


def stemmer(avtrykk: str | None, passord: str) -> bool:
    """Whether it is the password that this was made of; as slow when there is none, so that nobody can tell."""
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _argon2().verify(avtrykk or _ingens(), jevnet(passord)) and avtrykk is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _argon2() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _ingens() -> str:
    return _argon2().hash("nobody's")

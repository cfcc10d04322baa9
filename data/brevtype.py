"""The kinds of letters, by the letter that the form takes and the register keeps."""

from enum import StrEnum


class Brevtype(StrEnum):
    """What a letter tells of, or asks for; those of a decision have the letter that ENDRING has for it."""

    INNVILGELSE = "I"
    AVSLAG = "A"
    AVSTENGNING = "S"
    OPPHOR = "O"

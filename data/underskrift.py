"""How a register has decisions signed."""

from enum import StrEnum


class Underskrift(StrEnum):
    """Chosen by whoever has the register: the three signatures on the file copy of a grant are the source's own.

    With `ingen` whoever signs has every role and no password is asked for: one person's own register. With `papir` the
    file copy is signed by hand, with `skjerm` on the screen; everybody logs in.
    """

    INGEN = "ingen"
    PAPIR = "papir"
    SKJERM = "skjerm"

"""What can go wrong in the register, each with one sentence in bokmål for the caseworker."""

from collections.abc import Mapping, Sequence
from datetime import datetime

Registersetning = tuple[str, str]
"""What is the matter with which file, and the advice, blank when there is none; Registerfeil puts them together."""


class Registerfeil(Exception):
    """The register cannot be opened, read or written just now: what is the matter with which file, and what to do.

    A path may be longer than the message line, so there the advice comes first.
    """

    def __init__(self, hva: str, raad: str = "") -> None:
        self.hva = hva
        self.setning = f"{hva}: {raad}." if raad else f"{hva}."
        self.paa_linjen = f"{raad[0].upper()}{raad[1:]}. {hva}." if raad else self.setning
        super().__init__(self.setning)


class Laast(Registerfeil):
    """Another program holds the register, longer than we wait."""


class Skrivebeskyttet(Registerfeil):
    """The register, or the folder it lies in, cannot be written to."""


class Full(Registerfeil):
    """The disk is full, or the register has reached its greatest size."""


class Diskfeil(Registerfeil):
    """The disk would not give or take what was asked of it; the file itself may be whole."""


class Skadet(Registerfeil):
    """The file is damaged, is no register, or its hash chains do not hold."""


class TomFil(Skadet):
    """The file is there and holds nothing: what was in it, if anything, is gone."""


class FinnesIkke(Registerfeil):
    """There is no file of that name, where one must be."""


class IBruk(Registerfeil):
    """Somebody has the register open, and it must be closed for what was to be done."""


class Byttet(Registerfeil):
    """The file was moved, removed or replaced while the register was open."""


class ForNy(Registerfeil):
    """The register was made by a newer program than this one."""


class IngenTilgang(Registerfeil):
    """The file does not exist where it must, or may not be opened."""


class UlesbarRad(Exception):
    """A value that no program of ours has written stands in a row; the register turns it into Skadet."""


class Avvist(Exception):
    """An operation was refused and nothing was written.

    `feil` names each wrong field with its sentence; `melding` is the sentence for the message line (the first of
    `feil` unless another is given).
    """

    def __init__(self, feil: Mapping[str, str], melding: str = "") -> None:
        self.feil = dict(feil)
        self.melding = melding or next(iter(self.feil.values()), "")
        super().__init__(self.melding)


class Konflikt(Avvist):
    """Somebody else changed the case after it was fetched; nothing was written.

    `hvem` is the other's signature, `naar` the time of the change, `hva` the changes in words, newest last.
    """

    def __init__(self, melding: str, hvem: str, naar: datetime, hva: Sequence[str]) -> None:
        super().__init__({}, melding)
        self.hvem = hvem
        self.naar = naar
        self.hva = tuple(hva)

"""One piece of work, as the list shows it."""

from datetime import date
from typing import NamedTuple

from data.arbeid.slag import TYPER, Arbeidsslag
from data.sak.sakshode import vist_navn


class Arbeidsoppgave(NamedTuple):
    """What waits in a case, for whom, and with whom it is; `versjon` goes back with what is done with it.

    There are many of them: a tuple is made fast.
    """

    slag: Arbeidsslag
    journalnr: str
    gjelder: str
    fodselsnr: str
    etternavn: str
    fornavn: str
    tilstand: str
    siden: date
    frist: date
    tatt_av: str | None
    utsatt_til: date | None
    utsatt_grunn: str | None
    versjon: int

    @property
    def navn(self) -> str:
        """The person, as the heads show the name."""
        return vist_navn(self.etternavn, self.fornavn)

    @property
    def navnet(self) -> str:
        """What the kind is called."""
        return TYPER[self.slag].navn

    @property
    def rolle(self) -> str:
        """Whose work it is."""
        return TYPER[self.slag].rolle

    @property
    def nokkel(self) -> tuple[str, str, str]:
        """What tells it from all others."""
        return self.slag.value, self.journalnr, self.gjelder

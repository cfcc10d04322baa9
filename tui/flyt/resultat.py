"""How a flow went."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.skjema.storrelse import KOLONNER


@dataclass(frozen=True, slots=True)
class Resultat:
    """How a flow went: `setning` is empty when all steps held, else one sentence about the first that did not.

    `ugyldig` when the file was no flow, so that nothing was played. `bilder` are the pictures that its `bilde` steps
    took, and `ved_feil` the picture at the moment of the failure.
    """

    fil: Path
    navn: str = ""
    antall_steg: int = 0
    setning: str = ""
    ugyldig: bool = False
    ved_feil: Skjermbilde | None = None
    bilder: tuple[Skjermbilde, ...] = ()

    @property
    def ok(self) -> bool:
        """True when every step held."""
        return not self.setning

    @property
    def kode(self) -> int:
        """The exit code of `dagpenger flyt`: 0, 1 when a step did not hold, 2 when the file was no flow."""
        return 2 if self.ugyldig else 0 if self.ok else 1

    def rapport(self) -> str:
        """What `dagpenger flyt` prints: one sentence, and after a failure the picture as it stood."""
        if self.ok:
            return f"{self.fil}: «{self.navn}» gikk som ventet ({self.antall_steg} steg, {len(self.bilder)} bilder)."
        if self.ved_feil is None:
            return self.setning
        return "\n".join((self.setning, *innrammet(self.ved_feil.tekst.splitlines())))

    def bildefiler(self) -> dict[str, str]:
        """Every picture as files, the one at a failure as well: their contents by name."""
        bilder = (*self.bilder, *((self.ved_feil,) if self.ved_feil else ()))
        return {navn: innhold for bilde in bilder for navn, innhold in bilde.filer().items()}


def innrammet(linjer: Iterable[str]) -> list[str]:
    """The lines of a picture with a frame of ASCII around them."""
    ramme = "+" + "-" * KOLONNER + "+"
    return [ramme, *(f"|{linje}|" for linje in linjer), ramme]

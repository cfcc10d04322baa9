"""How a flow went."""

from dataclasses import dataclass
from pathlib import Path

from tui.bilde import KOLONNER
from tui.flyt.bilder import Skjermbilde


@dataclass(frozen=True, slots=True)
class Resultat:
    """How a flow went: `setning` is empty when all steps held, else one sentence about the first that did not.

    `bilder` are the pictures that its `bilde` steps took, and `ved_feil` the picture at the moment of the failure.
    """

    fil: Path
    navn: str = ""
    antall_steg: int = 0
    setning: str = ""
    ved_feil: Skjermbilde | None = None
    bilder: tuple[Skjermbilde, ...] = ()

    @property
    def ok(self) -> bool:
        """True when every step held."""
        return not self.setning

    @property
    def kode(self) -> int:
        """The exit code of `dagpenger flyt`: 0 or 1."""
        return 0 if self.ok else 1

    def rapport(self) -> str:
        """What `dagpenger flyt` prints: one sentence, and after a failure the picture as it stood."""
        if self.ok:
            return f"{self.fil}: «{self.navn}» gikk som ventet ({self.antall_steg} steg, {len(self.bilder)} bilder)."
        if self.ved_feil is None:
            return self.setning
        ramme = "+" + "-" * KOLONNER + "+"
        linjer = (f"|{linje}|" for linje in self.ved_feil.tekst.splitlines())
        return "\n".join((self.setning, ramme, *linjer, ramme))

    def skriv_bilder(self, mappe: Path) -> None:
        """Writes every picture in a folder, the one at a failure as well. Raises OSError."""
        for bilde in (*self.bilder, *((self.ved_feil,) if self.ved_feil else ())):
            bilde.skriv(mappe)

"""How a flow went."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.steg import Flyt


@dataclass(frozen=True, slots=True)
class Resultat:
    """How a flow went: `setning` is empty when all steps held, else one sentence about the first that did not.

    `bilder` are the pictures that its `bilde` steps took, and `ved_feil` the picture at the moment of the failure.
    """

    flyt: Flyt
    setning: str = ""
    ved_feil: Skjermbilde | None = None
    bilder: tuple[Skjermbilde, ...] = ()

    @property
    def ok(self) -> bool:
        """True when every step held."""
        return not self.setning

    @property
    def kode(self) -> int:
        """The exit code of `dagpenger flyt`: 0, or 1 when a step did not hold."""
        return 0 if self.ok else 1

    def rapport(self, hvor: str = "") -> str:
        """What `dagpenger flyt` prints: one sentence, and after a failure the picture as it stood.

        `hvor` says on which terminal, when it was played through one.
        """
        if self.ok:
            hvilken = f"«{self.flyt.navn}»{f', «{self.flyt.eksempel}»,' if self.flyt.eksempel else ''}"
            talt = f"{len(self.flyt.steg)} steg, {len(self.bilder)} bilder"
            return f"{self.flyt.fil}: {hvilken} gikk som ventet{hvor} ({talt})."
        if self.ved_feil is None:
            return self.setning
        return "\n".join((self.setning, *innrammet(self.ved_feil.tekst.splitlines())))

    def bildefiler(self) -> dict[str, str]:
        """Every picture as files, the one at a failure as well: their contents by name."""
        bilder = (*self.bilder, *((self.ved_feil,) if self.ved_feil else ()))
        return {navn: innhold for bilde in bilder for navn, innhold in bilde.filer().items()}


def innrammet(linjer: Sequence[str]) -> list[str]:
    """The lines of a picture with a frame of ASCII around them."""
    ramme = "+" + "-" * max(map(len, linjer)) + "+"
    return [ramme, *(f"|{linje}|" for linje in linjer), ramme]

"""The apple register in the hands of the monkey, with what must hold of it."""

from collections.abc import Callable, Iterator, Mapping
from random import Random

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tui.flyt.ape.funn import Funn, programfeil
from tui.flyt.ape.kunnskap import Kunnskap
from tui.flyt.ape.modellterminal import Modellterminal
from tui.flyt.oppsett import Flytoppsett
from tui.skjema.felt import Felt

VERDIER = {"dato": ("010688", "300688"), "kroner": ("40", "2000000"), "heltall": ("1", "401", "501")}


class Epleverden:
    """One apple register and one terminal on it."""

    def __init__(self, oppsett: Flytoppsett) -> None:
        self.lager = Eplelager()
        self.spor: list[str] = []
        self.terminal = Modellterminal(rutiner(self.lager), NAVN, "MENY", oppsett.klokke, hjelp, logg=self.spor.append)
        self.terminal.begynn()

    def verdi(self, felt: Felt, tilfeldig: Random) -> str:
        return tilfeldig.choice(VERDIER.get(felt.slag.navn, ("GRAVENSTEIN", "KRASJ", "VIDERE", "?", "E-1")))

    def funn(self) -> Iterator[Funn]:
        spor, self.spor[:] = list(self.spor), []
        yield from map(programfeil, spor)

    def til_slutt(self) -> Iterator[Funn]:
        return iter(())

    def gjort(self) -> Mapping[str, int]:
        return {"høstinger": len(self.lager.hostet)}

    def lukk(self) -> None:
        """There is nothing to throw away."""


def eplekunnskap(aapne: Callable[[Flytoppsett], Epleverden] = Epleverden) -> Kunnskap:
    return Kunnskap(
        starter=((klokke(), "tom"),),
        steder=tuple(NAVN),
        gjerne=frozenset({"klasse"}),
        kanter={"heltall": ("0", "400", "401", "999", "1000")},
        aapne=aapne,
    )

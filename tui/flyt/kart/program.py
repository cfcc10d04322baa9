"""What there is to reach in a program."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.skjema.bilde import Bilde
from tui.vindu.kodevindu import kan_listes


@dataclass(frozen=True, slots=True)
class Program:
    """What the application gives the map.

    `bilder` are its pages, `handlinger` the actions that are open on each, by its code, and `setninger` the ids of what
    line 23 can say. `kjenn` gives the ids of the sentences that a text may be.
    """

    bilder: Sequence[Bilde]
    handlinger: Mapping[str, Sequence[str]]
    setninger: Sequence[str]
    kjenn: Callable[[str], Iterable[str]]

    def felt(self) -> list[str]:
        """The id of each field, page by page; the rows of a list are one field a column."""
        return list(dict.fromkeys(felt_id(bilde, felt.navn) for bilde in self.bilder for felt in bilde.felter))

    def taster(self) -> list[str]:
        """The id of each action on each page where it is open, and behind `koder` that of each list of codes."""
        return [
            taste_id
            for bilde in self.bilder
            for handling in self.handlinger[bilde.kode]
            for taste_id in (_kodelistene(bilde) if handling == "koder" else [f"{bilde.kode}/{handling}"])
        ]


def felt_id(bilde: Bilde, navn: str) -> str:
    """`D-60/Etternavn`: the page's code, and the label of the field of that name. Raises KeyError for no such field."""
    liste = bilde.liste
    for felt in liste.felter if liste else ():
        foran, _, nr = navn.rpartition("_")
        if foran == felt.navn and nr.isdigit():
            return f"{bilde.kode}/{felt.label}"
    plass = bilde.plass_for(navn)
    if plass is None:
        raise KeyError(navn)
    return f"{bilde.kode}/{plass.felt.label}"


def _kodelistene(bilde: Bilde) -> list[str]:
    listes = dict.fromkeys(felt_id(bilde, felt.navn) for felt in bilde.felter if kan_listes(felt))
    return [kode_id(bilde.kode, id_) for id_ in listes] or [f"{bilde.kode}/koder"]


def kode_id(kode: str, felt: str) -> str:
    """The id of the list of codes of a field: `D-61-1/koder/Bokommunenr`."""
    return f"{kode}/koder/{felt.removeprefix(f'{kode}/')}"

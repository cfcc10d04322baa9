"""The explanation of a number as a tree for the window of F2: a line a number, and all the rest when it is unfolded."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rules.forklaring.forklaring import Forklaring, Utfallslinje, setning, uavrundet, vis_verdi
from tui.skjema.svar import Trenode

FAST = "\N{NO-BREAK SPACE}"
_HELT = re.compile(r"(?<=\d) (?=\d{3}(?!\d)|kr\b|[%‰G](?!\w))|(?<=\bgrad) (?=[ABC]\b)|(?<=\bpkt\.) (?=\d)")
"""The blanks inside a number, before its unit, and in `grad C` and `pkt. 4`."""
VIRKER = "±"
"""The mark of a number that another reading of the law would have made another."""


def som_tre(forklaring: Forklaring, under: Sequence[Trenode] = ()) -> Trenode:
    """The tree of a number; `under` are nodes of other things, which come first below it."""
    return _Ombygging().node(forklaring, under)


def holdt_sammen(tekst: str) -> str:
    """The text with no-break spaces where it must not be broken."""
    return _HELT.sub(FAST, tekst)


class _Ombygging:
    """One walk through an explanation, which knows the node of each number that has been met."""

    def __init__(self) -> None:
        self.bygd: dict[int, Trenode] = {}

    def node(self, f: Forklaring, under: Sequence[Trenode] = ()) -> Trenode:
        """The node of one number; what only is a figure in its formula is a leaf, on show when it is unfolded."""
        blader: list[Trenode] = []
        barn = [*under]
        for del_, i_formelen in zip(f.barn, f.barn_i_formelen, strict=True):
            skjules = not f.formel or (i_formelen and not del_.formel and not del_.barn)
            (blader if skjules else barn).append(self.node(del_))
        self.bygd[id(f)] = Trenode(
            navn=f.navn,
            linje=holdt_sammen(_linje(f)),
            hele=[holdt_sammen(avsnitt) for avsnitt in _hele(f)],
            merke=f"{VIRKER if any(linje.utfall.forskjell for linje in f.utfall) else ''}{f.grad}",
            blader=blader,
            barn=barn,
            viser_til=self.bygd[id(f.vist_over)] if f.vist_over else None,
        )
        return self.bygd[id(f)]


def _linje(f: Forklaring) -> str:
    tekst = f"{f.navn} {vis_verdi(f.verdi, f.enhet)}"
    if f.gjentatt:
        return f"{tekst}, vist over"
    if f.formel:
        return f"{tekst}{':' if isinstance(f.verdi, bool) else ' ='} {f.kort}"
    hjemmel = f.hjemmel.removeprefix("Regelverket ")
    kilde = f"fra {f.gjelder_fra:%d.%m.%Y}" if f.gjelder_fra else f.kilde
    return "  ".join((tekst, ", ".join(del_ for del_ in (hjemmel, kilde) if del_))).rstrip()


def _hele(f: Forklaring) -> Iterator[str]:
    """The formula in words and figures, where it stands, what is known of the source, and each alternative."""
    yield setning(f)
    if mange := uavrundet(f.verdi, f.enhet):
        yield f"Det regnes videre med {mange} kr, uten avrunding."
    if f.gjelder_fra:
        yield f"Kilde: {f.kilde}"
    if f.merknad:
        yield f.merknad
    yield from alternativer(f.utfall)


def alternativer(utfall: Iterable[Utfallslinje]) -> Iterator[str]:
    """Each alternative that was chosen or would have another result; those without effect share a line."""
    uten_virkning: dict[str, list[Utfallslinje]] = {}
    for linje in utfall:
        if linje.utfall.valgt or linje.utfall.forskjell:
            yield linje.setning
        else:
            uten_virkning.setdefault(linje.utfall.id, []).append(linje)
    if uten_virkning:
        navn = [
            f"{id_} {', '.join(linje.utfall.alternativ for linje in linjer)}" for id_, linjer in uten_virkning.items()
        ]
        felles = next(iter(uten_virkning.values()))[0].setning.partition(": ")[2]
        yield f"{'; '.join(navn)}: {felles}"

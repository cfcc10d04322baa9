"""What the table of actions says: the chapter on the keys, and which of them a routine answers."""

from collections.abc import Collection, Sequence

from screens.haandbok.dokument import Bokbilde, Kapittel, Tabell
from screens.haandbok.kapitler.prosa import innledning, prosa
from tui.flate.skjema.skjemahandlinger import paa_siden
from tui.skjema.bilde import Bilde
from tui.taster.handlinger import HANDLINGER, Handling
from tui.taster.tastenavn import vis_tast

HODE = ("Tast", "Ord", "Hva den gjør")


def tastekapittel(vinduer: Sequence[Bokbilde]) -> Kapittel:
    """Every action with its keys and its word, and pictures of what lies over a form."""
    ordene = prosa()["tastene"]
    tabell = _tabell(ordene["tittel"], HANDLINGER, ider=True)
    over = Kapittel("vinduene", ordene["vinduene"], vinduer)
    return Kapittel("tastene", ordene["tittel"], [*innledning("tastene"), tabell], [over])


def rutinens_taster(tittel: str, sider: Sequence[Bilde], egne: Collection[str]) -> Tabell:
    """The keys that mean something of their own in a routine: `egne` and Enter, and codes and paging where they are."""
    ider = set().union(*(paa_siden(side, sider, egne) for side in sider))
    return _tabell(tittel, [h for h in HANDLINGER if h.id in ider])


def _tabell(tittel: str, handlinger: Sequence[Handling], ider: bool = False) -> Tabell:
    rader = [((_taster(h),), (h.ord,), (f"{h.hjelp}.",)) for h in handlinger]
    return Tabell(tittel, HODE, rader, (4, 3, 9), [f"tast-{h.id}" for h in handlinger] if ider else ())


def _taster(handling: Handling) -> str:
    return ", ".join(map(vis_tast, handling.taster))

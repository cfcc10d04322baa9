"""The palette: all actions and routines in one list to search in; a choice does what its word on the jump line does."""

from collections.abc import Mapping

from tui.taster.handlinger import HANDLINGER, Tastekart
from tui.taster.tastenavn import vis_tast
from tui.vindu.vindu import Valgvindu

TITTEL = "Søk i handlinger og rutiner"


class Palett(Valgvindu):
    """The list of `navn`, the routines by code, and of the table of actions; `valg` is a word for the jump line."""

    def __init__(self, navn: Mapping[str, str], kart: Tastekart) -> None:
        rutiner = [(kode, f"Åpner rutinen {navnet}") for kode, navnet in navn.items()]
        handlinger = [(h.ord, _hjelp(h.hjelp, kart.taster(h.id))) for h in HANDLINGER if h.id != "palett"]
        super().__init__(TITTEL, [*rutiner, *handlinger])


def _hjelp(hjelp: str, taster: tuple[str, ...]) -> str:
    return f"{hjelp} ({vis_tast(taster[0])})" if taster else hjelp

"""What there is to reach in this program: its pages, the actions that are open on each, and its sentences."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from screens.katalog.katalog import alle_setninger
from screens.katalog.monstre import alle_i, alle_kjente
from screens.rutiner.rutineliste import bilder, egne_handlinger, rutinekode
from screens.rutiner.rutinenavn import PORTER
from tui.flate.port import VED_PORTEN
from tui.flate.skjema.skjemahandlinger import paa_siden
from tui.flyt.kart.program import Program
from tui.skjema.bilde import Bilde
from tui.taster.handlinger import HANDLINGER


def programmet() -> Program:
    """All of it, as the program that is installed declares it."""
    kjente = alle_kjente()
    return Program(
        bilder=bilder(),
        handlinger=_handlinger(),
        setninger=[setning.id for setning in alle_setninger() if setning.alvor is not None],
        kjenn=lambda tekst: alle_i(tekst, kjente),
    )


def _handlinger() -> dict[str, list[str]]:
    """The actions of each page in the order of the table: those of every form, and those that only some have."""
    egne = egne_handlinger()
    sider = {kode: list(gruppe) for kode, gruppe in groupby(bilder(), lambda bilde: rutinekode(bilde.kode))}

    def aapne(bilde: Bilde, alle: Sequence[Bilde], kode: str) -> AbstractSet[str]:
        noe = HVER_FORMS | paa_siden(bilde, alle, egne[kode])
        return noe & VED_PORTEN if kode in PORTER else noe

    return {
        bilde.kode: [h.id for h in HANDLINGER if h.id in aapne(bilde, alle, kode)]
        for kode, alle in sider.items()
        for bilde in alle
    }


HVER_FORMS = frozenset(h.id for h in HANDLINGER) - {
    "opptak",
    "beregn",
    "hvorfor",
    "skriv_ut",
    "koder",
    "bla_opp",
    "bla_ned",
}
"""The actions that every form has a key for, in an exercise those of its desk as well; a recording begins by a word."""

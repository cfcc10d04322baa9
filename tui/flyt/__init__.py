"""Flows: files that play the terminal through its keys, check what it shows, and take pictures of it."""

from tui.flyt.bilder.skjermbilde import Skjermbilde
from tui.flyt.feil import FlytfilFeil
from tui.flyt.fil.leser import les
from tui.flyt.oppsett import VANLIG, Flytklokke, Flytoppsett, Terminalvisning, UgyldigVisning
from tui.flyt.resultat import Resultat
from tui.flyt.spilling.spiller import spill, spill_av

__all__ = [
    "VANLIG",
    "FlytfilFeil",
    "Flytklokke",
    "Flytoppsett",
    "Resultat",
    "Skjermbilde",
    "Terminalvisning",
    "UgyldigVisning",
    "les",
    "spill",
    "spill_av",
]

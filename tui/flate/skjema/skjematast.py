"""Which action of the table does what in a form."""

from collections.abc import Callable, Mapping

from tui.flate import setninger
from tui.skjema.skjema import Skjema
from tui.taster.tastenavn import vis_tast

I_SKJEMA: Mapping[str, Callable[[Skjema], None]] = {
    "neste_felt": lambda skjema: skjema.neste_felt(),
    "forrige_felt": lambda skjema: skjema.forrige_felt(),
    "linjeskift": lambda skjema: skjema.linjeskift(),
    "hjem": lambda skjema: skjema.hjem(),
    "slutt": lambda skjema: skjema.slutt(),
    "pil_opp": lambda skjema: skjema.pil(-1, 0),
    "pil_ned": lambda skjema: skjema.pil(1, 0),
    "pil_venstre": lambda skjema: skjema.pil(0, -1),
    "pil_hoyre": lambda skjema: skjema.pil(0, 1),
    "slett": lambda skjema: skjema.slett(),
    "rygg": lambda skjema: skjema.rygg(),
    "slett_til_slutt": lambda skjema: skjema.slett_til_slutt(),
    "angre_felt": lambda skjema: skjema.angre_felt(),
    "innsetting": lambda skjema: skjema.veksle_innsetting(),
}
"""The actions that only touch the form, by id."""


def uten_virkning(navn: str, tegn: str | None) -> str:
    """What is said of a key that does no action: empty for one that writes, else that it does nothing."""
    skriver = "+" not in navn[:-1] and tegn and tegn.isprintable()
    return "" if skriver else setninger.gjor_ingenting(vis_tast(navn))

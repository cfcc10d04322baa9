"""The help on keys, made from the table of actions."""

import textwrap

from tui.taster.handlinger import HANDLINGER, Tastekart
from tui.taster.tastenavn import vis_tast

_BREDDE = 72
_TASTEBREDDE = 24


def tastehjelp(kart: Tastekart) -> list[str]:
    """The lines that say which key and which word does what."""
    linjer = [
        "TASTENE",
        *textwrap.wrap(
            "Det siste på hver linje er ordet som gjør det samme på linjen du får med F10 eller Ctrl+G.", 72
        ),
        "",
    ]
    for handling in HANDLINGER:
        taster = " ".join(vis_tast(tast) for tast in kart.taster(handling.id)) or "(ingen tast)"
        tekst = f"{handling.hjelp}. «{handling.ord}»"
        forste, *resten = textwrap.wrap(tekst, _BREDDE - _TASTEBREDDE)
        linjer.append(f"{taster:<{_TASTEBREDDE - 1}} {forste}")
        linjer += [" " * _TASTEBREDDE + del_ for del_ in resten]
    return linjer

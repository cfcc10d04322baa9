"""What an event of the terminal does: to the form, or to whoever shows the form to the person at the keyboard."""

from collections.abc import Callable
from functools import partial

from textual import events

from tui.flate.arbeidsflate import Arbeidsflate
from tui.terminal.framviser import Framviser


def arbeid_av(
    event: events.Event, flate: Arbeidsflate, stor_nok: bool, framviser: Framviser | None
) -> Callable[[], None] | None:
    """What is to be done, None when the event is none of theirs.

    In a window that is not `stor_nok` for the form only leaving is possible: nobody should type where nothing is seen.
    """
    if not isinstance(event, events.Key | events.Paste | events.MouseEvent):
        return None
    if framviser is not None:
        return partial(framviser.tast, event.key) if isinstance(event, events.Key) else _ingenting
    return _i_formen(event, flate, stor_nok) or _ingenting


def _i_formen(event: events.Event, flate: Arbeidsflate, stor_nok: bool) -> Callable[[], None] | None:
    if isinstance(event, events.Key):
        if stor_nok or flate.sporsmaal or flate.kart.handling(event.key) == "avslutt":
            return partial(flate.tast, event.key, event.character)
    elif isinstance(event, events.Paste):
        if stor_nok:
            return partial(flate.lim, event.text)
    elif isinstance(event, events.MouseDown):
        if stor_nok and event.button == 1:
            return partial(flate.klikk, int(event.y), int(event.x))
    elif isinstance(event, events.MouseScrollUp | events.MouseScrollDown) and flate.vindu:
        return partial(flate.utfor, "pil_opp" if isinstance(event, events.MouseScrollUp) else "pil_ned")
    return None


def _ingenting() -> None:
    """A movement of the mouse, and what is pressed where nothing takes it."""

"""How Textual is made to understand what a terminal sends, where its own reading does not suit typed forms."""

import os
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from textual._xterm_parser import XTermParser


class _AltSiffer(Enum):
    ALT_0 = "alt+0"
    ALT_1 = "alt+1"
    ALT_2 = "alt+2"
    ALT_3 = "alt+3"
    ALT_4 = "alt+4"
    ALT_5 = "alt+5"
    ALT_6 = "alt+6"
    ALT_7 = "alt+7"
    ALT_8 = "alt+8"
    ALT_9 = "alt+9"


def tilpass_textual() -> None:
    """Makes Alt+digit arrive as `alt+5`, and turns off the key protocol that breaks dead keys.

    Textual 8.2 reads Escape and a digit as what Option and that digit write on a Mac (`∞` for 5), which would take
    the Alt keys from everyone. To be called before anything else imports textual; calling it again changes nothing.
    """
    os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
    from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

    sekvenser = cast(dict[str, Any], ANSI_SEQUENCES_KEYS)
    sekvenser.update({f"\x1b{tast.value[-1]}": (tast,) for tast in _AltSiffer})


def tastene_av(sekvens: str) -> list[tuple[str, str | None]]:
    """The keys that a character or a whole escape sequence stands for: each its name and the character it writes.

    Empty for a sequence that no key sends, and for one that Textual leaves out on purpose.
    """
    tolk = _textuals_tolk()
    taster = [(tast.key, tast.character) for tast in tolk._sequence_to_key_events(sekvens) if tast.key != "<ignore>"]
    if not taster and len(sekvens) == 2 and sekvens[0] == "\x1b":
        taster = [(tast.key, tast.character) for tast in tolk._sequence_to_key_events(sekvens[1], alt=True)]
        taster = [
            (f"alt+{navn}" if "+" not in navn and sekvens[1].isprintable() else navn, tegn) for navn, tegn in taster
        ]
    return taster


@cache
def _textuals_tolk() -> "XTermParser":
    tilpass_textual()
    from textual._xterm_parser import XTermParser

    return XTermParser()

"""The terminals that a flow can be played through: what each sends for its keys, and how it shows what it gets.

What is sent is what the terminfo entry of that name says, in the state in which the program puts the terminal: cursor
keys as they are without application mode. Sources beside it: XTerm Control Sequences, console_codes(4) and the Linux
keymaps, VT220 Programmer Reference Manual chapter 3, screen(1).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty import setninger
from tui.taster.tastenavn import Tast

_ALLE: Mapping[str, str] = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "insert": "\x1b[2~",
    "delete": "\x1b[3~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    **{f"f{nr}": f"\x1b[{tall}~" for nr, tall in zip(range(6, 13), (17, 18, 19, 20, 21, 23, 24), strict=True)},
    **{f"ctrl+{bokstav}": chr(ord(bokstav) & 0x1F) for bokstav in "abcdefghijklmnopqrstuvwxyz"},
}
_PF: Mapping[str, str] = {f"f{nr}": f"\x1bO{bokstav}" for nr, bokstav in enumerate("PQRS", start=1)}
_F5: Mapping[str, str] = {"f5": "\x1b[15~"}
_KONSOLL: Mapping[str, str] = {f"f{nr}": f"\x1b[[{bokstav}" for nr, bokstav in enumerate("ABCDE", start=1)}
_SISTE: Mapping[str, str] = {
    f"f{nr}": f"\x1b[{tall}~" for nr, tall in zip(range(13, 21), (25, 26, 28, 29, 31, 32, 33, 34), strict=True)
}
_FLYTTET: Mapping[str, str] = {"home": "\x1b[1~", "end": "\x1b[4~"}
_SHIFT_TAB: Mapping[str, str] = {"shift+tab": "\x1b[Z"}
_MED_CTRL: Mapping[str, str] = {
    f"ctrl+{tast}": f"\x1b[1;5{slutt}"
    for tast, slutt in {"up": "A", "down": "B", "right": "C", "left": "D", "end": "F", "home": "H"}.items()
}


@dataclass(frozen=True, slots=True)
class Terminaltype:
    """A terminal by its TERM: how many colours terminfo gives it, and its keys beside the ones that all have.

    `alt` is whether a key with Alt sends Escape and the key, `lim` whether a paste is told from what is typed, `svarer`
    whether it tells what colour lies behind its text.
    """

    navn: str
    farger: int
    egne: Mapping[str, str] = field(default_factory=dict)
    alt: bool = True
    lim: bool = False
    svarer: bool = False

    def sender(self, tast: Tast) -> str | None:
        """What is sent for a key, None for one that the terminal does not have."""
        if tast.tegn is not None:
            return tast.tegn
        sendt = self.egne.get(tast.navn, _ALLE.get(tast.navn))
        foran, pluss, tegn = tast.navn.partition("+")
        if sendt is None and pluss and self.alt and foran == "alt" and len(tegn) == 1:
            return f"\x1b{tegn}"
        return sendt


_XTERM: Mapping[str, str] = {
    **_PF,
    **_F5,
    **_SHIFT_TAB,
    **_MED_CTRL,
    "home": "\x1b[H",
    "end": "\x1b[F",
    **{f"f{nr + 12}": f"\x1b[1;2{bokstav}" for nr, bokstav in enumerate("PQRS", start=1)},
}
TERMINALTYPER: Mapping[str, Terminaltype] = MappingProxyType(
    {
        ett.navn: ett
        for ett in (
            Terminaltype("xterm-256color", 256, _XTERM, lim=True, svarer=True),
            Terminaltype("xterm", 8, _XTERM, lim=True, svarer=True),
            Terminaltype("linux", 8, {**_KONSOLL, **_SISTE, **_FLYTTET, "shift+tab": "\x1b\t"}),
            Terminaltype("vt220", 0, {**_PF, **_SISTE}, alt=False),
            Terminaltype("screen", 8, {**_PF, **_F5, **_FLYTTET, **_SHIFT_TAB}),
        )
    }
)


def terminaltype(term: str) -> Terminaltype:
    """The terminal of that TERM. Raises KanIkkeSpilles for a name that is none of these."""
    try:
        return TERMINALTYPER[term]
    except KeyError:
        raise KanIkkeSpilles(setninger.ukjent_term(term, ", ".join(TERMINALTYPER))) from None

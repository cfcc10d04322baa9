"""The contract between the terminal and a routine: forms go in, answers come out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from tui.skjema.bilde import Bilde
from tui.skjema.svar import Svar


@dataclass(frozen=True, slots=True)
class Innsendt:
    """What the caseworker sent: the page and field of the cursor, and every field of the routine.

    `verdier` holds the parsed value of each field that was filled and is right, None for a blank one; protected
    fields are included with what they showed. `tekster` holds the texts that stood there. `endret` names the entry
    fields that the caseworker changed since the last answer that was `lagret` or filled them, `for_nokkelen` those
    that were typed for the key as it stands: when another key stood there before it, only what was typed after that
    one went. `rad` is the row of the list that the cursor stands in, counted from 0 over all rows, None for none.
    """

    side: str
    felt: str
    verdier: Mapping[str, Any]
    tekster: Mapping[str, str]
    endret: frozenset[str]
    for_nokkelen: frozenset[str] = frozenset()
    rad: int | None = None


class Rutine(Protocol):
    """One routine: its pages and what happens when a form is sent.

    The methods run in the register's own thread, one at a time, in the order of the keys; they never touch the
    terminal, only answer it. An exception other than the routine's own answers is a fault of the program.
    """

    @property
    def kode(self) -> str:
        """The code that opens it, e.g. `D-60`."""

    @property
    def navn(self) -> str:
        """The name that the menu shows and the jump line knows."""

    @property
    def sider(self) -> Sequence[Bilde]:
        """Its pages, in the order of F7/F8; after an answer they may be others, with the same codes."""

    def aapne(self, side: str) -> Svar:
        """Fills the form when it is opened; `side` is the page's code."""

    def send(self, inn: Innsendt) -> Svar:
        """Enter: checks, calculates, writes."""

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        """The other actions that the routine answers, by action id (`beregn`, `hvorfor`, `skriv_ut`, ...).

        An action that needs right values is sent through the same control of the fields as Enter, except the ones
        in `UTEN_KONTROLL` of tui/taster/handlinger.py.
        """


class KanIkkeStarte(Exception):
    """The register cannot be opened; the text says why and what to do, in one sentence of bokmål."""


@runtime_checkable
class MedKontekst(Protocol):
    """A routine that a draft can bring back in the state it was in: which case or person it had open."""

    def kontekst(self) -> Mapping[str, str]:
        """What to remember beside the typed texts; asked for after each answer, in the register's thread."""

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Takes back what `kontekst` gave.

        Called before `aapne`, perhaps in a later run of the program, and when the caseworker comes back to the form
        with something typed in it.
        """


@runtime_checkable
class MedVersjon(Protocol):
    """A routine that can tell what a draft was typed over from what stands in the register when it is put back."""

    def skrevet_ved(self, kontekst: Mapping[str, str]) -> None:
        """What is put into the form was typed when `kontekst` was given; called after `aapne`.

        What is sent must then meet the same refusal as if it had been sent by a terminal that had stood open since.
        """

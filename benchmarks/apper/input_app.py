"""The yardstick of a form: the same picture with a Textual Input over each of its fields."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from benchmarks.apper.forti_felt import FORTI_FELT, SISTE_VERDI

FORSIDETEKST = "Forsiden av målestokken"


class InputApp(App[None]):
    """A front page, from which Enter opens the form; Escape closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [("enter", "aapne", "Åpne")]
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Static(FORSIDETEKST)

    def action_aapne(self) -> None:
        self.push_screen(Inputskjema())


class Inputskjema(Screen[None]):
    """One Static for the whole picture, and the fields over it: the fewest widgets that forty Inputs can do with."""

    CSS = """
    Inputskjema { layers: bilde felter; }
    Static { layer: bilde; }
    Input { layer: felter; position: absolute; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "app.pop_screen", "Tilbake")]

    def compose(self) -> ComposeResult:
        yield Static("\n".join(FORTI_FELT.linjer), markup=False)
        for plass in FORTI_FELT.plasser:
            siste = plass is FORTI_FELT.plasser[-1]
            felt = Input(SISTE_VERDI if siste else "", max_length=plass.lengde, select_on_focus=False, compact=True)
            felt.styles.offset = (plass.kol, plass.rad)
            felt.styles.width = plass.lengde
            yield felt

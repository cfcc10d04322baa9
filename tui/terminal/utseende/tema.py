"""The look of each role: attributes, and on a dark background one of the terminal's own 16 colours.

What is read is the terminal's own text on its own background, bold, underlined or reversed, which every terminal shows
well, light or dark. The one colour that reaches 4.5:1 in every common palette on a dark background is bright cyan;
none does on a light one. No role is told from another by colour alone, so that the screen reads the same without.
"""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

UTSEENDE: Mapping[str, str] = {
    "tekst": "",
    "hode": "bold",
    "felt": "underline",
    "aktiv": "underline bold",
    "beskyttet": "bold",
    "paakrevd": "underline bold",
    "feil": "reverse bold",
    "melding": "bold",
    "varsel": "reverse",
    "feilmelding": "reverse bold",
    "taster": "reverse",
    "status": "reverse bold",
    "vindu": "",
    "vindu_tittel": "bold",
    "vindu_felt": "underline",
    "valgt": "reverse",
    "panel": "",
    "panel_tittel": "bold",
}
PAA_MORK: Mapping[str, str] = dict.fromkeys(("felt", "aktiv", "vindu_felt"), "bright_cyan")


class Tema:
    """The style of each role; with its colour when the background is known to be dark."""

    def __init__(self, *, paa_mork: bool = False) -> None:
        farger = PAA_MORK if paa_mork else {}
        self._stiler = {
            rolle: Style.parse(f"{utseende} {farger.get(rolle, '')}".strip() or "none")
            for rolle, utseende in UTSEENDE.items()
        }

    def stil(self, rolle: str) -> Style:
        """The role's style. Raises KeyError for a role that the theme does not have."""
        return self._stiler[rolle]


class UtenFarge(LineFilter):
    """Takes every colour out of a painted line, where Textual's own filter would write the default colours."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with their attributes only."""
        return [Segment(tekst, stil.without_color if stil else stil, kontroll) for tekst, stil, kontroll in segments]

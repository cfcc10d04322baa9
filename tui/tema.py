"""The look of each role: attributes first, one of the terminal's own 16 colours second.

No role is told from another by colour alone, so that the screen reads the same under NO_COLOR.
"""

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_MED_FARGE: dict[str, str] = {
    "tekst": "",
    "hode": "bold",
    "felt": "underline green",
    "aktiv": "underline bold bright_green",
    "beskyttet": "bold cyan",
    "paakrevd": "underline bold yellow",
    "feil": "reverse bold red",
    "melding": "bold",
    "varsel": "bold yellow",
    "feilmelding": "reverse bold red",
    "taster": "reverse",
    "status": "reverse bold",
    "vindu": "",
    "vindu_tittel": "bold",
    "vindu_felt": "underline green",
    "valgt": "reverse",
    "panel": "dim",
    "panel_tittel": "bold",
}


class Tema:
    """The style of each role; without colours when `farger` is off."""

    def __init__(self, *, farger: bool = True) -> None:
        stiler = {rolle: Style.parse(look or "none") for rolle, look in _MED_FARGE.items()}
        self._stiler = stiler if farger else {rolle: stil.without_color for rolle, stil in stiler.items()}

    def stil(self, rolle: str) -> Style:
        """The role's style. Raises KeyError for a role that the theme does not have."""
        return self._stiler[rolle]


class UtenFarge(LineFilter):
    """Takes every colour out of a painted line, where Textual's own filter would write the default colours."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments with their attributes only."""
        return [Segment(tekst, stil.without_color if stil else stil, kontroll) for tekst, stil, kontroll in segments]

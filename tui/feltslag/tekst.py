"""The kind of field that takes any text."""

from dataclasses import dataclass

from tui.skjema.felt import Feltslag


@dataclass(frozen=True, slots=True)
class Tekst(Feltslag):
    """Any text; the value is what was typed, without blanks at the ends."""

    @property
    def navn(self) -> str:
        return "tekst"

    def les(self, label: str, tekst: str) -> str:  # noqa: ARG002
        return tekst.strip()

    def vis(self, verdi: object) -> str:
        return str(verdi)

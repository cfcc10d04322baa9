"""The ways in which a flow goes wrong: its file is faulty, the terminal shows something else, or there is none."""

from pathlib import Path

PROGRAMMET_STANSET = "programmet stanset av en feil"
"""What is told of a fault of the program that ended it in the midst of a flow."""


class FlytfilFeil(ValueError):
    """The file is no flow; the text is one sentence with file and line, and the example that was read."""

    def __init__(self, fil: Path, linje: int | None, hva: str, eksempel: str = "") -> None:
        sted = f"{fil}, linje {linje}" if linje else f"{fil}"
        super().__init__(f"{sted}{f', eksempel «{eksempel}»' if eksempel else ''}: {hva}")


class TomFlytfil(FlytfilFeil):
    """Nothing stands in the file."""

    def __init__(self, fil: Path) -> None:
        super().__init__(fil, None, "filen er tom; en flyt begynner med «flyt:» og et navn.")


class Avvik(Exception):
    """A step could not be done, or found something else than expected; the text says what, without a place."""


class IkkeTattImot(Avvik):
    """A field that should take a text shows another."""


class KanIkkeSpilles(Exception):
    """A flow cannot be played as was asked for, by no fault of its file; the text is one sentence."""

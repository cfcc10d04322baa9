"""The yardstick of the start: an empty Textual app, run as a script."""

from textual.app import App, ComposeResult
from textual.widgets import Static

TEKST = "En tom app"


class TomApp(App[None]):
    """One text and nothing else."""

    def compose(self) -> ComposeResult:
        yield Static(TEKST)


if __name__ == "__main__":
    TomApp().run()

"""The terminal of the apple register as a program of its own, for tests through a pty.

Run as `python -m tests.tui.barn FOLDER [cannot-start]`: drafts go into FOLDER/kladd, faults into FOLDER/logg, and at
the end FOLDER/slutt.json says what was saved and how it ended.
"""

import json
import sys
from pathlib import Path

from tui.terminal.terminal import Terminal  # isort: skip  # must come before anything else that imports textual

from tests.tui.eksempel import NAVN, Eplelager, hjelp, klokke, rutiner
from tui.flate.rutine import KanIkkeStarte
from tui.terminal.kladd.kladd import Kladd


def main(mappe: Path, kan_ikke: bool) -> int:
    """Runs the terminal to its end and says how it went."""
    lager = Eplelager()

    def forbered() -> None:
        if kan_ikke:
            raise KanIkkeStarte("Registeret er skrevet av en nyere utgave av programmet: bruk den.")

    def logg(tekst: str) -> None:
        with (mappe / "logg").open("a", encoding="utf-8") as fil:
            fil.write(tekst)

    terminal = Terminal(
        rutiner(lager), NAVN, "MENY", klokke, hjelp, kladd=Kladd(mappe / "kladd"), forbered=forbered, logg=logg
    )
    terminal.run()
    slutt = {"sorter": lager.sorter, "hostet": lager.hostet, "kode": terminal.return_code, "setning": terminal.setning}
    (mappe / "slutt.json").write_text(json.dumps(slutt, default=str), encoding="utf-8")
    return terminal.return_code or 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), "cannot-start" in sys.argv))

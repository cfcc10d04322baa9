"""A flow on the apple register, shown in the terminal, as a program of its own for tests through a pty.

Run as `python -m tests.tui.flyt.framvisning.barn FOLDER FART [overta|krasj]`, FART 0 for as fast as it goes: plays
FOLDER/flyt.yaml, and at the end FOLDER/slutt.json says what was saved and how it ended. With `krasj` the program has a
fault: a screen that shows KRASJ cannot be painted.
"""

import json
import sys
from pathlib import Path

from tui.terminal.terminal import Terminal  # isort: skip  # must come before anything else that imports textual

from tests.tui.eksempel import NAVN, Eplelager, hjelp, rutiner
from tui.flyt import les
from tui.flyt.framvisning.framvisning import KanIkkeVises, vis


def main(mappe: Path, fart: float, *, overta: bool, krasj: bool) -> int:
    """Shows the flow and says how it went."""
    if krasj:
        _legg_inn_feilen()
    lager = Eplelager()
    (flyt,) = les(mappe / "flyt.yaml")
    try:
        resultat = vis(
            flyt,
            lambda oppsett: Terminal(rutiner(lager), NAVN, "MENY", oppsett.klokke, hjelp),
            fart or None,
            overta=overta,
        )
        setning = "stanset" if resultat is None else resultat.setning
    except KanIkkeVises as feil:
        setning = str(feil)
    slutt = {"setning": setning, "sorter": list(lager.sorter)}
    (mappe / "slutt.json").write_text(json.dumps(slutt), encoding="utf-8")
    return 0


def _legg_inn_feilen() -> None:
    mal = Terminal._mal

    def krasj(terminal: Terminal) -> None:
        if any("KRASJ" in linje for linje in terminal.flate.bilde()):
            raise ZeroDivisionError("lagt inn")
        mal(terminal)

    Terminal._mal = krasj  # type: ignore[method-assign,assignment]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), float(sys.argv[2]), overta="overta" in sys.argv, krasj="krasj" in sys.argv))

"""The program that `dagpenger flyt --pty` starts in a terminal: `python -m screens.kommando.flyt.pty.barn FD`."""

import sys

from screens.kommando.flyt.kjoring import kan_brukes, spillested
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.pty.gjest import Gjest


def main(fd: int) -> None:
    """Plays what it is asked to over the file descriptor, until that is closed."""
    import screens.app  # noqa: F401  what takes time is loaded while the flows are read

    gjest = Gjest(fd)
    for oppdrag in gjest.oppdrag():
        try:
            with kan_brukes(oppdrag.flyt.fil), spillested(lambda tekst: print(tekst, file=sys.stderr)) as lag_terminal:
                gjest.spill(oppdrag, lag_terminal)
        except KanIkkeSpilles as feil:
            gjest.avslaa(str(feil))


if __name__ == "__main__":
    main(int(sys.argv[1]))

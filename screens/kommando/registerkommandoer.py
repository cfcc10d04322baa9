"""The commands that work in a register and have rooms of their own: the words, the help, and what reads the rest.

A new one is a function and a row here.
"""

from argparse import SUPPRESS
from collections.abc import Callable
from pathlib import Path

from screens.kommando.kommandoleser import Leser

REGISTERET = "registeret (ellers DAGPENGER_DB, eller ditt eget)"


def med_register(leser: Leser, hjelp: str = REGISTERET) -> Leser:
    """Lets a command that opens a register take `--db` after its word as well as before it."""
    leser.add_argument("--db", type=Path, metavar="STI", default=SUPPRESS, help=hjelp)
    return leser


def brukerleser(leser: Leser) -> None:
    """`dagpenger bruker`."""
    from screens.kommando.bruker import argumenter

    argumenter.brukerleser(leser)


def _kjoring(leser: Leser) -> None:
    from screens.kommando.kjoring.argumenter import kjoringsleser

    kjoringsleser(med_register(leser))


def _lopende(leser: Leser) -> None:
    from screens.kommando.lopende.argumenter import lopendeleser

    lopendeleser(med_register(leser))


def _statistikk(leser: Leser) -> None:
    from screens.kommando.statistikk.argumenter import statistikkleser

    statistikkleser(med_register(leser))


def _innsyn(leser: Leser) -> None:
    from screens.kommando.innsyn.argumenter import innsynsleser

    innsynsleser(med_register(leser))


def _arkiv(leser: Leser) -> None:
    from screens.kommando.arkiv.argumenter import arkivleser

    arkivleser(med_register(leser))


def _meldekort(leser: Leser) -> None:
    from screens.kommando.meldekort.argumenter import meldekortleser

    meldekortleser(med_register(leser))


def _register(leser: Leser) -> None:
    from screens.kommando.register.argumenter import registerleser

    registerleser(med_register(leser))


I_REGISTERET: tuple[tuple[str, list[str], str, Callable[[Leser], None]], ...] = (
    ("kjoring", ["kjøring"], "utbetalingskjøringen: vis, lukk, fil, svar", _kjoring),
    ("lopende", ["løpende"], "ta inn løpende saker fra en saksliste", _lopende),
    ("statistikk", [], "tall over en periode, med det som kan røpe noen skjult", _statistikk),
    ("innsyn", [], "alt som er registrert om en person, når personen ber om det", _innsyn),
    ("arkiv", [], "arkivet: vis sakene som kan arkiveres, eller gjør det", _arkiv),
    ("meldekort", [], "anvis kortene i en fil, eller legg dem på arbeidslisten", _meldekort),
    ("register", [], "les en fil fra et annet register, og hold den mot sakene: les", _register),
)
"""Each command: its word, its other spellings, its help, and what declares its own words when it is used."""

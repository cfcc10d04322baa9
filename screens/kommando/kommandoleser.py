"""argparse in bokmål: the help and every fault of a command line, one sentence each."""

import argparse
import re
from argparse import Action, ArgumentParser, HelpFormatter, Namespace, _SubParsersAction
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from tui.skjema.lop import malbar

argparse._ = lambda ord_: ord_  # type: ignore[attr-defined] # they stay English, by which they are known here, whatever LANG says

FEILKODE = 2

_PAA_NORSK = (
    (r"argument KOMMANDO: invalid choice: '(.*?)'.*", r"\1 er ikke en kommando"),
    (r"argument (\S+): invalid choice: '(.*?)' \(choose from (.*)\)", r"\1 kan ikke være \2; velg \3"),
    (r"argument (\S+): expected .*", r"\1 mangler en verdi"),
    (r"argument (\S+): ignored explicit argument '(.*)'", r"\1 tar ingen verdi, men fikk \2"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 og \2 kan ikke brukes sammen"),
    (r"ambiguous option: (.*?) could match (.*), (.*?)", r"\1 kan være \2 eller \3; skriv hele ordet"),
    (r"unrecognized arguments: (.*)", r"\1 er ukjent her"),
    (r"the following arguments are required: (.*)", r"\1 mangler"),
    (r"argument (\S+): (.*)", r"\1: \2"),
    (r".*", "kommandolinjen kan ikke leses"),
)
"""What argparse says, and what we say; the last but one is for our own sentences from `type=`."""


class KanIkkeUtfores(Exception):
    """What a command was asked for cannot be done; the text is one sentence."""


class Leser(ArgumentParser):
    """A parser, also of a command's own words, that speaks bokmål; a fault ends the program with `FEILKODE`.

    `fyll` adds its words and options once it is used: a start uses one command's, of all that there are.
    """

    def __init__(self, fyll: "Callable[[Leser], None] | None" = None, **valg: Any) -> None:
        super().__init__(add_help=False, formatter_class=_Hjelp, **valg)
        self._positionals.title = "argumenter"
        self._optionals.title = "valg"
        self._fyll = fyll
        if fyll is None:
            self._med_hjelp()

    def _med_hjelp(self) -> None:
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def fylt(self) -> "Leser":
        """Itself, with its words and options."""
        if self._fyll is not None:
            fyll, self._fyll = self._fyll, None
            self._med_hjelp()
            fyll(self)
        return self

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """What argparse calls with the words of the command line, also of a command."""
        return super(Leser, self.fylt()).parse_known_args(args, namespace)

    def valgene(self) -> list[tuple[str, str]]:
        """Each argument and option as it is written (`--db STI`), and its help; without the one for help."""
        return [
            (_skrivemaate(valg), valg.help or "")
            for valg in self._actions
            if valg.dest != "help" and not isinstance(valg, _SubParsersAction)
        ]

    def kommandoene(self) -> list[tuple[str, str, "Leser"]]:
        """Each command: the words that it answers to (`haandbok (håndbok)`), its help, and its own parser."""
        return [
            (str(navn.metavar), navn.help or "", valg.choices[navn.dest].fylt())
            for valg in self._actions
            if isinstance(valg, _SubParsersAction)
            for navn in valg._choices_actions
        ]

    def error(self, message: str) -> NoReturn:
        """What argparse calls when it cannot go on: tells it in bokmål."""
        treff = ((re.fullmatch(engelsk, message, re.DOTALL), norsk) for engelsk, norsk in _PAA_NORSK)
        self.avvis(next(funnet.expand(norsk) for funnet, norsk in treff if funnet))

    def avvis(self, setning: str) -> NoReturn:
        """Ends the program with a sentence, given without a full stop, and where to read more."""
        kommando = self.prog.split()[0]
        self.exit(FEILKODE, f"{kommando}: {malbar(setning)}; skriv {self.prog} --help for å se hva som finnes.\n")


def _skrivemaate(valg: Action) -> str:
    verdi = "" if valg.nargs == 0 else f" {valg.metavar or valg.dest}"
    return f"{', '.join(valg.option_strings)}{verdi}".strip()


class _Hjelp(HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "bruk: " if prefix is None else prefix)

"""The command `dagpenger`: without a word it opens the terminal; each word is one small tool without one."""

import re
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

FEILKODE = 2


_PAA_NORSK = (
    (r"argument KOMMANDO: invalid choice: '(.*?)'.*", r"\1 er ikke en kommando"),
    (r"argument (\S+): expected one argument", r"\1 mangler en verdi"),
    (r"unrecognized arguments: (.*)", r"\1 er ukjent her"),
    (r"the following arguments are required: (.*)", r"\1 mangler"),
    (r"argument (\S+): (.*)", r"\1: \2"),
)


class _Leser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        for engelsk, norsk in _PAA_NORSK:
            if re.fullmatch(engelsk, message):
                message = re.sub(engelsk, norsk, message)
                break
        self.exit(FEILKODE, f"dagpenger: {message}; skriv dagpenger --help for å se hva som finnes.\n")


def main(argumenter: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit status: 0 done, 1 a flow or a check failed, 2 wrong input."""
    valg = _leser().parse_args(argumenter)
    kommando: Callable[[Namespace], int] = getattr(valg, "kommando", _terminal)
    try:
        return kommando(valg)
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def _leser() -> _Leser:
    leser = _Leser(prog="dagpenger", description="Dagpengesystemet: saksbehandling av a-trygd, slik den var i 1988.")
    leser.add_argument("--db", type=Path, metavar="STI", help="registeret (ellers DAGPENGER_DB, eller ditt eget)")
    leser.add_argument("--demo", action="store_true", help="en kopi av demoregisteret, som kastes etterpå")
    leser.add_argument("--klokke", type=_tidspunkt, metavar="TID", help="virtuell klokke, f.eks. 1988-06-06T09:00")
    leser.add_argument("--signatur", metavar="ABC", help="saksbehandlerens signatur")
    leser.add_argument("--utskrift", type=Path, metavar="MAPPE", help="mappen som vedtak skrives ut i")
    under = leser.add_subparsers(metavar="KOMMANDO")

    beregn = under.add_parser("beregn", help="regn ut en sak fra JSON, uten register")
    beregn.add_argument("fil", help="en fil med én sak, eller én sak på hver linje; - leser standard inn")
    beregn.set_defaults(kommando=_beregn)

    flyt = under.add_parser("flyt", help="spill av en flyt uten terminal")
    flyt.add_argument("fil", type=Path)
    flyt.add_argument("--bilder", type=Path, metavar="MAPPE", help="skriv hvert bilde som tekst og SVG")
    flyt.set_defaults(kommando=_flyt)

    skjermer = under.add_parser("skjermer", help="vis alle skjermbilder og feltene på dem")
    skjermer.add_argument("--json", action="store_true")
    skjermer.set_defaults(kommando=_skjermer)

    taster = under.add_parser("taster", help="vis hva denne terminalen sender for hver tast")
    taster.set_defaults(kommando=_taster)

    _tolkningsleser(under.add_parser("tolkning", help="vis hva hver lesning av loven koster, over mange saker"))

    kontroll = under.add_parser("kontroll", help="kontroller hele registeret: fil, nøkler og kjeder")
    kontroll.set_defaults(kommando=_kontroll)
    return leser


def _tolkningsleser(leser: ArgumentParser) -> None:
    leser.add_argument("--db", type=Path, metavar="STI", default=SUPPRESS, help="sakene i dette registeret")
    leser.add_argument("--fil", type=Path, metavar="FIL", help="saker som JSON-linjer (som for beregn), eller .csv")
    leser.add_argument("--syntetisk", type=_antall, metavar="N", help="så mange oppdiktede saker")
    leser.add_argument(
        "--frø", "--fro", type=_antall, metavar="S", dest="fro", help="hvilke oppdiktede saker (ellers 1)"
    )
    leser.add_argument("--valg", action="append", default=[], metavar="ID=ALT", help="T-TAK=per_ar; kan gjentas")
    leser.add_argument(
        "--kombinasjon",
        action="append",
        default=[],
        dest="kombinasjoner",
        metavar="ID=ALT,…",
        help='"T-TAK=per_ar,T-AAR=siste"; kan gjentas',
    )
    leser.add_argument("--csv", type=Path, metavar="FIL", help="skriv tallene som CSV")
    leser.add_argument("--json", metavar="FIL", help="skriv tallene som JSON; - skriver dem i stedet for tabellen")
    leser.set_defaults(kommando=_tolkning)


def _antall(tekst: str) -> int:
    try:
        return int(tekst)
    except ValueError:
        raise ArgumentTypeError(f"{tekst} er ikke et helt tall") from None


def _tidspunkt(tekst: str) -> datetime:
    try:
        return datetime.fromisoformat(tekst).replace(tzinfo=None)
    except ValueError:
        raise ArgumentTypeError(f"{tekst} er ikke et tidspunkt, skriv for eksempel 1988-06-06T09:00") from None


def _terminal(valg: Namespace) -> int:
    from screens.app import kjor

    return kjor(valg.db, valg.demo, valg.klokke, valg.signatur, valg.utskrift)


def _beregn(valg: Namespace) -> int:
    from screens.beregn import kjor

    return kjor(valg.fil, sys.stdout, sys.stderr)


def _flyt(valg: Namespace) -> int:
    from screens.flytkjoring import kjor

    return kjor(valg.fil, valg.bilder, sys.stdout, sys.stderr)


def _skjermer(valg: Namespace) -> int:
    from screens.rutiner import bilder
    from tui.bildeliste import skjermer, som_tekst

    if valg.json:
        import json

        print(json.dumps(skjermer(bilder()), ensure_ascii=False, indent=2))
    else:
        print(som_tekst(bilder()))
    return 0


def _taster(valg: Namespace) -> int:
    del valg
    from screens.steder import taster
    from tui.handlinger import Tastekart, les_taster
    from tui.taster import vis_taster

    bytter, merknad = les_taster(taster())
    if merknad:
        print(merknad, file=sys.stderr)
    return vis_taster(Tastekart(bytter), sys.stdin.fileno(), sys.stdout)


def _tolkning(valg: Namespace) -> int:
    from screens.tolkningskjoring import kjor_argumenter

    return kjor_argumenter(valg)


def _kontroll(valg: Namespace) -> int:
    from screens.kontroll import kjor

    return kjor(valg.db, sys.stdout, sys.stderr)

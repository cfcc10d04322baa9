"""Everything that a terminal can send, at random, to the real program in a real pseudo-terminal.

    python -m tests.tui.fuzz --hendelser 20000 --fro 1 2 3

After each burst the program must be alive, show no traceback, have nothing in its log of faults, and answer a key. The
same seed sends the same bytes. What ends the program by right (Ctrl+C, Ctrl+Q, J) is not sent; the palette can still
choose to end it, and then it is started again.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from data.demo.kopi import kopi_av_demo
from tests.tui.ptyterminal import Ptyterminal

PROGRAM = ("-c", "import sys; from screens.kommando.kommandolinje import main; sys.exit(main(sys.argv[1:]))")
_VENT_PAA_START, _VENT_PAA_SVAR = 300.0, 60.0
STOT = 25
"""Events in a burst."""
_FORBUDT = {0x03, 0x11, ord("j"), ord("J")}
_BOKSTAVER = "abcdefghiklmnopqrstuvwxyzæøåÆØÅNXD0123456789 -.,/'\"%~€´"
_TASTER = [
    *("\r", "\t", "\x1b[Z", "\x7f", "\x1b", "\n", " "),
    *("\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F", "\x1b[2~", "\x1b[3~", "\x1b[5~", "\x1b[6~"),
    *("\x1bOP", "\x1bOQ", "\x1bOR", "\x1bOS"),
    *(f"\x1b[{nr}~" for nr in (15, 17, 18, 19, 20, 21, 23, 24)),
    *(chr(nr) for nr in range(1, 32) if nr not in _FORBUDT),
    *(f"\x1b{siffer}" for siffer in range(10)),
    *("\x1b[1;2R", "\x1b[1;5A", "\x1b[1;3B", "\x1b[2;3~", "\x1b[7$", "\x1b[8^", "\x1b[[A", "\x1bOM", "\x1bå"),
]
_STEDER = ("MENY", "SOFA", "D-60", "D-61", "D-61-2", "D-61-5", "D-62", "D-68", "KONTROLLKORT", "ENDRING", "TOLKNING")
_PERSONER = ("10826610226", "15815929036", "12815645918", "10854034605", "15835512344", "hansen")
_ORD = ("hjelp", "koder", "beregn", "meldinger", "papirer", "ned", "skriv ut", "hvorfor", "zzz")
_LIM = (
    "Aroma\t010688\n1\r\n12",
    "x" * 300,
    "a\x00b\x1b[Ac",
    "\t" * 60,
    '"to\nlinjer"\tb',
    "\u202eabc\u200b",
    "ÆØÅ" * 50,
    "",
)
_SVAR = (
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",
    "\x1b]11;rgb:zz/..",
    "\x1b]4;1;rgb:00/00/00\x07",
    "\x1b]52;c;aGVp\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b[?2026;2$y",
    "\x1b[?2048;1$y",
    "\x1b[0n",
    "\x1b[12;40R",
    "\x1b[?1;2c",
    "\x1b[I\x1b[O",
    "\x1b[48;0;0;0;0t",
    "\x1b[999999999999999999999u",
    "\x1b[1;99999:7;:::u",
)
Hendelse = bytes | tuple[int, int]
"""Bytes to send, or a new size as columns and rows."""


class Feil(AssertionError):
    """The program did not stand it; the text says how."""


def _tast(tilfeldig: Random) -> bytes:
    return tilfeldig.choice(_TASTER).encode()


def _bokstav(tilfeldig: Random) -> bytes:
    return tilfeldig.choice(_BOKSTAVER).encode()


def _ord(tilfeldig: Random) -> bytes:
    """Goes somewhere, does something by the jump line or the palette, or types the number of a person."""
    valg = tilfeldig.randrange(4)
    if valg == 0:
        return f"\x07{tilfeldig.choice(_STEDER)}\r".encode()
    if valg == 1:
        return f"\x10{tilfeldig.choice((*_ORD, *_STEDER))}\r\r".encode()
    if valg == 2:
        return f"\x07{tilfeldig.choice(_ORD)}\r".encode()
    return f"\x1b[H{tilfeldig.choice(_PERSONER)}\r".encode()


def _halv(tilfeldig: Random) -> bytes:
    """A sequence that is cut in half."""
    hel = tilfeldig.choice([*_TASTER, *_SVAR, "\x1b[200~", "\x1b[<0;12;12M", "æøå€"]).encode()
    return hel[: tilfeldig.randrange(1, len(hel) + 1)]


def _stoy(tilfeldig: Random) -> bytes:
    """Any bytes at all, most of them no UTF-8."""
    byte = [nr for nr in range(256) if nr not in _FORBUDT]
    return bytes(tilfeldig.choices(byte, k=tilfeldig.randrange(1, 12)))


def _lim(tilfeldig: Random) -> bytes:
    """A paste, now and then a huge one, now and then without its end."""
    tekst = tilfeldig.choice(_LIM).encode()
    if tilfeldig.random() < 0.05:
        tekst *= 2000
    return b"\x1b[200~" + tekst + (b"\x1b[201~" if tilfeldig.random() < 0.8 else b"")


def _mus(tilfeldig: Random) -> bytes:
    knapp, kol, rad = (
        tilfeldig.choice((0, 1, 2, 35, 64, 65, 66, 128)),
        tilfeldig.randrange(200),
        tilfeldig.randrange(60),
    )
    return tilfeldig.choice((f"\x1b[<{knapp};{kol};{rad}M", f"\x1b[<{knapp};{kol};{rad}m", "\x1b[M !!")).encode()


def _svar(tilfeldig: Random) -> bytes:
    return tilfeldig.choice(_SVAR).encode()


def _storrelse(tilfeldig: Random) -> tuple[int, int]:
    return tilfeldig.choice(((80, 24), (132, 43), (200, 60), (79, 24), (80, 23), (20, 5), (1, 1), (0, 0), (500, 200)))


_SLAG: dict[Callable[[Random], Hendelse], int] = {
    _bokstav: 30,
    _tast: 30,
    _ord: 12,
    _halv: 8,
    _stoy: 6,
    _mus: 5,
    _svar: 4,
    _lim: 3,
    _storrelse: 2,
}
"""Each kind of event and how often it comes."""


def hendelser(tilfeldig: Random) -> Iterator[Hendelse]:
    """Events without end."""
    while True:
        [slag] = tilfeldig.choices(list(_SLAG), list(_SLAG.values()))
        yield slag(tilfeldig)


@dataclass
class Resultat:
    """What came of one seed."""

    fro: int
    hendelser: int = 0
    stot: int = 0
    avsluttet: int = 0
    sekunder: float = 0.0
    feil: str = ""
    siste: list[Hendelse] = field(default_factory=list)


def kjor(fro: int, antall: int, mappe: Path, start: Callable[[Path], Ptyterminal], logg: Path) -> Resultat:
    """Sends `antall` events of a seed to a program that `start` starts, and again when it has ended by right."""
    resultat = Resultat(fro)
    strom = hendelser(Random(fro))
    begynte = time.monotonic()
    try:
        while resultat.hendelser < antall:
            with start(mappe) as terminal:
                _sporr(terminal, "start", _VENT_PAA_START)
                while resultat.hendelser < antall:
                    resultat.siste = [next(strom) for _ in range(min(STOT, antall - resultat.hendelser))]
                    resultat.hendelser += len(resultat.siste)
                    resultat.stot += 1
                    if not _stot(terminal, resultat.siste, f"q{resultat.stot}"):
                        resultat.avsluttet += 1
                        break
                    _se_etter(terminal, logg)
            _se_etter(terminal, logg)
    except AssertionError as feil:
        resultat.feil = str(feil)
    resultat.sekunder = time.monotonic() - begynte
    return resultat


def _stot(terminal: Ptyterminal, hendelser: Sequence[Hendelse], ord_: str) -> bool:
    """Sends the events and asks whether anybody is at home; false when the program has ended by itself with 0."""
    try:
        for hendelse in hendelser:
            if isinstance(hendelse, tuple):
                terminal.storrelse(*hendelse)
            else:
                terminal.skriv_mens_det_leses(hendelse)
        _sporr(terminal, ord_)
    except OSError:
        kode = terminal.vent_paa_slutt()
        if kode != 0:
            raise Feil(f"the program ended with {kode}") from None
        return False
    return True


def _sporr(terminal: Ptyterminal, ord_: str, vent: float = _VENT_PAA_SVAR) -> None:
    """Closes whatever is open, and waits until the jump line shows a word that was never typed before.

    Raises Feil when it has not after `vent` seconds, and OSError when the program has ended.
    """
    frist = time.monotonic() + vent
    while time.monotonic() < frist:
        terminal.storrelse(80, 24)
        terminal.skriv_mens_det_leses(f"\x1b[201~\x1b\x1b\x1b\x1b[F\x07{ord_}".encode())
        neste = time.monotonic() + 1
        while time.monotonic() < neste:
            terminal.les_litt()
            if any(linje.startswith(f"Gå til: {ord_}") for linje in terminal.skjerm.linjer[22:23]):
                terminal.skriv_mens_det_leses(b"\x1b")
                return
    raise Feil("the program does not answer a key; this stands:\n" + "\n".join(terminal.skjerm.linjer))


def _se_etter(terminal: Ptyterminal, logg: Path) -> None:
    if b"Traceback" in terminal.ut or "Noe gikk galt i programmet" in terminal.ut.decode(errors="replace"):
        raise Feil("a fault stands on the screen:\n" + "\n".join(terminal.skjerm.linjer))
    if logg.exists() and logg.read_text(encoding="utf-8"):
        raise Feil("a fault is in the log:\n" + logg.read_text(encoding="utf-8"))
    terminal.ut = b""


def demoen(mappe: Path) -> Ptyterminal:
    """The application on a fresh copy of the demo register, its own files in the folder."""
    egne = {navn: str(mappe / navn) for navn in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return Ptyterminal(mappe, "--demo", "--utskrift", str(mappe / "utskrift"), program=PROGRAM, **egne)


def demoens_logg(mappe: Path) -> Path:
    """Where the application writes its faults."""
    return mappe / "XDG_STATE_HOME" / "dagpenger" / "feil.log"


def main(argumenter: Sequence[str] | None = None) -> int:
    """Runs the seeds and prints a line for each; returns 1 when one of them found a fault."""
    leser = argparse.ArgumentParser(prog="python -m tests.tui.fuzz", description=__doc__)
    leser.add_argument("--hendelser", type=int, default=20_000, help="events for each seed")
    leser.add_argument("--fro", type=int, nargs="+", default=[1], help="the seeds")
    valg = leser.parse_args(argumenter)
    print(f"{'frø':>8} {'hendelser':>10} {'støt':>6} {'avsluttet':>10} {'sekunder':>9}  feil")
    feilet = False
    for fro in valg.fro:
        with tempfile.TemporaryDirectory(prefix="dagpenger-fuzz-") as navn:
            kopi_av_demo(Path(navn))  # builds it the first time, which takes long
            r = kjor(fro, valg.hendelser, Path(navn), demoen, demoens_logg(Path(navn)))
        print(
            f"{r.fro:>8} {r.hendelser:>10} {r.stot:>6} {r.avsluttet:>10} {r.sekunder:>9.1f}  {r.feil or 'ingen'}",
            flush=True,
        )
        if r.feil:
            feilet = True
            print(f"The last burst:\n{r.siste!r}", flush=True)
    return 1 if feilet else 0


if __name__ == "__main__":
    sys.exit(main())

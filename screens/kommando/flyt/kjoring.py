"""`dagpenger flyt`: plays flows on the application, headless, with a register of the flow's own choice."""

import json
import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from data.filer.egenfil import Uferdig, lag_mappe, skriv_egen_fil
from screens.kommando import setninger
from screens.kommando.kommandoleser import FEILKODE
from screens.kommando.tegnsett import har_alle_tegn
from screens.proving.flytleser import les_flyter
from screens.proving.flytterminal import lag_flytterminal
from screens.signatur import UgyldigSignatur
from tui.flyt import VANLIG, FlytfilFeil, Flytoppsett, Resultat, Terminalvisning, UgyldigVisning, spill
from tui.flyt.feil import KanIkkeSpilles
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal


def kjor(valg: Namespace, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flows of `fil`, or the one with that `eksempel`, and says how each went.

    Its pictures go to `bilder`, those of another terminal by `flate` and `farger`, and a recording to `cast`. Returns
    0, 1 when a step failed, 2 when one could not be played.
    """
    koder = [0]
    try:
        visning = Terminalvisning.les(valg.flate, valg.farger)
        flyter = velg(les_flyter(valg.fil), valg.eksempel)
        with castfil(valg.cast, flyter[0].navn) as tilskuer:
            for flyt in flyter:
                with kan_brukes(valg.fil):
                    resultat = spill_flyt(flyt, tilskuer, visning)
                    if valg.bilder is not None:
                        skriv_bilder(resultat, valg.bilder, visning)
                print(resultat.rapport(), file=ut if resultat.ok else feilut)
                koder.append(resultat.kode)
    except (FlytfilFeil, KanIkkeSpilles) as feil:
        print(feil, file=feilut)
        return FEILKODE
    except UgyldigVisning as feil:
        print(f"{feil}.", file=feilut)
        return FEILKODE
    return max(koder)


@contextmanager
def kan_brukes(fil: Path) -> Iterator[None]:
    """Raises KanIkkeSpilles in the place of what a flow's register, pictures and signature may raise."""
    try:
        yield
    except OSError as feil:
        raise KanIkkeSpilles(setninger.ingen_tilgang(feil.filename or fil)) from feil
    except UgyldigSignatur as feil:
        raise KanIkkeSpilles(f"{fil}: {feil}.") from feil


@contextmanager
def castfil(cast: Path | None, tittel: str) -> Iterator[Tilskuer | None]:
    """Whoever takes the recording down; the file is there, whole, when all is played. Raises KanIkkeSpilles.

    A file that cannot be written is found before anything is played.
    """
    if cast is None:
        yield None
        return
    from tui.flyt.framvisning.cast import Cast

    if os.path.lexists(cast):
        raise KanIkkeSpilles(setninger.finnes_fra_for(cast))
    try:
        uferdig = Uferdig(cast)
    except OSError as feil:
        raise KanIkkeSpilles(setninger.kan_ikke_skrives(cast)) from feil
    with uferdig:
        opptak = Cast(tittel)
        yield opptak
        try:
            uferdig.fil.write(opptak.innhold().encode())
            uferdig.ta_plassen()
        except OSError as feil:
            raise KanIkkeSpilles(setninger.kan_ikke_skrives(cast)) from feil


def velg(flyter: tuple[Flyt, ...], eksempel: str | None) -> tuple[Flyt, ...]:
    """The flows with that example, all when none is named. Raises KanIkkeSpilles."""
    valgt = tuple(flyt for flyt in flyter if eksempel in (None, flyt.eksempel))
    if not valgt:
        fil, finnes = flyter[0].fil, eksempelnavn(flyter)
        if not finnes:
            raise KanIkkeSpilles(setninger.uten_eksempler(fil, str(eksempel)))
        raise KanIkkeSpilles(setninger.ukjent_eksempel(fil, str(eksempel), finnes))
    return valgt


def eksempelnavn(flyter: tuple[Flyt, ...]) -> str:
    """The names of the examples, as a sentence has them; empty when there are none."""
    return ", ".join(f"«{flyt.eksempel}»" for flyt in flyter if flyt.eksempel)


def skriv_skjema(ut: TextIO) -> int:
    """Prints the format as a JSON schema."""
    from screens.proving.registersjekk import REGISTERSLAG
    from tui.flyt.fil.skjema import skjema

    print(json.dumps(skjema([REGISTERSLAG]), ensure_ascii=not har_alle_tegn(ut), indent=2), file=ut)
    return 0


def spill_flyt(flyt: Flyt, tilskuer: Tilskuer | None = None, visning: Terminalvisning = VANLIG) -> Resultat:
    """Plays a flow, without a screen, on a register of its own choice.

    Raises OSError when a file cannot be read or written, and UgyldigSignatur.
    """
    with spillested(_logg) as lag_terminal:
        return spill(flyt, lag_terminal, tilskuer, visning)


@contextmanager
def spillested(
    logg: Callable[[str], None], opptak: Path | None = None
) -> Iterator["Callable[[Flytoppsett], Terminal]"]:
    """What makes the terminal of a flow; `logg` gets the traceback of a fault of the program.

    An empty and a demo register, and all prints, lie in a folder that is thrown away, and recordings when they have no
    other folder.
    """
    with tempfile.TemporaryDirectory(prefix="dagpenger-flyt-") as navn, ExitStack() as rydd:
        yield lambda oppsett: lag_flytterminal(oppsett, Path(navn), logg, rydd=rydd, opptak=opptak)[0]


def skriv_bilder(resultat: Resultat, mappe: Path, visning: Terminalvisning = VANLIG) -> None:
    """Writes the pictures of a flow in a folder. Raises OSError.

    Those of each example, and within it those of another terminal than the usual one, lie in a folder of their own.
    """
    egen = mappe / resultat.flyt.eksempelmappe / visning.mappe
    lag_mappe(egen)
    for navn, innhold in resultat.bildefiler().items():
        skriv_egen_fil(egen / navn, innhold.encode())


def _logg(tekst: str) -> None:
    print(tekst, file=sys.stderr)

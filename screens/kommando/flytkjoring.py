"""`dagpenger flyt`: plays flows on the application, headless, with a register of the flow's own choice."""

import json
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from data.filer.egenfil import lag_mappe, skriv_egen_fil
from data.register.klokke import Klokke
from screens.kommando import setninger, signatur
from screens.kommando.tegnsett import har_alle_tegn
from screens.okt import Okt
from tui.flyt import FlytfilFeil, Flytoppsett, Resultat, les, spill
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt

if TYPE_CHECKING:
    from tui.terminal.terminal import Terminal

FEILKODE = 2

STANDARD_SIGNATUR = "ABC"


def kjor(fil: Path, bilder: Path | None, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flows of a file and says how each went.

    Returns 0, 1 when a step failed, 2 when one could not be played.
    """
    koder = [0]
    try:
        for flyt in les_flyter(fil):
            resultat = spill_flyt(flyt)
            if bilder is not None:
                skriv_bilder(resultat, bilder)
            print(resultat.rapport(), file=ut if resultat.ok else feilut)
            koder.append(resultat.kode)
    except FlytfilFeil as feil:
        print(feil, file=feilut)
        return FEILKODE
    except OSError as feil:
        print(setninger.ingen_tilgang(feil.filename or fil), file=feilut)
        return FEILKODE
    except signatur.UgyldigSignatur as feil:
        print(f"{fil}: {feil}.", file=feilut)
        return FEILKODE
    return max(koder)


def les_flyter(fil: Path) -> tuple[Flyt, ...]:
    """The flows of a file, with the kinds of step that this application has. Raises FlytfilFeil."""
    from screens.proving.registersjekk import REGISTERSLAG

    return les(fil, [REGISTERSLAG])


def skriv_skjema(ut: TextIO) -> int:
    """Prints the format as a JSON schema."""
    from screens.proving.registersjekk import REGISTERSLAG
    from tui.flyt.fil.skjema import skjema

    print(json.dumps(skjema([REGISTERSLAG]), ensure_ascii=not har_alle_tegn(ut), indent=2), file=ut)
    return 0


def spill_flyt(flyt: Flyt, tilskuer: Tilskuer | None = None) -> Resultat:
    """Plays a flow on a register of its own choice.

    An empty and a demo register, and all prints, lie in a folder that is thrown away. Raises OSError when a file
    cannot be read or written, and UgyldigSignatur.
    """
    with tempfile.TemporaryDirectory(prefix="dagpenger-flyt-") as navn:
        return spill(flyt, lambda oppsett: _terminal(oppsett, Path(navn)), tilskuer)


def skriv_bilder(resultat: Resultat, mappe: Path) -> None:
    """Writes the pictures of a flow in a folder; those of each example in one of its own within it. Raises OSError."""
    egen = mappe / resultat.flyt.eksempelmappe
    lag_mappe(egen)
    for navn, innhold in resultat.bildefiler().items():
        skriv_egen_fil(egen / navn, innhold.encode())


def _terminal(oppsett: Flytoppsett, mappe: Path) -> "Terminal":
    from screens.app import forbereder, lag_terminal
    from screens.proving import registersjekk

    sti = Path(oppsett.database) if oppsett.database not in ("tom", "demo") else mappe / "register.db"
    hvem = signatur.les(oppsett.signatur or STANDARD_SIGNATUR)
    okt = Okt(Klokke(oppsett.klokke), hvem, sti, mappe / "utskrift")
    terminal = lag_terminal(okt, forbered=forbereder(okt, demo=oppsett.database == "demo"), logg=_logg)
    terminal.sjekker = {registersjekk.NAVN: partial(registersjekk.se_etter, okt)}
    return terminal


def _logg(tekst: str) -> None:
    print(tekst, file=sys.stderr)

"""`dagpenger flyt`: plays flows on the application, headless, with a register of the flow's own choice."""

import json
import sys
import tempfile
from pathlib import Path
from typing import TextIO

from data.filer.egenfil import lag_mappe, skriv_egen_fil
from screens.kommando import setninger
from screens.kommando.tegnsett import har_alle_tegn
from screens.proving.flytleser import les_flyter
from screens.proving.flytterminal import lag_flytterminal
from screens.signatur import UgyldigSignatur
from tui.flyt import VANLIG, FlytfilFeil, Resultat, UgyldigVisning, Visning, spill
from tui.flyt.spilling.tilskuer import Tilskuer
from tui.flyt.steg import Flyt

FEILKODE = 2


def kjor(fil: Path, bilder: Path | None, flate: str | None, farger: str | None, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flows of a file and says how each went.

    Returns 0, 1 when a step failed, 2 when one could not be played.
    """
    koder = [0]
    try:
        visning = Visning.les(flate, farger)
        for flyt in les_flyter(fil):
            resultat = spill_flyt(flyt, visning=visning)
            if bilder is not None:
                skriv_bilder(resultat, bilder, visning)
            print(resultat.rapport(), file=ut if resultat.ok else feilut)
            koder.append(resultat.kode)
    except FlytfilFeil as feil:
        print(feil, file=feilut)
        return FEILKODE
    except OSError as feil:
        print(setninger.ingen_tilgang(feil.filename or fil), file=feilut)
        return FEILKODE
    except UgyldigSignatur as feil:
        print(f"{fil}: {feil}.", file=feilut)
        return FEILKODE
    except UgyldigVisning as feil:
        print(f"{feil}.", file=feilut)
        return FEILKODE
    return max(koder)


def skriv_skjema(ut: TextIO) -> int:
    """Prints the format as a JSON schema."""
    from screens.proving.registersjekk import REGISTERSLAG
    from tui.flyt.fil.skjema import skjema

    print(json.dumps(skjema([REGISTERSLAG]), ensure_ascii=not har_alle_tegn(ut), indent=2), file=ut)
    return 0


def spill_flyt(flyt: Flyt, tilskuer: Tilskuer | None = None, visning: Visning = VANLIG) -> Resultat:
    """Plays a flow on a register of its own choice.

    An empty and a demo register, and all prints, lie in a folder that is thrown away. Raises OSError when a file
    cannot be read or written, and UgyldigSignatur.
    """
    with tempfile.TemporaryDirectory(prefix="dagpenger-flyt-") as navn:
        return spill(flyt, lambda oppsett: lag_flytterminal(oppsett, Path(navn), _logg)[0], tilskuer, visning)


def skriv_bilder(resultat: Resultat, mappe: Path, visning: Visning = VANLIG) -> None:
    """Writes the pictures of a flow in a folder. Raises OSError.

    Those of each example, and within it those of another terminal than the usual one, lie in a folder of their own.
    """
    egen = mappe / resultat.flyt.eksempelmappe / visning.mappe
    lag_mappe(egen)
    for navn, innhold in resultat.bildefiler().items():
        skriv_egen_fil(egen / navn, innhold.encode())


def _logg(tekst: str) -> None:
    print(tekst, file=sys.stderr)

"""`dagpenger flyt`: plays a flow on the application, headless, with a register of the flow's own choice."""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from data.filer.egenfil import lag_mappe, skriv_egen_fil
from data.register.klokke import Klokke
from screens.kommando import setninger, signatur
from screens.okt import Okt
from tui.flyt import Flytoppsett, Resultat, spill

if TYPE_CHECKING:
    from tui.flyt.spilling.spiller import EtterSteg
    from tui.terminal.terminal import Terminal

FEILKODE = 2

STANDARD_SIGNATUR = "ABC"


def kjor(fil: Path, bilder: Path | None, ut: TextIO, feilut: TextIO) -> int:
    """Plays the flow and says how it went; returns 0, 1 when a step failed, 2 when it could not be played."""
    try:
        resultat = spill_flyt(fil, bilder)
    except OSError as feil:
        print(setninger.ingen_tilgang(feil.filename or fil), file=feilut)
        return FEILKODE
    except signatur.UgyldigSignatur as feil:
        print(f"{fil}: {feil}.", file=feilut)
        return FEILKODE
    print(resultat.rapport(), file=ut if resultat.ok else feilut)
    return resultat.kode


def spill_flyt(fil: Path, bilder: Path | None = None, etter_steg: "EtterSteg | None" = None) -> Resultat:
    """Plays the flow of a file, and writes its pictures in the folder `bilder`, when given.

    An empty and a demo register, and all prints, lie in a folder that is thrown away. Raises OSError when a file
    cannot be read or written, and UgyldigSignatur.
    """
    with tempfile.TemporaryDirectory(prefix="dagpenger-flyt-") as navn:
        resultat = spill(fil, lambda oppsett: _terminal(oppsett, Path(navn)), etter_steg)
    if bilder is not None:
        lag_mappe(bilder)
        for navn, innhold in resultat.bildefiler().items():
            skriv_egen_fil(bilder / navn, innhold.encode())
    return resultat


def _terminal(oppsett: Flytoppsett, mappe: Path) -> "Terminal":
    from screens.app import forbereder, lag_terminal

    sti = Path(oppsett.database) if oppsett.database not in ("tom", "demo") else mappe / "register.db"
    hvem = signatur.les(oppsett.signatur or STANDARD_SIGNATUR)
    okt = Okt(Klokke(oppsett.klokke), hvem, sti, mappe / "utskrift")
    return lag_terminal(okt, forbered=forbereder(okt, demo=oppsett.database == "demo"), logg=_logg)


def _logg(tekst: str) -> None:
    print(tekst, file=sys.stderr)

"""`dagpenger kontroll`: goes through a whole register, and holds it against an anchor outside it."""

from pathlib import Path
from typing import TextIO

from screens import steder
from screens.kommando import setninger

FUNNET, AVVIST = 1, 2


def kjor(db: Path | None, anker: Path | None, ut: TextIO, feilut: TextIO) -> int:
    """Prints what is wrong, a line each; the register is neither made, upgraded nor changed.

    Returns 0 when it holds, 1 when something is wrong with it, 2 when it or the anchor cannot be read.
    """
    from data.feil import ForNy, Registerfeil, Skadet
    from data.kontroll.anker import Ankerfeil
    from data.kontroll.kontroll import kontroller_fil

    sti = steder.register(db)
    try:
        utfall = kontroller_fil(sti, anker.expanduser().absolute() if anker else None)
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
        return FUNNET if isinstance(feil, Skadet | ForNy) else AVVIST
    except Ankerfeil as feil:
        print(feil, file=feilut)
        return AVVIST
    for linje in utfall.funn:
        print(linje, file=feilut)
    if utfall.funn:
        return FUNNET
    print(_helt(sti, utfall.versjon), file=ut)
    if anker:
        print(_om_ankeret(anker, utfall.nye_i_ankeret), file=ut)
    return 0


def _helt(sti: Path, versjon: str) -> str:
    from data.kontroll.kontroll import MED_VERDIER

    if versjon < MED_VERDIER:
        return setninger.eldre_register_er_helt(sti, versjon)
    return setninger.registeret_er_helt(sti)


def _om_ankeret(anker: Path, nye: int) -> str:
    if nye == 1:
        return setninger.ankeret_har_ett_hode_til(anker)
    return setninger.ankeret_er_fort_videre(anker, nye) if nye else setninger.ankeret_stemmer(anker)

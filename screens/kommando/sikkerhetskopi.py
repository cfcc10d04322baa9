"""`dagpenger kopi` and `dagpenger hent`: takes a safety copy of the register, and puts one back."""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from screens import steder
from screens.kommando import setninger

FUNNET, AVVIST = 1, 2


def kopi(db: Path | None, fil: Path, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when the copy is made and controlled, 1 when the register does not hold, 2 when it is refused."""
    sti, maal = steder.register(db), fil.expanduser().absolute()

    def gjor() -> str:
        from data.kontroll.sikkerhetskopi import ta_kopi

        ta_kopi(sti, maal)
        return setninger.kopien_er_tatt(maal)

    return _utfor(gjor, ut, feilut)


def hent(db: Path | None, fil: Path, erstatt: bool, ut: TextIO, feilut: TextIO) -> int:
    """Returns 0 when the copy is controlled and in place, 1 when it does not hold, 2 when it is refused."""
    sti, kopien = steder.register(db), fil.expanduser().absolute()

    def gjor() -> str:
        from data.kontroll.sikkerhetskopi import hent_kopi

        forrige = hent_kopi(kopien, sti, erstatt=erstatt)
        if forrige:
            return setninger.kopien_er_byttet_inn(sti, kopien, forrige)
        return setninger.kopien_er_hentet(sti, kopien)

    return _utfor(gjor, ut, feilut)


def _utfor(gjor: Callable[[], str], ut: TextIO, feilut: TextIO) -> int:
    from data.feil import Registerfeil, Skadet
    from data.kontroll.sikkerhetskopi import HolderIkke, Kopifeil

    try:
        print(gjor(), file=ut)
    except HolderIkke as feil:
        for linje in feil.funn:
            print(linje, file=feilut)
        print(setninger.INGENTING_KOPIERT, file=feilut)
        return FUNNET
    except Registerfeil as feil:
        print(feil.setning, file=feilut)
        return FUNNET if isinstance(feil, Skadet) else AVVIST
    except Kopifeil as feil:
        print(feil, file=feilut)
        return AVVIST
    return 0

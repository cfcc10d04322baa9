"""`dagpenger kontroll`: goes through a whole register, file, keys and chains."""

from pathlib import Path
from typing import TextIO

from screens import steder


def kjor(db: Path | None, ut: TextIO, feilut: TextIO) -> int:
    """Prints what is wrong, a line each; returns 0, 1 when something is or it cannot be opened, 2 without a file."""
    from data.feil import Registerfeil
    from data.klokke import Klokke
    from data.kontroll import kontroll
    from data.register import Register

    sti = steder.register(db)
    if not sti.exists():
        print(f"Registeret {sti} finnes ikke.", file=feilut)
        return 2
    try:
        register = Register.aapne(sti, Klokke(), "KONTROLL")
        feil = kontroll(register)
        register.lukk()
    except Registerfeil as registerfeil:
        print(registerfeil.setning, file=feilut)
        return 1
    for linje in feil:
        print(linje, file=feilut)
    if not feil:
        print(f"Registeret {sti} er helt: fil, nøkler og alle kjeder stemmer.", file=ut)
    return 1 if feil else 0

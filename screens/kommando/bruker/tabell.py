"""The users of a register as a table."""

from typing import TYPE_CHECKING

from screens.kommando import setninger

if TYPE_CHECKING:
    from data.brukere.bruker import Bruker
    from data.register.register import Register


def skriv_brukere(register: "Register") -> str:
    """Underskrift, and a line a user; in a register where nobody is named, the one who signs has every role."""
    from data.brukere.bruker import Bruker, brukere, underskrift_for
    from data.brukere.rolle import ALLE
    from data.underskrift import Underskrift

    underskrift = underskrift_for(register)
    alle = brukere(register)
    if not alle and underskrift is Underskrift.INGEN:
        alle = (Bruker(register.signatur, "", "", ALLE),)
    rader = [("Signatur", "Navn", "Kontor", "Roller", "Passord", "Merknad"), *map(_rad, alle)]
    bredder = [max(len(rad[nr]) for rad in rader) for nr in range(len(rader[0]))]
    linjer = ["  ".join(tekst.ljust(bredde) for tekst, bredde in zip(rad, bredder, strict=True)) for rad in rader]
    return "\n".join((setninger.underskriften_er(underskrift.value), *(linje.rstrip() for linje in linjer)))


def _rad(bruker: "Bruker") -> tuple[str, ...]:
    from data.brukere.rolle import som_tekst

    roller = som_tekst(bruker.roller).replace(",", ", ")
    merknader = [f"sperret {bruker.sperret:%d.%m.%Y}"] if bruker.sperret else []
    if bruker.person:
        merknader.append(f"samme person som {bruker.person}")
    if bruker.passord_av:
        merknader.append(f"passord fra {bruker.passord_av}")
    if bruker.stedfortreder:
        dager = f"{bruker.stedfortreder.fra:%d.%m.%Y}-{bruker.stedfortreder.til:%d.%m.%Y}"
        merknader.append(f"stedfortreder {bruker.stedfortreder.signatur} {dager}")
    passord = "ja" if bruker.avtrykk else "nei"
    return bruker.signatur, bruker.navn, bruker.kontor, roller, passord, "; ".join(merknader)

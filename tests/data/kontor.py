"""An office register: users of every role, and whoever is logged in."""

from data.brukere.rolle import Rolle
from data.operasjoner.bruker.innlogging import logg_inn
from data.operasjoner.bruker.nybruker import NyBruker, ny_bruker
from data.operasjoner.bruker.underskrift import velg_underskrift
from data.register.register import Register
from data.underskrift import Underskrift

PASSORD = "snø i april"
SIGNATURER = {
    Rolle.SAKSBEHANDLER: "SAK",
    Rolle.KONTROLLOR: "KON",
    Rolle.DISTRIKTSSJEF: "SJEF",
    Rolle.UTBETALING: "UTB",
    Rolle.LEDER: "LED",
    Rolle.OPPLAERING: "OPPL",
    Rolle.ADRESSEVERN: "ADR",
}


def gjor_til_kontor(reg: Register, underskrift: Underskrift = Underskrift.SKJERM) -> None:
    """Gives the register a user of each role, all with `PASSORD`, and has everybody log in."""
    for rolle, signatur in SIGNATURER.items():
        ny_bruker(
            reg,
            NyBruker(
                signatur=signatur,
                navn=f"{rolle.value.title()} Berg",
                kontor="Tromsø",
                roller=frozenset({rolle}),
                passord=PASSORD,
            ),
        )
    velg_underskrift(reg, underskrift)


def som(reg: Register, rolle: Rolle) -> Register:
    """The register with the user of that role logged in."""
    logg_inn(reg, SIGNATURER[rolle], PASSORD)
    return reg

"""Where each operation begins: whoever is logged in has a role that it takes, or is refused, and that is logged."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

from sqlmodel import Session, col, or_, select

from data.brukere import setninger
from data.brukere.bruker import Bruker, som_bruker, underskrift_i
from data.brukere.operasjon import RETTER, Operasjon
from data.brukere.rolle import ALLE, Rolle
from data.feil import Avvist
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.tabeller import BrukerRad, PersonRad
from data.underskrift import Underskrift
from rules.tall.setning import eller

NEVNES = 26
"""So many characters a refusal has room to name roles in."""


class Nektet(Avvist):
    """Whoever is logged in may not do it; nothing was written but that it was refused."""


def skriv(reg: Register, operasjon: Operasjon, *, om: str | None = None) -> AbstractContextManager[Session]:
    """The transaction of an operation, as `Register.skriv`. Raises Nektet before anything of it is done.

    `om` is the person that a refusal is logged on, where it is to be known who tried.
    """
    return _adgang(reg, reg.skriv(), operasjon, om)


def innsyn(
    reg: Register, operasjon: Operasjon = Operasjon.INNSYN, *, om: str | None = None
) -> AbstractContextManager[Session]:
    """The transaction of a look, as `Register.innsyn`. Raises Nektet before anything is seen. `om` as for `skriv`."""
    return _adgang(reg, reg.innsyn(), operasjon, om)


def mangler_rett(reg: Register, okt: Session, operasjon: Operasjon, *, om: str) -> Nektet | None:
    """The refusal of one more right that a look turned out to need, logged on that person; None when it is there.

    It is to be raised when the transaction is over: what is raised inside it takes the log row with it.
    """
    nektet = hvorfor_ikke(reg, okt, operasjon)
    if not nektet:
        return None
    _logg_nektet(reg, okt, operasjon, nektet, om)
    return Nektet({}, nektet)


@contextmanager
def _adgang(
    reg: Register, transaksjon: AbstractContextManager[Session], operasjon: Operasjon, om: str | None
) -> Iterator[Session]:
    with transaksjon as okt:
        nektet = hvorfor_ikke(reg, okt, operasjon)
        if not nektet:
            yield okt
            return
        _logg_nektet(reg, okt, operasjon, nektet, om)
    raise Nektet({}, nektet)


def _logg_nektet(reg: Register, okt: Session, operasjon: Operasjon, nektet: str, om: str | None) -> None:
    kjent = om is not None and okt.get(PersonRad, om) is not None
    detaljer = {"operasjon": operasjon.value, "grunn": nektet}
    loggfor(reg, okt, Loggslag.NEKTET, fodselsnr=om if kjent else None, detaljer=detaljer)


def hvorfor_ikke(reg: Register, okt: Session, operasjon: Operasjon) -> str:
    """Why whoever is logged in may not do it just now, in a sentence; empty when it may be done.

    It is asked in the transaction itself, so that a role that was taken away a moment ago is gone.
    """
    if underskrift_i(okt) is Underskrift.INGEN:
        return ""
    if reg.innlogget is None:
        return setninger.INGEN_ER_LOGGET_INN
    egen, andre = _med_andres(okt, reg.innlogget)
    if egen is None or egen.sperret is not None:
        return setninger.ER_SPERRET
    roller = RETTER[operasjon].roller
    if roller & roller_den_dagen(egen, andre, reg.klokke.dato()):
        return ""
    nevnt = eller([rolle.value for rolle in Rolle if rolle in roller])
    if len(nevnt) > NEVNES:
        return setninger.uten_noen_av_rollene(operasjon.value)
    return setninger.uten_rollen(nevnt, operasjon.value)


def rollene(reg: Register, okt: Session) -> frozenset[Rolle]:
    """The roles of whoever is logged in, today; all of them in a register that nobody logs in to."""
    return roller_til(reg, okt, reg.innlogget or "")


def roller_til(reg: Register, okt: Session, signatur: str) -> frozenset[Rolle]:
    """Those of another, none of somebody who is shut out, or no user."""
    if underskrift_i(okt) is Underskrift.INGEN:
        return ALLE
    bruker, andre = _med_andres(okt, signatur)
    if bruker is None or bruker.sperret is not None:
        return frozenset()
    return roller_den_dagen(bruker, andre, reg.klokke.dato())


def roller_den_dagen(egen: Bruker, andre: list[Bruker], dag: date) -> frozenset[Rolle]:
    """The roles of a user on that day: the own ones, and those of whomever the user stands in for among `andre`."""
    lant = [
        bruker.roller
        for bruker in andre
        if bruker.stedfortreder and bruker.stedfortreder.signatur == egen.signatur and bruker.stedfortreder.gjelder(dag)
    ]
    return egen.roller.union(*lant)


def _med_andres(okt: Session, signatur: str) -> tuple[Bruker | None, list[Bruker]]:
    """The user, and those who have named this one to stand in for them."""
    sporring = select(BrukerRad).where(
        or_(col(BrukerRad.signatur) == signatur, col(BrukerRad.stedfortreder) == signatur)
    )
    alle = [som_bruker(rad) for rad in okt.exec(sporring)]
    return next((en for en in alle if en.signatur == signatur), None), [en for en in alle if en.signatur != signatur]

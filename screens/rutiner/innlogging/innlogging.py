"""INNLOGGING and LÅST: who is at the terminal, at the start and after a pause."""

from collections.abc import Callable, Mapping

from screens.bilder.innlogging import INNLOGGING, LAAST
from screens.okt import Okt
from screens.rutiner import setninger
from tui.flate.rutine import Innsendt
from tui.skjema.svar import Alvor, Svar


class Innlogging:
    """The form that lets a user in: the signature follows from it for all that is done afterwards."""

    kode = "INNLOGGING"
    navn = "Innlogging"
    sider = (INNLOGGING,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt

    def aapne(self, side: str) -> Svar:
        del side
        signatur = self.okt.signatur if self.okt.oppgitt else None
        return Svar(
            verdier={"signatur": signatur, "passord": None},
            melding=setninger.LOGG_INN,
            markor="passord" if signatur else "signatur",
        )

    def send(self, inn: Innsendt) -> Svar:
        return _inn(self.okt, inn.verdier["signatur"], inn.verdier["passord"])

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}


class LaastSkjerm:
    """The form over the forms after a pause: only whoever is logged in comes back to them."""

    kode = "LÅST"
    navn = "Låst skjerm"
    sider = (LAAST,)

    def __init__(self, okt: Okt) -> None:
        self.okt = okt

    def aapne(self, side: str) -> Svar:
        del side
        verdier = {"signatur": self.okt.signatur, "navn": self.okt.navn, "passord": None}
        return Svar(verdier=verdier, melding=setninger.LAAST, markor="passord")

    def send(self, inn: Innsendt) -> Svar:
        return _inn(self.okt, self.okt.signatur, inn.verdier["passord"])

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}


def _inn(okt: Okt, signatur: str, passord: str | None) -> Svar:
    from data.feil import Avvist
    from data.operasjoner.bruker.innlogging import logg_inn

    if passord is None:
        return Svar(melding=setninger.PASSORDET_MANGLER, alvor=Alvor.FEIL, markor="passord")
    try:
        bruker = logg_inn(okt.register, signatur, passord)
    except Avvist as avvist:
        return Svar(verdier={"passord": None}, melding=avvist.melding, alvor=Alvor.FEIL, markor="passord")
    okt.logget_inn(bruker.signatur, bruker.navn)
    return Svar(melding=setninger.inne(bruker.signatur), slipper_inn=True)

"""Turns what the register refuses into answers on the form, so that no routine has to."""

from collections.abc import Callable, Mapping, Sequence

from data.feil import Avvist, Registerfeil
from screens.rutiner.saksrutine import Saksrutine
from tui.flate.rutine import Innsendt, Rutine
from tui.skjema.bilde import Bilde
from tui.skjema.svar import Alvor, Svar


class Vaktet:
    """A routine whose refusals become marks and a message; all else is the routine's own.

    `ved_svar` gets each answer, with the form that it answers, and gives what is shown; `rundt` stands around what
    comes of each that is opened, with None, or sent.
    `sidene` makes of the routine's pages those that are shown.
    """

    def __init__(
        self,
        rutine: Rutine,
        ved_svar: Callable[[Rutine, Innsendt | None, Svar], Svar] | None = None,
        rundt: Callable[[Rutine, Innsendt | None, Callable[[], Svar]], Svar] | None = None,
        sidene: Callable[[Sequence[Bilde]], Sequence[Bilde]] | None = None,
    ) -> None:
        self._rutine = rutine
        self._ved_svar = ved_svar or (lambda _rutine, _inn, svar: svar)
        self._sidene = sidene or (lambda sider: sider)
        self._rundt = rundt or (lambda _rutine, _inn, gjor: gjor())

    @property
    def kode(self) -> str:
        return self._rutine.kode

    @property
    def navn(self) -> str:
        return self._rutine.navn

    @property
    def sider(self) -> Sequence[Bilde]:
        return self._sidene(self._rutine.sider)

    def aapne(self, side: str) -> Svar:
        return self._prov(lambda: self._rundt(self._rutine, None, lambda: self._rutine.aapne(side)))

    def send(self, inn: Innsendt) -> Svar:
        return self._prov(lambda: self._rundt(self._rutine, inn, lambda: self._rutine.send(inn)), inn)

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {navn: self._vokt(handling) for navn, handling in self._rutine.handlinger().items()}

    def kontekst(self) -> Mapping[str, str]:
        """The routine's place in the register, for a draft."""
        return getattr(self._rutine, "kontekst", dict)()

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Puts the routine back where a draft was written."""
        getattr(self._rutine, "gjenoppta", lambda _: None)(kontekst)

    def skrevet_ved(self, kontekst: Mapping[str, str]) -> None:
        """Tells the routine what a draft was typed over."""
        getattr(self._rutine, "skrevet_ved", lambda _: None)(kontekst)

    def _vokt(self, handling: Callable[[Innsendt], Svar]) -> Callable[[Innsendt], Svar]:
        return lambda inn: self._prov(lambda: handling(inn), inn)

    def _prov(self, arbeid: Callable[[], Svar], inn: Innsendt | None = None) -> Svar:
        return self._ved_svar(self._rutine, inn, self._svar_av(arbeid, inn))

    def _svar_av(self, arbeid: Callable[[], Svar], inn: Innsendt | None) -> Svar:
        try:
            return arbeid()
        except Avvist as avvist:
            felter = {felt.navn for side in self.sider for felt in side.felter}
            feil = {felt: setning for felt, setning in avvist.feil.items() if felt in felter}
            andre = [setning for felt, setning in avvist.feil.items() if felt not in felter]
            melding = avvist.melding or next(iter([*feil.values(), *andre]), "")
            verdier = self._rutine.ved_avvist(inn) if inn and isinstance(self._rutine, Saksrutine) else {}
            return Svar(verdier=verdier, feil=feil, melding=melding, alvor=Alvor.FEIL)
        except Registerfeil as feil:
            return Svar(melding=feil.paa_linjen, alvor=Alvor.FEIL)

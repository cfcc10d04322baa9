"""What the routines that work on a case have in common: the key finds the case, Enter then does the routine's work."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar

from screens.okt import Okt
from screens.utfylling import blank
from tui.bilde import Bilde
from tui.rutine import Innsendt
from tui.svar import Alvor, Svar


class Saksrutine(ABC):
    """A routine on one case.

    A new Fødselsnr fetches the person's case and keeps what was typed in the other fields; nothing is written before
    the caseworker has seen whose case it is.
    """

    kode: ClassVar[str]
    navn: ClassVar[str]
    sider: ClassVar[Sequence[Bilde]]

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.journalnr: str | None = None
        self.versjon: int | None = None

    @abstractmethod
    def hent(self, fodselsnr: str | None, journalnr: str | None) -> Svar | None:
        """Fetches the case with that number, else the person's, and shows it; None when the person has none.

        Sets `journalnr` and `versjon`.
        """

    @abstractmethod
    def utfor(self, inn: Innsendt) -> Svar:
        """Does the routine's work with the case that is fetched."""

    def aapne(self, side: str) -> Svar:
        del side
        if self.okt.fodselsnr is None and self.okt.journalnr is None:
            return Svar(verdier=self.forvalg(), markor="fodselsnr")
        svar = self.hent(self.okt.fodselsnr, self.okt.journalnr)
        if svar is None:
            return Svar(
                verdier=self.forvalg() | {"fodselsnr": self.okt.fodselsnr}, melding=self.uten_sak(), alvor=Alvor.VARSEL
            )
        return svar

    def send(self, inn: Innsendt) -> Svar:
        if "fodselsnr" in inn.endret or self.journalnr is None:
            return self.hent_ny(inn)
        return self.utfor_eller_si_fra(inn)

    def utfor_eller_si_fra(self, inn: Innsendt) -> Svar:
        """Does the work; when somebody else came between, shows what they changed and keeps what was typed."""
        from data.feil import Konflikt

        try:
            return self.utfor(inn)
        except Konflikt as konflikt:
            svar = self.hent(inn.verdier["fodselsnr"], self.journalnr)
            melding = (
                f"{konflikt.hvem} endret saken {konflikt.naar:%d.%m.%Y kl. %H.%M} ({'; '.join(konflikt.hva)}):"
                " ingenting av ditt er lagret, se etter og send en gang til."
            )
            verdier = self._uten(svar.verdier if svar else {}, inn.endret)
            return Svar(verdier=verdier, melding=melding, alvor=Alvor.FEIL)

    def hent_ny(self, inn: Innsendt) -> Svar:
        """Fetches the case of the national number that was typed; what was typed elsewhere stays."""
        skrevet = inn.endret - {"fodselsnr"}
        tomt = blank(self.sider, bortsett_fra={"fodselsnr", *skrevet}) | self._uten(self.forvalg(), skrevet)
        fodselsnr = inn.verdier["fodselsnr"]
        svar = self.hent(fodselsnr, None)
        if svar is None:
            self.journalnr = self.versjon = None
            self.okt.velg(fodselsnr, None)
            return Svar(verdier=tomt, feil={"fodselsnr": self.uten_sak()}, alvor=Alvor.FEIL)
        return Svar(
            verdier=tomt | self._uten(svar.verdier, skrevet),
            melding=svar.melding,
            alvor=svar.alvor,
            markor=svar.markor,
            side=svar.side,
        )

    def sak(self) -> tuple[str, int]:
        """The fetched case's number and version; raises RuntimeError when none is fetched."""
        if self.journalnr is None or self.versjon is None:
            raise RuntimeError("ingen sak er hentet")
        return self.journalnr, self.versjon

    def forvalg(self) -> dict[str, Any]:
        """What an empty form of this routine is filled with."""
        return {}

    def uten_sak(self) -> str:
        """The sentence for a person without a case that this routine can use."""
        return "Fødselsnr: personen har ingen sak; journalfør søknaden på D-60 først."

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """The values to show when the register has refused what was sent."""
        del inn
        return {}

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}

    def kontekst(self) -> dict[str, str]:
        """The chosen case, kept with a draft."""
        return {n: v for n, v in (("fodselsnr", self.okt.fodselsnr), ("journalnr", self.okt.journalnr)) if v}

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Chooses the case of a draft again."""
        self.okt.velg(kontekst.get("fodselsnr"), kontekst.get("journalnr"))

    @staticmethod
    def _uten(verdier: Mapping[str, Any], navn: frozenset[str]) -> dict[str, Any]:
        return {n: v for n, v in verdier.items() if n not in navn}

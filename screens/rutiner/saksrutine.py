"""What the routines that work on a case have in common: the key finds the case, Enter then does the routine's work."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.utfylling import blank
from tui.flate.rutine import Innsendt
from tui.skjema.bilde import Bilde
from tui.skjema.svar import Alvor, Svar

LABELBREDDE = 16
"""How long a label the sentence of `for_ny_person` has room for, with the word VARSEL and the key for the rest."""


class Saksrutine(ABC):
    """A routine on one case.

    A new Fødselsnr fetches the person's case and keeps what was typed for that number in the other fields; nothing is
    written before the caseworker has seen whose case it is.
    """

    kode: ClassVar[str]
    navn: ClassVar[str]
    sider: Sequence[Bilde]

    def __init__(self, okt: Okt) -> None:
        self.okt = okt
        self.journalnr: str | None = None
        self.versjon: int | None = None
        self.spurt_om = ""

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
        return self.hent(self.okt.fodselsnr, self.okt.journalnr) or replace(self._ingen_sak(), alvor=Alvor.VARSEL)

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
            melding = setninger.endret_av_en_annen(konflikt.hvem, konflikt.naar, "; ".join(konflikt.hva))
            verdier = svar.verdier if svar else {}
            return Svar(verdier=verdier, behold=inn.endret, melding=melding, alvor=Alvor.FEIL, bekreftes=True)

    def hent_ny(self, inn: Innsendt) -> Svar:
        """Fetches the case of the national number that was typed; what was typed for it elsewhere stays."""
        self.glem()
        fodselsnr = inn.verdier["fodselsnr"]
        svar = self.hent(fodselsnr, None)
        if svar is None:
            self.okt.velg(fodselsnr, None)
            svar = replace(self._ingen_sak(), feil={"fodselsnr": self.uten_sak()}, alvor=Alvor.FEIL)
        elif (nummer := self.okt.fodselsnr) not in (None, fodselsnr):
            svar = replace(svar, melding=setninger.nummeret_er_naa(fodselsnr, str(nummer)), alvor=Alvor.VARSEL)
        return for_ny_person(replace(svar, behold=inn.for_nokkelen), inn, self.sider)

    def _ingen_sak(self) -> Svar:
        """A blank form for the chosen person, who has no case that this routine can use."""
        self.glem()
        verdier = blank(self.sider) | self.forvalg() | {"fodselsnr": self.okt.fodselsnr}
        return Svar(verdier=verdier, leter=True, melding=self.uten_sak())

    def glem(self) -> None:
        """Forgets the case that was fetched, so that nothing of it is done for the next."""
        self.journalnr = self.versjon = None

    def sak(self) -> tuple[str, int]:
        """The fetched case's number and version; raises RuntimeError when none is fetched."""
        if self.journalnr is None or self.versjon is None:
            raise RuntimeError("ingen sak er hentet")
        return self.journalnr, self.versjon

    def spurt(self, inn: Innsendt, hovedtall: str, forklar: Callable[[str, Innsendt], Svar]) -> Svar:
        """F2: what `forklar` says of the field; asked again where that is no number, of the form's main number."""
        igjen = not inn.felt or inn.felt == self.spurt_om
        svar = forklar(hovedtall if igjen else inn.felt, inn)
        self.spurt_om = "" if igjen or svar.vindu else inn.felt
        return svar

    def ledetekst(self, felt: str) -> str:
        """What the forms call a field; empty for no field."""
        plasser = (side.plass_for(felt) for side in self.sider)
        return next((plass.felt.label.rstrip("?:") for plass in plasser if plass), "")

    def forvalg(self) -> dict[str, Any]:
        """What an empty form of this routine is filled with."""
        return {}

    def uten_sak(self) -> str:
        """The sentence for a person without a case that this routine can use."""
        return setninger.UTEN_SAK

    def ved_avvist(self, inn: Innsendt) -> dict[str, Any]:
        """The values to show when the register has refused what was sent."""
        del inn
        return {}

    def handlinger(self) -> Mapping[str, Callable[[Innsendt], Svar]]:
        return {}

    def kontekst(self) -> dict[str, str]:
        """The chosen case and the version that is fetched of it, kept with a draft."""
        valgt = {n: v for n, v in (("fodselsnr", self.okt.fodselsnr), ("journalnr", self.okt.journalnr)) if v}
        return valgt if self.versjon is None else {**valgt, "versjon": str(self.versjon)}

    def gjenoppta(self, kontekst: Mapping[str, str]) -> None:
        """Chooses the case of a draft again."""
        self.okt.velg(kontekst.get("fodselsnr"), kontekst.get("journalnr"))

    def skrevet_ved(self, kontekst: Mapping[str, str]) -> None:
        """Goes on from the version that a draft was typed over, so that whoever changed the case since is told of.

        A draft that had no case when it was typed has none now either, until the number is sent again.
        """
        if self.versjon is None:
            return
        if "versjon" in kontekst:
            self.journalnr, self.versjon = kontekst.get("journalnr"), int(kontekst["versjon"])
        else:
            self.glem()


def for_ny_person(svar: Svar, inn: Innsendt, sider: Sequence[Bilde]) -> Svar:
    """The answer that shows another person, telling which typed fields were the former one's and are gone."""
    felter = {felt.navn: felt for side in sider for felt in side.felter}
    borte = [
        felt.label
        for navn, felt in felter.items()
        if navn in inn.endret - inn.for_nokkelen and inn.tekster[navn] and inn.verdier[navn] != svar.verdier.get(navn)
    ]
    if not borte:
        return svar
    hva = borte[0] if len(borte) == 1 and len(borte[0]) <= LABELBREDDE else f"{len(borte)} felt"
    borte_naa = setninger.gjaldt_forrige(hva)
    if svar.alvor is Alvor.FEIL:
        return replace(svar, melding=f"{svar.melding} {borte_naa}")
    return replace(svar, melding=f"{borte_naa} {svar.melding}", alvor=Alvor.VARSEL)

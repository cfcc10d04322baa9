"""Invented people in place of those of a register that are not: the same one everywhere in the draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from data.demo import oppdiktet
from data.tabeller import PersonRad
from rules.tall.nummer import fodselsdato
from training.utkast.situasjon import Personbilde
from tui.flyt.steg import Fyll, Lim, Skriv, Steghandling, VentFelter, VentMelding, VentVindu

_NUMMER = re.compile(r"(?<!\d)(\d{6}) ?(\d{5})(?!\d)")
_UTSKRIFT = re.compile(r"(?<=\b\d{8}-)\d+-.*")
"""What comes behind the case in the name of a print: the decision, which has another number in another register."""
_SOM_NAVN: Mapping[str, Callable[[str, int], str]] = {
    "etternavn": oppdiktet.etternavn,
    "fornavn": oppdiktet.fornavn,
    "ektefelle_navn": oppdiktet.fornavn,
}
_ADRESSE = ("bo_co", "bo_gate", "bo_post", "opph_co", "opph_gate", "opph_post")
_FRITEKST = ("anmerkning", "internt", "begrunnelse")
_KORTEST = 2
"""Letters of a part of a name that is sought; a single one may be anybody's."""

_KORTEST_FRITEKST = 4
"""Letters of a remark; a shorter one is an answer or a code, and tells of nobody."""


class Bytte:
    """What stands in the draft in place of what the register and the flow have.

    Those with a number of a synthetic series are invented already, and stay as they are.
    """

    def __init__(self) -> None:
        self._i_stedet: dict[str, str] = {}
        self._navn: set[str] = set()
        self._i_setninger: dict[str, str] = {}
        self._antall = 0

    def se(self, person: Personbilde) -> None:
        """Replaces that person, with all that somebody has written of them, unless invented."""
        rad = person.person
        if oppdiktet.er_oppdiktet(rad.fodselsnr):
            return
        self._bytt(rad.fodselsnr, oppdiktet.fodselsnr)
        for navn, annet in _SOM_NAVN.items():
            self._bytt(getattr(rad, navn), annet)
            self._navn.add((getattr(rad, navn) or "").casefold())
        for verdi in _skrevet_om(rad, person):
            if len(verdi or "") >= _KORTEST_FRITEKST:
                self._bytt(verdi, oppdiktet.fritekst)
        for sak in person.saker:
            self._bytt(sak.sak.kontonr, oppdiktet.kontonr)

    def sak(self, gammelt: str, nytt: str) -> None:
        """A case has another number in the register that the draft builds."""
        self._i_stedet[gammelt] = self._i_setninger[gammelt] = nytt

    def i_tekst(self, tekst: str) -> str:
        """The text with those who were seen replaced in it, and other national numbers that could be real."""
        if hele := self._hele(tekst):
            return hele
        if self._i_setninger:
            kjente = sorted(self._i_setninger, key=len, reverse=True)
            monster = rf"(?<!\w)({'|'.join(map(re.escape, kjente))})(?!\w)"
            tekst = re.sub(monster, lambda treff: self._i_setninger[treff[0]], tekst)
        return _NUMMER.sub(lambda treff: self._nummer(treff[0], treff[1] + treff[2]), tekst)

    def i_steget(self, handling: Steghandling) -> Steghandling:
        """What is done or expected, in the same way."""
        match handling:
            case Fyll(felter) | VentFelter(felter):
                par = tuple((label, self.i_feltet(label, tekst)) for label, tekst in felter)
                return Fyll(par) if isinstance(handling, Fyll) else VentFelter(par)
            case Skriv(tekst):
                return Skriv(self.i_tekst(tekst))
            case Lim(tekst):
                return Lim(self.i_tekst(tekst))
            case VentMelding(tekst):
                return VentMelding(_UTSKRIFT.sub("", self.i_tekst(tekst)))
            case VentVindu(tekst):
                return VentVindu(self.i_tekst(tekst))
        return handling

    def i_feltet(self, label: str, tekst: str) -> str:
        """What stands in a field: an account is nobody's national number, whatever it looks like."""
        return (self._hele(tekst) or tekst) if "kontonr" in label.casefold() else self.i_tekst(tekst)

    def _hele(self, tekst: str) -> str:
        """What takes the place of the whole text; blank when it is not known as a whole."""
        sokt = tekst.strip().casefold()
        siffer = re.sub(r"[ .]", "", sokt)
        if kjent := self._i_stedet.get(sokt) or (siffer.isdecimal() and self._i_stedet.get(siffer)) or "":
            return kjent
        treff = [navn for navn in sorted(self._navn) if navn.startswith(sokt)] if len(sokt) >= _KORTEST else []
        return self._i_stedet[treff[0]][: len(sokt)] if treff else ""

    def _bytt(self, verdi: str | None, annet: Callable[[str, int], str]) -> None:
        nokkel = (verdi or "").casefold()
        if verdi and nokkel not in self._i_stedet:
            self._antall += 1
            self._i_stedet[nokkel] = self._i_setninger[verdi] = annet(verdi, self._antall)

    def _nummer(self, tekst: str, siffer: str) -> str:
        if siffer in self._i_stedet.values() or oppdiktet.er_oppdiktet(siffer) or fodselsdato(siffer) is None:
            return tekst
        self._bytt(siffer, oppdiktet.fodselsnr)
        return self._i_stedet[siffer]


def _skrevet_om(rad: PersonRad, person: Personbilde) -> Iterable[str | None]:
    yield from (getattr(rad, navn) for navn in _ADRESSE)
    for sak in person.saker:
        deler = (sak.sak, sak.fakta, *(ett.fakta for ett in sak.vedtak), *sak.rader)
        yield from (getattr(del_, navn, None) for del_ in deler if del_ for navn in _FRITEKST)

"""Who stands in a recording: invented people in place of real ones, the same one each time, in fields and sentences."""

import re
from collections.abc import Callable, Iterable

from data.demo import oppdiktet
from tui.flyt.opptak.erstatter import Erstatter
from tui.skjema.felt import Felt

NAVN = ("etternavn", "fornavn", "ektefelle_navn")
FRITEKST = ("bo_co", "bo_gate", "bo_post", "opph_co", "opph_gate", "opph_post", "anmerkning", "internt", "begrunnelse")
"""The texts of a form that somebody wrote, or that tell where somebody lives."""

_JOURNALNR = 8
"""How many digits the number of a case has; it is nobody's."""
_NUMMER = re.compile(r"(?<!\d)\d{11}(?!\d)")


class Erstatning(Erstatter):
    """Replaces names, national numbers, accounts, addresses and remarks of all who are not invented already.

    Invented are those with a number of a synthetic series, with all that stands in a form with it, and the words of
    `kjente`. `signatur` is whose session it is, and `som` the signature that takes its place.
    """

    def __init__(self, kjente: Iterable[str], signatur: str = "", som: str = "") -> None:
        self.utgave = 0
        self._beholdes = {ord_.casefold() for ett in kjente for ord_ in (ett, *re.findall(r"\w+", ett))}
        self._i_stedet: dict[str, str] = {}
        self._antall = 0
        self._i_setninger: dict[str, str] = {}
        if signatur and signatur != som:
            self._i_setninger[signatur] = som

    def se(self, felter: Iterable[tuple[Felt, str]]) -> None:
        """Learns who stands in the form: to be kept when the number is invented, else replaced from now on."""
        tekster = [(felt, tekst) for felt, tekst in felter if tekst]
        nummer = next((tekst for felt, tekst in tekster if felt.navn == "fodselsnr"), "")
        if oppdiktet.er_oppdiktet(nummer):
            nye = {tekst.casefold() for felt, tekst in tekster if felt.navn in (*NAVN, *FRITEKST, "navn", "kontonr")}
            if not nye <= self._beholdes:
                self._beholdes |= nye
                self.utgave += 1
            return
        for felt, tekst in tekster:
            if felt.navn == "navn" and ", " in tekst:
                etternavn, fornavn = tekst.split(", ", 1)
                self._navn(etternavn, oppdiktet.etternavn)
                self._navn(fornavn, oppdiktet.fornavn)
            else:
                self.i_felt(felt, tekst)

    def i_felt(self, felt: Felt, tekst: str) -> str:
        """What is to be written in the field; never longer than the text."""
        if not tekst.strip():
            return tekst
        if felt.navn == "fodselsnr":
            return self._nummer(tekst, oppdiktet.fodselsnr)
        if felt.navn == "kontonr":
            return self._nummer(tekst, oppdiktet.kontonr)
        if felt.navn in NAVN:
            return self._navn(tekst, oppdiktet.etternavn if felt.navn == "etternavn" else oppdiktet.fornavn)
        if felt.navn in FRITEKST:
            return self._byttet(tekst, oppdiktet.fritekst)
        if felt.navn == "sok":
            return self._sok(tekst)
        return self.i_tekst(tekst)

    def i_tekst(self, tekst: str) -> str:
        """A sentence with those who were seen replaced in it, and each national number that could be somebody's."""
        tekst = _NUMMER.sub(lambda treff: self._nummer(treff[0], oppdiktet.fodselsnr, bare_ekte=True), tekst)
        if not self._i_setninger:
            return tekst
        kjente = sorted(self._i_setninger, key=len, reverse=True)
        monster = rf"(?<!\w)({'|'.join(map(re.escape, kjente))})(?!\w)"
        return re.sub(monster, lambda treff: self._i_setninger[treff[0]], tekst)

    def _nummer(self, tekst: str, annet: Callable[[str, int], str], *, bare_ekte: bool = False) -> str:
        """Another number in place of one that stands with blanks or without."""
        siffer = "".join(tegn for tegn in tekst if tegn.isdecimal())
        if oppdiktet.er_oppdiktet(siffer) or (bare_ekte and siffer not in self._i_stedet and not _kan_vaere(siffer)):
            return tekst
        return self._byttet(siffer, annet) if siffer else tekst

    def _navn(self, tekst: str, annet: Callable[[str, int], str]) -> str:
        """A name is replaced in sentences too, as it was written; other texts may be words that any sentence has."""
        nytt = self._byttet(tekst, annet)
        if nytt != tekst and self._i_setninger.get(tekst) != nytt:
            self._i_setninger[tekst] = nytt
            self.utgave += 1
        return nytt

    def _sok(self, tekst: str) -> str:
        """A part of a name becomes as much of the name that takes its place."""
        if any(tegn.isdecimal() for tegn in tekst):
            siffer = sum(tegn.isdecimal() for tegn in tekst)
            return self._nummer(tekst, oppdiktet.fodselsnr) if siffer == len("ddmmåå") or siffer > _JOURNALNR else tekst
        sokt = tekst.casefold()
        if any(ett.startswith(sokt) for ett in self._beholdes):
            return tekst
        for ekte, nytt in sorted(self._i_stedet.items()):
            if ekte.startswith(sokt) and not ekte.isdecimal():
                return nytt[: len(tekst)]
        byttet = self.i_tekst(tekst)
        return byttet if byttet != tekst else self._navn(tekst, oppdiktet.etternavn)

    def _byttet(self, tekst: str, annet: Callable[[str, int], str]) -> str:
        """The text's place is taken by the same one each time."""
        nokkel = tekst.casefold()
        if nokkel in self._beholdes:
            return tekst
        if nokkel not in self._i_stedet:
            self._antall += 1
            self._i_stedet[nokkel] = annet(tekst, self._antall)
            self.utgave += 1
        return self._i_stedet[nokkel]


def _kan_vaere(siffer: str) -> bool:
    from rules.tall.nummer import fodselsdato

    return fodselsdato(siffer) is not None

"""The three names of a decision, as the letter has them."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from data.brukere.bruker import finn_bruker
from data.register.register import Register
from data.sak.rader.forslagsrader import Forslag, forslaget_til
from data.tabeller import PaategningRad


@dataclass(frozen=True, slots=True)
class Underskriver:
    """Who signed: `navn` is the user's, or what stands on paper, and `signatur` is blank for a name on paper.

    `passord_av` is who gave that user the password that it was done with, when it was another.
    """

    navn: str
    signatur: str
    dato: date
    passord_av: str = ""

    @property
    def i_ord(self) -> str:
        """As the letter has it, e.g. `Kari Berg (KON) 06.06.1988`."""
        hvem = f"{self.navn} ({self.signatur})" if self.signatur else self.navn
        return f"{hvem} {self.dato:%d.%m.%Y}"


@dataclass(frozen=True, slots=True)
class Underskrifter:
    """Who proposed, who controlled and who decided; None for what is not done."""

    foreslaatt: Underskriver
    kontrollert: Underskriver | None
    fattet: Underskriver | None


def underskriftene(reg: Register, vedtak: int) -> Underskrifter | None:
    """The three names of the decision with that number; None for one that one person made alone."""
    with reg.les() as okt:
        forslag = forslaget_til(okt, vedtak)
        return underskrifter_i(okt, forslag) if forslag else None


def underskrifter_i(okt: Session, forslag: Forslag) -> Underskrifter:
    """Who has signed a proposal so far."""
    signert = forslag.paategnet("underskrevet")
    foreslaatt = _paapapir(signert) if signert else _bruker(okt, forslag.signatur, forslag.tidspunkt.date())
    return Underskrifter(foreslaatt, _av(okt, forslag, "kontrollert"), _av(okt, forslag, "fattet"))


def _av(okt: Session, forslag: Forslag, slag: str) -> Underskriver | None:
    rad = forslag.paategnet(slag)
    if rad is None:
        return None
    return _paapapir(rad) if rad.navn else _bruker(okt, rad.signatur, rad.tidspunkt.date())


def _paapapir(rad: PaategningRad) -> Underskriver:
    assert rad.navn is not None, "it was signed on paper"
    assert rad.dato is not None, "a name on paper has a date"
    return Underskriver(rad.navn, "", rad.dato)


def _bruker(okt: Session, signatur: str, dato: date) -> Underskriver:
    bruker = finn_bruker(okt, signatur)
    return Underskriver(bruker.navn if bruker else signatur, signatur, dato, (bruker and bruker.passord_av) or "")

"""What is said when a decision has been proposed, and when one comes back."""

from typing import Protocol

from data.brukere.bruker import underskrift_for
from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.endring.endring import ForeslaattEndring
from data.operasjoner.vedtak.vedtak import ForeslaattVedtak
from data.sak.rader.forslagsrader import Forslag
from data.tabeller import PaategningRad
from data.underskrift import Underskrift
from screens.brev.utskrift import skriv_forslaget
from screens.okt import Okt
from screens.rutiner import setninger
from screens.rutiner.utskriftssvar import skrevet
from tui.skjema.svar import Alvor, Svar


class Forslagsutfall(Protocol):
    """What came of proposing something."""

    @property
    def erstattet(self) -> bool:
        """Whether another proposal was withdrawn for it."""

    @property
    def fra_for(self) -> bool:
        """Whether nothing was written."""


class Papirforslag(Forslagsutfall, Protocol):
    """What came of proposing what has no field for the print."""

    @property
    def forslag(self) -> Forslag:
        """The proposal."""


def foreslaatt_sagt(okt: Okt, gjort: Papirforslag) -> tuple[str, Alvor]:
    """What is said of a correction or a payment that was proposed: it is printed where it is signed on paper."""
    if underskrift_for(okt.register) is Underskrift.PAPIR:
        return _skrevet(okt, gjort, gjort.forslag, foreslaatt_melding(gjort))
    return foreslaatt_melding(gjort), Alvor.OPPLYSNING


def foreslaatt_melding(gjort: Forslagsutfall) -> str:
    """What is said of a proposal that nobody prints now."""
    if gjort.fra_for:
        return setninger.FORESLAATT_FRA_FOR
    return setninger.FORESLAATT_I_STEDET if gjort.erstattet else setninger.FORESLAATT


def foreslaatt_svar(okt: Okt, gjort: ForeslaattVedtak | ForeslaattEndring, *, skriv_ut: bool) -> Svar:
    """The answer to what was proposed: printed at once where it is to be signed on paper, else when it is decided."""
    if gjort.forslag is None:
        er_innvilget = isinstance(gjort, ForeslaattVedtak)
        staar = setninger.FATTET_FRA_FOR_UTEN_UTSKRIFT if er_innvilget else setninger.FATTET_FRA_FOR
        return Svar(melding=staar, lagret=True)
    melding = foreslaatt_melding(gjort)
    if not skriv_ut:
        return Svar(melding=melding, lagret=True)
    bilde = forslagsbilde(okt.register, gjort.forslag.journalnr, gjort.forslag.id)
    if not bilde.papir:
        sagt = melding if gjort.fra_for or gjort.erstattet else setninger.FORESLAATT_SKRIVES_SIDEN
        return Svar(melding=sagt, lagret=True)
    sagt, alvor = _skrevet(okt, gjort, gjort.forslag, melding)
    return Svar(melding=sagt, alvor=alvor, lagret=True)


def _skrevet(okt: Okt, gjort: Forslagsutfall, forslag: Forslag, melding: str) -> tuple[str, Alvor]:
    """Prints what is to be signed on paper, and says how it went."""
    bilde = forslagsbilde(okt.register, forslag.journalnr, forslag.id)
    sagt, alvor = skrevet(okt, lambda: skriv_forslaget(okt.register, okt.utskriftsmappe, bilde))
    foran = melding if gjort.fra_for or gjort.erstattet else setninger.FORESLAATT_PAA_PAPIR
    return (f"{sagt} {foran}" if alvor is Alvor.VARSEL else f"{foran} {sagt}"), alvor


def tilbakesendt(rad: PaategningRad) -> str:
    """Why a proposal came back, and the words that came with it."""
    sagt = setninger.sendt_tilbake_av(rad.signatur, rad.tidspunkt, rad.grunn or "")
    return f"{sagt} {rad.ord}"

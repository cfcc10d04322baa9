"""What is said when a decision has been proposed, and when one comes back."""

from typing import Protocol

from data.operasjoner.avgjorelse.forslagsbilde import forslagsbilde
from data.operasjoner.endring.endring import ForeslaattEndring
from data.operasjoner.vedtak.vedtak import ForeslaattVedtak
from data.tabeller import PaategningRad
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
    sagt, alvor = skrevet(okt, lambda: skriv_forslaget(okt.register, okt.utskriftsmappe, bilde))
    foran = melding if gjort.fra_for or gjort.erstattet else setninger.FORESLAATT_PAA_PAPIR
    return Svar(melding=f"{sagt} {foran}" if alvor is Alvor.VARSEL else f"{foran} {sagt}", alvor=alvor, lagret=True)


def tilbakesendt(rad: PaategningRad) -> str:
    """Why a proposal came back, and the words that came with it."""
    sagt = setninger.sendt_tilbake_av(rad.signatur, rad.tidspunkt, rad.grunn or "")
    return f"{sagt} {rad.ord}"

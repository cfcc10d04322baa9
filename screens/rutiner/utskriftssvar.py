"""What is answered when a decision has been printed, or could not be."""

from collections.abc import Callable

from screens.brev.bokstaver import maa_fores_inn
from screens.brev.utskrift import Utskrift
from screens.okt import Okt
from screens.rutiner import setninger
from tui.skjema.svar import Alvor, Svar


def skrevet(okt: Okt, skriv: Callable[[], Utskrift]) -> tuple[str, Alvor]:
    """Prints, and says how it went."""
    try:
        return om_utskriften(okt, skriv())
    except OSError:
        return setninger.utskriften_kan_ikke_skrives(okt.utskriftsmappe), Alvor.VARSEL


def om_utskriften(okt: Okt, utskrift: Utskrift) -> tuple[str, Alvor]:
    """What is said of a print: its files, and the letters that are to be written in by hand."""
    forste, *andre = (sti.stem for sti in utskrift.filer)
    filer = ", -".join([forste, *(navn.rpartition("-")[2] for navn in andre)])
    setning = setninger.skrevet_ut(filer, okt.utskriftsmappe)
    if maa_fores := maa_fores_inn(utskrift.mangler):
        return f"{maa_fores} {setning}", Alvor.VARSEL
    return setning, Alvor.OPPLYSNING


def utskriftssvar(okt: Okt, skriv: Callable[[], Utskrift]) -> Svar:
    """The same as an answer of its own."""
    sagt, alvor = skrevet(okt, skriv)
    return Svar(melding=sagt, alvor=alvor)

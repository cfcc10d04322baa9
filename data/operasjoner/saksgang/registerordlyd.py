"""How the history of a case tells of what other registers told, and what was answered to it."""

from collections.abc import Callable, Mapping
from functools import partial

from sqlmodel import Session, col, select

from data.operasjoner.saksgang import setninger
from data.operasjoner.saksgang.hendelse import BLANKT, Sagt
from data.sak.mappe import Mappe
from data.sak.rader.adresserader import SKJULT, sperren
from data.sak.rader.personrader import numrene
from data.tabeller import RegisteropplysningRad, RegistersvarRad
from data.tabeller.register.registeropplysning import Registerslag


def om_registrene(okt: Session, mappe: Mappe) -> Mapping[tuple[str, int], Callable[[], Sagt]]:
    """The rows of the person, and the answers in the case, by table and number; a hidden address is not told."""
    om = select(RegisteropplysningRad).where(
        col(RegisteropplysningRad.fodselsnr).in_(numrene(okt, mappe.sak.fodselsnr))
    )
    opplysninger = {rad.id: rad for rad in okt.exec(om)}
    svar = okt.exec(select(RegistersvarRad).where(RegistersvarRad.journalnr == mappe.sak.journalnr))
    sperret = bool(opplysninger) and sperren(okt, mappe.sak.fodselsnr) is not None
    return {
        **{("registeropplysning", rad.id): partial(_opplysningen, rad, sperret) for rad in opplysninger.values()},
        **{("registersvar", rad.id): partial(_svaret, rad, opplysninger[rad.opplysning_id], sperret) for rad in svar},
    }


def _opplysningen(rad: RegisteropplysningRad, sperret: bool) -> Sagt:
    til = (setninger.gjelder_til(rad.til),) if rad.til is not None else ()
    verdi = _vist(rad, f"{rad.art} {rad.verdi}".strip(), sperret)
    return setninger.registrert(rad.slag, rad.fra, verdi), (*til, setninger.fra_linje(rad.kilde, rad.linje))


def _svaret(rad: RegistersvarRad, opplysning: RegisteropplysningRad, sperret: bool) -> Sagt:
    hva, mer = _opplysningen(opplysning, sperret)
    if rad.begrunnelse is None:
        oppgitt = _vist(opplysning, rad.oppgitt or BLANKT, sperret)
        return setninger.overtatt(opplysning.slag, oppgitt), (hva, *mer)
    return setninger.beholdt(opplysning.slag, rad.begrunnelse), (hva, *mer)


def _vist(rad: RegisteropplysningRad, verdi: str, sperret: bool) -> str:
    return SKJULT if sperret and rad.slag == Registerslag.FLYTTING else verdi

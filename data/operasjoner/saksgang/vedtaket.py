"""A decision as it was made: its facts and figures of that day, who entered each, and who stands behind it."""

from dataclasses import dataclass

from data.brukere.adgang import innsyn
from data.operasjoner.avgjorelse.underskrifter import Underskrifter, underskrifter_i
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.faktakilder import skrevet_av
from data.sak.mappe import krev_sett_mappe
from data.sak.rader.forslagsrader import forslaget_til
from data.sak.rader.vedtaksrader import Vedtak, som_vedtak
from data.sak.sakshode import Sakshode
from rules.fakta.faktum import Faktum, fakta_i


@dataclass(frozen=True, slots=True)
class Opplysning:
    """One fact of a grant: the value as it stood, and who had entered it when the grant was made, if the log has it.

    `verdi` is text, number or date, as the kind of the fact says.
    """

    faktum: Faktum
    verdi: object
    skrevet_av: str


@dataclass(frozen=True, slots=True)
class Vedtaksvisning:
    """The decision with the case's head; only a grant has facts. `underskrifter` are None for one made alone."""

    hode: Sakshode
    vedtak: Vedtak
    opplysninger: tuple[Opplysning, ...]
    underskrifter: Underskrifter | None


def vedtaket(reg: Register, journalnr: str, nummer: int) -> Vedtaksvisning:
    """The decision with that number, of that case; the look is logged.

    Raises Avvist when there is no such case, ValueError for a decision of another.
    """
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_VEDTAK, journalnr)
        rad = next((rad for rad in mappe.sakens_vedtak() if rad.id == nummer), None)
        if rad is None:
            raise ValueError(f"case {journalnr} has no decision {nummer}")
        vedtak, forslag = som_vedtak(rad), forslaget_til(okt, nummer)
        hvem = skrevet_av(okt, journalnr, nummer) if vedtak.fakta is not None else {}
        fakta = fakta_i(type(vedtak.fakta)) if vedtak.fakta is not None else {}
        opplysninger = tuple(
            Opplysning(faktum, verdi, hvem.get(navn, ""))
            for navn, faktum in fakta.items()
            if (verdi := getattr(vedtak.fakta, navn)) is not None
        )
        navnene = underskrifter_i(okt, forslag) if forslag is not None else None
        return Vedtaksvisning(mappe.hode(reg.klokke.dato()), vedtak, opplysninger, navnene)

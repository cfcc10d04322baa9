"""What registers told of a person beside what is stated in the case, and why a difference is one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from sqlite3 import Connection

from sqlmodel import Session

from data.arbeid.register.avvik import avvik_i
from data.arbeid.register.lesing import Avvikssvar, oppgitt_av, opplysninger_om, svarene
from data.arbeid.register.opplysning import Oppgittsak, Registeravvik, Registeropplysning, som_gjelder
from data.brukere.adgang import innsyn
from data.lager.motor import raa_forbindelse
from data.operasjoner.register import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_sett_mappe, sett_mappe
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import Sakshode
from data.tabeller.register.registeropplysning import BEHOLDT, Registerslag
from rules.fakta.skjema import ANTALL_AAR
from rules.regelverk import naermeste_lov
from rules.tall.tall import Tall


@dataclass(frozen=True, slots=True)
class Registerlinje:
    """One thing that a register told; `gjelder` is whether it counts, or a newer one took its place.

    `avvik` is how it differs from what is stated, None where the two agree, and `svar` what was answered to that.
    """

    opplysning: Registeropplysning
    gjelder: bool
    avvik: Registeravvik | None = None
    svar: Avvikssvar | None = None

    @property
    def venter(self) -> bool:
        """Whether it stands on the work list."""
        return self.avvik is not None and (self.svar is None or self.svar.utfall != BEHOLDT)


@dataclass(frozen=True, slots=True)
class Registerbilde:
    """The case's head, and what was told of its person: what waits first, then by kind and day.

    `er_nyest` is whether it is the person's newest case, which alone is compared.
    """

    hode: Sakshode
    linjer: tuple[Registerlinje, ...]
    er_nyest: bool


def registerbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Registerbilde | None:
    """Of the person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_REGISTER, fodselsnr, journalnr)
        return None if mappe is None else bilde_av(reg, okt, mappe)


def bilde_av(reg: Register, okt: Session, mappe: Mappe) -> Registerbilde:
    """The same of a case that is read already."""
    raa = raa_forbindelse(okt.connection())
    sak = oppgitt_av(raa, mappe.sak.fodselsnr)
    er_nyest = sak is not None and sak.journalnr == mappe.sak.journalnr
    linjer = linjene(raa, mappe.sak.fodselsnr, sak if er_nyest else None)
    return Registerbilde(mappe.hode(reg.klokke.dato()), tuple(linjer), er_nyest)


def linjene(raa: Connection, fodselsnr: str, sak: Oppgittsak | None) -> list[Registerlinje]:
    """What was told of the person, held against the case when one is given."""
    alle = opplysninger_om(raa, fodselsnr)
    gjelder = {en.id for en in som_gjelder(alle)}
    avvik = {ett.opplysning.id: ett for ett in (avvik_i(sak, alle) if sak else ())}
    svar = svarene(raa, fodselsnr)
    linjer = [_linjen(en, en.id in gjelder, avvik.get(en.id), svar) for en in alle]
    return sorted(linjer, key=lambda en: (not en.venter, not en.gjelder, en.opplysning.slag, en.opplysning.fra))


def _linjen(
    en: Registeropplysning, gjelder: bool, avvik: Registeravvik | None, svar: dict[tuple[object, ...], Avvikssvar]
) -> Registerlinje:
    return Registerlinje(en, gjelder, avvik, svar.get(avvik.nokkel) if avvik else None)


def inntektsforklaring(reg: Register, journalnr: str, nummer: int) -> Tall[bool] | None:
    """Whether a registered income is to be looked at, with its tree; None for what is no income of the case's years.

    The look is logged. Raises Avvist.
    """
    with innsyn(reg) as okt:
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_REGISTER, journalnr)
        raa = raa_forbindelse(okt.connection())
        sak = oppgitt_av(raa, mappe.sak.fodselsnr)
        en = _med_nummer(opplysninger_om(raa, mappe.sak.fodselsnr), nummer)
        if en is None or en.slag is not Registerslag.INNTEKT or sak is None or not sak.oppgitt:
            return None
        siste = sak.oppgitt[-1]
        nr = siste.forste_dag.year - en.fra.year
        if not 1 <= nr <= ANTALL_AAR:
            return None
        lov, oppgitt = naermeste_lov(siste.forste_dag), siste.tall(f"lonn_{nr}")
        with innenfor_regelverket():
            return lov.innvilgelse.inntekt_ses_paa(
                oppgitt,
                Decimal(en.verdi),
                siste.forste_dag,
                setninger.fra_saken(sak.journalnr, en.fra.year),
                kilden(en),
            )


def kilden(en: Registeropplysning) -> str:
    """From which file and day it comes, as F2 says it."""
    return setninger.fra_filen(en.kilde, en.linje, en.registrert)


def _med_nummer(alle: Sequence[Registeropplysning], nummer: int) -> Registeropplysning | None:
    return next((en for en in alle if en.id == nummer), None)

"""The account of what a person is to pay back: what is left, what a run may be deducted for it, and its rows."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlmodel import Session

from data.feil import Avvist
from data.kjede.kjedeskriver import Mengde, legg_til_mange
from data.operasjoner.kjoring.lukking import mengder
from data.operasjoner.krav import setninger
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe
from data.tabeller import AnvisningRad
from rules.dagpenger.krav import Kravslag
from rules.regelverk import naermeste_lov
from rules.tall.tall import Tall

_KOLONNER = ("journalnr", "slag", "belop", "anvisning_id", "vedtak_id", "signatur", "tidspunkt")


class Kravforing(NamedTuple):
    """A row to be written: kroner above 0 for a claim and below 0 for what takes from it, of which payment."""

    slag: Kravslag
    belop: Decimal
    anvisning: int


def igjen_av_kravet(mappe: Mappe, idag: date) -> Tall:
    """Kroner that the person has left to pay back, with every row under it."""
    return naermeste_lov(idag).utbetaling.igjen_av_kravet(mappe.kravposter)


def til_trekk(mappe: Mappe, idag: date) -> Tall:
    """Kroner, 0 or below, of the deductions that have paid nothing back yet: waiting, held back or refused."""
    return naermeste_lov(idag).utbetaling.til_trekk(mappe.kravposter)


def igjen_aa_trekke(mappe: Mappe, idag: date) -> Tall:
    """Kroner of what is left that no deduction is made for."""
    return naermeste_lov(idag).utbetaling.igjen_aa_trekke(mappe.kravposter)


def har_krav(mappe: Mappe) -> bool:
    """Whether the person has anything left to pay back that no deduction is made for: a new one then goes to it."""
    return sum((rad.belop for rad in mappe.oppgjor.kravrader), Decimal(0)) > 0


def staar_paa_kravet(mappe: Mappe) -> bool:
    """Whether anything is left to pay back, also when deductions wait for all of it."""
    oppgjor = mappe.oppgjor
    return sum((rad.belop for rad in oppgjor.kravrader if not oppgjor.venter(rad)), Decimal(0)) > 0


def hoyeste_trekk(mappe: Mappe, kjoredato: date) -> Tall:
    """The most that may be deducted of the run of that day for the person's claim, kroner.

    What was held back or refused in an earlier run goes in this one too.
    """
    lov = naermeste_lov(kjoredato).utbetaling
    mandag = lov.kjoringens_mandag(kjoredato)
    fra_for = mappe.oppgjor.kravtrekk - mappe.oppgjor.trukne
    i_kjoringen = [
        post
        for rad, post in zip(mappe.anvisninger, mappe.poster, strict=True)
        if rad.id in fra_for or lov.kjoringens_mandag(post.kjoredato) == mandag
    ]
    return lov.hoyeste_trekk(igjen_aa_trekke(mappe, kjoredato), i_kjoringen, kjoredato)


def foreslaatt_trekk(mappe: Mappe, kjoredato: date) -> Decimal:
    """What a deduction without an amount takes of the run of that day. Raises Avvist when that is nothing."""
    hoyst = hoyeste_trekk(mappe, kjoredato).verdi
    if not hoyst:
        raise Avvist({"anvist_belop": setninger.INGENTING_AA_TREKKE_AV})
    return hoyst


def krev_innenfor_kravet(mappe: Mappe, trekk: Decimal, kjoredato: date) -> None:
    """Raises Avvist for a deduction that is more than is left of the claim, or than the run may be deducted."""
    igjen = igjen_aa_trekke(mappe, kjoredato).verdi
    if trekk > igjen:
        raise Avvist({"anvist_belop": setninger.trekk_over_kravet(igjen)})
    if trekk > (hoyst := foreslaatt_trekk(mappe, kjoredato)):
        raise Avvist({"anvist_belop": setninger.trekk_over_andelen(hoyst)})


def for_trekket(reg: Register, okt: Session, mappe: Mappe, trekk: AnvisningRad) -> None:
    """Writes that a deduction pays back so much of the claim that stands, in the caller's transaction."""
    foring = Kravforing(Kravslag.TREKK, trekk.anvist_belop, trekk.id)
    mengde = skriv_paa_kravet(reg, okt, mappe, trekk.vedtak_id, [foring])
    sak = mappe.sak
    loggfor(
        reg,
        okt,
        Loggslag.FORT_KRAV,
        fodselsnr=sak.fodselsnr,
        journalnr=sak.journalnr,
        detaljer={"anvisning_trukket": trekk.id, **mengder(kravpost=mengde)},
        signatur=trekk.signatur,
    )


def skriv_paa_kravet(
    reg: Register, okt: Session, mappe: Mappe, vedtak: int, foringer: Iterable[Kravforing], signatur: str = ""
) -> Mengde | None:
    """Writes those rows of the case on the account, in the caller's transaction, who names them in the log."""
    journalnr, tidspunkt = mappe.sak.journalnr, reg.klokke.naa().isoformat(timespec="seconds")
    rader = (
        (journalnr, str(en.slag), int(en.belop), en.anvisning, vedtak, signatur or reg.signatur, tidspunkt)
        for en in foringer
    )
    return legg_til_mange(okt, "kravpost", _KOLONNER, rader)

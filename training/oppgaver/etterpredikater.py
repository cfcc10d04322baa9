"""What a goal asks of what comes after a decision: made anew, complained of, written about, and what waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlmodel import col, select

from data.brevtype import brevets_navn
from data.operasjoner.brev.brevene import mangler_i
from data.register.loggslag import Loggslag
from data.sak.mappe import Mappe
from data.sak.rader.klagerader import klagene
from data.sak.rader.omgjoringsrader import omgjort_av
from data.sak.rader.vedtaksrader import INNVILGELSE
from data.tabeller import ArbeidRad, BrevRad, PapirmottakRad
from training import setninger
from training.oppgaver.brudd import Brudd, Predikat, i_mappen, vis
from training.oppgaver.utfort import Utfort
from training.ovelse.krav import Krav

Ledd = tuple[str, Any, Any]
"""What it is, what it should be, None for whatever it is, and what it is."""


def _omgjoring(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    ventet = krav.omgjoring
    assert ventet is not None, "it is asked for"
    rader = [rad for rad in mappe.sakens_vedtak(INNVILGELSE) if rad.omgjoring and rad.tidspunkt >= utfort.start]
    omgjort = omgjort_av(rader[-1].omgjoring) if rader else None
    if omgjort is None:
        yield Brudd(setninger.EN_OMGJORING, setninger.FATTET, setninger.IKKE_FATTET)
        return
    yield from _ulike(
        (setninger.OMGJORINGEN_FRA, ventet.fra, rader[-1].innvilget_fra),
        (setninger.OMGJORINGENS_GRUNN, ventet.kode or None, omgjort.kode),
        (setninger.OMGJORINGENS_SUM, ventet.sum, omgjort.sum),
    )


def _klage(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    ventet = krav.klage
    assert ventet is not None, "it is asked for"
    alle = klagene(utfort.sesjon, mappe.sak.journalnr, mappe.vedtak)
    if not alle:
        yield Brudd(setninger.EN_KLAGE, setninger.REGISTRERT, setninger.IKKE_REGISTRERT)
        return
    klage = alle[-1]
    yield from _ulike(
        (setninger.KLAGEN_KOM, ventet.mottatt, klage.rad.mottatt),
        (setninger.KLAGEN_GJELDER, ventet.gjelder.replace("ø", "o") or None, klage.vedtak.type),
        (setninger.KLAGEN, ventet.stand, klage.stand),
        (setninger.NYTT_VEDTAK_ETTER_KLAGEN, _fattet(ventet.nytt_vedtak), _fattet(klage.nytt_vedtak is not None)),
    )


def _fattet(er_det: bool | None) -> str | None:
    return None if er_det is None else setninger.FATTET if er_det else setninger.IKKE_FATTET


def _brev(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    """The newest letter of that kind, or of any when none is said, sent since the start."""
    ventet = krav.brev
    assert ventet is not None, "it is asked for"
    sporring = select(BrevRad).where(BrevRad.journalnr == mappe.sak.journalnr, BrevRad.tidspunkt >= utfort.start)
    alle = utfort.sesjon.exec(sporring.order_by(col(BrevRad.id))).all()
    sendt = [rad for rad in alle if ventet.type in ("", rad.type)]
    if not sendt:
        yield Brudd(setninger.brevet(brevets_navn(ventet.type)), setninger.SENDT, setninger.IKKE_SENDT)
        return
    yield from _ulike(
        (setninger.BREVETS_PAPIRER, _bokstavene(ventet.papirer) or None, _bokstavene(sendt[-1].papirer or "")),
        (setninger.BREVETS_FRIST, ventet.frist, sendt[-1].frist),
    )


def _kommet(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    """Each set of papers, however many times they came in."""
    sporring = select(PapirmottakRad).where(PapirmottakRad.journalnr == mappe.sak.journalnr)
    dagene = {bokstav: rad.dato for rad in utfort.sesjon.exec(sporring) for bokstav in rad.papirer}
    for papirer, dag in krav.kommet.items():
        for papir in papirer:
            yield from _ulike((setninger.papiret_kom(papir), dag, dagene.get(papir)))


def _mangler(krav: Krav, mappe: Mappe, utfort: Utfort) -> Iterator[Brudd]:
    mangler = _bokstavene("".join(mangler_i(utfort.sesjon, mappe).values()))
    yield from _ulike((setninger.PAPIRENE_SOM_MANGLER, _bokstavene(krav.mangler), mangler))


def _tatt(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    del hvem
    tatt = tuple(rad.fodselsnr for rad in utfort.logg if rad.handling == Loggslag.TATT_ARBEID.value)
    if krav.tatt and tatt[: len(krav.tatt)] != krav.tatt:
        yield Brudd(setninger.DET_SOM_ER_TATT, ", ".join(krav.tatt), ", ".join(filter(None, tatt)))


def _utsatt(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    del hvem
    for fodselsnr, dag in krav.utsatt.items():
        rader = utfort.sesjon.exec(select(ArbeidRad).where(ArbeidRad.fodselsnr == fodselsnr)).all()
        til: date | None = max((rad.utsatt_til for rad in rader if rad.utsatt_til), default=None)
        yield from _ulike((setninger.utsatt_til(fodselsnr), dag, til))


def _logget(krav: Krav, hvem: str, utfort: Utfort) -> Iterator[Brudd]:
    for handling, del_ in krav.logget.items():
        radene = [rad for rad in utfort.logg if rad.handling == handling.value and rad.fodselsnr in (None, hvem)]
        if not any(del_ in rad.detaljer for rad in radene):
            yield Brudd(f"«{handling}»", del_, setninger.NOE_ANNET if radene else "")


def _ulike(*leddene: Ledd) -> Iterator[Brudd]:
    for hva, skulle, er in leddene:
        if skulle is not None and skulle != er:
            yield Brudd(hva, vis(skulle), vis(er))


def _bokstavene(papirer: str) -> str:
    return "".join(sorted(set(papirer.upper())))


ETTERPREDIKATER: tuple[Predikat, ...] = (
    i_mappen("omgjoring", _omgjoring),
    i_mappen("klage", _klage),
    i_mappen("brev", _brev),
    i_mappen("kommet", _kommet),
    i_mappen("mangler", _mangler),
    _tatt,
    _utsatt,
    _logget,
)

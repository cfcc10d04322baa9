"""Decisions: rows that are never changed, each with the facts, choices and results that it was made with."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.behandling.behandling import (
    Behandlingsbilde,
    Beregnet,
    beregn_fakta,
    bilde_av,
    lagre_i_saken,
    regn_vedtaket,
)
from data.operasjoner.forslag.foreslaa import foreslaa_vedtaket, krev_alene, maa_foreslaas
from data.operasjoner.forslag.skrives import Skrives
from data.operasjoner.tolkning.tolkningsvalg import krev_uendret, tolkning_av_fakta
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.fakta import som_json
from data.sak.faktakilder import i_behandlingen, i_vedtaket, vedtakskilde
from data.sak.faktakontroll import mangler_begrunnelse
from data.sak.mappe import Mappe, krev_mappe, skriv_i_saken
from data.sak.rader.behandlingsrader import lagrede_fakta
from data.sak.rader.forslagsrader import Forslag
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak, rader_i_sak, som_vedtak
from data.sak.saksoppslag import krev_sak, krev_versjon
from data.sak.stilling import krev_aapen
from data.tabeller import VedtakRad
from data.tilstand import Tilstand
from rules.fakta.skjema import Behandling
from rules.fakta.tolkning import Tolkning
from rules.regelverk import Beregning, beregn, saksfakta
from rules.tall.tall import Regel

if TYPE_CHECKING:
    from rules.tall.tall import Kilde

__all__ = ["Fattet", "ForeslaattVedtak", "Vedtak", "beregn_paa_nytt", "fatt_vedtak", "foreslaa_vedtak", "vedtak_i_sak"]

HELE_UKA = Decimal(100)


@dataclass(frozen=True, slots=True)
class Fattet:
    """The grant that was made, or stood there already, and what the forms show after it."""

    vedtak: Vedtak
    bilde: Behandlingsbilde


def fatt_vedtak(
    reg: Register,
    journalnr: str,
    versjon: int,
    tolkning: Tolkning | None = None,
    sett: Tolkning | None = None,
    nye_fakta: Behandling | None = None,
) -> Fattet:
    """Grants the benefit from the saved facts: freezes facts, choices and results. Raises Avvist, Konflikt.

    A value outside the control limits must have its reason in Begr. first. When the case's newest grant says the same,
    nothing is written, and that grant is the answer, with `fra_for` set.

    The choices are the register's unless `tolkning` gives others for this one decision. `sett` are the register's
    choices as the caseworker saw them; if they have been changed since, nothing is decided. `nye_fakta` are saved
    first, and are not when nothing is decided.

    A grant on a granted case is a new decision that follows the old one, and counts from its `innvilget_fra`.
    """
    with skriv(reg, Operasjon.VEDTAK) as okt:
        return fatt_i_saken(reg, okt, _klar(reg, okt, journalnr, versjon, nye_fakta), tolkning, sett)


def fatt_i_saken(
    reg: Register, okt: Session, mappe: Mappe, tolkning: Tolkning | None = None, sett: Tolkning | None = None
) -> Fattet:
    """The same of an open case, in the caller's transaction."""
    krev_alene(okt, INNVILGELSE)
    idag, kilde = reg.klokke.dato(), _Vedtakskilde(reg)
    fakta, beregnet, ny = _regnet(reg, okt, mappe, kilde, tolkning, sett)
    if (staar := _staar_alt(ny, mappe)) is not None:
        return Fattet(staar, bilde_av(mappe, fakta, regn_vedtaket(reg, staar), idag))
    _krev_begrunnelse(fakta, ny, idag)
    etter = skriv_i_saken(reg, okt, mappe, ny, Loggslag.INNVILGET, Tilstand.INNVILGET)
    kilde.vedtak = som_vedtak(ny)
    return Fattet(kilde.vedtak, bilde_av(etter, fakta, beregnet, idag))


@dataclass(frozen=True, slots=True)
class ForeslaattVedtak:
    """What came of proposing: `forslag`, or the grant that says the same and holds; and what the forms show after it.

    `erstattet` is whether another proposal was withdrawn for it, `fra_for` whether nothing was written.
    """

    forslag: Forslag | None
    bilde: Behandlingsbilde
    erstattet: bool = False
    fra_for: bool = False


def foreslaa_vedtak(
    reg: Register,
    journalnr: str,
    versjon: int,
    sett: Tolkning | None = None,
    nye_fakta: Behandling | None = None,
) -> ForeslaattVedtak:
    """Proposes to grant the benefit from the saved facts, as `fatt_vedtak` grants it where one signs alone.

    It pays nothing until it is controlled and decided (`data/operasjoner/forslag`). Raises Avvist, Konflikt.
    """
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.VEDTAK) as okt:
        assert maa_foreslaas(okt, INNVILGELSE), "whoever signs alone would wait for nobody"
        mappe = _klar(reg, okt, journalnr, versjon, nye_fakta)
        kilde = i_behandlingen(reg, journalnr, lagrede_fakta(okt, journalnr, idag))
        fakta, beregnet, ny = _regnet(reg, okt, mappe, kilde, None, sett)
        if (staar := _staar_alt(ny, mappe)) is not None:
            bilde = bilde_av(mappe, fakta, regn_vedtaket(reg, staar), idag)
            return ForeslaattVedtak(None, bilde, fra_for=True)
        _krev_begrunnelse(fakta, ny, idag)
        gjort = foreslaa_vedtaket(reg, okt, mappe, ny)
        bilde = bilde_av(gjort.mappe, fakta, beregnet, idag)
        return ForeslaattVedtak(gjort.forslag, bilde, gjort.erstattet, gjort.fra_for)


def innvilget_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> Skrives[VedtakRad]:
    """The grant that a proposal is of, as the case gives it today. Raises Avvist."""
    del forslag
    krev_aapen(mappe.sak, mappe.stilling(reg.klokke.dato()))
    *_, ny = _regnet(reg, okt, mappe, lambda _: "", None, None)
    return Skrives(ny, Loggslag.INNVILGET, Tilstand.INNVILGET)


def _klar(reg: Register, okt: Session, journalnr: str, versjon: int, nye_fakta: Behandling | None) -> Mappe:
    """The open case at that version, with the new facts saved."""
    mappe = krev_mappe(okt, journalnr)
    krev_versjon(okt, mappe.sak, versjon)
    krev_aapen(mappe.sak, mappe.stilling(reg.klokke.dato()))
    if nye_fakta is not None:
        lagre_i_saken(reg, okt, mappe, nye_fakta)
    return mappe


def _regnet(
    reg: Register, okt: Session, mappe: Mappe, kilde: "Kilde", tolkning: Tolkning | None, sett: Tolkning | None
) -> tuple[Behandling, Beregnet, VedtakRad]:
    """The saved facts, what they come to today, and the grant of them."""
    journalnr, idag = mappe.sak.journalnr, reg.klokke.dato()
    fakta = lagrede_fakta(okt, journalnr, idag)
    registerets = tolkning_av_fakta(okt, fakta, idag)
    krev_uendret(registerets, sett, setninger.REGN_PAA_NYTT)
    valgt = registerets if tolkning is None else tolkning
    beregnet = beregn_fakta(fakta, idag, kilde, valgt)
    return fakta, beregnet, innvilgelsesrad(reg, journalnr, beregnet, valgt)


def _staar_alt(ny: VedtakRad, mappe: Mappe) -> Vedtak | None:
    """The case's newest grant, when it says the same."""
    nyeste = mappe.gjeldende()
    if nyeste is None or not _sier_det_samme(ny, nyeste):
        return None
    return replace(som_vedtak(nyeste), fra_for=True)


def _krev_begrunnelse(fakta: Behandling, ny: VedtakRad, idag: date) -> None:
    if mangler := mangler_begrunnelse(fakta, idag, som_vedtak(ny).tolkning):
        raise Avvist({"begrunnelse": mangler})


class _Vedtakskilde:
    """Who entered each fact of a grant that is being made: `vedtak` is set when it is written and has its number."""

    def __init__(self, reg: Register) -> None:
        self._reg = reg
        self.vedtak: Vedtak | None = None

    @cached_property
    def _kilder(self) -> Callable[[Regel], str]:
        assert self.vedtak is not None, "nobody asks before the grant is written"
        return i_vedtaket(self._reg, self.vedtak)

    def __call__(self, regel: Regel) -> str:
        return self._kilder(regel)


def vedtak_i_sak(reg: Register, journalnr: str) -> list[Vedtak]:
    """Every decision of the case, oldest first; the look is logged."""
    with innsyn(reg) as okt:
        sak, _ = krev_sak(okt, journalnr)
        loggfor(reg, okt, Loggslag.SETT_VEDTAK, fodselsnr=sak.fodselsnr, journalnr=journalnr)
        return [som_vedtak(rad) for rad in rader_i_sak(okt, journalnr)]


def beregn_paa_nytt(vedtak: Vedtak, reg: Register | None = None) -> Beregning:
    """The calculation of a grant again, with the facts and choices it was made with.

    With the register its tree tells who entered each fact, else only who made the grant.
    """
    assert vedtak.fakta is not None, "only a grant is calculated"
    kilde = i_vedtaket(reg, vedtak) if reg else vedtakskilde(vedtak)
    return beregn(saksfakta(vedtak.fakta, vedtak.dato), vedtak.tolkning, kilde)


def innvilgelsen(reg: Register, nummer: int) -> Beregning:
    """The calculation of the grant with that number, as `beregn_paa_nytt`."""
    with reg.les() as okt:
        rad = okt.get(VedtakRad, nummer)
        assert rad is not None, "a decision is never deleted"
        return beregn_paa_nytt(som_vedtak(rad), reg)


def _sier_det_samme(ny: VedtakRad, nyeste: VedtakRad) -> bool:
    """Whether two grants differ in nothing but who made them and when."""
    en, annen = som_vedtak(ny), som_vedtak(nyeste)
    return en == replace(annen, id=en.id, dato=en.dato, signatur=en.signatur, tidspunkt=en.tidspunkt)


def innvilgelsesrad(reg: Register, journalnr: str, beregnet: Beregnet, tolkning: Tolkning) -> VedtakRad:
    """The grant of those facts, made today by whoever is at the terminal; it is not written.

    Under a law that has no Maks % the whole week may be paid, and under one without Antall uker all its weeks.
    """
    fakta = beregnet.fakta
    return VedtakRad(
        journalnr=journalnr,
        type=INNVILGELSE,
        dato=reg.klokke.dato(),
        begrunnelse=fakta.begrunnelse,
        fakta=som_json(fakta),
        tolkning=json.dumps(tolkning.som_dict(), sort_keys=True),
        innvilget_fra=fakta.innvilget_fra,
        til=fakta.til,
        maks_prosent=HELE_UKA if fakta.maks_prosent is None else fakta.maks_prosent,
        antall_uker=fakta.antall_uker or beregnet.maks_uker,
        nullstilling=fakta.nullstilling == "J",
        grunnlag=beregnet.grunnlag,
        dagsats=beregnet.dagsats,
        forsorgertillegg=beregnet.forsorgertillegg,
        ukesats_for_samordning=beregnet.ukesats_for_samordning,
        ukesats=beregnet.ukesats,
        maks_uker=beregnet.maks_uker,
        signatur=reg.signatur,
        tidspunkt=reg.klokke.naa(),
    )

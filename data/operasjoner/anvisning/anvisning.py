"""Payment from the card of each fortnight."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlmodel import Session

from data.feil import Avvist
from data.kjede.kjedeskriver import legg_til
from data.operasjoner.anvisning.kortberegning import BeregnetAnvisning, Betaling, beregn_betaling
from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.fakta import fra_json
from data.sak.konto import (
    DAGPENGER,
    betalinger,
    sammenhengende_prosent,
    siste_betalte_dag_for_person,
    status,
    to_aar_prosent,
)
from data.sak.kort import KORTETS_DAGER, Kort
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import finn_sak, hode_av, krev_sak, krev_versjon
from data.sak.stilling import Stilling, stilling_i_sak
from data.sak.vedtaksrader import AVSTENGNING, avstengninger, forste_dato, gjeldende_innvilgelse, personens_vedtak
from data.tabeller import AnvisningRad, PersonRad, SakRad
from data.tilstand import Tilstand
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import varsel

__all__ = [
    "Anvisningsbilde",
    "Anvist",
    "BeregnetAnvisning",
    "Kort",
    "MaaSees",
    "anvis",
    "anvis_sett",
    "anvisningsbilde",
    "beregn_anvisning",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvisningsbilde:
    """What the payment form shows; the names are those of its fields.

    `sammenhengende_prosent` is the running account (100 is one full week), `to_aar_prosent` the sum over this calendar
    year and the one before, `hittil_*` the case's own sums. `varsel` is the warning near and over the limit.
    `forslag_fra` and `forslag_til` are the next unpaid fortnight, `status` that of the newest payment.
    """

    hode: Sakshode
    barn1_fodt: date | None
    barn2_fodt: date | None
    barn3_fodt: date | None
    innvilget_fra: date | None
    til: date | None
    maks_prosent: Decimal | None
    maks_uker: int | None
    normal_arbtid: Decimal | None
    ukesats: Decimal | None
    sammenhengende_prosent: int
    to_aar_prosent: int
    uker_brukt: Decimal
    uker_igjen: Decimal
    varsel: str | None
    oppbrukt: bool
    forrige_meldedato: date | None
    forste_dato: date | None
    hittil_prosent: int
    hittil_belop: Decimal
    anvisningsdato: date
    forslag_fra: date | None
    forslag_til: date | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Anvist:
    """A payment as it was registered; `status` is `Kontant`, `Venter` or `Overført`, blank for a report.

    `beregnet` is what the card came to, None for a holiday supplement.
    """

    id: int
    journalnr: str
    anvisningstype: str | None
    anvist_prosent: int
    anvist_belop: Decimal
    skatt: Decimal
    netto: Decimal
    kjoredato: date
    status: str
    versjon: int
    beregnet: BeregnetAnvisning | None = None


class MaaSees(Avvist):
    """Something speaks against a card: the caseworker must see it, and perhaps give a reason, before it is paid."""

    def __init__(self, beregnet: BeregnetAnvisning) -> None:
        super().__init__({"anmerkning": beregnet.maa_sees} if beregnet.mangler_grunn else {}, beregnet.maa_sees)
        self.beregnet = beregnet


def anvisningsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Anvisningsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    with reg.innsyn() as okt:
        funnet = finn_sak(okt, fodselsnr, journalnr)
        if funnet is None:
            return None
        sak, person = funnet
        loggfor(reg, okt, Handling.SETT_ANVISNING, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
        return _bilde(okt, sak, person, reg.klokke.dato())


def beregn_anvisning(reg: Register, kort: Kort) -> BeregnetAnvisning:
    """Checks and calculates a card without writing. Raises Avvist."""
    with reg.les() as okt:
        sak, _ = krev_sak(okt, kort.journalnr)
        return beregn_betaling(reg, okt, sak, kort).beregnet


def anvis(reg: Register, kort: Kort, versjon: int, sett: Collection[str] = ()) -> Anvist:
    """Pays a card. Raises Avvist, Konflikt.

    `sett` are the ids of the reservations that the caseworker has been shown; MaaSees is raised, and nothing written,
    while others speak against the card, or a reason is missing.
    """
    with reg.skriv() as okt:
        sak, _ = krev_sak(okt, kort.journalnr)
        krev_versjon(okt, sak, versjon)
        betaling = beregn_betaling(reg, okt, sak, kort)
        if betaling.beregnet.mangler_grunn or not {ett.id for ett in betaling.beregnet.forbehold} <= set(sett):
            raise MaaSees(betaling.beregnet)
        rad = legg_til(okt, _rad(reg, sak, kort, betaling))
        return fullfor_anvisning(reg, okt, sak, rad, Handling.ANVIST, betaling.beregnet)


def anvis_sett(reg: Register, kort: Kort, versjon: int) -> Anvist:
    """Pays a card as one does who sees what speaks against it, and pays it all the same. Raises Avvist, Konflikt."""
    try:
        return anvis(reg, kort, versjon)
    except MaaSees as maa_sees:
        return anvis(reg, kort, versjon, {ett.id for ett in maa_sees.beregnet.forbehold})


def fullfor_anvisning(
    reg: Register,
    okt: Session,
    sak: SakRad,
    rad: AnvisningRad,
    handling: Handling,
    beregnet: BeregnetAnvisning | None = None,
) -> Anvist:
    """Counts the case's version up and logs a payment that has been written, in the caller's transaction."""
    sak.versjon += 1
    loggfor(
        reg,
        okt,
        handling,
        fodselsnr=sak.fodselsnr,
        journalnr=sak.journalnr,
        versjon=sak.versjon,
        detaljer={"anvisning": rad.id, "hash": rad.hash},
        signatur=rad.signatur,
    )
    return Anvist(
        id=rad.id,
        journalnr=rad.journalnr,
        anvisningstype=rad.type or None,
        anvist_prosent=rad.anvist_prosent,
        anvist_belop=rad.anvist_belop,
        skatt=rad.skatt,
        netto=rad.netto,
        kjoredato=rad.kjoredato,
        status=status(rad, reg.klokke.dato()),
        versjon=sak.versjon,
        beregnet=beregnet,
    )


def konto_for(sak: SakRad, anvisningstype: str | None) -> tuple[str | None, str | None]:
    """`giro` and `kontonr` that a payment goes to, kept in its row; both None for cash and reports."""
    return (None, None) if anvisningstype in ("K", "M") else (sak.giro, sak.kontonr)


def _rad(reg: Register, sak: SakRad, kort: Kort, betaling: Betaling) -> AnvisningRad:
    assert kort.meldedato is not None
    beregnet = betaling.beregnet
    giro, kontonr = konto_for(sak, kort.anvisningstype)
    return AnvisningRad(
        id=0,
        journalnr=kort.journalnr,
        vedtak_id=betaling.vedtak_id,
        slag=DAGPENGER,
        type=kort.anvisningstype or "",
        meldedato=kort.meldedato,
        periode_fra=kort.periode_fra,
        periode_til=kort.periode_til,
        arb_timer=kort.arb_timer,
        tapt_arbtid=kort.tapt_arbtid,
        uker_delvis_perm=kort.uker_delvis_perm,
        anvist_prosent=int(beregnet.anvist_prosent.verdi),
        anvist_belop=beregnet.anvist_belop.verdi,
        skatt=beregnet.skatt,
        netto=beregnet.netto,
        ferieaar=betaling.ferieaar,
        dager_gammelt_ferieaar=betaling.dager_gammelt_ferieaar,
        prosent_gammelt_ferieaar=betaling.prosent_gammelt_ferieaar,
        belop_gammelt_ferieaar=betaling.belop_gammelt_ferieaar,
        kjoredato=beregnet.kjoredato,
        begrunnelse=kort.anmerkning if kort.anvisningstype == "T" or _trengte_grunn(beregnet) else None,
        anmerkning=kort.anmerkning,
        internt=kort.internt,
        signatur=kort.signatur or reg.signatur,
        tidspunkt=reg.klokke.naa(),
        forrige="",
        hash="",
        giro=giro,
        kontonr=kontonr,
        bekreftet=json.dumps([ett.id for ett in beregnet.forbehold]) if beregnet.forbehold else None,
    )


def _trengte_grunn(beregnet: BeregnetAnvisning) -> bool:
    return any(ett.krever_grunn for ett in beregnet.forbehold)


def _bilde(okt: Session, sak: SakRad, person: PersonRad, idag: date) -> Anvisningsbilde:
    vedtak = gjeldende_innvilgelse(okt, sak.journalnr)
    fakta = fra_json(vedtak.fakta) if vedtak and vedtak.fakta else None
    rader = betalinger(okt, sak.journalnr)
    konto = sammenhengende_prosent(okt, sak.fodselsnr)
    brukt = Decimal(konto) / 100
    maks_uker = vedtak.antall_uker if vedtak else None
    melding = varsel(konto, maks_uker, vedtak.innvilget_fra) if vedtak and maks_uker and vedtak.innvilget_fra else None
    stilling = stilling_i_sak(okt, sak, idag)
    fra = _neste_periode(okt, sak, vedtak.innvilget_fra if vedtak else None, stilling)
    return Anvisningsbilde(
        hode=hode_av(okt, sak, person, idag),
        barn1_fodt=fakta.barn1_fodt if fakta else None,
        barn2_fodt=fakta.barn2_fodt if fakta else None,
        barn3_fodt=fakta.barn3_fodt if fakta else None,
        innvilget_fra=vedtak.innvilget_fra if vedtak else None,
        til=vedtak.til if vedtak else None,
        maks_prosent=vedtak.maks_prosent if vedtak else None,
        maks_uker=maks_uker,
        normal_arbtid=fakta.normal_arbtid if fakta else None,
        ukesats=vedtak.ukesats if vedtak else None,
        sammenhengende_prosent=konto,
        to_aar_prosent=to_aar_prosent(okt, sak.fodselsnr, idag),
        uker_brukt=brukt,
        uker_igjen=max(Decimal(0), (maks_uker or 0) - brukt),
        varsel=melding.setning if melding else None,
        oppbrukt=melding.oppbrukt if melding else False,
        forrige_meldedato=max((rad.meldedato for rad in rader), default=None),
        forste_dato=forste_dato(okt, sak.journalnr),
        hittil_prosent=sum(rad.anvist_prosent for rad in rader),
        hittil_belop=sum((rad.anvist_belop for rad in rader), Decimal(0)),
        anvisningsdato=idag,
        forslag_fra=fra,
        forslag_til=min(fra + timedelta(days=KORTETS_DAGER - 1), stilling.opphor or date.max) if fra else None,
        status=status(rader[-1], idag) if rader else "",
    )


def _neste_periode(okt: Session, sak: SakRad, innvilget_fra: date | None, stilling: Stilling) -> date | None:
    """The first day that the next card may cover: granted, after what the person is paid for, and in no exclusion."""
    if stilling.tilstand is not Tilstand.INNVILGET or innvilget_fra is None:
        return None
    siste = siste_betalte_dag_for_person(okt, sak.fodselsnr)
    fra = max(siste + timedelta(days=1), innvilget_fra) if siste else innvilget_fra
    stengt = avstengninger(personens_vedtak(okt, sak.fodselsnr, AVSTENGNING))
    for avstengning in sorted(stengt, key=lambda en: en.fra):
        if avstengning.fra <= fra <= avstengning.til:
            fra = avstengning.til + timedelta(days=1)
    return None if stilling.opphor and fra > stilling.opphor else fra

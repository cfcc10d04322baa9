"""An account is corrected by a row with its amount, its reason and the paper that it rests on; another row undoes it.

The source names the routine («Justering av diverse regnskap») and shows no screen; how it is done is our choice, grade
C.
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.forslag.foreslaa import krev_alene, maa_foreslaas, skriv_forslag
from data.operasjoner.forslag.skrives import Skrives
from data.operasjoner.regnskap import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.konto import regnskap
from data.sak.mappe import Mappe, krev_mappe, krev_sett_mappe, sett_mappe, skriv_i_saken
from data.sak.rader.forslagsrader import JUSTERINGEN, Forslag
from data.sak.rader.regnskapsrader import siste_anvisning
from data.sak.regelgrense import innenfor_regelverket
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_versjon
from data.tabeller import JusteringRad
from rules.fakta.begrunnelse import er_begrunnelse
from rules.fakta.betaling import JUSTERING
from rules.fakta.konto import Konto
from rules.regelverk import lovene
from rules.tall.tall import Tall, alle_ledd

HOYESTE_JUSTERING = {"%": 9_999, "kr": 999_999}
"""What one row may come to, as much as its columns have room for (our choice)."""
_FERIE = (Konto.FERIEGRUNNLAG, Konto.FERIEPROSENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Justering:
    """What is sent from the form: `konto` is a letter of `Konto`, `belop` per cent or kroner, below zero too."""

    journalnr: str
    konto: str | None = None
    aar: int | None = None
    belop: Decimal | None = None
    begrunnelse: str | None = None
    referanse: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True)
class Regnskapslinje:
    """One account as it stands: `aar` is None for one without years, `justert` is the corrections in `staar`."""

    konto: Konto
    aar: int | None
    staar: Decimal
    justert: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Justeringsbilde:
    """What the form shows: the head, and each account of this year and the one before.

    `hinder` says why none can be corrected, if so.
    """

    hode: Sakshode
    regnskap: tuple[Regnskapslinje, ...]
    hinder: str | None


@dataclass(frozen=True, slots=True)
class Justert:
    """What was corrected: the account, what stands on it now, and what the form shows after it."""

    konto: Konto
    staar: Decimal
    bilde: Justeringsbilde


@dataclass(frozen=True, slots=True)
class Regnskapsprov:
    """What an account would come to; `varsler` is whether the sentence is a warning."""

    fra: Decimal
    til: Decimal
    setning: str
    varsler: bool


def justeringsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Justeringsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_KONTO, fodselsnr, journalnr)
        return _bilde(mappe, reg.klokke.dato()) if mappe else None


def vurder_justering(reg: Register, justering: Justering) -> Regnskapsprov:
    """Controls a correction, and what the account would come to, without writing. Raises Avvist."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, justering.journalnr)
        return prov(mappe, justering, reg.klokke.dato(), foreslaas=maa_foreslaas(okt, JUSTERINGEN))


def juster(reg: Register, justering: Justering, versjon: int) -> Justert:
    """Corrects an account, where one signs alone. Raises Avvist, Konflikt."""
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.JUSTERING) as okt:
        krev_alene(okt, JUSTERINGEN)
        mappe = krev_mappe(okt, justering.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        til = prov(mappe, justering, idag).til
        rad = _rad(reg, okt, mappe, justering)
        etter = skriv_i_saken(reg, okt, mappe, rad, Loggslag.JUSTERT)
        return Justert(Konto(rad.konto), til, _bilde(etter, idag))


@dataclass(frozen=True, slots=True)
class ForeslaattJustering:
    """A correction that waits for others; what the form shows after it, and how it came."""

    bilde: Justeringsbilde
    forslag: Forslag
    erstattet: bool
    fra_for: bool


def foreslaa_justering(reg: Register, justering: Justering, versjon: int) -> ForeslaattJustering:
    """Proposes what `juster` does where one signs alone; it counts when it is decided. Raises Avvist, Konflikt."""
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.JUSTERING) as okt:
        assert maa_foreslaas(okt, JUSTERINGEN), "whoever signs alone would wait for nobody"
        mappe = krev_mappe(okt, justering.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        prov(mappe, justering, idag)
        innhold = _innhold(_rad(reg, okt, mappe, justering))
        gjort = skriv_forslag(reg, okt, mappe, JUSTERINGEN, innhold)
        return ForeslaattJustering(_bilde(gjort.mappe, idag), gjort.forslag, gjort.erstattet, gjort.fra_for)


def justert_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> tuple[Skrives[JusteringRad], str]:
    """The correction that a proposal is of, as the case takes it today, and what it says. Raises Avvist."""
    justering = foreslaatt_justering(forslag)
    prov(mappe, justering, reg.klokke.dato())
    rad = _rad(reg, okt, mappe, justering)
    return Skrives(rad, Loggslag.JUSTERT), _innhold(rad)


def foreslaatt_justering(forslag: Forslag) -> Justering:
    """The correction that a proposal is of."""
    sagt = {navn: verdi for navn, verdi in forslag.innhold.items() if navn != "vedtak_id"}
    return Justering(**{**sagt, "journalnr": forslag.journalnr, "belop": Decimal(sagt["belop"])})


def _innhold(rad: JusteringRad) -> str:
    """What a correction says, as a proposal keeps it."""
    navn = ("konto", "aar", "belop", "begrunnelse", "referanse", "vedtak_id")
    return json.dumps({ett: getattr(rad, ett) for ett in navn}, ensure_ascii=False, sort_keys=True)


def _rad(reg: Register, okt: Session, mappe: Mappe, justering: Justering) -> JusteringRad:
    """The row of a correction that may be made."""
    vedtak = mappe.gjeldende()
    assert vedtak is not None
    assert justering.konto is not None
    assert justering.belop is not None
    assert justering.begrunnelse is not None
    assert justering.referanse is not None
    return JusteringRad(
        journalnr=justering.journalnr,
        vedtak_id=vedtak.id,
        konto=justering.konto,
        aar=justering.aar,
        belop=int(justering.belop),
        siste_anvisning=siste_anvisning(okt),
        begrunnelse=justering.begrunnelse,
        referanse=justering.referanse,
        signatur=reg.signert(justering.signatur),
        tidspunkt=reg.klokke.naa(),
    )


def regnskapsforklaring(reg: Register, journalnr: str, konto: Konto, aar: int | None) -> Tall:
    """One account with its whole tree. The look at the payments is logged. Raises Avvist."""
    with innsyn(reg) as okt, innenfor_regelverket():
        mappe = krev_sett_mappe(reg, okt, Loggslag.SETT_KONTO, journalnr)
        tall = regnskap(mappe, konto, aar, reg.klokke.dato())
        list(alle_ledd(tall))  # the tree is made here, where a day outside the rules is refused with a sentence
        return tall


def _bilde(mappe: Mappe, idag: date) -> Justeringsbilde:
    linjer = (
        _linje(mappe, konto, aar, idag)
        for konto in Konto
        for aar in ((idag.year, idag.year - 1) if konto.har_aar else (None,))
    )
    return Justeringsbilde(hode=mappe.hode(idag), regnskap=tuple(linjer), hinder=_hinder(mappe, idag))


def _linje(mappe: Mappe, konto: Konto, aar: int | None, idag: date) -> Regnskapslinje:
    uten = replace(mappe, foringer=tuple(post for post in mappe.foringer if post.type != JUSTERING))
    with innenfor_regelverket():
        staar = regnskap(mappe, konto, aar, idag).verdi
        return Regnskapslinje(konto, aar, staar, staar - regnskap(uten, konto, aar, idag).verdi)


def _hinder(mappe: Mappe, idag: date) -> str | None:
    """Why no account can be corrected: a correction is of the grant that the account goes on."""
    if mappe.gjeldende() is not None:
        return None
    return setninger.ingenting_aa_justere(mappe.sak.journalnr, mappe.stilling(idag).tilstand)


def prov(mappe: Mappe, justering: Justering, idag: date, *, foreslaas: bool = False) -> Regnskapsprov:
    """What the account would come to; `foreslaas` is whether it is only proposed. Raises Avvist when it cannot be."""
    if hinder := _hinder(mappe, idag):
        raise Avvist({}, hinder)
    feil = _feltfeil(justering, idag)
    if feil or justering.konto is None or justering.belop is None:
        raise Avvist(feil)
    konto, aar = Konto(justering.konto), justering.aar
    with innenfor_regelverket():
        fra = regnskap(mappe, konto, aar, idag).verdi
    til = fra + justering.belop
    if til < 0:
        raise Avvist({"belop": setninger.under_null(max(fra, Decimal(0)))})
    if aar is not None and konto in _FERIE and any(post.ferieaar == aar for post in mappe.ferietillegg):
        return Regnskapsprov(fra, til, setninger.justeres_etter_tillegget(aar, fra, til), True)
    navn = f"{konto.navn} {aar}" if aar else konto.navn
    si = setninger.foreslaas_justert if foreslaas else setninger.justeres
    return Regnskapsprov(fra, til, si(navn, fra, til), False)


def _feltfeil(justering: Justering, idag: date) -> dict[str, str]:
    feil, belop = {}, justering.belop
    konto = Konto(justering.konto) if justering.konto in tuple(Konto) else None
    if konto is None:
        feil["konto"] = setninger.VELG_REGNSKAP
    elif not konto.har_aar and justering.aar is not None:
        feil["aar"] = setninger.UTEN_AAR
    elif konto.har_aar and not lovene()[0].fra.year <= (justering.aar or 0) <= idag.year:
        feil["aar"] = setninger.aaret(lovene()[0].fra.year, idag.year)
    hoyst = HOYESTE_JUSTERING[konto.enhet if konto else "kr"]
    if not belop or belop != belop.to_integral_value():
        feil["belop"] = setninger.BELOPET_MANGLER
    elif abs(belop) > hoyst:
        feil["belop"] = setninger.for_stor_justering(hoyst)
    if not er_begrunnelse(justering.begrunnelse):
        feil["begrunnelse"] = setninger.GRUNNEN_MANGLER
    if not er_begrunnelse(justering.referanse):
        feil["referanse"] = setninger.REFERANSEN_MANGLER
    return feil

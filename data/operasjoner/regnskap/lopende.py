"""A running case is taken in with what it has on its accounts: once, before its first payment here.

The source names the routine («Registrering av løpende saker») and shows no screen; how it is done is our choice, grade
C. A case that has been taken in is as any other: what it came with is a row of the accounts.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner.regnskap import setninger
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, sett_mappe, skriv_i_saken
from data.sak.rader.regnskapsrader import siste_anvisning
from data.sak.regelgrense import datofeil, innenfor_regelverket
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_versjon
from data.sak.setninger import ikke_kommet
from data.tabeller import AapningRad
from data.tilstand import Tilstand
from rules.fakta.begrunnelse import er_begrunnelse
from rules.forklaring.forklaring import vis_verdi
from rules.regelverk import naermeste_lov
from rules.tall.lesing import om_heltall
from rules.tall.setning import si
from rules.tall.setninger import HELE_KRONER, KRONER_UTEN_ORE

HOYESTE_PROSENT = 50_000
"""Per cent that a case may be taken in with: five hundred weeks (our choice)."""
PROSENT_I_ET_AAR = 5_300
"""No calendar year has more than 53 weeks to pay for."""
HOYESTE_KRONER = Decimal(9_999_999)
"""Kroner that a case may be taken in with on one account (our choice)."""

LABEL = {
    "sammenhengende_prosent": "Sammenhengende anvist %",
    "prosent_i_aaret": "Anvist % i året",
    "prosent_aaret_for": "Anvist % året før",
    "anvist_i_aaret": "Anvist kr i året",
    "feriegrunnlag_i_aaret": "Feriegrunnlag i året",
    "feriegrunnlag_aaret_for": "Feriegrunnlag året før",
}
"""What the sums are called in a sentence."""
_HOYESTE = {
    "sammenhengende_prosent": HOYESTE_PROSENT,
    "prosent_i_aaret": PROSENT_I_ET_AAR,
    "prosent_aaret_for": PROSENT_I_ET_AAR,
}
_KRONER = tuple(navn for navn in LABEL if navn not in _HOYESTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LopendeSak:
    """What is sent from the form: the sums as the old control card has them; a blank one is 0.

    `regnskapsaar` is the year of `*_i_aaret`, `*_aaret_for` belong to the year before it. Per cent of full weeks,
    kroner. `kilde` is the paper.
    """

    journalnr: str
    anvist_til: date | None = None
    regnskapsaar: int | None = None
    sammenhengende_prosent: int | None = None
    prosent_i_aaret: int | None = None
    prosent_aaret_for: int | None = None
    anvist_i_aaret: Decimal | None = None
    feriegrunnlag_i_aaret: Decimal | None = None
    feriegrunnlag_aaret_for: Decimal | None = None
    kilde: str | None = None
    anmerkning: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lopendebilde:
    """What the form shows: the head, the newest grant, and what the case was taken in with; blank when it was not.

    `nummer` is the number of that row. `hinder` says why the case cannot be taken in, if so.
    """

    hode: Sakshode
    innvilget_fra: date | None
    maks_uker: int | None
    ukesats: Decimal | None
    regnskapsaar: int
    anvist_til: date | None = None
    sammenhengende_prosent: int | None = None
    prosent_i_aaret: int | None = None
    prosent_aaret_for: int | None = None
    anvist_i_aaret: Decimal | None = None
    feriegrunnlag_i_aaret: Decimal | None = None
    feriegrunnlag_aaret_for: Decimal | None = None
    kilde: str | None = None
    anmerkning: str | None = None
    nummer: int | None = None
    tatt_inn_av: str | None = None
    hinder: str | None = None
    tatt_inn: date | None = None


@dataclass(frozen=True, slots=True)
class Vurdert:
    """What a case comes to when it is taken in; `varsler` is whether something must be seen before it is."""

    setning: str
    varsler: bool


class LopendeMaaSees(Avvist):
    """The case has used up its weeks: whoever takes it in must see that first. Nothing was written."""


def lopendebilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Lopendebilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_KONTO, fodselsnr, journalnr)
        return _bilde(mappe, reg.klokke.dato()) if mappe else None


def vurder_lopende_sak(reg: Register, sak: LopendeSak) -> Vurdert:
    """Controls what would be taken in, and what it comes to, without writing. Raises Avvist."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, sak.journalnr)
        _krev(mappe, sak, reg.klokke.dato())
        return vurdert_i_saken(mappe, sak)


def ta_inn(reg: Register, sak: LopendeSak, versjon: int, sett: bool = False) -> Lopendebilde:
    """Takes in a running case. Raises Avvist, Konflikt; LopendeMaaSees unless `sett` when its weeks are used up."""
    with skriv(reg, Operasjon.LOPENDE_SAKER) as okt:
        mappe = krev_mappe(okt, sak.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        return _bilde(ta_inn_i_saken(reg, okt, mappe, sak, sett), reg.klokke.dato())


def ta_inn_i_saken(reg: Register, okt: Session, mappe: Mappe, sak: LopendeSak, sett: bool) -> Mappe:
    """The same in the caller's transaction; gives the case after it."""
    _krev(mappe, sak, reg.klokke.dato())
    vurdert = vurdert_i_saken(mappe, sak)
    if vurdert.varsler and not sett:
        raise LopendeMaaSees({}, vurdert.setning)
    vedtak, fra = mappe.gjeldende(), mappe.forste_dato
    assert vedtak is not None
    assert fra is not None
    assert sak.anvist_til is not None
    assert sak.regnskapsaar is not None
    assert sak.kilde is not None
    summer: dict[str, Any] = {navn: getattr(sak, navn) or 0 for navn in _HOYESTE}
    summer |= {navn: getattr(sak, navn) or Decimal(0) for navn in _KRONER}
    rad = AapningRad(
        journalnr=sak.journalnr,
        vedtak_id=vedtak.id,
        anvist_fra=fra,
        anvist_til=sak.anvist_til,
        regnskapsaar=sak.regnskapsaar,
        **summer,
        siste_anvisning=siste_anvisning(okt),
        kilde=sak.kilde,
        anmerkning=sak.anmerkning,
        signatur=reg.signert(sak.signatur),
        tidspunkt=reg.klokke.naa(),
    )
    return skriv_i_saken(reg, okt, mappe, rad, Loggslag.TATT_INN)


def _bilde(mappe: Mappe, idag: date) -> Lopendebilde:
    vedtak, rad = mappe.gjeldende(), mappe.aapning
    fra_for = rad is not None and rad.journalnr == mappe.sak.journalnr
    return Lopendebilde(
        hode=mappe.hode(idag),
        innvilget_fra=vedtak.innvilget_fra if vedtak else None,
        maks_uker=vedtak.antall_uker if vedtak else None,
        ukesats=vedtak.ukesats if vedtak else None,
        regnskapsaar=rad.regnskapsaar if rad and fra_for else idag.year,
        hinder=_hinder(mappe, idag),
        nummer=rad.id if rad and fra_for else None,
        tatt_inn_av=rad.signatur if rad and fra_for else None,
        tatt_inn=rad.tidspunkt.date() if rad and fra_for else None,
        **{navn: getattr(rad, navn) for navn in ("anvist_til", *LABEL, "kilde", "anmerkning") if fra_for},
    )


def _krev(mappe: Mappe, sak: LopendeSak, idag: date) -> None:
    """Raises Avvist when the case cannot be taken in with that."""
    if hinder := _hinder(mappe, idag):
        raise Avvist({}, hinder)
    feil = {**_dagfeil(mappe, sak, idag), **_tallfeil(sak)}
    aarene = (idag.year, idag.year - 1)
    if sak.regnskapsaar not in aarene:
        feil["regnskapsaar"] = setninger.regnskapsaaret(*aarene)
    if not er_begrunnelse(sak.kilde):
        feil["kilde"] = setninger.KILDEN_MANGLER
    if feil:
        raise Avvist(feil)


def _hinder(mappe: Mappe, idag: date) -> str | None:
    """Why the case cannot be taken in, whatever stands on the paper; None when it can."""
    nr, rad, tilstand = mappe.sak.journalnr, mappe.aapning, mappe.stilling(idag).tilstand
    if rad is not None:
        return setninger.tatt_inn_for(rad.journalnr, rad.tidspunkt.date(), rad.signatur)
    if mappe.sakens_rader or mappe.sakens_tilbaketatte:
        return setninger.har_anvisninger(nr)
    return None if tilstand is Tilstand.INNVILGET else setninger.ikke_innvilget(nr, tilstand)


def _dagfeil(mappe: Mappe, sak: LopendeSak, idag: date) -> dict[str, str]:
    """What is wrong with the last day that was paid before, by field."""
    til, fra, vedtak, opphor = sak.anvist_til, mappe.forste_dato, mappe.gjeldende(), mappe.opphor
    assert fra is not None, "a granted case has a first day"
    if til is None:
        return {"anvist_til": setninger.ANVIST_TIL_MANGLER}
    if utenfor := datofeil("Anvist til og med", til):
        return {"anvist_til": utenfor}
    if til > idag:
        return {"anvist_til": ikke_kommet("Anvist til og med")}
    if til < fra:
        return {"anvist_til": setninger.anvist_til_for_innvilget(fra)}
    slutt = min((dag for dag in (vedtak and vedtak.til, opphor and opphor.dato) if dag), default=None)
    if slutt is not None and til > slutt:
        return {"anvist_til": setninger.anvist_til_etter_vedtaket(slutt)}
    betalt = naermeste_lov(fra).utbetaling.betalt_periode_over(mappe.betalinger, fra, til)
    if betalt is not None:
        dager = f"{betalt.fra:%d.%m.%y}-{betalt.til:%d.%m.%y}"
        return {"anvist_til": setninger.anvist_i_registeret(dager, betalt.sak)}
    return {}


def _tallfeil(sak: LopendeSak) -> dict[str, str]:
    feil = {}
    for navn, hoyst in _HOYESTE.items():
        if not 0 <= (getattr(sak, navn) or 0) <= hoyst:
            i_perioden = navn == "sammenhengende_prosent"
            feil[navn] = (
                si(LABEL[navn], om_heltall(0, hoyst)) if i_perioden else setninger.mer_enn_et_aar(LABEL[navn], hoyst)
            )
    for navn in _KRONER:
        belop = getattr(sak, navn) or Decimal(0)
        if belop != belop.to_integral_value():
            feil[navn] = si(LABEL[navn], KRONER_UTEN_ORE)
        elif not 0 <= belop <= HOYESTE_KRONER:
            feil[navn] = si(LABEL[navn], HELE_KRONER)
    return feil


def vurdert_i_saken(mappe: Mappe, sak: LopendeSak) -> Vurdert:
    """How the case stands to the limit once it is taken in, with what the person has on the account already."""
    vedtak = mappe.gjeldende()
    assert vedtak is not None
    assert vedtak.innvilget_fra is not None
    maks, dag = Decimal(vedtak.antall_uker or 0), vedtak.innvilget_fra
    lov = naermeste_lov(dag)
    with innenfor_regelverket():
        fra_for = lov.utbetaling.sammenhengende_prosent(mappe.betalinger, mappe.personens_innvilgelser, dag).verdi
        konto = fra_for + (sak.sammenhengende_prosent or 0)
        varsel = lov.innvilgelse.varsel(konto, maks, dag)
    brukt = konto / 100
    igjen = vis_verdi(max(Decimal(0), maks - brukt))
    if varsel is None:
        return Vurdert(setninger.tas_inn(vis_verdi(brukt), igjen), False)
    if varsel.oppbrukt:
        return Vurdert(setninger.tas_inn_over_grensen(vis_verdi(brukt), vis_verdi(maks)), True)
    return Vurdert(setninger.tas_inn_naer_grensen(vis_verdi(brukt), igjen), False)

"""Change in the benefit relation: refusal, exclusion for a time, and end."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner import setninger
from data.operasjoner.endring.gjenopptak import (
    Gjenopptak,
    gjenopptaket,
    krev_dagen,
    krev_gjenopptak,
    lukk_de_andre,
)
from data.operasjoner.forslag.foreslaa import foreslaa_vedtaket, krev_alene, maa_foreslaas
from data.operasjoner.forslag.skrives import Skrives
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.mappe import Mappe, krev_mappe, sett_mappe, skriv_i_saken
from data.sak.rader.forslagsrader import Forslag
from data.sak.rader.vedtaksrader import AVSLAG, AVSTENGNING, GJENOPPTAK, OPPHOR, Vedtak, som_vedtak
from data.sak.regelgrense import datofeil
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_versjon
from data.sak.stilling import Stilling, krev_aapen
from data.tabeller import SakRad, VedtakRad
from data.tilstand import Tilstand
from rules.fakta.avstengning import Avstengning
from rules.regelverk import UtenforRegelverket, naermeste_lov
from rules.tall.setning import eller, si
from rules.tall.setninger import MAA_FYLLES_UT, en_av

LENGSTE_AVSTENGNING = 99
"""Weeks; what the field has room for (our choice, grade C: the source leaves the length free)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endring:
    """What is sent from the form; `type` is O (opphør), A (avslag), S (avstengning) or G (gjenopptak).

    `uker` belongs to S."""

    journalnr: str
    type: str | None = None
    dato: date | None = None
    uker: int | None = None
    begrunnelse_kode: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endringsbilde:
    """What the form shows: the head, the newest grant, the last paid day, and every decision, oldest first.

    `opphor` is the day that closes the case, come or not; `avstengninger` are the case's exclusions that count.
    """

    hode: Sakshode
    innvilget_fra: date | None
    til: date | None
    siste_betalte_dag: date | None
    opphor: date | None
    avstengninger: tuple[Avstengning, ...]
    vedtak: tuple[Vedtak, ...]


@dataclass(frozen=True, slots=True)
class _Slag:
    ord: str
    vedtakstype: str
    liste: str
    handling: Loggslag
    tilstand: Tilstand | None


_SLAG = {
    "O": _Slag("opphør", OPPHOR, "opphor", Loggslag.OPPHORT, Tilstand.AVSLUTTET),
    "A": _Slag("avslag", AVSLAG, "avslag", Loggslag.AVSLAATT, Tilstand.AVSLAATT),
    "G": _Slag("gjenopptak", GJENOPPTAK, "gjenopptak", Loggslag.GJENOPPTATT, Tilstand.INNVILGET),
    "S": _Slag("avstengning", AVSTENGNING, "avstengning", Loggslag.AVSTENGT, None),
}


@dataclass(frozen=True, slots=True)
class Endret:
    """The decision that was made, and what the form shows after it."""

    vedtak: Vedtak
    bilde: Endringsbilde


def endringsbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Endringsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_ENDRING, fodselsnr, journalnr)
        return _bilde(mappe, reg.klokke.dato()) if mappe else None


def _bilde(mappe: Mappe, idag: date) -> Endringsbilde:
    innvilget, opphor = mappe.gjeldende(), mappe.opphor
    siste = naermeste_lov(idag).utbetaling.siste_betalte_dag(mappe.sakens_betalinger)
    return Endringsbilde(
        hode=mappe.hode(idag),
        innvilget_fra=innvilget.innvilget_fra if innvilget else None,
        til=innvilget.til if innvilget else None,
        siste_betalte_dag=siste.verdi if siste else None,
        opphor=opphor.dato if opphor else None,
        avstengninger=tuple(en for en in mappe.avstengninger if en.sak == mappe.sak.journalnr),
        vedtak=tuple(som_vedtak(rad) for rad in mappe.sakens_vedtak()),
    )


def endre_trygdeforhold(reg: Register, endring: Endring, versjon: int) -> Endret:
    """Refuses, excludes or closes. Raises Avvist, Konflikt.

    A refusal holds at once. A closing and an exclusion hold from their date, whatever it is; until a closing has come,
    another one moves its day. The same closing once more writes nothing: the one that stands is the answer, with
    `fra_for` set. An exclusion from the day on which one of the case begins takes its place: it is prolonged, cut short
    after so many whole weeks, or with 0 weeks lifted.
    """
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.ENDRING) as okt:
        mappe = krev_mappe(okt, endring.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        slag, dato = _krev_kan(mappe, endring, idag)
        krev_alene(okt, slag.vedtakstype)
        if (staar := _staar_alt(mappe, endring)) is not None:
            return Endret(staar, _bilde(mappe, idag))
        skrives = _bygd(reg, mappe, endring, slag, dato)
        if endring.type == "G":
            lukk_de_andre(reg, okt, mappe, idag)
        etter = skriv_i_saken(reg, okt, mappe, skrives.rad, skrives.handling, skrives.tilstand)
        return Endret(som_vedtak(skrives.rad), _bilde(etter, idag))


def vurder_gjenopptak(reg: Register, endring: Endring) -> Gjenopptak:
    """What taking up the closed case comes to; nothing is written. Raises Avvist when it can't be."""
    idag = reg.klokke.dato()
    with reg.les() as okt:
        mappe = krev_mappe(okt, endring.journalnr)
        _, dato = _krev_kan(mappe, endring, idag)
        krev_dagen(mappe, dato, idag)
        return gjenopptaket(mappe, dato, idag)


@dataclass(frozen=True, slots=True)
class ForeslaattEndring:
    """The proposal, None when the closing that stands says the same; what the form shows after it, and how it came."""

    forslag: Forslag | None
    bilde: Endringsbilde
    erstattet: bool = False
    fra_for: bool = False


def foreslaa_endring(reg: Register, endring: Endring, versjon: int) -> ForeslaattEndring:
    """Proposes what `endre_trygdeforhold` does where one signs alone. Raises Avvist, Konflikt."""
    idag = reg.klokke.dato()
    with skriv(reg, Operasjon.ENDRING) as okt:
        mappe = krev_mappe(okt, endring.journalnr)
        krev_versjon(okt, mappe.sak, versjon)
        slag, dato = _krev_kan(mappe, endring, idag)
        assert maa_foreslaas(okt, slag.vedtakstype), "whoever signs alone would wait for nobody"
        if _staar_alt(mappe, endring) is not None:
            return ForeslaattEndring(None, _bilde(mappe, idag), fra_for=True)
        gjort = foreslaa_vedtaket(reg, okt, mappe, _bygd(reg, mappe, endring, slag, dato).rad)
        return ForeslaattEndring(gjort.forslag, _bilde(gjort.mappe, idag), gjort.erstattet, gjort.fra_for)


def endret_igjen(reg: Register, okt: Session, mappe: Mappe, forslag: Forslag) -> Skrives[VedtakRad]:
    """The decision that a proposal is of, as the case takes it today. Raises Avvist."""
    del okt
    rad = forslag.rad()
    endring = Endring(
        journalnr=rad.journalnr,
        type=next(type_ for type_, slag in _SLAG.items() if slag.vedtakstype == rad.type),
        dato=rad.dato,
        uker=rad.uker,
        begrunnelse_kode=rad.begrunnelse_kode,
    )
    return _bygd(reg, mappe, endring, *_krev_kan(mappe, endring, reg.klokke.dato()))


def _krev_kan(mappe: Mappe, endring: Endring, idag: date) -> tuple[_Slag, date]:
    """What kind of change it is, and from which day. Raises Avvist when the form or the case does not allow it."""
    stilling = mappe.stilling(idag)
    if endring.type == "G":
        krev_gjenopptak(mappe, stilling, idag)
    else:
        krev_aapen(mappe.sak, stilling)
    slag, dato = _krev_felt(mappe, endring, idag)
    _krev_tilstand(mappe.sak, endring, stilling)
    return slag, dato


def _bygd(reg: Register, mappe: Mappe, endring: Endring, slag: _Slag, dato: date) -> Skrives[VedtakRad]:
    """The decision. Raises Avvist for a day that it cannot hold from."""
    _krev_dato(mappe, endring, dato, reg.klokke.dato())
    tilstand = slag.tilstand if dato <= reg.klokke.dato() else None
    return Skrives(_rad(reg, endring, slag, dato), slag.handling, tilstand)


def _staar_alt(mappe: Mappe, endring: Endring) -> Vedtak | None:
    """The closing that counts, when it is the one that was sent once more."""
    staar = mappe.opphor if endring.type == "O" else None
    if staar is None or (staar.dato, staar.begrunnelse_kode) != (endring.dato, endring.begrunnelse_kode):
        return None
    return replace(som_vedtak(staar), fra_for=True)


def _rad(reg: Register, endring: Endring, slag: _Slag, dato: date) -> VedtakRad:
    return VedtakRad(
        journalnr=endring.journalnr,
        type=slag.vedtakstype,
        dato=dato,
        uker=endring.uker if endring.type == "S" else None,
        begrunnelse_kode=endring.begrunnelse_kode,
        begrunnelse=kodeliste(slag.liste).tekst(endring.begrunnelse_kode or ""),
        signatur=reg.signert(endring.signatur),
        tidspunkt=reg.klokke.naa(),
    )


def _krev_felt(mappe: Mappe, endring: Endring, idag: date) -> tuple[_Slag, date]:
    """What kind of change it is, and from which day. Raises Avvist when a field is wrong."""
    slag = _SLAG.get(endring.type or "")
    if slag is None:
        raise Avvist({"type": si("Endring", en_av(eller([*_SLAG])) if endring.type else MAA_FYLLES_UT)})
    feil = _feltfeil(endring, slag, idag)
    if "uker" in feil and endring.uker is None and endring.dato is not None:
        feil["uker"] = _uker_med_forslag(mappe, endring.dato)
    if feil or endring.dato is None:
        raise Avvist(feil)
    return slag, endring.dato


def _feltfeil(endring: Endring, slag: _Slag, idag: date) -> dict[str, str]:
    feil = {}
    if endring.dato is None:
        feil["dato"] = si("Dato", MAA_FYLLES_UT)
    elif utenfor := datofeil("Dato", endring.dato):
        feil["dato"] = utenfor
    elif endring.type == "A" and endring.dato > idag:
        feil["dato"] = setninger.AVSLAG_STRAKS
    if endring.type == "S" and not 0 <= (-1 if endring.uker is None else endring.uker) <= LENGSTE_AVSTENGNING:
        feil["uker"] = setninger.uker(LENGSTE_AVSTENGNING)
    elif endring.type != "S" and endring.uker is not None:
        feil["uker"] = setninger.UKER_BARE_VED_AVSTENGNING
    if kodeliste(slag.liste).tekst(endring.begrunnelse_kode or "") is None:
        feil["begrunnelse_kode"] = setninger.begrunnelsen(slag.ord)
    return feil


def _uker_med_forslag(mappe: Mappe, fra: date) -> str:
    """What is said when the length is blank: how long an exclusion from `fra` is proposed to be, and why."""
    tidligere = [avstengning.fra for avstengning in mappe.avstengninger]
    try:
        uker, gang = naermeste_lov(fra).utbetaling.foreslaatt_lengde(fra, tidligere)
    except UtenforRegelverket:
        return setninger.uker(LENGSTE_AVSTENGNING)
    return setninger.uker_med_forslag(LENGSTE_AVSTENGNING, uker, gang)


def _krev_tilstand(sak: SakRad, endring: Endring, stilling: Stilling) -> None:
    if endring.type == "A" and stilling.tilstand is Tilstand.INNVILGET:
        raise Avvist({"type": setninger.avslag_av_innvilget(sak.journalnr)})
    if endring.type == "O" and stilling.tilstand is not Tilstand.INNVILGET:
        raise Avvist({"type": setninger.opphor_av_ikke_innvilget(sak.journalnr)})


def _krev_dato(mappe: Mappe, endring: Endring, dato: date, idag: date) -> None:
    lov = naermeste_lov(dato).utbetaling
    if endring.type == "G":
        krev_dagen(mappe, dato, idag)
    if endring.type == "O":
        siste, forste = lov.siste_betalte_dag(mappe.sakens_betalinger), mappe.forste_dato
        if siste is not None and dato < siste.verdi:
            raise Avvist({"dato": setninger.opphor_for_anvist(siste.verdi)})
        if forste is not None and dato < forste:
            raise Avvist({"dato": setninger.opphor_for_innvilget(forste)})
    elif endring.type == "S":
        staar = fra_dagen(mappe.avstengninger, mappe.sak.journalnr, dato)
        til = lov.siste_avstengte_dag(dato, endring.uker) if endring.uker else None
        if staar is None and til is None:
            raise Avvist({"uker": setninger.ingen_aa_oppheve(dato)})
        if til is not None:
            _krev_ledig_tid(mappe, dato, til, staar if staar is None or staar.til != til else None)


def fra_dagen(avstengningene: Iterable[Avstengning], sak: str, fra: date) -> Avstengning | None:
    """The case's exclusion that begins on that day, which a new decision from it changes."""
    return next((en for en in avstengningene if (en.sak, en.fra) == (sak, fra)), None)


def _krev_ledig_tid(mappe: Mappe, fra: date, til: date, staar: Avstengning | None) -> None:
    """Raises Avvist when the person is paid for, or excluded on, a day of an exclusion, in whichever case.

    `staar` is the exclusion that it takes the place of.
    """
    lov = naermeste_lov(fra).utbetaling
    betalt = lov.betalt_periode_over(mappe.betalinger, fra, til)
    if betalt is not None:
        setning = setninger.anvist_i_tiden(f"{betalt.fra:%d.%m.%Y}-{betalt.til:%d.%m.%Y}")
        if betalt.sak != mappe.sak.journalnr:
            setning = setninger.anvist_i_annen_sak(f"{betalt.fra:%d.%m.%y}-{betalt.til:%d.%m.%y}", betalt.sak)
        raise Avvist({"dato": setning})
    for annen in lov.rammet_av((en for en in mappe.avstengninger if en != staar), fra, til):
        tid = f"{annen.fra:%d.%m.%y}-{annen.til:%d.%m.%y}"
        setning = setninger.avstengt_fra_for(tid)
        if annen.sak != mappe.sak.journalnr:
            setning = setninger.avstengt_i_annen_sak(tid, annen.sak)
        raise Avvist({"dato": setning})

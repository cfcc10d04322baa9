"""Change in the benefit relation: refusal, exclusion for a time, and end."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from data.feil import Avvist
from data.kodeverk import kodeliste
from data.operasjoner.vedtak.vedtak import skriv_vedtak
from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.konto import betalt_periode_over, personens_betalinger, siste_betalte_dag
from data.sak.regelgrense import datofeil
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import finn_sak, hode_av, krev_aapen, krev_sak, krev_versjon
from data.sak.stilling import Stilling, stilling_i_sak
from data.sak.vedtaksrader import (
    AVSLAG,
    AVSTENGNING,
    OPPHOR,
    Vedtak,
    avstengninger,
    forste_dato,
    gjeldende_innvilgelse,
    nyeste_opphor,
    personens_vedtak,
    rader_i_sak,
    som_vedtak,
)
from data.tabeller import SakRad, VedtakRad
from data.tilstand import Tilstand
from rules.dagpenger.lov_1966.utbetaling.avstengning import foreslatt_lengde, rammer_avstengning, siste_avstengte_dag
from rules.dagpenger.perioder import UtenforRegelverket

LENGSTE_AVSTENGNING = 99
"""Weeks; what the field has room for (our choice, grade C: the source leaves the length free)."""
SKRIV_UKER = f"Avstengningstidens lengde: skriv uker fra 1 til {LENGSTE_AVSTENGNING}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Endring:
    """What is sent from the form; `type` is O (opphør), A (avslag) or S (avstengning), `uker` belongs to S."""

    journalnr: str
    type: str | None = None
    dato: date | None = None
    uker: int | None = None
    begrunnelse_kode: str | None = None
    signatur: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endringsbilde:
    """What the form shows: the head, the newest grant, the last paid day, and every decision, oldest first.

    `opphor` is the day that closes the case, come or not.
    """

    hode: Sakshode
    innvilget_fra: date | None
    til: date | None
    siste_betalte_dag: date | None
    opphor: date | None
    vedtak: tuple[Vedtak, ...]


@dataclass(frozen=True, slots=True)
class _Slag:
    ord: str
    vedtakstype: str
    liste: str
    handling: Handling
    tilstand: Tilstand | None


_SLAG = {
    "O": _Slag("opphør", OPPHOR, "opphor", Handling.OPPHORT, Tilstand.AVSLUTTET),
    "A": _Slag("avslag", AVSLAG, "avslag", Handling.AVSLATT, Tilstand.AVSLATT),
    "S": _Slag("avstengning", AVSTENGNING, "avstengning", Handling.AVSTENGT, None),
}


def endringsbilde(reg: Register, fodselsnr: str | None = None, journalnr: str | None = None) -> Endringsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    with reg.innsyn() as okt:
        funnet = finn_sak(okt, fodselsnr, journalnr)
        if funnet is None:
            return None
        sak, person = funnet
        loggfor(reg, okt, Handling.SETT_ENDRING, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
        innvilget = gjeldende_innvilgelse(okt, sak.journalnr)
        return Endringsbilde(
            hode=hode_av(okt, sak, person, reg.klokke.dato()),
            innvilget_fra=innvilget.innvilget_fra if innvilget else None,
            til=innvilget.til if innvilget else None,
            siste_betalte_dag=siste_betalte_dag(okt, sak.journalnr),
            opphor=stilling_i_sak(okt, sak, reg.klokke.dato()).opphor,
            vedtak=tuple(som_vedtak(rad) for rad in rader_i_sak(okt, sak.journalnr)),
        )


def endre_trygdeforhold(reg: Register, endring: Endring, versjon: int) -> Vedtak:
    """Refuses, excludes or closes. Raises Avvist, Konflikt.

    A refusal holds at once. A closing and an exclusion hold from their date, whatever it is; until a closing has come,
    another one moves its day. The same closing once more writes nothing: the one that stands is the answer, with
    `fra_for` set.
    """
    with reg.skriv() as okt:
        sak, _ = krev_sak(okt, endring.journalnr)
        krev_versjon(okt, sak, versjon)
        stilling = krev_aapen(okt, sak, reg.klokke.dato())
        slag = _SLAG.get(endring.type or "")
        if slag is None:
            raise Avvist({"type": "Endring: skriv O for opphør, A for avslag eller S for avstengning."})
        feil = _feltfeil(endring, slag, reg.klokke.dato())
        if "uker" in feil and endring.uker is None and endring.dato is not None:
            feil["uker"] = _uker_med_forslag(okt, sak, endring.dato)
        if feil:
            raise Avvist(feil)
        assert endring.dato is not None
        _krev_tilstand(sak, endring, stilling)
        staar = nyeste_opphor(rader_i_sak(okt, sak.journalnr)) if endring.type == "O" else None
        if staar is not None and (staar.dato, staar.begrunnelse_kode) == (endring.dato, endring.begrunnelse_kode):
            return replace(som_vedtak(staar), fra_for=True)
        _krev_dato(okt, sak, endring, endring.dato)
        trer_i_kraft = endring.dato <= reg.klokke.dato()
        rad = VedtakRad(
            id=0,
            journalnr=sak.journalnr,
            type=slag.vedtakstype,
            dato=endring.dato,
            uker=endring.uker if endring.type == "S" else None,
            begrunnelse_kode=endring.begrunnelse_kode,
            begrunnelse=kodeliste(slag.liste).tekst(endring.begrunnelse_kode or ""),
            signatur=endring.signatur or reg.signatur,
            tidspunkt=reg.klokke.naa(),
            forrige="",
            hash="",
        )
        tilstand = slag.tilstand if trer_i_kraft else None
        return som_vedtak(skriv_vedtak(reg, okt, sak, rad, slag.handling, tilstand))


def _feltfeil(endring: Endring, slag: _Slag, idag: date) -> dict[str, str]:
    feil = {}
    if endring.dato is None:
        feil["dato"] = "Dato: skriv datoen endringen gjelder fra."
    elif utenfor := datofeil("Dato", endring.dato):
        feil["dato"] = utenfor
    elif endring.type == "A" and endring.dato > idag:
        feil["dato"] = "Dato: skriv dagens dato eller en tidligere; et avslag gjelder straks."
    if endring.type == "S" and not 1 <= (endring.uker or 0) <= LENGSTE_AVSTENGNING:
        feil["uker"] = f"{SKRIV_UKER}."
    elif endring.type != "S" and endring.uker is not None:
        feil["uker"] = "Avstengningstidens lengde: la feltet stå tomt når det ikke er avstengning."
    if kodeliste(slag.liste).tekst(endring.begrunnelse_kode or "") is None:
        feil["begrunnelse_kode"] = f"Begrunnelse: velg en kode fra listen over begrunnelser for {slag.ord}."
    return feil


def _uker_med_forslag(okt: Session, sak: SakRad, fra: date) -> str:
    """What is said when the length is blank: how long an exclusion from `fra` is proposed to be, and why."""
    tidligere = [rad.dato for rad in personens_vedtak(okt, sak.fodselsnr, AVSTENGNING)]
    try:
        uker, gang = foreslatt_lengde(fra, tidligere)
    except UtenforRegelverket:
        return f"{SKRIV_UKER}."
    return f"{SKRIV_UKER}; forslag {uker} ({gang}. gang)."


def _krev_tilstand(sak: SakRad, endring: Endring, stilling: Stilling) -> None:
    if endring.type == "A" and stilling.tilstand is Tilstand.INNVILGET:
        raise Avvist({"type": f"Endring: sak {sak.journalnr} er innvilget; bruk opphør (O) i stedet for avslag."})
    if endring.type == "O" and stilling.tilstand is not Tilstand.INNVILGET:
        raise Avvist({"type": f"Endring: sak {sak.journalnr} er ikke innvilget; bruk avslag (A)."})


def _krev_dato(okt: Session, sak: SakRad, endring: Endring, dato: date) -> None:
    if endring.type == "O":
        siste, forste = siste_betalte_dag(okt, sak.journalnr), forste_dato(okt, sak.journalnr)
        if siste is not None and dato < siste:
            setning = f"Dato: det er anvist dagpenger til og med {siste:%d.%m.%Y}; skriv tidligst den."
            raise Avvist({"dato": setning})
        if forste is not None and dato < forste:
            raise Avvist({"dato": f"Dato: trygden er innvilget fra {forste:%d.%m.%Y}; skriv tidligst den."})
    elif endring.type == "S":
        _krev_ledig_tid(okt, sak, dato, siste_avstengte_dag(dato, endring.uker or 0))


def _krev_ledig_tid(okt: Session, sak: SakRad, fra: date, til: date) -> None:
    """Raises Avvist when the person is paid for, or excluded on, a day of an exclusion, in whichever case."""
    betalt = betalt_periode_over(personens_betalinger(okt, sak.fodselsnr), fra, til)
    if betalt is not None:
        tid = f"{betalt.periode_fra:%d.%m.%Y}-{betalt.periode_til:%d.%m.%Y}"
        setning = f"det er anvist dagpenger for {tid}; velg andre dager"
        if betalt.journalnr != sak.journalnr:
            tid = f"{betalt.periode_fra:%d.%m.%y}-{betalt.periode_til:%d.%m.%y}"
            setning = f"velg andre dager; det er anvist for {tid} ({betalt.journalnr})"
        raise Avvist({"dato": f"Dato: {setning}."})
    for rad in personens_vedtak(okt, sak.fodselsnr, AVSTENGNING):
        if rammer_avstengning(fra, til, rad.dato, rad.uker or 0):
            (annen,) = avstengninger([rad])
            i_sak = "" if annen.journalnr == sak.journalnr else f" ({annen.journalnr})"
            tid = f"{annen.fra:%d.%m.%y}-{annen.til:%d.%m.%y}"
            raise Avvist({"dato": f"Dato: velg en annen tid; søkeren er avstengt {tid}{i_sak}."})

"""Treatment of an application: saving the facts of D-61-1 and D-61-2, and what they come to."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlmodel import Session

from data.feil import Avvist
from data.operasjoner.tolkning.tolkningsvalg import registerets_tolkning
from data.register.logg import Handling, loggfor
from data.register.register import Register
from data.sak.fakta import Behandling, saksfakta
from data.sak.faktakilder import i_behandlingen
from data.sak.faktakontroll import feil_i, med_standardverdier, varsler_om
from data.sak.konto import betalt_periode_over, personens_betalinger, siste_betalte_dag_for_person
from data.sak.regelgrense import utenfor_aarene
from data.sak.sakshode import Sakshode, hvem_og_naar
from data.sak.saksoppslag import finn_sak, hode_av, krev_aapen, krev_sak, krev_versjon
from data.sak.stilling import stilling_i_sak
from data.sak.vedtaksrader import INNVILGELSE, Vedtak, gjeldende_innvilgelse, rader_i_sak, som_vedtak
from data.tabeller import BehandlingRad, PersonRad, SakRad, VedtakRad
from data.tilstand import AAPNE, Tilstand
from rules.dagpenger.lov_1966.innvilgelse.stonadsperiode import ny_periode_foreslas
from rules.dagpenger.perioder import UtenforRegelverket
from rules.dagpenger.tolkning import STANDARD, Tolkning
from rules.regelverk import Beregning, beregn

if TYPE_CHECKING:
    from rules.tall.tall import Kilde

__all__ = [
    "Behandling",
    "Behandlingsbilde",
    "Beregnet",
    "behandlingsbilde",
    "beregn_behandling",
    "beregn_fakta",
    "lagre_behandling",
    "regn_ut",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beregnet:
    """What the facts come to: the tree of each number, and the numbers that the forms show.

    `fakta` are the facts as they were used, with the defaults filled in (`maks_prosent`, `antall_uker`).
    """

    beregning: Beregning
    fakta: Behandling
    grunnlag: Decimal
    dagsats: Decimal
    forsorgertillegg: Decimal
    ukesats_for_samordning: Decimal
    ukesats: Decimal
    maks_uker: int
    minsteinntekt_oppfylt: bool
    varsler: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Behandlingsbilde:
    """What the treatment forms show. `forslag` holds the program's own proposals (`nullstilling`), by field name."""

    hode: Sakshode
    fakta: Behandling
    vedtak: Vedtak | None
    forslag: dict[str, str]
    varsler: tuple[str, ...] = ()


def behandlingsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Behandlingsbilde | None:
    """The person's newest case, or the case with that number; None when there is none."""
    with reg.innsyn() as okt:
        funnet = finn_sak(okt, fodselsnr, journalnr)
        if funnet is None:
            return None
        sak, person = funnet
        loggfor(reg, okt, Handling.SETT_BEHANDLING, fodselsnr=sak.fodselsnr, journalnr=sak.journalnr)
        return _bilde(okt, sak, person, reg.klokke.dato())


def lagre_behandling(reg: Register, journalnr: str, fakta: Behandling, versjon: int) -> Behandlingsbilde:
    """Saves the facts when they lie inside the control limits. Raises Avvist, Konflikt."""
    with reg.skriv() as okt:
        sak, person = krev_sak(okt, journalnr)
        krev_versjon(okt, sak, versjon)
        krev_aapen(okt, sak, reg.klokke.dato())
        beregnet = beregn_fakta(fakta, reg.klokke.dato(), _kilde(reg), registerets_tolkning(okt))
        varsler = (*beregnet.varsler, *_varsler_i_saken(okt, sak, fakta, reg.klokke.dato()))
        rad = okt.get(BehandlingRad, journalnr) or BehandlingRad(journalnr=journalnr)
        endret = _sett(rad, fakta)
        if endret or sak.tilstand == Tilstand.JOURNALFORT:
            okt.add(rad)
            sak.versjon += 1
            if sak.tilstand == Tilstand.JOURNALFORT:
                sak.tilstand = Tilstand.BEHANDLES
            loggfor(
                reg,
                okt,
                Handling.LAGRET_BEHANDLING,
                fodselsnr=sak.fodselsnr,
                journalnr=journalnr,
                versjon=sak.versjon,
                detaljer={"felt": endret},
            )
        return _bilde(okt, sak, person, reg.klokke.dato(), varsler)


def beregn_behandling(reg: Register, journalnr: str, fakta: Behandling, tolkning: Tolkning | None = None) -> Beregnet:
    """Calculates without writing, with the register's choices unless others are given. Raises Avvist."""
    with reg.les() as okt:
        sak, _ = krev_sak(okt, journalnr)
        valgt = registerets_tolkning(okt) if tolkning is None else tolkning
        beregnet = beregn_fakta(fakta, reg.klokke.dato(), i_behandlingen(reg, journalnr, fakta), valgt)
        return replace(beregnet, varsler=(*beregnet.varsler, *_varsler_i_saken(okt, sak, fakta, reg.klokke.dato())))


def beregn_fakta(fakta: Behandling, behandlet: date, kilde: "Kilde", tolkning: Tolkning = STANDARD) -> Beregnet:
    """Controls the facts and calculates. Raises Avvist when they do not lie inside the control limits."""
    try:
        feil = feil_i(fakta, behandlet, tolkning)
        if feil:
            raise Avvist(feil)
        return regn_ut(fakta, behandlet, kilde, tolkning)
    except UtenforRegelverket as utenfor:
        if utenfor.dato == fakta.innvilget_fra:
            raise Avvist({"innvilget_fra": utenfor_aarene("Innvilget fra", utenfor.dato)}) from utenfor
        raise Avvist({}, str(utenfor)) from utenfor


def regn_ut(fakta: Behandling, behandlet: date, kilde: "Kilde", tolkning: Tolkning = STANDARD) -> Beregnet:
    """Calculates facts that have been controlled, as those of a decision have; the limits may have changed since.

    Raises UtenforRegelverket.
    """
    beregning = beregn(saksfakta(fakta, behandlet), tolkning, kilde)
    maks_uker = int(beregning.maks_uker.verdi)
    return Beregnet(
        beregning=beregning,
        fakta=med_standardverdier(fakta, maks_uker, tolkning),
        grunnlag=beregning.grunnlag.verdi,
        dagsats=beregning.dagsats.verdi,
        forsorgertillegg=beregning.forsorgertillegg.verdi,
        ukesats_for_samordning=beregning.ukesats_for_samordning.verdi,
        ukesats=beregning.ukesats.verdi,
        maks_uker=maks_uker,
        minsteinntekt_oppfylt=beregning.minsteinntekt.verdi,
        varsler=varsler_om(fakta, behandlet, tolkning),
    )


def som_behandling(rad: BehandlingRad | None) -> Behandling:
    """The saved facts, all blank when none are saved."""
    if rad is None:
        return Behandling()
    return Behandling(**{felt.name: getattr(rad, felt.name) for felt in fields(Behandling)})


def _kilde(reg: Register) -> str:
    return hvem_og_naar(reg.signatur, reg.klokke.dato())


def _sett(rad: BehandlingRad, fakta: Behandling) -> dict[str, list[str | None]]:
    """Puts the facts in the row; gives the changed fields, each with its old and its new value as text."""
    endret = {}
    for navn, ny in asdict(fakta).items():
        gammel = getattr(rad, navn)
        if gammel != ny:
            endret[navn] = [None if verdi is None else str(verdi) for verdi in (gammel, ny)]
            setattr(rad, navn, ny)
    return endret


def _bilde(okt: Session, sak: SakRad, person: PersonRad, idag: date, varsler: tuple[str, ...] = ()) -> Behandlingsbilde:
    okt.flush()
    fakta = som_behandling(okt.get(BehandlingRad, sak.journalnr))
    vedtak = gjeldende_innvilgelse(okt, sak.journalnr)
    hode = hode_av(okt, sak, person, idag)
    return Behandlingsbilde(
        hode=hode,
        fakta=fakta,
        vedtak=som_vedtak(vedtak) if vedtak else None,
        forslag=_forslag(okt, sak, fakta, idag) if hode.tilstand in AAPNE else {},
        varsler=varsler,
    )


def _forslag(okt: Session, sak: SakRad, fakta: Behandling, idag: date) -> dict[str, str]:
    """J for Nullstilling when 26 weeks without benefit lie before a grant that is still to be decided."""
    fra = fakta.innvilget_fra or idag
    if fakta.nullstilling or _innvilgelser_fra(okt, sak, fra):
        return {}
    try:
        siste = siste_betalte_dag_for_person(okt, sak.fodselsnr, fra)
        foreslas = siste is not None and ny_periode_foreslas(siste, fra)
    except UtenforRegelverket:
        return {}
    return {"nullstilling": "J"} if foreslas else {}


def _varsler_i_saken(okt: Session, sak: SakRad, fakta: Behandling, idag: date) -> Iterator[str]:
    """What the caseworker should look at because of what is decided and paid already, a sentence each."""
    fra, opphor = fakta.innvilget_fra, stilling_i_sak(okt, sak, idag).opphor
    assert fra is not None
    if opphor is not None and fra > opphor:
        yield f"Innvilget fra: rett datoen; saken avsluttes {opphor:%d.%m.%Y}."
    if fakta.nullstilling == "J" and not any(rad.nullstilling for rad in _innvilgelser_fra(okt, sak, fra)):
        siste = siste_betalte_dag_for_person(okt, sak.fodselsnr, fra)
        if siste is not None and not ny_periode_foreslas(siste, fra):
            yield f"Nullstilling: slett J om kontoen skal fortsette; anvist til {siste:%d.%m.%Y}."
    betalt = betalt_periode_over(personens_betalinger(okt, sak.fodselsnr), fra, fra)
    if betalt is not None:
        tid = f"{betalt.periode_fra:%d.%m.%y}-{betalt.periode_til:%d.%m.%y}"
        yield f"Innvilget fra: se etter datoen; {tid} er anvist fra før."


def _innvilgelser_fra(okt: Session, sak: SakRad, fra: date) -> list[VedtakRad]:
    """The grants of the case that give benefit from that day."""
    return [rad for rad in rader_i_sak(okt, sak.journalnr, INNVILGELSE) if rad.innvilget_fra == fra]

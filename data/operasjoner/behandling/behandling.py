"""Treatment of an application: saving the facts of D-61-1 and D-61-2, and what they come to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlmodel import Session

from data.brukere.adgang import innsyn, skriv
from data.brukere.operasjon import Operasjon
from data.feil import Avvist
from data.operasjoner import setninger
from data.operasjoner.forslag.foreslaa import trekk_ventende
from data.operasjoner.tolkning.tolkningsvalg import tolkning_av_fakta
from data.register.logg import loggfor
from data.register.loggslag import Loggslag
from data.register.register import Register
from data.sak.faktakilder import i_behandlingen, i_vedtaket
from data.sak.faktakontroll import feil_i, med_standardverdier, varsler_om
from data.sak.mappe import Mappe, krev_mappe, sett_mappe
from data.sak.rader.adresserader import krev_uten_kommuner
from data.sak.rader.behandlingsrader import lagre_fakta, lagrede_fakta
from data.sak.rader.vedtaksrader import INNVILGELSE, Vedtak, som_vedtak
from data.sak.regelgrense import utenfor_aarene
from data.sak.sakshode import Sakshode
from data.sak.saksoppslag import krev_versjon
from data.sak.stilling import krev_aapen
from data.tabeller import VedtakRad
from data.tilstand import AAPNE, Tilstand
from rules.fakta.skjema import FAKTA, Behandling
from rules.fakta.tolkning import Tolkning
from rules.regelverk import Beregning, UtenforRegelverket, beregn, naermeste_lov, saksfakta

if TYPE_CHECKING:
    from rules.tall.tall import Kilde

__all__ = [
    "Behandling",
    "Behandlingsbilde",
    "Beregnet",
    "behandlingsbilde",
    "beregn_behandling",
    "beregn_fakta",
    "bilde_av",
    "er_fattet_av",
    "lagre_behandling",
    "lagre_i_saken",
    "regn_vedtaket",
]

INGEN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Beregnet:
    """What the facts come to: the tree of each number, and the numbers that the forms show.

    `fakta` are the facts as they were used, with the defaults filled in (`maks_prosent`, `antall_uker`).
    """

    beregning: Beregning = field(compare=False)
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
    """What the treatment forms show. `forslag` holds the program's own proposals (`nullstilling`), by field name.

    `beregnet` is what the saved facts come to: as the newest grant decided it, when it was made from them; None when
    they cannot be calculated.
    """

    hode: Sakshode
    fakta: Behandling
    vedtak: Vedtak | None
    forslag: dict[str, str]
    beregnet: Beregnet | None

    @property
    def varsler(self) -> tuple[str, ...]:
        """What the caseworker should look at, a sentence each."""
        return self.beregnet.varsler if self.beregnet else ()


def behandlingsbilde(
    reg: Register, fodselsnr: str | None = None, journalnr: str | None = None
) -> Behandlingsbilde | None:
    """The person's newest case, or the case with that number; None when there is none. The look is logged."""
    with innsyn(reg) as okt:
        mappe = sett_mappe(reg, okt, Loggslag.SETT_BEHANDLING, fodselsnr, journalnr)
        if mappe is None:
            return None
        idag = reg.klokke.dato()
        fakta = lagrede_fakta(okt, mappe.sak.journalnr, idag)
        return bilde_av(mappe, fakta, _beregnet(reg, okt, mappe, fakta), idag)


def lagre_behandling(reg: Register, journalnr: str, fakta: Behandling, versjon: int) -> Behandlingsbilde:
    """Saves the facts when they lie inside the control limits. Raises Avvist, Konflikt."""
    with skriv(reg, Operasjon.BEHANDLING) as okt:
        mappe, idag = krev_mappe(okt, journalnr), reg.klokke.dato()
        krev_versjon(okt, mappe.sak, versjon)
        krev_aapen(mappe.sak, mappe.stilling(idag))
        beregnet = lagre_i_saken(reg, okt, mappe, fakta)
        return bilde_av(mappe, fakta, beregnet, idag)


def lagre_i_saken(
    reg: Register, okt: Session, mappe: Mappe, fakta: Behandling, fra_register: Mapping[str, str] = INGEN
) -> Beregnet:
    """Saves the facts of an open case inside a transaction, and gives what they come to. Raises Avvist.

    `fra_register` says of those that were taken over from another register, by name, from which file and day.
    """
    sak, idag = mappe.sak, reg.klokke.dato()
    krev_uten_kommuner(okt, sak.fodselsnr, fakta)
    beregnet = _beregn_i_saken(reg, mappe, fakta, tolkning_av_fakta(okt, fakta, idag))
    endret = lagre_fakta(okt, sak.journalnr, fakta, idag)
    if endret or sak.tilstand == Tilstand.JOURNALFORT:
        sak.versjon += 1
        if sak.tilstand == Tilstand.JOURNALFORT:
            sak.tilstand = Tilstand.BEHANDLES
        loggfor(
            reg,
            okt,
            Loggslag.LAGRET_BEHANDLING,
            fodselsnr=sak.fodselsnr,
            journalnr=sak.journalnr,
            versjon=sak.versjon,
            detaljer={"felt": endret, **({"register": fra_register} if fra_register else {})},
        )
    if endret:
        trekk_ventende(reg, okt, mappe, INNVILGELSE)
    return beregnet


def beregn_behandling(reg: Register, journalnr: str, fakta: Behandling, tolkning: Tolkning | None = None) -> Beregnet:
    """Calculates without writing, with the register's choices unless others are given. Raises Avvist."""
    with reg.les() as okt:
        mappe = krev_mappe(okt, journalnr)
        if tolkning is None:
            tolkning = tolkning_av_fakta(okt, fakta, reg.klokke.dato())
        return _beregn_i_saken(reg, mappe, fakta, tolkning)


def bilde_av(mappe: Mappe, fakta: Behandling, beregnet: Beregnet | None, idag: date) -> Behandlingsbilde:
    """The case on the forms today, with its saved facts and what they come to."""
    vedtak, hode = mappe.gjeldende(), mappe.hode(idag)
    return Behandlingsbilde(
        hode=hode,
        fakta=fakta,
        vedtak=som_vedtak(vedtak) if vedtak else None,
        forslag=_forslag(mappe, fakta, idag) if hode.tilstand in AAPNE else {},
        beregnet=beregnet,
    )


def _beregnet(reg: Register, okt: Session, mappe: Mappe, fakta: Behandling) -> Beregnet | None:
    """What the saved facts come to, None while they cannot be calculated."""
    rad = mappe.gjeldende()
    vedtak = som_vedtak(rad) if rad else None
    if vedtak is not None and er_fattet_av(vedtak, fakta):
        return regn_vedtaket(reg, vedtak)
    if fakta.innvilget_fra is None:
        return None
    try:
        return _beregn_i_saken(reg, mappe, fakta, tolkning_av_fakta(okt, fakta, reg.klokke.dato()))
    except Avvist:
        return None


def _beregn_i_saken(reg: Register, mappe: Mappe, fakta: Behandling, tolkning: Tolkning) -> Beregnet:
    """Controls and calculates, with what the case warns of. Raises Avvist."""
    idag = reg.klokke.dato()
    beregnet = beregn_fakta(fakta, idag, i_behandlingen(reg, mappe.sak.journalnr, fakta), tolkning)
    return replace(beregnet, varsler=(*beregnet.varsler, *_varsler_i_saken(mappe, fakta)))


def regn_vedtaket(reg: Register, vedtak: Vedtak) -> Beregnet:
    """The result of a grant as it was decided, with the grunnbeløp and the choices of that day."""
    assert vedtak.fakta is not None, "only a grant is calculated"
    behandlet = vedtak.dato if vedtak.omgjoring else vedtak.tidspunkt.date()
    return regn_ut(vedtak.fakta, behandlet, i_vedtaket(reg, vedtak), vedtak.tolkning)


def er_fattet_av(vedtak: Vedtak, fakta: Behandling) -> bool:
    """Whether the decision is a grant made from these facts, with Maks % and Antall uker filled in where blank."""
    if vedtak.fakta is None:
        return False
    return vedtak.fakta == med_standardverdier(fakta, vedtak.maks_uker or 0, vedtak.tolkning)


def beregn_fakta(fakta: Behandling, behandlet: date, kilde: "Kilde", tolkning: Tolkning | None = None) -> Beregnet:
    """Controls the facts and calculates. Raises Avvist when they do not lie inside the control limits."""
    try:
        feil = feil_i(fakta, behandlet, tolkning)
        if feil:
            raise Avvist(feil)
        return regn_ut(fakta, behandlet, kilde, tolkning)
    except UtenforRegelverket as utenfor:
        if utenfor.dato == fakta.innvilget_fra:
            raise Avvist({"innvilget_fra": utenfor_aarene(FAKTA["innvilget_fra"].label, utenfor.dato)}) from utenfor
        raise Avvist({}, str(utenfor)) from utenfor


def regn_ut(fakta: Behandling, behandlet: date, kilde: "Kilde", tolkning: Tolkning | None = None) -> Beregnet:
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


def _forslag(mappe: Mappe, fakta: Behandling, idag: date) -> dict[str, str]:
    """J for Nullstilling when 26 weeks without benefit lie before a grant that is still to be decided."""
    fra = fakta.innvilget_fra or idag
    if fakta.nullstilling or "nullstilling" in fakta.uten or _innvilgelser_fra(mappe, fra):
        return {}
    lov = naermeste_lov(fra)
    try:
        siste = lov.utbetaling.siste_betalte_dag(mappe.betalinger, fra)
        foreslaas = siste is not None and lov.innvilgelse.ny_periode_foreslaas(siste.verdi, fra)
    except UtenforRegelverket:
        return {}
    return {"nullstilling": "J"} if foreslaas else {}


def _varsler_i_saken(mappe: Mappe, fakta: Behandling) -> Iterator[str]:
    """What the caseworker should look at because of what is decided and paid already, a sentence each."""
    fra, opphor = fakta.innvilget_fra, mappe.opphor
    assert fra is not None
    lov = naermeste_lov(fra)
    if opphor is not None and fra > opphor.dato:
        yield setninger.innvilget_etter_opphor(opphor.dato)
    if fakta.nullstilling == "J" and not any(rad.nullstilling for rad in _innvilgelser_fra(mappe, fra)):
        siste = lov.utbetaling.siste_betalte_dag(mappe.betalinger, fra)
        if siste is not None and not lov.innvilgelse.ny_periode_foreslaas(siste.verdi, fra):
            yield setninger.nullstilt_for_tidlig(siste.verdi)
    betalt = lov.utbetaling.betalt_periode_over(mappe.betalinger, fra, fra)
    if betalt is not None:
        yield setninger.innvilget_i_anvist(f"{betalt.fra:%d.%m.%y}-{betalt.til:%d.%m.%y}")


def _innvilgelser_fra(mappe: Mappe, fra: date) -> list[VedtakRad]:
    """The grants of the case that give benefit from that day."""
    return [rad for rad in mappe.innvilgelser if rad.innvilget_fra == fra]

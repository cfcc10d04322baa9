"""What is paid under the law of 2040: days Monday to Friday, hours lost in proportion, a supplement of a tenth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from rules.dagpenger.lov_2040.satser import sats

from rules.dagpenger.krav import Kravpost
from rules.dagpenger.oppgjor import fordel
from rules.dagpenger.svar import Anvisning, Avregnet, Beregning, Feriedeling, Nestekort, Omregnet, Trekkplan
from rules.fakta.anvisning import UKESATS, Anvisningsfakta
from rules.fakta.avstengning import Avstengning
from rules.fakta.betaling import BETALER, Post
from rules.fakta.driftsstans import Driftsstans
from rules.fakta.innvilgelse import Innvilget
from rules.fakta.tolkning import Tolkning
from rules.tall.avrunding import avrund
from rules.tall.tall import Fakta, Kilde, Parameter, Regel, Tall, Vedtatt

HJEMMEL = "Prøveloven § 5"
DAGER = Regel("Stønadsdager", "mandag til fredag", enhet="dager", hjemmel=HJEMMEL, grad="C")
UKER = Regel("Uker", "{stønadsdager} / {dager i uka}", enhet="uker", hjemmel=HJEMMEL, grad="C")
ANDEL = Regel("Andel tapt", "tapt tid av normal tid", enhet="%", hjemmel=HJEMMEL, grad="C")
PROSENT = Regel("Anvist %", "{andel tapt} × {uker}, avrundet", enhet="%", hjemmel=HJEMMEL, grad="C")
BELOP = Regel("Anvist beløp", "{anvist %} av {ukesats}, avrundet", hjemmel=HJEMMEL, grad="C")
SKATT = Regel("Skattetrekk", "en prosentdel av {anvist beløp}", hjemmel=HJEMMEL, grad="C")
UTBETALES = Regel("Utbetales", "{anvist beløp} − {skattetrekk}", hjemmel=HJEMMEL, grad="C")
SUM = Regel("Anvist % i alt", "summen av anvisningene", enhet="%", hjemmel=HJEMMEL, grad="C")
KRONER = Regel("Anvist i alt", "summen av anvisningene", hjemmel=HJEMMEL, grad="C")
DAG = Regel("Dag", "dagen selv", enhet="", hjemmel=HJEMMEL, grad="C")
FERIEAAR = Regel("Ferieår", "året til siste dag", enhet="", hjemmel="Prøveloven § 6", grad="C")
SISTE = Regel("Siste betalte dag", "{siste}", enhet="", hjemmel=HJEMMEL, grad="C")
VARIGHET = Regel("Varighet", "hele uker", enhet="uker", hjemmel=HJEMMEL, grad="C")
TILLEGG = Regel("Ferietillegg", "en tidel av {feriegrunnlag}", hjemmel="Prøveloven § 6", grad="C")
RESTEN = Regel("Ferietillegg", "det som ikke er betalt", hjemmel="Prøveloven § 6", grad="C")
MER = Regel("Forskjell", "{skulle vært} − {anvist}", hjemmel=HJEMMEL, grad="C")
ANVIST = Regel("Anvist", hjemmel=HJEMMEL)
IGJEN = Regel("Igjen av kravet", "summen av postene", hjemmel="Prøveloven § 7", grad="C")
TREKK = Regel("Høyeste trekk", "hele kravet, høyst {utbetalingen}", hjemmel="Prøveloven § 7", grad="C")
ETT = Regel("Antall trekk", "ett", enhet="trekk", hjemmel="Prøveloven § 7", grad="C")
__all__ = ["fordel"]
_NULL, _HUNDRE = Decimal(0), Decimal(100)


def beregn_anvisning(
    fakta: Anvisningsfakta, tolkning: Tolkning, kilde: Kilde, innvilgelse: Callable[[], Beregning] | None = None
) -> Anvisning:
    """Calculates one payment."""
    dager, i_uka = stonadsdager(fakta.fra, fakta.til, kilde), sats("dager_i_uka", fakta.fra)
    uker = Tall(UKER, dager.verdi / i_uka.verdi, (dager, i_uka))
    andel = Tall(ANDEL, _andel(fakta, dager.verdi, i_uka.verdi))
    prosent = Tall(PROSENT, avrund(andel.verdi * uker.verdi), (andel, uker))
    ukesats: Tall = Fakta(UKESATS, fakta.ukesats, kilde)
    if innvilgelse is not None:
        ukesats = Vedtatt(UKESATS, fakta.ukesats, kilde, innvilgelse, "ukesats")
    belop = Tall(BELOP, avrund(prosent.verdi * fakta.ukesats / _HUNDRE), (prosent, ukesats))
    skatt = skattetrekk(belop, fakta, kilde)
    return Anvisning(
        fakta=fakta,
        tolkning=tolkning,
        kilde=kilde,
        innvilgelse=innvilgelse,
        regn=beregn_anvisning,
        dager=dager,
        uker=uker,
        andel=andel,
        anvist_prosent=prosent,
        anvist_belop=belop,
        skatt=skatt,
        netto=utbetales(belop, skatt),
    )


def _andel(fakta: Anvisningsfakta, dager: Decimal, i_uka: Decimal) -> Decimal:
    if not fakta.normal_arbtid:
        return _HUNDRE
    if fakta.tapt_arbtid is not None:
        return _HUNDRE * fakta.tapt_arbtid / fakta.normal_arbtid
    if fakta.arb_timer is None or not dager:
        return _HUNDRE
    normalt = fakta.normal_arbtid * dager / i_uka
    return _HUNDRE * max(_NULL, normalt - fakta.arb_timer) / normalt


def stonadsdager(fra: date, til: date, kilde: Kilde = "") -> Tall:
    """Mondays to Fridays."""
    del kilde
    antall = sum((fra + timedelta(days=n)).weekday() < 5 for n in range((til - fra).days + 1))
    return Tall(DAGER, Decimal(antall))


def beregnet_belop(belop: Tall) -> Decimal:
    return belop.verdi


def er_forskjell(belop: Tall) -> bool:
    del belop
    return False


def flere_timer_enn_normalt(fakta: Anvisningsfakta, dager: Tall) -> bool:
    del fakta, dager
    return False


def flere_prosent_enn_maks(fakta: Anvisningsfakta, dager: Tall) -> bool:
    del fakta, dager
    return False


def kontroller_trekk(trekk: Decimal, kjoringen_utbetaler: Decimal) -> None:
    del trekk, kjoringen_utbetaler


def skattetrekk(belop: Tall, fakta: Anvisningsfakta, kilde: Kilde) -> Tall:
    del kilde
    return Tall(SKATT, avrund(belop.verdi * (fakta.skatteprosent or _NULL) / _HUNDRE), (belop,))


def utbetales(belop: Tall, skatt: Tall) -> Tall:
    return Tall(UTBETALES, belop.verdi - skatt.verdi, (belop, skatt))


def siste_betalte_dag(poster: Iterable[Post], begynt_for: date = date.max) -> Tall[date] | None:
    betalt = [post for post in _perioder(poster) if post.fra < begynt_for]
    siste = max(betalt, key=lambda post: post.til, default=None)
    return None if siste is None else Tall(SISTE, siste.til, (Fakta(Regel(siste.navn, enhet=""), siste.til),))


def betalt_periode_over(poster: Iterable[Post], fra: date, til: date) -> Post | None:
    return next((post for post in _perioder(poster) if fra <= post.til and til >= post.fra), None)


def tatt_inn_for(poster: Iterable[Post], fra: date, til: date) -> Post | None:
    del poster, fra, til
    return None


def _perioder(poster: Iterable[Post]) -> list[Post]:
    return [post for post in poster if post.type in BETALER and post.fra and post.til]


def foreslaatte_lengder(dato: date) -> tuple[int, int, int]:
    del dato
    return 1, 2, 3


def foreslaatt_lengde(fra: date, tidligere: Iterable[date]) -> tuple[int, int]:
    del fra
    return 1, 1 + len([*tidligere])


def siste_avstengte_dag(fra: date, uker: int) -> date:
    return fra + timedelta(days=7 * uker - 1)


def rammet_av(avstengninger: Iterable[Avstengning], fra: date, til: date) -> list[Avstengning]:
    return [en for en in avstengninger if fra <= en.til and til >= en.fra]


def kjoredato(
    anvisningstype: str,
    tidspunkt: datetime,
    kilde: Kilde = "",
    stans: Sequence[Driftsstans] = (),
    lukket: date | None = None,
) -> Tall[date]:
    """Every day has its run, but for those in a week whose run is closed."""
    del anvisningstype, kilde, stans
    dag = tidspunkt.date()
    return Tall(DAG, dag if lukket is None or kjoringens_mandag(dag) > lukket else lukket + timedelta(days=7))


def kjoringen_stenger(mandag: date, stans: Sequence[Driftsstans], naa: datetime) -> datetime:
    del stans, naa
    return datetime.combine(mandag + timedelta(days=6), time(int(stengetid(mandag).verdi)))


def stengetid(dato: date) -> Parameter:
    return sats("dager_i_uka", dato)


def neste_kort(
    innvilget_fra: Fakta[date], poster: Sequence[Post], avstengninger: Sequence[Avstengning], opphor: Fakta[date] | None
) -> Nestekort | None:
    """Four weeks from the day after the last paid one."""
    del avstengninger, opphor
    siste = siste_betalte_dag(poster)
    fra = siste.verdi + timedelta(days=1) if siste else innvilget_fra.verdi
    return Nestekort(Tall(DAG, fra), Tall(DAG, fra + timedelta(days=27)))


def dager_uten_kort(
    innvilget_fra: date, poster: Sequence[Post], avstengninger: Sequence[Avstengning], fra: date
) -> tuple[date, date] | None:
    del innvilget_fra, poster, avstengninger, fra
    return None


def for_langt_kort(fra: date, til: date) -> Parameter | None:
    del fra, til
    return None


def siste_kort(opphor: date, vedtatt: date, ferietillegg_er_anvist: bool) -> Tall[bool]:
    del opphor, vedtatt, ferietillegg_er_anvist
    return Tall(DAG, False)


def kjoringens_mandag(dato: date) -> date:
    return dato - timedelta(days=dato.weekday())


def sammenhengende_prosent(
    poster: Sequence[Post], innvilgelser: Sequence[Innvilget], dato: date, maks_uker: Fakta | None = None
) -> Tall:
    del innvilgelser, dato, maks_uker
    return _sum(poster)


def to_siste_kalenderaar(poster: Sequence[Post], i_dag: date) -> Tall:
    del i_dag
    return _sum(poster)


def hittil_prosent(poster: Sequence[Post], dato: date) -> Tall:
    del dato
    return _sum(poster)


def hittil_belop(poster: Sequence[Post]) -> Tall:
    return _kroner(poster)


def anvist_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    return _kroner([post for post in poster if post.kjoredato.year == i_dag.year])


def ferietillegg_i_aar(poster: Sequence[Post], i_dag: date) -> Tall:
    return anvist_i_aar(poster, i_dag)


def varighet(forste_dato: Fakta[date] | None, siste_dato: Fakta[date]) -> Tall:
    dager = (siste_dato.verdi - forste_dato.verdi).days if forste_dato else 0
    return Tall(VARIGHET, Decimal(max(0, dager // 7)))


def feriegrunnlag(poster: Sequence[Post], ferieaar: int) -> Tall:
    return _kroner([post for post in poster if post.ferieaar == ferieaar])


def prosent_i_ferieaaret(poster: Sequence[Post], ferieaar: int, dato: date) -> Tall:
    del dato
    return _sum([post for post in poster if post.ferieaar == ferieaar])


def ferietillegg(grunnlag: Decimal | Tall, prosent: Decimal | Tall, dato: date, kilde: Kilde = "") -> Tall:
    del prosent, dato, kilde
    assert isinstance(grunnlag, Tall)
    return Tall(TILLEGG, avrund(grunnlag.verdi / 10), (grunnlag,))


def gjenstaaende_ferietillegg(hele: Tall, betalt: Sequence[Post]) -> Tall:
    return Tall(RESTEN, hele.verdi - _kroner(betalt).verdi, (hele,)) if betalt else hele


def saker_i_ferieaaret(poster: Sequence[Post], ferieaar: int) -> list[str]:
    return sorted({post.sak for post in poster if post.ferieaar == ferieaar})


def ventende(poster: Sequence[Post], dag: date) -> list[Post]:
    return [post for post in poster if post.kjoredato > dag]


def kan_anvises_fra(opphor: Sequence[Fakta[date]], poster: Sequence[Post]) -> Tall[date]:
    del poster
    return Tall(DAG, max(en.verdi for en in opphor), tuple(opphor))


def er_anvist(tillegg: Sequence[Post], sak: str, resten: Tall) -> bool:
    del resten
    return any(post.sak == sak for post in tillegg)


def feriedeling(anvisning: Anvisning, har_periode: bool, oppgitt: int | None, kjoredato: date) -> Feriedeling:
    """Never divided."""
    del har_periode, oppgitt, kjoredato
    return Feriedeling(Tall(FERIEAAR, str(anvisning.fakta.til.year)), _NULL, _NULL, _NULL)


def regn_om(
    for_: Avregnet,
    ny: Anvisning,
    fra: date,
    avstengninger: Sequence[Avstengning] = (),
    uker_igjen: Tall | None = None,
) -> Omregnet:
    """The whole period, also when it begins before `fra`."""
    del fra, avstengninger, uker_igjen
    prosent, belop = ny.anvist_prosent, ny.anvist_belop
    return Omregnet(
        prosent=prosent,
        belop=belop,
        mer_prosent=Tall(MER, prosent.verdi - for_.prosent, (prosent, Fakta(ANVIST, for_.prosent))),
        mer_belop=Tall(MER, belop.verdi - for_.belop, (belop, Fakta(ANVIST, for_.belop))),
    )


def igjen_av_kravet(poster: Sequence[Kravpost]) -> Tall:
    return _krav([post for post in poster if not post.venter])


def til_trekk(poster: Sequence[Kravpost]) -> Tall:
    return _krav([post for post in poster if post.venter])


def igjen_aa_trekke(poster: Sequence[Kravpost]) -> Tall:
    return _krav(poster)


def _krav(poster: Sequence[Kravpost]) -> Tall:
    return Tall(IGJEN, sum((post.belop for post in poster), _NULL), tuple(post.i_kroner for post in poster))


def hoyeste_trekk(igjen: Tall, i_kjoringen: Sequence[Post], dato: date) -> Tall:
    del dato
    return Tall(TREKK, min(igjen.verdi, _kroner(i_kjoringen).verdi), (igjen,))


def andel_av_utbetalingen(utbetaling: Tall, dato: date) -> Tall:
    """All of it."""
    del dato
    return utbetaling


def trekkplan(krav: Tall, utbetaling: Tall, dato: date) -> Trekkplan | None:
    """At once."""
    del utbetaling, dato
    return Trekkplan(hvert=krav, antall=Tall(ETT, Decimal(1)), siste=krav)


def _sum(poster: Sequence[Post]) -> Tall:
    teller = [post for post in poster if post.teller_prosent]
    return Tall(SUM, sum((post.prosent for post in teller), _NULL), tuple(post.i_prosent for post in teller))


def _kroner(poster: Sequence[Post]) -> Tall:
    return Tall(KRONER, sum((post.belop for post in poster), _NULL), tuple(post.i_kroner for post in poster))

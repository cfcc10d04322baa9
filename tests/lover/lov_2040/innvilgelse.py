"""What is granted: 2.5 ‰ a day of last year's income, at most six G, five days a week, sixty weeks, and for travel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from rules.dagpenger.lov_2040.fakta import Behandling2040, Saksfakta2040
from rules.dagpenger.lov_2040.satser import sats

from rules.dagpenger.svar import Beregning, Overskridelse, Varsel
from rules.fakta.faktum import fakta_i
from rules.fakta.skjema import Saksfakta, treaarsregler
from rules.fakta.tolkning import Tolkning
from rules.tall.avrunding import avrund
from rules.tall.tall import Fakta, Kilde, Parameter, Regel, Tall

INNTEKT = treaarsregler("lonn")
GRUNNLAG = Regel("Dagpengegrunnlag", "det laveste av {lønn} og 6 × {G}", hjemmel="Prøveloven § 2", grad="C")
DAGSATS = {
    "nei": Regel("Dagsats", "{promille} av {grunnlag}, avrundet til nærmeste krone", hjemmel="Prøveloven § 3",
                 grad="C", tolkning=("T-TIER", "nei")),
    "ja": Regel("Dagsats", "{promille} av {grunnlag}, ned til hele tiere", hjemmel="Prøveloven § 3",
                grad="C", tolkning=("T-TIER", "ja")),
}  # fmt: skip
REISEDAGER = fakta_i(Behandling2040)["reisedager"].regel
REISETILLEGG = Regel(
    "Reisetillegg i uka", "{reisedager i uka} × {reisetillegg for hver dag}", hjemmel="Prøveloven § 3", grad="C"
)
UKESATS = Regel("Ukesats", "{dager i uka} × {dagsats} + {reisetillegg i uka}", hjemmel="Prøveloven § 3", grad="C")
INGEN_TILLEGG = Regel("Forsørgertillegg i uka", "0, loven har ikke noe tillegg", hjemmel="Prøveloven § 3", grad="C")
MAKS_UKER = Regel("Stønadsperiode", "{stønadsperioden}", enhet="uker", hjemmel="Prøveloven § 4", grad="C")
MINSTEINNTEKT = Regel("Minsteinntekt", "alltid nådd", enhet="", hjemmel="Prøveloven § 2", grad="C")
MAKS_PROSENT = Regel("Maks %, når feltet står tomt", "100", enhet="%", hjemmel="Prøveloven § 5", grad="C")
IGJEN = Regel("Uker igjen", "{maks uker} − {konto} / 100", enhet="uker", hjemmel="Prøveloven § 4", grad="C")
VEDTATT = Regel("Vedtaket er fattet", enhet="", hjemmel="Prøveloven § 6")
KLAGEFRIST = Regel(
    "Siste dag å klage", "tre uker etter {vedtaket er fattet}", enhet="", hjemmel="Prøveloven § 6", grad="C"
)
OPPGITT = Regel("Oppgitt lønn", hjemmel="Prøveloven § 7")
REGISTRERT = Regel("Registrert lønn", hjemmel="Prøveloven § 7")
SES_PAA = Regel("Lønnen skal ses på", "{oppgitt} er ikke {registrert}", enhet="", hjemmel="Prøveloven § 7", grad="C")
_FULL_UKE = Decimal(100)


@dataclass(slots=True, kw_only=True, eq=False)
class Beregning2040(Beregning):
    """The result of one case, with what is paid for travel, kroner a week."""

    reisetillegg: Tall


def beregn(fakta: Saksfakta, tolkning: Tolkning, kilde: Kilde) -> Beregning2040:
    """Calculates one case."""
    assert isinstance(fakta, Saksfakta2040)
    inntekter = tuple(Fakta(regel, aar.lonn, kilde) for regel, aar in zip(INNTEKT, fakta.inntekt, strict=True))
    g = sats("grunnbelop", fakta.behandlet)
    lonn, tak = inntekter[0], 6 * g.verdi
    grunnlag = Tall(GRUNNLAG, min(lonn.verdi, tak), (lonn, g))
    promille, dager = sats("dagsats_promille", fakta.innvilget_fra), sats("dager_i_uka", fakta.innvilget_fra)
    valgt = tolkning["T-TIER"]
    i_dag = promille.verdi * grunnlag.verdi / 1000
    dagsats = Tall(DAGSATS[valgt], avrund(i_dag) if valgt == "nei" else tiere(i_dag), (promille, grunnlag))
    reisedager, kr_for_dagen = (
        Fakta(REISEDAGER, Decimal(fakta.reisedager), kilde),
        sats("reisetillegg", fakta.innvilget_fra),
    )
    reisetillegg = Tall(REISETILLEGG, reisedager.verdi * kr_for_dagen.verdi, (reisedager, kr_for_dagen))
    ukesats = Tall(UKESATS, dager.verdi * dagsats.verdi + reisetillegg.verdi, (dager, dagsats, reisetillegg))
    uker = sats("stonadsperiode_uker", fakta.innvilget_fra)
    return Beregning2040(
        fakta=fakta,
        tolkning=tolkning,
        kilde=kilde,
        regn=beregn,
        g=g,
        aarsinntekt=inntekter,
        justert=inntekter,
        grunnlag=grunnlag,
        dagsats=dagsats,
        forsorgertillegg=Tall(INGEN_TILLEGG, Decimal(0)),
        ukesats_for_samordning=ukesats,
        ukesats=ukesats,
        reisetillegg=reisetillegg,
        maks_uker=Tall(MAKS_UKER, uker.verdi, (uker,)),
        minsteinntekt=Tall(MINSTEINNTEKT, True),
    )


def tiere(belop: Decimal) -> Decimal:
    """Down to whole tens."""
    return (belop / 10).to_integral_value(ROUND_DOWN) * 10


def ny_periode_foreslaas(siste_dag_med_dagpenger: date, innvilget_fra: date) -> bool:
    """Never."""
    del siste_dag_med_dagpenger, innvilget_fra
    return False


def terskel_paa(dato: date, tolkning: Tolkning) -> Parameter:
    """The law has no threshold; the days of the week stand in for one that nothing is below."""
    del tolkning
    return sats("dager_i_uka", dato)


def foreslaatt_maks_prosent(normal: Decimal | None, tapt: Decimal | None, terskel: Parameter, kilde: str = "") -> Tall:
    """Always 100."""
    del normal, tapt, terskel, kilde
    return Tall(MAKS_PROSENT, Decimal(100))


def varsel(sammenhengende_prosent: Decimal | int, maks_uker: Decimal | int, dato: date) -> Varsel | None:
    """From two weeks before the end."""
    del dato
    brukt = Decimal(sammenhengende_prosent) / _FULL_UKE
    igjen = maks_uker - brukt
    return Varsel(igjen <= 0, brukt, max(Decimal(0), igjen)) if igjen <= 2 else None


def uker_igjen(konto: Tall, maks_uker: Tall, dato: date) -> Tall:
    """Weeks left."""
    del dato
    return Tall(IGJEN, maks_uker.verdi - konto.verdi / _FULL_UKE, (maks_uker, konto))


def overskridelse(
    konto_prosent: Decimal | int, kort_prosent: Decimal | int, maks_uker: Decimal | int, dato: date
) -> Overskridelse | None:
    """How a card goes past the end."""
    del dato
    over = Decimal(konto_prosent + kort_prosent) / _FULL_UKE - maks_uker
    return Overskridelse(over, max(Decimal(0), maks_uker - Decimal(konto_prosent) / _FULL_UKE)) if over > 0 else None


def klagefrist(vedtatt: date, kilde: Kilde = "") -> Tall[date]:
    """Three weeks."""
    return Tall(KLAGEFRIST, vedtatt + timedelta(weeks=3), (Fakta(VEDTATT, vedtatt, kilde),))


def inntekt_ses_paa(
    oppgitt: Decimal, registrert: Decimal, dag: date, av_saken: Kilde = "", av_registeret: Kilde = ""
) -> Tall[bool]:
    """Any difference is looked at."""
    del dag
    inndata = (Fakta(OPPGITT, oppgitt, av_saken), Fakta(REGISTRERT, registrert, av_registeret))
    return Tall(SES_PAA, oppgitt != registrert, inndata)

"""The figures of the fast path: tables by the stretches of days on which nothing changes, and what never changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import ceil
from typing import TYPE_CHECKING

import numpy as np

from rules.dagpenger.lov_1997.gyldighet import FRA, TIL
from rules.dagpenger.lov_1997.innvilgelse import grunnlag as grunnlagsregler
from rules.dagpenger.lov_1997.innvilgelse import minsteinntekt as minsteinntektsregler
from rules.dagpenger.lov_1997.innvilgelse import opptjening as opptjeningsregler
from rules.dagpenger.lov_1997.innvilgelse import verneplikt
from rules.dagpenger.lov_1997.innvilgelse.arbeidstid import krav
from rules.dagpenger.lov_1997.innvilgelse.inntekt import Justering
from rules.dagpenger.lov_1997.mange.kolonner import FORSTE_MAANEDER_SOM_TELLER, I_PERIODEN, MAANEDER
from rules.dagpenger.lov_1997.ramme import Ramme
from rules.dagpenger.lov_1997.sak import Inntekt, Maaned, Provingssak
from rules.dagpenger.lov_1997.satser import skiftedatoer
from rules.dagpenger.lov_1997.tolkning import STANDARD_FRA
from rules.mange.heltall import helt
from rules.mange.saker import KanIkkeUttrykkes
from rules.mange.utforer import utforer
from rules.tall.grunnbelop import grunnbelopssett
from rules.tall.uendelig import TJUE, UENDELIG

if TYPE_CHECKING:
    from decimal import Decimal

    from numpy.typing import NDArray

    from rules.dagpenger.lov_1997.satser import Regelverk
    from rules.mange.heltall import Heltall

FORSTE_DAG = FRA.toordinal()
LEDD = 10**10
"""A number with twenty decimals is whole kroner and two limbs of ten decimals each."""
_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)
class Faktorer:
    """What incomes are multiplied by, a row a period and a column a stretch: `topp` × 10⁻¹⁰ + `bunn` × 10⁻²⁰.

    A year has one change of G at most: its first `nye` months have the factor with index 0, the others that with 1.
    """

    nye: NDArray[np.int8]
    topp: tuple[Heltall, Heltall]
    bunn: tuple[Heltall, Heltall]


@dataclass(frozen=True, slots=True, eq=False)
class Tabeller:
    """The figures that change, a value for each stretch; the limits of incomes are the least whole kroner that do.

    `krav_tap` has a row for the unemployed, one for those laid off, and one for those from the fish industry.
    """

    faktorer: Faktorer
    faktorer_aar: Faktorer
    g: Heltall
    tak: Heltall
    krav_12: Heltall
    krav_36: Heltall
    lang: Heltall
    uker_lang: Heltall
    uker_kort: Heltall
    steg: Heltall
    snitt: NDArray[np.bool_]
    fangst_fiske: NDArray[np.bool_]
    privat: NDArray[np.bool_]
    korona: NDArray[np.bool_]
    koronagrense: Heltall
    barnetillegg: Heltall
    egenandel_dager: Heltall
    ventedager: Heltall
    verneplikt: Heltall
    krav_tap: Heltall


@dataclass(frozen=True, slots=True)
class Faste:
    """The figures that are the same on all days, exact."""

    perioder: int
    dagsats: Fraction
    korona_lav: Fraction
    korona_hoy: Fraction
    hoyeste_dag: Fraction
    hoyeste_uke: Fraction
    dager_i_uka: int
    gulv: Fraction
    verneplikt_uker: int
    vanlig_arbeidstid: int
    verneplikt_arbeidstid: int
    hoyeste_arbeidstid: int


@cache
def strekk() -> tuple[date, ...]:
    """The first day of each stretch: a figure, a default, G or the last closed month changes on it."""
    dager = {*skiftedatoer(), *(fra for rader in STANDARD_FRA.values() for fra, _ in rader)}
    dager |= {rad.gjelder_fra for rad in grunnbelopssett().rader["grunnbelop"]}
    dager |= {date(aar, 1, 1) for aar in range(FRA.year, TIL.year + 1)}
    for nr in range(Maaned.i(FORSTE_MAANEDER_SOM_TELLER).nr, Maaned.i(TIL).nr + 1):
        forste = Maaned(nr).dag(1)
        dager |= {forste, _fristen(forste) + _DAG}
    return tuple(sorted(dag for dag in dager if FRA <= dag <= TIL))


@utforer(opptjeningsregler.rapporteringsfrist)
def _fristen(dag: date) -> date:
    return opptjeningsregler.rapporteringsfrist(Ramme.om(Provingssak(provingsdato=dag))).verdi


@cache
def strekk_paa_dagen() -> NDArray[np.intp]:
    """The place of the stretch of each day from the first encoded one."""
    lengder = np.diff([dag.toordinal() for dag in (*strekk(), TIL + _DAG)])
    return np.repeat(np.arange(len(lengder), dtype=np.intp), lengder)


@utforer(
    grunnlagsregler.tak,
    minsteinntektsregler.hengende_g,
    verneplikt.verneplikt_grunnlag,
    krav,
)
def tabeller(valgte: Mapping[str, str]) -> Tabeller:
    """The tables under those choices and the default of each day; made once for each set of choices."""
    return _tabeller(tuple(sorted(valgte.items())))


@cache
def _tabeller(valgte: tuple[tuple[str, str], ...]) -> Tabeller:
    rammer = [Ramme.om(Provingssak(provingsdato=dag, tolkning=dict(valgte))) for dag in strekk()]
    hengende = [Fraction(minsteinntektsregler.hengende_g(ramme).verdi) for ramme in rammer]

    def alle(verdi: Callable[[Ramme], int]) -> Heltall:
        return np.array([verdi(ramme) for ramme in rammer], dtype=np.int64)

    def ganger_hengende(faktor: Callable[[Regelverk], Decimal]) -> Heltall:
        par = zip(rammer, hengende, strict=True)
        return np.array([ceil(Fraction(faktor(ramme.egne)) * g) for ramme, g in par], dtype=np.int64)

    return Tabeller(
        faktorer=_faktorer(rammer, aarssum=False),
        faktorer_aar=_faktorer(rammer, aarssum=True),
        g=alle(lambda r: helt(r.g.verdi)),
        tak=alle(lambda r: helt(grunnlagsregler.tak(r.regelverk.seks_g, r.g).verdi)),
        krav_12=ganger_hengende(lambda r: r.faktor_12.verdi),
        krav_36=ganger_hengende(lambda r: r.faktor_36.verdi),
        lang=ganger_hengende(lambda r: r.lang_g.verdi),
        uker_lang=alle(lambda r: helt(r.regelverk.uker_lang.verdi)),
        uker_kort=alle(lambda r: helt(r.regelverk.uker_kort.verdi)),
        steg=alle(lambda r: helt(r.regelverk.grunnlag_avrunding[r.valg["T-AVRGRL"]].verdi)),
        snitt=alle(lambda r: r.valg["T-SEKSG"] == "snitt") > 0,
        fangst_fiske=alle(lambda r: bool(r.regelverk.fangst_fiske_prosent.verdi)) > 0,
        privat=alle(lambda r: bool(r.regelverk.privat_pensjon_prosent.verdi)) > 0,
        korona=alle(lambda r: bool(r.regelverk.korona_prosent.verdi)) > 0,
        koronagrense=alle(lambda r: helt(r.regelverk.korona_g.verdi * r.g.verdi)),
        barnetillegg=alle(lambda r: helt(r.egne.barnetillegg.verdi)),
        egenandel_dager=alle(lambda r: helt(r.regelverk.egenandel_dager.verdi)),
        ventedager=alle(lambda r: helt(r.regelverk.ventedager.verdi)),
        verneplikt=alle(lambda r: helt(verneplikt.verneplikt_grunnlag(r).verdi)),
        krav_tap=np.array([_krav(ramme) for ramme in rammer], dtype=np.int64).T.copy(),
    )


def _krav(ramme: Ramme) -> list[int]:
    """The demand for each of the three groups."""
    grupper = ((False, False), (True, False), (True, True))
    saker = (
        Provingssak(provingsdato=ramme.sak.provingsdato, permittert=p, fiskeindustri=f, tolkning=ramme.sak.tolkning)
        for p, f in grupper
    )
    return [helt(krav(Ramme.om(sak)).verdi) for sak in saker]


def _faktorer(rammer: list[Ramme], *, aarssum: bool) -> Faktorer:
    """The factors by the scalar rule, of months, or of the sums of the years that the months are in."""
    nye = np.empty((3, len(rammer)), dtype=np.int8)
    faktorene = np.empty((2, 3, len(rammer)), dtype=object)
    for plass, ramme in enumerate(rammer):
        justering, siste = Justering(ramme), opptjeningsregler.opptjening(ramme).siste
        for periode in range(3):
            rader = range(periode * I_PERIODEN, (periode + 1) * I_PERIODEN)
            maaneder = [Maaned(siste.nr - rad) for rad in rader]
            tall = [justering.faktor(Inntekt(m.aar, None if aarssum else m, {})) for m in maaneder]
            heltall = [helt(UENDELIG.scaleb(en.verdi, TJUE)) for en in tall]
            nye[periode, plass] = antall = heltall.count(heltall[0])
            if len({*heltall[:antall]}) != 1 or len({*heltall[antall:]}) > 1:
                raise KanIkkeUttrykkes("Heltallsregningen kan bare ta ett skifte av G i året.")
            faktorene[:, periode, plass] = heltall[0], heltall[-1]
    topp, bunn = (faktorene // LEDD).astype(np.int64), (faktorene % LEDD).astype(np.int64)
    return Faktorer(nye, (topp[0], topp[1]), (bunn[0], bunn[1]))


@cache
def faste() -> Faste:
    """What never changes; raises KanIkkeUttrykkes when it does."""
    rammer = [Ramme.om(Provingssak(provingsdato=dag)) for dag in strekk()]

    def en(verdi: Callable[[Regelverk], Decimal]) -> Fraction:
        verdier = {Fraction(verdi(ramme.regelverk)) for ramme in rammer} - {Fraction(0)}
        if len(verdier) != 1:
            raise KanIkkeUttrykkes("En sats skifter som heltallsregningen tror er fast.")
        return verdier.pop()

    aaret, uker = 100 * en(lambda r: r.dager_i_aaret.verdi), 100 * en(lambda r: r.uker_i_aaret.verdi)
    perioder = helt(rammer[0].regelverk.grunnlag_perioder.verdi)
    if perioder != 3 or en(lambda r: r.opptjening_maaneder.verdi) * perioder != MAANEDER:
        raise KanIkkeUttrykkes("Heltallsregningen kan bare ta tre perioder på tolv måneder.")
    return Faste(
        perioder=perioder,
        dagsats=en(lambda r: r.dagsats_promille.verdi) / 1000,
        korona_lav=en(lambda r: r.korona_prosent.verdi) / aaret,
        korona_hoy=en(lambda r: r.korona_prosent_over.verdi) / aaret,
        hoyeste_dag=en(lambda r: r.hoyeste_prosent.verdi) / aaret,
        hoyeste_uke=en(lambda r: r.hoyeste_prosent.verdi) / uker,
        dager_i_uka=int(en(lambda r: r.dager_i_uka.verdi)),
        gulv=en(lambda r: r.gulv_prosent.verdi) / 100,
        verneplikt_uker=int(en(lambda r: r.verneplikt_uker.verdi)),
        vanlig_arbeidstid=_hundredeler(en(lambda r: r.vanlig_arbeidstid.verdi)),
        verneplikt_arbeidstid=_hundredeler(en(lambda r: r.verneplikt_arbeidstid.verdi)),
        hoyeste_arbeidstid=_hundredeler(en(lambda r: r.hoyeste_arbeidstid.verdi)),
    )


def _hundredeler(timer: Fraction) -> int:
    hundredeler = 100 * timer
    if hundredeler.denominator != 1:
        raise KanIkkeUttrykkes(f"{timer} timer er ikke hele hundredeler.")
    return hundredeler.numerator
